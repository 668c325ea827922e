"""Totals of the begroting: per year, per kostensoort, per wijk; requested and other income."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import Literal

from generator.dossier import Dossier
from generator.dutch import has_cents
from generator.figures.counting import because, chosen, decided_by, deciding
from generator.figures.places import Places
from generator.workbooks.application import Application
from generator.workbooks.budget import Cost, CostCategory, Income, IncomeCategory
from generator.workbooks.cells.areas import CITYWIDE

ZERO = Decimal("0.00")
Line = Cost | Income
Earlier = Literal["this_year", "last_year"]


@dataclass(frozen=True)
class Amounts:
    """Euros per year of the period."""

    per_year: dict[int, Decimal]

    @property
    def total(self) -> Decimal:
        """All years together."""
        return sum(self.per_year.values(), ZERO)

    @property
    def average(self) -> Decimal:
        """Per year, to the cent, half a cent up."""
        return self._mean(Decimal("0.01"))

    @property
    def rounded_average(self) -> Decimal:
        """Per year, to the euro, half a euro up."""
        return self._mean(Decimal(1))

    def _mean(self, unit: Decimal) -> Decimal:
        mean = (self.total / (len(self.per_year) or 1)).quantize(unit, ROUND_HALF_UP)
        return decided_by(mean, *self.per_year)


@dataclass(frozen=True)
class Budget:
    """Costs and income over the years of the period."""

    years: tuple[int, ...]
    costs: tuple[Cost, ...]
    income: tuple[Income, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Costs and then income."""
        return (*self.costs, *self.income)

    @cached_property
    def in_cents(self) -> bool:
        """Whether an amount has cents, of a year or of the two years before it (Awb 4:63 lid 3)."""
        amounts = (
            amount
            for line in self.lines
            for amount in (*line.amounts.values(), line.this_year, line.last_year)
        )
        return has_cents(amount for amount in amounts if amount is not None)

    @cached_property
    def total_costs(self) -> Amounts:
        """All costs."""
        return self.sum(self.costs)

    @cached_property
    def total_income(self) -> Amounts:
        """All income."""
        return self.sum(self.income)

    @cached_property
    def subsidy(self) -> Amounts:
        """The requested subsidy among the income."""
        return self.sum(self._income(subsidy=True))

    @cached_property
    def other_income(self) -> Amounts:
        """Income that is not the requested subsidy."""
        return self.sum(self._income(subsidy=False))

    def _income(self, *, subsidy: bool) -> tuple[Income, ...]:
        found = (i for i in self.income if (i.category is IncomeCategory.SUBSIDY) is subsidy)
        return chosen(found, deciding(self.income, "category"))

    @cached_property
    def balance(self) -> Amounts:
        """Income less costs, per year (rule R2)."""
        costs, income = self.total_costs.per_year, self.total_income.per_year
        return Amounts({year: income[year] - costs[year] for year in self.years})

    @cached_property
    def by_category(self) -> dict[CostCategory, Amounts]:
        """Costs per kostensoort that occurs, in the order of the choices."""
        groups = self.grouped(self.costs)
        return {kind: amounts for kind, amounts in groups.items() if kind is not None}

    def grouped(self, costs: Iterable[Cost]) -> dict[CostCategory | None, Amounts]:
        """Costs per kostensoort that occurs; what has none yet comes last, so that they add up."""
        kept = costs if isinstance(costs, tuple) else tuple(costs)
        why = deciding(kept, "category")
        groups = {
            c: chosen((x for x in kept if x.category is c), why, kept)
            for c in (*CostCategory, None)
        }
        return {c: self.sum(lines) for c, lines in groups.items() if lines}

    def in_area(self, area: str) -> tuple[Cost, ...]:
        """The costs of one wijk or of the city as a whole."""
        found = (c for c in self.costs if (c.area or CITYWIDE) == area)
        return chosen(found, deciding(self.costs, "area"))

    def for_area(self, area: str) -> Amounts:
        """Costs of one wijk or of the city as a whole."""
        return self.sum(self.in_area(area))

    def in_first_year(self, lines: Iterable[Line]) -> Decimal | None:
        """What lines come to in the first year; None when there are no years yet."""
        return next(iter(self.sum(lines).per_year.values()), None)

    def earlier(self, lines: Iterable[Line], field: Earlier) -> Decimal | None:
        """What lines came to in a year before; None as long as an amount of it is missing."""
        amounts: list[Decimal | None] = [getattr(line, field) for line in lines]
        known = [amount for amount in amounts if amount is not None]
        return sum(known, ZERO) if len(known) == len(amounts) else None

    def farthest_apart(self, places: Places) -> tuple[str, str] | None:
        """The wijken where most and where least is spent for an inhabitant, if that differs."""
        people = {d.name: places.inhabitants(d.name) for d in places.districts}
        share = {name: self.for_area(name).total / n for name, n in people.items() if n}
        most, least = (f(share, key=lambda n: share[n], default="") for f in (max, min))
        return (most, least) if share and share[most] != share[least] else None

    def sum(self, lines: Iterable[Line]) -> Amounts:
        """Lines added up per year; an empty year counts as nothing."""
        kept: tuple[Line, ...] = lines if isinstance(lines, tuple) else tuple(lines)
        found = {y: sum((x.amounts.get(y, ZERO) for x in kept), ZERO) for y in self.years}
        return Amounts({y: decided_by(because(amount, kept), y) for y, amount in found.items()})


def derive(dossier: Dossier) -> Budget:
    """The budget over the period of the application, or else over the years in the sheets."""
    application = dossier.form(Application)
    costs, income = dossier.rows(Cost), dossier.rows(Income)
    first, last = application.first_year, application.last_year
    if first is not None and last is not None and 0 <= last - first < 30:
        years = tuple(decided_by(because(y, first), last) for y in range(first, last + 1))
    else:
        lines: tuple[Line, ...] = (*costs, *income)
        years = tuple(sorted({y for line in lines for y in line.amounts}))
    return Budget(years, costs, income)
