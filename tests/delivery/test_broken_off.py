"""Killed, refused or full at any change of the disk: one whole set, and what is hers stays."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.delivery.build_record import NAME, Record
from generator.delivery.deliver import deliver
from generator.delivery.recovery import look_over
from tests.delivery.breaking import (
    KILLED,
    Then,
    full_from,
    in_child,
    killed_at,
    locked,
    refused_at,
)

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is forked for each kill")

A, WEST, OOST, LIST = (
    "aanvraag.docx",
    "wijkplannen/01-west.docx",
    "wijkplannen/07-oost.docx",
    "lijst.docx",
)
FIRST = {A: b"oud", WEST: b"oud west", OOST: b"oud oost", "weg.docx": b"weg"}
HERS = b"zij schreef in oost"
NEW = {A: b"nieuw", WEST: b"nieuw west", LIST: b"lijst"}
NEW_SET = {**NEW, "wijkplannen/07-oost (vervallen).docx": HERS}
OLD_SET = {**FIRST, OOST: HERS}


@pytest.fixture
def before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A set of which she edited one plan; the next set lacks that plan and one other document."""
    monkeypatch.setattr(os, "fsync", lambda _: None)  # hundreds of builds
    output = tmp_path / "before" / "output"
    deliver(output, FIRST, Record())
    (output / OOST).write_bytes(HERS)
    return output


def build(output: Path) -> None:
    deliver(output, NEW, Record(version="2"))


def files(output: Path) -> dict[str, bytes]:
    return {
        p.relative_to(output).as_posix(): p.read_bytes()
        for p in sorted(output.rglob("*"))
        if p.is_file() and p.name != NAME
    }


def hidden(output: Path) -> list[str]:
    return [p.name for p in output.rglob("*") if p.name.startswith(".")]


def codes(output: Path) -> list[str]:
    return [p.code for p in look_over(output)]


def each_break(
    before: Path, then: Callable[[int], Then], work: Callable[[Path], None] = build
) -> list[tuple[int, Path]]:
    """How a copy looks when the work is broken at its first change, its second, and so on."""
    found = []
    total = 1
    number = 1
    while number <= total:
        output = before.parents[1] / f"{then.__name__}-{number}" / "output"
        shutil.copytree(before, output)
        code, count = in_child(output, lambda here=output: work(here), then(number))
        total = max(total, count + 1)
        if code == 0 and then is killed_at:
            break
        assert code in {0, KILLED}
        found.append((number, output))
        number += 1
    assert len(found) > 20
    return found


@pytest.mark.parametrize("edited", [None, A, LIST])
def test_a_kill_at_any_change_leaves_one_set_and_what_she_wrote_after_it(
    before: Path, edited: str | None
) -> None:
    for number, output in each_break(before, killed_at):
        left = files(output)
        whole = {**OLD_SET, **NEW_SET}
        for name, data in left.items():
            if "/." not in f"/{name}":
                assert data in {OLD_SET.get(name), whole.get(name)}, (number, name)
        lies = bool({".vorige", ".nieuw"} & set(hidden(output)))
        edits = edited is not None and (output / edited).is_file()
        replaced = False
        if edits and edited:
            replaced = (output / edited).read_bytes() == NEW[edited]
            (output / edited).write_bytes(b"na de kill")
        told = codes(output)
        assert not hidden(output), number
        assert ("B501" in told) == lies, number
        now = files(output)
        if edits and edited:
            assert now.pop(edited) == b"na de kill", number
        assert replaced or not [name for name in now if "(vorige)" in name], number
        now = {name: data for name, data in now.items() if "(vorige)" not in name}
        sets = [
            {name: data for name, data in one.items() if not edits or name != edited}
            for one in (OLD_SET, NEW_SET)
        ]
        assert now in sets, number
        build(output)
        after = files(output)
        own = {Path(k).stem: v for k, v in after.items() if "(" not in k and v != b"na de kill"}
        fresh = {
            Path(k).stem.removesuffix(" (nieuw)"): v for k, v in after.items() if "(nieuw" in k
        }
        assert {**own, **fresh} == {Path(k).stem: v for k, v in NEW.items()}, number
        assert HERS in files(output).values(), number
        assert not edits or b"na de kill" in files(output).values(), number


def test_a_plan_edited_before_and_after_the_kill_is_kept_twice(before: Path) -> None:
    (before / WEST).write_bytes(b"west, eerste keer")
    for number, output in each_break(before, killed_at):
        (output / WEST).write_bytes(b"west, tweede keer")
        told = codes(output)
        build(output)
        found = list(files(output).values())
        assert b"west, tweede keer" in found, number
        if (output / "wijkplannen/01-west (vorige).docx").exists():
            assert "B503" in told, number
        # she saved over her own first version as long as the build had not replaced it
        assert b"west, eerste keer" in found or "B503" not in told, number


def test_her_words_in_what_was_not_yet_replaced_do_not_make_the_set_whole(before: Path) -> None:
    """The record is not among the moves: two documents that she threw away come back."""
    deliver(before, FIRST, Record())
    (before / WEST).unlink()
    (before / OOST).unlink()
    seen = 0
    for number, output in each_break(before, killed_at, lambda o: deliver(o, FIRST, Record())):
        waiting = (output / ".nieuw" / OOST).exists() and (output / WEST).exists()
        if not waiting or not (output / ".vorige/journal.json").exists():
            continue
        seen += 1
        (output / OOST).write_bytes(b"zij, na de kill")
        told = " ".join(p.finding.message for p in look_over(output))
        assert "De documenten van daarvoor staan er weer allemaal" in told, number
        assert (output / OOST).read_bytes() == b"zij, na de kill", number
        assert not (output / WEST).exists(), number
    assert seen


