"""How a sheet goes over: as a table or as a form, with which years."""

from collections.abc import Collection, Sequence

from generator.excel.reading.form_exports import numbered
from generator.excel.reading.form_version import Form
from generator.excel.reading.guessed_headers import with_known_headers
from generator.excel.reading.labels import form_column, header_row, slot_of
from generator.excel.reading.sheets import Found
from generator.excel.writing.carrying.form_move import FormMove
from generator.excel.writing.carrying.moves import Move, labels_of
from generator.excel.writing.carrying.table_move import TableMove
from generator.excel.writing.unfolded_columns import unfold
from generator.workbooks.cells.areas import Areas


def move_of(
    found: Found,
    form: Form | None,
    own: str,
    years: Sequence[int],
    areas: Areas,
    elsewhere: Collection[int] = (),
) -> Move:
    """How a sheet goes over. ``elsewhere`` are rows of a form that go to another workbook."""
    had = form.had(found.sheet) if form else None
    known = numbered(with_known_headers(found)[0], own)
    slots = unfold(found.sheet, years_of(known) or years)
    if found.sheet.form:
        return FormMove(known, slots, had, elsewhere)
    return TableMove(known, slots, had, found, areas)


def years_of(found: Found) -> list[int]:
    """The years that have a column or a line on the sheet."""
    if found.sheet.form:
        column = form_column(found.sheet, found.raw.rows)
        labels = labels_of(found, ((row, column) for row in found.raw.rows if column in row.cells))
    else:
        top = header_row(found.sheet, found.raw.rows)
        labels = labels_of(found, ((top, letter) for letter in top.cells) if top else ())
    slots = (slot_of(found.sheet.columns, label.text) for label in labels)
    return sorted({slot.year for slot in slots if slot and slot.year is not None})
