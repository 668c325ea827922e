"""The second reading of cells that name a wijk: against the wijken that wijken.xlsx has."""

from generator.dutch import plain
from generator.excel.reading.rows import Harvest
from generator.excel.x_codes import NO_DISTRICTS as NONE
from generator.excel.x_codes import NO_NAME as NAMELESS
from generator.excel.x_codes import READ_AS as GENEROUS
from generator.problems import CATALOGUE, CellPlace, Severity
from generator.workbooks.all import home
from generator.workbooks.cells.areas import Areas, Named
from generator.workbooks.cells.kind import Unreadable
from generator.workbooks.definition import Column, Row, columns
from generator.workbooks.districts import District
from generator.workbooks.municipality import Municipality

_CITYWIDE_TOO = {"wijken": False, "gebieden": True}


def settle_districts(harvest: Harvest) -> None:
    """Give every such cell the wijk that is meant, or say that there is no such wijk.

    When the wijken themselves could not all be read, an unknown one is left out without a word:
    the cause has been told, and every message that follows from it would only hide it. When a wijk
    has no name yet, each unknown one is told once.
    """
    settling = _Settling(_areas(harvest), harvest)
    for kind, rows in harvest.rows.items():
        for column in columns(kind):
            if column.kind.list_name in _CITYWIDE_TOO:
                rows[:] = [settling.settled(row, column) for row in rows]
    settling.none_at_all()


class _Settling:
    """The known wijken, and what has been said of those that are not known."""

    def __init__(self, areas: Areas, harvest: Harvest) -> None:
        self._areas, self._harvest = areas, harvest
        book, sheet = home(District)
        found = [p for p in harvest.problems if p.place.order[:2] == (book.file, sheet.title)]
        files = [p for p in harvest.problems if p.place.order[:2] == (book.file, "")]
        self._unread = any(p.severity is Severity.ERROR for p in (*found, *files))
        self._nameless = tuple(p.place for p in found if p.code == NAMELESS.code)
        self._told: set[str] = set()

    def none_at_all(self) -> None:
        """Say that there are no wijken, if the list itself could be read."""
        if self._areas.districts or self._unread:
            return
        book, sheet = home(District)
        message = "Op dit blad staat nog geen enkele wijk"
        fix = "Zet elke wijk op een eigen rij, en op het blad Buurten de buurten met hun wijk"
        place, milder = CellPlace(book.file, sheet.title), None if self._told else Severity.GAP
        self._harvest.problems.append(NONE.at(place, message, fix=fix, milder=milder))

    def settled(self, row: Row, column: Column) -> Row:
        """The row with the wijk that is meant in this column."""
        text = getattr(row, column.field)
        if text is None:
            return row
        try:
            meant = self._areas.read(text, citywide=_CITYWIDE_TOO[column.kind.list_name])
        except Unreadable as fault:
            self._harvest.damaged.add(type(row))
            self._harvest.ledger.unreadable(row.at(column.field))
            self._unknown(fault, text, row.at(column.field))
            return row.settled(column.field, None)
        if isinstance(meant, str):
            return row.settled(column.field, meant)
        self._harvest.problems.append(GENEROUS.at(row.at(column.field), meant.note))
        return row.settled(column.field, meant.value)

    def _unknown(self, fault: Unreadable, text: str, place: CellPlace) -> None:
        again = plain(text) in self._told
        self._told.add(plain(text))
        if self._unread or not self._areas.districts or (self._nameless and again):
            return
        fix = fault.fix
        if self._nameless:
            fix = f"Is dit de wijk zonder naam in wijken.xlsx? Typ daar {text}. Anders: {fix}"
        self._harvest.problems.append(
            CATALOGUE[fault.code].at(place, fault.message, fix=fix, related=self._nameless)
        )


def _areas(harvest: Harvest) -> Areas:
    """The wijken as they are named in this project, and the words for all of them together."""
    found = [row for row in harvest.rows.get(District, ()) if isinstance(row, District)]
    place = next((m for m in harvest.rows[Municipality] if isinstance(m, Municipality)), None)
    whole = (place.name, place.whole) if place else ()
    return Areas(
        tuple(Named(d.name, d.code or "", d.phrase or "") for d in found),
        tuple(filter(None, whole)),
    )