def test_a_file_in_the_place_of_a_folder_is_named_and_once_renamed_all_is_put_back(
    before: Path,
) -> None:
    seen = 0
    for number, output in each_break(before, killed_at):
        folder = output / "wijkplannen"
        shutil.rmtree(folder)
        folder.write_bytes(b"van haar")
        found = [p for p in look_over(output) if p.code == "B502"]
        written, problems = deliver(output, NEW, Record())
        assert not written
        assert "Geef het bestand wijkplannen een andere naam" in problems[0].finding.fix, number
        folder.rename(output / "van haar")
        if found:
            seen += 1
            assert found[0].finding.fix == problems[0].finding.fix
            assert codes(output) == ["B501"], number
        assert deliver(output, NEW, Record())[0]
        assert (output / "van haar").read_bytes() == b"van haar"
        assert not hidden(output)
    assert seen


def test_a_kill_while_it_is_put_right_is_put_right_as_well(before: Path) -> None:
    half = [
        output
        for _, output in each_break(before, killed_at)
        if (output / ".vorige/journal.json").exists()
    ]
    assert len(half) > 5
    for start in half[:: len(half) // 3]:
        for number, output in each_break_of_recovery(start):
            look_over(output)
            assert files(output) in (OLD_SET, NEW_SET), number
            assert not hidden(output), number


def each_break_of_recovery(start: Path) -> list[tuple[int, Path]]:
    found = []
    for number in range(1, 60):
        output = start.parent / f"again-{number}" / "output"
        shutil.copytree(start, output)
        code, _ = in_child(output, lambda here=output: look_over(here), killed_at(number))  # type: ignore[misc]
        if code == 0:
            break
        found.append((number, output))
    assert found
    return found


@pytest.mark.parametrize("then", [refused_at, full_from])
def test_a_fault_at_any_change_leaves_one_set_and_nothing_beside_it(
    before: Path, then: Callable[[int], Then]
) -> None:
    for number, output in each_break(before, then):
        assert files(output) in (OLD_SET, NEW_SET), number
        assert not hidden(output), number


@pytest.mark.parametrize("name", [A, WEST, LIST, OOST, "weg.docx", NAME])
def test_a_document_that_cannot_be_replaced_leaves_the_previous_set(
    before: Path, name: str
) -> None:
    def work() -> None:
        written, problems = deliver(before, NEW, Record(version="2"))
        assert not written
        assert [p.code for p in problems] == ["B201"]

    record = (before / NAME).read_bytes()
    assert in_child(before, work, locked(name))[0] == 0
    assert files(before) == OLD_SET
    assert (before / NAME).read_bytes() == record
    assert not hidden(before)
    assert codes(before) == []


def test_what_cannot_be_put_back_is_said_and_put_back_once_it_is_free(before: Path) -> None:
    def work() -> None:
        written, problems = deliver(before, NEW, Record(version="2"))
        assert not written
        assert [p.code for p in problems] == ["B502"]
        assert "01-west.docx" in problems[0].finding.message
        assert "niets veranderd" not in problems[0].finding.message

    def then(now: int, kind: str, paths: tuple[str, ...]) -> None:
        first(now, kind, paths)
        second(now, kind, paths)

    first, second = locked(WEST, after=1), locked(LIST)
    assert in_child(before, work, then)[0] == 0
    assert files(before)[WEST] == b"nieuw west"
    assert in_child(before, lambda: _told(before, "B502"), locked(WEST))[0] == 0
    assert codes(before) == ["B501"]
    assert files(before) == OLD_SET
    assert not hidden(before)


def _told(output: Path, code: str) -> None:
    assert [p.code for p in look_over(output)] == [code]


def test_a_document_that_she_saves_during_the_swap_is_not_replaced(before: Path) -> None:
    def then(now: int, kind: str, paths: tuple[str, ...]) -> None:
        if kind == "os.rename" and paths[-1].endswith("journal.json"):
            os.environ["NOW"] = "x"
            (before / WEST).write_bytes(b"net bewaard")

    assert in_child(before, lambda: build(before), then)[0] == 0
    assert files(before) == {**OLD_SET, WEST: b"net bewaard"}
    assert not hidden(before)


FOR_EVER = """
import sys
from pathlib import Path
from generator.delivery.deliver import deliver
from generator.delivery.build_record import Record
sets = [{f"{n:02}.docx": bytes([k]) * 100 for n in range(8)} for k in (65, 66)]
print("begin", flush=True)
while True:
    for k in (0, 1):
        deliver(Path(sys.argv[1]), sets[k], Record(version=str(k)))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the signal of other systems")
def test_a_real_kill_at_any_moment_leaves_one_set(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    deliver(tmp_path, {f"{n:02}.docx": b"begin" for n in range(8)}, Record())
    for pause in (0.05, 0.11, 0.17, 0.23):
        command = [sys.executable, "-c", FOR_EVER, str(tmp_path)]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(root)}
        ) as running:
            assert running.stdout
            running.stdout.readline()
            time.sleep(pause)
            running.kill()
        look_over(tmp_path)
        assert len(set(files(tmp_path).values())) == 1
        assert len(files(tmp_path)) == 8
        assert not hidden(tmp_path)
