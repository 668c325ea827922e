"""Before anything else: is ``output/`` one whole set, and does nothing in it lead elsewhere?"""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.delivery import b_codes, disk
from generator.delivery.build_record import (
    BESIDE,
    NAME,
    free_name,
    is_document,
    last_written,
    read_json,
)
from generator.delivery.folder_swap import complete, forget, undo
from generator.delivery.journal import BACKUP, JOURNAL, STAGE, in_the_way, present, read_journal
from generator.delivery.lock import NAME as LOCK
from generator.delivery.lock import Busy, only_one
from generator.delivery.proof import FOLDER as FINALS
from generator.delivery.proof import is_kept_final
from generator.dutch import enumerate_names
from generator.inside import everything, is_link, leaks, plain_name
from generator.problems import FilePlace, Problem, Severity

EXPIRED = "vervallen"
_AGAIN = "Maak de documenten opnieuw met samen030 build"


def look_over(output: Path) -> list[Problem]:
    """Make one whole set of what a killed build left, and tell of it; tell what leads elsewhere.

    Every command that looks at a project begins here. Waits for nobody: while another build is
    at work, nothing is broken off.
    """
    problems = outside(output)
    if problems or not output.is_dir():
        return problems
    problems = list(_elsewhere(output))
    if not any(os.path.lexists(output / name) for name in (BACKUP, STAGE, LOCK)):
        return problems
    try:
        with only_one(output):
            return [*put_right(output), *problems]
    except Busy:
        return problems
    except OSError:
        broken = any(os.path.lexists(output / name) for name in (BACKUP, STAGE))
        return [*([not_whole(output, ())] if broken else []), *problems]


def outside(output: Path) -> list[Problem]:
    """The links in ``output/`` that lead out of it; with one of those nothing is written at all."""
    found = []
    for link in leaks(output):
        name = link.relative_to(output.parent).as_posix()
        message = f"{name} is een verwijzing naar een plek buiten de map"
        fix = f"Haal de verwijzing {name} weg; wat nodig is, maken we zelf"
        found.append(b_codes.OUTSIDE.at(FilePlace(name), message, fix=fix))
    if is_kept_final(output.parent):
        message = "In deze map ligt een definitieve versie zoals die bewaard is"
        fix = "Kopieer de mappen inputs en templates naar een nieuwe map, en werk daar"
        found.append(b_codes.KEPT.at(FilePlace(output.resolve().parent.name), message, fix=fix))
    return found


def put_right(output: Path) -> list[Problem]:
    """The same for who holds the folder already: a broken swap undone, or completed."""
    told = []
    for left in everything(output):
        if left.name.startswith(".") and left.name.endswith(STAGE) and left.name != STAGE:
            told += _half(output, left)
            disk.clear(left)
    if not any(os.path.lexists(output / name) for name in (BACKUP, STAGE)):
        return told
    if not os.path.lexists(output / JOURNAL):
        problems = [_told(output, "In output staat één hele set: er gaat niets verloren")]
    else:
        problems = _from_journal(output)
    if not any(problem.severity is Severity.ERROR for problem in problems):
        forget(output)
    return [*told, *problems]


def _half(output: Path, left: Path) -> list[Problem]:
    """A final version that was not kept to the end is told of; other half files are not."""
    if left.parent != output / FINALS:
        return []
    message = "Een definitieve versie was nog niet helemaal bewaard toen het programma stopte"
    fix = "Bewaar haar opnieuw met samen030 build --final"
    return [b_codes.KEEPING_BROKEN_OFF.at(FilePlace(f"{output.name}/{FINALS}"), message, fix=fix)]


def _from_journal(output: Path) -> list[Problem]:
    moves = read_journal(output)
    if moves is None:
        return _salvaged(output)
    if complete(output, moves):
        return [_told(output, "De nieuwe documenten staan er nu allemaal", "")]
    undone = undo(output, moves)
    if undone.stuck:
        return [not_whole(output, undone.stuck)]
    told = "De documenten van daarvoor staan er weer allemaal"
    if undone.lost:
        told = f"Van {enumerate_names(undone.lost)} is de vorige versie er niet meer"
    hers = [_hers(path, beside) for path, beside in undone.hers.items()]
    return [_told(output, told), *hers]


