"""Documents that she changed since we made them: which they are, and what she changed them from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath

from generator.delivery import b_codes
from generator.delivery.build_record import (
    NAME,
    checksum,
    free_name,
    last_documents,
    last_waiting,
    last_written,
    marked_names,
)
from generator.delivery.journal import present
from generator.delivery.kept_sets import KeptSet, all_sets
from generator.delivery.open_documents import MARK
from generator.problems import FilePlace, Problem

_MOST_BESIDE = 9


@dataclass(frozen=True)
class Hand:
    """A document with her edits.

    ``at``: where hers lies, with the checksum ``found``; ``made``: the new one without her edits;
    ``base``: what she edited. ``waits``: hers stays as it is, and the new one lies beside it.
    """

    at: str
    found: str
    made: bytes
    base: bytes | None = None
    waits: bool = False


def edited(output: Path, new: Mapping[str, bytes]) -> dict[str, bytes]:
    """Of the documents that are about to be made: those that she changed, as they are now."""
    before = last_documents(output)
    found = {}
    for path, data in new.items():
        now = present(output / path)
        if now and now not in {before.get(path), checksum(data)}:
            found[path] = (output / path).read_bytes()
    return found


def bases(output: Path, paths: Iterable[str]) -> dict[str, bytes]:
    """What she edited, by path, as far as that was kept."""
    wanted = sorted(set(paths))
    if not wanted:
        return {}
    record = (output / NAME).read_bytes() if (output / NAME).is_file() else b""
    sets = list(all_sets(output))
    last = next((kept for kept in sets if kept.record == record), KeptSet())
    found: dict[str, bytes] = {}
    kept = {
        checksum(data): data
        for one in sets
        for data in (*one.documents.values(), *one.bases.values())
    }
    for path in wanted:
        if path in last.bases and _lies_beside(output, path):
            found[path] = last.bases[path]
        elif (sum_ := _edited_from(output, path)) in kept:
            found[path] = kept[sum_]
    return found


def _edited_from(output: Path, path: str) -> str:
    """The checksum of what she edited; when she put the new one in its place, of that."""
    before, wrote, now = last_documents(output), last_written(output), present(output / path)
    for name in _beside_names(path):
        if now and now == wrote.get(name):
            return before[name]
    return before.get(path, "")


def _lies_beside(output: Path, path: str) -> bool:
    """Whether the new one that waits for her is still there; without it, hers was chosen."""
    before, open_ones = last_documents(output), last_waiting(output)
    names = [n for n in _beside_names(path) if n in before and n not in open_ones]
    return any(present(output / name) for name in names)


def beside(output: Path, path: str, *, hers: bool = False) -> str:
    """Where the new one comes when hers stays: the name of the last time, or one that is free.

    ``hers``: the name of the last time also when she worked in that one.
    """
    wrote = last_written(output)
    for name in _beside_names(path):
        now = present(output / name) if name in wrote else None
        if now and (hers or now == wrote[name]):
            return name
    return free_name(output, path, MARK)


def _beside_names(path: str) -> list[str]:
    return list(islice(marked_names(path, MARK), _MOST_BESIDE))


def waits(path: str, name: str, why: str) -> Problem:
    """What is told as long as both lie there."""
    own, new = PurePosixPath(path).name, PurePosixPath(name).name
    message = f"Jij hebt in {own} gewerkt, en dat is niet met zekerheid over te nemen: {why}. "
    message += f"Jouw versie blijft {own}; de nieuwe komt ernaast, als {new}"
    fix = (
        "Neem over wat je wilt houden, en gooi een van de twee weg; of typ: samen030 build --fresh"
    )
    fix += f" {PurePosixPath(path).stem}"
    return b_codes.WAITS.at(FilePlace(path), message, fix=fix)
