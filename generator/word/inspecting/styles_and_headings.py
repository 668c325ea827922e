"""The form of a template: its headings, pictures, styles and white space, as Word has them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from generator.word.numbering.contents_field import contents_list
from generator.word.packaging.package import Package
from generator.word.text.paragraphs import Paragraph, root_of
from generator.word.text.walk import BOX
from generator.word.xml import WP, V, W

_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_USED_STYLE = re.compile(rb'<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"')
_STYLE_TAGS = (f"{W}pStyle", f"{W}rStyle")
_TYPED_NUMBER = re.compile(r"\d+(?:\.\d+)*[.)]\s+\S|\d+(?:\.\d+)+\s+\S|[A-Za-z][.)]\s+\S")
TYPED_MARK = re.compile(r"(?:[-–•*·]|\d+[.)]|[a-z]\))(?:\s{1,4}|\t)\S")
_FILLS = tuple(
    f"{W}{name}" for name in "drawing pict object br sectPr fldChar fldSimple sym ptab".split()
)


@dataclass(frozen=True)
class MissingStyle:
    """A style that is used and not there, where it is first used, and how often."""

    name: str
    first: Paragraph
    times: int


def missing_styles(package: Package, part: str, lines: Sequence[Paragraph]) -> list[MissingStyle]:
    """Styles that paragraphs, letters or tables ask for and that the template does not have."""
    if "word/styles.xml" not in package.parts:
        return []  # told once, as a part that is gone
    used = _USED_STYLE.findall(package.parts[part])
    known = _style_names(package.parts["word/styles.xml"])
    missing = {name.decode("utf-8", "replace") for name in used if name not in known}
    found: dict[str, list[Paragraph]] = {}
    for line in lines if missing else ():
        for name in _styles_of(line) & missing:
            found.setdefault(name, []).append(line)
    return [MissingStyle(name, places[0], len(places)) for name, places in found.items()]


def _style_names(data: bytes) -> frozenset[bytes]:
    return frozenset(re.findall(rb'<w:style [^>]*w:styleId="([^"]*)"', data))


def _styles_of(line: Paragraph) -> set[str]:
    names = {node.get(f"{W}val", "") for node in line.element.iter(*_STYLE_TAGS)}
    if line.spot.table is not None:
        style = line.spot.table.find(f"{W}tblPr/{W}tblStyle")
        names |= {style.get(f"{W}val", "")} if style is not None else set()
    return names


def listing(lines: Sequence[Paragraph]) -> Paragraph | None:
    """The paragraph in which the contents list begins."""
    listed = contents_list(root_of(lines))
    first = listed.paragraphs[0] if listed else None
    return next((line for line in lines if line.element is first), None)


def headings(lines: Sequence[Paragraph]) -> list[Paragraph]:
    """The headings in running text."""
    return [line for line in lines if line.level and line.text.strip() and not line.in_table]


def silent_pictures(lines: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """A paragraph for each picture without alternative text; what is marked as decor is left."""
    for line in lines:
        for drawing in line.element.iter(f"{W}drawing"):
            about = drawing.find(f".//{WP}docPr")
            if about is not None and not _speaks(about) and drawing.find(f".//{BOX}") is None:
                yield line
        for shape in line.element.iter(f"{W}pict"):
            image = shape.find(f".//{V}imagedata")
            holder = image.getparent() if image is not None else None
            fallback = any("Fallback" in str(a.tag) for a in shape.iterancestors())
            if holder is not None and not fallback and not holder.get("alt", "").strip():
                yield line


def _speaks(about: etree._Element) -> bool:
    texts = about.get("descr", ""), about.get("title", "")
    decor = (node.get("val", "") for node in about.iter(_DECORATIVE))
    return any(text.strip() for text in texts) or any(v in {"1", "true"} for v in decor)


def jumps(lines: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, Paragraph]]:
    """Each heading that is more than one level below the one before it."""
    for before, here in pairwise(headings(lines)):
        if here.level > before.level + 1:
            yield before, here


def typed_numbers(lines: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Headings with a number typed before them, and the first of lines with typed marks."""
    listed = False
    for before, line in zip([None, *lines], lines, strict=False):
        if line.level and _TYPED_NUMBER.match(line.text.strip()):
            yield line
        typed = [x is not None and not x.level and bool(_mark(x)) for x in (before, line)]
        if all(typed) and not listed and before is not None:
            yield before
        listed = all(typed)


def _mark(line: Paragraph) -> str:
    """The hyphen or number with which a line begins, when it is no list of Word."""
    found = TYPED_MARK.match(line.text)
    return found[0] if found and line.element.find(f"{W}pPr/{W}numPr") is None else ""


def links(line: Paragraph) -> Iterator[str]:
    """The words of each link in a paragraph."""
    for link in line.element.iter(f"{W}hyperlink"):
        yield "".join(node.text or "" for node in link.iter(f"{W}t")).strip()


def blank(lines: Sequence[Paragraph]) -> list[Paragraph]:
    """Empty paragraphs that only make room: not those that Word itself needs around a table."""
    return [line for line in lines if not line.in_table and _makes_room(line.element)]


def _makes_room(paragraph: etree._Element) -> bool:
    neighbours = (paragraph.getprevious(), paragraph.getnext())
    if any(node is None or node.tag in {f"{W}tbl", f"{W}sectPr"} for node in neighbours):
        return False
    text = "".join(node.text or "" for node in paragraph.iter(f"{W}t"))
    return not text.strip() and next(paragraph.iter(*_FILLS), None) is None
