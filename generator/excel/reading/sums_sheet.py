"""The sheet Totalen is ours: its sums are never data, and what she typed on it is named."""

from collections.abc import Mapping

from generator.events import LeftOut, SheetCells
from generator.excel.reading.cell_values import Computed, ExcelError, NoOutcome, Raw, shown
from generator.excel.reading.cells import RawSheet, column_number
from generator.problems import CellPlace
from generator.workbooks.definition import Workbook
from generator.workbooks.sums_sheet import TITLE, is_word_of_ours

_WHY = f"Het blad {TITLE} rekent zelf; wat je er typt, lezen we niet"
_FIX = "Zet het op een ander blad als het mee moet tellen"


def account_sums(file: str, title: str, raw: RawSheet, book: Workbook) -> SheetCells:
    """The account of the sheet: sums and words of ours, and what else stands there.

    A formula of which no outcome is stored holds nothing.
    """
    cells = {
        (row.number, letter): value
        for row in raw.rows
        for letter, value in row.cells.items()
        if not isinstance(value, NoOutcome)
    }
    hers = {at: value for at, value in cells.items() if not _is_ours(value, book)}
    filled = len(cells) + raw.unseen
    return SheetCells(
        file, title, filled, ours=filled - len(hers), left_out=_left(file, title, hers)
    )


def _left(file: str, title: str, hers: Mapping[tuple[int, str], Raw]) -> tuple[LeftOut, ...]:
    if not hers:
        return ()
    (row, letter), value = next(iter(hers.items()))
    columns = sorted({at for _, at in hers}, key=column_number)
    area = f"{columns[0]}{row}:{columns[-1]}{max(number for number, _ in hers)}"
    place = CellPlace(file, title, row, letter)
    return (LeftOut(place, area, len(hers), shown(value)[:200], _WHY, _FIX),)


def _is_ours(value: Raw, book: Workbook) -> bool:
    return isinstance(value, Computed | ExcelError) or is_word_of_ours(shown(value), book)
