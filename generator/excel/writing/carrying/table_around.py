"""The table, the drop-downs and the filter around what was laid in a sheet."""

from collections.abc import Mapping

from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.worksheet.cell_range import MultiCellRange
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from generator.excel.writing.carrying.moves import Move
from generator.excel.writing.scaffold import SPARE_ROWS
from generator.workbooks.definition import Sheet


def around_all(page: Worksheet, sheet: Sheet, move: Move) -> None:
    """Let the table and its drop-downs hold every row, and the columns of her own."""
    if sheet.form:
        return
    last = max((c.row for row in page.iter_rows() for c in row if c.value is not None), default=1)
    for rule in page.data_validations.dataValidation:
        letters = {get_column_letter(block.min_col) for block in rule.sqref.ranges}
        rule.sqref = MultiCellRange(" ".join(f"{a}2:{a}{last + SPARE_ROWS}" for a in letters))
    (table,) = page.tables.values()
    table.ref = f"A1:{get_column_letter(_width(page, move))}{max(last, 2)}"


def _width(page: Worksheet, move: Move) -> int:
    """How far the table goes: Excel wants a text above each column, and no two the same."""
    width = len(move.slots)
    seen = {str(page.cell(1, n).value).casefold() for n in range(1, width + 1)}
    for number in range(width + 1, width + 1 + len(move.own)):
        cell = page.cell(1, number)
        if cell.data_type != "s" or not cell.value or str(cell.value).casefold() in seen:
            break
        seen.add(str(cell.value).casefold())
        width = number
    return width


def renamed(table: Table, page: Worksheet, move: Move) -> tuple[str, tuple[str, Mapping[str, str]]]:
    """The name of a table on an old sheet; what it, and the headers in it, are called now."""
    first = table.ref.partition(":")[0].rstrip("0123456789")
    headers = {}
    for number, column in enumerate(table.tableColumns):
        letter = move.column(_right(first, number))
        header = page[f"{letter}1"].value if letter else None
        if header is not None:
            headers[column.name] = str(header)
    return table.displayName, (next(iter(page.tables), ""), headers)


def _right(letter: str, steps: int) -> str:
    return get_column_letter(column_index_from_string(letter) + steps)
