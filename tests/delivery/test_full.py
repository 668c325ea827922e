"""Full disks and screens that fail: what is for her eyes never undoes a build that delivered."""

import errno
import io
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.delivery import pdf_export
from generator.delivery.new_project import write_log
from generator.delivery.side_files import GUIDE, set_aside, set_guide
from generator.dutch import reason
from generator.problems import Severity

ROOT = Path(__file__).resolve().parents[2]
FILES = {"controle.xlsx": b"lijst", "nagekeken/leden (nagekeken).xlsx": b"kopie"}
posix = pytest.mark.skipif(os.name == "nt", reason="the shell and devices of Unix")


class Full:
    """A disk that refuses its n-th change, or from then on all of them."""

    def __init__(self, at: int, *, for_good: bool) -> None:
        self.at, self.for_good, self.count = at, for_good, 0

    def change(self, name: object) -> None:
        self.count += 1
        if self.count == self.at or (self.for_good and self.count > self.at):
            raise OSError(errno.ENOSPC, "No space left on device", str(name))

    @property
    def reached(self) -> bool:
        return self.count >= self.at


@contextmanager
def full(at: int, *, for_good: bool) -> Iterator[Full]:
    """Every making, writing, renaming and removing of a file counts as one change."""
    disk = Full(at, for_good=for_good)
    true_open = io.open

    class Raw(io.FileIO):
        def write(self, data: Any) -> int:
            disk.change(self.name)
            return super().write(data) or 0

    def opened(name: Any, mode: str = "r", *more: Any, **settings: Any) -> Any:
        if set(mode).isdisjoint("wxa"):
            return true_open(name, mode, *more, **settings)
        disk.change(name)
        file = io.BufferedWriter(Raw(name, mode.replace("b", "")))
        return file if "b" in mode else io.TextIOWrapper(file, **settings)

    def counted(true: Callable[..., Any]) -> Callable[..., Any]:
        def call(name: Any, *more: Any, **settings: Any) -> Any:
            disk.change(name)
            return true(name, *more, **settings)

        return call

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(io, "open", opened)
        for name in ("mkdir", "rename", "replace", "unlink"):
            patch.setattr(os, name, counted(getattr(os, name)))
        yield disk


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize("earlier", [False, True], ids=["new folder", "edited and old"])
def test_a_disk_that_fills_at_any_change_gives_a_sentence(
    tmp_path: Path, earlier: bool, for_good: bool
) -> None:
    for at in range(1, 60):
        output = tmp_path / str(at)
        if earlier:
            set_aside(output, {**FILES, "nagekeken/weg (nagekeken).xlsx": b"weg"})
            (output / "intern/controle.xlsx").write_bytes(b"van haar")
        with full(at, for_good=for_good) as disk:
            there, problems = set_aside(output, {n: b"nieuw " + d for n, d in FILES.items()})
        assert all(p.severity is Severity.WARNING for p in problems)
        for path in there:
            assert (output / path).read_bytes().startswith(b"nieuw")
        missing = {f"intern/{name}" for name in FILES} - set(there)
        told = {p.place.file for p in problems if p.code == "B203"}
        assert told >= missing or told == {"intern/controle.xlsx"}, at
        if earlier:
            kept = [p.read_bytes() for p in (output / "intern").glob("controle*.xlsx")]
            assert b"van haar" in kept, at
        if not disk.reached:
            assert not missing
            return
    raise AssertionError("never done")


def test_a_list_of_fields_that_does_not_fit_is_told(tmp_path: Path) -> None:
    for at in range(1, 40):
        with full(at, for_good=True) as disk:
            problems = set_guide(tmp_path / str(at), b"lijst")
        if not disk.reached:
            assert (tmp_path / str(at) / GUIDE).read_bytes() == b"lijst"
            return
        assert problems or (tmp_path / str(at) / GUIDE).is_file()
        assert all("de schijf is vol" in p.finding.message for p in problems)


def build(project: Path, *options: str) -> tuple[int, str]:
    ran = CliRunner().invoke(cli, ["build", "--project", str(project), *options])
    return ran.exit_code, " ".join(ran.output.split())


@pytest.fixture
def no_temporary_folder(around: pytest.MonkeyPatch, tmp_path: Path) -> None:
    around.setattr(tempfile, "tempdir", str(tmp_path / "er is geen map"))


@pytest.mark.usefixtures("no_temporary_folder")
def test_without_a_temporary_folder_everything_is_made(project: Path) -> None:
    exit_code, said = build(project)
    assert (exit_code, "B20" in said) == (0, False)
    assert (project / "output/intern/controle.xlsx").is_file()
    made = CliRunner().invoke(cli, ["new", "leeg", "--project", str(project)])
    assert made.exit_code == 0, made.output


@pytest.mark.usefixtures("no_temporary_folder")
@pytest.mark.parametrize("found", ["soffice", None])
def test_pdfs_that_have_no_room_are_told(
    project: Path, around: pytest.MonkeyPatch, found: str | None
) -> None:
    around.setattr(pdf_export, "find", lambda: found)
    exit_code, said = build(project, "--pdf")
    assert (exit_code, "B301" in said) == (0, True)
    assert ("nergens neerzetten: de map is er niet" in said) == (found is not None)
    assert (project / "output/subsidieaanvraag.docx").is_file()


