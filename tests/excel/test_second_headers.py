"""A second table under the first is read with its own headers; a row that stands twice is told."""

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.checks.all import data_check
from generator.excel.reading.read_dossier import read
from generator.figures.all import derive
from generator.problems import Problem, Severity
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.budget import Cost
from generator.workbooks.definition import Row, Sheet, Workbook
from generator.workbooks.districts import Venue
from generator.workbooks.members import Member
from generator.workbooks.statements import Statement
from tests.tables import found, only_sheet

TABLES = [(book, sheet) for book in WORKBOOKS for sheet in book.sheets if not sheet.form]
DOUBLE = re.compile("twee keer|staat er al|gelijk aan")
each_table = pytest.mark.parametrize(
    ("book", "sheet"), TABLES, ids=[sheet.title for _, sheet in TABLES]
)


def outcome(kind: type[Row], table: str, tmp_path: Path) -> tuple[list[str], list[Problem]]:
    """The names of the rows that are read, and what is worse than an open point or is told of it."""
    expected = only_sheet(kind, table, tmp_path / "inputs")
    dossier, problems = read(tmp_path / "inputs")
    told = {e for e in found(problems) if e.code in {"X203", "X215", "X301"}}
    assert {e for e in told if e.cell} == expected
    key = kind.model_fields.keys().__iter__().__next__()
    return [getattr(row, key) for row in dossier.rows(kind)], problems


def test_the_rows_under_a_second_row_of_headers_are_read(tmp_path: Path) -> None:
    table = """
    | Organisatie       | Rol | Wijk     |
    | De Sluis          | lid | Zuidwest |
    |                   |     |          |
    | Organisatie !X215 | Rol | Wijk     |
    | De Brug           | lid | Oost     |
    """
    names, problems = outcome(Member, table, tmp_path)
    assert names == ["De Sluis", "De Brug"]
    assert max(p.severity for p in problems if p.code != "X107") < Severity.ERROR
    assert len({p.finding.message for p in problems if p.code == "X301"}) == len(
        [p for p in problems if p.code == "X301"]
    )


def test_its_columns_may_stand_in_another_order_and_be_called_otherwise(tmp_path: Path) -> None:
    table = """
    | Nr   | Organisatie of persoon | Organisatie | Wijk      | Getekend |
    | S001 | organisatie            | De Sluis    | stedelijk | ja       |
    | Getekend !X215 | Nummer       | Gebied      | Organisatie. | Motivatie |
    | nee  | S002                   | stedelijk   | De Brug   | Mooi.    |
    """
    only_sheet(Statement, table, tmp_path / "inputs")
    dossier, problems = read(tmp_path / "inputs")
    assert [
        (s.number, s.organisation, s.area, s.signed, s.motivation) for s in dossier.rows(Statement)
    ] == [
        ("S001", "De Sluis", "stedelijk", True, None),
        ("S002", "De Brug", "stedelijk", False, "Mooi."),
    ]
    told = [p for p in problems if p.code == "X215"]
    assert [p.place.cell for p in told] == ["A3"]


def test_the_line_above_the_second_headers_is_a_title_and_is_named(tmp_path: Path) -> None:
    table = """
    | Organisatie       | Rol | Wijk      |
    | De Sluis          | lid | Zuidwest  |
    |                   |     |           |
    | Leden Zuid        |     |           |
    | Organisatie !X215 | Rol | Wijk      |
    | De Brug           | lid | Zuidwest  |
    """
    names, problems = outcome(Member, table, tmp_path)
    assert names == ["De Sluis", "De Brug"]
    told = next(p for p in problems if p.code == "X215")
    assert "“Leden Zuid” in rij 4 als opschrift" in told.finding.message


def test_each_table_has_its_own_totals(tmp_path: Path) -> None:
    table = """
    | Nr  | Kostensoort | Wijk      | 2019 |
    | L01 | personeel   | stedelijk | 10   |
    | L02 | personeel   | stedelijk | 20   |
    |     |             |           | 30 !X203 |
    | Nr !X215 | Kostensoort | Wijk | 2019 |
    | L03 | personeel   | stedelijk | 1    |
    | L04 | personeel   | stedelijk | 2    |
    |     |             |           | 3 !X203 |
    """
    assert outcome(Cost, table, tmp_path)[0] == ["L01", "L02", "L03", "L04"]


def test_second_headers_with_another_word_for_the_name_are_a_fault_there(tmp_path: Path) -> None:
    table = """
    | Organisatie       | Rol | Wijk      |
    | De Sluis          | lid | Zuidwest  |
    | Organisatei !X301 !X215 | Rol | Wijk |
    | De Brug           | lid | Zuidwest  |
    """
    names, problems = outcome(Member, table, tmp_path)
    assert names == ["De Sluis"]
    assert [p.place.cell for p in problems if p.severity is Severity.ERROR] == ["A3"]


def test_a_choice_that_equals_a_header_makes_no_row_of_headers(tmp_path: Path) -> None:
    table = """
    | Nr   | Organisatie of persoon | Organisatie | Soort organisatie | Wijk      |
    | S001 | organisatie            | De Sluis    | anders            | stedelijk |
    | S002 | organisatie            | Wijk        |                   | stedelijk |
    """
    only_sheet(Statement, table, tmp_path / "inputs")
    dossier, problems = read(tmp_path / "inputs")
    assert len(dossier.rows(Statement)) == 2
    assert not [p for p in problems if p.code == "X215"]


@each_table
def test_a_row_that_stands_twice_is_told_once_on_every_sheet(
    book: Workbook, sheet: Sheet, inputs: Path
) -> None:
    path = inputs / book.file
    made = load_workbook(path)
    page = made[sheet.title]
    for cell in page[2]:
        page.cell(3, cell.column).value = cell.value
    made.save(path)
    dossier, problems = read(inputs)
    problems += data_check.run(dossier.damaged, dossier, derive(dossier))
    here = [p for p in problems if getattr(p.place, "sheet", "") == sheet.title]
    told = [
        p
        for p in here
        if p.place.row == 3
        and (p.code == "X216" or DOUBLE.search(f"{p.rule.title} {p.finding.message}"))
    ]
    assert told
    assert len([p for p in told if p.code == "X216"]) in {0, len(told)}


def test_the_row_above_is_named(tmp_path: Path) -> None:
    table = """
    | Accommodatie | Soort        | Wijk      |
    | De Sluis     | buurtcentrum | Zuidwest  |
    | De Brug      | buurtcentrum | Zuidwest  |
    | De Sluis     | speeltuin    | Zuidwest  |
    | De Sluis     | buurtcentrum | Zuidwest  |
    """
    only_sheet(Venue, table, tmp_path / "inputs")
    _, problems = read(tmp_path / "inputs")
    told = [p for p in problems if p.code == "X216"]
    assert [(p.place.cell, p.finding.related[0].row) for p in told] == [("A5", 2)]
    assert "Rij 5 is in alle cellen gelijk aan rij 2" in told[0].finding.message
