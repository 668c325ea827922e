"""Subsidieaanvraag: each post beside the current and the previous year (Awb 4:63 lid 3)."""

from collections.abc import Sequence
from decimal import Decimal

from generator.documents.definition import View, shown
from generator.dutch import euro
from generator.figures.all import Figures
from generator.figures.budget import Line
from generator.workbooks.application import Application

_EARLIER = {"lopend": "this_year", "vorig": "last_year"}
_INCOMPLETE = "–"


def compared(line: Line, figures: Figures) -> View:
    """The first year asked for and the two years before it; what is missing is a named gap."""
    cents = figures.budget.comparison_in_cents
    found = {"eerste": _first(figures, [line])}
    for name, field in _EARLIER.items():
        amount: Decimal | None = getattr(line, field)
        found[name] = shown(line, field, "" if amount is None else euro(amount, cents))
    return found


def compared_total(lines: Sequence[Line], figures: Figures) -> View:
    """The lines of a table together; a dash as long as an amount of a year is missing."""
    cents = figures.budget.comparison_in_cents
    found = {"eerste": _first(figures, lines)}
    for name, field in _EARLIER.items():
        amounts = [amount for line in lines if (amount := getattr(line, field)) is not None]
        whole = len(amounts) == len(lines)
        found[name] = euro(sum(amounts, Decimal()), cents) if whole else _INCOMPLETE
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
    budget = figures.budget
    amounts = list(budget.sum(lines).per_year.values())
    return euro(amounts[0], budget.comparison_in_cents) if amounts else _INCOMPLETE
