"""Rows that are proposed, looked at beside each other and beside what is in the workbook: the
checks say of them what they would say once they stand there.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.checks.all import data_check
from generator.dossier import Dossier
from generator.dutch import enumerate_names, plain
from generator.excel.reading.cells import letters
from generator.figures.all import derive
from generator.paper_forms import Proposed, ProposedRow
from generator.problems import CellPlace, Severity
from generator.workbooks.all import home
from generator.workbooks.definition import Row, columns
from generator.workbooks.members import Member
from generator.workbooks.statements import Statement

FIRST = 2  # the row of the first answer on its sheet
_KEYS: Mapping[type[Row], str] = {Statement: "number", Member: "name"}

Rows = Mapping[type[Row], tuple[ProposedRow, ...]]


def beside_each_other(rows: Sequence[ProposedRow]) -> tuple[ProposedRow, ...]:
    """Rows of the same organisation are marked, each with the file of the other."""
    by_name: dict[str, list[ProposedRow]] = {}
    for row in rows:
        by_name.setdefault(name_of(row.cells), []).append(row)
    made = []
    for row in rows:
        name = name_of(row.cells)
        others = [one.file for one in by_name[name] if one is not row] if name else []
        told = f"hiervan is er nog een formulier, met andere antwoorden: {enumerate_names(others)}"
        made.append(replace(row, doubts=(*row.doubts, told)) if others else row)
    return tuple(made)


def name_of(cells: Mapping[str, Proposed]) -> str:
    """Who it is of, for comparing: the organisation, or else the person."""
    found = (cells[f].value for f in ("name", "organisation", "person") if f in cells)
    return plain(str(next((value for value in found if value), "")))


def numbered(rows: Sequence[ProposedRow], dossier: Dossier) -> tuple[ProposedRow, ...]:
    """New statements counted on from the last number in the workbook."""
    known = [statement.number for statement in dossier.rows(Statement)]
    found = [re.fullmatch(r"(.*?)([0-9]{1,9})", number) for number in known]
    last = max((m for m in found if m), key=lambda m: int(m[2]), default=None)
    letters, width, number = (last[1], len(last[2]), int(last[2])) if last else ("S", 3, 0)
    taken, made = set(map(plain, known)), []
    for row in rows:
        if "number" not in row.cells:
            number += 1
            while plain(f"{letters}{number:0{width}}") in taken:
                number += 1
            own = Proposed(f"{letters}{number:0{width}}", row.file, "het eerste vrije nummer")
            row = replace(row, cells={"number": own, **row.cells})
        made.append(row)
    return tuple(made)


def judged(made: Rows, dossier: Dossier, file: str) -> Rows:
    """The rows with what the checks say of them, as if they stood in the workbook already.

    ``file`` is what the proposal will be called: places are named by it.
    """
    tables = dict(dossier.tables)
    for kind, rows in made.items():
        numbered = enumerate(rows, start=FIRST)
        there = tuple(r for at, row in numbered if (r := _as_row(kind, row, at, file)) is not None)
        key = _KEYS.get(kind, "")
        new = {plain(str(getattr(row, key))) for row in there} if key else set()
        kept = (r for r in dossier.rows(kind) if not new or plain(str(getattr(r, key))) not in new)
        tables[kind] = (*kept, *there)
    said = _said(replace(dossier, tables=tables), file)
    return {
        kind: tuple(
            _with(row, kind, said.get((home(kind)[1].title, at), ()))
            for at, row in enumerate(rows, start=FIRST)
        )
        for kind, rows in made.items()
    }


def _as_row(kind: type[Row], row: ProposedRow, at: int, file: str) -> Row | None:
    """The row as it would be read; None for one without a name."""
    sheet = home(kind)[1]
    name = (
        str(row.cells[sheet.key.field].value) if sheet.key and sheet.key.field in row.cells else ""
    )
    if not name:
        return None
    places = {
        c.field: CellPlace(file, sheet.title, at, letters(number), c.header, name)
        for number, c in enumerate(columns(kind), start=1)
    }
    sure = {f: cell.value for f, cell in row.cells.items() if not cell.doubts}
    sure |= {f: cell.value for f, cell in row.cells.items() if cell.read and cell.value is not None}
    return kind.of(sure, places, frozenset(row.cells.keys() - sure.keys()))


def _said(dossier: Dossier, file: str) -> dict[tuple[str, int], list[tuple[str, str]]]:
    """What is told of the rows of a file, by sheet and row: the column, and the words."""
    said: dict[tuple[str, int], list[tuple[str, str]]] = {}
    for problem in data_check.run(dossier.damaged, dossier, derive(dossier)):
        if problem.severity not in {Severity.WARNING, Severity.ERROR}:
            continue
        told = f"{problem.finding.message}. {problem.finding.fix}".strip()
        places = (problem.place, *problem.finding.related)
        ours = [p for p in places if isinstance(p, CellPlace) and p.file == file and p.row]
        for place in ours[:1]:
            said.setdefault((place.sheet, place.row or 0), []).append((place.header, told))
    return said


def _with(row: ProposedRow, kind: type[Row], said: Iterable[tuple[str, str]]) -> ProposedRow:
    """The row with these words at their cells; at the row where the cell is empty."""
    cells, doubts = dict(row.cells), list(row.doubts)
    fields = {column.header: column.field for column in columns(kind)}
    for header, told in dict.fromkeys(said):
        name = fields.get(header, "")
        if name in cells:
            cells[name] = replace(cells[name], doubts=(*cells[name].doubts, told))
        else:
            doubts.append(told)
    return replace(row, cells=cells, doubts=tuple(doubts))
