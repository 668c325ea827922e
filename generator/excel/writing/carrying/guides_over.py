"""The sheets Uitleg, Totalen and Lijsten are the form's own; what she typed there is not lost."""

from collections.abc import Mapping

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.dutch import plain
from generator.excel.reading.which_sheet import is_guide
from generator.excel.writing.carrying.tally import Tally
from generator.excel.writing.drop_downs import LISTS, ORGANISATIONS
from generator.excel.writing.explanation_sheet import GUIDE
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.definition import Workbook
from generator.workbooks.sums_sheet import TITLE, is_sums_sheet, is_word_of_ours

_WIDTH = 5  # columns of the explanation
_GROWING = ("Wijken", "Wijken en stedelijk", "Pijlers", ORGANISATIONS)


def is_made_anew(title: str, book: Workbook) -> bool:
    """Whether a sheet of this workbook is the form's own."""
    return is_guide(title) or is_sums_sheet(title, book)


def guides_over(
    old: Mapping[str, Worksheet], made: openpyxl.Workbook, book: Workbook, tally: Tally
) -> None:
    """Add to the lists what was typed below them; what else she typed there has no place."""
    before = len(tally.rest)
    for title, page in old.items():
        if plain(title) == plain(GUIDE):
            _guide(title, page, made[GUIDE], tally)
        elif plain(title) == plain(TITLE):
            _sums(title, page, book, tally)
        else:
            _lists(title, page, made[LISTS] if LISTS in made.sheetnames else None, tally)
    tally.filled += len(tally.rest) - before


def _guide(title: str, old: Worksheet, new: Worksheet, tally: Tally) -> None:
    """Of an older form other words stood there; below and beside it, they are hers."""
    ours = {cell.value for row in new.iter_rows() for cell in row}
    rows = [[cell for cell in row if cell.value is not None] for row in old.iter_rows()]
    bottom = max((row[0].row for row in rows if len(row) > 2), default=0)
    for row in rows:
        for cell in row:
            inside = cell.row <= bottom and cell.column <= _WIDTH
            if not inside and cell.value not in ours:
                tally.leave(title, cell)


def _sums(title: str, old: Worksheet, book: Workbook, tally: Tally) -> None:
    """Of the sums nothing is kept, for they are made again; a number over one is hers."""
    for cell in (cell for row in old.iter_rows() for cell in row if cell.value is not None):
        if cell.data_type not in {"f", "e"} and not is_word_of_ours(str(cell.value), book):
            tally.leave(title, cell)


def _lists(title: str, old: Worksheet, new: Worksheet | None, tally: Tally) -> None:
    heads = {cell.value: n for n, cell in enumerate(new[1], start=1)} if new else {}
    for column in old.iter_cols():
        header, below = column[0].value, [c for c in column[1:] if c.value is not None]
        if new is None or header not in heads:
            for cell in below if isinstance(header, str) and _is_hers(header) else ():
                tally.leave(title, cell)
            continue
        number = heads[header]
        known = [c for c in next(new.iter_cols(number, number)) if c.value is not None]
        free = len(known) + 1
        for cell in below if header in _GROWING else ():
            if cell.value not in {c.value for c in known}:
                new[f"{get_column_letter(number)}{free}"].value = cell.value
                free += 1


def _is_hers(header: str) -> bool:
    ours = {c.header for book in WORKBOOKS for sheet in book.sheets for c in sheet.columns}
    known = header.partition(" (")[0]
    return known not in ours | {*_GROWING, "Buurten: wijk", "Buurten: naam"}
