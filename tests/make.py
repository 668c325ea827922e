"""Small dossiers in memory: a test names only the cells it is about, the examples do the rest.

``None`` empties a cell, ``UNREAD`` is a cell that was reported as unreadable, and the key ``FILE``
puts the row in another file: ``{FILE: "leden-zuid.xlsx", "name": "De Sluis"}``.
"""

from collections.abc import Collection, Mapping, Sequence

from openpyxl.utils import get_column_letter

from generator.checks.all import data_check
from generator.documents.example_dossier import YEARS
from generator.dossier import Dossier
from generator.excel.writing.known_rows import known_rows
from generator.figures.all import derive
from generator.problems import CellPlace, Problem, Severity
from generator.workbooks.activities import Activity
from generator.workbooks.all import WORKBOOKS, home
from generator.workbooks.application import (
    Applicant,
    Attachment,
    AttachmentKind,
    OtherSubsidy,
)
from generator.workbooks.budget import Cost, Income
from generator.workbooks.definition import YEAR, Row, Sheet, Workbook
from generator.workbooks.districts import District, Goal, Neighbourhood, Postcode

Cells = Mapping[str, object]
# Small dossiers lie in the gemeente of CBS's table; the examples of the columns lie nowhere.
_HERE = {
    "Voorbeeldstad": "Utrecht",
    "Voorbeeldstad; Voorbeelddorp": "Utrecht; Vleuten; De Meern",
    "heel Voorbeeldstad": "heel Utrecht",
    "Voorbeeldstadse": "Utrechtse",
    "Molenbuurt": "Kanaleneiland-Noord",
    "de Molenwijk": "",
    "1234 AB": "3531 AB",
    "1235 AB": "3526 AB",
    "1234": "3531",
    "WK999908": "WK034408",
    "BU99990832": "BU03440832",
}
FILE = "@file"
UNREAD = object()


def row_of(workbook: Workbook, sheet: Sheet, number: int, changed: Cells) -> Row:
    """A row of examples at a row number."""
    file = str(changed.get(FILE, workbook.file))
    values: dict[str, object] = {}
    cells: dict[str, CellPlace] = {}
    name = str(changed.get(sheet.key.field, sheet.key.example)) if sheet.key else ""
    for index, column in enumerate(sheet.columns, start=1):
        letter, line = ("B", index + 1) if sheet.form else (get_column_letter(index), number)
        cells[column.field] = CellPlace(file, sheet.title, line, letter, column.header, name)
        if column.per_year:
            values[column.field] = dict.fromkeys(YEARS, column.example)
            for year in (*YEARS, 2018, 2025):
                header = column.header.replace(YEAR, str(year))
                place = CellPlace(file, sheet.title, line, letter, header, name)
                cells[f"{column.field}.{year}"] = place
        elif column.example:
            values[column.field] = _HERE.get(column.example, column.example) or None
    typed = {k: v for k, v in {**values, **changed}.items() if k != FILE}
    filled = {k: v for k, v in typed.items() if v is not None and v is not UNREAD}
    unread = frozenset(k for k, v in typed.items() if v is UNREAD)
    return sheet.kind.as_typed(filled, cells, unread)


def dossier_of(
    changed: Mapping[type[Row], Sequence[Cells]] | None = None,
    damaged: frozenset[type[Row]] = frozenset(),
    enclosed: Collection[str] | None = None,
) -> Dossier:
    """The faultless base with the rows of some kinds replaced.

    A kind with an unread cell is damaged, as the reader would say.
    """
    rows = {**_base(), **(changed or {})}
    damaged |= {kind for kind, lines in rows.items() if any(UNREAD in r.values() for r in lines)}
    return Dossier(
        {
            s.kind: tuple(row_of(w, s, n, c) for n, c in enumerate(rows.get(s.kind, [{}]), start=2))
            for w in WORKBOOKS
            for s in w.sheets
        },
        damaged,
        None if enclosed is None else sizes(enclosed),
    )


def sizes(enclosed: Collection[str]) -> Mapping[str, int]:
    """Files with their size in bytes; a small one where only names are given."""
    return enclosed if isinstance(enclosed, Mapping) else dict.fromkeys(sorted(enclosed), 1000)


def _base() -> dict[type[Row], Sequence[Cells]]:
    needed = (
        AttachmentKind.DEED,
        AttachmentKind.REGISTER,
        AttachmentKind.BANK,
        AttachmentKind.FINANCIAL_POSITION,
    )
    places = known_rows(home(District)[0], "Utrecht")
    names = [row["name"] for row in places[District]]
    return {
        Applicant: [{"founded_on": "20-4-2018"}],
        OtherSubsidy: [],
        District: [
            {**row, "strength": "Sterk.", "vulnerability": "Kwetsbaar."} for row in places[District]
        ],
        Neighbourhood: places[Neighbourhood],
        Postcode: [{"district": None, "share": None, **row} for row in places[Postcode]],
        Activity: [
            {"number": f"A{n}", "area": name, "neighbourhoods": None}
            for n, name in enumerate(names, start=1)
        ],
        Goal: [{"number": f"G{n}", "district": name} for n, name in enumerate(names, start=1)],
        Cost: [{"area": "stedelijk", "number": "L0"}]
        + [
            {"number": f"L{n}", "area": name, "amounts": dict.fromkeys(YEARS, "100.000,00")}
            for n, name in enumerate(names, start=1)
        ],
        Income: [{}, {"number": "B02", "category": "fondsen"}],
        Attachment: [
            {"number": str(n), "kind": k.value, "file": f"bijlage-{n}.pdf"}
            for n, k in enumerate(needed, start=1)
        ],
    }


def problems_of(
    changed: Mapping[type[Row], Sequence[Cells]] | None = None,
    damaged: frozenset[type[Row]] = frozenset(),
    above: int = Severity.NOTE,
    enclosed: Collection[str] | None = None,
) -> set[tuple[str, str]]:
    """Code and cell of what the checks on data say, without what is no more than a note."""
    found = findings_of(changed, damaged, enclosed)
    return {(p.code, getattr(p.place, "cell", "")) for p in found if p.severity > above}


def findings_of(
    changed: Mapping[type[Row], Sequence[Cells]] | None = None,
    damaged: frozenset[type[Row]] = frozenset(),
    enclosed: Collection[str] | None = None,
) -> list[Problem]:
    """All that the checks on data say of the base with these changes."""
    dossier = dossier_of(changed, damaged, enclosed)
    return list(data_check.run(dossier.damaged, dossier, derive(dossier)))
