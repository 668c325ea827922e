"""Equal causes together: one message for twelve empty cells in one column."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.dutch import number
from generator.problems import CellPlace, Problem, Severity

_SHOWN = 3


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
        places = [p.place for p in self.problems if isinstance(p.place, CellPlace)]
        cells = [place.cell or f"rij {place.row}" for place in places]
        more = len(cells) - _SHOWN
        listed = ", ".join(cells[:_SHOWN]) + (f" en {number(more)} andere" if more > 0 else "")
        return f"{where.file} › blad {where.sheet} › {listed}"

    @property
    def message(self) -> str:
        """The message of one, or what they have in common."""
        finding = self.first.finding
        if len(self.problems) == 1:
            return finding.message
        if len({p.finding.message for p in self.problems}) == 1:
            return f"{finding.message} ({number(len(self.problems))} keer)"
        where = self.first.place
        header = f" bij {where.header}" if isinstance(where, CellPlace) and where.header else ""
        return f"{number(len(self.problems))} keer{header}. Bijvoorbeeld: {finding.message}"


def grouped(problems: Iterable[Problem]) -> list[Group]:
    """Groups from heavy to light, within that in the order of the files."""
    groups: dict[tuple[object, ...], list[Problem]] = {}
    for problem in problems:
        groups.setdefault(_cause(problem), []).append(problem)
    found = [Group(tuple(members)) for members in groups.values()]
    return sorted(found, key=lambda group: -group.severity)


def _cause(problem: Problem) -> tuple[object, ...]:
    place = problem.place
    if isinstance(place, CellPlace) and place.row is not None:
        return problem.code, problem.severity, place.file, place.sheet, place.header
    return problem.code, problem.severity, place, problem.finding.message
