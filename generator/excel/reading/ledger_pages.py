"""What a table and a form tell the ledger of headers, labels and what stands around them."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from generator.excel.reading.cell_values import shown
from generator.excel.reading.cells import RawRow
from generator.excel.reading.form_layout import Layout, is_help
from generator.excel.reading.labels import Label, Slot
from generator.excel.reading.ledger import (
    ABOVE,
    BESIDE,
    FOOTER,
    NO_ANSWERS,
    NO_LABEL,
    OURS,
    SEE,
    TOTALS,
    Cause,
    Page,
)
from generator.excel.x_codes import FOOTER_ROW
from generator.problems import Problem
from generator.workbooks.definition import Sheet


def account_table(
    page: Page,
    header: int,
    labels: Sequence[Label],
    slots: Mapping[Slot, Label],
    below: Mapping[str, int],
    above: Iterable[int],
) -> None:
    """The row of headers is used, with every column that was found; the others are left out."""
    page.header = page.header or header
    page.read_rows.add(header)
    page.leave_rows(above, ABOVE)
    taken = {label.place.column or "" for label in slots.values()}
    idle = {at.place.column or "": slot.column.idle for slot, at in slots.items()}
    page.idle |= {letter: why for letter, why in idle.items() if why}
    page.read_columns |= taken
    for label in labels:
        letter = label.place.column or ""
        page.names[letter] = label.text
        if letter not in taken:
            page.columns[letter] = unknown(label.text, below.get(letter, 0), letter)


def account_aside(page: Page, rows: Iterable[int], told: Iterable[Problem]) -> None:
    """Rows of sums and lines at the foot are no row of the table."""
    feet = {problem.place.order[2] for problem in told if problem.rule is FOOTER_ROW}
    for row in rows:
        page.rows[row] = FOOTER if row in feet else TOTALS


def unknown(text: str, held: int, about: str) -> Cause:
    """A column, or a line of a form, that we do not know; ``held`` counts what stands there."""
    why = f"De kop “{text}” lezen we hier niet" if text else "Boven deze cellen staat geen kop"
    return Cause(why, SEE if held else "", calm=not held, about=about)


def account_form(page: Page, sheet: Sheet, layout: Layout, lines: Collection[int]) -> None:
    """Of a form the labels and answers are used; what stands beside them is ours, or left out."""
    page.header = layout.header
    page.read_columns |= {layout.labels, layout.answers}
    for row in page.raw.rows:
        if row.number == layout.header:
            page.read_rows.add(row.number)
            page.cells.update(
                ((row.number, letter), OURS)
                for letter in row.cells
                if letter not in page.read_columns
            )
        elif row.number in lines:
            page.read_rows.add(row.number)
            _account_line(page, sheet, layout, row)
        else:
            page.rows[row.number] = _left_line(layout, row, min(lines, default=0))


def _account_line(page: Page, sheet: Sheet, layout: Layout, row: RawRow) -> None:
    label = shown(row.cells[layout.labels])
    for letter, value in row.cells.items():
        if letter not in page.read_columns:
            beside = BESIDE if layout.answers else NO_ANSWERS
            page.cells[row.number, letter] = OURS if is_help(sheet, label, value) else beside


def _left_line(layout: Layout, row: RawRow, first: int) -> Cause:
    answered, labelled = layout.answers in row.cells, layout.labels in row.cells
    if row.number < first and not (answered and labelled):
        return ABOVE
    if labelled:
        text = shown(row.cells[layout.labels])
        return unknown(text, answered, str(row.number))
    return NO_LABEL if answered else BESIDE
