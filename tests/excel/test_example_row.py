"""The grey example row of a new workbook: it shows what is asked, and never counts."""

import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.dossier import Dossier
from generator.excel.reading.read_dossier import read
from generator.problems import Problem
from generator.starting_projects import new_project
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.form import EXAMPLE
from generator.workbooks.members import Member
from tests.edits import workbook
from tests.renewing import renewed, rows


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nieuw") / "mijn aanvraag"
    new_project(folder, years=range(2027, 2031), example=False)
    return folder


@pytest.fixture
def fresh(laid: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(laid, tmp_path / "aanvraag"))


def looked(project: Path) -> tuple[Dossier, list[Problem]]:
    dossier, problems = read(project / "inputs")
    for sheet in dossier.cells.sheets:
        assert sheet.filled == sheet.used + sheet.ours + sheet.unused, sheet
    return dossier, problems


def test_each_table_without_rows_begins_with_one(laid: Path) -> None:
    dossier, _ = looked(laid)
    for book in WORKBOOKS:
        made = load_workbook(laid / "inputs" / book.file)
        for sheet in (one for one in book.sheets if not one.form):
            first = [cell.value for cell in made[sheet.title][2] if cell.value is not None]
            shown = [str(value).startswith(EXAMPLE) for value in first]
            assert first
            assert all(shown) != bool(dossier.rows(sheet.kind)), sheet.title


def test_left_as_it_is_it_counts_nowhere_and_nobody_speaks_of_it(fresh: Path) -> None:
    told = [problem.finding.message for problem in looked(fresh)[1]]
    with workbook(fresh, "leden") as book:
        assert str(book["Leden"]["A2"].value) == f"{EXAMPLE} Buurthuis Voorbeeld"
    dossier, problems = looked(fresh)
    assert dossier.rows(Member) == ()
    assert not dossier.cells.left_out
    assert not [text for text in told if EXAMPLE in text]
    for book in WORKBOOKS:  # and without it all is the same
        made = load_workbook(fresh / "inputs" / book.file)
        for sheet in made.worksheets:
            if str(sheet.cell(2, 1).value).startswith(EXAMPLE):
                sheet.delete_rows(2)
        made.save(fresh / "inputs" / book.file)
    bare, same = looked(fresh)
    assert (bare.tables.keys(), len(same)) == (dossier.tables.keys(), len(problems))
    assert [p.finding.message for p in same] == [p.finding.message for p in problems]


def test_what_she_types_over_it_counts_and_what_she_left_does_not(fresh: Path) -> None:
    with workbook(fresh, "leden") as book:
        book["Leden"]["A2"] = "Buurthuis De Brug"
        book["Leden"]["B2"] = "bewonersinitiatief"
    dossier, problems = looked(fresh)
    (member,) = dossier.rows(Member)
    assert member.name == "Buurthuis De Brug"
    assert member.kind == "bewonersinitiatief"
    assert (member.email, member.phone, member.kvk, member.about) == (None, None, None, None)
    assert not dossier.cells.left_out
    assert not [p for p in problems if p.finding.message.startswith("In rij")]


def test_a_row_of_hers_of_which_the_name_is_still_the_example_is_told(fresh: Path) -> None:
    with workbook(fresh, "leden") as book:
        book["Leden"]["B2"] = "bewonersinitiatief"
    dossier, problems = looked(fresh)
    assert dossier.rows(Member) == ()
    (told,) = [p for p in problems if p.code == "X301" or "voorbeeld" in p.finding.message]
    assert told.finding.message == "In rij 2 is Organisatie nog een voorbeeld"


def test_words_of_hers_that_begin_as_an_example_are_told_among_what_is_not_read(
    fresh: Path,
) -> None:
    with workbook(fresh, "leden") as book:
        book["Leden"].append([f"{EXAMPLE} Buurthuis De Ster"])
    (left,) = looked(fresh)[0].cells.left_out
    assert left.place.cell == "A3"
    assert f"Haal {EXAMPLE} weg" in left.fix


def test_two_files_with_only_an_example_are_no_copies(fresh: Path) -> None:
    before = looked(fresh)[1]
    shutil.copyfile(fresh / "inputs/leden.xlsx", fresh / "inputs/leden-zuid.xlsx")
    after = looked(fresh)[1]
    assert [p.code for p in after] == [p.code for p in before]


def test_a_renewed_project_has_the_example_where_she_has_nothing(fresh: Path) -> None:
    with workbook(fresh, "leden") as book:
        book["Leden"]["A2"] = "Buurthuis De Brug"
    with workbook(fresh, "activiteiten") as book:
        book["Activiteiten"].delete_rows(2)
    new = renewed(fresh)
    assert rows(new / "inputs") == rows(fresh / "inputs")
    first = {
        (book, title): str(load_workbook(new / "inputs" / f"{book}.xlsx")[title]["A2"].value)
        for book, title in (("leden", "Leden"), ("leden", "Werkgebieden"), ("activiteiten", "Activiteiten"))
    }  # fmt: skip
    assert first["leden", "Leden"] == "Buurthuis De Brug"
    assert first["leden", "Werkgebieden"].startswith(EXAMPLE)
    assert first["activiteiten", "Activiteiten"].startswith(EXAMPLE)
