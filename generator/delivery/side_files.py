"""Files beside the documents, for her own eyes: written when they can be, never in the way."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from generator.delivery import b_codes
from generator.delivery.build_record import checksum, free_name
from generator.delivery.lock import Busy, only_one
from generator.problems import FilePlace, Problem, Rule

GUIDE = "veldenlijst.docx"
_RECORD = "nagekeken/.stand.json"


def set_aside(output: Path, files: Mapping[str, bytes]) -> tuple[tuple[str, ...], list[Problem]]:
    """Write these files and remove those of last time; what she edited is kept under a new name.

    Gives the paths that are there now, and a warning for each that could not be written.
    """
    try:
        output.mkdir(parents=True, exist_ok=True)
        with only_one(output):
            return _write_all(output, files)
    except Busy:
        return (), []  # the other build writes them
    except OSError as fault:
        return (), [_not_written(Path(fault.filename or output).name)]


def set_guide(output: Path, data: bytes) -> list[Problem]:
    """Write the field guide beside what a build wrote; the problems tell why it was not."""
    try:
        output.mkdir(parents=True, exist_ok=True)
        with only_one(output):
            before = _last(output)
            problems = _write(output, GUIDE, data, before.get(GUIDE), b_codes.EDITED_GUIDE)
            _keep(output, {**before, GUIDE: checksum(data)})
            return problems
    except Busy:
        message, fix = "Er loopt nu een build in deze map", "Wacht even, en begin opnieuw"
    except OSError:
        message = (
            f"{GUIDE} is niet bijgewerkt: het staat open in Word, of je mag hier niet schrijven"
        )
        fix = f"Sluit {GUIDE} en begin opnieuw"
    return [b_codes.GUIDE_LOCKED.at(FilePlace(GUIDE), message, fix=fix)]


def _write_all(output: Path, files: Mapping[str, bytes]) -> tuple[tuple[str, ...], list[Problem]]:
    before = _last(output)
    problems: list[Problem] = []
    there = {GUIDE: before.pop(GUIDE)} if GUIDE in before else {}
    for path, data in files.items():
        try:
            problems += _write(output, path, data, before.get(path))
            there[path] = checksum(data)
        except OSError:
            problems.append(_not_written(path))
            there |= {path: before[path]} if path in before else {}
    for path in [p for p in before if p not in files]:
        if _untouched(output / path, before[path]):
            with suppress(OSError):
                (output / path).unlink()
    if there or before:
        _keep(output, there)
    return tuple(path for path in files if (output / path).is_file()), problems


def _write(
    output: Path, path: str, data: bytes, recorded: str | None, rule: Rule = b_codes.EDITED_ASIDE
) -> list[Problem]:
    target = output / path
    if _untouched(target, checksum(data)):
        return []
    problems = []
    if target.is_file() and not _untouched(target, recorded):
        kept = free_name(output, path)
        target.rename(output / kept)
        message = f"Jouw versie van {path} heet nu {Path(kept).name}"
        fix = "Verander je gegevens in de map inputs; wat in de kopie staat, lezen we niet"
        if path == GUIDE:
            fix = "Gebruik de nieuwe lijst; de waarden daarin zijn die van nu"
        problems.append(rule.at(FilePlace(path), message, fix=fix))
    _replace(target, data)
    return problems


def _keep(output: Path, there: Mapping[str, str]) -> None:
    _replace(output / _RECORD, json.dumps(there, indent=1, sort_keys=True).encode())


def _replace(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    new = target.with_name(f".{target.name}.nieuw")
    try:
        new.write_bytes(data)
        os.replace(new, target)  # noqa: PTH105  # one name for what tests lock
    finally:
        new.unlink(missing_ok=True)


def _untouched(path: Path, recorded: str | None) -> bool:
    return path.is_file() and checksum(path.read_bytes()) == recorded


def _last(output: Path) -> dict[str, str]:
    try:
        found = json.loads((output / _RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    entries = found.items() if isinstance(found, dict) else ()
    return {k: v for k, v in entries if isinstance(k, str) and isinstance(v, str)}


def _not_written(name: str) -> Problem:
    message = f"{name} is niet bijgewerkt: het is nog open in Excel, of je mag hier niet schrijven"
    fix = f"Sluit {Path(name).name} en begin opnieuw"
    return b_codes.NOT_ASIDE.at(FilePlace(name), message, fix=fix)
