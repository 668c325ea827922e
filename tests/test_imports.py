"""A command opens the libraries that it needs and no others: each costs her a part of a second."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import __version__
from generator.cli import cli

ROOT = Path(__file__).resolve().parents[1]
HOUSE = ROOT / "generator"
HEAVY = {
    "PIL", "docx", "docxtpl", "email_validator", "importlib.metadata", "jinja2", "lxml", "markupsafe", "openpyxl",
    "pydantic", "pypdf", "rapidfuzz", "rich", "stdnum",
}  # fmt: skip
ROWS = {"pydantic", "importlib.metadata"}  # the rows of workbooks; pydantic looks for plugins
CELLS = {"email_validator", "stdnum", "rapidfuzz"}  # what cells are read with
EXCEL = {"openpyxl", "lxml", "PIL"}  # openpyxl itself opens the other two
TEMPLATES = {"lxml", "jinja2", "markupsafe"}

ALLOWED: dict[str, set[str]] = {
    "--help": set(),
    "--version": set(),
    "build --help": set(),
    "explain": set(),
    "explain K402": set(),
    "explain K4022": {"rapidfuzz"},
    "verify": set(),
    "build": set(),
    "check": set(),
    "status": set(),
    "changes": ROWS | {"lxml"},
    "new voorbeeld --example": ROWS,
    "new leeg": ROWS | EXCEL,
    "forms": ROWS | CELLS | TEMPLATES,
    "forms --read templates": ROWS | CELLS | EXCEL | TEMPLATES | {"docx", "docxtpl"},
    "fields inwoners": ROWS | CELLS | TEMPLATES,
}
SCRIPT = """
import sys
from pathlib import Path
from generator.cli import main
try:
    main()
finally:
    Path(".geopend").write_text("\\n".join(sys.modules), encoding="utf-8")
"""


@pytest.fixture(scope="module")
def told_before(finished: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project in which nothing changed since the last build and the last check."""
    project = tmp_path_factory.mktemp("project") / "leden"
    shutil.copytree(finished, project)
    for command in ("build", "check"):
        CliRunner().invoke(cli, [command, "--project", str(project)], catch_exceptions=False)
    return project


@pytest.mark.parametrize("command", ALLOWED)
def test_a_command_opens_no_more_than_it_needs(command: str, told_before: Path) -> None:
    subprocess.run(
        [sys.executable, "-c", SCRIPT, *command.split()],
        cwd=told_before, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=False,
    )  # fmt: skip
    opened = set((told_before / ".geopend").read_text(encoding="utf-8").split())
    assert "generator.cli" in opened
    assert opened & HEAVY == ALLOWED[command]


def test_the_version_that_is_told_is_that_of_the_package() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert told["project"]["dynamic"] == ["version"]
    assert ROOT / told["tool"]["hatch"]["version"]["path"] == HOUSE / "__init__.py"
    assert CliRunner().invoke(cli, ["--version"]).output == f"samen030 {__version__}\n"
