"""What changed in a table: which rows stay, go and come, and what changed in their cells."""

import copy
from collections.abc import Callable, Hashable

from lxml import etree

from generator.word.comparing.aligned import aligned
from generator.word.comparing.revisions import Reviser
from generator.word.comparing.tidied import identity, words_of
from generator.word.xml import W, w

Block = etree._Element
_ROW, _CELL = f"{W}tr", f"{W}tc"
_TABLE_PARTS = frozenset(f"{W}{name}" for name in ("tblPr", "tblGrid", "tr"))
_ROW_PARTS = frozenset(f"{W}{name}" for name in ("tblPrEx", "trPr", "tc"))


def merged_table(
    old: Block, new: Block, reviser: Reviser, merged: Callable[[Block, Block], list[Block]]
) -> Block:
    """Two tables of the same columns in one; ``merged`` makes one cell of two."""
    made = w("tbl", *(copy.deepcopy(part) for part in new if part.tag != _ROW))
    for row in aligned(old.findall(_ROW), new.findall(_ROW), identity, _row_words, _frame):
        left, right = row.left, row.right
        if left is not None and right is not None:
            same = row.kind == "equal"
            made.append(copy.deepcopy(right) if same else _merged_row(left, right, merged))
        elif left is not None:
            made.append(reviser.row(left, "del"))
        elif right is not None:
            made.append(reviser.row(right, "ins"))
    return made


def _merged_row(old: Block, new: Block, merged: Callable[[Block, Block], list[Block]]) -> Block:
    made = w("tr", *(copy.deepcopy(part) for part in new if part.tag != _CELL))
    for before, now in zip(old.findall(_CELL), new.findall(_CELL), strict=True):
        cell = w("tc", copy.deepcopy(now.find(f"{W}tcPr")))
        cell.extend(merged(before, now))
        made.append(cell)
    return made


def columns(table: Block) -> Hashable:
    """The looks and columns of a table; of one with more than rows in it, the table itself."""
    if not _plain(table):
        return id(table)
    return identity(table.find(f"{W}tblPr")), identity(table.find(f"{W}tblGrid"))


def _plain(table: Block) -> bool:
    """Whether it holds rows and cells and nothing around them."""
    rows = table.findall(_ROW)
    return all(part.tag in _TABLE_PARTS for part in table) and all(
        part.tag in _ROW_PARTS for row in rows for part in row
    )


def block_words(block: Block) -> list[str]:
    """By which a block is recognised: its words; of a table those of its first row."""
    first = block.find(_ROW)
    return words_of(block if first is None else first)


def can_go(table: Block) -> bool:
    """Whether nothing stays when all its rows have gone."""
    return next(table.iter(f"{W}sdt"), None) is None


def _frame(row: Block) -> Hashable:
    """A row as a grid: its own properties and those of its cells."""
    cells = tuple(identity(cell.find(f"{W}tcPr")) for cell in row.findall(_CELL))
    return *(identity(part) for part in row if part.tag != _CELL), cells


def _row_words(row: Block) -> list[str]:
    """By which a row is recognised: what stands first in it says best what it is of."""
    first = row.find(_CELL)
    return words_of(row) + 2 * (words_of(first) if first is not None else [])
