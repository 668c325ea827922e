"""Questions that nobody foresaw: read when they can mean one column only, else proposed."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import Workbook

from generator.cli import cli
from generator.excel.reading.read_dossier import read
from generator.problems import Problem, Severity
from generator.workbooks.statements import Statement

FILE = "steunverklaringen forms.xlsx"
PEOPLE = range(1, 11)
BASE: dict[str, object] = {
    "Id": None,
    "Start time": "3-4-2018 10:00",
    "Completion time": "3-4-2018 10:09",
    "Email": "anonymous",
    "Name": "",
    "Wat is de naam van uw organisatie?": "Huis",
    "In welke wijk?": "Zuidwest",
}


def export(folder: Path, **questions: object) -> list[Problem]:
    """An export as Forms writes it, with more questions; what is said of its headers."""
    cells = {**BASE, **questions}
    book = Workbook()
    book.active.title = "Sheet1"
    book.active.append(list(cells))
    for person in PEOPLE:
        row = [value(person) if callable(value) else value for value in cells.values()]
        book.active.append([person, *row[1:]])
    book.save(folder / FILE)
    return [p for p in read(folder)[1] if p.place.order[0] == FILE and p.place.order[2] == 1]


def statements(folder: Path) -> list[Statement]:
    return [s for s in read(folder)[0].rows(Statement) if s.at("email").file == FILE]


def test_numbers_of_a_form_are_its_own_and_what_a_form_adds_costs_nothing(inputs: Path) -> None:
    said = export(inputs, **{"Points - Wijk": 5, "Feedback - Wijk": "goed", "Quiz feedback": "x"})
    assert [s.number for s in statements(inputs)][:2] == ["forms-1", "forms-2"]
    assert {s.email for s in statements(inputs)} == {None}
    of_the_form = {p.place.cell for p in said if p.code == "X330"}
    assert of_the_form == {"B1", "H1", "I1", "J1"}
    assert not [p for p in said if p.severity > Severity.NOTE]


def test_no_column_is_proposed_that_its_answers_can_never_be(inputs: Path) -> None:
    said = export(inputs, **{"Mogen wij uw organisatie noemen?": "Ja"})
    asked = [p for p in said if p.place.cell == "H1"]
    assert asked
    assert not [p for p in asked if "Organisatie of persoon" in p.finding.fix]


def test_two_exports_of_two_forms_never_share_a_number(inputs: Path) -> None:
    export(inputs)
    other = inputs / "Steunverklaring West(1-10).xlsx"
    (inputs / FILE).rename(other)
    export(inputs, **{"Wat is de naam van uw organisatie?": "Heel iets anders", "Functie": "x"})
    numbers = [s.number for s in read(inputs)[0].rows(Statement)]
    assert len(numbers) == len(set(numbers)) == 2 * len(PEOPLE) + 1
    assert {"forms-1", "west-1"} <= set(numbers)


def test_an_address_of_the_form_that_nobody_left_yields_without_a_warning(inputs: Path) -> None:
    said = export(inputs, **{"Wat is uw e-mailadres?": "info@nergens.example"})
    assert {s.email for s in statements(inputs)} == {"info@nergens.example"}
    assert not [p for p in said if p.severity > Severity.NOTE]


CERTAIN = {
    "Op welk telefoonnummer kunnen we u overdag bereiken?": ("012 - 345 67 89", "phone"),
    "Telefoon of e-mail": ("012 - 345 67 89", "phone"),
    "Uw soort organisatie (kies er één):": ("bewonersinitiatief", "kind"),
}


@pytest.mark.parametrize(("question", "answer", "field"), [(q, *a) for q, a in CERTAIN.items()])
def test_a_question_that_can_mean_one_column_only_is_read(
    question: str, answer: str, field: str, inputs: Path
) -> None:
    said = export(inputs, **{question: answer})
    assert {str(getattr(s, field)) for s in statements(inputs)} == {answer}
    (note,) = (p for p in said if p.code == "X331")
    assert (note.place.cell, note.severity) == ("H1", Severity.NOTE)
    assert f"“{question}”" in note.finding.message


PROPOSED = {
    "Mag de naam van uw organisatie in de krant?": ("ja", ""),
    "Hoe ondersteunt uw werk ons, in uw motivatie?": ("Omdat het kan", "Motivatie"),
    "Wat bent u?": ("bewonersinitiatief", "Soort organisatie"),
    "Bereikbaar via": ("030 - 123 45 67", "Telefoonnummer"),
}


@pytest.mark.parametrize(("question", "answer", "meant"), [(q, *a) for q, a in PROPOSED.items()])
def test_less_than_certain_is_proposed_and_the_advice_works(
    question: str, answer: str, meant: str, inputs: Path
) -> None:
    said = [p for p in export(inputs, **{question: answer}) if p.place.cell == "H1"]
    if not meant:
        assert "X332" not in {p.code for p in said}, "whose consent it is, is never guessed"
        return
    (problem,) = said
    assert (problem.code, problem.severity) == ("X332", Severity.WARNING)
    assert problem.finding.message == (
        f"De kolom “{question}” lezen we niet (10 cellen). Zo te zien is dit {meant}"
    )
    assert f"Verander de kop in “{meant}”" in problem.finding.fix
    assert not [p for p in export(inputs, **{meant: answer}) if p.place.cell == "H1"]


def test_a_wijk_is_known_by_the_wijken_of_the_project(inputs: Path) -> None:
    said = export(inputs, **{"In welke wijk?": "", "Waar ligt het": "Zuidwest"})
    (problem,) = (p for p in said if p.place.cell == "H1")
    assert "Zo te zien is dit" not in problem.finding.message  # the column Wijk is there, and empty


def test_two_columns_that_want_the_same_are_not_guessed(inputs: Path) -> None:
    said = export(inputs, **{"Telefoon van de voorzitter": "012 - 345 67 89",
                             "Telefoon van de penningmeester": "012 - 345 67 80"})  # fmt: skip
    assert not [p for p in said if p.code in {"X331", "X332"}]
    assert {s.phone for s in statements(inputs)} == {None}


def test_no_answer_of_a_person_stands_in_a_message(inputs: Path) -> None:
    said = export(inputs, **{"Bereikbaar via": "030 - 765 43 21", "Iets": "Anna Verzonnen"})
    text = " ".join(p.finding.message + p.finding.fix for p in said)
    assert "765" not in text
    assert "Anna" not in text


def test_a_missing_sheet_says_which_headers_are_known_and_which_not(inputs: Path) -> None:
    book = Workbook()
    book.active.title = "Sheet1"
    book.active.append(["Tijdstempel", "Iets", "Nog iets"])
    book.active.append(["3-4-2018", "Anna Verzonnen", "030"])
    book.save(inputs / "steunverklaringen.xlsx")
    (absent,) = (p for p in read(inputs)[1] if p.code == "X304")
    assert absent.finding.message == (
        "steunverklaringen.xlsx heeft geen blad Steunverklaringen. Op het blad “Sheet1” "
        "herkennen we “Tijdstempel”, en niet “Iets” en “Nog iets”"
    )


def test_the_command_reads_an_export_and_a_csv_of_google(shipped: Path) -> None:
    inputs = shipped / "inputs"
    before = len(read(inputs)[0].rows(Statement))
    export(inputs)
    (inputs / FILE).rename(inputs / "Steunverklaring SAMEN030(1-10).xlsx")
    (inputs / "Steunverklaring (antwoorden).csv").write_text(
        '"Tijdstempel","E-mailadres","Steunt u als organisatie of als persoon?","In welke wijk?"\n'
        '"2018/04/03 10:09:40 a.m. CEST","a@nergens.example","persoon","Zuidwest"\n',
        encoding="utf-8",
    )
    dossier, _ = read(inputs)
    assert len(dossier.rows(Statement)) == before + 11
    result = CliRunner().invoke(cli, ["check", "--project", str(shipped)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    (google,) = (s for s in dossier.rows(Statement) if s.number == "antwoorden-2")
    assert f"{google.signed_on}" == "2018-04-03"
