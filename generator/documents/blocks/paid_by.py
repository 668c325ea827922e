"""What the activities ask beside what the begroting has for it, with what the rest is for."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.documents.blocks.wording import counted, ended, fte
from generator.documents.definition import View
from generator.dutch import capital, enumerate_names, euro, number
from generator.figures.all import Figures
from generator.figures.counting import because
from generator.figures.effort import Means
from generator.figures.paid_by import Asked, Beside
from generator.origins.followed_text import joined
from generator.workbooks.activities import Activity
from generator.workbooks.budget import Cost


def beside_budget(area: str, figures: Figures) -> View:
    """The first year of one wijk, or of what is for the whole city; no lines without posts."""
    year = next(iter(figures.budget.years), None)
    found = list(figures.paid_by.beside(area, year)) if year else []
    return {
        "jaar": because(str(year), year) if year else "",
        "regels": [_line(one.rounded) for one in found],
        "uitleg": _explained(found),
    }


def _line(one: Beside) -> View:
    return {
        "wat": capital(one.asked.value),
        "activiteiten": _amount(one, one.needed),
        "begroting": _amount(one, one.budgeted),
        "verschil": _amount(one, one.left),
    }


def _amount(one: Beside, amount: Decimal) -> str:
    if one.asked.money:
        return euro(amount)
    return fte(amount) if one.asked is Asked.FTE else number(amount)


def _explained(found: Iterable[Beside]) -> str:
    """What the posts are for that have more than the activities ask, one after the other."""
    entries = {entry.number: entry for one in found if one.left > 0 for entry in one.explained}
    told = (f"post {entry.number} is ook voor {entry.outside}" for entry in entries.values())
    return capital(ended(joined("; ", told)))


def people_in_years(
    activities: tuple[Activity, ...], figures: Figures
) -> Sequence[tuple[str, str]]:
    """Per year the people that the activities ask: ``("in 2019", "4,5 fte betaald werk en …")``.

    Two years when the last differs from the first; without a year when nothing ever differs.
    """
    ends = figures.paid_by.at_both_ends(activities)
    whole = figures.effort.total(activities)
    if not ends or (len(ends) == 1 and ends[0][1] == whole):
        return [("", people(whole))]
    return [(because(f"in {year}", year), people(means)) for year, means in ends]


def people(means: Means) -> str:
    """Paid work and volunteers in words; empty when there are none."""
    parts = [f"{fte(means.fte)} fte betaald werk"] if means.fte else []
    if means.volunteers:
        parts.append(counted(means.volunteers, "vrijwilliger", "vrijwilligers"))
    return enumerate_names(parts)


def entries_for_uncovered(figures: Figures) -> str:
    """The posts for buurten without a member, with their amounts of the first year; or nothing."""
    year = next(iter(figures.budget.years), None)
    entries = figures.paid_by.for_uncovered
    return because(enumerate_names(_entry(entry, year) for entry in entries), entries)


def _entry(entry: Cost, year: int | None) -> str:
    amount = entry.amounts.get(year) if year else None
    told = f", {euro(amount)} in {year}" if amount is not None else ""
    return f"post {entry.number} ({entry.description or 'zonder naam'}{told})"
