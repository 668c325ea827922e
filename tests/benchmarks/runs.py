"""The runs: each round the product and what it is set beside, in turn."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.cases import EMPTY, Case, peer, plain
from tests.benchmarks.measured import ROOT, Compared, NotDone, Took, measured

OFTEN = 5  # rounds of what takes a hundredth of a second, for each round of the others
Say = Callable[[str], None]


@dataclass(frozen=True)
class Peers:
    """Engines over the same simple documents, set beside docxtpl over those."""

    name: str
    compared: dict[str, Compared]


def run(
    cases: Sequence[Case], rounds: int, work: Path, say: Say
) -> Iterator[tuple[Case, Compared]]:
    """What came of each case, nothing when it did not end well; each project is made once and left in ``work``."""
    for case in cases:
        try:
            compared = _in_turn(case, placed(case, work), rounds)
            say(f"{case.name}: {compared.ratio:.2f} of the {case.beside}")
        except NotDone as fault:
            compared = Compared([], [])
            say(f"{case.name}: {fault}")
        yield case, compared


def _in_turn(case: Case, place: Path, rounds: int) -> Compared:
    if not case.from_nothing:
        measured(case.command(place))
    ones, others = [], []
    for _ in range(rounds * OFTEN if case.beside == EMPTY else rounds):
        others.append(measured(case.other(place)))
        case.lay(place)
        ones.append(measured(case.command(place)))
    return Compared(ones, others)


def run_peers(
    cases: Sequence[Case], rounds: int, work: Path, engines: Sequence[str], say: Say
) -> Iterator[Peers]:
    """The engines that are there, over the sizes of the cases that build from nothing."""
    for case in cases:
        if not engines or case.beside == EMPTY or not case.from_nothing or case.asked[0] != "build":
            continue
        try:
            took = _beside_docxtpl(engines, placed(case, work), rounds)
        except NotDone as fault:
            say(f"{case.name}: {fault}")
            continue
        for engine, compared in took.items():
            say(f"{case.name}: {engine} {compared.ratio:.2f} of docxtpl")
        yield Peers(case.name, took)


def _beside_docxtpl(engines: Sequence[str], place: Path, rounds: int) -> dict[str, Compared]:
    bases: list[Took] = []
    ones: dict[str, list[Took]] = {engine: [] for engine in engines}
    for _ in range(rounds):
        bases.append(measured(plain(place, "same/docxtpl/jobs.json")))
        for engine in engines:
            ones[engine].append(measured(peer(engine, place)))
    return {engine: Compared(taken, bases) for engine, taken in ones.items()}


def placed(case: Case, work: Path) -> Path:
    """The folder of a case, laid in a process of its own when it is not there yet."""
    place = work / ("-".join(word.strip("-") for word in case.rows) or "example")
    if not place.is_dir():
        command = [sys.executable, "-m", "tests.benchmarks", "lay", str(place), *case.rows]
        subprocess.run(command, check=True, cwd=ROOT)
    return place
