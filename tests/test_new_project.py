"""``samen030 new`` and what it lays ready: folders, a page to read first, files to double-click."""

import io
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from generator.cli import cli
from generator.commands.all import COMMANDS
from generator.delivery import double_click
from generator.delivery.project_read_me import NAME
from generator.reports.lines import fitted
from generator.reports.typed_paths import typed

ROOT = Path(__file__).resolve().parents[1]
NAMES = {"Bouwen.cmd": "build", "Controleren.cmd": "check", "Meekijken.cmd": "watch --open"}
NEEDS_A_PROJECT = ("build", "check", "watch", "status", "changes", "chase", "trace 5", "verify", "new --document brief")  # fmt: skip


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, list(words), catch_exceptions=False)


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("een map met spaties") / "mijn aanvraag 2"
    made = run("new", str(folder))
    assert made.exit_code == 0, made.output
    return folder, made.stdout


def test_the_folders_and_files_are_there(laid: tuple[Path, str]) -> None:
    folder, said = laid
    for room in ("inputs/teksten", "inputs/bijlagen", "inputs/fotos", "templates", "output"):
        assert (folder / room).is_dir(), room
    for name in (*NAMES, NAME):
        assert (folder / name).is_file(), name
    assert NAME in said
    assert "Bouwen.cmd" in said


def test_the_command_that_is_printed_works_as_it_stands(laid: tuple[Path, str]) -> None:
    line = laid[1].splitlines()[-1].strip()
    words = shlex.split(line.replace("\\", "/"))  # a shell: double quotes keep spaces together
    assert words[0] == "samen030"
    assert run(*words[1:]).exit_code == 0
    assert (laid[0] / "output").iterdir()


def test_the_page_to_read_first_names_what_is_there_and_commands_that_exist(
    laid: tuple[Path, str],
) -> None:
    data = (laid[0] / NAME).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n")
    text = data.decode("utf-8-sig")
    known = {command.name for command in COMMANDS}
    assert set(re.findall(r"samen030 (\w+)", text)) <= known
    for name in re.findall(r"[\w-]+\.cmd", text):
        assert (laid[0] / name).is_file()
    for place in ("inputs", r"inputs\teksten", r"inputs\fotos", r"inputs\bijlagen", "templates", "output"):  # fmt: skip
        assert f"\n{place} " in text.replace("\r", "")
    for book in re.findall(r"\w+\.xlsx", text):
        assert book == "controle.xlsx" or (laid[0] / "inputs" / book).is_file()


@pytest.mark.parametrize(("name", "command"), NAMES.items())
def test_a_file_to_double_click_is_one_that_cmd_reads(
    laid: tuple[Path, str], name: str, command: str
) -> None:
    data = (laid[0] / name).read_bytes()
    text = data.decode("ascii")
    lines = text.split("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert 'pushd "%~dp0"' in lines
    assert f'"%SAMEN030%" {command}' in lines
    assert lines[-2:] == ["pause", ""]
    assert set(re.findall(r"goto (\w+)", text)) == {
        line[1:] for line in lines if line.startswith(":")
    }
    made = run(*command.split(), "--help")
    assert made.exit_code == 0


def test_a_released_program_is_looked_for_where_it_ran(monkeypatch: pytest.MonkeyPatch) -> None:
    program = r"C:\Zoë 100%\SAMEN030 (nieuw)\samen030.exe"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", program)
    text = double_click.double_clicked()["Bouwen.cmd"].decode("utf-8")
    assert f'("{program.replace("%", "%%")}" "%~dp0..' in text
    assert text.index("chcp 65001") < text.index("Zoë")


@pytest.mark.parametrize("name", ["mijn aanvraag", "a & b", "kosten 100%", "prijs $5", "wij's `nu`"])  # fmt: skip
@pytest.mark.skipif(os.name == "nt", reason="asks a shell of here")
def test_a_path_comes_through_a_shell_as_it_is(name: str) -> None:
    said = subprocess.run(
        ["bash", "-c", f"printf %s {typed(Path(name))}"], capture_output=True, check=True
    )
    assert said.stdout.decode() == name


@pytest.mark.parametrize("command", NEEDS_A_PROJECT)
@pytest.mark.parametrize("rooms", [(), ("templates",), ("inputs",), ("inputs", "templates")])
def test_outside_a_project_every_command_says_so_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, rooms: tuple[str, ...]
) -> None:
    for room in rooms:
        (tmp_path / room).mkdir()
    monkeypatch.chdir(tmp_path)
    result = run(*command.split())
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert "samen030 new" in result.stderr
    assert sorted(path.name for path in tmp_path.rglob("*")) == sorted(rooms)


@pytest.mark.parametrize("command", ["check", "status", "chase", "verify", "new --document brief"])
def test_from_a_folder_within_the_project_is_found(
    project: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    inner = project / "inputs" / "teksten"
    inner.mkdir(exist_ok=True)
    monkeypatch.chdir(inner)
    result = run(*command.split())
    assert "samen030 new" not in result.stderr
    assert not list(inner.iterdir())


def test_without_templates_is_told_once(project: Path) -> None:
    (project / "templates").rename(project / "weg")
    result = run("build", "--project", str(project))
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "samen030 new --from" in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="a terminal of Unix")
def test_on_a_terminal_it_asks_the_years_until_they_can_be_read(tmp_path: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "60", "TERM": "xterm"}
    words = [sys.executable, "-m", "generator", "new", "mijn aanvraag"]
    with subprocess.Popen(
        words, cwd=tmp_path, env=environment, stdin=theirs, stdout=theirs, stderr=theirs
    ) as asked:
        os.close(theirs)
        os.write(ours, b"27-30\n2027-2030\n")
        said = b""
        while True:
            try:
                said += os.read(ours, 4096)
            except OSError:  # the other end is closed
                break
        assert asked.wait() == 0
    os.close(ours)
    lines = said.decode().replace("\r", "").splitlines()
    assert "De jaren “27-30” begrijpen we niet." in " ".join(lines)
    assert "voor 2027-2030" in " ".join(lines)
    assert lines[-1] == '  samen030 build --project "mijn aanvraag"'
    assert max(map(len, lines[-5:])) <= 60
    page = load_workbook(tmp_path / "mijn aanvraag/inputs/begroting.xlsx")["Lasten"]
    assert [c.value for c in page[1] if str(c.value).isdigit()] == ["2027", "2028", "2029", "2030"]


def test_a_sentence_for_a_terminal_leaves_its_command_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    screen = io.StringIO()
    sentence = (
        f'Hier is geen project: {"ga naar je projectmap, " * 3}of typ  samen030 new "mijn aanvraag"'
    )
    assert fitted(sentence, screen) == sentence
    screen.isatty = lambda: True  # type: ignore[method-assign]
    lines = fitted(sentence, screen).splitlines()
    assert lines[-1] == '  samen030 new "mijn aanvraag"'
    assert max(map(len, lines)) <= 60