def test_half_a_pdf_is_no_pdf(project: Path, around: pytest.MonkeyPatch) -> None:
    def half(command: list[str], *_: object) -> None:
        for path in command:
            if path.endswith(".docx"):
                Path(path).with_suffix(".pdf").write_bytes(b"%PDF-1.7 en toen was de schijf vol")

    around.setattr(pdf_export, "find", lambda: "soffice")
    around.setattr(pdf_export, "_run", half)
    exit_code, said = build(project, "--pdf")
    assert (exit_code, "B301" in said) == (0, True)


def broken(*_: object, **__: object) -> None:
    raise RuntimeError("stuk")


@pytest.mark.parametrize(
    "step", ["pipeline.review", "pipeline.checked_copies", "pipeline.set_aside"]
)
def test_an_unforeseen_fault_in_what_is_for_her_does_not_fail_the_build(
    project: Path, around: pytest.MonkeyPatch, step: str
) -> None:
    around.setattr(f"generator.{step}", broken)
    exit_code, said = build(project)
    assert (exit_code, "B205" in said, "documenten klaar" in said) == (0, True, True)
    assert "samen030-foutverslag.txt" in said.replace(" ", "")
    assert "niets veranderd" not in said


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_a_fault_in_showing_it_says_that_the_documents_are_there(
    project: Path, around: pytest.MonkeyPatch, options: tuple[str, ...]
) -> None:
    around.setattr("generator.reports.terminal.grouped", broken)
    around.setattr("generator.reports.json_report.to_json", broken)
    exit_code, said = build(project, *options)
    assert exit_code == 0
    assert "de documenten in output zijn wel klaar" in said
    assert "niets veranderd" not in said


def test_every_log_is_a_new_file_in_a_folder_of_her_own(
    tmp_path: Path, around: pytest.MonkeyPatch
) -> None:
    around.setattr(tempfile, "tempdir", str(tmp_path))
    victim = tmp_path / "van haar.txt"
    victim.write_text("belangrijk", encoding="utf-8")
    if os.name != "nt":
        (tmp_path / "samen030-foutverslag.txt").symlink_to(victim)
    logs = [write_log(RuntimeError(f"stuk \udcff {n}")) for n in range(3)]
    assert len(set(logs)) == 3
    assert victim.read_text(encoding="utf-8") == "belangrijk"
    for number, log in enumerate(logs):
        assert log is not None
        assert f"{number}" in log.read_text(encoding="utf-8")
        if os.name != "nt":
            assert log.parent.stat().st_mode & 0o077 == 0


def test_a_log_that_cannot_be_written_is_none_and_leaves_nothing(
    tmp_path: Path, around: pytest.MonkeyPatch
) -> None:
    around.setattr(tempfile, "tempdir", str(tmp_path))
    for at in range(1, 10):
        with full(at, for_good=False) as disk:
            log = write_log(RuntimeError("stuk"))
        if not disk.reached:
            assert log is not None
            return
        assert log is None
        assert not list(tmp_path.iterdir())


@pytest.mark.usefixtures("no_temporary_folder")
def test_without_a_log_the_sentence_says_what_went_wrong(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.pipeline.derive", broken)
    exit_code, said = build(project)
    assert exit_code == 3
    assert "er is niets veranderd. Een verslag was niet te bewaren." in said
    assert "RuntimeError: stuk (test_full.py, regel" in said


@pytest.mark.parametrize(
    "number", [errno.ENOSPC, errno.EFBIG, errno.EACCES, errno.EROFS, errno.EIO]
)
def test_reasons_are_dutch(number: int) -> None:
    said = reason(OSError(number, os.strerror(number)))
    assert said
    assert os.strerror(number) not in said


COMMANDS = ("--help", "build --help", "explain K402", "check", "check --json", "fields", "new leeg", "build", "niets")  # fmt: skip
SCREENS = {"full": ">/dev/full", "closed": ">&-", "no errors": "2>&-", "none": ">&- 2>&-", "both full": ">/dev/full 2>/dev/full"}  # fmt: skip


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("command", COMMANDS)
def test_a_screen_that_fails_changes_nothing(command: str, project: Path) -> None:
    called = f'"{sys.executable}" -m generator {command} --project "{project}"'
    if command.split()[0] in {"--help", "explain", "niets"}:
        called = called.partition(" --project")[0]
    expected = 2 if command == "niets" else 0
    screens = SCREENS if command in {"explain K402", "new leeg"} else {"full": SCREENS["full"]}
    for name, screen in {**screens, "pipe": "| true"}.items():
        wrapped = f"set -o pipefail; {called} {screen}" if name == "pipe" else f"{called} {screen}"
        ran = subprocess.run(
            ["bash", "-c", wrapped], check=False, capture_output=True, encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        assert ran.returncode == expected, (name, ran.stderr)
        assert "Traceback" not in ran.stderr
        assert "Exception ignored" not in ran.stderr
        if name == "full" and not expected:
            assert "Niet alles is op het scherm gekomen: de schijf is vol." in ran.stderr
        if command == "new leeg":
            assert (project / "leeg/inputs").is_dir()
            (project / "leeg").rename(project / f"leeg {name}")
