"""The grey example row of a new workbook: its cells are set aside before anything is read.

Each of its cells says so by itself, so that a row counts for as far as she typed over it.
"""

from dataclasses import replace

from generator.excel.reading.cell_values import Raw
from generator.excel.reading.cells import Example, RawRow, RawSheet
from generator.workbooks.definition import Sheet
from generator.workbooks.form import EXAMPLE


def set_examples_aside(sheet: Sheet, raw: RawSheet) -> RawSheet:
    """A table without the cells that begin as an example does; a form has none."""
    if sheet.form:
        return raw
    examples = {
        (row.number, letter): str(value)
        for row in raw.rows
        for letter, value in row.cells.items()
        if _is_example(value)
    }
    if not examples:
        return raw
    ours = {f"{EXAMPLE} {column.example}" for column in sheet.columns}
    told = {spot: Example(text, text in ours) for spot, text in examples.items()}
    held = {row for row, _ in examples}
    rows = (_without(row, told) if row.number in held else row for row in raw.rows)
    return replace(raw, rows=tuple(row for row in rows if row.cells or row.blank), examples=told)


def _is_example(value: Raw) -> bool:
    return isinstance(value, str) and value.startswith(EXAMPLE)


def _without(row: RawRow, examples: dict[tuple[int, str], Example]) -> RawRow:
    cells = {at: value for at, value in row.cells.items() if (row.number, at) not in examples}
    return replace(row, cells=cells)
