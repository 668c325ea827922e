"""A Word part in order of reading: its paragraphs, and where each of them stands."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from lxml import etree

from generator.problems import DocumentPlace
from generator.word.packaging.package import Package
from generator.word.packaging.part_names import BODY
from generator.word.packaging.relationships import Relations, holder_of
from generator.word.text.walk import ALTERNATE, BOX, Spot, shown, walk
from generator.word.xml import W, parsed, w, whole

_STYLES = "word/styles.xml"
_PART_NAMES = {
    "header": "koptekst",
    "footer": "voettekst",
    "footnotes": "voetnoten",
    "endnotes": "eindnoten",
}
_KINDS = {"first": " van de eerste bladzijde", "even": " van de even bladzijden"}
_REFERENCE = re.compile(rb"<w:(?:header|footer)Reference [^>]*>")
_ATTRIBUTE = re.compile(rb'([\w:]+)="([^"]*)"')
_PART_SIZE = 1_000_000  # positions of one part stay apart from those of the next


@dataclass(frozen=True)
class Paragraph:
    """One paragraph: its heading level (0 when it is none), its style, and where it stands.

    ``known`` is its text where that is known already; ``around`` its place without the text.
    """

    level: int
    style: str
    element: etree._Element
    spot: Spot
    around: DocumentPlace
    known: str | None = None

    @cached_property
    def text(self) -> str:
        """As Word shows it, when it is asked for first."""
        return text_of(self.element) if self.known is None else self.known

    @cached_property
    def place(self) -> DocumentPlace:
        """Where somebody in Word would look for it."""
        return replace(self.around, text=self.text)

    @property
    def in_table(self) -> bool:
        """Whether it stands in a table, a text box or a note."""
        return bool(self.spot.name)


def heading_levels(package: Package) -> Mapping[str, int]:
    """Style id to outline level (1-9), also for styles based on a heading."""
    return _levels(package.parts.get(_STYLES, b""))


@lru_cache(maxsize=16)
def _levels(data: bytes) -> Mapping[str, int]:
    if not data:
        return {}
    found = parsed(data).iter(f"{W}style")
    styles = {s.get(f"{W}styleId", ""): s for s in found}
    return {name: level for name in styles if (level := _level(name, styles, 0))}


def _level(name: str, styles: Mapping[str, etree._Element], depth: int) -> int:
    style = styles.get(name)
    if style is None or depth > 20:
        return 0
    found = style.find(f"{W}pPr/{W}outlineLvl")
    if found is not None:
        level = whole(found.get(f"{W}val"), 9) + 1
        return level if 1 <= level <= 9 else 0
    parent = style.find(f"{W}basedOn")
    return _level(parent.get(f"{W}val", ""), styles, depth + 1) if parent is not None else 0


def paragraphs(package: Package, part: str) -> Iterator[Paragraph]:
    """All paragraphs of a part, with headings, tables, rows and columns counted as one reads."""
    levels = heading_levels(package)
    title = part_title(package, part)
    trail: list[tuple[int, str]] = [(0, title)] if title else []
    counts: Counter[str] = Counter()
    first = package.text_parts().index(part) * _PART_SIZE if part in package.parts else 0
    for position, (element, spot) in enumerate(walk(package.tree(part), counts), start=first):
        style = style_of(element)
        level = levels.get(style, 0)
        text = text_of(element) if level else None
        if text and text.strip() and _leads(spot):
            trail = [(n, t) for n, t in trail if n < level] + [(level, text.strip())]
            counts["alinea"] = 0
            if level == 1:
                counts["tabel"] = 0
        elif not spot.name:
            counts["alinea"] += 1
        name = spot.name or ("" if level else f"alinea {counts['alinea']}")
        headings = tuple(t for _, t in trail)
        around = DocumentPlace(package.name, headings, name, position=position)
        yield Paragraph(level, style, element, spot, around, text)


def root_of(lines: Sequence[Paragraph]) -> etree._Element:
    """The part that these paragraphs stand in; one without anything when there are none."""
    return lines[0].element.getroottree().getroot() if lines else w("body")


def _leads(spot: Spot) -> bool:
    """A heading in running text or in a table leads what follows, one in a text box does not."""
    return not spot.name or spot.table is not None


def part_title(package: Package, part: str) -> str:
    """What a header, a footer or the notes are called; empty for the body."""
    stem = part.removeprefix("word/").removesuffix(".xml").rstrip("0123456789")
    if stem not in _PART_NAMES:
        return ""
    body, links = (package.parts.get(name, b"") for name in (BODY, holder_of(BODY)))
    return _PART_NAMES[stem] + _kinds(body, links).get(part, "")


@lru_cache(maxsize=16)
def _kinds(body: bytes, links: bytes) -> Mapping[str, str]:
    """Header or footer part to the pages that it is for, where that is not every page."""
    targets = {link.name: link.part for link in Relations(BODY, links)}
    kinds = {}
    for found in _REFERENCE.findall(body):
        reference = dict(_ATTRIBUTE.findall(found))
        kind = _KINDS.get(reference.get(b"w:type", b"").decode("ascii", "replace"), "")
        kinds[targets.get(reference.get(b"r:id", b"").decode("ascii", "replace"), "")] = kind
    return kinds


_NO_LINE = ("page", "column")
_TEXT, _BREAK, _TAB, _RUN = f"{W}t", f"{W}br", f"{W}tab", f"{W}r"
_MOVED = f"{W}moveFrom"
_SIGNS = {f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}softHyphen": ""}
_TYPE, _VALUE = f"{W}type", f"{W}val"
_LOOKS, _STYLE = f"{W}pPr", f"{W}pStyle"
_SHOWING = (_TEXT, _BREAK, _TAB, *_SIGNS)
_NESTED = (BOX, ALTERNATE, _MOVED)


def text_of(paragraph: etree._Element) -> str:
    """The text as Word shows it, with a line break as a newline and a tab as a tab.

    Text boxes that are anchored in it are paragraphs of their own.
    """
    return "".join([piece for _, piece in pieces(paragraph)])


def pieces(paragraph: etree._Element) -> list[tuple[etree._Element, str]]:
    """Each element that shows something, with what it shows; a place to break a word is empty."""
    found = list(paragraph.iter(*_SHOWING, *_NESTED))
    if any(node.tag in _NESTED for node in found):
        found = [node for node in _outside_boxes(paragraph) if node.tag in _SHOWING]
    return [(node, piece) for node in found if (piece := _piece(node)) is not None]


def _piece(node: etree._Element) -> str | None:
    """What one element shows; None when it shows nothing after all."""
    tag = node.tag
    if tag == _TEXT:
        return node.text or ""
    if tag == _BREAK:
        return None if node.get(_TYPE) in _NO_LINE else "\n"
    if tag == _TAB:
        parent = node.getparent()
        return "\t" if parent is not None and parent.tag == _RUN else None
    return _SIGNS[tag]


def _outside_boxes(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        if child.tag == ALTERNATE:
            yield from _outside_boxes(shown(child))
        elif child.tag not in (BOX, _MOVED):
            yield child
            yield from _outside_boxes(child)


def style_of(paragraph: etree._Element) -> str:
    """The id of the paragraph's style, empty for the default."""
    for looks in paragraph.iterchildren(_LOOKS):
        for style in looks.iterchildren(_STYLE):
            return style.get(_VALUE, "")
    return ""
