"""One whole process, measured: CPU seconds, seconds on the clock, and the most memory it held."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
_UNIT = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss, in bytes


@dataclass(frozen=True)
class Took:
    """What a process took; on Windows the clock alone."""

    wall: float
    cpu: float | None = None
    peak: float | None = None  # MiB

    @property
    def seconds(self) -> float:
        """What is compared: CPU, which hardly feels what else the machine does."""
        return self.wall if self.cpu is None else self.cpu


class NotDone(Exception):
    """A command that did not end well, with the last that it said."""


def measured(command: Sequence[str]) -> Took:
    """Run a command to its end, with its children. Raises ``NotDone``.

    A process counts the memory of the one that started it until its own program begins: so nothing
    large is imported by whoever calls this.
    """
    env = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(
            command, env=env, stdin=subprocess.DEVNULL, stdout=said, stderr=said
        )
        took = _waited(process, started)
        if process.returncode:
            said.seek(0)
            last = said.read().decode("utf-8", "replace")[-2000:]
            raise NotDone(f"{' '.join(command)} ended with {process.returncode}:\n{last}")
    return took


def _waited(process: subprocess.Popen[bytes], started: float) -> Took:
    if not hasattr(os, "wait4"):
        process.wait()
        return Took(time.perf_counter() - started)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - started
    return Took(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * _UNIT / 2**20)


@dataclass(frozen=True)
class Compared:
    """Some rounds of one program, each beside a round of the other."""

    ones: Sequence[Took]
    others: Sequence[Took]

    @property
    def ratios(self) -> list[float]:
        """Round by round, so that both met the same machine."""
        pairs = zip(self.ones, self.others, strict=True)
        return [one.seconds / other.seconds for one, other in pairs]

    @property
    def ratio(self) -> float:
        """The one in the middle."""
        return median(self.ratios)


def peak(rounds: Sequence[Took]) -> float | None:
    """The memory of the round in the middle, in MiB, where it is known."""
    known = [took.peak for took in rounds if took.peak is not None]
    return median(known) if known else None
