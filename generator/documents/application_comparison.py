"""Subsidieaanvraag: each post beside the current and the previous year (Awb 4:63 lid 3)."""

from collections.abc import Sequence
from decimal import Decimal

from generator.documents.definition import View, shown
from generator.documents.parts import has_cents
from generator.dutch import euro
from generator.figures.all import Figures
from generator.figures.budget import Line
from generator.workbooks.application import Application

_EARLIER = {"lopend": "this_year", "vorig": "last_year"}
_INCOMPLETE = "–"


def compared(line: Line, figures: Figures) -> View:
    """The first year asked for and the two years before it; what is missing is a named gap."""
    cents = _cents(figures)
    found = {"eerste": _first(figures, [line])}
    for name, field in _EARLIER.items():
        amount: Decimal | None = getattr(line, field)
        found[name] = shown(line, field, "" if amount is None else euro(amount, cents))
    return found


def compared_total(lines: Sequence[Line], figures: Figures) -> View:
    """The lines of a table together; a dash as long as an amount of a year is missing."""
    found = {"eerste": _first(figures, lines)}
    for name, field in _EARLIER.items():
        amounts = [amount for line in lines if (amount := getattr(line, field)) is not None]
        whole = len(amounts) == len(lines)
        found[name] = euro(sum(amounts, Decimal()), _cents(figures)) if whole else _INCOMPLETE
    return found


def reason_for_none(application: Application) -> str:
    """Why there is nothing to compare with, or the gap as long as nobody said so."""
    if application.first_application is None:
        return shown(application, "first_application")
    return (
        "Voor deze activiteiten kregen wij niet eerder subsidie. Een vergelijking met het lopende "
        "en het vorige jaar is daarom niet te maken."
    )


def _first(figures: Figures, lines: Sequence[Line]) -> str:
    amounts = list(figures.budget.sum(lines).per_year.values())
    return euro(amounts[0], _cents(figures)) if amounts else _INCOMPLETE


def _cents(figures: Figures) -> bool:
    """Both tables have cents in all their columns, or in none."""
    lines: tuple[Line, ...] = (*figures.budget.costs, *figures.budget.income)
    earlier = (getattr(line, field) for line in lines for field in _EARLIER.values())
    first = (line.amounts.get(year) for line in lines for year in figures.budget.years[:1])
    return has_cents(amount for amount in (*earlier, *first) if amount is not None)
