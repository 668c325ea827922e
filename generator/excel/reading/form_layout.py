"""Where on a form the labels stand and where the answers: by their headers, else side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.dutch import plain
from generator.excel.reading.cell_values import Raw, shown
from generator.excel.reading.cells import RawRow, column_number, letters
from generator.excel.reading.labels import form_column, slot_of
from generator.workbooks.definition import Sheet

_LABELS, _HELP = "gegeven", "uitleg"
_ANSWERS = frozenset({"invullen", "antwoord", "antwoorden", "ingevuld", "waarde", "vul in"})


@dataclass(frozen=True)
class Layout:
    """The columns of a form, and the row of its headers; ``answers`` is empty when it is gone."""

    labels: str
    answers: str
    header: int = 0


def lay_out(sheet: Sheet, rows: Sequence[RawRow]) -> Layout:
    """The answers stand under their header; else beside the label, unless help stands there."""
    column = form_column(sheet, rows)
    beside = letters(column_number(column) + 1)
    top = _header(sheet, rows, column)
    if top is not None:
        heads = {letter: plain(shown(value)) for letter, value in top.cells.items()}
        named = next((letter for letter, text in heads.items() if text in _ANSWERS), None)
        if named or heads.get(beside) == _HELP:
            return Layout(column, named or "", top.number)
    here = [row for row in rows if column in row.cells and beside in row.cells and row is not top]
    helped = sum(is_help(sheet, shown(r.cells[column]), r.cells[beside]) for r in here)
    answers = "" if helped > 1 and helped * 2 > len(here) else beside
    return Layout(column, answers, top.number if top else 0)


def is_help(sheet: Sheet, label: str, value: Raw) -> bool:
    """Whether this is what the program itself wrote beside this label."""
    slot = slot_of(sheet.columns, label)
    return slot is not None and plain(shown(value)).startswith(plain(slot.column.help))


def _header(sheet: Sheet, rows: Sequence[RawRow], column: str) -> RawRow | None:
    """The row of "Gegeven" and "Invullen", above the first label."""
    for row in rows:
        texts = {plain(shown(value)) for value in row.cells.values()}
        label = shown(row.cells[column]) if column in row.cells else ""
        if plain(label) == _LABELS or texts & _ANSWERS:
            return row
        if slot_of(sheet.columns, label):
            return None
    return None
