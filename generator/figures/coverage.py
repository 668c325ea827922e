"""Who works where, and where the stadscoöperatie acts because nobody does yet (the seed)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from generator.dossier import Dossier
from generator.dutch import plain
from generator.figures import pillars
from generator.figures.counting import because, chosen, deciding, how_many
from generator.figures.places import Places, population
from generator.origins.sources import Origin, united
from generator.workbooks.districts import Neighbourhood
from generator.workbooks.members import Member, Role, WorkingArea

WHERE = "organisation", "district", "neighbourhood"  # of a working area


@dataclass(frozen=True)
class Served:
    """One buurt and the member organisations that work there."""

    place: Neighbourhood
    members: tuple[Member, ...]
    pillars: frozenset[str]

    @property
    def named(self) -> Origin | None:
        """The cell with the name of the buurt, when it is followed."""
        return self.place.named

    @property
    def fallback(self) -> bool:
        """No member yet: the stadscoöperatie acts until residents found an organisation."""
        return not self.members


@dataclass(frozen=True)
class Share:
    """In how many buurten a member works, of how many."""

    with_member: int
    whole: int

    @property
    def without(self) -> int:
        """In how many no member works."""
        return self.whole - self.with_member

    @property
    def part(self) -> Fraction:
        """Between 0 and 1; of no buurten it is nothing."""
        return Fraction(self.with_member, self.whole or 1)


@dataclass(frozen=True)
class Coverage:
    """The buurten with their members, in the order of the workbook.

    Of the ``undecided`` nobody can say whether they were admitted: the column is not there.
    """

    served: tuple[Served, ...]
    places: Places
    members: tuple[Member, ...]
    founders: tuple[Member, ...]
    undecided: tuple[Member, ...]
    areas: dict[str, tuple[WorkingArea, ...]]
    in_order: tuple[str, ...]
    decided: Origin | None = None

    @cached_property
    def by_district(self) -> dict[str, tuple[Served, ...]]:
        """The buurten of each wijk, by the name of the wijk."""
        return {
            d.name: chosen(
                (s for s in self.served if s.place.district == d.name),
                self.places.by_district[d.name],
            )
            for d in self.places.districts
        }

    @cached_property
    def in_district(self) -> dict[str, tuple[Member, ...]]:
        """The members that work in each wijk, by the name of the wijk."""
        return {
            d.name: chosen((m for m in self.members if d.name in self.homes(m)), self.decided)
            for d in self.places.districts
        }

    def homes(self, member: Member) -> tuple[str, ...]:
        """The wijken where a member works, in the order of the workbook."""
        own = self.areas[member.name]
        names = (d.name for d in self.places.districts if self.areas_in(d.name, member))
        return chosen(names, *_of_work(member, own, "district", "neighbourhood"))

    def areas_in(self, district: str, member: Member) -> tuple[WorkingArea, ...]:
        """What a member says of its work in one wijk."""
        own = self.areas[member.name]
        return tuple(a for a in own if self._home(a) == district)

    def pillars(self, member: Member) -> tuple[str, ...]:
        """What the work of a member is about, in whatever wijk."""
        areas = self.areas[member.name]
        own = {area.pillar for area in areas}
        return chosen((p for p in self.in_order if p in own), *_of_work(member, areas, "pillar"))

    def with_member(self, district: str | None = None) -> tuple[Served, ...]:
        """Buurten with at least one member, in a wijk or in the city."""
        here = self._in(district)
        return chosen((s for s in here if not s.fallback), here, self.decided)

    def without_member(self, district: str | None = None) -> tuple[Served, ...]:
        """Buurten where the stadscoöperatie itself acts."""
        here = self._in(district)
        return chosen((s for s in here if s.fallback), here, self.decided)

    def share(self, district: str) -> Share:
        """How far the members reach in a wijk; one that is not known has no buurten."""
        here = self.by_district.get(district, ())
        there = chosen((s for s in here if not s.fallback), here, self.decided)
        return Share(how_many(there), how_many(here))

    def reached(self, district: str | None = None) -> int:
        """Inhabitants of the buurten that have a member."""
        there = self.with_member(district)
        return because(population(s.place for s in there), there)

    def unreached(self, district: str | None = None) -> int:
        """Inhabitants of the buurten that have none."""
        without = self.without_member(district)
        return because(population(s.place for s in without), without)

    def _home(self, area: WorkingArea) -> str | None:
        return self.places.home(area.district, area.neighbourhood)

    def _in(self, district: str | None) -> tuple[Served, ...]:
        return self.served if district is None else self.by_district[district]


def _of_work(
    member: Member, areas: Sequence[WorkingArea], *fields: str
) -> tuple[Origin | None, ...]:
    """What decides which lines tell of the work of a member, and these fields of them."""
    return deciding([member], "name"), deciding(areas, "organisation", *fields)


def derive(dossier: Dossier, places: Places) -> Coverage:
    """Coverage by admitted members; one without a buurt in its area serves the whole wijk."""
    every = dossier.rows(Member)
    admission = deciding(every, "admission", "agreement")
    admitted = chosen((m for m in every if m.belongs), admission)
    areas: dict[str, list[WorkingArea]] = {}
    for area in dossier.rows(WorkingArea):
        areas.setdefault(plain(area.organisation), []).append(area)
    own = {m.name: tuple(areas.get(plain(m.name), ())) for m in admitted}
    named = {
        id(area): places.neighbourhood(area.neighbourhood, area.district)
        for found in own.values()
        for area in found
        if area.neighbourhood
    }
    return Coverage(
        served=tuple(_serve(place, admitted, own, named) for place in places.neighbourhoods),
        places=places,
        members=admitted,
        founders=chosen((m for m in every if m.role is Role.FOUNDER), deciding(every, "role")),
        undecided=tuple(m for m in every if not m.readable("admission")),
        areas=own,
        in_order=pillars.derive(dossier),
        decided=united(
            admission,
            deciding(every, "name"),
            deciding(dossier.rows(WorkingArea), *WHERE),
        ),
    )


def _serve(
    place: Neighbourhood,
    members: Iterable[Member],
    own: dict[str, tuple[WorkingArea, ...]],
    named: dict[int, Neighbourhood | None],
) -> Served:
    """``named``: the buurt of each line that names one, by the identity of the line."""
    here = {
        m.name: [
            a
            for a in own[m.name]
            if (named[id(a)] is place if a.neighbourhood else a.district == place.district)
        ]
        for m in members
    }
    return Served(
        place,
        tuple(m for m in members if here[m.name]),
        frozenset(a.pillar for found in here.values() for a in found if a.pillar),
    )
