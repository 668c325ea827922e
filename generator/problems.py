"""What can be wrong and where: the words in which every step complains.

A place names itself in the coordinator's coordinates; a rule has a code for life.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, IntEnum


class Severity(IntEnum):
    """From "for your information" to "nothing is made" (design: four steps)."""

    NOTE = 1
    WARNING = 2
    GAP = 3
    ERROR = 4

    @property
    def word(self) -> str:
        """The Dutch word, singular."""
        return {1: "opmerking", 2: "waarschuwing", 3: "open punt", 4: "fout"}[self]

    @property
    def words(self) -> str:
        """The Dutch word, plural."""
        return {1: "opmerkingen", 2: "waarschuwingen", 3: "open punten", 4: "fouten"}[self]


class Stage(Enum):
    """What was looked at when it was found: the letter with which a code begins."""

    READING = "X"
    DATA = "K"
    TEMPLATES = "S"
    OWN_WORDS = "T"
    RESULTS = "D"
    DELIVERY = "B"


@dataclass(frozen=True, slots=True)
class FilePlace:
    """A file as she knows it: the name, or the folder with the name."""

    file: str

    def __str__(self) -> str:
        return self.file

    @property
    def order(self) -> tuple[str, str, int, int]:
        """Sorts places by file and then from top to bottom."""
        return (self.file, "", 0, 0)


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A workbook, a sheet, and as much of a cell as is known.

    ``row`` counts from 1 as in Excel; ``column`` is the letter; ``row_name`` is what the
    row is about, such as the name of the organisation.
    """

    file: str
    sheet: str
    row: int | None = None
    column: str | None = None
    header: str = ""
    row_name: str = ""

    def __str__(self) -> str:
        parts = [self.file, f"blad {self.sheet}"]
        if self.cell:
            parts.append(f"cel {self.cell}")
        elif self.row:
            parts.append(f"rij {self.row}")
        return " › ".join(parts)

    @property
    def cell(self) -> str:
        """The address, such as ``E17``; empty when row or column is unknown."""
        return f"{self.column}{self.row}" if self.column and self.row else ""

    @property
    def order(self) -> tuple[str, str, int, int]:
        """Sorts places by file, sheet, row and column."""
        letters = self.column or ""
        index = sum((ord(c) - 64) * 26**i for i, c in enumerate(reversed(letters)))
        return (self.file, self.sheet, self.row or 0, index)


@dataclass(frozen=True, slots=True)
class DocumentPlace:
    """A spot in a template or a made document, as somebody in Word would look for it.

    ``spot`` says "tabel 2, rij 3" or "alinea 4"; ``text`` is the text around, ``mark`` the part
    of it that is meant.
    """

    file: str
    headings: tuple[str, ...] = ()
    spot: str = ""
    text: str = ""
    mark: str = ""
    position: int = 0

    def __str__(self) -> str:
        return " › ".join(filter(None, (self.file, *self.headings, self.spot)))

    @property
    def order(self) -> tuple[str, str, int, int]:
        """Sorts places by file and by order of reading."""
        return (self.file, "", self.position, 0)


Place = FilePlace | CellPlace | DocumentPlace


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that can be wrong. ``why`` is the text of ``samen030 explain``."""

    code: str
    severity: Severity
    title: str
    why: str
    source: str
    stage: Stage

    def at(
        self,
        place: Place,
        message: str,
        *,
        fix: str = "",
        related: "tuple[Place, ...]" = (),
        milder: Severity | None = None,
    ) -> "Problem":
        """A problem under this rule, for the steps that are not checks."""
        return Problem(self, Finding(place, message, fix, related, milder))


@dataclass(frozen=True, slots=True)
class Finding:
    """What is seen: where, what (with the values), what to do, and what it has to do with."""

    place: Place
    message: str
    fix: str = ""
    related: tuple[Place, ...] = ()
    milder: Severity | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding under its rule: the one record that goes to every report."""

    rule: Rule
    finding: Finding

    @property
    def code(self) -> str:
        """The code of the rule."""
        return self.rule.code

    @property
    def stage(self) -> Stage:
        """Where it was found."""
        return self.rule.stage

    @property
    def severity(self) -> Severity:
        """As the rule says, unless the finding asks for less."""
        return self.finding.milder or self.rule.severity

    @property
    def place(self) -> Place:
        """Where it is."""
        return self.finding.place


CATALOGUE: dict[str, Rule] = {}


def register(rule: Rule) -> Rule:
    """Enter a rule under its code, for life. A second rule with that code is a bug."""
    if not rule.code.startswith(rule.stage.value):
        raise ValueError(f"{rule.code} does not begin with {rule.stage.value}")
    if rule.code in CATALOGUE:
        raise ValueError(f"code {rule.code} is taken")
    if not rule.title or not rule.why:
        raise ValueError(f"code {rule.code} has no title or explanation")
    CATALOGUE[rule.code] = rule
    return rule


@dataclass(frozen=True, slots=True)
class Rules:
    """Declares the rules of a stage that are no checks: of reading, writing, delivering."""

    stage: Stage

    def __call__(
        self, code: str, severity: Severity, title: str, why: str, source: str = ""
    ) -> Rule:
        """Enter one rule."""
        return register(Rule(code, severity, title, why, source, self.stage))


def worst(problems: Iterable[Problem]) -> Severity | None:
    """The highest severity present, or None when all is well."""
    return max((p.severity for p in problems), default=None)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Stable order: by file, sheet, row and column, then by code."""
    return sorted(problems, key=lambda p: (p.place.order, p.code))


def weight(problem: Problem) -> tuple[int, int]:
    """Sorts from heavy to light, and a cause before what follows from it.

    A file or sheet that cannot be read comes before its cells, and those before what was computed.
    """
    place = problem.place
    whole = isinstance(place, FilePlace) or (isinstance(place, CellPlace) and place.row is None)
    depth = 2 if problem.stage is not Stage.READING else 0 if whole else 1
    return -problem.severity, depth
