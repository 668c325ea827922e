"""How far it is, in a few lines: the short form of ``output/overzicht.html``."""

from collections.abc import Iterator, Sequence
from datetime import date

from generator.dutch import capital, count, long_date
from generator.events import Deadline, Outcome, Ready
from generator.problems import Severity
from generator.reports.grouping import grouped
from generator.reports.lines import LEAD, width_of_screen, wrapped
from generator.reports.snippet import cut, visible

_MOST = 3  # causes to begin with
_OVERVIEW = "Meer zie je in output/overzicht.html, dat samen030 build maakt."


def lines(outcome: Outcome, today: date) -> Iterator[str]:
    """The days, each document, what is open, and what to begin with."""
    for deadline in outcome.deadlines:
        yield from wrapped("", _day(deadline, today))
    yield ""
    yield from _documents(outcome.ready)
    yield ""
    weights = sorted(Severity, reverse=True)[:3]
    yield from wrapped("", " · ".join(count(outcome.count(s), s.word, s.words) for s in weights))
    yield from _first(outcome)
    yield from wrapped("", _OVERVIEW)


def _day(deadline: Deadline, today: date) -> str:
    left = (deadline.day - today).days
    how = (
        f"nog {count(left, 'dag', 'dagen')}"
        if left > 0
        else f"{count(-left, 'dag', 'dagen')} geleden"
        if left
        else "vandaag"
    )
    return f"{deadline.what}: {how} (tot en met {long_date(deadline.day)})"


def _documents(documents: Sequence[Ready]) -> Iterator[str]:
    if not documents:
        yield from wrapped("", "Hoe ver de documenten zijn, is nog niet te zeggen: er zijn fouten.")
    for one in documents:
        parts = count(one.parts, "onderdeel", "onderdelen")
        still_open = f"  {one.still_open} van {parts} open" if one.still_open else ""
        yield cut(f"{one.percentage:>3} %  {visible(one.title)}{still_open}", width_of_screen())


def _first(outcome: Outcome) -> Iterator[str]:
    groups = [g for g in grouped(outcome.problems) if g.severity >= Severity.GAP]
    if groups:
        yield "Begin hiermee:"
    for group in groups[:_MOST]:
        told = group.first.rule.title if group.examples else group.message
        yield from wrapped(LEAD, f"{group.place}: {visible(told)}")
    more = len(groups) - _MOST
    if more > 0:
        yield from wrapped(LEAD, capital(f"en nog {count(more, 'ander punt', 'andere punten')}."))
