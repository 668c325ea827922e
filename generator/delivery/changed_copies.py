"""Copies of documents in which their changes stand, in the confidential folder."""

import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from generator.delivery import disk
from generator.delivery.build_record import BESIDE, checksum, free_name, read_json, recorded
from generator.delivery.journal import present
from generator.delivery.lock import Busy, only_one
from generator.dutch import reason
from generator.inside import Outside

FOLDER = "intern/wijzigingen"
_RECORD = f"{FOLDER}/{BESIDE}"
_MARK = "wijzigingen"


def set_copies(
    output: Path, documents: Mapping[str, bytes]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Write these copies and remove those of last time; what she edited is kept under a new name.

    Gives the paths under ``output`` that were written, and a sentence for what was not.
    """
    files = {_name(path): data for path, data in documents.items()}
    try:
        with only_one(output):
            return _set_all(output, files)
    except Busy:
        return (), ("Er loopt nu een build in deze map. Wacht even, en begin opnieuw.",)
    except Outside:
        return (), ("In output ligt een verwijzing naar buiten; daar schrijven we niet.",)
    except OSError as fault:
        return (), (f"In {FOLDER} is niet te schrijven: {reason(fault)}.",)


def _name(path: str) -> str:
    """Such that nobody takes it for the document itself."""
    whole = PurePosixPath(path)
    return f"{FOLDER}/{whole.with_name(f'{whole.stem} ({_MARK}){whole.suffix}')}"


def _set_all(output: Path, files: Mapping[str, bytes]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    before = {k: v for k, v in recorded(read_json(output / _RECORD)).items() if _ours(k)}
    there: dict[str, str] = {}
    complaints = []
    for path, data in files.items():
        try:
            _set(output, path, data, before.get(path))
            there[path] = checksum(data)
        except OSError as fault:
            complaints.append(_told(path, fault))
            there |= {path: before[path]} if path in before else {}
    for path in before.keys() - files.keys():
        if present(output / path) == before[path]:
            try:
                disk.remove(output / path)
                disk.tidy(output / path, output)
            except OSError as fault:
                complaints.append(_told(path, fault))
                there[path] = before[path]
    if there or before:
        disk.write(output / _RECORD, json.dumps(there, indent=1, sort_keys=True).encode())
    return tuple(path for path in files if there.get(path) == checksum(files[path])), (*complaints,)


def _ours(path: str) -> bool:
    return path.startswith(f"{FOLDER}/") and path.endswith(f" ({_MARK}).docx")


def _set(output: Path, path: str, data: bytes, then: str | None) -> None:
    target = output / path
    now = present(target)
    if now == checksum(data):
        return
    new = target.with_name(f".{target.name}.nieuw")
    try:
        disk.write(new, data)
        if now not in {None, then}:
            disk.move(target, output / free_name(output, path))
        disk.move(new, target)
    finally:
        disk.remove(new)


def _told(path: str, fault: OSError) -> str:
    name = Path(path).name
    if isinstance(fault, PermissionError):
        return f"{name} is niet bijgewerkt: sluit het in Word, en begin opnieuw."
    return f"{name} is niet bijgewerkt: {reason(fault)}."
