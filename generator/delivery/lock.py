"""One build at a time in an output folder. The lock goes with the process, also when killed."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

_NAME = ".bezig"


class Busy(Exception):
    """Another build holds this folder."""


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Hold the folder while in the block. Raises ``Busy`` at once when another build does."""
    path = folder / _NAME
    with path.open("ab") as file:
        try:
            _hold(file)
        except OSError as fault:
            raise Busy from fault
        try:
            yield
        finally:
            with suppress(OSError):  # Windows keeps an open file; the next build removes it
                path.unlink()


if sys.platform == "win32":
    import msvcrt

    def _hold(file: BinaryIO) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _hold(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
