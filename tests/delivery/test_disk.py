"""The door by which files change, the lock on it, and the record of what came through."""

import errno
import json
import os
import stat
from pathlib import Path
from typing import BinaryIO

import pytest

from generator.delivery import disk, lock
from generator.delivery.build_record import Record, checksum, checksums, free_name, last_documents
from generator.delivery.deliver import deliver
from generator.delivery.double_click import double_clicked
from generator.delivery.folder_swap import undo
from generator.delivery.journal import Move, keep_journal, present, read_journal
from generator.delivery.new_project import FolderExists, create, shipped_files
from generator.delivery.project_read_me import NAME as READ_ME
from generator.delivery.recovery import look_over
from generator.inside import Outside

links = pytest.mark.skipif(os.name == "nt", reason="making a link needs rights there")


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long was waited, without waiting."""
    found: list[float] = []
    monkeypatch.setattr(disk.time, "sleep", found.append)
    return found


@pytest.mark.parametrize(("refusals", "moved"), [(0, True), (3, True), (4, True), (5, False)])
def test_a_file_that_a_scanner_holds_is_tried_four_times_more(
    refusals: int, moved: bool, tmp_path: Path, waits: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_bytes(b"1")
    left = iter([True] * refusals)
    replace = os.replace

    def busy(source: Path, target: Path) -> None:
        if next(left, False):
            raise PermissionError
        replace(source, target)

    monkeypatch.setattr(os, "replace", busy)
    if moved:
        disk.move(tmp_path / "a", tmp_path / "map" / "b")
    else:
        with pytest.raises(PermissionError):
            disk.move(tmp_path / "a", tmp_path / "map" / "b")
    assert (tmp_path / "map" / "b").exists() is moved
    assert waits == list(disk.PAUSES[: min(refusals, 4)])


def test_a_file_that_may_not_be_written_is_taken_away_all_the_same(
    tmp_path: Path, waits: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"1")
    path.chmod(stat.S_IRUSR)
    unlink = Path.unlink

    def windows(self: Path) -> None:
        if not self.lstat().st_mode & stat.S_IWUSR:
            raise PermissionError
        unlink(self)

    monkeypatch.setattr(Path, "unlink", windows)
    disk.remove(path)
    assert not path.exists()
    disk.remove(path)


@links
def test_the_rights_of_what_a_link_points_at_are_never_changed(
    tmp_path: Path, waits: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    target, link = tmp_path / "a", tmp_path / "link"
    target.write_bytes(b"1")
    target.chmod(stat.S_IRUSR)
    link.symlink_to(target)

    def refused(self: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "unlink", refused)
    with pytest.raises(PermissionError):
        disk.remove(link)
    assert stat.S_IMODE(target.stat().st_mode) == stat.S_IRUSR


def test_a_copy_has_the_bytes_the_time_and_the_rights(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    os.utime(tmp_path / "a", (1, 1))
    disk.copy(tmp_path / "a", tmp_path / "map" / "b")
    assert (tmp_path / "map" / "b").read_bytes() == b"1"
    assert (tmp_path / "map" / "b").stat().st_mtime == 1


@links
def test_what_is_written_is_on_the_disk_and_takes_the_place_of_a_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere").write_bytes(b"hers")
    (tmp_path / "a").symlink_to(tmp_path / "elsewhere")
    sizes: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda number: sizes.append(os.fstat(number).st_size))
    disk.write(tmp_path / "a", b"12")
    disk.write(tmp_path / "a", b"345")
    assert sizes == [2, 3]
    assert (tmp_path / "a").read_bytes() == b"345"
    assert (tmp_path / "elsewhere").read_bytes() == b"hers"


@links
def test_a_folder_is_cleared_with_all_in_it_and_along_no_link(tmp_path: Path) -> None:
    for name in ("map/een/twee", "map/drie", "apart"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "map/een/twee/x").write_bytes(b"1")
    (tmp_path / "apart/y").write_bytes(b"1")
    (tmp_path / "map/link").symlink_to(tmp_path / "apart")
    disk.clear(tmp_path / "map")
    disk.clear(tmp_path / "nooit")
    assert [p.name for p in sorted(tmp_path.iterdir())] == ["apart"]
    assert (tmp_path / "apart/y").exists()
    (tmp_path / "map").write_bytes(b"a file in the place of the folder")
    disk.clear(tmp_path / "map")
    assert not (tmp_path / "map").exists()


def test_the_lock_holds_one_goes_after_it_and_can_be_taken_again(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "output"
    with lock.only_one(folder):
        assert (folder / lock.NAME).is_file()
        with pytest.raises(lock.Busy), lock.only_one(folder):
            pass
        assert (folder / lock.NAME).is_file()
    assert not list(folder.iterdir())
    with pytest.raises(ZeroDivisionError), lock.only_one(folder):
        raise ZeroDivisionError
    assert not list(folder.iterdir())
    with lock.only_one(folder):
        pass


@pytest.mark.parametrize("instead", ["nothing", "another"])
def test_a_lock_that_its_holder_has_just_taken_away_is_no_lock(
    instead: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hold(file: BinaryIO) -> None:
        (tmp_path / lock.NAME).unlink()
        if instead == "another":
            (tmp_path / "new").write_bytes(b"")
            (tmp_path / "new").rename(tmp_path / lock.NAME)

    monkeypatch.setattr(lock, "_hold", hold)
    with pytest.raises(lock.Busy), lock.only_one(tmp_path):
        pass
    assert (tmp_path / lock.NAME).exists() is (instead == "another")


def test_a_disk_that_can_hold_nothing_is_no_other_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hold(file: BinaryIO) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(lock, "_hold", hold)
    with pytest.raises(OSError, match="No locks"), lock.only_one(tmp_path / "output"):
        pass
    assert not list((tmp_path / "output").iterdir())
    record = Record(documents={}, counts={})
    _, (told,) = deliver(tmp_path / "output", {"aanvraag.docx": b"nieuw"}, record)
    assert told.code == "B201"
    assert "vasthouden" in told.finding.message
    assert "schijf van de computer zelf" in told.finding.fix


@links
def test_a_folder_with_a_link_that_leads_out_is_not_held(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "link").symlink_to(tmp_path)
    with pytest.raises(Outside), lock.only_one(tmp_path / "output"):
        pass
    assert not (tmp_path / "output" / lock.NAME).exists()


@links
def test_a_name_is_free_when_nothing_has_it_not_even_a_broken_link(tmp_path: Path) -> None:
    assert free_name(tmp_path, "map/x.y.docx") == "map/x.y (bewerkt).docx"
    (tmp_path / "x (vorige).docx").symlink_to("nowhere")
    assert free_name(tmp_path, "x.docx", "vorige") == "x (vorige 2).docx"
    (tmp_path / "x (vorige 2).docx").write_bytes(b"")
    assert free_name(tmp_path, "x.docx", "vorige") == "x (vorige 3).docx"


@links
def test_sums_are_of_files_within_the_folder_that_are_no_locks_of_office(tmp_path: Path) -> None:
    inputs = tmp_path / "project" / "inputs"
    inputs.mkdir(parents=True)
    for name in ("a.xlsx", "~$a.xlsx", "b.docx"):
        (inputs / name).write_bytes(b"1")
    (inputs / "map.xlsx").mkdir()
    (tmp_path / "elsewhere.xlsx").write_bytes(b"1")
    (inputs / "link.xlsx").symlink_to(tmp_path / "elsewhere.xlsx")
    assert checksums(inputs, "*.xlsx") == {"a.xlsx": checksum(b"1")}


def test_a_record_tells_what_went_in_and_only_its_documents_come_back(tmp_path: Path) -> None:
    odd = {"a.docx": "1", "b.PDF": "2", "c.xlsx": "3", "../d.docx": "4", "e.docx": 5}
    record = Record({"i": "1"}, {"t": "2"}, odd, {"leden": 3}, "9", final=True)  # type: ignore[arg-type]
    (tmp_path / "build.json").write_bytes(record.to_bytes())
    assert last_documents(tmp_path) == {"a.docx": "1", "b.PDF": "2"}
    told = json.loads(record.to_bytes())
    assert list(told) == sorted(told)
    assert (told["inputs"], told["templates"], told["final"]) == ({"i": "1"}, {"t": "2"}, True)


def test_a_journal_comes_back_as_it_was_kept_and_under_its_name_in_one_step(
    tmp_path: Path,
) -> None:
    moves = (Move("a.docx", None, "a" * 64), Move("map/b.PDF", "b" * 64, None))
    keep_journal(tmp_path, moves)
    assert read_journal(tmp_path) == moves
    assert [p.name for p in (tmp_path / ".vorige").iterdir()] == ["journal.json"]
    for wrong in ({"before": None}, {"before": 1, "after": None}, {"before": "b", "after": None}):
        told = {"format": 2, "files": {"a.docx": {"before": None, "after": None}, "b.docx": wrong}}
        (tmp_path / ".vorige/journal.json").write_text(json.dumps(told), encoding="utf-8")
        assert read_journal(tmp_path) is None


@links
def test_what_is_no_plain_file_is_present_without_a_sum(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    (tmp_path / "broken").symlink_to("nowhere")
    (tmp_path / "map").mkdir()
    found = [present(tmp_path / name) for name in ("a", "link", "broken", "map", "none")]
    assert found == [checksum(b"1"), "", "", "", None]


def test_a_new_project_comes_whole_or_not_at_all(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "project"
    with pytest.raises(OSError):  # noqa: PT011  a name that cannot be
        create(folder, {"a": b"1", "a/b": b"2"})
    assert not list(folder.parent.iterdir())
    create(folder, {"inputs/a": b"1"})
    folders = {"inputs", "output"}
    assert {p.name for p in folder.iterdir()} == {*folders, READ_ME, *double_clicked()}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755 or os.name == "nt"
    with pytest.raises(FolderExists):
        create(folder, {})
    assert list(shipped_files("templates")) == sorted(shipped_files("templates"))


def test_waiting_for_a_scanner_takes_less_than_a_second() -> None:
    assert disk.PAUSES == (0.05, 0.1, 0.2, 0.4)


@pytest.mark.parametrize("also", [False, True])
def test_a_folder_that_a_swap_made_goes_when_it_is_undone_unless_it_holds_more(
    also: bool, tmp_path: Path
) -> None:
    (tmp_path / "map").mkdir()
    (tmp_path / "map/a.docx").write_bytes(b"1")
    if also:
        (tmp_path / "map/eigen.docx").write_bytes(b"2")
    undone = undo(tmp_path, [Move("map/a.docx", None, checksum(b"1"))])
    assert (undone.hers, undone.stuck, undone.lost) == ({}, [], [])
    assert not (tmp_path / "map/a.docx").exists()
    assert (tmp_path / "map").exists() is also


@pytest.mark.parametrize(("number", "known"), [(1, False), (2, True), (3, False)])
def test_a_journal_of_another_version_is_not_understood(
    number: int, known: bool, tmp_path: Path
) -> None:
    (tmp_path / ".vorige").mkdir()
    told = {"format": number, "files": {"a.docx": {"before": None, "after": None}}}
    (tmp_path / ".vorige/journal.json").write_text(json.dumps(told), encoding="utf-8")
    assert (read_journal(tmp_path) is not None) is known


def test_without_a_journal_what_was_kept_comes_back_or_beside_what_is_there(
    tmp_path: Path,
) -> None:
    (tmp_path / ".vorige").mkdir()
    for name, data in (("weg.docx", b"1"), ("bezet.docx", b"2"), ("zelfde.docx", b"3")):
        (tmp_path / ".vorige" / name).write_bytes(data)
    (tmp_path / ".vorige/journal.json").write_bytes(b"")
    (tmp_path / "bezet.docx").write_bytes(b"hers")
    (tmp_path / "zelfde.docx").write_bytes(b"3")
    broken, hers = look_over(tmp_path)
    assert (broken.code, hers.code, str(hers.place)) == ("B501", "B503", "bezet.docx")
    assert hers.finding.message.endswith("Wat er daarvoor stond, heet nu bezet (vorige).docx")
    assert hers.finding.fix == "Kijk welke van de twee je wilt houden"
    found = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    assert found == {
        "weg.docx": b"1",
        "bezet.docx": b"hers",
        "bezet (vorige).docx": b"2",
        "zelfde.docx": b"3",
    }


def test_what_she_made_where_nothing_stood_stays_and_is_told(tmp_path: Path) -> None:
    keep_journal(tmp_path, [Move("a.docx", None, "a" * 64), Move("b.docx", None, "b" * 64)])
    (tmp_path / "a.docx").write_bytes(b"hers")
    _, hers = look_over(tmp_path)
    assert hers.finding.message == "a.docx is na het afbreken nog veranderd, en blijft zoals het is"
    assert hers.finding.fix == "Kijk of je het wilt houden"
    assert (tmp_path / "a.docx").read_bytes() == b"hers"
