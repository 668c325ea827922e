"""Files for her own eyes, in the confidential folder: written if they can be, never in the way."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from generator.delivery import b_codes, disk
from generator.delivery.build_record import checksum, free_name
from generator.delivery.cannot_write import MAKE_ROOM, not_updated
from generator.delivery.lock import Busy, only_one
from generator.delivery.side_record import FOLDER, OLD_RECORD, keep, last, put, untouched
from generator.dutch import enumerate_names, reason
from generator.inside import Outside
from generator.problems import FilePlace, Problem, Rule

GUIDE = f"{FOLDER}/veldenlijst.docx"
MESSAGES, LETTERS = f"{FOLDER}/navragen.xlsx", f"{FOLDER}/navragen.docx"
FORMS = f"{FOLDER}/formulieren"
_LISTS = (GUIDE, MESSAGES, LETTERS)
_FORMS = (f"{FORMS}/", f"{FOLDER}/voorstel-")
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
            problems, there = _clean_up(output), last(output)
            try:
                for path, data in files.items():
                    problems += _write(output, path, data, there.get(path), edited)
                    there[path] = checksum(data)
                for old in [p for p in there if p.startswith(gone) and p not in files]:
                    _drop(output / old, there.pop(old))
            finally:
                problems += keep(output, there)
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


def no_review(log: Path | None) -> Problem:
    """What is told when the list and the copies could not even be made."""
    kept = f". Het verslag: {log}" if log else ""
    message = f"De controlelijst maken ging mis op een manier die niet voorzien was{kept}"
    fix = "Lees de meldingen op het scherm, en bouw opnieuw"
    return b_codes.NO_REVIEW.at(FilePlace(FOLDER), message, fix=fix)


def _write_all(output: Path, files: Mapping[str, bytes]) -> tuple[tuple[str, ...], list[Problem]]:
    problems = _clean_up(output)
    before = last(output)
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
    problems += keep(output, there) if there or before else []
    return tuple(written), problems


def _of_a_command(path: str) -> bool:
    """A build leaves these as they are."""
    return path in _LISTS or path.startswith(_FORMS)


def _clean_up(output: Path) -> list[Problem]:
    """Take away what an earlier version wrote beside the documents; tell of what is left."""
    old = last(output, OLD_RECORD)
    dropped = [_drop(output / path, then) for path, then in old.items()]
    if all(dropped):
        with suppress(OSError):
            disk.remove(output / OLD_RECORD)
    with suppress(OSError):
        (output / OLD_RECORD).parent.rmdir()
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
        if untouched(path, then):
            disk.remove(path)
    except OSError:
        return False
    return True


def _write(
    output: Path, path: str, data: bytes, recorded: str | None, rule: Rule = b_codes.EDITED_ASIDE
) -> list[Problem]:
    target = output / path
    if untouched(target, checksum(data)):
        return []
    if not target.is_file() or untouched(target, recorded):
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
