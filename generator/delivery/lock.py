"""One build at a time in an output folder. The lock goes with the process, also when killed."""

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path
from typing import BinaryIO

from generator.delivery import disk
from generator.delivery.proof import is_kept_final
from generator.inside import Outside, leaks

NAME = ".bezig"
PATIENCE = 60.0  # seconds; a build takes a few
_QUIET = 1.0  # so long nothing is said of waiting: a check holds the folder for less
_PAUSE = 0.2

_THROUGHOUT: ContextVar[frozenset[Path]] = ContextVar("_THROUGHOUT", default=frozenset())
_HELD = {errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK}  # POSIX, and Windows


class Busy(Exception):
    """Another build holds this folder."""


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Make the folder and hold it while in the block: whoever writes in it comes through here.

    Raises ``Busy`` at once when another build does, ``Outside`` when a link leads out of it or when
    it would come into a final version that was kept, ``OSError`` when nobody can hold it, as on
    some disks of a network.
    """
    if folder.absolute() in _THROUGHOUT.get():
        yield
        return
    for link in leaks(folder):
        raise Outside(f"{link.name} leads out")
    if is_kept_final(folder.parent):
        raise Outside(f"{folder.parent.name} is a final version that was kept")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    with ExitStack() as closed, path.open("ab") as file:
        _take(file, path)
        if sys.platform == "win32":  # which takes no open file away
            closed.callback(_take_away, path)
        try:
            yield
        finally:
            if sys.platform != "win32":  # while it is held: who comes now makes another
                _take_away(path)


def _take(file: BinaryIO, path: Path) -> None:
    try:
        _hold(file)
    except OSError as fault:
        if fault.errno in _HELD:
            raise Busy from fault
        file.close()
        _take_away(path)
        raise
    if not _same(file, path):  # its holder has just taken it away
        raise Busy


def _take_away(path: Path) -> None:
    with suppress(OSError):
        disk.remove(path)


@contextmanager
def throughout(folder: Path, waits: Callable[[], None]) -> Iterator[None]:
    """Hold the folder for a whole command, of which each part may ask for it.

    While another holds it this waits, and says so once; ``Busy`` when that takes a minute. Where
    nobody can hold it, who comes to write in it tells why.
    """
    with ExitStack() as stack:
        with suppress(OSError):
            _patiently(folder, stack, waits)
            held = _THROUGHOUT.set(_THROUGHOUT.get() | {folder.absolute()})
            stack.callback(_THROUGHOUT.reset, held)
        yield


def _patiently(folder: Path, stack: ExitStack, waits: Callable[[], None]) -> None:
    began, told = time.monotonic(), False
    while True:
        try:
            stack.enter_context(only_one(folder))
        except Busy:
            waited = time.monotonic() - began
            if waited > PATIENCE:
                raise
            if waited > _QUIET and not told:
                waits()
                told = True
            time.sleep(_PAUSE)
        else:
            return


def _same(file: BinaryIO, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except OSError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _hold(file: BinaryIO) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _hold(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
