"""Checked copies in ``output/nagekeken/``: written when there is something to say, else removed."""

import json
from collections.abc import Mapping
from pathlib import Path

from generator.delivery import rules
from generator.delivery.lock import Busy, only_one
from generator.delivery.record import checksum
from generator.problems import FilePlace, Problem

FOLDER = "nagekeken"
_RECORD = ".samen030.json"


def write_checked(output: Path, copies: Mapping[str, bytes]) -> list[Problem]:
    """Put these copies in place of those of the last time. What she changed in one is kept.

    Never stops a build: what can't be written is a warning.
    """
    folder = output / FOLDER
    before = _recorded(folder)
    if not copies and not before:
        return []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with only_one(folder):
            _replace(folder, copies, before)
        if not copies and not any(folder.iterdir()):
            folder.rmdir()
    except Busy:
        return []
    except OSError as fault:
        name = Path(fault.filename or folder).name
        fix = f"Sluit {name} als het open is, en begin opnieuw"
        message = f"{name} is niet bijgewerkt; wat erin staat, kan van de vorige keer zijn"
        return [rules.NOT_CHECKED.at(FilePlace(f"{FOLDER}/{name}"), message, fix=fix)]
    return []


def _replace(folder: Path, copies: Mapping[str, bytes], before: Mapping[str, str]) -> None:
    for name in before:
        if name not in copies and _untouched(folder / name, before[name]):
            (folder / name).unlink(missing_ok=True)
    for name, data in copies.items():
        target = folder / name
        if target.exists() and not _untouched(target, before.get(name, ""), checksum(data)):
            target.replace(_aside(target))
        if not target.exists() or target.read_bytes() != data:
            _write(target, data)
    if copies:
        sums = {name: checksum(data) for name, data in sorted(copies.items())}
        _write(folder / _RECORD, json.dumps(sums, indent=2, ensure_ascii=False).encode())
    else:
        (folder / _RECORD).unlink(missing_ok=True)


def _write(target: Path, data: bytes) -> None:
    new = target.with_name(f".{target.name}.nieuw")
    new.write_bytes(data)
    new.replace(target)


def _untouched(path: Path, *sums: str) -> bool:
    return not path.exists() or checksum(path.read_bytes()) in sums


def _aside(path: Path) -> Path:
    """The first name of ``x (bewerkt).docx``, ``x (bewerkt 2).docx`` … that is free."""
    names = (f"{path.stem} (bewerkt{f' {n}' if n > 1 else ''}){path.suffix}" for n in range(1, 999))
    return next(path.with_name(name) for name in names if not path.with_name(name).exists())


def _recorded(folder: Path) -> dict[str, str]:
    try:
        found = json.loads((folder / _RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    texts = found.items() if isinstance(found, dict) else ()
    return {k: v for k, v in texts if isinstance(v, str) and Path(k).name == k}
