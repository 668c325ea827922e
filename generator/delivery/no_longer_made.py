"""Documents of before that are not made any more."""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path, PurePosixPath

from generator.delivery.open_documents import Placed
from generator.inside import everything

_NUMBERED = re.compile(r".+/\d\d-[^/()]+\.(docx|pdf)$")


def stale(
    output: Path, before: Mapping[str, str], placed: Placed, undecided: Collection[str]
) -> Iterator[str]:
    """What is no longer made: by the record, or by its name among the plans with a number."""
    stays = {*placed.files, *placed.held, *undecided}
    there = {_identity(output / path) for path in placed.files} - {None}
    for path in before:
        # one that only differs in capitals is the same file, on some systems
        if path not in stays and _identity(output / path) not in there:
            yield path
    folders = {str(PurePosixPath(path).parent) for path in stays if _NUMBERED.match(path)}
    for folder in folders:
        for found in everything(output / folder):
            path = found.relative_to(output).as_posix()
            if _NUMBERED.match(path) and path not in {*stays, *before} and found.is_file():
                yield path


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.lstat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
