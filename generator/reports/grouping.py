"""Equal causes together: one message for twelve cells with the same fault in one column."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.delivery.b_codes import BROKEN_OFF, NOT_WHOLE, STAYED
from generator.dutch import number
from generator.problems import CellPlace, Problem, Severity, weight

_FIRST = (BROKEN_OFF, NOT_WHOLE, STAYED)
_SHOWN = 3  # places on the line of a group
_MOST_EXAMPLES = 8  # lines below it; the others are in controle.xlsx


@dataclass(frozen=True)
class Group:
    """Problems with one cause: the same rule, sheet and column."""

    problems: tuple[Problem, ...]

    @property
    def first(self) -> Problem:
        """The first of them, in order."""
        return self.problems[0]

    @property
    def severity(self) -> Severity:
        """The severity they share."""
        return self.first.severity

    @property
    def place(self) -> str:
        """One place in full, or the sheet with its first cells and how many more."""
        where = self.first.place
        if len(self.problems) == 1 or not isinstance(where, CellPlace):
            return str(where)
        listed = ", ".join(_spot(p) for p in self.problems[:_SHOWN])
        more = len(self.problems) - _SHOWN
        more_too = f" en {number(more)} andere" if more > 0 else ""
        return f"{where.file} › blad {where.sheet} › {listed}{more_too}"

    @property
    def message(self) -> str:
        """What is true of all of them: their message, or how often it occurs and where."""
        if len({p.finding.message for p in self.problems}) == 1:
            often = len(self.problems)
            message = self.first.finding.message
            return message if often == 1 else f"{message} ({number(often)} keer)"
        where = self.first.place
        same = len({getattr(p.place, "header", "") for p in self.problems}) == 1
        header = (
            f" in {where.header}" if same and isinstance(where, CellPlace) and where.header else ""
        )
        return f"{number(len(self.problems))} keer{header}:"

    @property
    def examples(self) -> tuple[tuple[str, str], ...]:
        """When the messages differ: the first few, each with its cell."""
        if len({p.finding.message for p in self.problems}) == 1:
            return ()
        return tuple((_spot(p), self._whole(p)) for p in self.problems[:_MOST_EXAMPLES])

    @property
    def fix(self) -> str:
        """What to do, when it is the same for all."""
        fixes = {p.finding.fix for p in self.problems}
        return fixes.pop() if len(fixes) == 1 else ""

    def _whole(self, problem: Problem) -> str:
        fix = "" if self.fix else problem.finding.fix
        return f"{problem.finding.message}. {fix}" if fix else problem.finding.message


def grouped(problems: Iterable[Problem]) -> list[Group]:
    """Groups from heavy to light; within that what is broken before what may follow from it.

    First of all comes what a build that was broken off left behind.
    """
    groups: dict[tuple[object, ...], list[Problem]] = {}
    for problem in problems:
        groups.setdefault(_cause(problem), []).append(problem)
    found = [Group(tuple(members)) for members in groups.values()]
    return sorted(found, key=lambda g: (g.first.rule not in _FIRST, *weight(g.first)))


def _spot(problem: Problem) -> str:
    place = problem.place
    if isinstance(place, CellPlace):
        return place.cell or f"rij {place.row}"
    return str(place)


def _cause(problem: Problem) -> tuple[object, ...]:
    place = problem.place
    if isinstance(place, CellPlace) and place.row is not None:
        column = place.header if place.row_name else ""  # the lines of a form belong together
        return problem.code, problem.severity, place.file, place.sheet, column
    return problem.code, problem.severity, place, problem.finding.message
