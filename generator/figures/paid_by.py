"""What the activities ask of a year, beside the posts that pay for it (Awb 4:62 and 4:63).

The posts of the same wijk pay, each what its kostensoort is for. A year in which an activity is
there on one day counts whole, so that nothing is promised that has not been budgeted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from generator.figures.budget import Budget
from generator.figures.counting import because, chosen, deciding
from generator.figures.effort import Effort, Means
from generator.origins.followed_numbers import exact
from generator.workbooks.activities import Activity
from generator.workbooks.budget import Cost, CostCategory

MATERIAL = frozenset(
    {
        CostCategory.VENUES,
        CostCategory.ACTIVITIES,
        CostCategory.COMMUNICATION,
        CostCategory.TRAINING,
    }
)


class Asked(StrEnum):
    """What an activity asks, as a line of a table is called."""

    FTE = "betaald werk in fte"
    VOLUNTEERS = "vrijwilligers"
    PERSONNEL = "personele kosten"
    MATERIAL = "materiële kosten"

    @property
    def field(self) -> str:
        """The field of an activity that says it."""
        return {
            Asked.FTE: "fte",
            Asked.VOLUNTEERS: "volunteers",
            Asked.PERSONNEL: "personnel_costs",
            Asked.MATERIAL: "material_costs",
        }[self]

    @property
    def money(self) -> bool:
        """Whether it is counted in euros."""
        return self in (Asked.PERSONNEL, Asked.MATERIAL)


@dataclass(frozen=True)
class Beside:
    """One thing asked in one wijk and year, beside what the posts have for it.

    Fte, people, or euros in that year; ``rounded`` in whole euros, so that they subtract in print.
    """

    asked: Asked
    year: int
    activities: tuple[Activity, ...]
    entries: tuple[Cost, ...]
    needed: Decimal
    budgeted: Decimal

    @property
    def left(self) -> Decimal:
        """What the posts have more than the activities ask; below zero they have too little."""
        return self.budgeted - self.needed

    @property
    def rounded(self) -> "Beside":
        """The same in whole euros, half a euro up."""
        if not self.asked.money:
            return self
        whole = (n.quantize(Decimal(1), ROUND_HALF_UP) for n in (self.needed, self.budgeted))
        return Beside(self.asked, self.year, self.activities, self.entries, *whole)

    @property
    def explained(self) -> tuple[Cost, ...]:
        """The posts that say what else they are for."""
        return chosen((p for p in self.entries if p.outside), deciding(self.entries, "outside"))


@dataclass(frozen=True)
class PaidBy:
    """The activities beside the begroting."""

    effort: Effort
    budget: Budget

    def beside(self, area: str, year: int) -> Iterator[Beside]:
        """Per thing asked, where the wijk has both activities and posts for it."""
        running = self.effort.in_year(year, self.effort.in_area(area))
        found = self.effort.total(running)
        lines = self.budget.in_area(area)
        for asked in Asked:
            entries = self.entries_for(asked, lines)
            if running and entries:
                have = self._budgeted(asked, entries, year)
                yield Beside(asked, year, running, entries, _of(found, asked), have)

    def entries_for(self, asked: Asked, lines: tuple[Cost, ...]) -> tuple[Cost, ...]:
        """The posts among these that pay for it."""
        if asked in (Asked.FTE, Asked.VOLUNTEERS):
            kept = (p for p in lines if getattr(p, asked.field) is not None)
            return chosen(kept, lines, deciding(lines, asked.field))
        kinds = MATERIAL if asked is Asked.MATERIAL else {CostCategory.STAFF}
        return chosen((p for p in lines if p.category in kinds), lines, deciding(lines, "category"))

    def _budgeted(self, asked: Asked, entries: tuple[Cost, ...], year: int) -> Decimal:
        if asked.money:
            return self.budget.sum(entries).per_year.get(year, Decimal(0))
        filled = (exact(getattr(entry, asked.field)) for entry in entries)
        return because(sum(filled, Decimal(0)), entries)

    def costs_per_year(self, activities: tuple[Activity, ...]) -> Decimal:
        """What these cost in a year, in euros: the mean of the years of the period."""
        years = self.budget.years
        if not years:
            return self.effort.total(activities).costs
        found = (self.effort.total(self.effort.in_year(y, activities)).costs for y in years)
        mean = sum(found, Decimal(0)) / len(years)
        return mean.quantize(Decimal("0.01"), ROUND_HALF_UP)

    def in_the_city(self, year: int) -> tuple[Beside, Beside]:
        """Personnel and material of all activities, beside all posts that pay for these."""
        running = self.effort.in_year(year)
        found = self.effort.total(running)

        def whole(asked: Asked) -> Beside:
            entries = self.entries_for(asked, self.budget.costs)
            have = self._budgeted(asked, entries, year)
            return Beside(asked, year, running, entries, _of(found, asked), have)

        return whole(Asked.PERSONNEL), whole(Asked.MATERIAL)

    def at_both_ends(self, activities: tuple[Activity, ...]) -> tuple[tuple[int, Means], ...]:
        """The means in the first and the last year; one year when these are the same, or none."""
        ends = dict.fromkeys(self.budget.years[:1] + self.budget.years[-1:])
        found = [(y, self.effort.total(self.effort.in_year(y, activities))) for y in ends]
        return tuple(found[:1] if len(found) > 1 and found[0][1] == found[1][1] else found)

    @property
    def for_uncovered(self) -> tuple[Cost, ...]:
        """The posts that pay for buurten where no member works yet, whichever these are."""
        costs = self.budget.costs
        return chosen((c for c in costs if c.uncovered), deciding(costs, "uncovered"))

    def unreached(self) -> tuple[str, ...]:
        """The buurten with inhabitants in which there is no activity, by their labels."""
        places = self.effort.places.neighbourhoods
        why = (
            deciding(places, "inhabitants"),
            deciding(self.effort.activities, "neighbourhoods", "area"),
        )
        idle = (p.label for p in places if p.inhabitants and not self.effort.in_neighbourhood(p))
        return chosen(idle, *why)


def _of(found: Means, asked: Asked) -> Decimal:
    if asked.money:
        return found.personnel if asked is Asked.PERSONNEL else found.material
    return found.fte if asked is Asked.FTE else exact(found.volunteers)


def derive(effort: Effort, budget: Budget) -> PaidBy:
    """The activities of this dossier beside its begroting."""
    return PaidBy(effort, budget)
