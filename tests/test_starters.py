"""``samen030 new --document``: a first document of her own, that can be built at once."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli
from generator.delivery.new_project import starters
from tests.test_own_documents import own, run, told

PLACES = {
    "brief": "templates/eigen/intern/brief.docx",
    "persbericht": "templates/eigen/persbericht.docx",
}


def new(*words: str) -> Result:
    return CliRunner().invoke(cli, ["new", *words], catch_exceptions=False)


def test_these_are_the_starters_that_come_along() -> None:
    assert starters().keys() == PLACES.keys()
    helped = " ".join(new("--help").stdout.split())
    assert "brief of persbericht" in helped


@pytest.mark.parametrize(("name", "place"), PLACES.items())
def test_a_starter_builds_at_once_with_a_project_that_is_filled(
    project: Path, name: str, place: str
) -> None:
    result = new("--document", name, "--project", str(project))
    assert result.exit_code == 0
    assert place in result.stdout.replace("\\", "/")
    built = run(project, "build", "--notes")
    assert built.exit_code == 0, built.output
    assert "eigen/" in built.stdout
    for line in built.stdout.split("\n\n"):
        assert not (line.startswith(("FOUT", "WAARSCHUWING", "OPEN")) and "eigen/" in line), line
    (text,) = own(project).values()
    assert "[nog in te vullen" not in text
    assert "Buurthuis Voorbeeld" in text
    assert run(project, "build", "--final").exit_code == 0


@pytest.mark.parametrize("name", PLACES)
def test_a_starter_names_no_city_and_no_cooperative(name: str) -> None:
    from generator.word.packaging.package import open_package
    from generator.word.text.paragraphs import paragraphs

    package = open_package(starters()[name], name)
    text = "".join(p.text for part in package.text_parts() for p in paragraphs(package, part))
    assert not re.search("utrecht|samen030|stadscoöperatie", text, re.IGNORECASE)
    assert b"SAMEN030" not in package.parts["docProps/core.xml"]


def test_an_empty_project_gets_its_page_for_the_press_as_a_draft(tmp_path: Path) -> None:
    project = tmp_path / "leeg"
    new(str(project))
    for name in PLACES:
        assert new("--document", name, "--project", str(project)).exit_code == 0
    built = run(project)
    assert built.exit_code == 0, built.output
    assert list(own(project)) == ["eigen/persbericht.docx"]  # there is no lid to write to
    assert not [line for line in built.stdout.split("\n\n") if "FOUT" in line and "eigen" in line]


def test_a_lid_of_whom_little_is_known_gets_a_letter_that_reads_well(project: Path) -> None:
    from tests.edits import workbook

    with workbook(project, "leden") as book:
        page = book["Leden"]
        page.append(["Kring Kaal", None, None, None, None, None, None, None, "lid", "toegelaten"])
    new("--document", "brief", "--project", str(project))
    assert run(project).exit_code == 0
    text = own(project)["intern/eigen/brief Kring Kaal.docx"]
    assert "Beste mensen van Kring Kaal," in text
    assert "Wij weten nog niet in welke buurten jullie werken." in text
    assert "Er staat nog geen activiteit met jullie naam erbij." in text
    assert "Stuur ons een e-mailadres of telefoonnummer" in text
    assert "t.a.v." not in text
    assert not re.search(r" [.,:]|\(\)|\n\n", text)


def test_what_lies_there_is_never_written_over(project: Path) -> None:
    for number in ("", " 2", " 3"):
        assert new("--document", "BRIEF", "--project", str(project)).exit_code == 0
        assert (project / f"templates/eigen/intern/brief{number}.docx").is_file()
    (project / "templates/eigen/intern/brief.docx").write_bytes(b"van haar")
    new("--document", "brief", str(project))
    assert (project / "templates/eigen/intern/brief.docx").read_bytes() == b"van haar"
    assert (project / "templates/eigen/intern/brief 4.docx").is_file()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--document", "nieuwsbrief"), "Wel: brief en persbericht."),
        (("--document", "../wijkplan"), "Wel: brief en persbericht."),
        (("--document", "brief", "--example"), "Kies --example of --document"),
    ],
)
def test_a_wrong_wish_is_answered_and_nothing_is_laid(
    project: Path, words: tuple[str, ...], message: str
) -> None:
    result = new(*words, "--project", str(project))
    assert result.exit_code == 2
    assert message in result.output
    assert not (project / "templates/eigen").exists()


def test_outside_a_project_it_says_so(tmp_path: Path) -> None:
    assert "geen project" in new("--document", "brief", "--project", str(tmp_path)).output
    assert not list(tmp_path.iterdir())
    assert "samen030 new MAP" in new().output


def test_a_link_that_leads_out_gets_no_starter(project: Path, tmp_path: Path) -> None:
    away = tmp_path / "elders"
    away.mkdir()
    try:
        (project / "templates/eigen").symlink_to(away, target_is_directory=True)
    except OSError:
        pytest.skip("links ask for rights on Windows")
    assert new("--document", "brief", "--project", str(project)).exit_code == 2
    assert not list(away.iterdir())


def test_starters_are_no_documents_of_a_project(project: Path) -> None:
    shutil.copytree(
        starters()["persbericht"].parent, project / "templates/beginnen", dirs_exist_ok=True
    )
    assert run(project).exit_code == 0
    assert own(project) == {}
    assert not told(project, "S014")
