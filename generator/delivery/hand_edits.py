"""Documents that she changed since we made them: which they are, and what she changed them from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.delivery import b_codes
from generator.delivery.build_record import NAME, checksum, free_name, last_documents
from generator.delivery.journal import present
from generator.delivery.kept_sets import KeptSet, kept_days, kept_set
from generator.problems import FilePlace, Problem

BESIDE = "nieuw"


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
    wanted = set(paths)
    if not wanted:
        return {}
    before = last_documents(output)
    record = (output / NAME).read_bytes() if (output / NAME).is_file() else b""
    found: dict[str, bytes] = {}
    for kept in _sets(output):
        if kept.record == record:
            waiting = {p: d for p, d in kept.bases.items() if _lies_beside(output, p, before)}
            found = {**found, **waiting}
        for path in wanted - found.keys():
            data = kept.documents.get(path)
            if data is not None and checksum(data) == before.get(path):
                found[path] = data
        if wanted <= found.keys():
            break
    return {path: data for path, data in found.items() if path in wanted}


def _sets(output: Path) -> Iterator[KeptSet]:
    for day in reversed(kept_days(output)):
        kept = kept_set(output, day)
        if kept is not None:
            yield kept


def _lies_beside(output: Path, path: str, before: Mapping[str, str]) -> bool:
    """Whether the new one that waits for her is still there; without it, hers was chosen."""
    names = [name for name in before if name in _beside_names(path)]
    return any(present(output / name) for name in names)


def beside(output: Path, path: str, *, hers: bool = False) -> str:
    """Where the new one comes when hers stays: the name of the last time, or one that is free.

    ``hers``: the name of the last time also when she worked in that one.
    """
    before = last_documents(output)
    for name in _beside_names(path):
        now = present(output / name) if name in before else None
        if now and (hers or now == before[name]):
            return name
    return free_name(output, path, BESIDE)


def _beside_names(path: str) -> list[str]:
    whole = PurePosixPath(path)
    marks = [BESIDE, *(f"{BESIDE} {number}" for number in range(2, 10))]
    return [str(whole.with_name(f"{whole.stem} ({mark}){whole.suffix}")) for mark in marks]


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
