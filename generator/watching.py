"""Building again and again: which files count, when she has finished saving, and what is said."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from stat import S_ISREG

from generator.delivery.new_project import write_log
from generator.events import Outcome
from generator.inside import leads_out
from generator.reports import watch_report
from generator.reports.faults import DELIVERED, KEPT, unforeseen
from generator.reports.terminal import show

_FOLDERS = (
    "inputs", "inputs/teksten", "inputs/bijlagen", "inputs/fotos",
    "templates", "templates/eigen", "templates/eigen/intern",
)  # fmt: skip
_BESIDE = re.compile(
    r"[~.]|.*\.(tmp|part|crdownload)$|[0-9A-F]{8}$|(thumbs\.db|desktop\.ini)$", re.IGNORECASE
)
_PATIENCE = 50  # rounds of rest with a file locked or gone; then it is built as it lies there

Files = Mapping[str, tuple[int, int]]


def files(project: Path) -> Files:
    """Time and size of each file that a build reads; without what Office puts beside it.

    The files are not opened: on Windows that could be in the way of Excel while it saves.
    """
    return {
        f"{folder}/{name}": stamp
        for folder in _FOLDERS
        for name in _names(project / folder)
        if not _BESIDE.match(name) and not leads_out(project / folder / name, project)
        if (stamp := _stamp(project / folder / name)) is not None
    }


def _names(folder: Path) -> list[str]:
    try:
        return sorted(path.name for path in folder.iterdir())
    except OSError:  # there is no such folder, or a network drive is away for a moment
        return []


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_size) if S_ISREG(found.st_mode) else None


def free(path: Path) -> bool:
    """Whether the file can be read now; one that is gone holds nobody up."""
    try:
        with path.open("rb"):
            return True
    except FileNotFoundError:
        return True
    except OSError:
        return False


class Watch:
    """Asked again and again: has anything been saved since the last build, and is it at rest?"""

    def __init__(self, look: Callable[[], Files], free: Callable[[str], bool]) -> None:
        """``look`` lists the files, ``free`` tells whether one of them can be read now."""
        self._look, self._free = look, free
        self._built = self._before = look()
        self._rounds = 0

    def changed(self) -> tuple[str, ...]:
        """The files that are new, changed or gone, once they are the same as a round ago."""
        now = self._look()
        at_rest, self._before = now == self._before, now
        different = sorted({name for name, _ in now.items() ^ self._built.items()})
        self._rounds = self._rounds + 1 if at_rest and different else 0
        if not self._rounds or (self._saving(different, now) and self._rounds < _PATIENCE):
            return ()
        self._built, self._rounds = now, 0
        return tuple(different)

    def _saving(self, different: list[str], now: Files) -> bool:
        """Office locks a file, or takes it away, before the new one is in its place."""
        return any(name not in now or not self._free(name) for name in different)


@dataclass
class Rounds:
    """Build once, and again each time something was saved.

    ``build`` is one build, ``clock`` tells the time and ``say`` shows a line. ``quiet``: nothing
    is said of what went well.
    """

    project: Path
    build: Callable[[], Outcome]
    notes: bool
    clock: Callable[[], datetime]
    say: Callable[[str], None]
    quiet: bool = False

    def run(self, wait: Callable[[], None]) -> int:
        """Go on until Ctrl+C; gives the exit code. ``wait`` takes the time between two looks."""
        seen = Watch(lambda: files(self.project), lambda name: free(self.project / name))
        try:
            self._round()
            if not (self.project / "inputs").is_dir():
                return 1
            while True:
                wait()
                changed = seen.changed()
                if changed and not self.quiet:
                    self.say(watch_report.saved(self.clock(), changed))
                if changed:
                    self._round()
        except KeyboardInterrupt:
            self.say(f"\n{watch_report.STOPPED}")
            return 0

    def _round(self) -> None:
        so_far = KEPT
        try:
            outcome = self.build()
            so_far = DELIVERED if outcome.written else KEPT
            if self.quiet and not outcome.exit_code:
                return
            calm = watch_report.calm(self.clock(), outcome)
            if calm:
                self.say(calm)
            else:
                show(outcome, notes=self.notes)
        except Exception as fault:
            said = unforeseen(fault, write_log(fault), so_far)
            self.say(f"{self.clock():%H:%M:%S}  {said}")
        self.say(f"{watch_report.WAITING}\n")
