"""The house style of a document, for what is written into it: its headings, lists and tables."""

from collections import Counter
from collections.abc import Sequence

from lxml import etree

from generator.word.numbering.list_numbers import copy_list
from generator.word.packaging.package import Package
from generator.word.packaging.part_names import BODY
from generator.word.text.page_width import text_width
from generator.word.text.paragraphs import heading_levels
from generator.word.xml import W, put, w, xml_bytes

_NUMBERING, _STYLES = "word/numbering.xml", "word/styles.xml"
_LISTS = {True: "List Number", False: "List Bullet"}


class House:
    """Styles by their name or id; lists are made as they are asked for."""

    def __init__(self, package: Package) -> None:
        self._names: dict[str, str] = {}
        self._numbers: dict[str, str] = {}
        for style in package.styles():
            style_id, name = style.get(f"{W}styleId", ""), style.find(f"{W}name")
            self._names[style_id] = style_id
            if name is not None:
                self._names[name.get(f"{W}val", "").casefold()] = style_id
            number = style.find(f"{W}pPr/{W}numPr/{W}numId")
            if number is not None:
                self._numbers[style_id] = number.get(f"{W}val", "0")
        levels = heading_levels(package)
        self._headings = {level: style for style, level in reversed(list(levels.items()))}
        self._numbering = package.tree(_NUMBERING) if _NUMBERING in package.parts else None
        self._grown = False
        document = package.tree(BODY)
        self._width = text_width(document)
        used = Counter(style.get(f"{W}val", "") for style in document.iter(f"{W}tblStyle"))
        self._tables = max(used, key=lambda name: used[name], default="Table Grid")

    def style(self, name: str) -> str:
        """The id of a style; empty (plain text) when the template has none of that name."""
        return self._names.get(name) or self._names.get(name.casefold(), "")

    def heading(self, level: int) -> str:
        """The style of headings of this level, or of the deepest that there is above it."""
        there = [known for known in self._headings if known <= level]
        return self._headings[max(there)] if there else ""

    def list_style(self, *, counted: bool) -> str:
        """The style of entries with numbers, or with bullets."""
        return self.style(_LISTS[counted])

    def new_list(self) -> str:
        """A list of its own, that begins at 1; empty when the template has no such list."""
        number = self._numbers.get(self.list_style(counted=True), "0")
        if self._numbering is None or number == "0":
            return ""
        self._grown = True
        return copy_list(self._numbering, number)

    def put_in_list(self, paragraph: etree._Element, number: str, level: int) -> None:
        """Say which list an entry belongs to; a deeper entry is indented."""
        looks = paragraph.find(f"{W}pPr")
        if looks is None:
            return
        if number:
            put(looks, w("numPr", w("ilvl", val=0), w("numId", val=number)))
        if level:
            put(looks, w("ind", left=397 * (level + 1), hanging=397))

    def numbering(self) -> dict[str, bytes]:
        """The numbering part, when lists were added to it."""
        if self._numbering is None or not self._grown:
            return {}
        return {_NUMBERING: xml_bytes(self._numbering)}

    def table(self, rows: Sequence[Sequence[etree._Element]], *, header: bool) -> etree._Element:
        """A table as wide as the text, of a paragraph per cell; its rows break over no pages."""
        columns = len(rows[0])
        width = self._width // columns
        style = self.style(self._tables)
        return w(
            "tbl",
            w(
                "tblPr",
                w("tblStyle", val=style) if style else None,
                w("tblW", w=width * columns, type="dxa"),
                w("tblLook", val="0420", firstRow=int(header), lastRow=0, firstColumn=0, noVBand=1),
            ),
            w("tblGrid", *(w("gridCol", w=width) for _ in range(columns))),
            *(_row(row, width, header=header and not n) for n, row in enumerate(rows)),
        )


def _row(row: Sequence[etree._Element], width: int, *, header: bool) -> etree._Element:
    looks = w("trPr", w("cantSplit"), w("tblHeader") if header else None)
    cells = (w("tc", w("tcPr", w("tcW", w=width, type="dxa")), inside) for inside in row)
    return w("tr", looks, *cells)
