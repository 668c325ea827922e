"""Break a piece of work off at its n-th change of the disk: killed there, or refused there."""

import errno
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from generator.delivery import disk

CHANGES = {
    "os.rename",
    "os.remove",
    "os.mkdir",
    "os.rmdir",
    "os.chmod",
    "os.utime",
    "fsync",
    "open",
}
KILLED = 9

# What happens at a change: its number from 1, its kind, and the paths that it touches.
Then = Callable[[int, str, tuple[str, ...]], None]


def killed_at(number: int) -> Then:
    def then(now: int, kind: str, paths: tuple[str, ...]) -> None:
        if now == number:
            os._exit(KILLED)

    return then


def refused_at(*numbers: int) -> Then:
    """Once, as when a scanner looks at the file just then."""

    def then(now: int, kind: str, paths: tuple[str, ...]) -> None:
        if now in numbers:
            raise PermissionError(errno.EACCES, "refused", *paths[:1])

    return then


def full_from(number: int) -> Then:
    """From here on nothing new fits on the disk; names can still be given and taken."""

    def then(now: int, kind: str, paths: tuple[str, ...]) -> None:
        if now >= number and kind in {"os.mkdir", "open", "fsync"}:
            raise OSError(errno.ENOSPC, "full", *paths[:1])

    return then


def locked(*names: str, after: int = 0) -> Then:
    """These documents can be read and not replaced, as when they are open in Word."""
    seen = {"count": 0}

    def then(now: int, kind: str, paths: tuple[str, ...]) -> None:
        if (
            kind in {"os.rename", "os.remove"}
            and paths[-1].endswith(names)
            and "/." not in paths[-1]
        ):
            seen["count"] += 1
            if seen["count"] > after:
                raise PermissionError(errno.EACCES, "open in Word", paths[0], None, paths[-1])

    return then


def in_child(folder: Path, work: Callable[[], None], then: Then) -> tuple[int, int]:
    """Do the work in a process of its own; gives how it ended and how many changes it came to."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            _watched(folder, then, writing)
            work()
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        count = len(told.read())
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), count


def _watched(folder: Path, then: Then, writing: int) -> None:
    count = [0]
    root = str(folder)

    def change(kind: str, *paths: str) -> None:
        count[0] += 1
        os.write(writing, b".")
        then(count[0], kind, paths)

    def hook(event: str, given: tuple[object, ...]) -> None:
        if event not in CHANGES:
            return
        if event == "open" and not int(given[2] or 0) & (os.O_WRONLY | os.O_RDWR):  # type: ignore[call-overload]
            return
        paths = [os.fspath(x) for x in given if isinstance(x, str | os.PathLike)]
        if any(str(path).startswith(root) for path in paths):
            change(event, *[str(p) for p in paths if str(p).startswith(root)])

    disk.PAUSES = (0.0, 0.0)
    os.fsync = lambda _: change("fsync")  # type: ignore[assignment]
    sys.addaudithook(hook)
