"""Which files of ``inputs/`` are read, which are not, and who has them open."""

import unicodedata
from collections.abc import Iterable
from pathlib import Path

from generator.dutch import did_you_mean, enumerate_names
from generator.problems import CATALOGUE, FilePlace, Problem
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.definition import Workbook

_SHEETS = frozenset({".xlsx", ".xls", ".xlsm", ".xlsb", ".csv", ".ods", ".numbers"})


def listing(inputs: Path) -> tuple[list[Path], list[Problem]]:
    """What lies in the folder, by name; or why the folder cannot be read."""
    try:
        return sorted(inputs.iterdir(), key=lambda path: _name(path.name)), []
    except OSError:
        message = f"De map {inputs.name} met de werkboeken is er niet, of is niet te openen"
        fix = "Ga in de projectmap staan, of maak een nieuwe map met samen030 new"
        return [], [CATALOGUE["X407"].at(FilePlace(inputs.name), message, fix=fix)]


def files_of(found: Iterable[Path], workbook: Workbook) -> list[Path]:
    """The files of a workbook: one, or all that begin with its name when it may be several."""
    stem = Path(workbook.file).stem
    return [
        path
        for path in found
        if (name := _name(path.name)) == workbook.file
        or (workbook.many and name.startswith(stem) and name.endswith(".xlsx"))
    ]


def missing(found: Iterable[Path], workbook: Workbook) -> Problem:
    """The workbook is not there; names a file that may be it."""
    others = [p.name for p in found if p.suffix.casefold() in _SHEETS and not _is_lock(p.name)]
    stem = Path(workbook.file).stem
    same = [name for name in others if Path(_name(name)).stem == stem]
    near = next(iter(same), None) or did_you_mean(workbook.file, others, cutoff=0.8)
    message = f"{workbook.file} staat niet in de map inputs"
    fix = f"Zet {workbook.file} in de map inputs"
    if near and not _name(near).endswith(".xlsx"):
        message += f". {near} staat er wel, maar die soort lezen we niet"
        fix = f"Open {near} in Excel en bewaar het als Excel-werkmap met de naam {workbook.file}"
    elif near:
        message += f". Er staat wel {near}"
        fix = f"Is dat hem? Geef {near} dan de naam {workbook.file}"
    return CATALOGUE["X401"].at(FilePlace(workbook.file), message, fix=fix)


def not_read(found: Iterable[Path]) -> list[Problem]:
    """Spreadsheets that belong to no workbook, so that nobody thinks they count."""
    found = list(found)
    ours = {path for workbook in WORKBOOKS for path in files_of(found, workbook)}
    names = [workbook.file for workbook in WORKBOOKS]
    return [
        CATALOGUE["X412"].at(
            FilePlace(path.name),
            f"{path.name} lezen we niet: het is geen van {enumerate_names(names)}",
            fix="Er hoeft niets te gebeuren, behalve als hier gegevens in staan die mee moeten",
        )
        for path in found
        if path not in ours and path.suffix.casefold() in _SHEETS and not _is_lock(path.name)
    ]


def open_elsewhere(found: Iterable[Path], path: Path) -> Problem | None:
    """A warning when Excel or LibreOffice has the file open: what is not saved is not read."""
    locks = {_name(f"~${path.name}"), _name(f".~lock.{path.name}#")}
    # Excel leaves out the first two letters of a long name
    locks.add(_name(f"~${path.name[2:]}"))
    lock = next((other for other in found if _name(other.name) in locks), None)
    if lock is None:
        return None
    owner = _owner(lock)
    message = f"{path.name} staat nog open{f' bij {owner}' if owner else ''}"
    fix = "Bewaar het in Excel voor je bouwt: we lezen wat het laatst bewaard is"
    return CATALOGUE["X409"].at(FilePlace(path.name), message, fix=fix)


def _owner(lock: Path) -> str:
    """The name in a lock file of Excel (length and name) or LibreOffice (fields with commas)."""
    try:
        with lock.open("rb") as file:
            data = file.read(512)
    except OSError:
        return ""
    if lock.name.startswith(".~lock"):
        text = next(filter(None, data.decode("utf-8", "ignore").split(",")), "")
    else:
        text = data[1 : 1 + data[0]].decode("cp1252", "ignore") if data else ""
    return "".join(c for c in text if c.isprintable()).strip()[:60]


def _is_lock(name: str) -> bool:
    return name.startswith(("~$", ".~lock"))


def _name(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
