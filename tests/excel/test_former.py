"""A project of before regeling.xlsx still builds, and nothing that was typed there passes silently."""

from decimal import Decimal
from pathlib import Path

import pytest

from generator.excel.reading.read_dossier import read
from generator.problems import CellPlace, Problem
from generator.workbooks.scheme import Limit, Measured, Requirement, Scheme
from tests.tables import write_sheet

LINES = """
    | Gegeven                     | Invullen             |
    | Titel                       | Een titel            |
    | Regeling                    | Beleidsregel Oud     |
    | Kenmerk uitvraag            | Gemeenteblad 1       |
    | Gericht aan                 | Het college          |
    | Subsidieplafond             | 1.234,50             |
    | Uiterste indiendatum        | 30-4-2018            |
    | Grootste bestand in MB      | 7                    |
    | Bestandstypen               | pdf en jpg           |
    | Maximum pagina's aanvraag   | 40                   |
    | Maximum pagina's lijst      |                      |
    | Maximum pagina's wijkplan   | 9                    |
"""
DEMANDS = "| Nr | Eis | Hoofdstuk |\n| E1 | Eén aanvraag | Samenvatting |"


@pytest.fixture
def old(inputs: Path) -> Path:
    """The workbooks of then: no regeling.xlsx, its data in aanvraag.xlsx."""
    (inputs / "regeling.xlsx").unlink()
    write_sheet(inputs / "aanvraag.xlsx", "Aanvraag", LINES)
    write_sheet(inputs / "aanvraag.xlsx", "Eisen", DEMANDS)
    return inputs


def about(problems: list[Problem]) -> list[str]:
    """The codes on the regeling and on what we do not read of aanvraag.xlsx."""
    return [p.code for p in problems if p.code in {"X303", "X304", "X312", "X401", "X414"}]


def test_without_regeling_it_is_read_from_the_old_places_and_said_once(old: Path) -> None:
    dossier, problems = read(old)
    scheme = dossier.form(Scheme)
    assert (scheme.name, scheme.reference, scheme.ceiling) == (
        "Beleidsregel Oud",
        "Gemeenteblad 1",
        Decimal("1234.50"),
    )
    assert scheme.at("ceiling") == CellPlace("aanvraag.xlsx", "Aanvraag", 6, "B", "Subsidieplafond")
    assert {(r.measured, r.pages, r.megabytes, r.kinds) for r in dossier.rows(Limit)} == {
        (Measured.EACH, None, 7, ("pdf", "jpg")),
        (Measured.APPLICATION, 40, None, None),
        (Measured.PLAN, 9, None, None),
    }
    assert [r.section for r in dossier.rows(Requirement)] == ["Samenvatting"]
    assert about(problems) == ["X414"]


def test_what_still_stands_there_beside_regeling_is_told_at_its_cell(inputs: Path) -> None:
    write_sheet(inputs / "aanvraag.xlsx", "Aanvraag", LINES)
    dossier, problems = read(inputs)
    assert dossier.form(Scheme).name != "Beleidsregel Oud"
    (moved,) = [p for p in problems if p.code == "X312"]
    assert getattr(moved.place, "cell", "") == "B3"
    assert "“Regeling”, “Kenmerk uitvraag”, “Gericht aan” en 6 andere" in moved.finding.message
    assert about(problems) == ["X312"]


def test_emptied_cells_of_then_are_no_news(inputs: Path) -> None:
    emptied = "\n".join(
        f"| {line.split('|')[1]} | |" if number > 1 else line
        for number, line in enumerate(LINES.strip().splitlines())
    )
    write_sheet(inputs / "aanvraag.xlsx", "Aanvraag", emptied)
    _, problems = read(inputs)
    assert "X312" not in about(problems)


def test_a_cell_of_then_that_cannot_be_read_is_told_and_makes_the_limits_wait(old: Path) -> None:
    write_sheet(old / "aanvraag.xlsx", "Aanvraag", LINES.replace("| 7   ", "| zeven "))
    dossier, problems = read(old)
    assert [p.place.cell for p in problems if p.code == "X104"] == ["B8"]  # type: ignore[union-attr]
    assert {Scheme, Limit} <= dossier.damaged


def test_without_regeling_and_with_nothing_in_the_old_places_the_workbook_is_missing(
    inputs: Path,
) -> None:
    (inputs / "regeling.xlsx").unlink()
    _, problems = read(inputs)
    assert about(problems) == ["X401"]
