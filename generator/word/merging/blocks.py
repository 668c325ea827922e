"""A document as blocks: paragraphs, and tables of rows of cells of blocks."""

from collections import Counter
from collections.abc import Container, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from generator.word.merging.atoms import Atom, Reading, shown_text
from generator.word.merging.given_looks import Looks, chosen_in, list_of, looks_in
from generator.word.merging.reading_runs import atoms
from generator.word.text.paragraphs import style_of
from generator.word.text.walk import within
from generator.word.xml import W

_WRAPPERS = frozenset(f"{W}{n}" for n in "sdt sdtContent customXml ins".split())

_OF_TABLE = frozenset(("tblStyle", "jc", "shd"))
_OF_CELL = frozenset(("gridSpan", "vMerge", "shd", "vAlign"))


@dataclass(eq=False)
class Block:
    """A paragraph, a table, or a row of one."""

    kind: str
    element: etree._Element
    style: str = ""
    looks: Looks = ()
    atoms: Sequence[Atom] = ()
    rows: Sequence["Block"] = ()
    cells: Sequence["Cell"] = ()

    @property
    def properties(self) -> str:
        """Where its looks are."""
        return "pPr" if self.kind == "p" else "tblPr"

    @cached_property
    def key(self) -> Hashable:
        """Equal keys: nothing was changed that somebody would see."""
        if self.kind == "p":
            return self.style, self.looks, tuple(self.atoms)
        return self.looks, tuple(each.key for each in (self.rows or self.cells))

    @cached_property
    def words(self) -> Counter[str]:
        """The words in it; a row is known by its cells as a whole as well."""
        if self.kind == "p":
            return Counter(a.text for a in self.atoms if a.word or not a.text.isspace())
        found: Counter[str] = Counter()
        for each in self.rows or self.cells:
            found += each.words
        if self.kind == "r":
            found += Counter(f"{at}\t{cell.text}" for at, cell in enumerate(self.cells))
        return found

    @property
    def text(self) -> str:
        """What somebody reads."""
        if self.kind == "p":
            return shown_text(self.atoms)
        if self.kind == "r":
            return " | ".join(cell.text for cell in self.cells)
        return "\n".join(row.text for row in self.rows)

    def read_again(self, reading: Reading) -> list[Atom]:
        """The atoms of the paragraph as it is now."""
        return atoms(self.element, reading)

    def paragraphs(self) -> Iterator["Block"]:
        """Every paragraph in it."""
        if self.kind == "p":
            yield self
        for row in self.rows:
            yield from row.paragraphs()
        for cell in self.cells:
            for block in cell.blocks:
                yield from block.paragraphs()


@dataclass(eq=False)
class Cell:
    """A cell of a row."""

    element: etree._Element
    blocks: Sequence[Block] = field(default_factory=tuple)
    looks: Looks = ()

    properties = "tcPr"

    @cached_property
    def key(self) -> Hashable:
        """As that of a block."""
        return self.looks, tuple(block.key for block in self.blocks)

    @cached_property
    def words(self) -> Counter[str]:
        """As those of a block."""
        return sum((block.words for block in self.blocks), Counter())

    @property
    def text(self) -> str:
        """What somebody reads."""
        return "\n".join(block.text for block in self.blocks)


def blocks(
    home: etree._Element, reading: Reading, without: Container[etree._Element] = ()
) -> list[Block]:
    """The blocks in a body, a cell, a header or a note, those of content controls included."""
    return list(_blocks(home, reading, without))


def _blocks(
    home: etree._Element, reading: Reading, without: Container[etree._Element]
) -> Iterator[Block]:
    for child in home:
        if child.tag == f"{W}p":
            if child not in without:
                yield paragraph(child, reading)
        elif child.tag == f"{W}tbl":
            rows = [_row(row, reading) for row in within(child, f"{W}tr")]
            looks = () if reading.coarse else chosen_in(child.find(f"{W}tblPr"), _OF_TABLE)
            yield Block("t", child, looks=looks, rows=rows)
        elif child.tag in _WRAPPERS:
            yield from _blocks(child, reading, without)


def paragraph(element: etree._Element, reading: Reading) -> Block:
    """One paragraph."""
    style = style_of(element)
    name = reading.styles.get(style, style)
    given = reading.lines.get(style, reading.lines.get("", {}))
    properties = element.find(f"{W}pPr")
    looks = looks_in(properties, given, coarse=reading.coarse)
    looks += () if reading.coarse else list_of(properties)
    return Block("p", element, name, looks, atoms(element, reading))


def _row(row: etree._Element, reading: Reading) -> Block:
    cells = [_cell(cell, reading) for cell in within(row, f"{W}tc")]
    return Block("r", row, cells=cells)


def _cell(cell: etree._Element, reading: Reading) -> "Cell":
    looks = () if reading.coarse else chosen_in(cell.find(f"{W}tcPr"), _OF_CELL)
    return Cell(cell, blocks(cell, reading), looks)
