"""A list for her own eyes as a sheet: a heading with a few lines, and a table with jumps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from generator.excel.writing.appearance import (
    TABLE_STYLE,
    fit,
    paint_header,
    paint_text,
    paint_title,
    set_page,
)
from generator.excel.writing.listed_cells import link, plain_text
from generator.excel.writing.painted_once import once_in_a_workbook
from generator.excel.writing.review_looks import TEAL
from generator.problems import Place, Stage

HEAD = 5  # the row of the headers; the first line stands under it


@dataclass(frozen=True)
class Line:
    """What stands on one row of the table: its texts, and the jump from one of them."""

    texts: Sequence[str]
    jump: int
    place: Place
    stage: Stage = Stage.READING


def write_list(
    sheet: Worksheet, columns: Mapping[str, int], above: Sequence[str], lines: Sequence[Line]
) -> None:
    """Fill the sheet; ``columns`` gives every header its width. Without lines there is no table."""
    for index, width in enumerate(columns.values(), start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    paint_title(sheet["A1"], 16)
    sheet["A1"] = sheet.title
    for row, text in enumerate(above, start=2):
        cell = sheet.cell(row, 1, text)
        cell.font = Font("Calibri", 11, bold=row == 2, color=TEAL if row == 2 else None)
    set_page(sheet, repeat_header=False)
    if lines:
        _write_table(sheet, columns, lines)


def _write_table(sheet: Worksheet, columns: Mapping[str, int], lines: Sequence[Line]) -> None:
    for index, header in enumerate(columns, start=1):
        paint_header(sheet.cell(HEAD, index, header))
    for row, line in enumerate(lines, start=HEAD + 1):
        _write_line(sheet, row, line)
    area = f"A{HEAD}:{get_column_letter(len(columns))}{HEAD + len(lines)}"
    table = Table(displayName="".join(sheet.title.title().split()), ref=area)
    table.tableStyleInfo = TableStyleInfo(TABLE_STYLE, showRowStripes=True)
    sheet.add_table(table)
    sheet.freeze_panes = f"A{HEAD + 1}"
    sheet.print_title_rows = f"{HEAD}:{HEAD}"


def _write_line(sheet: Worksheet, row: int, line: Line) -> None:
    for index, text in enumerate(line.texts, start=1):
        cell = sheet.cell(row, index)
        plain_text(cell, text)
        paint_text(cell, boxed=False)
    jump = sheet.cell(row, line.jump)
    _paint_jump(jump)
    link(jump, line.place, line.stage)
    fit(sheet, row, {get_column_letter(i): text for i, text in enumerate(line.texts, start=1)})


@once_in_a_workbook
def _paint_jump(cell: Cell | MergedCell) -> None:
    cell.alignment = Alignment(vertical="top")
