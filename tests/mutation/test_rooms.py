"""The map of rooms is complete: what it names exists, and each room has tests."""

import tomllib

import pytest

from tests.mutation.rooms import ROOMS, ROOT, Room, modules

GUARDED = """
    generator/figures generator/checks/on_data generator/checks/on_results
    generator/checks/on_templates/legal_minimum.py generator/delivery generator/inside.py
    generator/pipeline.py generator/operations generator/documents/blocks
""".split()


def test_every_room_that_computes_checks_or_guards_is_on_the_map() -> None:
    assert sorted(GUARDED) == sorted(s for room in ROOMS.values() for s in room.sources)


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
        assert entry["was"] in " ".join(source.split()), entry
        assert entry["why"], entry
