"""What somebody did not consent to, typed where a plan prints it: found by the real command."""

import json
from pathlib import Path

import pytest

from tests.edits import retype, workbook
from tests.test_pipeline import run

Cells = dict[str, object]
STATEMENT: Cells = {
    "Organisatie": "Koor De Stille Trom",
    "Naam ondertekenaar": "Geke Bokma",
    "Functie": "dirigent van het koor",
    "E-mailadres": "trom@stille.example",
    "Telefoonnummer": "030 765 43 21",
    "Motivatie": "Zingen helpt buurten",
    "Organisatienaam mag erin": "nee",
    "Persoonsnaam mag erin": "nee",
    "Motivatie mag erin": "nee",
}
PERSON: Cells = {
    "Organisatie of persoon": "persoon",
    "Organisatie": None,
    "Soort organisatie": None,
    "Persoonsnaam mag erin": "ja",
}
MEMBER: Cells = {
    "Vertegenwoordiger": "Ria Slootemans-Bol",
    "E-mailadres": "ria@slootemans.example",
    "Telefoonnummer": "030 234 56 78",
}


def leaks(project: Path, printed: object, statement: Cells) -> tuple[list[tuple[str, str, str]], int]:  # fmt: skip
    """Severity, file and the cell it came from of each leak, when a plan prints this text."""
    with workbook(project, "steunverklaringen") as book:
        retype(book["Steunverklaringen"], 2, {**STATEMENT, **statement})
    with workbook(project, "leden") as book:
        retype(book["Leden"], 2, MEMBER)
    with workbook(project, "wijken") as book:
        retype(book["Wijken"], 2, {"Kracht": f"Samen met {printed} gaat het."})
    said = json.loads(run(project, "build", "--json").stdout)
    found = [
        (p["severity"], p["place"]["file"], p["related"][0]["header"])
        for p in said["problems"]
        if p["code"] == "D301"
    ]
    return found, said["exit_code"]


@pytest.mark.parametrize("header", ["Naam ondertekenaar", "E-mailadres", "Telefoonnummer", "Motivatie"])  # fmt: skip
def test_what_a_supporter_did_not_give_away_stops_the_build(header: str, project: Path) -> None:
    found, exit_code = leaks(project, STATEMENT[header], {})
    assert found == [("fout", "wijkplannen/01-zuidwest.docx", header)]
    assert exit_code == 1
    assert not list((project / "output").rglob("*.docx"))


@pytest.mark.parametrize("header", MEMBER)
def test_whoever_represents_a_member_stays_out_of_it(header: str, project: Path) -> None:
    found, _ = leaks(project, MEMBER[header], {})
    errors = [leak for leak in found if leak[0] == "fout"]  # her name can be read in her address
    assert errors == [("fout", "wijkplannen/01-zuidwest.docx", header)]


def test_the_name_of_an_organisation_is_a_warning(project: Path) -> None:
    found, exit_code = leaks(project, STATEMENT["Organisatie"], {})
    assert found == [("waarschuwing", "wijkplannen/01-zuidwest.docx", "Organisatie")]
    assert exit_code == 0


@pytest.mark.parametrize(
    ("header", "consent"),
    [
        ("Naam ondertekenaar", PERSON),
        ("Organisatie", {"Organisatienaam mag erin": "ja"}),
        ("Motivatie", {"Motivatie mag erin": "ja"}),
    ],
)
def test_consent_that_can_be_shown_opens_that_cell_and_no_other(
    header: str, consent: Cells, project: Path
) -> None:
    value = {**STATEMENT, **consent}[header]
    assert leaks(project, value, consent)[0] == []
    for proof in ("Toestemming op", "Toestemming via"):
        found, _ = leaks(project, value, {**consent, proof: None})
        assert [cell for _, _, cell in found] == [header], proof
    again = {"Toestemming op": "6-4-2018", "Toestemming via": "formulier"}
    found, _ = leaks(project, STATEMENT["E-mailadres"], {**consent, **again})
    assert [cell for _, _, cell in found] == ["E-mailadres"]
