"""The second reading of cells that name a wijk: against the wijken that wijken.xlsx has."""

from collections.abc import Iterable, Iterator

from generator.excel.reading.rows import Harvest
from generator.excel.rules import of_cell
from generator.problems import CATALOGUE, CellPlace, Problem, Severity
from generator.workbooks.all import home
from generator.workbooks.definition import Column, Row, columns
from generator.workbooks.districts import District
from generator.workbooks.fields.areas import Areas, Named
from generator.workbooks.fields.kind import Unreadable
from generator.workbooks.municipality import Municipality

_CITYWIDE_TOO = {"wijken": False, "gebieden": True}


def settle_districts(harvest: Harvest) -> None:
    """Give every such cell the wijk that is meant, or say that there is no such wijk.

    When the wijken themselves could not all be read, an unknown one is left out without a word:
    the cause has been told, and every message that follows from it would only hide it.
    """
    areas = _areas(harvest)
    silent = not areas.districts or _unsure(harvest.problems)
    for kind, rows in harvest.rows.items():
        for column in columns(kind):
            if column.kind.list_name in _CITYWIDE_TOO:
                rows[:] = [_settled(row, column, areas, harvest, silent) for row in rows]


def _areas(harvest: Harvest) -> Areas:
    """The wijken as they are named in this project, and the words for all of them together."""
    found = [row for row in harvest.rows.get(District, ()) if isinstance(row, District)]
    place = next((m for m in harvest.rows[Municipality] if isinstance(m, Municipality)), None)
    whole = (place.name, place.whole) if place else ()
    return Areas(
        tuple(Named(d.name, d.code or "", d.phrase or "") for d in found),
        tuple(filter(None, whole)),
    )


def _unsure(problems: Iterable[Problem]) -> bool:
    """An error in the list of wijken itself: one of them may be missing."""
    book, sheet = home(District)
    suspect = {(book.file, sheet.title), (book.file, "")}
    return any(p.place.order[:2] in suspect for p in problems if p.severity is Severity.ERROR)


def _settled(row: Row, column: Column, areas: Areas, harvest: Harvest, silent: bool) -> Row:
    text = getattr(row, column.field)
    if text is None:
        return row
    try:
        meant = areas.read(text, citywide=_CITYWIDE_TOO[column.kind.list_name])
    except Unreadable as fault:
        harvest.damaged.add(type(row))
        if not silent:
            harvest.problems += _unknown(fault, row.at(column.field))
        return row.settled(column.field, None)
    if isinstance(meant, str):
        return row.settled(column.field, meant)
    harvest.problems.append(CATALOGUE["X120"].at(row.at(column.field), meant.note))
    return row.settled(column.field, meant.value)


def _unknown(fault: Unreadable, place: CellPlace) -> Iterator[Problem]:
    rule, message, fix = of_cell({"type": fault.type, "ctx": fault.context})
    yield rule.at(place, message, fix=fix)
