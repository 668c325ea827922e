"""The runs: each round the product and what it is set beside, in turn."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.cases import EMPTY, Case, peer, plain
from tests.benchmarks.measured import ROOT, Compared, measured

OFTEN = 5  # rounds of what takes a hundredth of a second, for each round of the others
PEERS = ("docxtemplater", "carbone")
Say = Callable[[str], None]


@dataclass(frozen=True)
class Peers:
    """Engines over the same simple documents, set beside docxtpl over those."""

    name: str
    compared: dict[str, Compared]


def run(
    cases: Sequence[Case], rounds: int, work: Path, say: Say
) -> Iterator[tuple[Case, Compared]]:
    """What came of each case; each project is made once and left in ``work``."""
    for case in cases:
        place = placed(case, work)
        if not case.from_nothing:
            measured(case.command(place))
        ones, others = [], []
        for _ in range(rounds * OFTEN if case.beside == EMPTY else rounds):
            others.append(measured(case.other(place)))
            case.lay(place)
            ones.append(measured(case.command(place)))
        compared = Compared(ones, others)
        say(f"{case.name}: {compared.ratio:.2f} of the {case.beside}")
        yield case, compared


def run_peers(
    cases: Sequence[Case], rounds: int, work: Path, engines: Sequence[str], say: Say
) -> Iterator[Peers]:
    """The engines that are there, over the sizes of the cases that build from nothing."""
    for case in cases:
        if not engines or case.beside == EMPTY or not case.from_nothing or case.asked[0] != "build":
            continue
        place = placed(case, work)
        took: dict[str, Compared] = {engine: Compared([], []) for engine in engines}
        for _ in range(rounds):
            base = measured(plain(place, "same/docxtpl/jobs.json"))
            for engine in engines:
                one = measured(peer(engine, place))
                before = took[engine]
                took[engine] = Compared([*before.ones, one], [*before.others, base])
        for engine, compared in took.items():
            say(f"{case.name}: {engine} {compared.ratio:.2f} of docxtpl")
        yield Peers(case.name, took)


def there(packages: Sequence[str]) -> bool:
    """Whether Node is there and finds these packages (``NODE_PATH`` says where they are)."""
    if not shutil.which("node"):
        return False
    asked = "".join(f"require('{name}');" for name in packages)
    done = subprocess.run(["node", "-e", asked], capture_output=True, check=False, cwd=ROOT)
    return done.returncode == 0


def engines_there() -> list[str]:
    """The engines of Node that can be measured here."""
    more = {"docxtemplater": ["pizzip"]}
    return [e for e in PEERS if there([e, "xlsx", *more.get(e, ())])]


def placed(case: Case, work: Path) -> Path:
    """The folder of a case, laid in a process of its own when it is not there yet."""
    place = work / ("-".join(word.strip("-") for word in case.rows) or "example")
    if not place.is_dir():
        command = [sys.executable, "-m", "tests.benchmarks", "lay", str(place), *case.rows]
        subprocess.run(command, check=True, cwd=ROOT)
    return place
