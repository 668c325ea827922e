"""Which files of ``inputs/`` are read: by their name, or by their headers under another name."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.dutch import count, did_you_mean, enumerate_names, plain
from generator.excel import x_codes
from generator.excel.reading.delimited import is_delimited
from generator.excel.reading.unknown_files import Look, look_into, resembles
from generator.inside import is_folder, refused
from generator.open_files import is_lock, lock_of, still_open
from generator.problems import FilePlace, Problem, Severity
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.definition import Workbook

_SHEETS = frozenset(".xlsx .xls .xlsm .xlsb .xltx .csv .tsv .tab .ods .fods .numbers".split())
_OLD = frozenset("oud oude old vorig vorige backup reservekopie archief concept vervallen".split())


@dataclass(frozen=True)
class Sorted:
    """The files by workbook, the spreadsheets that are none, and what is said of other names."""

    read: Mapping[str, list[Path]]
    left: Mapping[Path, Look]
    told: Mapping[str, Problem]


def listing(inputs: Path) -> tuple[list[Path], list[Problem]]:
    """What lies in the folder, by name; or why the folder cannot be read."""
    problem = refused(inputs, inputs.parent)
    if problem:
        return [], [problem]
    try:
        return sorted(inputs.iterdir(), key=lambda path: _name(path.name)), []
    except OSError:
        message = f"De map {inputs.name} met de werkboeken is er niet, of is niet te openen"
        fix = "Ga in de projectmap staan, of maak een nieuwe map met samen030 new"
        return [], [x_codes.NO_FOLDER.at(FilePlace(inputs.name), message, fix=fix)]


def sort_out(lying: Iterable[Path]) -> Sorted:
    """Give every spreadsheet its workbook. Only one with a name of its own is looked into."""
    lying = list(lying)
    read = {workbook.file: files_of(lying, workbook) for workbook in WORKBOOKS}
    ours = {path for paths in read.values() for path in paths}
    told = {p.name: _old(p, Path(w).stem) for w, ps in read.items() for p in ps if _is_old(p)}
    left: dict[Path, Look] = {}
    for path in lying:
        if path in ours or not is_spreadsheet(path):
            continue
        look = look_into(path)
        book = look.workbook
        if book and book.many and _readable(path):
            stem = Path(book.file).stem
            named = f"{stem} {path.name}" if read[book.file] else f"{stem}{path.suffix}"
            read[book.file].append(path)
            told[path.name] = _read_as(path, book, look.rows, named)
        else:
            left[path] = look
    return Sorted(read, left, told)


def files_of(found: Iterable[Path], workbook: Workbook) -> list[Path]:
    """The files of a workbook: one, or all that begin with its name when it may be several."""
    stem = Path(workbook.file).stem
    return [
        path
        for path in found
        if (name := _name(path.name)) == workbook.file
        or (
            workbook.many
            and _readable(path)
            and not is_lock(path.name)
            and plain(path.stem).split()[:1] == [stem]
            and name.startswith(stem)
        )
    ]


def missing(left: Mapping[Path, Look], workbook: Workbook) -> Problem:
    """The workbook is not there; names the files that may be it."""
    fits = [path.name for path, look in left.items() if look.workbook is workbook]
    called = [path.name for path in left if _may_be(path, workbook)]
    named = list(dict.fromkeys([*fits, *called]))
    message = f"{workbook.file} staat niet in de map inputs"
    fix = f"Zet {workbook.file} in de map inputs"
    near = named[0] if named else ""
    if len(named) > 1:
        message += f". Er staan wel {enumerate_names(named)}"
        fix = f"Kies welke geldt en geef die de naam {workbook.file}; haal de andere weg"
    elif near and not _name(near).endswith(".xlsx"):
        message += f". {near} staat er wel, maar die soort lezen we niet"
        fix = f"Open {near} in Excel en bewaar het als Excel-werkmap met de naam {workbook.file}"
    elif near:
        message += f". Er staat wel {near}"
        fix = f"Is dat hem? Geef {near} dan de naam {workbook.file}"
    others = tuple(map(FilePlace, named))
    return x_codes.WORKBOOK_MISSING.at(FilePlace(workbook.file), message, fix=fix, related=others)


def is_spreadsheet(path: Path) -> bool:
    """A file that is a spreadsheet by its name; not what Office puts beside one."""
    if path.suffix.casefold() not in _SHEETS or is_lock(path.name) or path.name.startswith("."):
        return False
    return not is_folder(path)


def open_elsewhere(found: Iterable[Path], path: Path) -> Problem | None:
    """A warning when Excel or LibreOffice has the file open: what is not saved is not read."""
    lock = lock_of(path, found)
    if lock is None:
        return None
    message = still_open(path.name, lock)
    fix = "Bewaar het in Excel voor je bouwt: we lezen wat het laatst bewaard is"
    return x_codes.STILL_OPEN.at(FilePlace(path.name), message, fix=fix)


def _read_as(path: Path, workbook: Workbook, rows: int, named: str) -> Problem:
    """A file of another name that counts: with a warning when the name says nothing of it."""
    stem = Path(workbook.file).stem
    if _is_old(path):
        return _old(path, stem)
    message = f"{path.name} gelezen als {stem}: {count(rows, 'rij', 'rijen')}"
    if resembles(path.name, workbook):
        return x_codes.OTHER_FILE_NAME.at(FilePlace(path.name), message, milder=Severity.NOTE)
    fix = (
        f"Klopt dat? Noem het bestand dan {named}. "
        "Klopt het niet, haal het dan weg uit de map inputs"
    )
    message += "; aan de koppen hebben we dat herkend, niet aan de naam"
    return x_codes.OTHER_FILE_NAME.at(FilePlace(path.name), message, fix=fix)


def _old(path: Path, stem: str) -> Problem:
    word = next(word for word in plain(path.stem).split() if word in _OLD)
    message = f"{path.name} telt mee als {stem}, en heet “{word}”"
    fix = f"Telt het mee, haal dan “{word}” uit de naam; haal het anders weg uit de map inputs"
    return x_codes.OTHER_FILE_NAME.at(FilePlace(path.name), message, fix=fix)


def _is_old(path: Path) -> bool:
    return not _OLD.isdisjoint(plain(path.stem).split())


def _may_be(path: Path, workbook: Workbook) -> bool:
    near = did_you_mean(workbook.file, [path.name], cutoff=0.8)
    same = plain(path.stem) == plain(Path(workbook.file).stem)
    return bool(near) or same or resembles(path.name, workbook)


def _readable(path: Path) -> bool:
    return _name(path.name).endswith(".xlsx") or is_delimited(path.name)


def _name(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
