"""The map of rooms is complete: no file is forgotten, what it names exists, and each room has tests."""

import tomllib
from collections import Counter

import pytest

from tests.mutation.rooms import ROOMS, ROOT, Room, modules

GUARDED = """
    generator/figures generator/operations generator/changes generator/checks
    generator/excel/reading generator/workbooks generator/delivery generator/inside.py
    generator/pipeline.py generator/word/proofreading generator/documents/blocks generator/reports
""".split()


def test_every_file_that_computes_checks_or_guards_is_in_one_room() -> None:
    guarded = {p for name in GUARDED for p in modules(ROOT / name) if p.name != "__init__.py"}
    left = {ROOT / name for room in ROOMS.values() for name in room.without}
    rooms = Counter(path for room in ROOMS.values() for path in room.files(ROOT))
    assert set(rooms) == guarded - left
    assert [path for path, times in rooms.items() if times > 1] == []


@pytest.mark.parametrize("room", ROOMS.values(), ids=ROOMS)
def test_a_room_has_source_and_tests_that_exist(room: Room) -> None:
    assert all(path.is_file() for path in room.files(ROOT))
    assert room.files(ROOT)
    for name in room.tests:
        tests = [p for p in modules(ROOT / name) if p.name.startswith("test_")]
        assert tests, name
        assert all(p.is_file() for p in tests), name


def test_what_was_accepted_still_stands_in_its_file() -> None:
    text = (ROOT / "tests/mutation/accepted.toml").read_text(encoding="utf-8")
    for entry in tomllib.loads(text).get("accepted", []):
        source = (ROOT / entry["file"]).read_text(encoding="utf-8")
        assert " ".join(entry["was"].split()) in " ".join(source.split()), entry
        assert entry["why"], entry
