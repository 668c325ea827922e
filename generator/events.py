"""What the pipeline tells to whoever listens, and what it hands back at the end."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from generator.problems import CellPlace, Place, Problem, Severity, Stage

if TYPE_CHECKING:
    from generator.own_words import Account


@dataclass(frozen=True, slots=True)
class StepStarted:
    """A step begins: "Werkboeken lezen"."""

    title: str


@dataclass(frozen=True, slots=True)
class DocumentMade:
    """In this step one document is done: filled, or laid out in pages (for PDFs each twice)."""

    path: str
    number: int
    total: int


Event = StepStarted | DocumentMade
Tell = Callable[[Event], None]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Filled cells of one sheet that were not used, for one cause.

    ``place`` is the first of them, ``area`` the block in which all lie ("S1:S47"), ``example`` what
    stands in one: only for her own eyes. A ``calm`` one lost nothing, such as a title.
    """

    place: CellPlace
    area: str
    cells: int
    example: str
    why: str
    fix: str = ""
    calm: bool = False


@dataclass(frozen=True, slots=True)
class Unprinted:
    """A filled cell that was read and that no document prints: ``use`` says what is done with it.

    ``value`` is what she sees in the cell: only for her own eyes.
    """

    place: CellPlace
    value: str
    use: str


@dataclass(frozen=True, slots=True)
class SheetCells:
    """What became of the filled cells of a sheet; ``ours`` is text of the program itself.

    What is ``unprinted`` counts as used.
    """

    file: str
    sheet: str
    filled: int
    used: int = 0
    ours: int = 0
    left_out: tuple[LeftOut, ...] = ()
    unprinted: tuple[Unprinted, ...] = ()

    @property
    def unused(self) -> int:
        """How many cells were left out."""
        return sum(group.cells for group in self.left_out)


@dataclass(frozen=True, slots=True)
class CellsRead:
    """The accounts of all workbooks: filled is used, ours and left out, and nothing besides."""

    sheets: tuple[SheetCells, ...] = ()

    @property
    def used(self) -> int:
        """How many cells have a meaning: values, headers and labels."""
        return sum(sheet.used for sheet in self.sheets)

    @property
    def unused(self) -> int:
        """How many cells were left out."""
        return sum(sheet.unused for sheet in self.sheets)

    @property
    def read(self) -> int:
        """How many cells were read, without the text of the program itself."""
        return self.used + self.unused

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """What was left out: first what may cost something, then what is only text beside it."""
        groups = [group for sheet in self.sheets for group in sheet.left_out]
        return tuple(sorted(groups, key=lambda group: group.calm))

    @property
    def unprinted(self) -> tuple[Unprinted, ...]:
        """What was read and that no document that comes with the program prints, cell by cell."""
        return tuple(cell for sheet in self.sheets for cell in sheet.unprinted)


@dataclass(frozen=True, slots=True)
class PartsLeft:
    """Words or other parts of a template at a place that stand in no document made of it.

    ``calm``: they are needed in another case, or by Word alone.
    """

    place: Place
    parts: int
    text: str
    why: str
    fix: str = ""
    calm: bool = False


@dataclass(frozen=True, slots=True)
class TemplateParts:
    """What became of all words, fields of Word, properties and remarks of a template."""

    file: str
    seen: int
    left_out: tuple[PartsLeft, ...] = ()

    @property
    def needless(self) -> int:
        """How many of them no document needs now."""
        return sum(one.parts for one in self.left_out if one.calm)

    @property
    def dropped(self) -> int:
        """How many of them are left out whatever the data are."""
        return sum(one.parts for one in self.left_out if not one.calm)

    @property
    def printed(self) -> int:
        """The others: they stand in a document."""
        return self.seen - self.needless - self.dropped


# A cell and its filled neighbours: (column letter, text), from left to right.
Around = Callable[[CellPlace], tuple[tuple[str, str], ...]]


def nothing_around(place: CellPlace) -> tuple[tuple[str, str], ...]:
    """For an outcome of which the workbooks are not at hand."""
    return ()


@dataclass(frozen=True, slots=True)
class Written:
    """A file in ``output/`` after delivery; ``state`` is gemaakt, vernieuwd or ongewijzigd."""

    path: str
    state: str
    kept_as: str = ""


@dataclass(frozen=True, slots=True)
class KeptFinal:
    """A final version that is kept: its folder under ``output/``, and the checksum of its list.

    Not ``new``: the very same was kept before.
    """

    folder: str
    control: str
    new: bool


@dataclass(frozen=True, slots=True)
class ToldBefore:
    """A message as it is remembered: ``key`` says of what it was, whatever its row is now."""

    code: str
    key: str
    place: str
    message: str


@dataclass(frozen=True, slots=True)
class Since:
    """What changed since the last time."""

    solved: tuple[ToldBefore, ...] = ()
    new: tuple[ToldBefore, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangedSince:
    """What changed since a set that was kept on that day, as plain values.

    ``summary`` are the parts of one sentence, None when the rows cannot be compared; ``rows``,
    ``files`` and ``reordered`` are as ``docs/json.md`` has them. ``documents`` counts those that
    are otherwise, and ``why`` says so when no data changed.
    """

    day: date
    final: bool
    summary: tuple[str, ...] | None
    documents: int = 0
    why: str = ""
    rows: tuple[Mapping[str, object], ...] = ()
    files: tuple[Mapping[str, object], ...] = ()
    reordered: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Ready:
    """How far a document for the gemeente is: its parts (under a heading each), and how many of
    them still show something open.
    """

    path: str
    title: str
    parts: int
    still_open: int

    @property
    def percentage(self) -> int:
        """Rounded down: a hundred is nothing open."""
        return (self.parts - self.still_open) * 100 // (self.parts or 1)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A last day, and for what it is."""

    what: str
    day: date


@dataclass(frozen=True)
class Outcome:
    """How it ended. ``days_left`` counts to the deadline in the data, below zero when past.

    ``review`` names the files under ``output/`` that show the problems in Excel; ``looked_at`` is
    what was reached; ``since`` is None the first time; ``changes`` tells what a build changed since
    the last one, and since the last final one. Nothing is ``ready`` when nothing could be made.
    """

    problems: tuple[Problem, ...]
    written: tuple[Written, ...] = ()
    output: Path | None = None
    final: bool = False
    checked_only: bool = False
    held_back: bool = False
    days_left: int | None = None
    counts: tuple[tuple[str, int], ...] = ()
    review: tuple[str, ...] = ()
    around: Around = nothing_around
    looked_at: frozenset[Stage] = frozenset(Stage)
    since: Since | None = None
    cells: CellsRead = field(default_factory=CellsRead)
    texts: "Mapping[str, Account]" = field(default_factory=dict)
    templates: tuple[TemplateParts, ...] = ()
    kept: KeptFinal | None = None
    changes: tuple[ChangedSince, ...] = ()
    ready: tuple[Ready, ...] = ()
    deadlines: tuple[Deadline, ...] = ()

    @property
    def mixed(self) -> bool:
        """Whether the documents in ``output/`` are of two builds, and could not be put right."""
        return any(p.code == "B502" for p in self.problems)

    @property
    def exit_code(self) -> int:
        """0 made; 1 errors (or open points in a final version); 3 could not write."""
        if any(p.stage is Stage.DELIVERY and p.severity is Severity.ERROR for p in self.problems):
            return 3
        return 1 if self.held_back else 0

    def count(self, severity: Severity) -> int:
        """How many problems of this severity."""
        return sum(p.severity is severity for p in self.problems)
