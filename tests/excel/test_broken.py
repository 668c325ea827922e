"""Workbooks that are really broken, each named after its fault: ``code[-sheet-cell]-fault.xlsx``.

Every file takes the place of ``leden.xlsx`` in a project of examples that has been built before.
"""

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.problems import CATALOGUE, Severity
from tests.tables import example_inputs

FILES = sorted((Path(__file__).parent / "broken").glob("*.xlsx"))
NAME = re.compile(r"(?P<code>[A-Z]\d{3}|goed)(?:-(?P<sheet>[A-Z][a-z]+)-(?P<cell>[A-Z]+\d+))?-")
PLACED = {
    "X304",
    "X305",
    "X307",
    "X308",
    "X203",
    "X210",
}  # these name a sheet or a row, not one cell


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    example_inputs(folder / "inputs")
    shutil.copytree(Path(__file__).parents[2] / "templates", folder / "templates")
    return folder


def check(project: Path) -> tuple[int, list[dict]]:
    result = CliRunner().invoke(cli, ["check", "--json", "--project", str(project)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, json.loads(result.stdout)["problems"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_fault_is_named_at_its_place(path: Path, project: Path) -> None:
    target = project / "inputs" / "leden.xlsx"
    kept = target.read_bytes()
    try:
        shutil.copy(path, target)
        exit_code, problems = check(project)
    finally:
        target.write_bytes(kept)
    named = NAME.match(path.name)
    assert named, path.name
    ours = [p for p in problems if p["place"]["file"] == "leden.xlsx" and p["code"].startswith("X")]
    if named["code"] == "goed":
        assert [p for p in ours if p["severity"] != "opmerking"] == []
        return
    matching = [p for p in ours if p["code"] == named["code"]]
    assert len(matching) == 1, [(p["code"], p["place"]["text"]) for p in ours]
    if named["cell"]:
        assert (matching[0]["place"]["sheet"], matching[0]["place"]["cell"]) == (
            named["sheet"],
            named["cell"],
        )
    assert [p["code"] for p in ours if p["severity"] == "fout"] in ([], [named["code"]])
    severe = (
        CATALOGUE[named["code"]].severity is Severity.ERROR and matching[0]["severity"] == "fout"
    )
    assert exit_code == (1 if severe else exit_code)
    if matching[0]["severity"] != "opmerking" and named["code"] not in PLACED:
        assert matching[0]["fix"]
