"""The outcome of a run with what it was of, so that the same need not be worked out again.

It lies among what is for her own eyes, holds nothing that is not there too, and can always go.
"""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from generator import __version__
from generator.delivery.build_record import checksum, checksum_of, read_json
from generator.delivery.in_order import NAME as IN_ORDER
from generator.delivery.kept_sets import FOLDER as HISTORY
from generator.delivery.lock import NAME as LOCK
from generator.delivery.lock import Busy, only_one
from generator.delivery.proof import FOLDER as FINALS
from generator.delivery.side_record import FOLDER as ASIDE
from generator.delivery.side_record import put
from generator.inside import Outside, everything, is_link

NAME = f"{ASIDE}/nagekeken/.uitkomst.json"
HOUSE = Path(__file__).parents[1]
_KEPT_WHOLE = (HISTORY, FINALS)  # nobody changes these, and they can be large: sizes are enough
_PASSED_OVER = {NAME, LOCK, IN_ORDER}
_COMPILED = "__pycache__"  # Python makes it again whenever it likes


class Unknown(Exception):
    """What lies here cannot be told by checksums alone."""


def print_of(folder: Path) -> str:
    """A checksum of all that lies in a folder. Raises ``Unknown`` for a link or a closed file."""
    return checksum("\n".join(_entries(folder)).encode("utf-8", "backslashreplace"))


def times_in(folder: Path) -> str:
    """The same of the program, by size and time: so Python itself tells that a module changed."""
    found = []
    for place, _, names in os.walk(folder):
        if not place.endswith(_COMPILED):
            states = [Path(place, name).stat() for name in names]
            found.append((place, names, [(s.st_size, s.st_mtime_ns) for s in states]))
    return checksum(repr(sorted(found)).encode("utf-8", "backslashreplace"))


def program() -> str:
    """A checksum of all that works on a project: our own modules, the libraries, Python."""
    parts = (times_in(HOUSE), __version__, sys.version, installed())
    return checksum(repr(parts).encode("utf-8", "backslashreplace"))


def installed() -> list[str]:
    """The libraries beside this Python: their folders are called by name and version."""
    folders = filter(Path.is_dir, map(Path, sys.path))
    names = {path.name for folder in folders for path in folder.iterdir()}
    return sorted(name for name in names if name.endswith("-info"))


def _entries(folder: Path) -> Iterator[str]:
    if is_link(folder):
        raise Unknown
    for path in everything(folder):
        name = path.relative_to(folder).as_posix()
        if is_link(path):
            raise Unknown
        if name not in _PASSED_OVER and _COMPILED not in path.parts:
            yield f"{_state(name, path)} {name}"


def _state(name: str, path: Path) -> str:
    if path.is_dir():
        return "map"
    if name.startswith(tuple(f"{kept}/" for kept in _KEPT_WHOLE)):
        return str(path.stat().st_size)
    found = checksum_of(path)
    if not found:
        raise Unknown
    return found


def kept_outcome(output: Path, kind: str) -> tuple[str, object]:
    """Of what the last outcome of this kind was, and that outcome; nothing when there is none."""
    found = _kept(output).get(kind)
    if isinstance(found, dict) and isinstance(found.get("of"), str):
        return found["of"], found.get("outcome")
    return "", None


def keep_outcome(output: Path, kind: str, of: str, outcome: object) -> None:
    """Keep it beside those of other kinds. When that fails, the next run works it out again."""
    with suppress(Busy, Outside, OSError), only_one(output):
        content = {**_kept(output), kind: {"of": of, "outcome": outcome}}
        data = json.dumps(content, ensure_ascii=False, sort_keys=True).encode(
            "utf-8", "backslashreplace"
        )
        path = output / NAME
        if checksum_of(path) != checksum(data):
            put(path, data)


def _kept(output: Path) -> dict[str, object]:
    found = read_json(output / NAME)
    return found if isinstance(found, dict) else {}
