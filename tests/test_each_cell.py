"""Change any cell of the example: documents, a message or the accounts change with it."""

import random
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.checks.all import data_check
from generator.documents.all import DOCUMENTS
from generator.documents.definition import Edition
from generator.events import CellsRead
from generator.excel.reading.read_dossier import read
from generator.figures.all import derive
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.definition import Sheet, Workbook

SHOWN = 10  # of some 190 columns that are filled; all of them were tried once
ONLY_COMPARED = {  # with something that this example has no second case of
    "Nog niet bekend", "Andere namen", "Plaatsen", "Verplicht", "Bestand", "Aandeel",
}  # fmt: skip
COLUMNS = [
    (book, sheet, header)
    for book in WORKBOOKS
    for sheet in book.sheets
    for header in (c.header.replace("{jaar}", "2021") for c in sheet.columns)
]


def outcome(inputs: Path) -> tuple[object, ...]:
    """All that anybody gets to see of these workbooks, before Word."""
    dossier, problems = read(inputs)
    figures = derive(dossier)
    views = [
        (copy.path, repr(copy.view))
        for document in DOCUMENTS
        for copy in document.copies(dossier, figures, Edition(final=False))
    ]
    found = [*problems, *data_check.run(dossier.damaged, dossier, figures)]
    told = [(p.code, str(p.place), p.finding.message) for p in found]
    return views, told, dossier.cells


def another(value: object, others: list[object]) -> object:
    """A value that may stand there too: from another row, else a little more."""
    different = [other for other in others if other != value and type(other) is type(value)]
    if different:
        return different[0]
    if isinstance(value, date):
        return value + timedelta(days=1)
    return f"{value} anders" if isinstance(value, str) else value + 1  # type: ignore[operator]


def change(inputs: Path, book: Workbook, sheet: Sheet, header: str) -> str:
    """Another value in the first filled cell of the column; its address, or nothing."""
    found = load_workbook(inputs / book.file)
    page = found[sheet.title]
    if sheet.form:
        cells = [b for a, b, *_ in page.iter_rows() if a.value == header and b.value is not None]
        others: list[object] = []
    else:
        column = next((c for c in page.iter_cols() if str(c[0].value) == header), ())
        cells = [cell for cell in column[1:] if cell.value is not None]
        others = [cell.value for cell in cells]
    if not cells:
        return ""
    cells[0].value = another(cells[0].value, others)
    found.save(inputs / book.file)
    return str(cells[0].coordinate)


@pytest.fixture(scope="module")
def before() -> tuple[object, ...]:
    return outcome(Path(__file__).parents[1] / "inputs")


@pytest.mark.parametrize(
    ("book", "sheet", "header"),
    random.Random(17).sample(COLUMNS, SHOWN),
    ids=lambda value: getattr(value, "title", None) or getattr(value, "file", value),
)
def test_a_change_in_any_column_is_seen_somewhere(
    book: Workbook, sheet: Sheet, header: str, shipped: Path, before: tuple[object, ...]
) -> None:
    if change(shipped / "inputs", book, sheet, header) and header not in ONLY_COMPARED:
        after = outcome(shipped / "inputs")
        cells = after[2]
        assert isinstance(cells, CellsRead)
        told = {(group.place.sheet, group.place.header) for group in cells.idle}
        assert after != before or (sheet.title, header) in told


def test_what_does_nothing_as_yet_is_for_her_own_eyes(shipped: Path) -> None:
    dossier, _ = read(shipped / "inputs")
    idle = {(g.place.sheet, g.place.header): g.cells for g in dossier.cells.idle}
    assert idle["Accommodaties", "Huur per jaar"] == 30
    assert idle["Leden", "Vertegenwoordiger"] == 52
    assert ("Leden", "Over de organisatie") not in idle
