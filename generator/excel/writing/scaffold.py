"""The workbooks to work in: empty or filled, with explanation, notes, formats and drop-downs."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

import openpyxl
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from generator.excel.reading.labels import Slot
from generator.excel.writing.appearance import (
    TABLE_STYLE,
    alignment,
    fit,
    lines,
    paint_header,
    paint_label,
    paint_text,
    paint_value,
    set_page,
    width,
    wraps,
)
from generator.excel.writing.column_help import explanation, note
from generator.excel.writing.drop_downs import Homes, Lists, district_column, own_homes
from generator.excel.writing.example_row import write_example
from generator.excel.writing.explanation_sheet import title, write_guide
from generator.excel.writing.fixed_bytes import MADE, seal
from generator.excel.writing.needed_cells import mark_needed, mark_needed_answers
from generator.excel.writing.pages_beside import set_pages_beside
from generator.excel.writing.sums_sheet import write_sums
from generator.excel.writing.typed_dates import date_rule
from generator.excel.writing.unfolded_columns import refuse_strangers, unfold, value_of
from generator.workbooks.definition import Column, Row, Sheet, Workbook
from generator.workbooks.districts import Neighbourhood

SPARE_ROWS = 1000
_AUTHOR = "samen030"
_FORM = {"Gegeven": 32, "Invullen": 56, "Uitleg": 84}
_TEXT = "@"

RowsOf = Mapping[type[Row], Sequence[Mapping[str, object]]]


def workbook_bytes(
    book: Workbook,
    rows: RowsOf,
    years: Sequence[int],
    homes: Homes = (),
    pillars: Sequence[str] = (),
    members: Sequence[str] = (),
    *,
    examples: bool = False,
) -> bytes:
    """The workbook with these rows, ready to work in; equal rows give equal bytes.

    With ``examples`` a table without rows begins with one that never counts. ``homes`` are the
    buurten to choose from, for a workbook that has none of its own, ``pillars`` the pijlers, and
    ``members`` the organisations.
    """
    made = openpyxl.Workbook()
    write_guide(made.worksheets[0], book, years, examples=examples)
    lists = Lists(book, own_homes(rows.get(Neighbourhood, ())) or homes, pillars, members)
    slots = {sheet: unfold(sheet, years) for sheet in book.sheets}
    for sheet in book.sheets:
        filled = rows.get(sheet.kind, ())
        refuse_strangers(sheet, filled, years)
        page = made.create_sheet(sheet.title)
        write_sheet(page, sheet, filled, slots[sheet], lists, example=examples)
    write_sums(made, book, slots)
    lists.write(made)
    name_it(made, book)
    return seal(made)


def write_sheet(
    place: Worksheet,
    sheet: Sheet,
    rows: Sequence[Mapping[str, object]],
    columns: Sequence[Slot],
    lists: Lists,
    *,
    example: bool = False,
) -> None:
    """The sheet as it was declared, with these rows, or with an ``example`` when there are none."""
    if sheet.form:
        _write_form(place, sheet, rows, columns, lists)
        return
    _write_table(place, sheet, rows, columns, lists)
    if example and not rows:
        fit(place, 2, write_example(place, columns, 1 + SPARE_ROWS))


def name_it(made: openpyxl.Workbook, book: Workbook) -> None:
    """The properties of a workbook of ours."""
    properties = made.properties
    properties.creator = properties.lastModifiedBy = _AUTHOR
    properties.title, properties.subject = f"{title(book)} – {_AUTHOR}", book.help
    properties.language, properties.created = "nl", MADE


def _write_table(
    place: Worksheet,
    sheet: Sheet,
    rows: Sequence[Mapping[str, object]],
    columns: Sequence[Slot],
    lists: Lists,
) -> None:
    letters = {slot.column.field: get_column_letter(i) for i, slot in enumerate(columns, start=1)}
    district = district_column(sheet)
    district_cell = f"${letters[district.field]}2" if district else ""
    height = 1
    for index, slot in enumerate(columns, start=1):
        _write_header(place, index, slot)
        height = max(height, lines(slot.header, width(slot.column, slot.header) - 3))
        letter = get_column_letter(index)
        rule = lists.rule(sheet, slot.column, district_cell) or date_rule(slot.column)
        if rule:
            rule.add(f"{letter}2:{letter}{len(rows) + 1 + SPARE_ROWS}")
            place.add_data_validation(rule)
        for number, row in enumerate(rows, start=2):
            _put(place[f"{letter}{number}"], slot.column, value_of(slot, row))
    place.row_dimensions[1].height = 16 * height + 12
    wrapped = {letters[s.column.field]: s for s in columns if wraps(s.column)}
    for number, row in enumerate(rows, start=2):
        texts = {letter: _words(value_of(s, row)) for letter, s in wrapped.items()}
        fit(place, number, texts)
    table = Table(
        displayName="Tabel_" + re.sub(r"\W", "_", sheet.title),
        ref=f"A1:{get_column_letter(len(columns))}{max(len(rows), 1) + 1}",
        tableStyleInfo=TableStyleInfo(TABLE_STYLE, showRowStripes=True),
    )
    place.add_table(table)
    place.freeze_panes = "B2" if sheet.key == sheet.columns[0] else "A2"
    mark_needed(place, columns)
    set_page(place)
    set_pages_beside(place, len(columns))


def _write_header(place: Worksheet, index: int, slot: Slot) -> None:
    """The header cell with its note, and the look of the whole column below it."""
    cell = place.cell(1, index)
    cell.value = slot.header
    cell.data_type = "s"
    paint_header(cell, slot.column)
    text = note(slot.column)
    cell.comment = Comment(text, _AUTHOR, height=20 * lines(text, 42) + 16, width=300)
    below = place.column_dimensions[get_column_letter(index)]
    below.width = width(slot.column, slot.header)
    below.number_format = slot.column.kind.excel_format
    below.alignment = alignment(slot.column)


def _write_form(
    place: Worksheet,
    sheet: Sheet,
    rows: Sequence[Mapping[str, object]],
    columns: Sequence[Slot],
    lists: Lists,
) -> None:
    for letter, (header, characters) in zip("ABC", _FORM.items(), strict=True):
        place[f"{letter}1"].value = header
        paint_header(place[f"{letter}1"])
        place.column_dimensions[letter].width = characters
    for number, slot in enumerate(columns, start=2):
        label, answer, help = place[f"A{number}"], place[f"B{number}"], place[f"C{number}"]
        label.value, help.value = slot.header, explanation(slot.column)
        label.data_type = help.data_type = "s"
        paint_label(label, slot.column)
        paint_text(help, band=True)
        _put(answer, slot.column, value_of(slot, rows[0]) if rows else None)
        paint_text(answer)
        fit(place, number, {"A": slot.header, "B": _words(answer.value), "C": help.value})
        rule = lists.rule(sheet, slot.column) or date_rule(slot.column)
        if rule:
            rule.add(answer.coordinate)
            place.add_data_validation(rule)
    place.row_dimensions[1].height = 24
    place.freeze_panes = "A2"
    place.sheet_view.showGridLines = False
    mark_needed_answers(place, columns)
    set_page(place)


def _put(cell: Cell, column: Column, value: object) -> None:
    """Write a value as its kind of cell shows it; text stays text, whatever it looks like."""
    text_only = column.kind.excel_format == _TEXT
    if isinstance(value, bool):
        value = "ja" if value else "nee"
    if isinstance(value, int | float | Decimal | date) and not text_only:
        cell.value = value
    elif value is not None:
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", _words(value))
        cell.data_type = "s"
    paint_value(cell, column)


def _words(value: object) -> str:
    if value is None:
        return ""
    return "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)
