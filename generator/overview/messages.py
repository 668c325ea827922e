"""All messages, from heavy to light, each with a link to its place and with whom it waits for."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.dutch import capital
from generator.excel.x_codes import STILL_OPEN
from generator.figures.support import may_name
from generator.figures.unfinished_statements import Unfinished, missing
from generator.overview.links import Links, Spot
from generator.overview.withheld import Withheld
from generator.problems import CellPlace, Problem, Severity, Stage
from generator.reports.grouping import grouped
from generator.workbooks.all import home
from generator.workbooks.members import Member, WorkingArea
from generator.workbooks.statements import Statement, SupporterKind

_MOST = 200  # of one cause: all are in controle.xlsx
_OF_MEMBERS = frozenset(home(kind)[1].title for kind in (Member, WorkingArea))
_OF_SUPPORTERS = home(Statement)[1].title
OURSELVES = "Jullie zelf"


@dataclass(frozen=True)
class Message:
    """One message; ``number`` is its name on the page, ``whose`` for whom it waits."""

    number: int
    problem: Problem
    text: str
    fix: str
    spot: Spot
    whose: str


@dataclass(frozen=True)
class Cause:
    """Messages of one cause, with those that are left to ``controle.xlsx``."""

    code: str
    title: str
    messages: tuple[Message, ...]
    more: int = 0


@dataclass(frozen=True)
class Weight:
    """All causes that weigh the same."""

    severity: Severity
    causes: tuple[Cause, ...]
    amount: int

    @property
    def title(self) -> str:
        """``Open punten``."""
        return capital(self.severity.words)


def lasting(problems: Sequence[Problem]) -> list[Problem]:
    """Without what is of this moment alone: what happened in ``output/``, or is open in Excel."""
    return [p for p in problems if p.stage is not Stage.DELIVERY and p.rule is not STILL_OPEN]


def weights(problems: Sequence[Problem], links: Links, withheld: Withheld) -> list[Weight]:
    """From heavy to light."""
    found, number = [], 0
    for severity, groups in groupby(grouped(problems), key=lambda group: group.severity):
        causes, amount = [], 0
        for group in groups:
            told = tuple(
                _message(n, problem, links, withheld)
                for n, problem in enumerate(group.problems[:_MOST], start=number + 1)
            )
            number, amount = number + len(told), amount + len(group.problems)
            rule = group.first.rule
            causes.append(Cause(rule.code, rule.title, told, len(group.problems) - len(told)))
        found.append(Weight(severity, tuple(causes), amount))
    return found


def _message(number: int, problem: Problem, links: Links, withheld: Withheld) -> Message:
    text, fix = withheld.told(problem)
    whose = _whose(problem)
    spot = links.spot(problem.place)
    return Message(
        number,
        problem,
        text,
        fix,
        Spot(LEFT_OUT_PLACE, "") if withheld.hides(spot.text) else spot,
        OURSELVES if withheld.hides(whose) else whose,
    )


LEFT_OUT_PLACE = "De plek staat in controle.xlsx"


def _whose(problem: Problem) -> str:
    place = problem.place
    if isinstance(place, CellPlace) and place.row_name:
        if place.sheet in _OF_MEMBERS:
            return place.row_name
        if place.sheet == _OF_SUPPORTERS:
            return f"Steunverklaring {place.row_name}"
    return OURSELVES


def by_whom(found: Sequence[Weight]) -> list[tuple[str, list[int]]]:
    """For whom it waits, with how many of each weight; who has most of the heaviest first.

    A note waits for nobody.
    """
    counted: dict[str, Counter[Severity]] = {}
    for weight in (w for w in found if w.severity > Severity.NOTE):
        for cause in weight.causes:
            for message in cause.messages:
                counted.setdefault(message.whose, Counter())[weight.severity] += 1
    asked = [weight.severity for weight in found if weight.severity > Severity.NOTE]
    rows = [(who, [each[severity] for severity in asked]) for who, each in counted.items()]
    return sorted(rows, key=lambda row: ([-n for n in row[1]], row[0]))


def unfinished(found: Unfinished) -> Iterator[tuple[str, str, list[str]]]:
    """Of each statement that misses something: its number, who it is if that may be told, what."""
    for statement in found.statements:
        yield statement.number, _name(statement), missing(statement)


def _name(statement: Statement) -> str:
    person = statement.supporter is SupporterKind.PERSON
    if person or not may_name(statement):
        return "een bewoner" if person else "naam bij ons bekend"
    return statement.organisation or ""
