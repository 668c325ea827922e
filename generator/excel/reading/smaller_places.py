"""A buurt or a postcode typed where a wijk is asked: in which wijk does it lie?"""

import re
from collections.abc import Callable

from generator.dutch import did_you_mean, enumerate_names, plain
from generator.excel.reading.rows import Harvest
from generator.problems import CellPlace
from generator.workbooks.cells.kind import Unreadable
from generator.workbooks.cells.raw_text import quote
from generator.workbooks.definition import Row, columns
from generator.workbooks.districts import Neighbourhood, Postcode

Find = Callable[[str], str | None]
_POSTCODE = re.compile(r"([1-9][0-9]{3}) ?(?:[A-Za-z]{2})?")
_LONG = 80
_MOST = 4


class SmallerPlaces:
    """The buurten and postcodes of the project, each with the wijken it lies in."""

    def __init__(self, harvest: Harvest, district: Find) -> None:
        self._by_name: dict[str, dict[str, list[str]]] = {}
        self._postcodes: dict[str, list[str]] = {}
        for row in harvest.rows.get(Neighbourhood, ()):
            assert isinstance(row, Neighbourhood)
            if found := district(row.district or ""):
                for called in filter(None, (row.name, row.own_name, row.code)):
                    inside = self._by_name.setdefault(plain(called), {}).setdefault(found, [])
                    inside.append(row.own_name or row.name)
        for line in harvest.rows.get(Postcode, ()):
            assert isinstance(line, Postcode)
            if found := district(line.district or ""):
                self._postcodes.setdefault(line.area, []).append(found)

    def told(self, text: str, row: Row) -> Unreadable | None:
        """What to say of a text that is a buurt or a postcode; None when it is neither."""
        if len(text) > _LONG:
            return None
        if found := _POSTCODE.fullmatch(text.strip()):
            inside = {name: [text.strip()] for name in self._postcodes.get(found[1], ())}
            return _said(f"{quote(text)} is een postcode", inside, None) if inside else None
        inside = self._named(plain(text))
        return _said(f"{quote(text)} is een buurt", inside, _cell_for_it(row)) if inside else None

    def _named(self, typed: str) -> dict[str, list[str]]:
        """By wijk the buurten with this name, or of which the name begins with it, or nearly."""
        if typed in self._by_name:
            return self._by_name[typed]
        found: dict[str, list[str]] = {}
        for called, inside in self._by_name.items():
            if typed and called.startswith(f"{typed} "):
                for name, names in inside.items():
                    there = found.setdefault(name, [])
                    there += [one for one in names if one not in there]
        near = None if found else did_you_mean(typed, self._by_name, cutoff=0.85)
        return self._by_name[near] if near else found


def _said(message: str, inside: dict[str, list[str]], cell: CellPlace | None) -> Unreadable:
    """One wijk is named to type, of more she chooses; the buurt goes to the cell for it."""
    names = [name for names in inside.values() for name in names]
    district, few = next(iter(inside)), enumerate_names(names[:_MOST])
    fix = f"Typ {district}: daar {'ligt' if len(names) == 1 else 'liggen'} {few} in"
    if len(inside) > 1:
        fix = f"Kies de wijk waar het om gaat: {enumerate_names(inside)}"
    elif cell is not None and len(names) == 1:
        fix = f"Typ {district}, en {names[0]} in de kolom {cell.header} (cel {cell.cell})"
    return Unreadable("X107", f"{message}, en hier hoort een wijk", fix)


def _cell_for_it(row: Row) -> CellPlace | None:
    """The cell for a buurt in this row, when there is one and it is empty."""
    for column in columns(type(row)):
        if column.kind.list_name == "buurten" and not getattr(row, column.field):
            place = row.at(column.field)
            return place if place.cell else None
    return None