def _salvaged(output: Path) -> list[Problem]:
    """Without a journal to go by nothing is replaced: what was kept comes beside what is there."""
    record = last_written(output)
    if record and all(present(output / path) == then for path, then in record.items()):
        return [_told(output, "Wat er staat, is één hele set", "")]
    problems = []
    for kept in everything(output / BACKUP):
        path = kept.relative_to(output / BACKUP).as_posix()
        if is_link(kept) or not plain_name(path) or not is_document(path):
            continue
        now = present(output / path)
        if in_the_way(output, path):
            return [not_whole(output, [path])]
        if now is None:
            disk.move(kept, output / path)
        elif now != present(kept):
            beside = free_name(output, path, "vorige")
            disk.move(kept, output / beside)
            problems.append(_hers(path, beside))
    told = "Wat al vervangen was, is niet na te gaan. Er is niets weggehaald"
    return [_told(output, told), *problems]


def _told(output: Path, how: str, fix: str = _AGAIN) -> Problem:
    message = f"Een vorige keer is het klaarzetten van de documenten afgebroken. {how}"
    return b_codes.BROKEN_OFF.at(FilePlace(output.name), message, fix=fix)


def _hers(path: str, beside: str) -> Problem:
    message = f"{path} is na het afbreken nog veranderd, en blijft zoals het is"
    if beside:
        message += f". Wat er daarvoor stond, heet nu {PurePosixPath(beside).name}"
    fix = "Kijk welke van de twee je wilt houden" if beside else "Kijk of je het wilt houden"
    return b_codes.STAYED.at(FilePlace(path), message, fix=fix)


def not_whole(output: Path, stuck: tuple[str, ...] | list[str]) -> Problem:
    """The set is mixed, and these files are in the way (or the rights to the folder)."""
    message = "In output staan misschien documenten van twee keren door elkaar"
    fix = f"Kijk of je mag schrijven in de map {output.name}, en begin opnieuw"
    if files := sorted({name for path in stuck if (name := in_the_way(output, path))}):
        names = enumerate_names(files)
        message = f"{message}: op de plek van de map {names} staat een bestand"
        fix = (
            f"Geef het bestand {names} een andere naam, en begin opnieuw; dan zetten we alles terug"
        )
    elif stuck:
        names = enumerate_names(PurePosixPath(path).name for path in stuck)
        verb = "zit" if len(stuck) == 1 else "zitten"
        message = f"In output staan documenten van twee keren door elkaar: {names} {verb} vast"
        fix = f"Sluit {names} in Word, en begin opnieuw; dan zetten we alles terug"
    return b_codes.NOT_WHOLE.at(FilePlace(output.name), message, fix=fix)


def _elsewhere(output: Path) -> Iterator[Problem]:
    """Names in what we keep of a build (and of the files beside it) that name no file of ours."""
    for path in _of_this_build(output):
        if path.name not in {NAME, BESIDE}:
            continue
        found = read_json(path)
        if path.name == NAME:
            found = found.get("documents") if isinstance(found, dict) else None
        odd = [name for name in (found if isinstance(found, dict) else ()) if not plain_name(name)]
        if odd:
            name = path.relative_to(output.parent).as_posix()
            shown = "".join(sign for sign in odd[0][:80] if sign.isprintable())
            message = f"{name} noemt “{shown}”: dat is geen document in de map output"
            fix = "Er hoeft niets te gebeuren: we raken niets aan buiten die map"
            yield b_codes.ODD_RECORD.at(FilePlace(name), message, fix=fix)


def expired(output: Path) -> Iterator[Problem]:
    """Edited documents that are no longer made: told for as long as they lie there."""
    for path in _of_this_build(output):
        if f" ({EXPIRED}" in path.name and path.is_file():
            name = path.relative_to(output).as_posix()
            message = f"{name} wordt niet meer gemaakt; jij had erin gewerkt, dus het ligt er nog"
            fix = "Neem over wat je wilt houden, en haal het bestand weg"
            yield b_codes.EXPIRED.at(FilePlace(name), message, fix=fix)


def _of_this_build(output: Path) -> Iterator[Path]:
    """All but the final versions that were kept: what lies in those is over."""
    return (p for p in everything(output) if p.relative_to(output).parts[0] != FINALS)
