"""Step 1: from the folder ``inputs/`` to the dossier, and all that was wrong on the way."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.dossier import Dossier
from generator.dutch import did_you_mean, plain
from generator.excel.cells import RawRow, RawSheet, read_sheets
from generator.excel.headers import Label, Slot, header_row, match
from generator.excel.rows import Harvest, make_row
from generator.problems import CATALOGUE, CellPlace, FilePlace, Problem, Severity
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.definition import Sheet, Workbook


def read(inputs: Path) -> tuple[Dossier, list[Problem]]:
    """Read all workbooks of the project; what can be read is read, the rest is reported."""
    harvest = Harvest()
    for workbook in WORKBOOKS:
        _read_workbook(inputs, workbook, harvest)
    tables = {kind: tuple(rows) for kind, rows in harvest.rows.items()}
    return Dossier(tables, frozenset(harvest.damaged)), harvest.problems


def files_of(inputs: Path, workbook: Workbook) -> list[Path]:
    """The files of a workbook: one, or all that begin with its name when it may be several."""
    pattern = workbook.file.replace(".xlsx", "*.xlsx") if workbook.many else workbook.file
    found = sorted(inputs.glob(pattern), key=lambda path: path.name.casefold())
    return [path for path in found if not path.name.startswith("~$")]


def _read_workbook(inputs: Path, workbook: Workbook, harvest: Harvest) -> None:
    files = files_of(inputs, workbook)
    if not files:
        fix = f"Zet {workbook.file} in de map {inputs.name}"
        message = f"{workbook.file} staat niet in de map {inputs.name}"
        harvest.problems.append(CATALOGUE["X401"].at(FilePlace(workbook.file), message, fix=fix))
    sheets = [(path, *read_sheets(path, path.name)) for path in files]
    opened = [(path.name, found) for path, found, problems in sheets if not problems]
    harvest.problems += [p for _, _, problems in sheets for p in problems]
    for sheet in workbook.sheets:
        harvest.rows.setdefault(sheet.kind, [])
        parts = [(name, raw) for name, found in opened if (raw := _find(sheet, found))]
        for name, raw in parts:
            _read_sheet(name, sheet, raw, harvest)
        if not parts:
            harvest.damaged.add(sheet.kind)
            harvest.problems += [_no_sheet(name, sheet, found) for name, found in opened[:1]]
        if sheet.form and not harvest.rows[sheet.kind]:
            where = CellPlace(workbook.file, sheet.title)
            cells = {c.field: where for c in sheet.columns}
            unread = frozenset(cells)
            harvest.rows[sheet.kind].append(sheet.kind.read({}, cells, [], unread))


def _find(sheet: Sheet, found: list[RawSheet]) -> RawSheet | None:
    names = {plain(name) for name in (sheet.title, *sheet.also)}
    return next((raw for raw in found if plain(raw.title) in names), None)


def _no_sheet(file: str, sheet: Sheet, found: list[RawSheet]) -> Problem:
    near = did_you_mean(sheet.title, [raw.title for raw in found], cutoff=0.7)
    fix = (
        f"Hernoem het blad “{near}” in “{sheet.title}”"
        if near
        else f"Voeg het blad {sheet.title} toe"
    )
    place = CellPlace(file, sheet.title)
    return CATALOGUE["X304"].at(place, f"{file} heeft geen blad {sheet.title}", fix=fix)


def _read_sheet(file: str, sheet: Sheet, raw: RawSheet, harvest: Harvest) -> None:
    whole = CellPlace(file, raw.title)
    top = header_row(sheet, raw.rows)
    if sheet.form:
        labels = [
            (Label(str(r.cells["A"]), CellPlace(file, raw.title, r.number, "A")), r)
            for r in raw.rows
            if "A" in r.cells and plain(str(r.cells["A"])) != "gegeven"
        ]
        slots, problems = match(sheet, [label for label, _ in labels], whole)
        harvest.problems += problems
        _read_form(file, sheet, raw, slots, harvest)
    elif top is None:
        harvest.damaged.add(sheet.kind)
        fix = "Zet de koppen terug zoals op het blad Uitleg"
        message = f"Op het blad {raw.title} staat geen rij met koppen"
        harvest.problems.append(CATALOGUE["X305"].at(whole, message, fix=fix))
    else:
        headers = [
            Label(str(value), CellPlace(file, raw.title, top.number, letter))
            for letter, value in top.cells.items()
        ]
        slots, problems = match(sheet, headers, whole)
        harvest.problems += problems
        if any(p.severity is Severity.ERROR for p in problems):
            harvest.damaged.add(sheet.kind)
        else:
            body = [row for row in raw.rows if row.number > top.number]
            _read_table(file, sheet, raw.title, slots, body, harvest)


def _read_form(
    file: str, sheet: Sheet, raw: RawSheet, slots: Mapping[Slot, Label], harvest: Harvest
) -> None:
    by_number = {row.number: row for row in raw.rows}
    values: dict[Slot, object] = {}
    places: dict[Slot, CellPlace] = {}
    for slot, label in slots.items():
        number = label.place.row or 0
        places[slot] = CellPlace(file, raw.title, number, "B", slot.header)
        value = by_number[number].cells.get("B")
        if value is not None:
            values[slot] = value
    row = make_row(sheet, CellPlace(file, raw.title), values, places, harvest)
    if row:
        harvest.rows[sheet.kind].append(row)


def _read_table(
    file: str,
    sheet: Sheet,
    title: str,
    slots: Mapping[Slot, Label],
    body: Iterable[RawRow],
    harvest: Harvest,
) -> None:
    letters = {slot: label.place.column or "" for slot, label in slots.items()}
    key = next((slot for slot in slots if slot.column is sheet.key), None)
    for raw in body:
        values = {s: raw.cells[letter] for s, letter in letters.items() if letter in raw.cells}
        if not values:
            continue
        name = str(values.get(key, "")).strip() if key else ""
        places = {
            s: CellPlace(file, title, raw.number, letter, s.header, name)
            for s, letter in letters.items()
        }
        if key and key not in values:
            harvest.damaged.add(sheet.kind)
            message = f"In rij {raw.number} is {key.header} leeg"
            fix = f"Vul {key.header} in, of maak de hele rij leeg"
            harvest.problems.append(CATALOGUE["X201"].at(places[key], message, fix=fix))
            continue
        whole = CellPlace(file, title, raw.number, row_name=name)
        row = make_row(sheet, whole, values, places, harvest)
        if row:
            harvest.rows[sheet.kind].append(row)
