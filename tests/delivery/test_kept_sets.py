"""The last set of each day is kept, and nothing that is not ours is taken for one."""

import io
import zipfile
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.delivery.build_record import NAME, Record
from generator.delivery.deliver import deliver
from generator.delivery.kept_sets import (
    FINAL,
    FOLDER,
    MOST_DAYS,
    PREVIOUS,
    KeptSet,
    is_kept_set,
    kept_days,
    kept_set,
    last_set,
    marked_set,
    path_of,
)

MONDAY = date(2026, 11, 30)
TUESDAY = MONDAY + timedelta(days=1)
FIRST = {"plan.docx": b"1", "wijkplannen/01-west.docx": b"2", "plan.pdf": b"3"}


def test_the_set_of_today_can_be_had_again(tmp_path: Path) -> None:
    deliver(tmp_path, FIRST, Record(version="1"), MONDAY, b"rows")
    kept = kept_set(tmp_path, MONDAY)
    assert kept is not None
    assert kept.documents == {k: v for k, v in FIRST.items() if k.endswith(".docx")}
    assert kept.data == b"rows"
    assert kept.record == (tmp_path / NAME).read_bytes()


def test_a_day_has_one_set_and_another_day_another(tmp_path: Path) -> None:
    for number, day in enumerate((MONDAY, MONDAY, TUESDAY)):
        deliver(tmp_path, {"plan.docx": b"%d" % number}, Record(), day)
    assert kept_days(tmp_path) == [MONDAY, TUESDAY]
    found = [last_set(tmp_path, day) for day in (MONDAY, TUESDAY)]
    assert [one and one.documents["plan.docx"] for one in found] == [b"1", b"2"]
    assert last_set(tmp_path, MONDAY - timedelta(days=1)) is None


def test_a_build_that_changes_nothing_keeps_nothing_anew(tmp_path: Path) -> None:
    deliver(tmp_path, FIRST, Record(), MONDAY)
    deliver(tmp_path, FIRST, Record(), TUESDAY)
    assert kept_days(tmp_path) == [MONDAY]


def test_the_oldest_day_goes(tmp_path: Path) -> None:
    days = [MONDAY + timedelta(days=n) for n in range(MOST_DAYS + 2)]
    for number, day in enumerate(days):
        deliver(tmp_path, {"plan.docx": b"%d" % number}, Record(), day)
    assert kept_days(tmp_path) == days[2:]


def the_plan(output: Path, mark: str) -> tuple[date, bytes] | None:
    found = marked_set(output, mark)
    return (found[0], found[1].documents["plan.docx"]) if found else None


def test_the_set_before_the_last_is_kept_whatever_its_day(tmp_path: Path) -> None:
    told = []
    for number, day in enumerate((MONDAY, MONDAY, TUESDAY, TUESDAY)):
        deliver(tmp_path, {"plan.docx": b"%d" % number}, Record(), day)
        deliver(tmp_path, {"plan.docx": b"%d" % number}, Record(), day)  # nothing changed
        told.append(the_plan(tmp_path, PREVIOUS))
    assert told == [None, (MONDAY, b"0"), (MONDAY, b"1"), (TUESDAY, b"2")]
    assert len(kept_days(tmp_path, PREVIOUS)) == 1
    assert kept_days(tmp_path) == [MONDAY, TUESDAY]


def test_the_newest_final_set_stays_until_there_is_a_newer_one(tmp_path: Path) -> None:
    deliver(tmp_path, {"plan.docx": b"a"}, Record(final=True), MONDAY)
    for number in range(MOST_DAYS + 5):
        day = MONDAY + timedelta(days=number)
        deliver(tmp_path, {"plan.docx": b"%d" % number}, Record(), day)
    assert the_plan(tmp_path, FINAL) == (MONDAY, b"a")
    assert MONDAY not in kept_days(tmp_path)
    deliver(tmp_path, {"plan.docx": b"a"}, Record(final=True), day)
    assert the_plan(tmp_path, FINAL) == (MONDAY, b"a")
    deliver(tmp_path, {"plan.docx": b"b"}, Record(final=True), day)
    assert the_plan(tmp_path, FINAL) == (day, b"b")
    assert kept_days(tmp_path, FINAL) == [day]


@pytest.mark.parametrize("mark", ["", PREVIOUS, FINAL])
def test_a_kept_set_is_known_by_its_path_when_a_swap_is_found_broken_off(mark: str) -> None:
    assert is_kept_set(path_of(MONDAY, mark))
    assert not is_kept_set(path_of(MONDAY, f"{mark}x"))


def test_without_a_day_nothing_is_kept(tmp_path: Path) -> None:
    deliver(tmp_path, FIRST, Record())
    assert kept_days(tmp_path) == []


def bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("x", "w") as f:
        for _ in range(410):
            f.write(b"\0" * 1_000_000)
    return buffer.getvalue()


UNREADABLE = {
    "empty": lambda: b"",
    "no zip": lambda: b"no zip",
    "cut off": lambda: KeptSet().to_bytes()[:30],
    "a bomb": bomb,
}


@pytest.mark.parametrize("kind", UNREADABLE)
def test_what_cannot_be_read_is_no_set_and_stops_nothing(tmp_path: Path, kind: str) -> None:
    (tmp_path / FOLDER).mkdir(parents=True)
    (tmp_path / path_of(MONDAY)).write_bytes(UNREADABLE[kind]())
    assert last_set(tmp_path) is None
    assert deliver(tmp_path, FIRST, Record(), TUESDAY)[0]


def test_another_file_in_the_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir(parents=True)
    for name in ("2026-13-40.zip", "mijn.zip", "2026-11-30.zip.bak"):
        (tmp_path / FOLDER / name).write_bytes(b"hers")
    deliver(tmp_path, FIRST, Record(), MONDAY)
    assert kept_days(tmp_path) == [MONDAY]
    assert (tmp_path / FOLDER / "mijn.zip").read_bytes() == b"hers"


def test_equal_sets_are_equal_to_the_byte() -> None:
    other = KeptSet(b"r", {"b.docx": b"2", "a.docx": b"1"}, b"d")
    assert KeptSet(b"r", {"a.docx": b"1", "b.docx": b"2"}, b"d").to_bytes() == other.to_bytes()
