"""The real command, killed or out of room at any change of the disk: one whole set, nothing lost.

A process that is killed before its n-th change leaves what there was just before it, so one build
that is copied at each change shows all those kills; a few are done for real as well.
"""

import errno
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.delivery import disk
from generator.delivery.recovery import look_over
from tests.delivery.breaking import KILLED, Then, in_child, locked
from tests.edits import build, workbook

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is forked for each kill")

ROOT = Path(__file__).resolve().parents[2]
KILLS = int(os.environ.get("SAMEN030_KILLS", "2"))  # thirty, for who has some minutes
KEPT_HIDDEN = {".stand.json", ".uitkomst.json", ".in-orde.json"}


def contents(output: Path) -> dict[str, bytes]:
    files = (p for p in output.rglob("*") if p.is_file())
    return {p.relative_to(output).as_posix(): p.read_bytes() for p in files}


def of_the_set(found: dict[str, bytes]) -> dict[str, bytes]:
    """What is delivered as a whole: documents, record and history."""
    beside = ("intern/controle", "intern/nagekeken", "overzicht.html")
    return {name: data for name, data in found.items() if not name.startswith(beside)}


@dataclass(frozen=True)
class Case:
    """A built project of which a cell was changed, and what stands in output before and after."""

    project: Path
    old: dict[str, bytes]
    new: dict[str, bytes]
    hers: str

    def copy(self, folder: Path) -> "Case":
        return Case(Path(shutil.copytree(self.project, folder)), self.old, self.new, self.hers)

    @property
    def output(self) -> Path:
        return self.project / "output"

    def check_whole(self, output: Path, where: object = "") -> None:
        """No half file to be seen, and after the next command one set that is told of."""
        for name, data in contents(output).items():
            if not any(part.startswith(".") for part in name.split("/")):
                assert data in {self.old.get(name), self.new.get(name)}, (where, name)
        lies = any((output / name).exists() for name in (".vorige", ".nieuw"))
        told = [problem.code for problem in look_over(output)]
        assert ("B501" in told) == lies, where
        self.check_one_set(output, where)

    def check_one_set(self, output: Path, where: object = "") -> None:
        found = contents(output)
        hidden = {path.name for path in output.rglob(".*")}
        assert hidden <= KEPT_HIDDEN, where
        assert of_the_set(found) in (of_the_set(self.old), of_the_set(self.new)), where
        assert self.hers.encode() in found.values(), where


@pytest.fixture(scope="module")
def case(finished: Path, tmp_path_factory: pytest.TempPathFactory) -> Case:
    """She changed a cell after building, and wrote in one of the plans."""
    folder = tmp_path_factory.mktemp("breken")
    project = Path(shutil.copytree(finished, folder / "project"))
    plan = next(name for name in build(project) if name.startswith("wijkplannen/"))
    (project / "output" / plan).write_bytes(b"van haar")
    with workbook(project, "aanvraag") as book:
        next(
            cell for label, cell, *_ in book["Aanvrager"] if label.value == "Statutaire naam"
        ).value = "Anders"
    after = Path(shutil.copytree(project, folder / "after"))
    assert (after / "output" / plan).read_bytes() == b"van haar"
    build(after)
    old, new = contents(project / "output"), contents(after / "output")
    assert len([name for name in old if old[name] != new[name]]) > 3
    return Case(project, old, new, "van haar")


def work(project: Path) -> Callable[[], None]:
    def run() -> None:
        CliRunner().invoke(cli, ["build", "--project", str(project)], catch_exceptions=False)

    return run


