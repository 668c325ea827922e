"""The house style of a document, for what is written into it: its headings, lists and tables."""

from collections import Counter

from lxml import etree

from generator.word.numbering.list_numbers import copy_list
from generator.word.packaging.added_parts import serialised
from generator.word.packaging.package import Package
from generator.word.text.page_width import text_width
from generator.word.text.paragraphs import heading_levels
from generator.word.xml import W

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
        document = package.tree("word/document.xml")
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
            own = etree.SubElement(looks, f"{W}numPr")
            etree.SubElement(own, f"{W}ilvl").set(f"{W}val", "0")
            etree.SubElement(own, f"{W}numId").set(f"{W}val", number)
        if level:
            indent = etree.SubElement(looks, f"{W}ind")
            indent.set(f"{W}left", str(397 * (level + 1)))
            indent.set(f"{W}hanging", "397")

    def numbering(self) -> dict[str, bytes]:
        """The numbering part, when lists were added to it."""
        if self._numbering is None or not self._grown:
            return {}
        return {_NUMBERING: serialised(self._numbering)}

    def table(self, columns: int, *, header: bool) -> tuple[etree._Element, list[int]]:
        """A table as wide as the text, and the widths of its columns in twentieths of a point."""
        widths = [self._width // columns] * columns
        table = etree.Element(f"{W}tbl", nsmap={"w": W[1:-1]})
        looks = etree.SubElement(table, f"{W}tblPr")
        if style := self.style(self._tables):
            etree.SubElement(looks, f"{W}tblStyle").set(f"{W}val", style)
        _set(etree.SubElement(looks, f"{W}tblW"), w=str(sum(widths)), type="dxa")
        flags = {"firstRow": str(int(header)), "lastRow": "0", "firstColumn": "0"}
        _set(etree.SubElement(looks, f"{W}tblLook"), val="0420", **flags, noVBand="1")
        grid = etree.SubElement(table, f"{W}tblGrid")
        for width in widths:
            _set(etree.SubElement(grid, f"{W}gridCol"), w=str(width))
        return table, widths

    def row(self, table: etree._Element, *, header: bool) -> etree._Element:
        """A row that does not break over pages."""
        row = etree.SubElement(table, f"{W}tr")
        looks = etree.SubElement(row, f"{W}trPr")
        etree.SubElement(looks, f"{W}cantSplit")
        if header:
            etree.SubElement(looks, f"{W}tblHeader")
        return row

    def cell(self, row: etree._Element, width: int) -> etree._Element:
        """An empty cell."""
        cell = etree.SubElement(row, f"{W}tc")
        looks = etree.SubElement(cell, f"{W}tcPr")
        _set(etree.SubElement(looks, f"{W}tcW"), w=str(width), type="dxa")
        return cell


def _set(node: etree._Element, **values: str) -> None:
    for name, value in values.items():
        node.set(f"{W}{name}", value)
