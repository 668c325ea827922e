"""A release: what is double-clicked finds her project, and the recipe holds for Windows too."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from generator.cli import cli

ROOT = Path(__file__).resolve().parents[1]
CI = ROOT / ".ci"


def script(name: str) -> ModuleType:
    """A script of ``.ci``, which is no package."""
    spec = importlib.util.spec_from_file_location(Path(name).stem, CI / name)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


make, program, audit = script("release/make.py"), script("release/program.py"), script("audit.py")


@pytest.fixture
def projects(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Her folder with projects, of which there are none yet; typing is done by ``typed``."""
    monkeypatch.setattr(program, "_documents", lambda: tmp_path)
    folder = tmp_path / program.PROJECTS
    folder.mkdir()
    return folder


def asked_of_samen030(monkeypatch: pytest.MonkeyPatch, *typed: str) -> list[list[str]]:
    """The words that the command gets, while she answers questions with ``typed``."""
    answers = iter(typed)
    monkeypatch.setattr("builtins.input", lambda question: next(answers))
    monkeypatch.setattr(sys, "argv", ["samen030"])
    given: list[list[str]] = []
    monkeypatch.setattr(program, "main", lambda: given.append(sys.argv[1:]))
    return given


def test_every_file_to_click_asks_a_command_that_there_is(tmp_path: Path) -> None:
    make.lay_beside(tmp_path)
    for name in ("Nieuw project", "Bouwen", "Controleren", "Meekijken", "Opdrachten"):
        data = (tmp_path / f"{name}.cmd").read_bytes()
        assert data.count(b"\n") == data.count(b"\r\n")
        text = data.decode("ascii")
        (asked,) = re.findall(r'samen030\.exe" clicked "([^"]+)" "%~1"', text)
        assert asked == "window" or asked.split()[0] in cli.commands
        labels = set(re.findall(r"^:(\w+)", text, re.MULTILINE))
        assert set(re.findall(r"goto (\w+)", text)) == labels
        assert text.endswith("pause\r\n")
        assert (
            name.split()[-1].casefold() in (tmp_path / "LEESMIJ.txt").read_text("ascii").casefold()
        )


def test_the_only_project_is_the_one_that_is_meant(
    projects: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (projects / "Mijn aanvraag & co" / "inputs").mkdir(parents=True)
    (projects / "iets anders").mkdir()
    given = asked_of_samen030(monkeypatch)
    program.clicked("watch --open")
    assert given == [["watch", "--open", "--project", str(projects / "Mijn aanvraag & co")]]


def test_of_several_projects_she_types_a_number(
    projects: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("Noord", "Zuid"):
        (projects / name / "inputs").mkdir(parents=True)
    given = asked_of_samen030(monkeypatch, "3", "Zuid", "2.")
    program.clicked("build")
    assert given == [["build", "--project", str(projects / "Zuid")]]
    assert "  1. Noord\n  2. Zuid\n" in capsys.readouterr().out


def test_a_folder_that_is_dragged_on_the_file_is_meant(
    projects: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = asked_of_samen030(monkeypatch)
    program.clicked("check", "C:/ergens/een map")
    assert given == [["check", "--project", str(Path("C:/ergens/een map"))]]


def test_without_a_project_she_hears_where_to_begin(
    projects: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given = asked_of_samen030(monkeypatch)
    program.clicked("build")
    assert not given
    assert "Dubbelklik eerst op Nieuw project" in capsys.readouterr().out


def test_a_new_project_gets_a_name_that_is_free_and_legal(
    projects: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (projects / "Noord").mkdir()
    given = asked_of_samen030(monkeypatch, "", "Noord", "Wat nu?", " Zuid. ")
    program.clicked("new")
    assert given == [["new", str(projects / "Zuid")]]


def test_the_window_knows_the_command_and_stands_in_the_project(
    projects: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (projects / "Noord" / "inputs").mkdir(parents=True)
    ran: dict[str, object] = {}
    monkeypatch.setattr(subprocess, "run", lambda words, **how: ran.update(how, words=words))
    program.clicked("window")
    assert ran["cwd"] == projects / "Noord"
    assert str(ran["env"]["PATH"]).startswith(str(Path(sys.executable).parent))  # type: ignore[index]


def test_nothing_of_a_release_needs_a_shell_or_a_path_of_unix() -> None:
    for name in ("release/make.py", "release/program.py", "release/samen030.spec", "audit.py"):
        text = (CI / name).read_text(encoding="utf-8").replace("bin/python", "")
        assert not re.findall(
            r"/bin/|/tmp|/usr|shell=True|os\.(?:fork|geteuid|symlink)|\bsh\b", text
        ), name


def test_the_recipe_takes_along_all_that_is_no_python() -> None:
    """PyInstaller itself finds modules; what they open as files is named in the recipe."""
    recipe = (CI / "release" / "samen030.spec").read_text(encoding="utf-8")
    assert 'collect_data_files("generator")' in recipe
    assert 'collect_data_files("stdnum")' in recipe
    assert 'collect_submodules("generator")' in recipe
    assert "copy_metadata(library)" in recipe


@pytest.mark.parametrize(
    ("libraries", "said", "code"),
    [
        ([{"name": "lxml", "version": "6", "vulns": []}], "1 of 1 libraries, 0 known holes", 0),
        ([{"name": "lxml", "version": "6", "vulns": [{"id": "CVE-1", "fix_versions": ["7"]}]},
          {"name": "click", "skip_reason": "?"}], "lxml 6: CVE-1", 1),
        ([{"name": "click", "skip_reason": "?"}], "tells nothing", 0),
        ([], "tells nothing", 0),
    ],
)  # fmt: skip
def test_a_known_hole_fails_and_a_silent_service_is_told(
    libraries: list[dict[str, object]], said: str, code: int
) -> None:
    lines, exit_code = audit.told({"dependencies": libraries})
    assert said in " ".join(lines)
    assert exit_code == code