def copied_at(output: Path, copies: Path) -> Then:
    """Copies the folder before each change; before one to a file half written as well."""
    last = [""]

    def then(now: int, kind: str, paths: tuple[str, ...]) -> None:
        shutil.copytree(output, copies / str(now))
        if kind == "fsync" and last[0]:
            half = copies / str(now) / Path(last[0]).relative_to(output)
            if half.is_file():
                os.truncate(half, half.stat().st_size // 2)
        if kind == "open":
            last[0] = paths[0]

    return then


def test_a_kill_at_any_change_of_a_real_build(case: Case, tmp_path: Path) -> None:
    here = case.copy(tmp_path / "project")
    copying = copied_at(here.output, tmp_path / "copies")
    code, count = in_child(here.output, work(here.project), copying)
    assert code == 0
    copies = sorted((tmp_path / "copies").iterdir(), key=lambda path: int(path.name))
    assert len(copies) == count > 100
    broken = [path for path in copies if (path / ".vorige/journal.json").exists()]
    assert len(broken) > 5
    for path in copies:
        case.check_whole(path, path.name)


def test_a_real_kill_and_then_the_same_command_again(case: Case, tmp_path: Path) -> None:
    here = case.copy(tmp_path / "project")

    def then(now: int, kind: str, paths: tuple[str, ...]) -> None:
        if kind == "os.rename" and paths[-1].endswith("output/build.json"):
            os._exit(KILLED)

    code, _ = in_child(here.output, work(here.project), then)
    assert code == KILLED
    build(here.project)
    found = contents(here.output)
    assert of_the_set(found) == of_the_set(case.new)
    assert b"van haar" in found.values()
    assert {path.name for path in here.output.rglob(".*")} <= KEPT_HIDDEN


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """The door of the file system lets so many bytes through; of the last file a part."""
    write = disk.write
    left = [size]

    def limited(path: Path, data: bytes) -> None:
        if len(data) > left[0]:
            write(path, data[: left[0]])
            left[0] = 0
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        left[0] -= len(data)
        write(path, data)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(disk, "write", limited)
        yield


@pytest.mark.parametrize("size", [60_000, 300_000])
def test_a_disk_that_is_full_after_so_many_bytes(size: int, case: Case, tmp_path: Path) -> None:
    here = case.copy(tmp_path / "project")
    with room_for(size):
        ran = CliRunner().invoke(cli, ["build", "--project", str(here.project)])
    said = " ".join(ran.output.split())
    assert (ran.exit_code, "B201" in said) in {(3, True), (0, False)}
    assert "niets veranderd" in said or ran.exit_code == 0
    here.check_one_set(here.output)
    assert of_the_set(build_again(here)) == of_the_set(case.new)


def build_again(here: Case) -> dict[str, bytes]:
    build(here.project)
    return contents(here.output)


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[None]:
    """A file system of this size in the place of the folder, where a system lets us."""
    if not shutil.which("mount"):
        pytest.skip("no mount here")
    words = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)]
    if subprocess.run(words, check=False, capture_output=True).returncode:
        pytest.skip("mounting needs rights")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_small_disk_that_is_really_full(case: Case, tmp_path: Path) -> None:
    here = case.copy(tmp_path / "project")
    kept = here.output.rename(tmp_path / "kept")
    here.output.mkdir()
    used = sum(4096 * (2 + len(data) // 4096) for data in case.old.values()) // 1024
    with small_disk(here.output, used + 100):
        shutil.copytree(kept, here.output, dirs_exist_ok=True)
        ran = real(here.project, "build")
        assert (ran.returncode, "B201" in ran.stdout) == (3, True)
        here.check_one_set(here.output)


def real(project: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "generator", *words, "--project", str(project)],
        check=False, capture_output=True, encoding="utf-8", env=environment(),
    )  # fmt: skip


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}


def test_real_kills_at_random_moments(case: Case, tmp_path: Path) -> None:
    """From the moment that the documents are laid ready; each kill is followed by a command."""
    here = case.copy(tmp_path / "project")
    for number in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-m", "generator", "build", "--project", str(here.project)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", env=environment(),
        ) as running:  # fmt: skip
            assert running.stderr
            for line in running.stderr:
                if "klaarzetten" in line:
                    break
            time.sleep(0.4 * number / KILLS)
            running.send_signal(signal.SIGKILL)
        here.check_whole(here.output, number)
        shutil.rmtree(here.output)
        shutil.copytree(case.output, here.output)


def too_long(output: Path, most: int) -> Then:
    """As Windows: a path of 260 signs is not found, whatever one wants with it."""

    def then(now: int, kind: str, paths: tuple[str, ...]) -> None:
        for path in paths:
            if len(path) >= most and kind in {"open", "os.rename", "os.mkdir"}:
                raise FileNotFoundError(errno.ENOENT, "no such file", path)

    return then


def test_a_path_that_windows_finds_too_long_is_told_and_leaves_the_previous_set(
    case: Case, tmp_path: Path
) -> None:
    most = 260
    padding = most - 26 - len(str(tmp_path / "m" / "output"))
    here = case.copy(tmp_path / ("m" * padding))

    def run() -> None:
        said = CliRunner().invoke(cli, ["build", "--project", str(here.project)]).output
        assert "B201" in said
        assert "korter" in said

    assert in_child(here.output, run, too_long(here.output, most))[0] == 0
    here.check_one_set(here.output)
    assert of_the_set(contents(here.output)) == of_the_set(case.old)


def test_a_document_that_windows_holds_is_named_and_the_previous_set_stands(
    case: Case, tmp_path: Path
) -> None:
    here = case.copy(tmp_path / "project")

    def run() -> None:
        said = CliRunner().invoke(cli, ["build", "--project", str(here.project)]).output
        assert "B201" in said
        assert "Sluit subsidieaanvraag.docx" in " ".join(said.split())

    assert in_child(here.output, run, locked("subsidieaanvraag.docx"))[0] == 0
    here.check_one_set(here.output)


def test_when_word_says_that_it_is_open_all_others_are_new(case: Case, tmp_path: Path) -> None:
    here = case.copy(tmp_path / "project")
    (here.output / "~$bsidieaanvraag.docx").write_bytes(b"\x06Fatima")

    def run() -> None:
        ran = CliRunner().invoke(cli, ["build", "--project", str(here.project)])
        assert ran.exit_code == 0
        assert "staat nog open bij Fatima" in " ".join(ran.output.split())

    assert in_child(here.output, run, locked("subsidieaanvraag.docx"))[0] == 0
    (here.output / "~$bsidieaanvraag.docx").unlink()
    documents = {n: d for n, d in contents(here.output).items() if n.endswith(".docx")}
    name = "subsidieaanvraag (nieuw).docx"
    assert documents.pop(name) == case.new["subsidieaanvraag.docx"]
    assert documents.pop("subsidieaanvraag.docx") == case.old["subsidieaanvraag.docx"]
    assert all(case.new[name] == data for name, data in documents.items())
    assert of_the_set(build_again(here)).keys() == of_the_set(case.new).keys()
