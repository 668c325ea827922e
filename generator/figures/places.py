"""The wijken and buurten of the dossier, found by name, own name or CBS code."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from generator.dossier import Dossier
from generator.dutch import plain
from generator.figures.counting import because, chosen, deciding
from generator.workbooks.application import Application
from generator.workbooks.districts import District, Neighbourhood, Postcode


@dataclass(frozen=True)
class Places:
    """Lookups over the sheets Wijken and Buurten."""

    districts: tuple[District, ...]
    neighbourhoods: tuple[Neighbourhood, ...]
    areas: tuple[Postcode, ...] = ()
    dated: date | None = None

    @cached_property
    def by_district(self) -> dict[str, tuple[Neighbourhood, ...]]:
        """The buurten of each wijk, by the name of the wijk."""
        return {
            d.name: chosen(
                (n for n in self.neighbourhoods if n.district == d.name),
                deciding(self.neighbourhoods, "district"),
            )
            for d in self.districts
        }

    @cached_property
    def postcodes(self) -> dict[str, tuple[Postcode, ...]]:
        """Per PC4 the wijken it lies in, the largest share first; none for postbussen."""
        found: dict[str, list[Postcode]] = {}
        for area in self.areas:
            found.setdefault(area.area, []).extend([area] if area.district else [])
        return {pc4: tuple(sorted(lines, key=_share)) for pc4, lines in found.items()}

    @cached_property
    def _by_name(self) -> dict[str, list[Neighbourhood]]:
        found: dict[str, list[Neighbourhood]] = {}
        for place in self.neighbourhoods:
            for name in dict.fromkeys((place.name, place.own_name, place.code)):
                if name:
                    found.setdefault(plain(name), []).append(place)
        return found

    def neighbourhood(self, typed: str | None, area: str | None = None) -> Neighbourhood | None:
        """The buurt that is meant, or None when there is no such buurt (rule R13).

        Of two buurten with one name it is the one in the wijk of the row.
        """
        found = self._by_name.get(plain(typed), ()) if typed else ()
        return next((p for p in found if p.district == area), next(iter(found), None))

    def home(self, area: str | None, typed: str | None) -> str | None:
        """The wijk (or ``stedelijk``) of a row: as typed, else that of its buurt."""
        place = self.neighbourhood(typed, area)
        return area or (place.district if place else None)

    def is_younger(self, place: Neighbourhood) -> bool:
        """Whether its inhabitants were counted in a year after that of the application."""
        day = self.dated
        return bool(day and place.year and place.year > day.year)

    def inhabitants(self, district: str | None = None) -> int:
        """Inhabitants of one wijk, or of the city: the sum of the buurten."""
        these = self.neighbourhoods if district is None else self.by_district[district]
        return because(population(these), these)


def _share(line: Postcode) -> Decimal:
    return -(Decimal(100) if line.share is None else line.share)


def population(places: Iterable[Neighbourhood]) -> int:
    """Inhabitants of these buurten together; an empty cell adds nothing."""
    return sum(place.inhabitants for place in places if place.inhabitants is not None)


def derive(dossier: Dossier) -> Places:
    """The places of this dossier."""
    dated = dossier.form(Application).dated
    return Places(
        dossier.rows(District), dossier.rows(Neighbourhood), dossier.rows(Postcode), dated
    )
