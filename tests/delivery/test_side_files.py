"""Files for her own eyes: written when they can be, hers are kept, and what went stays gone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.delivery import disk
from generator.delivery.build_record import BESIDE, Record
from generator.delivery.deliver import deliver
from generator.delivery.lock import only_one
from generator.delivery.side_files import GUIDE, set_aside, set_guide
from generator.problems import Problem

NAMED, COPIED = "controle.xlsx", "nagekeken/leden.xlsx"
LIST, COPY = f"intern/{NAMED}", f"intern/{COPIED}"
RECORD = f"intern/nagekeken/{BESIDE}"


def contents(output: Path) -> dict[str, bytes]:
    files = (p for p in output.rglob("*") if p.is_file())
    return {p.relative_to(output).as_posix(): p.read_bytes() for p in files if p.name != BESIDE}


def told(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(p.code, str(p.place)) for p in problems]


def test_what_is_new_is_written_and_what_has_no_problems_any_more_goes(tmp_path: Path) -> None:
    assert set_aside(tmp_path, {NAMED: b"1", COPIED: b"2"}) == ((LIST, COPY), [])
    assert set_aside(tmp_path, {NAMED: b"3"}) == ((LIST,), [])
    assert contents(tmp_path) == {LIST: b"3"}


def test_without_any_file_nothing_is_kept(tmp_path: Path) -> None:
    assert set_aside(tmp_path / "output", {}) == ((), [])
    assert not list((tmp_path / "output").iterdir())


def test_what_she_typed_in_a_file_is_kept_when_it_is_made_again_and_when_not(
    tmp_path: Path,
) -> None:
    set_aside(tmp_path, {NAMED: b"1", COPIED: b"2"})
    (tmp_path / LIST).write_bytes(b"hers")
    (tmp_path / COPY).write_bytes(b"hers too")
    there, problems = set_aside(tmp_path, {NAMED: b"3"})
    assert there == (LIST,)
    assert told(problems) == [("B102", LIST)]
    assert contents(tmp_path) == {
        LIST: b"3",
        "intern/controle (bewerkt).xlsx": b"hers",
        COPY: b"hers too",
    }
    assert "inputs" in problems[0].finding.fix


def test_what_she_made_exactly_as_we_would_is_no_edit(tmp_path: Path) -> None:
    (tmp_path / LIST).parent.mkdir()
    (tmp_path / LIST).write_bytes(b"1")
    assert set_aside(tmp_path, {NAMED: b"1"}) == ((LIST,), [])


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Have a file open in Excel, or (with an empty name) close it again."""
    opened = {"name": ""}
    move = disk.move

    def refusing(source: Path, target: Path) -> None:
        if target.name == opened["name"]:
            raise PermissionError(13, "open", str(target))
        move(source, target)

    monkeypatch.setattr(disk, "move", refusing)
    return lambda name: opened.update(name=name)


def test_a_file_that_is_open_is_told_and_the_others_are_written(
    tmp_path: Path, closed: Callable[[str], None]
) -> None:
    set_aside(tmp_path, {NAMED: b"1"})
    closed("controle.xlsx")
    there, problems = set_aside(tmp_path, {NAMED: b"2", COPIED: b"3"})
    assert there == (COPY,)
    assert told(problems) == [("B203", LIST)]
    assert problems[0].finding.fix == "Sluit controle.xlsx en begin opnieuw"
    assert contents(tmp_path) == {LIST: b"1", COPY: b"3"}
    closed("")
    assert set_aside(tmp_path, {NAMED: b"2", COPIED: b"3"}) == ((LIST, COPY), [])


def test_who_has_the_list_open_is_named(tmp_path: Path, closed: Callable[[str], None]) -> None:
    set_aside(tmp_path, {NAMED: b"1"})
    closed("controle.xlsx")
    (tmp_path / "intern/~$controle.xlsx").write_bytes(b"\x06Fatima")
    _, [problem] = set_aside(tmp_path, {NAMED: b"2"})
    said = "controle.xlsx staat nog open bij Fatima, en is niet bijgewerkt"
    assert problem.finding.message == said


def test_while_another_build_is_at_work_it_writes_them(tmp_path: Path) -> None:
    with only_one(tmp_path):
        assert set_aside(tmp_path, {NAMED: b"1"}) == ((), [])
        assert told(set_guide(tmp_path, b"g")) == [("B204", GUIDE)]
    assert contents(tmp_path) == {}


def test_the_guide_stays_among_the_others_and_an_edit_in_it_is_noticed(tmp_path: Path) -> None:
    assert set_guide(tmp_path, b"g1") == []
    set_aside(tmp_path, {NAMED: b"1"})
    set_aside(tmp_path, {})
    assert contents(tmp_path) == {GUIDE: b"g1"}
    assert set_guide(tmp_path, b"g2") == []
    (tmp_path / GUIDE).write_bytes(b"hers")
    problems = set_guide(tmp_path, b"g3")
    assert told(problems) == [("B103", GUIDE)]
    assert "lijst" in problems[0].finding.fix
    assert contents(tmp_path) == {GUIDE: b"g3", "intern/veldenlijst (bewerkt).docx": b"hers"}


def test_the_guide_leaves_what_the_others_remember(tmp_path: Path) -> None:
    set_aside(tmp_path, {NAMED: b"1"})
    set_guide(tmp_path, b"g")
    assert set_aside(tmp_path, {}) == ((), [])
    assert contents(tmp_path) == {GUIDE: b"g"}


def test_a_document_of_the_dossier_is_never_taken_for_a_file_beside_it(tmp_path: Path) -> None:
    set_aside(tmp_path, {"plan.docx": b"1"})
    deliver(tmp_path, {"plan.docx": b"1"}, Record())
    set_aside(tmp_path, {})
    assert (tmp_path / "plan.docx").read_bytes() == b"1"


def test_nothing_half_written_is_left(tmp_path: Path, closed: Callable[[str], None]) -> None:
    closed("controle.xlsx")
    set_aside(tmp_path, {NAMED: b"1"})
    assert contents(tmp_path) == {}
