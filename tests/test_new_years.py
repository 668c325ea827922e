"""Which years a new project has: those that are asked, of the regeling, or from next year on."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from generator.cli import cli

NEXT = date.today().year + 1


@pytest.mark.parametrize(
    ("asked", "years"),
    [
        ([], range(2019, 2025)),
        (["--gemeente", "Zeedorp"], range(NEXT, NEXT + 4)),
        (["--gemeente", "Utrecht"], range(2019, 2025)),
        (["--gemeente", "Zeedorp", "--regeling", "voorbeeldstad-2028"], range(2028, 2030)),
        (["--gemeente", "Zeedorp", "--years", "2027-2030"], range(2027, 2031)),
        (["--years", "2031"], range(2031, 2032)),
        (["--years", "2027 t/m 2028", "--regeling", "utrecht-2018"], range(2027, 2029)),
    ],
)
def test_the_years_of_a_new_project(tmp_path: Path, asked: list[str], years: range) -> None:
    made = CliRunner().invoke(cli, ["new", str(tmp_path / "map"), *asked], catch_exceptions=False)
    assert made.exit_code == 0, made.output
    assert f"voor {years[0]}" in made.output
    page = load_workbook(tmp_path / "map" / "inputs" / "begroting.xlsx")["Lasten"]
    headers = [str(cell.value) for cell in page[1]]
    assert [h for h in headers if h.isdigit()] == [str(year) for year in years]


@pytest.mark.parametrize(
    "asked",
    [["--years", "2030-2027"], ["--years", "27-30"], ["--years", "2027-2040"], ["--years", ""], ["--years", "2027-2030", "--example"]],
)  # fmt: skip
def test_years_that_cannot_be_are_told_and_nothing_is_made(tmp_path: Path, asked: list[str]) -> None:  # fmt: skip
    made = CliRunner().invoke(cli, ["new", str(tmp_path / "map"), *asked], catch_exceptions=False)
    assert made.exit_code == 2
    assert "--years" in made.output
    assert not (tmp_path / "map").exists()
