"""Another town, from workbooks alone: it builds with the shipped templates and stays itself."""

import re
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from generator.cli import cli
from generator.job import Job
from generator.pipeline import run
from generator.problems import Severity
from generator.workbooks.districts import District, Neighbourhood, Partner, Postcode, Venue
from generator.workbooks.members import WorkingArea
from tests.edits import build, made
from tests.plain_files import document
from tests.town import TOWN, WIJKEN, town

# The city of the example, its wijken, its postcodes, and who applies there.
FOREIGN = re.compile(rb"utrecht|samen\s?030|overvecht|binnenstad|leidsche|vleuten|kanaleneiland|wk0344|bu0344|buurtteam|kinderra", re.I)  # fmt: skip


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
    assert "In het Havenkwartier beginnen wij met" in plan
    assert "Leden van Klaverblad" in plan
    assert "Plan voor Buitenveld" in words(project, "wijkplannen/03-buitenveld.docx")
    support = words(project, "steunverklaringen.docx")
    assert "Uit de Molenwijk steunt één organisatie de aanvraag." in support
    assert "Voor heel Klaverhaven steunt één organisatie de aanvraag." in support


def test_a_stichting_in_a_village_without_boekjaren_is_told_as_what_it_is(tmp_path: Path) -> None:
    folder = town(tmp_path / "project")
    _retype_rows(folder / "inputs" / "aanvraag.xlsx", "Aanvrager", {"Rechtsvorm": "stichting"})
    _retype_rows(
        folder / "inputs" / "aanvraag.xlsx", "Aanvraag", {"Gevraagd besluit": "Geef ons subsidie."}
    )
    _retype_rows(folder / "inputs" / "regeling.xlsx", "Regeling", {"Per boekjaar": "nee"})
    build(folder)
    application = words(folder, "subsidieaanvraag.docx")
    for sentence in (
        "is de stichting van Klaverhavense buurt- en wijkorganisaties. De stichting telt nu",
        "voor de jaren 2027-2028",
        "Wat beter dorpsbreed kan",
        "Per jaar vragen wij",
        "Na afloop vragen wij de gemeente om de subsidie vast te stellen",
    ):
        assert sentence in application
    assert "Dorpsbrede organisaties" in words(folder, "steunverklaringen.docx")
    found = [document(path).text for path in (folder / "output").rglob("*.docx")]
    documents = [text.replace("Statuten van de coöperatie", "") for text in found]  # her own words
    for word in ("boekjaar", "stedelijk kan", "Stedelijke", " de coöperatie", "De coöperatie"):
        assert not any(word in text for text in documents), word


@pytest.mark.parametrize(("per_boekjaar", "missed"), [("ja", ["S502"]), ("nee", [])])
def test_a_template_need_not_hold_what_the_regeling_does_not_ask(
    tmp_path: Path, per_boekjaar: str, missed: list[str]
) -> None:
    folder = town(tmp_path / "project")
    answer = {"Per boekjaar": per_boekjaar}
    _retype_rows(folder / "inputs" / "regeling.xlsx", "Regeling", answer)
    template = folder / "templates" / "subsidieaanvraag.docx"
    with zipfile.ZipFile(template) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(template, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data.replace(b"{{ begroting.reserve_zin }}", b"geen"))
    problems = run(Job(folder, date(2026, 5, 1), documents=False), lambda event: None).problems
    assert [p.code for p in problems if p.code == "S502"] == missed


def _retype_rows(path: Path, sheet: str, answers: Mapping[str, str]) -> None:
    book = load_workbook(path)
    for label, answer in book[sheet].iter_rows(max_col=2):
        if label.value in answers:
            answer.value = answers[str(label.value)]
    book.save(path)


def test_what_a_town_does_not_have_is_not_named(tmp_path: Path) -> None:
    """Its teams, its agreements and its kinds of places are in its workbooks, or nowhere."""
    folder = town(
        tmp_path / "project",
        {Venue: [{"district": "Molenwijk", "neighbourhood": "Wieken", "kind": "overig"}]},
    )
    silent = dict.fromkeys(("Sociaal team", "Sociale teams", "Afspraken met"), "")
    _retype_rows(folder / "inputs" / "aanvraag.xlsx", "Gemeente", silent)
    build(folder)
    application = words(folder, "subsidieaanvraag.docx")
    for sentence in (
        "een pan soep meer koken, een buurvrouw meenemen",
        "samen met bewoners en partners.",
        "veel bondgenoten: scholen, huisartsen",
        "Zij houden hun eigen taak.\n",
        "Lopende afspraken met scholen en bewonersgroepen zetten wij voort",
        "Gebouwen en plekken\n",
        "In keukens, tuinen en administraties",
        "loopt een dag mee bij een ander lid, een kookgroep",
    ):
        assert sentence in application, sentence
    for foreign in ("het wijkteam", "de wijkteams", "speeltuin", "buurtcentr"):
        assert foreign not in application.casefold().replace("onze buurtcentra zijn", ""), foreign
    assert ": plekken |" in words(folder, "wijkplannen/02-molenwijk.docx")


