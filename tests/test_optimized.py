"""``PYTHONOPTIMIZE=2``: without asserts and docstrings every command does and says the same."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli

ROOT = Path(__file__).resolve().parents[1]
COMMANDS = (
    "--help", "build --help", "watch --help", "explain K402", "explain X999", "explain", "check --notes",
    "fields inwoners", "new leeg", "new voorbeeld --example", "build", "check --json",
)  # fmt: skip


def all_said(project: Path) -> dict[str, list[object]]:
    """What each command says in a project, and its exit code."""
    os.chdir(project)
    runs = {command: CliRunner().invoke(cli, command.split()) for command in COMMANDS}
    return {command: [run.exit_code, run.stdout] for command, run in runs.items()}


def files(project: Path) -> dict[str, bytes]:
    made = (p for p in project.rglob("*") if p.is_file())
    return {p.relative_to(project).as_posix(): p.read_bytes() for p in made}


def test_every_command_does_and_says_the_same(
    finished: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Level 1 leaves out less than 2 does."""
    plain, optimized = tmp_path / "gewoon", tmp_path / "geoptimaliseerd"
    for project in (plain, optimized):
        shutil.copytree(finished, project)
    script = (
        "import json, sys; from pathlib import Path; from tests.test_optimized import all_said\n"
    )
    script += "print(json.dumps([sys.flags.optimize, all_said(Path(sys.argv[1]))]))"
    asked = {**os.environ, "PYTHONOPTIMIZE": "2", "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    ran = subprocess.run(
        [sys.executable, "-c", script, str(optimized)],
        env=asked, cwd=ROOT, capture_output=True, check=True, encoding="utf-8",
    )  # fmt: skip
    monkeypatch.chdir(plain)
    assert json.loads(ran.stdout) == [2, all_said(plain)]
    assert files(optimized) == files(plain)
