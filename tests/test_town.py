"""Another town, from workbooks alone: it builds with the shipped templates and stays itself."""

import re
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.workbooks.districts import District, Neighbourhood, Partner, Postcode, Venue
from generator.workbooks.members import WorkingArea
from tests.edits import build, made
from tests.plain_files import document
from tests.town import TOWN, WIJKEN, town

# The city of the example, its wijken, its postcodes, and who applies there.
FOREIGN = re.compile(rb"utrecht|samen\s?030|overvecht|binnenstad|leidsche|vleuten|kanaleneiland|wk0344|bu0344", re.I)  # fmt: skip


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = town(tmp_path_factory.mktemp("dorp") / "project")
    build(folder)
    return folder


def words(project: Path, name: str) -> str:
    return document(project / "output" / name).text


def test_the_plans_follow_the_wijken_of_the_town(project: Path) -> None:
    plans = [name for name in made(project) if name.startswith("wijkplannen/")]
    assert sorted(plans) == [
        "wijkplannen/01-havenkwartier.docx",
        "wijkplannen/02-molenwijk.docx",
        "wijkplannen/03-buitenveld.docx",
    ]


def test_nothing_of_another_place_is_in_any_part_of_any_document(project: Path) -> None:
    documents = sorted((project / "output").rglob("*.docx"))
    assert len(documents) == 6
    for path in documents:
        with zipfile.ZipFile(path) as archive:
            for part in archive.namelist():
                data = re.sub(rb"<[^>]*>", b"", archive.read(part))  # words may run over tags
                for held in (data, archive.read(part), part.encode()):
                    assert not FOREIGN.search(held), f"{path.name}: {part}"


def test_nothing_of_another_place_is_in_the_workbooks_of_a_new_project(tmp_path: Path) -> None:
    folder = tmp_path / "nieuw"
    asked = ["new", str(folder), "--gemeente", TOWN]
    assert CliRunner().invoke(cli, asked).exit_code == 0
    for path in sorted((folder / "inputs").glob("*.xlsx")):
        with zipfile.ZipFile(path) as archive:
            for part in archive.namelist():
                held = archive.read(part).replace(b"samen030", b"")  # the command itself
                assert not FOREIGN.search(held), f"{path.name}: {part}"
    made = CliRunner().invoke(cli, ["build", "--project", str(folder)])
    assert made.exit_code == 0, made.output
    assert "nog geen enkele wijk" in made.output


def test_the_sentences_name_the_town_and_its_applicant(project: Path) -> None:
    application = words(project, "subsidieaanvraag.docx")
    for sentence in (
        "In bijna elke straat van Klaverhaven zijn mensen",
        "het sociaal makelaarschap in heel Klaverhaven laten uitvoeren",
        "is de coöperatie van Klaverhavense buurt- en wijkorganisaties.",
        "Voor het hele dorp.",
        "In Klaverblad bundelen Klaverhavense",
        "Er wonen 9.365 mensen in drie wijken.",
        "Het dorp wil van zorg achteraf",
        "daar is de dorpscoöperatie aan zet",
    ):
        assert sentence in application
    plan = words(project, "wijkplannen/01-havenkwartier.docx")
    assert "Dit plan laat zien wat wij in het Havenkwartier gaan doen" in plan
    assert "Leden van Klaverblad" in plan
    assert "Plan voor Buitenveld" in words(project, "wijkplannen/03-buitenveld.docx")
    support = words(project, "steunverklaringen.docx")
    assert "Uit de Molenwijk steunt één organisatie de aanvraag." in support
    assert "Voor heel Klaverhaven steunt één organisatie de aanvraag." in support


@pytest.mark.parametrize("amount", [1, 10, 25])
def test_a_place_has_as_many_wijken_as_it_has(tmp_path: Path, amount: int) -> None:
    names = [*WIJKEN, *(f"Kern {n}" for n in range(1, 30))][:amount]
    only = names[0] if amount < len(WIJKEN) else ""
    wijken = [
        {"name": name, "code": "", "phrase": "", "map_column": "", "map_row": ""} for name in names
    ]
    buurten = [
        {
            "code": "",
            "name": f"Buurt {n}",
            "district": name,
            "inhabitants": "",
            "year": "",
            "source": "",
        }
        for n, name in enumerate(names, start=1)
    ]
    rows = {District: wijken, Neighbourhood: buurten, Venue: [], Partner: [], Postcode: []}
    folder = town(tmp_path / "project", {**rows, WorkingArea: []}, only=only)
    documents = build(folder)
    assert sum(name.startswith("wijkplannen/") for name in documents) == amount
    said = {1: "één wijk", 10: "tien wijken", 25: "25 wijken"}[amount]
    assert f"mensen in {said}" in words(folder, "subsidieaanvraag.docx")
    drawn = document(folder / "output" / "subsidieaanvraag.docx").text
    assert all(name in drawn for name in names)
