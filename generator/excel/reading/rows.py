"""One row: every filled cell is read once by its column, and what is wrong is told at its place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.excel import x_codes
from generator.excel.reading.cell_values import ExcelError, NoOutcome, Raw, Refused
from generator.excel.reading.labels import Slot
from generator.excel.reading.ledger import Ledger
from generator.excel.reading.misplaced import Spot, belonging
from generator.problems import CATALOGUE, CellPlace, Problem, Severity
from generator.workbooks.cells.kind import Unreadable
from generator.workbooks.definition import Column, Row, Sheet


@dataclass
class Harvest:
    """What comes in while reading."""

    rows: dict[type[Row], list[Row]] = field(default_factory=dict)
    damaged: set[type[Row]] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    ledger: Ledger = field(default_factory=Ledger)


def make_row(
    sheet: Sheet,
    whole: CellPlace,
    filled: Mapping[Slot, Raw],
    places: Mapping[Slot, CellPlace],
    harvest: Harvest,
) -> Row | None:
    """A row of what can be read; none when its name cannot, and then nothing else is noted."""
    values, faults, notes = _read_cells(sheet, filled, places)
    if faults:
        harvest.damaged.add(sheet.kind)
        harvest.problems += filter(None, faults.values())
        for slot in faults:
            harvest.ledger.unreadable(places[slot])
    reported = {slot.column for slot in faults}
    if sheet.key in reported:
        return None
    harvest.problems += notes
    cells = _cells(sheet, whole, places)
    unread = (c.field for c in sheet.columns if c in reported or cells[c.field] is whole)
    return sheet.kind.of(values, cells, frozenset(unread))


def _read_cells(
    sheet: Sheet, filled: Mapping[Slot, Raw], places: Mapping[Slot, CellPlace]
) -> tuple[dict[str, Any], dict[Slot, Problem | None], list[Problem]]:
    """The values by field, what is wrong by slot (None: it was told), and what is noted."""
    values: dict[str, Any] = {}
    faults: dict[Slot, Problem | None] = {}
    notes: list[Problem] = []
    for slot, raw in filled.items():
        column, place = slot.column, places[slot]
        if isinstance(raw, Refused):
            faults[slot] = None
            continue
        if problem := no_value(raw, place):
            faults[slot] = problem
            continue
        cell = column.read(raw)
        if cell.fault:
            spots = (Spot(s.column, at, s in filled) for s, at in places.items() if s is not slot)
            fault, meant = belonging(cell.fault, raw, column, spots, form=sheet.form)
            faults[slot] = _unreadable(column, fault, place, meant)
        elif slot.year is None:
            values[column.field] = cell.value
        else:
            values.setdefault(column.field, {})[slot.year] = cell.value
        if cell.note:
            notes.append(x_codes.READ_AS.at(place, cell.note))
    return values, faults, notes


def _unreadable(
    column: Column, fault: Unreadable, place: CellPlace, meant: tuple[CellPlace, ...]
) -> Problem:
    milder = Severity.WARNING if column.mild else None
    found = CATALOGUE[fault.code]
    return found.at(place, fault.message, fix=fault.fix, related=meant, milder=milder)


def _cells(
    sheet: Sheet, whole: CellPlace, places: Mapping[Slot, CellPlace]
) -> dict[str, CellPlace]:
    """The cell of every field, and of every year; where a column is absent, the row."""
    cells = {c.field: whole for c in sheet.columns}
    for slot, place in places.items():
        cells[slot.field] = place
        if slot.year is not None and cells[slot.column.field] is whole:
            cells[slot.column.field] = place
    return cells


def no_value(value: Raw, place: CellPlace) -> Problem | None:
    """What is wrong with a cell that is filled, and of which the value is not known."""
    if isinstance(value, ExcelError):
        fix = "Herstel de formule, of typ de waarde"
        return x_codes.EXCEL_ERROR.at(place, f"Hier staat {value.text}", fix=fix)
    if isinstance(value, NoOutcome):
        message = "Hier staat een formule waarvan de uitkomst niet bewaard is"
        fix = "Open en bewaar het werkboek één keer in Excel, of typ de waarde"
        return x_codes.NOT_COMPUTED.at(place, message, fix=fix)
    return None


def nothing(place: CellPlace, fix: str) -> Problem:
    """What is wrong with a formula that gives nothing, where a row or a column has its name."""
    return x_codes.NO_NAME_COMPUTED.at(place, "Hier staat een formule die niets geeft", fix=fix)
