"""The output folder holds one whole set: the new one, or the previous one untouched."""

import json
import os
from pathlib import Path

import pytest

from generator.delivery import disk
from generator.delivery.build_record import Record
from generator.delivery.deliver import deliver
from generator.delivery.lock import only_one
from generator.events import Written
from generator.problems import Problem

OLD = {"aanvraag.docx": b"oud", "wijkplannen/01-west.docx": b"oud west"}
NEW = {"aanvraag.docx": b"nieuw", "wijkplannen/01-west.docx": b"nieuw west", "lijst.docx": b"lijst"}


def put(output: Path, documents: dict[str, bytes]) -> tuple[list[Written], list[Problem]]:
    return deliver(output, documents, Record(counts={"leden": 3}))


def contents(output: Path) -> dict[str, bytes]:
    files = (p for p in sorted(output.rglob("*")) if p.is_file())
    return {p.relative_to(output).as_posix(): p.read_bytes() for p in files}


def documents(output: Path) -> dict[str, bytes]:
    return {name: data for name, data in contents(output).items() if name != "build.json"}


def test_a_first_build_makes_the_folder_and_the_record(tmp_path: Path) -> None:
    written, problems = put(tmp_path / "output", OLD)
    assert [w.state for w in written] == ["gemaakt", "gemaakt"]
    assert not problems
    record = json.loads((tmp_path / "output" / "build.json").read_text(encoding="utf-8"))
    assert set(record["documents"]) == set(OLD)
    assert record["counts"] == {"leden": 3}


def test_states_are_told_honestly(tmp_path: Path) -> None:
    put(tmp_path, OLD)
    written, _ = put(tmp_path, {**NEW, "aanvraag.docx": b"oud"})
    assert {w.path: w.state for w in written} == {
        "aanvraag.docx": "ongewijzigd",
        "wijkplannen/01-west.docx": "vernieuwd",
        "lijst.docx": "gemaakt",
    }


def test_the_same_build_twice_gives_the_same_bytes_everywhere(tmp_path: Path) -> None:
    put(tmp_path, OLD)
    before = contents(tmp_path)
    put(tmp_path, OLD)
    assert contents(tmp_path) == before


def test_a_folder_goes_with_its_last_document_and_no_sooner(tmp_path: Path) -> None:
    put(tmp_path, {**OLD, "eigen/a.docx": b"a", "eigen/intern/b.docx": b"b", "map/c.docx": b"c"})
    (tmp_path / "map" / "van mij.txt").write_bytes(b"van mij")
    put(tmp_path, OLD)
    assert not (tmp_path / "eigen").exists()
    assert [path.name for path in (tmp_path / "map").iterdir()] == ["van mij.txt"]


def test_a_document_edited_by_hand_keeps_its_name_and_the_new_one_comes_beside_it(
    tmp_path: Path,
) -> None:
    put(tmp_path, OLD)
    (tmp_path / "aanvraag.docx").write_bytes(b"met de hand")
    both = {**NEW, "aanvraag.docx": b"met de hand", "aanvraag (nieuw).docx": b"nieuw"}
    for _ in range(3):
        _, problems = put(tmp_path, NEW)
        assert documents(tmp_path) == both
        assert [(p.code, str(p.place)) for p in problems] == [("B123", "aanvraag.docx")]
    (tmp_path / "aanvraag (nieuw).docx").write_bytes(b"ook hierin gewerkt")
    put(tmp_path, NEW)
    assert b"ook hierin gewerkt" in documents(tmp_path).values()
    assert documents(tmp_path)["aanvraag.docx"] == b"met de hand"


@pytest.mark.parametrize("solved", ["hers goes", "hers is the new one"])
def test_two_beside_each_other_are_told_until_one_is_left(tmp_path: Path, solved: str) -> None:
    put(tmp_path, OLD)
    (tmp_path / "aanvraag.docx").write_bytes(b"met de hand")
    put(tmp_path, NEW)
    if solved == "hers goes":
        (tmp_path / "aanvraag.docx").unlink()
    else:
        (tmp_path / "aanvraag.docx").write_bytes(b"nieuw")
    assert put(tmp_path, NEW)[1] == []
    assert documents(tmp_path) == NEW


def test_who_asks_for_the_new_one_gets_it_and_hers_lies_beside_it(tmp_path: Path) -> None:
    put(tmp_path, OLD)
    (tmp_path / "aanvraag.docx").write_bytes(b"met de hand")
    put(tmp_path, NEW)
    _, problems = deliver(tmp_path, NEW, Record(), fresh=["aanvraag.docx"])
    assert documents(tmp_path) == {**NEW, "aanvraag (bewerkt).docx": b"met de hand"}
    assert [(p.code, str(p.place)) for p in problems] == [("B101", "aanvraag.docx")]


def test_a_document_that_is_no_longer_made_goes_unless_it_was_edited(tmp_path: Path) -> None:
    put(tmp_path, NEW)
    (tmp_path / "lijst.docx").write_bytes(b"met de hand")
    (tmp_path / "eigen.docx").write_bytes(b"van haar")
    put(tmp_path, {"aanvraag.docx": b"nieuw"})
    assert documents(tmp_path) == {
        "aanvraag.docx": b"nieuw",
        "lijst (vervallen).docx": b"met de hand",
        "eigen.docx": b"van haar",
    }


def test_a_document_open_in_word_is_named_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, OLD)
    replace = os.replace

    def locked(source: Path, target: Path) -> None:
        if target.name == "aanvraag.docx":
            raise PermissionError(13, "in use", str(source), None, str(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", locked)
    monkeypatch.setattr(disk, "PAUSES", ())
    _, problems = put(tmp_path, NEW)
    assert problems[0].finding.fix.startswith(
        "Sluit aanvraag.docx en begin opnieuw. Was het dicht?"
    )
    assert documents(tmp_path) == OLD


def test_two_builds_at_once_do_not_mix(tmp_path: Path) -> None:
    put(tmp_path, OLD)
    with only_one(tmp_path):
        written, problems = put(tmp_path, NEW)
    assert not written
    assert [p.code for p in problems] == ["B202"]
    assert documents(tmp_path) == OLD


def test_a_file_where_the_folder_should_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("hier", encoding="utf-8")
    written, problems = put(tmp_path / "output", OLD)
    assert not written
    assert [p.code for p in problems] == ["B201"]
    assert problems[0].finding.fix == "Geef het bestand output een andere naam, en begin opnieuw"


def test_what_she_does_not_see_is_never_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, data: bytes) -> None:
        raise PermissionError(13, "refused", str(path.with_name(".nieuw")))

    monkeypatch.setattr("generator.delivery.disk.write", refuse)
    written, problems = put(tmp_path / "output", OLD)
    assert not written
    assert problems[0].finding.message == "output is niet te schrijven. Er is niets veranderd"
