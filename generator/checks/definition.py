"""What a check is: a function that yields what it sees. The runner adds code and severity."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, ParamSpec, TypeVar

from generator.dossier import Dossier
from generator.dutch import capital
from generator.figures import unasked
from generator.problems import CellPlace, Finding, Problem, Rule, Severity, Stage, register
from generator.spoken import spoken
from generator.workbooks.all import home
from generator.workbooks.definition import Need, Row

P = ParamSpec("P")
R = TypeVar("R", bound=Row)
Findings = Iterator[Finding]


@dataclass(frozen=True)
class Check(Generic[P]):
    """A rule with the function that looks for it."""

    rule: Rule
    look: Callable[P, Findings]
    needs_whole: tuple[type[Row], ...]


class Checks(Generic[P]):
    """The checks of one folder: ``@checks(code, severity, title)`` adds one, ``run`` runs all."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
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

        def add(look: Callable[P, Findings]) -> Callable[P, Findings]:
            rule = register(Rule(code, severity, title, spoken(look), source, self._stage))
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
    spared = unasked.derive(dossier)
    for kind in kinds:
        _, sheet = home(kind)
        asked = [c for c in sheet.columns if (kind, c.field) not in spared]
        needed = [c for c in asked if c.need is Need.FINAL and not c.per_year]
        for row in dossier.rows(kind):
            for column in needed:
                if getattr(row, column.field) in (None, ()) and row.readable(column.field):
                    place = row.at(column.field)
                    about = "nummer " if place.row_name.isdecimal() else ""
                    where = f" bij {about}{place.row_name}" if place.row_name else ""
                    yield Finding(
                        place,
                        f"“{column.header}” is nog leeg{where}",
                        fix=f"Vul de cel in. {capital(column.help)}".strip(),
                    )


def twins(rows: Iterable[R], key: Callable[[R], str]) -> Iterator[tuple[R, R]]:
    """Each row whose key was there before, with the first row of that key; "" has no twin."""
    seen: dict[str, R] = {}
    for row in rows:
        value = key(row)
        first = seen.setdefault(value, row) if value else row
        if first is not row:
            yield row, first


def elsewhere(place: CellPlace, here: CellPlace) -> str:
    """Where the other row is, seen from here: ``rij 3``, with its file or sheet if that differs."""
    row = f"rij {place.row}"
    if place.file != here.file:
        return f"{row} van {place.file}"
    return row if place.sheet == here.sheet else f"{row} van het blad {place.sheet}"


def same_number(rows: Iterable[R], thing: str) -> Findings:
    """Rows with a number of their own that an earlier row has too; ``thing`` as "de post"."""
    for row, first in twins(rows, lambda row: str(vars(row)["number"]).casefold()):
        here, there = row.at("number"), first.at("number")
        message = f"Nummer {here.row_name} staat ook in {elsewhere(there, here)}"
        fix = f"Geef {thing} een eigen nummer. Is de rij dubbel, haal die dan weg"
        yield Finding(here, message, fix=fix, related=(there,))
