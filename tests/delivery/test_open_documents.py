"""A document that is open in Word stays as it is; the new one waits beside it for its place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.delivery.build_record import Record, last_documents
from generator.delivery.deliver import deliver
from generator.delivery.open_documents import still_waiting
from generator.problems import Problem

A, PLAN, LIST = "subsidieaanvraag.docx", "wijkplannen/01-west.docx", "lijst.docx"
LONG_LOCK, PLAN_LOCK = "~$bsidieaanvraag.docx", "wijkplannen/~$1-west.docx"
WORD = b"\x06Fatima" + b" " * 48
OFFICE = b",fatima,laptop,23.11.2026 10:00,file:///C:/x;"
BESIDE = "subsidieaanvraag (nieuw).docx"


def made(word: bytes) -> dict[str, bytes]:
    return {A: word + b" a", PLAN: word + b" plan", LIST: b"altijd gelijk"}


def build(output: Path, documents: dict[str, bytes]) -> list[Problem]:
    written, problems = deliver(output, documents, Record())
    assert written
    return [*problems, *still_waiting(output)]


def files(output: Path) -> dict[str, bytes]:
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in output.rglob("*")
        if path.is_file() and path.name != "build.json" and "~" not in path.name
    }


@pytest.fixture
def output(tmp_path: Path) -> Path:
    build(tmp_path, made(b"oud"))
    return tmp_path


@pytest.mark.parametrize(
    ("lock", "content", "who"),
    [
        (LONG_LOCK, WORD, " bij Fatima"),
        (LONG_LOCK, b"", ""),
        (f"~${A}", WORD, " bij Fatima"),
        (f".~lock.{A}#", OFFICE, " bij fatima"),
        (LONG_LOCK.upper(), WORD, " bij Fatima"),
    ],
)
def test_the_new_one_waits_beside_it_and_takes_its_place_when_it_is_closed(
    lock: str, content: bytes, who: str, output: Path
) -> None:
    (output / lock).write_bytes(content)
    for _ in range(2):
        told = build(output, made(b"nieuw"))
        assert [(p.code, str(p.place)) for p in told] == [("B211", A)]
        assert told[0].finding.message == (
            f"{A} staat nog open{who}, en is van een vorige keer; het nieuwe heet {BESIDE}"
        )
        assert lock in told[0].finding.fix
        assert files(output) == {**made(b"nieuw"), A: b"oud a", BESIDE: b"nieuw a"}
    (output / lock).unlink()  # as the message says
    [waits] = still_waiting(output)
    assert waits.finding.fix == "Bouw opnieuw: dan komt het nieuwe op zijn plaats"
    assert build(output, made(b"nieuw")) == []
    assert files(output) == made(b"nieuw")


def test_each_build_renews_what_waits(output: Path) -> None:
    (output / LONG_LOCK).write_bytes(WORD)
    for word in (b"twee", b"drie"):
        build(output, made(word))
        assert files(output) == {**made(word), A: b"oud a", BESIDE: word + b" a"}
    assert build(output, made(b"oud")) == []  # what is open is what would be made
    assert files(output) == made(b"oud")


def test_a_document_that_is_open_and_the_same_is_no_news(output: Path) -> None:
    (output / LONG_LOCK).write_bytes(WORD)
    assert build(output, made(b"oud")) == []
    assert files(output) == made(b"oud")


@pytest.mark.parametrize("closed", [True, False])
def test_what_she_saved_in_the_open_one_is_kept(closed: bool, output: Path) -> None:
    (output / LONG_LOCK).write_bytes(WORD)
    (output / A).write_bytes(b"van haar")
    assert [p.code for p in build(output, made(b"nieuw"))] == ["B123"]
    assert files(output) == {**made(b"nieuw"), A: b"van haar", BESIDE: b"nieuw a"}
    if closed:
        (output / LONG_LOCK).unlink()
        told = build(output, made(b"drie"))
        assert [p.code for p in told] == ["B123"]
        assert files(output) == {**made(b"drie"), A: b"van haar", BESIDE: b"drie a"}


def test_what_she_wrote_in_both_is_kept_under_two_names(output: Path) -> None:
    (output / LONG_LOCK).write_bytes(WORD)
    (output / A).write_bytes(b"eerst")
    build(output, made(b"nieuw"))
    (output / BESIDE).write_bytes(b"later")
    (output / LONG_LOCK).unlink()
    told = build(output, made(b"drie"))
    assert sorted(p.code for p in told) == ["B101", "B123"]
    assert files(output) == {
        **made(b"drie"),
        A: b"eerst",
        "subsidieaanvraag (bewerkt).docx": b"later",
        "subsidieaanvraag (nieuw 2).docx": b"drie a",
    }


@pytest.mark.parametrize("edited", [True, False])
def test_the_waiting_one_may_be_edited_or_open_as_well(edited: bool, output: Path) -> None:
    (output / LONG_LOCK).write_bytes(WORD)
    build(output, made(b"twee"))
    if edited:
        (output / BESIDE).write_bytes(b"van haar")
    else:
        (output / "~$bsidieaanvraag (nieuw).docx").write_bytes(WORD)
    build(output, made(b"drie"))
    found = files(output)
    assert found["subsidieaanvraag (nieuw 2).docx"] == b"drie a"
    hers = [data for name, data in found.items() if "bewerkt" in name]
    assert hers == ([b"van haar"] if edited else [])
    assert (output / BESIDE).exists() is not edited
    for lock in output.glob("~*"):
        lock.unlink()
    build(output, made(b"drie"))
    left = {k: v for k, v in files(output).items() if "bewerkt" not in k}
    assert left == made(b"drie")


def test_a_plan_that_is_no_longer_made_and_is_open_goes_once_it_is_closed(output: Path) -> None:
    (output / PLAN_LOCK).write_bytes(WORD)
    fewer = {name: data for name, data in made(b"nieuw").items() if name != PLAN}
    for _ in range(2):
        [told] = build(output, fewer)
        assert (told.code, str(told.place)) == ("B211", PLAN)
        assert "maar wordt niet meer gemaakt" in told.finding.message
        assert files(output) == {**fewer, PLAN: b"oud plan"}
    (output / PLAN_LOCK).unlink()
    assert build(output, fewer) == []
    assert files(output) == fewer
    assert not (output / "wijkplannen").exists()


def test_the_record_knows_what_stands_there_and_what_waits(output: Path) -> None:
    old = last_documents(output)
    (output / LONG_LOCK).write_bytes(WORD)
    build(output, made(b"nieuw"))
    now = last_documents(output)
    assert now[A] == old[A]
    assert now.keys() == {*old, BESIDE}


def test_a_document_of_hers_that_is_called_new_is_no_place_to_wait(output: Path) -> None:
    hers = {BESIDE: b"brief"}
    build(output, {**made(b"oud"), **hers})
    (output / LONG_LOCK).write_bytes(WORD)
    build(output, {**made(b"nieuw"), **hers})
    found = files(output)
    assert found[BESIDE] == b"brief"
    assert found["subsidieaanvraag (nieuw 2).docx"] == b"nieuw a"
    (output / LONG_LOCK).unlink()
    assert build(output, {**made(b"nieuw"), **hers}) == []
    assert files(output) == {**made(b"nieuw"), **hers}


def capitals(output: Path) -> None:
    """What a system shows that does not tell capitals apart."""
    (output / "Lijst.docx").hardlink_to(output / LIST)


@pytest.mark.parametrize("change", [capitals])
def test_another_capital_in_a_name_is_the_same_file_where_a_system_says_so(
    change: Callable[[Path], None], output: Path
) -> None:
    change(output)
    renamed = {name.replace("lijst", "Lijst"): data for name, data in made(b"oud").items()}
    build(output, renamed)
    assert (output / "Lijst.docx").read_bytes() == b"altijd gelijk"
    assert (output / LIST).exists()
