"""How far it is, on every kind of screen: bars, lines, nothing; with fewer colours and fewer signs."""

import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli
from generator.events import DocumentMade, StepStarted
from generator.reports.progress import progress
from generator.reports.screen import Screen
from tests.edits import workbook

ROOT = Path(__file__).resolve().parents[2]
CODES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
EVENTS = (
    StepStarted("Documenten maken"),
    DocumentMade("plannen/Plan voor Vleuten-De Meern met een lange naam.docx", 3, 13),
    StepStarted("Bladzijden opmaken met LibreOffice"),
    DocumentMade("plannen/Plan voor Vleuten-De Meern met een lange naam.docx", 12, 24),
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(
    monkeypatch: pytest.MonkeyPatch, screen: io.StringIO, columns: int = 80, **environment: str
) -> str:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"TERM": "xterm", "COLUMNS": str(columns), **environment}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stderr", screen)
    with progress(quiet=False) as tell:
        for event in EVENTS:
            tell(event)
    return screen.getvalue()


@pytest.mark.parametrize("columns", [60, 80, 140])
def test_a_terminal_gets_bars_that_fit_and_go_away(
    monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    drawn = shown(monkeypatch, Terminal(), columns)
    lines = re.split(r"[\r\n]+", CODES.sub("", drawn))
    assert max(map(len, lines)) <= columns
    last = [line.rstrip() for line in lines if "LibreOffice" in line][-1]
    assert "12/24" in last
    assert ("Plan voor" in last) == (columns >= 100)
    assert drawn.endswith("\x1b[2K")  # wiped out
    assert "\x1b[?25h" in drawn  # the cursor is there again


def test_a_bar_is_as_full_as_the_work_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = CODES.sub("", shown(monkeypatch, Terminal(), 140))
    last = [line for line in re.split(r"[\r\n]+", drawn) if "12/24" in line][-1]
    assert f"{'━' * 12}╺" in last


def test_without_colours_no_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    colour = re.compile(r"\x1b\[[0-9;]*m")
    painted = [code for code in colour.findall(shown(monkeypatch, Terminal())) if "3" in code]
    assert painted
    plain = colour.findall(shown(monkeypatch, Terminal(), NO_COLOR="1"))
    assert not [code for code in plain if "3" in code]


def test_a_file_or_a_simple_screen_gets_a_line_for_each_step(monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    lines = "Documenten maken …\nBladzijden opmaken met LibreOffice …\n"
    assert shown(monkeypatch, io.StringIO()) == lines
    assert shown(monkeypatch, Terminal(), TERM="dumb") == lines


def run(project: Path, *words: str, **environment: str) -> Result:
    words = (*words, "--project", str(project))
    return CliRunner().invoke(cli, words, env=environment, catch_exceptions=False)


def test_quiet_says_nothing_of_what_went_well_and_all_of_what_did_not(project: Path) -> None:
    first, again = run(project, "build", "--quiet"), run(project, "build", "--quiet")
    assert (first.exit_code, first.output) == (again.exit_code, again.output) == (0, "")
    assert run(project, "build", "--quiet", "--json").stdout.startswith("{")
    with workbook(project, "leden") as book:
        book["Leden"]["D2"] = "vier"
        book["Leden"]["K2"] = "31-2-2018"
    failed = run(project, "build", "--quiet")
    assert failed.exit_code == 1
    assert "31-2-2018" in failed.stdout
    assert failed.stderr == ""


def test_the_environment_decides_on_colours(project: Path) -> None:
    with workbook(project, "leden") as book:
        book["Leden"]["K2"] = "31-2-2018"
    assert "\x1b[31m" in run(project, "check", FORCE_COLOR="1", NO_COLOR="").stdout
    for environment in ({}, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, {"FORCE_COLOR": "0"}):
        assert "\x1b" not in run(project, "check", **environment).stdout


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", "“Zoë” … € 1 › plan – 3 · ja"),
        ("cp1252", "“Zoë” … € 1 › plan – 3 · ja"),
        ("cp850", '"Zoë" ... EUR 1 > plan - 3 · ja'),
        ("ascii", '"Zoe" ... EUR 1 > plan - 3 - ja'),
    ],
)
def test_a_screen_with_fewer_signs_shows_the_nearest(encoding: str, expected: str) -> None:
    read, write = os.pipe()
    screen = Screen(write, encoding)
    screen.write("“Zoë” … € 1 › plan – 3 · ja\n\N{SNOWMAN}\ud800\n")
    screen.flush()
    os.close(write)
    with os.fdopen(read, "rb") as file:
        first, second = file.read().decode(encoding).splitlines()
    assert first == expected
    assert second in {"??", "\N{SNOWMAN}?"}


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "ascii"])
def test_a_console_of_before_gets_its_own_signs(encoding: str) -> None:
    said = subprocess.run(
        [sys.executable, "-m", "generator", "explain", "K402"],
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONPATH": str(ROOT)},
        capture_output=True, check=True,
    )  # fmt: skip
    assert said.stdout.decode(encoding).startswith("K402  Deze buurt ligt")
    assert said.stderr == b""
