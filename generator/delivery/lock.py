"""One build at a time in an output folder. The lock goes with the process, also when killed."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from generator.delivery import disk
from generator.delivery.proof import is_kept_final
from generator.inside import Outside, leaks

NAME = ".bezig"


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
    for link in leaks(folder):
        raise Outside(f"{link.name} leads out")
    if is_kept_final(folder.parent):
        raise Outside(f"{folder.parent.name} is a final version that was kept")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    with path.open("ab") as file:
        try:
            _hold(file)
        except OSError as fault:
            if fault.errno in _HELD:
                raise Busy from fault
            file.close()
            with suppress(OSError):
                disk.remove(path)
            raise
        if not _same(file, path):  # its holder has just taken it away
            raise Busy
        try:
            yield
        finally:
            with suppress(OSError):
                disk.remove(path)
    if sys.platform == "win32":  # which takes no open file away
        with suppress(OSError):
            disk.remove(path)


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
