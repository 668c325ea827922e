"""One row: from raw cells to a validated ``Row``, or to the problems of its cells."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pydantic import ValidationError

from generator.excel.reading.cell_values import ExcelError, NoOutcome, Raw
from generator.excel.reading.labels import Slot
from generator.excel.x_codes import of_cell
from generator.problems import CATALOGUE, CellPlace, Problem, Severity
from generator.workbooks.cells.kind import Note
from generator.workbooks.definition import Row, Sheet


@dataclass
class Harvest:
    """What comes in while reading."""

    rows: dict[type[Row], list[Row]] = field(default_factory=dict)
    damaged: set[type[Row]] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def make_row(
    sheet: Sheet,
    whole: CellPlace,
    values: Mapping[Slot, Raw],
    places: Mapping[Slot, CellPlace],
    harvest: Harvest,
) -> Row | None:
    """One row: first all that is wrong, then what is left of it."""
    cells = {c.field: whole for c in sheet.columns}
    for slot, place in places.items():
        cells[slot.field] = place
        if slot.year is not None and cells[slot.column.field] is whole:
            cells[slot.column.field] = place
    absent = {c.field for c in sheet.columns if cells[c.field] is whole}
    problems = dict(_no_value(values, places))
    notes: list[Note] = []
    try:
        row = sheet.kind.read(_nested(values, problems), cells, notes, _unread(absent, problems))
    except ValidationError as fault:
        problems |= dict(_unreadable(fault, values, places))
        notes.clear()
        if sheet.key not in {slot.column for slot in problems}:
            row = sheet.kind.read(
                _nested(values, problems), cells, notes, _unread(absent, problems)
            )
        else:
            row = None
    if problems:
        harvest.damaged.add(sheet.kind)
        harvest.problems += problems.values()
    harvest.problems += _noted(notes, values, places)
    return row


def _noted(
    notes: Iterable[Note], values: Mapping[Slot, Raw], places: Mapping[Slot, CellPlace]
) -> Iterator[Problem]:
    """Each note at its cell. Of a column per year the raw cell tells which year it is."""
    left = dict(values)
    for note in notes:
        slot = next(s for s in left if s.column.field == note.field and left[s] is note.raw)
        del left[slot]
        yield CATALOGUE["X120"].at(places[slot], note.text)


def _unread(absent: set[str], problems: Mapping[Slot, Problem]) -> frozenset[str]:
    return frozenset(absent | {slot.column.field for slot in problems})


def _no_value(
    values: Mapping[Slot, Raw], places: Mapping[Slot, CellPlace]
) -> Iterator[tuple[Slot, Problem]]:
    """Cells in which Excel gives an error, or a formula without its outcome."""
    for slot, value in values.items():
        if isinstance(value, ExcelError):
            message = f"Hier staat {value.text}"
            fix = "Herstel de formule, of typ de waarde"
            yield slot, CATALOGUE["X121"].at(places[slot], message, fix=fix)
        elif isinstance(value, NoOutcome):
            message = "Hier staat een formule waarvan de uitkomst niet bewaard is"
            fix = "Open en bewaar het werkboek één keer in Excel, of typ de waarde"
            yield slot, CATALOGUE["X122"].at(places[slot], message, fix=fix)


def _unreadable(
    fault: ValidationError, values: Mapping[Slot, Raw], places: Mapping[Slot, CellPlace]
) -> Iterator[tuple[Slot, Problem]]:
    by_field = {slot.field: slot for slot in values}
    for details in fault.errors():
        where = ".".join(str(part) for part in details["loc"][:2])
        wrong = by_field.get(where) or by_field.get(str(details["loc"][0]))
        if wrong:
            found, message, fix = of_cell(dict(details))
            milder = Severity.WARNING if wrong.column.mild else None
            yield wrong, found.at(places[wrong], message, fix=fix, milder=milder)


def _nested(values: Mapping[Slot, Raw], without: Mapping[Slot, Problem]) -> dict[str, object]:
    """Slots as the model wants them: a year column becomes a dict of years."""
    nested: dict[str, object] = {}
    for slot, value in values.items():
        if slot in without:
            continue
        if slot.year is None:
            nested[slot.column.field] = value
        else:
            years = nested.setdefault(slot.column.field, {})
            assert isinstance(years, dict)
            years[slot.year] = value
    return nested
