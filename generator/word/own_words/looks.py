"""How Word shows a run, its styles resolved: hidden, struck through, blacked out, or a placeholder.

A toggle in more than one kind of style (table, paragraph, letters) turns itself off again; what
the run says itself is final (ECMA-376, 17.7.3).
"""

from collections.abc import Iterator, Mapping

from lxml import etree

from generator.word.inspecting.style_cascade import Look, Styles, near
from generator.word.packaging.package import Package
from generator.word.text.paragraphs import Paragraph
from generator.word.text.walk import BOX
from generator.word.xml import W

_STYLES, _SETTINGS, _BODY = "word/styles.xml", "word/settings.xml", "word/document.xml"
_OFF = {"0", "false", "off", "none"}
_ALWAYS = ("specVanish", "webHidden")
_PLACEHOLDER = "placeholder text"
_UNREADABLE = 6  # half points: letters of three points
_DEEPEST = 20
_FILL = "{http://schemas.microsoft.com/office/word/2010/wordml}textFill"


def said(looks: etree._Element | None, name: str) -> bool | None:
    """Whether a property is put on or off here; None when nothing is said."""
    found = None if looks is None else looks.find(f"{W}{name}")
    return None if found is None else found.get(f"{W}val", "1") not in _OFF


class Looks:
    """The styles of one file, asked for what their letters look like."""

    def __init__(self, package: Package) -> None:
        root = package.tree(_STYLES) if _STYLES in package.parts else None
        styles = [] if root is None else list(root.iter(f"{W}style"))
        self._styles = {
            (style.get(f"{W}type", ""), style.get(f"{W}styleId", "")): style for style in styles
        }
        self._defaults: Mapping[str, str] = {
            style.get(f"{W}type", ""): style.get(f"{W}styleId", "")
            for style in styles
            if style.get(f"{W}default", "0") not in _OFF
        }
        self._everything = (
            None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        )
        self._chains: dict[tuple[str, str], list[etree._Element | None]] = {}
        self._cascade = Styles(package)
        self._paper = self._page_colour(package)

    def hides(self, run: etree._Element) -> bool:
        """Is this run not shown?"""
        levels = list(self._levels(run))
        said_so = [run.find(f"{W}rPr"), *(looks for level in levels for looks in level)]
        if any(said(looks, word) for word in _ALWAYS for looks in said_so):
            return True
        return self._toggle(run, "vanish", levels)

    def struck(self, run: etree._Element) -> bool:
        """Is there a line through it, or two?"""
        twice = self._first(run, "dstrike")
        if twice is not None and twice.get(f"{W}val", "1") not in _OFF:
            return True
        return self._toggle(run, "strike", list(self._levels(run)))

    def stressed(self, run: etree._Element, name: str, *, by_paragraph: bool) -> bool:
        """Is it bold (``b``) or slanted (``i``)? What a whole table is, is left to the house."""
        letters, paragraph, _ = self._levels(run)
        return self._toggle(run, name, [letters, paragraph] if by_paragraph else [letters])

    def font(self, run: etree._Element) -> str:
        """The typeface of its letters."""
        found = self._first(run, "rFonts")
        return "" if found is None else found.get(f"{W}ascii", "") or found.get(f"{W}hAnsi", "")

    def placeholder(self, run: etree._Element) -> bool:
        """Does it say what may be typed here, in a place that nobody filled?"""
        named = run.find(f"{W}rPr/{W}rStyle")
        style = None if named is None else self._style("character", named.get(f"{W}val", ""))
        name = None if style is None else style.find(f"{W}name")
        if name is not None and name.get(f"{W}val", "").casefold() == _PLACEHOLDER:
            return True
        control = next(run.iterancestors(f"{W}sdt"), None)
        return control is not None and said(control.find(f"{W}sdtPr"), "showingPlcHdr") is True

    def veiled(self, run: etree._Element, line: Paragraph | None) -> bool:
        """Has it (nearly) the colour of what is behind it, or is it too small for any eye?"""
        colour, filled = self._first(run, "color"), run.find(f"{W}rPr/{_FILL}")
        if filled is not None and filled.find("{*}noFill") is not None:
            return True
        own = self._cascade.letters(run.find(f"{W}rPr"))
        around = [Look()] if line is None else self._cascade.inherited(line)
        automatic = colour is not None and _automatic(colour)
        in_box = next(run.iterancestors(BOX), None) is not None
        return all(
            self._unseen(own.over(look), automatic=automatic, in_box=in_box) for look in around
        )

    def _unseen(self, look: Look, *, automatic: bool, in_box: bool) -> bool:
        if look.size is not None and look.size <= _UNREADABLE:
            return True
        if automatic or look.colour is None:  # Word makes it white on a dark ground, not on a mark
            return look.marked is not None and near("000000", look.marked)
        behind = look.marked or look.behind or ("" if in_box else self._paper)
        return behind != "" and near(look.colour, behind)

    def _page_colour(self, package: Package) -> str:
        page = package.tree(_BODY).find(f"{W}background") if _BODY in package.parts else None
        shown = _SETTINGS in package.parts and said(
            package.tree(_SETTINGS), "displayBackgroundShape"
        )
        colour = self._cascade.typed_colour(page) if shown else None
        return colour or "FFFFFF"

    def _toggle(
        self, run: etree._Element, name: str, levels: list[list[etree._Element | None]]
    ) -> bool:
        own = said(run.find(f"{W}rPr"), name)
        if own is not None:
            return own
        if said(self._everything, name):
            return True
        found = (next((x for x in (said(s, name) for s in level) if x is not None), False)
                 for level in levels)  # fmt: skip
        return sum(found) % 2 == 1

    def _first(self, run: etree._Element, name: str) -> etree._Element | None:
        """What is said of it nearest to the letters."""
        own = run.find(f"{W}rPr")
        chain = [own, *(looks for level in self._levels(run) for looks in level), self._everything]
        found = (None if looks is None else looks.find(f"{W}{name}") for looks in chain)
        return next((node for node in found if node is not None), None)

    def _levels(self, run: etree._Element) -> Iterator[list[etree._Element | None]]:
        """What the styles of letters, paragraph and table say, each with what it is based on."""
        paragraph = next(run.iterancestors(f"{W}p"), None)
        table = next(run.iterancestors(f"{W}tbl"), None)
        yield self._named(run.find(f"{W}rPr"), "rStyle", "character")
        yield self._named(
            None if paragraph is None else paragraph.find(f"{W}pPr"), "pStyle", "paragraph"
        )
        yield [] if table is None else self._named(table.find(f"{W}tblPr"), "tblStyle", "table")

    def _named(
        self, looks: etree._Element | None, tag: str, kind: str
    ) -> list[etree._Element | None]:
        found = None if looks is None else looks.find(f"{W}{tag}")
        name = self._defaults.get(kind, "") if found is None else found.get(f"{W}val", "")
        if (kind, name) not in self._chains:
            self._chains[kind, name] = self._chain(kind, name)
        return self._chains[kind, name]

    def _chain(self, kind: str, name: str) -> list[etree._Element | None]:
        """What a style says, and all that it is based on."""
        chain: list[etree._Element | None] = []
        style = self._style(kind, name)
        while style is not None and len(chain) <= _DEEPEST:
            chain.append(style.find(f"{W}rPr"))
            parent = style.find(f"{W}basedOn")
            style = None if parent is None else self._style(kind, parent.get(f"{W}val", ""))
        return chain

    def _style(self, kind: str, name: str) -> etree._Element | None:
        return self._styles.get((kind, name))


def _automatic(colour: etree._Element) -> bool:
    return colour.get(f"{W}val") == "auto" and colour.get(f"{W}themeColor") is None
