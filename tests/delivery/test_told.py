"""What she reads after a kill, with a document in the way, and of plans that are no longer made."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from generator.cli import cli
from generator.delivery import disk
from generator.delivery.build_record import Record
from generator.delivery.deliver import deliver
from tests.delivery.breaking import KILLED, in_child

forked = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is forked to be killed")
OLD = {f"{n:02}.docx": b"oud" for n in range(6)}
HALF = "is het klaarzetten van de documenten afgebroken"


def run(project: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, [*words, "--project", str(project)], catch_exceptions=False)


@pytest.fixture
def killed(shipped: Path) -> Path:
    """A project of which a build was killed with two of six documents replaced."""
    output = shipped / "output"
    deliver(output, OLD, Record())

    def then(now: int, kind: str, paths: tuple[str, ...]) -> None:
        if kind == "os.rename" and paths[-1].endswith("output/02.docx"):
            os._exit(KILLED)

    new = dict.fromkeys(OLD, b"nieuw")
    assert in_child(output, lambda: deliver(output, new, Record(version="2")), then)[0] == KILLED  # type: ignore[arg-type,return-value]
    assert [(output / name).read_bytes() for name in OLD].count(b"nieuw") == 2
    return shipped


def is_whole(project: Path) -> bool:
    output = project / "output"
    left = [path.name for path in output.iterdir() if path.name.startswith(".")]
    return not left and all((output / name).read_bytes() == b"oud" for name in OLD)


def spoil(project: Path) -> None:
    """A fout in a workbook."""
    path = project / "inputs" / "leden.xlsx"
    book = load_workbook(path)
    book["Leden"]["B2"].value = "geen wijk"
    book.save(path)


@forked
@pytest.mark.parametrize("words", [["check"], ["fields"], ["new", "erbij"], ["new", "inputs"]])
def test_every_command_puts_right_first_and_says_so(words: list[str], killed: Path) -> None:
    result = run(killed, *words)
    assert HALF in " ".join(result.output.split())
    assert is_whole(killed)
    if words == ["check"]:
        assert result.stdout.startswith("WAARSCHUWING B501")
    assert HALF not in " ".join(run(killed, *words).output.split())


@forked
def test_watching_says_it_in_its_first_round(killed: Path, around: pytest.MonkeyPatch) -> None:
    spoil(killed)

    def stop(_: float) -> Iterator[None]:
        raise KeyboardInterrupt

    around.setattr("time.sleep", stop)
    assert HALF in " ".join(run(killed, "watch").output.split())
    assert is_whole(killed)


@forked
def test_a_build_with_a_fout_after_a_kill_leaves_one_set(killed: Path) -> None:
    spoil(killed)
    result = run(killed, "build")
    assert result.exit_code == 1
    assert "B501" in result.output
    assert "Wat in output stond, staat er nog" in result.output
    assert is_whole(killed)


@forked
def test_as_long_as_a_document_is_in_the_way_the_set_is_not_called_good(
    killed: Path, around: pytest.MonkeyPatch
) -> None:
    replace = os.replace

    def locked(source: Path, target: Path) -> None:
        if target.name == "00.docx":
            raise PermissionError(13, "in use", str(source), None, str(target))
        replace(source, target)

    around.setattr(disk, "PAUSES", ())
    around.setattr(os, "replace", locked)
    for command in ("check", "build"):
        result = run(killed, command)
        text = " ".join(result.output.split())
        assert result.exit_code == 3
        assert "B502" in text
        assert "Sluit 00.docx in Word" in text
        assert "staat er nog" not in text
        assert "staan er nog" not in text
    around.undo()
    assert "B501" in run(killed, "check").output
    assert is_whole(killed)


WEST = "wijkplannen/01-west.docx"
GONE = "wijkplannen/01-west (vervallen).docx"
FIRST = {"a.docx": b"a", WEST: b"west", "wijkplannen/02-oost.docx": b"oost"}
LAST = {"a.docx": b"a", "wijkplannen/02-oost.docx": b"oost"}


@pytest.mark.parametrize("record", [True, False])
def test_an_edited_plan_of_a_wijk_that_is_gone_does_not_stand_among_the_others(
    tmp_path: Path, record: bool
) -> None:
    deliver(tmp_path, FIRST, Record())
    (tmp_path / WEST).write_bytes(b"van haar")
    if not record:  # an older version of this program forgot about it
        (tmp_path / "build.json").unlink()
    deliver(tmp_path, LAST, Record())
    assert not (tmp_path / WEST).exists()
    assert (tmp_path / GONE).read_bytes() == b"van haar"
    deliver(tmp_path, FIRST, Record())
    assert (tmp_path / WEST).read_bytes() == b"west"
    assert (tmp_path / GONE).read_bytes() == b"van haar"


def test_plans_of_her_own_and_other_files_keep_their_name(tmp_path: Path) -> None:
    deliver(tmp_path, FIRST, Record())
    hers = ["wijkplannen/aantekeningen.docx", "wijkplannen/01-west (bewerkt).docx", "01-los.docx", "wijkplannen/02-oost.xlsx"]  # fmt: skip
    for name in hers:
        (tmp_path / name).write_bytes(b"van haar")
    (tmp_path / "wijkplannen/03-map.docx").mkdir()
    deliver(tmp_path, LAST, Record())
    assert not (tmp_path / WEST).exists()
    assert all((tmp_path / name).read_bytes() == b"van haar" for name in hers)


def test_a_plan_that_is_no_longer_made_is_told_at_each_build(shipped: Path) -> None:
    output = shipped / "output"
    (output / "wijkplannen").mkdir(parents=True)
    (output / GONE).write_bytes(b"van haar")
    for command in ("check", "check"):
        found = json.loads(run(shipped, command, "--json").stdout)["problems"]
        [told] = [p for p in found if p["code"] == "B111"]
        assert told["place"]["file"] == GONE
    (output / GONE).unlink()  # as the message says
    found = json.loads(run(shipped, "check", "--json").stdout)["problems"]
    assert not [p for p in found if p["code"] == "B111"]
