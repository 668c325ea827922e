"""The one door by which ``delivery/`` changes files: whole, on the disk, and along no link."""

import os
import shutil
import stat
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from generator.inside import everything, is_folder, is_link

# Windows refuses for a moment while a scanner looks at a new file; Word does so until it is closed.
PAUSES = (0.05, 0.1, 0.2, 0.4)


def write(path: Path, data: bytes) -> None:
    """A file that was not there, or takes the place of what was; it is on the disk on return."""
    path.parent.mkdir(parents=True, exist_ok=True)
    remove(path)
    with path.open("xb") as file:  # what lies in wait under this name is not written through
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def copy(source: Path, target: Path) -> None:
    """The same bytes, time and rights under another name."""
    write(target, source.read_bytes())
    with suppress(OSError):
        shutil.copystat(source, target)


def move(source: Path, target: Path) -> None:
    """Under another name in one step, in the place of what stood there."""
    target.parent.mkdir(parents=True, exist_ok=True)
    _patiently(lambda: os.replace(source, target))  # noqa: PTH105  # one name for what tests lock


def remove(path: Path) -> None:
    """Take a file or link away, also one that may not be written; a missing one is fine."""
    if not os.path.lexists(path):
        return
    try:
        _patiently(path.unlink)
    except PermissionError:
        if is_link(path):
            raise
        path.chmod(stat.S_IRUSR | stat.S_IWUSR)
        path.unlink()


def protect(path: Path) -> None:
    """Nobody writes in this file by mistake; on Windows it gets the mark read-only."""
    path.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)


def clear(path: Path) -> None:
    """Take a folder away with all that is in it, or a file that has its name."""
    if is_folder(path):
        for found in reversed(list(everything(path))):
            if is_folder(found):
                _patiently(found.rmdir)
            else:
                remove(found)
        _patiently(path.rmdir)
    else:
        remove(path)


def settle(folder: Path) -> None:
    """Names that were given or taken in this folder are on the disk, where a system can say so."""
    with suppress(OSError):  # Windows does this by itself
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _patiently(action: Callable[[], object]) -> None:
    for pause in PAUSES:
        try:
            action()
            return
        except PermissionError:
            time.sleep(pause)
    action()


def tidy(gone: Path, top: Path) -> None:
    """Take away the folders within ``top`` that a removed file leaves empty."""
    for folder in gone.parents:
        if folder == top or top not in folder.parents:
            return
        try:
            folder.rmdir()
        except OSError:  # it holds more, or is no longer there
            return
