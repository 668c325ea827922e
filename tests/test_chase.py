"""``samen030 chase`` as it is used: who owes what, as messages that are ready, and nothing is sent."""

import io
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from generator.chasing import chase_of
from generator.checks.all import data_check
from generator.cli import cli
from generator.delivery import disk
from generator.excel.reading.read_dossier import read
from generator.figures.all import derive
from generator.figures.outstanding import outstanding
from generator.letters import Chase
from generator.problems import CellPlace, Severity
from generator.word.inspecting.made_document import read_paper
from generator.workbooks.members import Member, WorkingArea
from generator.workbooks.statements import Statement
from tests.conftest import ROOT
from tests.make import Cells, dossier_of
from tests.tables import write_sheet

SHEETS = {"Leden", "Werkgebieden", "Steunverklaringen"}
MEMBERS = """
    | Organisatie     | Soort organisatie | Rechtsvorm | Rol | Stand lidmaatschap | Overeenkomst getekend | Volmacht aanwezig | Vertegenwoordiger | E-mailadres      | Over de organisatie |
    | De Brug         |                   | stichting  | lid | toegelaten         | ja  | nee | An Bol   | an@brug.example  | Wij koken samen. |
    | Kring & Co      | wijkorganisatie   | informeel  | lid | toegelaten         | nee | nee |          |                  |                  |
    | Weg ermee       |                   | stichting  |     | opgezegd           | nee | nee |          |                  |                  |
"""
AREAS = """
    | Organisatie | Wijk     | Buurt | Pijler      |
    | De Brug     | Zuidwest |       |             |
"""
STATEMENTS = """
    | Nr   | Organisatie of persoon | Organisatie | Naam ondertekenaar | Wijk       | E-mailadres     | Getekend | Datum    | Organisatienaam mag erin | Persoonsnaam mag erin | Toestemming op | Toestemming via | Bestand | Ingetrokken op |
    | S001 | organisatie            | de brug     | An Bol             | Zuidwest   |                 | ja       |          | ja                       | nee                   |                | formulier       |         |                |
    | S002 | persoon                |             | Bea Smit           |            | bea@smit.example| ja       | 1-4-2018 |                          |                       |                |                 | s2.pdf  |                |
    | S003 |                        |             |                    | Zuidwest   |                 | ja       | 1-4-2018 | nee                      | nee                   |                |                 | s3.pdf  |                |
    | S004 | organisatie            | Oud         | Cor                |            |                 | ja       |          | nee                      | nee                   |                |                 |         | 2-4-2018       |
"""


@pytest.fixture
def owing(project: Path) -> Path:
    inputs = project / "inputs"
    write_sheet(inputs / "leden.xlsx", "Leden", MEMBERS)
    write_sheet(inputs / "leden.xlsx", "Werkgebieden", AREAS)
    write_sheet(inputs / "steunverklaringen.xlsx", "Steunverklaringen", STATEMENTS)
    return project


def chase(project: Path) -> Result:
    return CliRunner().invoke(cli, ["chase", "--project", str(project)], catch_exceptions=False)


def open_points(inputs: Path) -> set[CellPlace]:
    """What the checks call an open point at a row of a member, working area or statement."""
    dossier, problems = read(inputs)
    problems += data_check.run(dossier.damaged, dossier, derive(dossier))
    gaps = (problem.place for problem in problems if problem.severity is Severity.GAP)
    return {p for p in gaps if isinstance(p, CellPlace) and p.sheet in SHEETS and p.row}


@pytest.mark.parametrize("which", ["small", "example"])
def test_each_open_point_is_asked_of_one_or_is_her_own(which: str, owing: Path) -> None:
    inputs = owing / "inputs" if which == "small" else ROOT / "inputs"
    made, _ = chase_of(inputs, date(2018, 3, 1))
    asked = Counter(one.place for letter in made.letters for one in letter.open)
    hers = Counter(own.place for own in made.own)
    points = open_points(inputs)
    assert points
    assert points <= asked.keys() | hers.keys()
    assert not asked.keys() & hers.keys()
    assert max((asked + hers).values()) == 1


def by_name(made: Chase) -> dict[str, set[str]]:
    return {
        letter.name: {f"{one.place.sheet} {one.place.header}" for one in letter.open}
        for letter in made.letters
    }


