"""Who works where, and where the stadscoöperatie acts because nobody does yet (the seed)."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.dossier import Dossier
from generator.dutch import plain
from generator.figures.places import Places, population
from generator.workbooks.districts import Neighbourhood
from generator.workbooks.members import Admission, Member, Pillar, Role, WorkingArea


@dataclass(frozen=True)
class Served:
    """One buurt and the member organisations that work there."""

    place: Neighbourhood
    members: tuple[Member, ...]
    pillars: frozenset[Pillar]

    @property
    def fallback(self) -> bool:
        """No member yet: the stadscoöperatie acts until residents found an organisation."""
        return not self.members


@dataclass(frozen=True)
class Coverage:
    """The buurten with their members, in the order of the workbook."""

    served: tuple[Served, ...]
    places: Places
    members: tuple[Member, ...]
    founders: tuple[Member, ...]
    in_district: dict[str, tuple[Member, ...]]

    @cached_property
    def by_district(self) -> dict[str, tuple[Served, ...]]:
        """The buurten of each wijk, by the name of the wijk."""
        return {
            d.name: tuple(s for s in self.served if s.place.district == d.name)
            for d in self.places.districts
        }

    def with_member(self, district: str | None = None) -> tuple[Served, ...]:
        """Buurten with at least one member, in a wijk or in the city."""
        return tuple(s for s in self._in(district) if not s.fallback)

    def without_member(self, district: str | None = None) -> tuple[Served, ...]:
        """Buurten where the stadscoöperatie itself acts."""
        return tuple(s for s in self._in(district) if s.fallback)

    def reached(self, district: str | None = None) -> int:
        """Inhabitants of the buurten that have a member."""
        return population(s.place for s in self.with_member(district))

    def _in(self, district: str | None) -> tuple[Served, ...]:
        return self.served if district is None else self.by_district[district]


def derive(dossier: Dossier, places: Places) -> Coverage:
    """Coverage by admitted members; one without a buurt in its area serves the whole wijk."""
    admitted = tuple(m for m in dossier.rows(Member) if m.admission is Admission.ADMITTED)
    areas: dict[str, list[WorkingArea]] = {}
    for area in dossier.rows(WorkingArea):
        areas.setdefault(plain(area.organisation), []).append(area)
    own = {m.name: areas.get(plain(m.name), []) for m in admitted}
    return Coverage(
        served=tuple(_serve(place, admitted, own, places) for place in places.neighbourhoods),
        places=places,
        members=admitted,
        founders=tuple(m for m in dossier.rows(Member) if m.role is Role.FOUNDER),
        in_district={
            d.name: tuple(
                m for m in admitted
                if any(places.home(a.district, a.neighbourhood) == d.name for a in own[m.name])
            )
            for d in places.districts
        },
    )  # fmt: skip


def _serve(
    place: Neighbourhood,
    members: Iterable[Member],
    own: dict[str, list[WorkingArea]],
    places: Places,
) -> Served:
    here = {m.name: [a for a in own[m.name] if _reaches(a, place, places)] for m in members}
    return Served(
        place,
        tuple(m for m in members if here[m.name]),
        frozenset(a.pillar for found in here.values() for a in found if a.pillar),
    )


def _reaches(area: WorkingArea, place: Neighbourhood, places: Places) -> bool:
    if area.neighbourhood:
        return places.neighbourhood(area.neighbourhood) is place
    return area.district == place.district
