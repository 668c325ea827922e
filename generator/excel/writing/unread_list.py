"""The sheet Niet gelezen of ``controle.xlsx``: every filled cell that was not used, per cause."""

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from generator.dutch import capital, count, number
from generator.events import CellsRead, LeftOut
from generator.excel.writing.appearance import (
    TABLE_STYLE,
    TEAL,
    fit,
    paint_header,
    paint_text,
    paint_title,
    set_page,
)
from generator.excel.writing.listed_cells import PRIVATE, link, plain_text
from generator.problems import Stage

TITLE = "Niet gelezen"
_COLUMNS = {
    "Bestand": 24, "Blad": 20, "Cellen": 12, "Kop": 24, "Aantal": 9,
    "Wat er staat": 40, "Waarom": 46, "Wat doe je": 40,
}  # fmt: skip
_MOST_ROWS = 2000  # nobody reads on
_HEAD = 5


def write_unread(book: Workbook, cells: CellsRead) -> None:
    """Add the sheet; without anything left out it says so."""
    sheet = book.create_sheet(TITLE)
    for letter, width in zip("ABCDEFGH", _COLUMNS.values(), strict=True):
        sheet.column_dimensions[letter].width = width
    groups = (*cells.left_out, *cells.idle)
    paint_title(sheet["A1"], 16)
    sheet["A1"] = TITLE
    lines = [_totals(cells), _rest(cells, groups), PRIVATE if groups else ""]
    for row, line in enumerate(lines, start=2):
        cell = sheet.cell(row, 1, line)
        cell.font = Font("Calibri", 11, bold=row == 2, color=TEAL if row == 2 else None)
    if groups:
        _write_table(sheet, groups[:_MOST_ROWS])
    set_page(sheet, repeat_header=False)


def _totals(cells: CellsRead) -> str:
    read = capital(count(cells.read, "cel", "cellen"))
    if not cells.unused:
        return f"{read} gelezen, en alles is gebruikt."
    return f"{read} gelezen, {number(cells.used)} gebruikt, {number(cells.unused)} niet."


def _rest(cells: CellsRead, groups: Sequence[LeftOut]) -> str:
    ours = sum(sheet.ours for sheet in cells.sheets)
    more = len(groups) - _MOST_ROWS
    line = f"Daarnaast zijn {count(ours, 'cel', 'cellen')} uitleg en keuzelijst van het programma."
    return f"Er zijn nog {number(more)} andere plekken. {line}" if more > 0 else line


def _write_table(sheet: Worksheet, groups: Sequence[LeftOut]) -> None:
    for index, header in enumerate(_COLUMNS, start=1):
        paint_header(sheet.cell(_HEAD, index, header))
    for row, group in enumerate(groups, start=_HEAD + 1):
        _write_row(sheet, row, group)
    table = Table(displayName="NietGelezen", ref=f"A{_HEAD}:H{_HEAD + len(groups)}")
    table.tableStyleInfo = TableStyleInfo(TABLE_STYLE, showRowStripes=True)
    sheet.add_table(table)
    sheet.freeze_panes = f"A{_HEAD + 1}"
    sheet.print_title_rows = f"{_HEAD}:{_HEAD}"


def _write_row(sheet: Worksheet, row: int, group: LeftOut) -> None:
    place = group.place
    fix = group.fix or ("Er hoeft niets te gebeuren" if group.calm else "")
    texts = [
        place.file, place.sheet, group.area, place.header, number(group.cells),
        group.example, group.why, fix,
    ]  # fmt: skip
    for index, text in enumerate(texts, start=1):
        cell = sheet.cell(row, index)
        plain_text(cell, text)
        paint_text(cell, boxed=False)
    sheet.cell(row, 3).alignment = Alignment(vertical="top")
    link(sheet.cell(row, 3), place, Stage.READING)
    fit(sheet, row, dict(zip("DFGH", [texts[i] for i in (3, 5, 6, 7)], strict=True)))
