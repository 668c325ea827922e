"""What a swap is about to do, on the disk before it begins: for whoever finds it broken off."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.delivery import disk
from generator.delivery.build_record import NAME, checksum, is_document, read_json
from generator.delivery.kept_sets import is_kept_set
from generator.inside import plain_name

BACKUP = ".vorige"
STAGE = ".nieuw"
JOURNAL = f"{BACKUP}/journal.json"
_FORMAT = 2
_SUM = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True)
class Move:
    """One file of a swap: the checksum of what stands there, and of what comes (None: no file)."""

    path: str
    before: str | None
    after: str | None


def present(path: Path) -> str | None:
    """The checksum of a file; None when nothing is there, empty for what is no plain file."""
    if path.is_file() and not path.is_symlink():
        return checksum(path.read_bytes())
    return "" if path.is_symlink() or path.exists() else None


def in_the_way(output: Path, path: str) -> str:
    """The file that stands where this path needs a folder; empty when there is none."""
    folders = [output / parent for parent in reversed(PurePosixPath(path).parents)]
    return next((f.name for f in folders if present(f) is not None and not f.is_dir()), "")


def keep_journal(output: Path, moves: Sequence[Move]) -> None:
    """Write it whole, under its name in one step, and see it onto the disk."""
    files = {move.path: {"before": move.before, "after": move.after} for move in moves}
    content = json.dumps({"format": _FORMAT, "files": files}, ensure_ascii=False, indent=1)
    written = output / f"{JOURNAL}.tmp"
    disk.write(written, content.encode())
    disk.move(written, output / JOURNAL)
    disk.settle(output / BACKUP)


def read_journal(output: Path) -> tuple[Move, ...] | None:
    """The moves; None when it cannot be understood: cut off, of another version, or made up."""
    found = read_json(output / JOURNAL)
    if not isinstance(found, dict) or found.get("format") != _FORMAT:
        return None
    files = found.get("files")
    if not isinstance(files, dict) or not files:
        return None
    moves = [_move(path, entry) for path, entry in files.items()]
    return None if None in moves else tuple(move for move in moves if move)


def _move(path: str, entry: object) -> Move | None:
    ours = path == NAME or is_document(path) or is_kept_set(path)
    known = plain_name(path) and ours
    if not known or not isinstance(entry, dict) or set(entry) != {"before", "after"}:
        return None
    before, after = entry["before"], entry["after"]
    if not all(x is None or (isinstance(x, str) and _SUM.fullmatch(x)) for x in (before, after)):
        return None
    return Move(path, before, after)
