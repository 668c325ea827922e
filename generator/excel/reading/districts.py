"""The second reading of cells that name a wijk: against the wijken that wijken.xlsx has."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.dutch import count, enumerate_names, number, plain
from generator.excel.reading.misplaced import Spot, belonging
from generator.excel.reading.rows import Harvest
from generator.excel.reading.smaller_places import SmallerPlaces
from generator.excel.x_codes import NO_DISTRICTS as NONE
from generator.excel.x_codes import NO_NAME as NAMELESS
from generator.excel.x_codes import READ_AS as GENEROUS
from generator.problems import CATALOGUE, CellPlace, Place, Problem, Severity
from generator.workbooks.all import home
from generator.workbooks.cells.areas import Areas, Named
from generator.workbooks.cells.kind import Unreadable
from generator.workbooks.definition import Column, Row, columns
from generator.workbooks.districts import District, Neighbourhood, Postcode
from generator.workbooks.municipality import Municipality

_CITYWIDE_TOO = {"wijken": False, "gebieden": True}
_DIVIDED = (Neighbourhood, Postcode)  # what names a wijk here says that there is one


@dataclass(frozen=True, slots=True)
class _Unknown:
    """A cell with a wijk that is not known."""

    kind: type[Row]
    text: str
    place: CellPlace
    fault: Unreadable
    meant: tuple[CellPlace, ...]

    def told(self, fix: str, related: tuple[Place, ...]) -> Problem:
        """As a problem at this cell."""
        return CATALOGUE[self.fault.code].at(
            self.place, self.fault.message, fix=fix, related=related
        )


def settle_districts(harvest: Harvest) -> None:
    """Give every such cell the wijk that is meant, or say that there is no such wijk.

    When the wijken themselves could not all be read, an unknown one is left out without a word:
    the cause has been told, and every message that follows from it would only hide it. When a wijk
    has no name yet, each unknown one is told once; and a wijk that has buurten or postcodes, but is
    not on the list, is told there, and not in each cell that names it.
    """
    settling = _Settling(areas_of(harvest), harvest)
    for kind, rows in harvest.rows.items():
        for column in columns(kind):
            if column.kind.list_name in _CITYWIDE_TOO:
                rows[:] = [settling.settled(row, column) for row in rows]
    settling.tell()
    settling.none_at_all()


class _Settling:
    """The known wijken, and what has been said of those that are not known."""

    def __init__(self, areas: Areas, harvest: Harvest) -> None:
        self._areas, self._harvest = areas, harvest
        self._smaller = SmallerPlaces(harvest, areas.certain)
        book, sheet = home(District)
        found = [p for p in harvest.problems if p.place.order[:2] == (book.file, sheet.title)]
        files = [p for p in harvest.problems if p.place.order[:2] == (book.file, "")]
        self._unread = any(p.severity is Severity.ERROR for p in (*found, *files))
        self._nameless = tuple(p.place for p in found if p.code == NAMELESS.code)
        self._unknown: list[_Unknown] = []

    def none_at_all(self) -> None:
        """Say that there are no wijken, if the list itself could be read."""
        if self._areas.districts or self._unread:
            return
        book, sheet = home(District)
        message = "Op dit blad staat nog geen enkele wijk"
        fix = "Zet elke wijk op een eigen rij, en op het blad Buurten de buurten met hun wijk"
        place, milder = CellPlace(book.file, sheet.title), None if self._unknown else Severity.GAP
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
            self._unknown.append(self._about(fault, text, row, column))
            return row.settled(column.field, None)
        if isinstance(meant, str):
            return row.settled(column.field, meant)
        self._harvest.problems.append(GENEROUS.at(row.at(column.field), meant.note))
        return row.settled(column.field, meant.value)

    def _about(self, fault: Unreadable, text: str, row: Row, column: Column) -> _Unknown:
        """With where it belongs, when it belongs in another column or is a buurt of a wijk."""
        fault, meant = belonging(fault, text, column, _others(row, column), form=False)
        fault = self._smaller.told(text, row) or fault
        return _Unknown(type(row), text, row.at(column.field), fault, tuple(meant))

    def tell(self) -> None:
        """Say which wijken are not known, a cause before what follows from it."""
        if self._unread or not self._areas.districts:
            return
        named = self._divided()
        told: set[str] = set()
        for one in self._unknown:
            text, again = plain(one.text), plain(one.text) in told
            told.add(text)
            if self._nameless:
                self._add(None if again else self._without_name(one))
            elif text in named:
                self._add(None if again else self._not_listed(one))
            else:
                self._add(one.told(one.fault.fix, one.meant))

    def _add(self, problem: Problem | None) -> None:
        self._harvest.problems += [problem] if problem else []

    def _without_name(self, one: _Unknown) -> Problem:
        asked = f"Is dit de wijk zonder naam in wijken.xlsx? Typ daar {one.text}"
        fix = f"{asked}. Anders: {one.fault.fix}"
        return one.told(fix, (*self._nameless, *one.meant))

    def _divided(self) -> set[str]:
        """The unknown wijken that have buurten or postcodes, and are named elsewhere too."""
        kinds: dict[str, set[type[Row]]] = defaultdict(set)
        for one in self._unknown:
            kinds[plain(one.text)].add(one.kind)
        return {t for t, named in kinds.items() if len(named) > 1 and named.intersection(_DIVIDED)}

    def _not_listed(self, one: _Unknown) -> Problem:
        """A wijk that is named all over, and is not on the list of wijken: there lies the cause."""
        book, sheet = home(District)
        cells = [other for other in self._unknown if plain(other.text) == plain(one.text)]
        often = Counter(home(other.kind)[1].title for other in cells)
        where = enumerate_names(f"{title} ({number(times)})" for title, times in often.items())
        amount = count(len(cells), "cel noemt", "cellen noemen")
        message = f"“{one.text}” staat hier niet, en {amount} die wijk wel: {where}"
        fix = f"Zet {one.text} op het blad {sheet.title}, of verbeter de naam in die cellen"
        otherwise = f"Anders: z{fix[1:]}"
        if alone := self._named_nowhere():
            fix = f"Is {alone.name} dezelfde wijk? Typ daar dan {one.text}. {otherwise}"
        place = alone.at("name") if alone else CellPlace(book.file, sheet.title)
        return CATALOGUE[one.fault.code].at(place, message, fix=fix, related=(one.place,))

    def _named_nowhere(self) -> District | None:
        """The one wijk of the list in which no buurt lies: perhaps it has got another name."""
        having = {row.district for row in self._harvest.rows[Neighbourhood]}  # type: ignore[attr-defined]
        listed = [row for row in self._harvest.rows[District] if isinstance(row, District)]
        alone = [row for row in listed if row.name not in having]
        return alone[0] if len(alone) == 1 else None


def _others(row: Row, column: Column) -> Iterator[Spot]:
    """The other cells of the row, each with what it is for."""
    for other in columns(type(row)):
        if other is not column and not other.per_year:
            filled = getattr(row, other.field) is not None
            yield Spot(other, row.at(other.field), filled)


def areas_of(harvest: Harvest) -> Areas:
    """The wijken as they are named in this project, and the words for all of them together."""
    found = [row for row in harvest.rows.get(District, ()) if isinstance(row, District)]
    place = next((m for m in harvest.rows[Municipality] if isinstance(m, Municipality)), None)
    whole = (place.name, place.whole) if place else ()
    return Areas(
        tuple(Named(d.name, d.code or "", d.phrase or "") for d in found),
        tuple(filter(None, whole)),
    )