def test_each_hears_what_misses_and_no_more(owing: Path) -> None:
    made, _ = chase_of(owing / "inputs", date(2018, 3, 1))
    assert by_name(made) == {
        "De Brug": {
            "Leden Soort organisatie",
            "Werkgebieden Pijler",
            "Steunverklaringen Datum",
            "Steunverklaringen Toestemming op",
        },
        "Kring & Co": {
            "Leden Overeenkomst getekend",
            "Leden Volmacht aanwezig",
            "Leden Organisatie",
            "Leden Vertegenwoordiger",
            "Leden E-mailadres",
            "Leden Over de organisatie",
        },
        "Bea Smit": {"Steunverklaringen Wijk", "Steunverklaringen Persoonsnaam mag erin"},
    }
    assert {(own.place.sheet, own.place.row, own.place.header) for own in made.own} >= {  # type: ignore[union-attr]
        ("Leden", 4, "Rol"),
        ("Steunverklaringen", 4, "Organisatie of persoon"),
        ("Steunverklaringen", 5, "Wijk"),
    }


def test_a_message_is_whole_and_in_its_own_tone(owing: Path) -> None:
    made, _ = chase_of(owing / "inputs", date(2018, 3, 1))
    letters = {letter.name: letter for letter in made.letters}
    brug, bea = letters["De Brug"], letters["Bea Smit"]
    assert (brug.role, brug.email, brug.person) == ("lid en steunt", "an@brug.example", "An Bol")
    assert brug.body.startswith("Beste An Bol,\n\nFijn dat jullie meedoen met ")
    assert "\n- de datum waarop de steunverklaring is getekend" in brug.body
    assert "Wil je dat uiterlijk 6 april 2018 sturen?" in brug.body
    assert letters["Kring & Co"].body.startswith("Beste mensen van Kring & Co,")
    assert "Dank je wel dat je" in bea.body
    assert "jullie" not in bea.body
    late, _ = chase_of(owing / "inputs", date(2030, 1, 1))
    assert "zo snel mogelijk" in late.letters[0].body


def test_both_lists_are_for_her_own_eyes_and_a_build_leaves_them(owing: Path) -> None:
    result = chase(owing)
    assert result.exit_code == 0, result.output
    assert "De Brug: " in result.output
    assert "Bea" not in result.output
    folder = owing / "output/intern"
    first = {p.name: p.read_bytes() for p in folder.glob("navragen.*")}
    rows = list(load_workbook(io.BytesIO(first["navragen.xlsx"]))["Berichten"].values)
    assert rows[0][:4] == ("Organisatie", "Rol", "Contactpersoon", "E-mailadres")
    assert [row[0] for row in rows[1:]] == ["De Brug", "Kring & Co", "Bea Smit"]
    assert all("Hartelijke groet," in str(row[-1]) for row in rows[1:])
    words = [p.text for p in read_paper(first["navragen.docx"], "n.docx").paragraphs]
    assert {"De Brug", "Kring & Co", "Bea Smit"} <= {*words}
    CliRunner().invoke(cli, ["build", "--project", str(owing)], catch_exceptions=False)
    assert chase(owing).exit_code == 0
    assert {p.name: p.read_bytes() for p in folder.glob("navragen*")} == first


def test_a_list_that_is_open_is_told(owing: Path, around: pytest.MonkeyPatch) -> None:
    assert chase(owing).exit_code == 0
    (owing / "output/intern/navragen.xlsx").write_bytes(b"van haar")

    def locked(source: Path, target: Path) -> None:
        raise PermissionError(13, "locked", str(target))

    around.setattr(disk, "move", locked)  # B206
    result = chase(owing)
    assert result.exit_code == 3
    assert "Sluit navragen.xlsx en begin opnieuw" in " ".join(result.output.split())


def of(kind: type, *rows: Cells) -> list[str]:
    empty: dict[type, list[Cells]] = {Member: [], WorkingArea: [], Statement: []}
    found = outstanding(dossier_of({**empty, kind: rows}))  # type: ignore[dict-item]
    return [asked.field for debtor in found for asked in debtor.asked]


def test_nothing_is_asked_of_who_is_complete_or_gone() -> None:
    assert not of(Statement, {})
    assert not of(Statement, {"signed": "nee", "withdrawn_on": "7-4-2018"})
    assert of(Statement, {"signed": "nee"}) == ["signed"]
    assert of(Member, {"admission": "toegelaten"}) == ["name"]
    assert not of(Member, {"admission": "geweigerd", "agreement": "nee"})
