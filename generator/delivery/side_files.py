"""Files for her own eyes, in the confidential folder: written if they can be, never in the way."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from generator.delivery import b_codes, disk
from generator.delivery.build_record import (  # fmt: skip
    BESIDE,
    checksum,
    free_name,
    last_documents,
    read_json,
    recorded,
)
from generator.delivery.cannot_write import MAKE_ROOM, not_updated
from generator.delivery.lock import Busy, only_one
from generator.dutch import enumerate_names, reason
from generator.inside import Outside
from generator.problems import FilePlace, Problem, Rule

FOLDER = "intern"
GUIDE = f"{FOLDER}/veldenlijst.docx"
MESSAGES, LETTERS = f"{FOLDER}/navragen.xlsx", f"{FOLDER}/navragen.docx"
FORMS = f"{FOLDER}/formulieren"
_LISTS = (GUIDE, MESSAGES, LETTERS)
_FORMS = (f"{FORMS}/", f"{FOLDER}/voorstel-")
_RECORD = f"{FOLDER}/nagekeken/{BESIDE}"
_MESSAGES = "meldingen"  # in the same record: what was told
# Where these files lay in version 0.1.0, beside what may be sent.
_OLD_RECORD = f"nagekeken/{BESIDE}"
_KINDS = (".xlsx", ".docx")  # a record of these names no other file, whoever wrote it
_OLD = ("controle.xlsx", "nagekeken", "veldenlijst.docx")


def set_aside(output: Path, files: Mapping[str, bytes]) -> tuple[tuple[str, ...], list[Problem]]:
    """Write these files and remove those of last time; what she edited is kept under a new name.

    ``files`` are named within the confidential folder. Gives the paths under ``output`` that are
    of this time, and a warning for each that could not be written.
    """
    inside = {f"{FOLDER}/{name}": data for name, data in files.items()}
    try:
        with only_one(output):
            return _write_all(output, inside)
    except (Busy, Outside):
        return (), []  # the other build writes them; links are told of at the start
    except OSError as fault:
        return (), [not_updated(next(iter(inside), FOLDER), fault, output)]


def set_guide(output: Path, data: bytes) -> list[Problem]:
    """Write the field guide among them; the problems tell why it was not."""
    return _set_lists(output, {GUIDE: data}, b_codes.EDITED_GUIDE, b_codes.GUIDE_LOCKED)


def set_lists(output: Path, files: Mapping[str, bytes]) -> list[Problem]:
    """Write the messages of ``chase`` among them; the problems tell why they were not."""
    return _set_lists(output, files, b_codes.EDITED_ASIDE, b_codes.LIST_LOCKED)


def proposal_of(workbook: str) -> str:
    """Where the proposal for a workbook comes."""
    return f"{FOLDER}/voorstel-{workbook}"


def set_forms(output: Path, files: Mapping[str, bytes]) -> list[Problem]:
    """Write the forms to hand out; those of last time that nobody needs any more, go."""
    return _set_lists(output, files, b_codes.EDITED_FORM, b_codes.FORM_LOCKED, gone=f"{FORMS}/")


def set_proposals(output: Path, files: Mapping[str, bytes]) -> list[Problem]:
    """Write the proposals for workbooks; the problems tell why they were not."""
    return _set_lists(output, files, b_codes.EDITED_FORM, b_codes.FORM_LOCKED)


def _set_lists(
    output: Path, files: Mapping[str, bytes], edited: Rule, locked: Rule, gone: str = "\0"
) -> list[Problem]:
    path = next(iter(files))
    try:
        with only_one(output):
            problems, there = _clean_up(output), _last(output, _RECORD)
            try:
                for path, data in files.items():
                    problems += _write(output, path, data, there.get(path), edited)
                    there[path] = checksum(data)
                for old in [p for p in there if p.startswith(gone) and p not in files]:
                    _drop(output / old, there.pop(old))
            finally:
                problems += _keep(output, there)
            return problems
    except Busy:
        message, fix = "Er loopt nu een build in deze map", "Wacht even, en begin opnieuw"
    except PermissionError:
        name = Path(path).name
        message = f"{name} is niet bijgewerkt: het staat open, of je mag hier niet schrijven"
        fix = f"Sluit {name} en begin opnieuw"
    except OSError as fault:
        message, fix = f"{Path(path).name} is niet bijgewerkt: {reason(fault)}", MAKE_ROOM
    return [locked.at(FilePlace(path), message, fix=fix)]


def of_ours(output: Path) -> frozenset[str]:
    """The files for her own eyes that we wrote, whatever she did with them since."""
    return frozenset(_last(output, _RECORD))


def last_messages(output: Path) -> object:
    """What was told the last time, as JSON; None when that is not known."""
    found = read_json(output / _RECORD)
    return found.get(_MESSAGES) if isinstance(found, dict) else None


def remember_messages(output: Path, messages: object) -> None:
    """Keep what was told. When that fails, the next time says nothing of what was solved."""
    with suppress(Busy, Outside, OSError), only_one(output):
        _renew_record(output, _last(output, _RECORD), messages)


def no_review(log: Path | None) -> Problem:
    """What is told when the list and the copies could not even be made."""
    kept = f". Het verslag: {log}" if log else ""
    message = f"De controlelijst maken ging mis op een manier die niet voorzien was{kept}"
    fix = "Lees de meldingen op het scherm, en bouw opnieuw"
    return b_codes.NO_REVIEW.at(FilePlace(FOLDER), message, fix=fix)


def _write_all(output: Path, files: Mapping[str, bytes]) -> tuple[tuple[str, ...], list[Problem]]:
    problems = _clean_up(output)
    before = _last(output, _RECORD)
    there = {path: before.pop(path) for path in tuple(before) if _of_a_command(path)}
    written = []
    for path, data in files.items():
        try:
            problems += _write(output, path, data, before.get(path))
            there[path] = checksum(data)
            written.append(path)
        except OSError as fault:
            problems.append(not_updated(path, fault, output))
            there |= {path: before[path]} if path in before else {}
    for path in [p for p in before if p not in files]:
        _drop(output / path, before[path])
    problems += _keep(output, there) if there or before else []
    return tuple(written), problems


def _of_a_command(path: str) -> bool:
    """A build leaves these as they are."""
    return path in _LISTS or path.startswith(_FORMS)


def _clean_up(output: Path) -> list[Problem]:
    """Take away what an earlier version wrote beside the documents; tell of what is left."""
    old = _last(output, _OLD_RECORD)
    dropped = [_drop(output / path, then) for path, then in old.items()]
    if all(dropped):
        with suppress(OSError):
            disk.remove(output / _OLD_RECORD)
    with suppress(OSError):
        (output / _OLD_RECORD).parent.rmdir()
    left = [name for name in _OLD if (output / name).exists()]
    if not left:
        return []
    verb = "staat" if len(left) == 1 else "staan"
    message = f"Van een eerdere versie {verb} er nog {enumerate_names(left)}, met persoonsgegevens"
    fix = f"Verplaats wat je wilt houden naar de map {FOLDER}, en gooi de rest weg"
    return [b_codes.OLD_COPIES.at(FilePlace(left[0]), message, fix=fix)]


def _drop(path: Path, then: str) -> bool:
    """Remove a file that is as we wrote it; whether there is no more to be done about it."""
    try:
        if _untouched(path, then):
            disk.remove(path)
    except OSError:
        return False
    return True


def _write(
    output: Path, path: str, data: bytes, recorded: str | None, rule: Rule = b_codes.EDITED_ASIDE
) -> list[Problem]:
    target = output / path
    if _untouched(target, checksum(data)):
        return []
    if not target.is_file() or _untouched(target, recorded):
        put(target, data)
        return []
    kept = free_name(output, path)
    put(target, data, output / kept)
    message = f"Jouw versie van {path} heet nu {Path(kept).name}"
    fix = "Verander je gegevens in de map inputs; wat in de kopie staat, lezen we niet"
    if path in _LISTS:
        fix = "Gebruik de nieuwe lijst; wat daarin staat, is van nu"
    elif _of_a_command(path):
        fix = "Gebruik het nieuwe; is het oude een ingevuld formulier, bewaar het in een eigen map"
    return [rule.at(FilePlace(path), message, fix=fix)]


def _keep(output: Path, there: Mapping[str, str]) -> list[Problem]:
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
    if not _untouched(record, checksum(data)):
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


def _untouched(path: Path, recorded: str | None) -> bool:
    return path.is_file() and checksum(path.read_bytes()) == recorded


def _last(output: Path, record: str) -> dict[str, str]:
    others = last_documents(output)
    found = recorded(read_json(output / record))
    return {k: v for k, v in found.items() if k not in others and k.endswith(_KINDS)}
