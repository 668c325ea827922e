"""Identical input gives identical bytes, and a build that changes nothing writes nothing."""

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.delivery.kept_outcome import NAME
from generator.events import Outcome
from generator.job import Job
from generator.pipeline import run

pytestmark = pytest.mark.afresh
ROOT = Path(__file__).resolve().parents[2]
MONDAY, TUESDAY = date(2018, 4, 23), date(2018, 4, 24)


def do(
    project: Path, day: date = MONDAY, *, documents: bool = True, final: bool = False
) -> Outcome:
    return run(Job(project, day, final, documents), lambda event: None)


def stamps(project: Path) -> dict[str, tuple[int, int, bytes]]:
    return {
        path.relative_to(project).as_posix(): (
            path.stat().st_mtime_ns,
            path.stat().st_ino,
            path.read_bytes(),
        )
        for path in project.rglob("*")
        if path.is_file()
    }


def test_a_build_that_changes_nothing_touches_no_file(project: Path) -> None:
    assert do(project).written
    before = stamps(project)
    assert "output/intern/geschiedenis/2018-04-23.zip" in before
    do(project, documents=False)
    outcome = do(project, TUESDAY)  # a set is kept once, whatever the day
    assert {written.state for written in outcome.written} == {"ongewijzigd"}
    after = stamps(project)
    assert {name for name in before if after.get(name) != before[name]} == set()
    assert after.keys() == before.keys()


def test_a_template_saved_again_as_it_was_changes_nothing(project: Path) -> None:
    do(project)
    before = stamps(project)
    template = project / "templates" / "wijkplan.docx"
    os.utime(template, (1, 1))  # saved again with the same content
    do(project)
    touched = {name for name, stamp in stamps(project).items() if stamp != before[name]}
    assert touched == {"templates/wijkplan.docx"}


PLACES = [
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4711", "PYTHONUTF8": "0"},
]


def everything_in(output: Path) -> dict[str, bytes]:
    """By name; the kept set under one name, for the day may turn."""
    found = {}
    for path in output.rglob("*"):
        name = path.relative_to(output).as_posix()
        if path.is_file():
            found["geschiedenis" if "geschiedenis/" in name else name] = path.read_bytes()
    return found


def test_folders_zones_locales_and_seeds_make_no_difference(finished: Path, tmp_path: Path) -> None:
    """The real command, in processes of their own; the record and the lists as well."""
    made = []
    for number, place in enumerate(PLACES):
        project = tmp_path / ("a" if number else "een map, met spaties en é") / "project"
        shutil.copytree(finished, project)
        words = ["build", "--project", str(project)]
        if number:
            CliRunner().invoke(cli, ["check", "--project", str(project)], catch_exceptions=False)
        ran = subprocess.run(
            [sys.executable, "-m", "generator", *words],
            check=False, capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT), **place},
        )  # fmt: skip
        assert ran.returncode == 0, ran.stderr
        made.append(everything_in(project / "output"))
    assert made[0].keys() == made[1].keys()
    different = {name for name in made[0] if made[0][name] != made[1][name]}
    assert different == {NAME}  # what is remembered of the check, that ran in one of them
    assert {"build.json", "intern/controle.xlsx", "geschiedenis"} <= made[0].keys()
