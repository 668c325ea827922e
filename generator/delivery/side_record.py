"""What we wrote for her own eyes, remembered: what she changed in it since is noticed."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from generator.delivery import b_codes, disk
from generator.delivery.build_record import (  # fmt: skip
    BESIDE,
    checksum,
    last_documents,
    read_json,
    recorded,
)
from generator.delivery.cannot_write import MAKE_ROOM
from generator.delivery.lock import Busy, only_one
from generator.dutch import reason
from generator.inside import Outside
from generator.problems import FilePlace, Problem

FOLDER = "intern"
_RECORD = f"{FOLDER}/nagekeken/{BESIDE}"
_MESSAGES = "meldingen"  # in the same record: what was told
OLD_RECORD = f"nagekeken/{BESIDE}"  # where it lay in version 0.1.0, beside what may be sent
_KINDS = (".xlsx", ".docx")  # a record of these names no other file, whoever wrote it


def of_ours(output: Path) -> frozenset[str]:
    """The files for her own eyes that we wrote, whatever she did with them since."""
    return frozenset(last(output))


def last_messages(output: Path) -> object:
    """What was told the last time, as JSON; None when that is not known."""
    found = read_json(output / _RECORD)
    return found.get(_MESSAGES) if isinstance(found, dict) else None


def remember_messages(output: Path, messages: object) -> None:
    """Keep what was told. When that fails, the next time says nothing of what was solved."""
    with suppress(Busy, Outside, OSError), only_one(output):
        _renew_record(output, last(output), messages)


def keep(output: Path, there: Mapping[str, str]) -> list[Problem]:
    """Remember what we wrote, so that what she changes in it is noticed."""
    try:
        _renew_record(output, there, last_messages(output))
    except OSError as fault:
        message = f"Wat wij in {FOLDER} schreven is niet onthouden: {reason(fault)}"
        fix = f"{MAKE_ROOM}. Een lijst van nu kan dan (bewerkt) achter de naam krijgen"
        return [b_codes.NOT_ASIDE.at(FilePlace(FOLDER), message, fix=fix)]
    return []


def _renew_record(output: Path, there: Mapping[str, str], messages: object) -> None:
    record, content = output / _RECORD, {**there, _MESSAGES: messages}
    data = (json.dumps(content, indent=1, ensure_ascii=False, sort_keys=True) + "\n").encode()
    if not untouched(record, checksum(data)):
        put(record, data)


def put(target: Path, data: bytes, kept: Path | None = None) -> None:
    """Put the data there; what stood there goes to ``kept``, once there is room for the new."""
    new = target.with_name(f".{target.name}.nieuw")
    try:
        disk.write(new, data)
        if kept:
            disk.move(target, kept)
        disk.move(new, target)
    finally:
        disk.remove(new)


def untouched(path: Path, then: str | None) -> bool:
    """Whether the file is there, with the checksum of then."""
    return path.is_file() and checksum(path.read_bytes()) == then


def last(output: Path, record: str = _RECORD) -> dict[str, str]:
    """The files that were written, with their checksums."""
    others = last_documents(output)
    found = recorded(read_json(output / record))
    return {k: v for k, v in found.items() if k not in others and k.endswith(_KINDS)}
