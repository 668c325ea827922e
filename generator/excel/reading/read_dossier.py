"""Step 1: from the folder ``inputs/`` to the dossier, and all that was wrong on the way."""

from collections.abc import Iterator
from pathlib import Path

from generator.dossier import Dossier
from generator.dutch import plain
from generator.excel import x_codes
from generator.excel.reading.copies import without_copies
from generator.excel.reading.districts import areas_of, settle_districts
from generator.excel.reading.form_exports import numbered, own_names, retold
from generator.excel.reading.former_application import read_former
from generator.excel.reading.guessed_headers import proposed, with_known_headers
from generator.excel.reading.input_files import (
    Sorted,
    files_of,
    listing,
    missing,
    open_elsewhere,
    sort_out,
)
from generator.excel.reading.left_over import Known, left_over
from generator.excel.reading.pillars import settle_pillars
from generator.excel.reading.rows import Harvest
from generator.excel.reading.sheets import Found, Opened, no_sheet, nowhere, open_file
from generator.excel.reading.tables import read_found
from generator.excel.reading.unread_files import unread
from generator.inside import refused
from generator.problems import CellPlace, Problem
from generator.workbooks.all import FORMER, WORKBOOKS
from generator.workbooks.application import Attachment
from generator.workbooks.definition import Need, Row, Sheet, Workbook
from generator.workbooks.districts import District
from generator.workbooks.members import Member


def read(inputs: Path) -> tuple[Dossier, list[Problem]]:
    """Read all workbooks of the project; what can be read is read, the rest is reported."""
    harvest = Harvest()
    lying, problems = listing(inputs)
    harvest.problems += problems
    files = sort_out(lying)
    read: dict[str, list[Opened]] = {}
    for workbook in WORKBOOKS:
        paths = files.read[workbook.file]
        if not paths and not problems:
            harvest.problems.append(missing(files.left, workbook))
        read[workbook.file] = _open(workbook, paths, lying, harvest)
        _read_workbook(workbook, read[workbook.file], harvest)
    for path in files_of(lying, FORMER):
        read_former(path, harvest)
    if not problems:
        settle_districts(harvest)
        settle_pillars(harvest)
    founds = [found for opened in read.values() for file in opened for found in file.found]
    harvest.problems = proposed(founds, harvest.problems, areas_of(harvest))
    harvest.problems += _around(lying, files, read, harvest)
    tables = {kind: tuple(rows) for kind, rows in harvest.rows.items()}
    dossier = Dossier(tables, frozenset(harvest.damaged), cells=harvest.ledger.settled())
    return dossier, harvest.problems


def _around(
    lying: list[Path], files: Sorted, read: dict[str, list[Opened]], harvest: Harvest
) -> Iterator[Problem]:
    """What is said of files that count under another name, and of those that do not count."""
    for path, look in files.left.items():
        harvest.ledger.wholes(unread(path.name, look.cells))
    counted = {file.file for opened in read.values() for file in opened}
    yield from (problem for name, problem in files.told.items() if name in counted)
    absent = frozenset(file for file, paths in files.read.items() if not paths)
    districts, members, enclosed = (
        {plain(str(name)) for row in harvest.rows.get(kind, ()) if (name := getattr(row, field))}
        for kind, field in ((District, "name"), (Member, "name"), (Attachment, "file"))
    )
    names = {"teksten": districts, "fotos": districts | members, "bijlagen": enclosed}
    yield from left_over(lying, files, Known(read, absent, names))


def _open(
    workbook: Workbook, files: list[Path], lying: list[Path], harvest: Harvest
) -> list[Opened]:
    opened = []
    for path in files:
        held = open_elsewhere(lying, path)
        harvest.problems += [held] if held else []
        away = refused(path, path.parents[1], path.name)
        found, problems = (None, [away]) if away else open_file(path, workbook)
        harvest.problems += problems
        if found:
            opened.append(found)
            harvest.ledger.wholes(found.others)
        else:
            harvest.damaged.update(sheet.kind for sheet in workbook.sheets)
    if len(opened) > 1:
        all_of_them = opened
        opened, copies = without_copies(workbook, all_of_them)
        for copy in (file for file in all_of_them if file not in opened):
            cells = {found.title: found.raw.filled for found in copy.found}
            harvest.ledger.wholes(unread(copy.file, cells))
        names = {problem.place.order[0] for problem in copies}
        others = [p for p in harvest.problems if p.place.order[0] not in names]
        harvest.problems = [*others, *copies]  # of a file that is not read, that alone
    return opened


def _read_workbook(workbook: Workbook, opened: list[Opened], harvest: Harvest) -> None:
    names = own_names(workbook, [file.file for file in opened])
    for sheet in workbook.sheets:
        harvest.rows.setdefault(sheet.kind, [])
        parts = [found for file in opened for found in file.found if found.sheet is sheet]
        told = sheet.kind in harvest.damaged or any(_lacks(f, sheet, workbook) for f in opened)
        for found in parts:
            _read_part(found, names.get(found.file, ""), harvest)
        if not parts and sheet.need is not Need.OPTIONAL:
            harvest.damaged.add(sheet.kind)
        harvest.problems += [
            no_sheet(file, sheet) for file in opened if _lacks(file, sheet, workbook)
        ]
        if opened and not parts and not told and sheet.need is not Need.OPTIONAL:
            harvest.problems.append(nowhere(workbook, opened, sheet))
        if sheet.empty and parts and not harvest.rows[sheet.kind]:
            harvest.problems += _empty(sheet, parts[0], harvest)
        if sheet.form and not harvest.rows[sheet.kind]:
            harvest.rows[sheet.kind].append(_unread(workbook, sheet))


def _read_part(found: Found, own: str, harvest: Harvest) -> None:
    """The rows of a sheet; of what a form made, in the words of forms."""
    told = len(harvest.problems)
    known, notes = with_known_headers(found)
    harvest.problems += notes
    read_found(numbered(known, _own(found, own)), harvest)
    harvest.problems[told:] = retold(found, harvest.problems[told:])


def _own(found: Found, name: str) -> str:
    """What the rows of a second sheet of the same kind are numbered under."""
    words = found.title.casefold() if found.extra else ""
    part = words.removeprefix(found.sheet.title.casefold()).strip(" -_().")
    return "-".join(filter(None, (name, part)))


def _empty(sheet: Sheet, found: Found, harvest: Harvest) -> list[Problem]:
    """A list of which the documents show nothing; silent when its rows could not be read."""
    if sheet.kind in harvest.damaged:
        return []
    place = CellPlace(found.file, found.title)
    message = f"Op het blad {found.title} staat nog geen enkele rij. {sheet.empty}"
    return [x_codes.LIST_EMPTY.at(place, message, fix="Zet er minstens één rij op")]


def _lacks(file: Opened, sheet: Sheet, workbook: Workbook) -> bool:
    """The main file needs every sheet; a file beside it needs one at least, the first."""
    if sheet.need is Need.OPTIONAL or any(found.sheet is sheet for found in file.found):
        return False
    first = sheet is workbook.sheets[0] and bool(file.titles)
    return file.file.casefold() == workbook.file or (not file.found and first)


def _unread(workbook: Workbook, sheet: Sheet) -> Row:
    """A form of which nothing is known, so that nothing else has to ask whether it is there."""
    cells = dict.fromkeys((c.field for c in sheet.columns), CellPlace(workbook.file, sheet.title))
    return sheet.kind.of({}, cells, frozenset(cells))
