"""Step 1: from the folder ``inputs/`` to the dossier, and all that was wrong on the way."""

from pathlib import Path

from generator.dossier import Dossier
from generator.excel import x_codes
from generator.excel.reading.districts import settle_districts
from generator.excel.reading.former_application import read_former
from generator.excel.reading.input_files import files_of, listing, missing, not_read, open_elsewhere
from generator.excel.reading.rows import Harvest
from generator.excel.reading.sheets import Found, Opened, no_sheet, open_file
from generator.excel.reading.tables import read_found
from generator.inside import refused
from generator.problems import CellPlace, Problem
from generator.workbooks.all import FORMER, WORKBOOKS
from generator.workbooks.definition import Need, Row, Sheet, Workbook


def read(inputs: Path) -> tuple[Dossier, list[Problem]]:
    """Read all workbooks of the project; what can be read is read, the rest is reported."""
    harvest = Harvest()
    lying, problems = listing(inputs)
    harvest.problems += problems
    for workbook in WORKBOOKS:
        files = files_of(lying, workbook)
        if not files and not problems:
            harvest.problems.append(missing(lying, workbook))
        _read_workbook(workbook, _open(workbook, files, lying, harvest), harvest)
    for path in files_of(lying, FORMER):
        read_former(path, harvest)
    if not problems:
        settle_districts(harvest)
    harvest.problems += not_read(lying)
    tables = {kind: tuple(rows) for kind, rows in harvest.rows.items()}
    dossier = Dossier(tables, frozenset(harvest.damaged), cells=harvest.ledger.settled())
    return dossier, harvest.problems


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
    return opened


def _read_workbook(workbook: Workbook, opened: list[Opened], harvest: Harvest) -> None:
    for sheet in workbook.sheets:
        harvest.rows.setdefault(sheet.kind, [])
        parts = [found for file in opened for found in file.found if found.sheet is sheet]
        for found in parts:
            read_found(found, harvest)
        if not parts and sheet.need is not Need.OPTIONAL:
            harvest.damaged.add(sheet.kind)
        harvest.problems += [
            no_sheet(file, sheet) for file in opened if _lacks(file, sheet, workbook)
        ]
        if sheet.empty and parts and not harvest.rows[sheet.kind]:
            harvest.problems += _empty(sheet, parts[0], harvest)
        if sheet.form and not harvest.rows[sheet.kind]:
            harvest.rows[sheet.kind].append(_unread(workbook, sheet))


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
    return file.file.casefold() == workbook.file or (not file.found and sheet is workbook.sheets[0])


def _unread(workbook: Workbook, sheet: Sheet) -> Row:
    """A form of which nothing is known, so that nothing else has to ask whether it is there."""
    cells = dict.fromkeys((c.field for c in sheet.columns), CellPlace(workbook.file, sheet.title))
    return sheet.kind.of({}, cells, frozenset(cells))
