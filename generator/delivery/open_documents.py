"""A document that is open is not replaced: the new one waits beside it, as ``x (nieuw).docx``."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.delivery import b_codes
from generator.delivery.build_record import checksum, last_waiting, marked_names
from generator.delivery.journal import present
from generator.open_files import lock_beside, still_open
from generator.problems import FilePlace, Problem

MARK = "nieuw"
_WAITING = re.compile(rf"(.+) \({MARK}(?: \d+)?\)(\.\w+)")


@dataclass(frozen=True)
class Placed:
    """Where the documents of this time go; ``waiting`` names for each beside its place which
    document it waits for, and ``held`` is what is open and stays as it is.
    """

    files: Mapping[str, bytes]
    waiting: Mapping[str, str]
    held: frozenset[str]


def place(output: Path, documents: Mapping[str, bytes], before: Mapping[str, str]) -> Placed:
    """Every document in its own place, or beside it when somebody has it open."""
    files: dict[str, bytes] = {}
    waiting: dict[str, str] = {}
    for path, data in documents.items():
        where = path
        if is_held(output, path) and present(output / path) != checksum(data):
            where = _beside(output, path, data, {**before, **dict.fromkeys(documents, "")})
            waiting[where] = path
        files[where] = data
    gone = {path for path in before if path not in files and is_held(output, path)}
    return Placed(files, waiting, frozenset({*waiting.values(), *gone}))


def is_held(output: Path, path: str) -> bool:
    """Whether it is there, and open in Word or LibreOffice by what lies beside it."""
    return present(output / path) is not None and lock_beside(output / path) is not None


def _beside(output: Path, path: str, data: bytes, known: Mapping[str, str]) -> str:
    """The first name of which nothing of hers, and nothing that is open, has to give way."""
    for name in marked_names(path, MARK):
        now = present(output / name)
        ours = now is None or (now == known.get(name) and not is_held(output, name))
        if known.get(name) != "" and (ours or now == checksum(data)):
            return name
    raise AssertionError  # there is always another number


def waits_for(path: str) -> str:
    """The document of which this would be the new one, by its name; empty when of none."""
    found = _WAITING.fullmatch(path)
    return "".join(found.groups()) if found else ""


def still_waiting(output: Path) -> Iterator[Problem]:
    """The new documents that lie beside an older one: told as long as they do."""
    for beside, path in last_waiting(output).items():
        if (output / beside).is_file() and (output / path).is_file():
            new, old = PurePosixPath(beside).name, PurePosixPath(path).name
            lock = lock_beside(output / path)
            message = f"{old} is van een vorige keer"
            fix = "Bouw opnieuw: dan komt het nieuwe op zijn plaats"
            if lock:
                message = f"{still_open(old, lock)}, en is van een vorige keer"
                fix = _when_closed(old, lock, "dan komt het nieuwe op zijn plaats")
            told = f"{message}; het nieuwe heet {new}"
            yield b_codes.OPEN.at(FilePlace(path), told, fix=fix)


def not_removed(output: Path, placed: Placed) -> Iterator[Problem]:
    """What is no longer made, and stays because it is open."""
    for path in sorted(placed.held - set(placed.waiting.values())):
        lock = lock_beside(output / path)
        if lock:
            name = PurePosixPath(path).name
            message = f"{still_open(name, lock)}, maar wordt niet meer gemaakt"
            fix = _when_closed(name, lock, "dan gaat het weg, tenzij jij erin gewerkt hebt")
            yield b_codes.OPEN.at(FilePlace(path), message, fix=fix)


def _when_closed(name: str, lock: Path, then: str) -> str:
    return (
        f"Sluit {name} en bouw opnieuw: {then}. "
        f"Staat het nergens open, gooi dan het verborgen bestand {lock.name} weg en bouw opnieuw"
    )
