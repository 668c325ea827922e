"""What is measured: what she asks of the product, and what that is set beside."""

import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.measured import ROOT

PLAIN, EMPTY = "plain script", "empty Python"
OTHER = "other.xlsx"  # beside the project: one workbook with one cell typed anew
Lay = Callable[[Path], None]


def nothing_kept(place: Path) -> None:
    shutil.rmtree(place / "project" / "output", ignore_errors=True)


def as_it_is(place: Path) -> None:
    pass


def one_cell(place: Path) -> None:
    """The workbook and its other version change places."""
    here, other = place / "project" / "inputs" / "activiteiten.xlsx", place / OTHER
    held = here.read_bytes()
    here.write_bytes(other.read_bytes())
    other.write_bytes(held)


def no_new_project(place: Path) -> None:
    shutil.rmtree(place / "new", ignore_errors=True)


@dataclass(frozen=True)
class Case:
    """A run of the product. ``rows``: what its project has more than the example, as options.

    ``lay`` is done before each round; ``goal`` is the ratio that issue 19 asks for.
    """

    name: str
    asked: tuple[str, ...]
    lay: Lay
    goal: float | None = None
    rows: tuple[str, ...] = ()
    beside: str = PLAIN

    @property
    def from_nothing(self) -> bool:
        """Whether a round needs no round before it."""
        return self.lay is nothing_kept

    def command(self, place: Path) -> list[str]:
        """What is typed, with the folders of this place in it."""
        filled = (word.format(project=place / "project", new=place / "new") for word in self.asked)
        return [sys.executable, "-m", "generator", *filled]

    def other(self, place: Path) -> list[str]:
        """What it is set beside."""
        return [sys.executable, "-c", "pass"] if self.beside == EMPTY else plain(place)


BUILD = ("build", "--project", "{project}")
CHECK = ("check", "--project", "{project}")
COMMANDS = (
    ("--help", ("--help",), 3),
    ("--version", ("--version",), 3),
    ("explain", ("explain", "K402"), 6),
    ("new", ("new", "{new}"), 15),
    ("fields", ("fields", "--project", "{project}"), 20),
)
GOALS = {3_000: 0.45, 10_000: 0.20, 100_000: 0.08}


def cases(sizes: Sequence[int]) -> Iterator[Case]:
    """In the order of the table; ``sizes`` are numbers of statements."""
    yield Case("example, nothing kept", BUILD, nothing_kept, 0.75)
    yield Case("nothing changed", BUILD, as_it_is, 0.06)
    yield Case("one cell of one workbook changed", BUILD, one_cell, 0.45)
    yield Case("check only, nothing kept", CHECK, nothing_kept, 0.30)
    yield Case("600 members", BUILD, nothing_kept, 0.75, ("--members", "600"))
    for size in sizes:
        rows = ("--statements", str(size))
        yield Case(f"{size:,} statements", BUILD, nothing_kept, GOALS.get(size), rows)
    for name, asked, goal in COMMANDS:
        yield Case(f"`{name}`", asked, no_new_project, goal, beside=EMPTY)


def plain(place: Path, jobs: str = "jobs.json") -> list[str]:
    """The plain script over the workbooks of this place."""
    script = ROOT / "tests" / "benchmarks" / "plain_script.py"
    inputs, out = place / "project" / "inputs", place / "plain"
    return [sys.executable, str(script), str(inputs), str(place / jobs), str(out)]


def peer(engine: str, place: Path) -> list[str]:
    """An engine of Node over the same workbooks and views."""
    script = ROOT / "tests" / "benchmarks" / "peer.cjs"
    inputs, jobs = place / "project" / "inputs", place / "same" / engine / "jobs.json"
    return ["node", str(script), engine, str(inputs), str(jobs), str(place / engine)]
