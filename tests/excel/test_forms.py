"""Exports of Microsoft Forms and Google Forms, as they come: laid in inputs/ and read."""

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from generator.excel.reading.read_dossier import read
from generator.excel.writing.scaffold import workbook_bytes
from generator.problems import Problem, Severity
from generator.workbooks.all import home
from generator.workbooks.districts import District
from generator.workbooks.statements import Statement, SupporterKind

QUESTIONS = {
    "Steunt u als organisatie of als persoon?": "organisatie",
    "Wat is de naam van uw organisatie?": "Buurthuis Nergens",
    "Wat voor soort organisatie is het?": "bewonersinitiatief",
    "Wat is uw naam?": "Anna Verzonnen",
    "Wat is uw functie?": "voorzitter",
    "In welke wijk bent u actief?": "Zuidwest",
    "In welke buurt?": "Kanaleneiland-Noord",
    "Waarom steunt u SAMEN030?": "Buren kennen elkaar hier.\nDat blijft.",
    "Wat wilt u bijdragen?": "Een zaal",
    "Mogen wij de naam van uw organisatie noemen?": "ja",
    "Mogen wij uw naam noemen?": "nee",
    "Mogen wij uw motivatie gebruiken?": "ja",
    "Ondertekent u deze verklaring?": "ja",
}
SENT = datetime(2018, 4, 3, 10, 9, 40)
MICROSOFT = {
    "Id": 1,
    "Begintijd": SENT,
    "Tijd van voltooien": SENT,
    "E-mail": "anna@nergens.example",
    "Naam": "",
    **QUESTIONS,
    "Wat is uw e-mailadres?": "info@nergens.example",
}
GOOGLE = {"Tijdstempel": SENT, "E-mailadres": "info@nergens.example", **QUESTIONS}


def read_export(folder: Path, file: str, sheet: str, cells: dict[str, object]) -> tuple[Statement, list[Problem]]:  # fmt: skip
    book = Workbook()
    book.active.title = sheet
    book.active.append(list(cells))
    book.active.append(list(cells.values()))
    book.save(folder / file)
    places, _ = home(District)
    zuidwest = {District: [{"name": "Zuidwest"}]}
    (folder / places.file).write_bytes(workbook_bytes(places, zuidwest, ()))
    dossier, problems = read(folder)
    (statement,) = dossier.rows(Statement)
    return statement, [p for p in problems if p.place.order[0] == file]


@pytest.mark.parametrize(
    ("file", "sheet", "cells", "number"),
    [
        ("steunverklaringen-forms.xlsx", "Sheet1", MICROSOFT, "forms-1"),
        ("steunverklaringen google.xlsx", "Formulierreacties 1", GOOGLE, "google-2"),
        ("steunverklaringen.xlsx", "Form Responses 1", GOOGLE, "rij-2"),
    ],
)
def test_an_export_is_read_as_it_comes(tmp_path, file, sheet, cells, number) -> None:
    read_as, problems = read_export(tmp_path, file, sheet, cells)
    assert read_as.number == number
    assert read_as.supporter is SupporterKind.ORGANISATION
    assert read_as.organisation == "Buurthuis Nergens"
    assert (read_as.person, read_as.person_role) == ("Anna Verzonnen", "voorzitter")
    assert (read_as.area, read_as.neighbourhood) == ("Zuidwest", "Kanaleneiland-Noord")
    assert read_as.signed_on == date(2018, 4, 3)
    assert read_as.email == "info@nergens.example"
    assert read_as.motivation == "Buren kennen elkaar hier.\nDat blijft."
    assert (read_as.may_print_organisation, read_as.may_print_person) == (True, False)
    assert read_as.may_print_motivation is True
    assert read_as.counts
    assert {p.finding.message.split("”")[0] for p in problems if p.severity > Severity.WARNING} == {
        "De kolom “Toestemming op",
        "De kolom “Toestemming via",
        "De kolom “Ingetrokken op",
    }


def test_what_an_export_holds_besides_is_named(tmp_path) -> None:
    _, problems = read_export(tmp_path, "steunverklaringen-forms.xlsx", "Sheet1", MICROSOFT)
    said = {p.finding.message for p in problems}
    assert "De kolom “Begintijd” hoort bij het formulier zelf; die lezen we niet" in said
    assert any(text.startswith("“Naam” betekent hetzelfde als “Wat is uw naam?”") for text in said)


def test_a_question_about_consent_is_never_read_as_a_name(tmp_path) -> None:
    cells = {k: v for k, v in GOOGLE.items() if k not in ("Wat is uw naam?",)}
    statement, _ = read_export(tmp_path, "steunverklaringen.xlsx", "Blad1", cells)
    assert statement.person is None
    assert statement.may_print_person is False


def test_an_invisible_sign_in_the_name_of_an_export_is_not_in_its_numbers(tmp_path) -> None:
    file = "steunverklaringen-zu\u200bid.xlsx"
    statement, problems = read_export(tmp_path, file, "Blad1", GOOGLE)
    assert statement.number == "zuid-2"
    assert not [p for p in problems if "onzichtbaar teken" in p.finding.message]
