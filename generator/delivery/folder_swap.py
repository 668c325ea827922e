"""Put a set of files in place of another: whole, or not at all, also when killed half-way.

First a copy of what stands there and a journal, then the moves; whoever comes next and finds a
journal puts the copies back.
"""

import json
import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_BACKUP = ".vorige"
_STAGE = ".nieuw"
_JOURNAL = "journal.json"


def swap(folder: Path, new: Mapping[str, bytes], gone: Mapping[str, None]) -> None:
    """Write ``new`` and remove ``gone`` (paths under ``folder``); on any fault nothing changed.

    Raises ``OSError`` after putting everything back.
    """
    recover(folder)
    _stage(folder, new)
    _back_up(folder, [*new, *gone])
    try:
        for path in new:
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            (folder / _STAGE / path).replace(target)
        for path in gone:
            (folder / path).unlink(missing_ok=True)
    except BaseException:
        recover(folder)
        raise
    _forget(folder)


def recover(folder: Path) -> None:
    """Undo a swap that was broken off; remove what lies around of it."""
    journal = folder / _BACKUP / _JOURNAL
    if journal.is_file():
        entries = json.loads(journal.read_text(encoding="utf-8"))
        for path, existed in entries.items():
            kept = folder / _BACKUP / path
            if existed and kept.is_file():
                kept.replace(folder / path)
            elif not existed:
                (folder / path).unlink(missing_ok=True)
    _forget(folder)


def _stage(folder: Path, new: Mapping[str, bytes]) -> None:
    for path, data in new.items():
        staged = folder / _STAGE / path
        staged.parent.mkdir(parents=True, exist_ok=True)
        with staged.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())


def _back_up(folder: Path, paths: list[str]) -> None:
    entries = {path: (folder / path).is_file() for path in paths}
    for path, exists in entries.items():
        if exists:
            kept = folder / _BACKUP / path
            kept.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(folder / path, kept)
    (folder / _BACKUP).mkdir(parents=True, exist_ok=True)
    written = folder / _BACKUP / f"{_JOURNAL}.tmp"
    written.write_text(json.dumps(entries, ensure_ascii=False), encoding="utf-8")
    written.replace(folder / _BACKUP / _JOURNAL)


def _forget(folder: Path) -> None:
    with suppress(FileNotFoundError):
        (folder / _BACKUP / _JOURNAL).unlink()
    for name in (_BACKUP, _STAGE):
        shutil.rmtree(folder / name, ignore_errors=True)
