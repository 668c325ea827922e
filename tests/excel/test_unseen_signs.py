"""Characters that nobody sees are dropped from every cell of a workbook, and told once per sheet."""

from decimal import Decimal
from pathlib import Path

from openpyxl import load_workbook

from generator.excel.reading.read_dossier import read
from generator.problems import Severity
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.budget import Cost
from generator.workbooks.members import Member
from tests.tables import only_sheet


def test_in_every_cell_of_every_workbook_they_change_nothing(inputs: Path) -> None:
    """A sign in every header, label and cell: all rows are as before, and nothing is wrong."""
    before, _ = read(inputs)
    for workbook in WORKBOOKS:
        book = load_workbook(inputs / workbook.file)
        for page in book.worksheets:
            for row in page.iter_rows():
                for n, cell in enumerate(row):
                    if isinstance(cell.value, str):
                        sign = "\u200b\u200e\u00ad\ufeff\u2060\u202a"[n % 6]
                        cell.value = f"{cell.value[:1]}{sign}{cell.value[1:]}\u200b"
            page.title = f"{page.title[:2]}\u200b{page.title[2:]}"
        book.save(inputs / workbook.file)
    after, problems = read(inputs)
    for workbook in WORKBOOKS:
        for sheet in workbook.sheets:
            kinds = (after.rows(sheet.kind), before.rows(sheet.kind))
            now, then = ([row.model_dump() for row in rows] for rows in kinds)
            assert now == then
    assert [p for p in problems if p.severity > Severity.NOTE] == []
    assert {p.code for p in problems if "onzichtba" in p.finding.message} == {"X132"}


def test_they_are_told_once_per_sheet_with_their_cells(tmp_path: Path) -> None:
    table = """
    | Organisatie | Rol | Wijk           | KvK-nummer      |
    | De Brug     | lid | Zuid\u200bwest | 1234\u200b5678  |
    | De\u200b Sluis| lid\u200e | Zuidwest | 12345678      |
    """
    only_sheet(Member, table, tmp_path / "inputs")
    dossier, problems = read(tmp_path / "inputs")
    assert [(m.name, m.district, m.kvk) for m in dossier.rows(Member)] == [
        ("De Brug", "Zuidwest", "12345678"),
        ("De Sluis", "Zuidwest", "12345678"),
    ]
    told = [p for p in problems if "onzichtba" in p.finding.message]
    assert [(p.code, p.place.cell, len(p.finding.related)) for p in told] == [("X132", "C2", 3)]
    said = "4 onzichtbare tekens weggelaten: spatie zonder breedte (3 keer) en leesrichting naar rechts in 4 cellen"
    assert told[0].finding.message == said


def test_a_row_is_called_by_what_can_be_seen_of_its_name(tmp_path: Path) -> None:
    table = "| Nr | Kostensoort | 2019 |\n| L\u200b01 | personel !X106 | 1\u00a0000 |"
    only_sheet(Cost, table, tmp_path / "inputs")
    dossier, problems = read(tmp_path / "inputs")
    assert [c.amounts for c in dossier.rows(Cost)] == [{2019: Decimal(1000)}]
    assert [p.place.row_name for p in problems if p.code == "X106"] == ["L01"]
