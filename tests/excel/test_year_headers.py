"""Which header asks for the amounts of which year."""

from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.excel.reading.read_dossier import read
from generator.problems import Problem, Severity
from generator.workbooks.application import Application
from generator.workbooks.budget import Cost, Income
from tests.tables import found, only_sheet

YEARLY = [
    "2019", "Begroot 2019", "2019 (€)", "Jaar 2019", "Bedrag 2019", "2019 in euro's", "boekjaar 2019",
    "Begroting 2019", "Kosten voor 2019", "2019 aangevraagd", "€ 2019", "1-1-2019", "2019,0",
]  # fmt: skip
OTHERWISE = ["Realisatie 2019", "2019-2020", "2019/20", "Verschil 2019", "Datum 6-4-2019"]  # fmt: skip


def amounts(inputs: Path) -> tuple[dict[int, Decimal], list[Problem]]:
    dossier, problems = read(inputs)
    return dossier.rows(Cost)[0].amounts, problems


@pytest.mark.parametrize("header", YEARLY)
def test_one_year_in_a_header_is_that_year(header: str, tmp_path: Path) -> None:
    table = f"| Nr | Kostensoort | Omschrijving | {header} |\n| L01 | personeel | x | 100 |"
    only_sheet(Cost, table, tmp_path / "inputs")
    assert amounts(tmp_path / "inputs")[0] == {2019: Decimal(100)}


@pytest.mark.parametrize("header", OTHERWISE)
def test_what_says_something_else_of_a_year_is_no_year_of_the_budget(
    header: str, tmp_path: Path
) -> None:
    table = f"| Nr | Kostensoort | 2020 | {header} |\n| L01 | personeel | 100 | 7 |"
    only_sheet(Cost, table, tmp_path / "inputs")
    read_amounts, problems = amounts(tmp_path / "inputs")
    assert read_amounts == {2020: Decimal(100)}
    assert any(p.code in {"X301", "X303"} and header in p.finding.message for p in problems)


@pytest.mark.parametrize("code", ["yyyy", "jjjj", '"Begroting "yyyy', "d-m-yyyy", "mmmm yyyy"])
def test_a_date_cell_with_a_year_in_it_is_that_year(code: str, inputs: Path) -> None:
    book = load_workbook(inputs / "begroting.xlsx")
    for sheet in ("Lasten", "Baten"):
        for cell in book[sheet][1]:
            if str(cell.value).isdecimal():
                cell.value, cell.number_format = datetime(int(cell.value), 1, 1), code
    book.save(inputs / "begroting.xlsx")
    dossier, problems = read(inputs)
    assert [p for p in problems if p.severity > Severity.NOTE] == []
    assert [*dossier.rows(Cost)[0].amounts] == [*range(2019, 2025)]
    assert [*dossier.rows(Income)[0].amounts] == [*range(2019, 2025)]


def test_two_columns_for_one_year_are_told_at_the_second(tmp_path: Path) -> None:
    table = """
    | Nr  | Kostensoort | 2019 | Begroot 2019 !X302 |
    | L01 | personeel   | 100  | 120                |
    """
    expected = only_sheet(Cost, table, tmp_path / "inputs")
    _, problems = read(tmp_path / "inputs")
    assert {e for e in found(problems, above=2) if e.code == "X302"} == expected
    told = next(p for p in problems if p.code == "X302")
    assert "“Begroot 2019” betekent hetzelfde als “2019”" in told.finding.message


def test_a_label_of_a_form_with_a_year_is_an_amount_only_by_its_words(tmp_path: Path) -> None:
    table = """
    | Gegeven                 | Antwoord |
    | Gevraagde subsidie 2019 | 100      |
    | Bedrag voor 2020        | 200      |
    | Nieuws in 2021          | 300      |
    """
    only_sheet(Application, table, tmp_path / "inputs")
    dossier, _ = read(tmp_path / "inputs")
    assert dossier.form(Application).requested_per_year == {2019: Decimal(100), 2020: Decimal(200)}
