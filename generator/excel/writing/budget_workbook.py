"""The begroting as a workbook to hand in: what the application prints of it, as numbers."""

from decimal import Decimal

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.excel.writing.appearance import (
    BAND,
    LINE,
    fill,
    fit,
    paint_header,
    paint_text,
    paint_title,
    set_page,
)
from generator.excel.writing.fixed_bytes import MADE, seal
from generator.excel.writing.listed_cells import plain_text
from generator.excel.writing.review_looks import TEAL
from generator.figures.budget import Budget
from generator.figures.budget_tables import Line, Table, budget_tables

_HEAD = 4  # the row of the headers
_EURO, _CENTS = '"€" #,##0;"€" -#,##0', '"€" #,##0.00;"€" -#,##0.00'
_WIDTHS = {"Nr": 8, "Wat": 38, "Kostensoort": 22, "Soort": 22, "Omschrijving": 38, "Wijk": 18}
_AMOUNT, _STORY = 15, 64


def budget_workbook(budget: Budget, title: str, whole: str) -> bytes:
    """A sheet over all, one with the costs and one with the income. Equal figures, equal bytes.

    ``title`` says whose begroting it is, ``whole`` what a post for all wijken together is called.
    """
    book = Workbook()
    del book["Sheet"]
    book.properties.creator, book.properties.created = "samen030", MADE
    book.properties.title, book.properties.language = title, "nl-NL"
    for table in budget_tables(budget, whole):
        _write(book.create_sheet(table.title), table, budget, title)
    return seal(book)


def _write(sheet: Worksheet, table: Table, budget: Budget, title: str) -> None:
    years = {str(year): _AMOUNT for year in (*budget.years, "Totaal")}
    columns = {**{header: _WIDTHS[header] for header in table.headers}, **years}
    columns |= {"Toelichting": _STORY} if table.explained else {}
    for index, (header, size) in enumerate(columns.items(), start=1):
        sheet.column_dimensions[get_column_letter(index)].width = size
        cell = sheet.cell(_HEAD, index, header)
        paint_header(cell)
        if header in years:
            cell.alignment = Alignment(horizontal="right", vertical="center", indent=1)
    paint_title(sheet["A1"], 16)
    plain_text(sheet["A1"], title)
    sheet["A2"] = f"{table.title}, in euro’s"
    sheet["A2"].font = Font("Calibri", 11, color=TEAL)
    for row, line in enumerate(table.lines, start=_HEAD + 1):
        _write_line(sheet, row, line, table, _CENTS if budget.in_cents else _EURO)
    set_page(sheet, repeat_header=False)
    sheet.print_title_rows = f"{_HEAD}:{_HEAD}"
    sheet.freeze_panes = f"A{_HEAD + 1}"


def _write_line(sheet: Worksheet, row: int, line: Line, table: Table, looks: str) -> None:
    values: list[str | Decimal] = [*line.texts, *line.amounts.per_year.values()]
    values += [line.amounts.total, *([line.story] if table.explained else [])]
    long = {}
    for index, value in enumerate(values, start=1):
        cell = sheet.cell(row, index)
        paint_text(cell, boxed=False)
        if isinstance(value, str):
            plain_text(cell, value)
            long[get_column_letter(index)] = value
        else:
            cell.value, cell.number_format = value, looks
            cell.alignment = Alignment(horizontal="right", vertical="top", indent=1)
        cell.border = Border(bottom=Side("thin", LINE))
        if line.total:
            cell.font, cell.fill = Font("Calibri", 11, bold=True), fill(BAND)
    fit(sheet, row, long)
