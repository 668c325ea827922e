"""``samen030 --install-completion``: the Tab key fills in commands and options."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli
from generator.delivery import shell_completion

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "Zoë de Vries"
    folder.mkdir()
    monkeypatch.setattr(Path, "home", lambda: folder)
    return folder


def install() -> Result:
    return CliRunner().invoke(cli, ["--install-completion"], catch_exceptions=False)


@pytest.mark.skipif(not shutil.which("bash") or os.name == "nt", reason="asks bash itself")
def test_in_bash_the_tab_key_works_after_it_and_twice_is_once(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHELL", "/bin/bash")
    (home / ".bashrc").write_text("alias ll='ls -l'", encoding="utf-8")
    first, again = install(), install()
    assert first.exit_code == again.exit_code == 0, first.output
    started = (home / ".bashrc").read_text(encoding="utf-8")
    assert started.startswith("alias ll='ls -l'\n")
    assert started.count("aanvullen.bash") == 1
    (home / "bin").mkdir()
    program = home / "bin/samen030"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    asked = (
        f'. "{home}/.bashrc"; COMP_WORDS=(samen030 ch); COMP_CWORD=1; '
        "_samen030_completion samen030; echo ${COMPREPLY[@]}"
    )
    said = subprocess.run(
        ["bash", "-c", asked], capture_output=True, check=True, encoding="utf-8",
        env={**os.environ, "PATH": f"{home}/bin:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert said.stdout.split() == ["changes", "chase", "check"]


def test_in_powershell_the_profile_that_it_names_gets_one_line(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = home / "OneDrive/Documenten/WindowsPowerShell/profile.ps1"
    monkeypatch.setattr(shell_completion, "this_shell", lambda: "powershell")
    monkeypatch.setattr(shell_completion, "_profile", lambda: profile)
    said = install()
    install()
    assert "Set-ExecutionPolicy" in said.output
    assert str(profile) in said.output
    assert profile.read_text(encoding="utf-8-sig").count("aanvullen.ps1") == 1
    script = (home / ".samen030/aanvullen.ps1").read_text(encoding="utf-8-sig")
    assert "-CommandName samen030" in script
    assert "%(" not in script


@pytest.mark.parametrize(
    ("typed", "begun", "expected"),
    [
        ("samen030 ", "", {"build", "watch", "explain"}),
        ("samen030 bu", "bu", {"build"}),
        ("samen030 build --fi", "--fi", {"--final"}),
    ],
)
def test_powershell_gets_a_line_for_each_word(
    typed: str, begun: str, expected: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {"_SAMEN030_COMPLETE": "powershell_complete", "COMP_WORDS": typed, "COMP_CWORD": begun}
    said = CliRunner().invoke(cli, [], env=asked, prog_name="samen030")
    found = dict(line.split("\t", 1) for line in said.stdout.splitlines())
    assert expected <= found.keys()
    assert all(word.startswith(begun) for word in found)
    assert found[next(iter(expected))]


def test_in_an_unknown_shell_it_says_so(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("SHELL", "/bin/dash")
    said = install()
    assert said.exit_code == 2
    assert "PowerShell, bash, zsh en fish" in said.stderr
    assert not list(home.iterdir())
