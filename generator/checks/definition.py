"""What a check is: a function that yields what it sees. The runner adds code and severity."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, ParamSpec

from generator.dossier import Dossier
from generator.dutch import capital
from generator.problems import Finding, Problem, Rule, Severity, register
from generator.workbooks.all import home
from generator.workbooks.definition import Need, Row

P = ParamSpec("P")
Findings = Iterator[Finding]


@dataclass(frozen=True)
class Check(Generic[P]):
    """A rule with the function that looks for it."""

    rule: Rule
    look: Callable[P, Findings]
    needs_whole: tuple[type[Row], ...]


class Checks(Generic[P]):
    """The checks of one folder: ``@checks(code, severity, title)`` adds one, ``run`` runs all."""

    def __init__(self, letter: str) -> None:
        self._letter = letter
        self.all: list[Check[P]] = []

    def __call__(
        self,
        code: str,
        severity: Severity,
        title: str,
        *,
        source: str = "",
        needs_whole: tuple[type[Row], ...] = (),
    ) -> Callable[[Callable[P, Findings]], Callable[P, Findings]]:
        """Register the decorated function. ``source`` names rule (R13) and article (Awb 4:63).

        ``needs_whole``: kinds of rows that must all have been readable, else the check waits.
        """
        if not code.startswith(self._letter):
            raise ValueError(f"{code} does not begin with {self._letter}")

        def add(look: Callable[P, Findings]) -> Callable[P, Findings]:
            why = inspect.cleandoc(look.__doc__ or "")
            rule = register(Rule(code, severity, title, why, source))
            self.all.append(Check(rule, look, needs_whole))
            return look

        return add

    def run(
        self, damaged: frozenset[type[Row]], *args: P.args, **kwargs: P.kwargs
    ) -> Iterator[Problem]:
        """Run the checks that can judge; those that need a damaged kind wait."""
        for check in self.all:
            if not damaged.intersection(check.needs_whole):
                for finding in check.look(*args, **kwargs):
                    yield Problem(check.rule, finding)


def missing(dossier: Dossier, *kinds: type[Row]) -> Findings:
    """The cells of these kinds that the final version needs and that are empty."""
    for kind in kinds:
        _, sheet = home(kind)
        needed = [c for c in sheet.columns if c.need is Need.FINAL and not c.per_year]
        for row in dossier.rows(kind):
            for column in needed:
                if getattr(row, column.field) in (None, ()) and row.readable(column.field):
                    place = row.at(column.field)
                    where = f" bij {place.row_name}" if place.row_name else ""
                    yield Finding(
                        place,
                        f"{column.header} is nog leeg{where}",
                        fix=f"Vul in: {capital(column.help)}" if column.help else "Vul de cel in",
                    )
