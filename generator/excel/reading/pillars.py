"""The second reading of cells that name a pijler: against the sheet Pijlers of regeling.xlsx."""

from generator.dutch import plain
from generator.excel import x_codes
from generator.excel.reading.rows import Harvest
from generator.problems import CATALOGUE
from generator.workbooks.all import home
from generator.workbooks.cells.choices import chosen
from generator.workbooks.cells.kind import Noted, Unreadable
from generator.workbooks.definition import Column, Row, columns
from generator.workbooks.scheme import Pillar


def settle_pillars(harvest: Harvest) -> None:
    """Give every such cell the pijler that is meant, or say that there is no such pijler.

    As long as the sheet has none, what is typed counts, each pijler by the first way it is written;
    when the sheet was not read well, it counts too, and nothing more is said.
    """
    pillars = [row for row in harvest.rows.get(Pillar, ()) if isinstance(row, Pillar)]
    settling = _Settling(pillars, harvest)
    for kind, rows in harvest.rows.items():
        for column in columns(kind):
            if column.kind.list_name == "pijlers":
                rows[:] = [settling.settled(row, column) for row in rows]


class _Settling:
    def __init__(self, pillars: list[Pillar], harvest: Harvest) -> None:
        self._names = list(dict.fromkeys(p.name for p in pillars))
        self._harvest = harvest
        self._known = _known(pillars)
        self._free = not pillars or Pillar in harvest.damaged

    def settled(self, row: Row, column: Column) -> Row:
        """The row with the pijler that is meant in this column."""
        text = getattr(row, column.field)
        if text is None:
            return row
        if self._free:
            return row.settled(column.field, self._known.setdefault(plain(text), text))
        place = row.at(column.field)
        try:
            meant = chosen(text, self._known, self._names)
        except Unreadable as fault:
            self._harvest.damaged.add(type(row))
            book, sheet = home(Pillar)
            fix = f"{fault.fix}, of zet de pijler op het blad {sheet.title} van {book.file}"
            self._harvest.problems.append(CATALOGUE[fault.code].at(place, fault.message, fix=fix))
            return row.settled(column.field, None)
        if isinstance(meant, Noted):
            self._harvest.problems.append(x_codes.READ_AS.at(place, meant.note))
            return row.settled(column.field, meant.value)
        return row.settled(column.field, meant)


def _known(pillars: list[Pillar]) -> dict[str, str]:
    """The pijlers by what they are called; a name of their own goes before another name."""
    known = {plain(p.name): p.name for p in pillars}
    also: dict[str, set[str]] = {}
    for pillar in pillars:
        for other in pillar.other_names or ():
            also.setdefault(plain(other), set()).add(pillar.name)
    certain = {key: names.pop() for key, names in also.items() if len(names) == 1}
    return {**certain, **known}
