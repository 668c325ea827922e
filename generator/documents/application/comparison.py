"""Subsidieaanvraag: each post beside the current and the previous year (Awb 4:63 lid 3)."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from generator.documents.definition import View, shown
from generator.dutch import euro
from generator.figures.all import Figures
from generator.figures.budget import Earlier, Line
from generator.figures.counting import because
from generator.figures.unasked import FIRST
from generator.printed import NOTHING
from generator.workbooks.application import Application

_EARLIER: Mapping[str, Earlier] = {"lopend": "this_year", "vorig": "last_year"}


def compared(line: Line, figures: Figures) -> View:
    """The first year asked for and the two years before it; what is missing is a named gap."""
    found = {"eerste": _first(figures, [line])}
    for name, field in _EARLIER.items():
        amount: Decimal | None = getattr(line, field)
        found[name] = shown(line, field, "" if amount is None else euro(amount, cents=False))
    return found


def compared_total(lines: Sequence[Line], figures: Figures) -> View:
    """The lines of a table together; a dash as long as an amount of a year is missing."""
    found = {"eerste": _first(figures, lines)}
    for name, field in _EARLIER.items():
        amount = figures.budget.earlier(lines, field)
        text = NOTHING if amount is None else euro(amount, cents=False)
        found[name] = because(text, *(line.origin(field) for line in lines))
    return found


def reason_for_none(application: Application, figures: Figures) -> str:
    """Why there is nothing to compare with, or the gap as long as nobody said so."""
    if application.first_application is None and FIRST in figures.unasked:
        return "De regeling vraagt geen vergelijking met eerdere jaren."
    if application.first_application is None:
        return shown(application, "first_application")
    reason = (
        "Voor deze activiteiten kregen wij niet eerder subsidie. Een vergelijking met het lopende "
        "en het vorige jaar is daarom niet te maken."
    )
    return because(reason, application.origin("first_application"))


def _first(figures: Figures, lines: Sequence[Line]) -> str:
    amount = figures.budget.in_first_year(lines)
    return NOTHING if amount is None else euro(amount, cents=False)