def test_a_town_names_its_own_teams_and_places(project: Path) -> None:
    application = words(project, "subsidieaanvraag.docx")
    for sentence in (
        "samen met bewoners, het wijkteam en andere partners.",
        "blijft bij de wijkteams; wij zorgen",
        "na een gesprek met het wijkteam terechtkan",
        "Lopende afspraken met scholen, wijkteams en bewonersgroepen zetten",
        "Buurtcentra\n",
    ):
        assert sentence in application, sentence


def test_in_a_place_of_one_wijk_nothing_is_per_wijk(tmp_path: Path) -> None:
    name = next(iter(WIJKEN))
    bare = {"code": "", "phrase": "", "map_column": "", "map_row": ""}
    buurt = {"code": "", "name": "De Kern", "district": name, "inhabitants": "9", "year": "2026"}
    rows = {District: [{"name": name, **bare}], Neighbourhood: [buurt], Venue: [], Partner: []}
    folder = town(tmp_path / "project", {**rows, Postcode: [], WorkingArea: []}, only=name)
    build(folder)
    for path in (folder / "output").rglob("*.docx"):
        for many in ("per wijk", "één wijk,", "in de wijk van haar", "vaste wijk", "elke wijk"):
            told = document(path).text.replace("Zie ook de plannen per wijk", "")  # her own words
            assert many not in told.casefold(), f"{path.name}: {many}"
    assert "Lijst van de wijk\n" in words(folder, "steunverklaringen.docx")
    assert "Lasten in de wijk\n" in words(folder, "subsidieaanvraag.docx")


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


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (lambda path: path.write_bytes(b"kapot"), "X402"),
        (lambda path: path.unlink(), "X401"),
        (lambda path: _retype(path, {"A1": "Wjik"}), "X301"),
        (lambda path: _retype(path, {"A2": None, "A3": None, "A4": None}), "X311"),
    ],
)
def test_without_wijken_only_the_cause_is_told(
    tmp_path: Path, damage: Callable[[Path], object], code: str
) -> None:
    folder = town(tmp_path / "project")
    damage(folder / "inputs" / "wijken.xlsx")
    problems = run(Job(folder, date(2026, 5, 1), documents=False), lambda event: None).problems
    assert {p.code for p in problems if p.severity is Severity.ERROR} == {code}


def test_a_wijk_without_a_name_is_told_with_the_first_cell_that_names_it(tmp_path: Path) -> None:
    folder = town(tmp_path / "project")
    _retype(folder / "inputs" / "wijken.xlsx", {"A3": None})
    problems = run(Job(folder, date(2026, 5, 1), documents=False), lambda event: None).problems
    (unknown,) = [p for p in problems if p.severity is Severity.ERROR]
    assert (unknown.code, unknown.finding.related) == ("X107", tuple(
        p.place for p in problems if p.code == "X201"
    ))  # fmt: skip
    assert "Typ daar molenwijk" in unknown.finding.fix


def test_an_unknown_wijk_is_told_at_its_cell_also_in_wijken_itself(tmp_path: Path) -> None:
    folder = town(tmp_path / "project")
    _retype(folder / "inputs" / "wijken.xlsx", {"C3": "Zuid"}, "Buurten")
    _retype(folder / "inputs" / "begroting.xlsx", {"D2": "Molenwik"}, "Lasten")
    problems = run(Job(folder, date(2026, 5, 1), documents=False), lambda event: None).problems
    found = {(str(p.place), p.finding.fix) for p in problems if p.severity is Severity.ERROR}
    assert found == {
        ("wijken.xlsx › blad Buurten › cel C3", "Kies uit Havenkwartier, Molenwijk en Buitenveld"),
        ("begroting.xlsx › blad Lasten › cel D2", "Bedoel je Molenwijk?"),
    }


def _retype(path: Path, cells: Mapping[str, object], title: str = "Wijken") -> None:
    book = load_workbook(path)
    for cell, value in cells.items():
        book[title][cell] = value
    book.save(path)
