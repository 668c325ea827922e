"""Two builds in one folder: the second says so, waits, and reads what there is after the first."""

import os
import subprocess
import sys
import threading
from contextlib import ExitStack
from pathlib import Path

import pytest

from generator.delivery import lock
from generator.delivery.lock import Busy, only_one, throughout
from tests.edits import made

ROOT = Path(__file__).resolve().parents[2]


def started(project: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "generator", "build", "--project", str(project)],
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
    )


def test_a_real_second_build_waits_with_a_line_and_is_made_after_the_first(project: Path) -> None:
    with ExitStack() as held:
        held.enter_context(only_one(project / "output"))
        second = started(project)
        assert second.stderr
        assert "Er loopt al een build in deze map; deze wacht daarop" in second.stderr.readline()
        assert not made(project)
    assert second.wait(timeout=60) == 0
    second.communicate()
    assert made(project)
    assert not [path.name for path in (project / "output").iterdir() if path.name[0] == "."]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(lock, "_QUIET", 0.0)
    monkeypatch.setattr(lock, "_PAUSE", 0.01)
    monkeypatch.setattr(lock, "PATIENCE", 0.05)
    return []


def test_who_holds_it_throughout_is_let_through_and_others_are_not(
    tmp_path: Path, quick: list[str]
) -> None:
    other: list[str] = []

    def elsewhere() -> None:
        try:
            with throughout(tmp_path, lambda: other.append("waits")):
                other.append("held")
        except Busy:
            other.append("busy")

    with throughout(tmp_path, lambda: quick.append("waits")):
        with only_one(tmp_path), only_one(tmp_path):
            pass
        thread = threading.Thread(target=elsewhere)
        thread.start()
        thread.join()
        assert (tmp_path / lock.NAME).exists()
    assert other == ["waits", "busy"]
    assert quick == []
    assert not list(tmp_path.iterdir())


def test_where_nobody_can_hold_it_the_work_is_done_and_writing_tells(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("a file", encoding="utf-8")
    done = []
    with throughout(tmp_path / "output", lambda: None):
        done.append(1)
    assert done
    with pytest.raises(ZeroDivisionError), throughout(tmp_path / "map", lambda: None):
        raise ZeroDivisionError
    assert not list((tmp_path / "map").iterdir())


def test_a_fault_of_the_work_itself_is_not_taken_for_one_of_holding(tmp_path: Path) -> None:
    with pytest.raises(PermissionError), throughout(tmp_path, lambda: None):
        raise PermissionError
