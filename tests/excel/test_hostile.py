"""Files that are far too large, held by others or not what they seem: one sentence, and quickly."""

import os
import random
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.excel.reading.read_dossier import read
from generator.problems import FilePlace, Problem, Severity
from generator.workbooks.members import Member

pytestmark = pytest.mark.afresh
SECONDS = 20
MEGABYTES = 300


def codes(problems: list[Problem], file: str = "leden.xlsx") -> set[str]:
    """Codes that begin with X at this file, without opmerkingen."""
    return {p.code for p in problems if p.place.file == file and p.severity > Severity.NOTE}


def rewrite(path: Path, change: Callable[[bytes], bytes], part: str = "xl/worksheets/sheet2.xml"):
    """Change one part of a workbook."""
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    parts[part] = change(parts[part])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, data in parts.items():
            book.writestr(name, data)


def members_after(rows: bytes) -> Callable[[bytes], bytes]:
    """A sheet with these rows behind its own."""
    return lambda sheet: sheet.replace(b"</sheetData>", rows + b"</sheetData>")


BLANK = b"".join(b'<row r="%d" s="1"><c r="A%d" s="1"/></row>' % (n, n) for n in range(3, 500_003))
WIDE = b'<row r="3">' + b"<c><v>1</v></c>" * 16_384 + b"</row>"
LARGE = {
    "half a million formatted blank rows": (members_after(BLANK), set()),
    "a value far below": (members_after(BLANK[:-6] + b'<c r="B1"><v>1</v></c></row>'), {"X201"}),
    "16,384 columns": (members_after(WIDE), {"X308", "X106", "X107"}),
    "expands to 300 MB": (lambda sheet: sheet + b" " * 300_000_000, {"X406"}),
}


@pytest.mark.parametrize(("change", "expected"), LARGE.values(), ids=LARGE.keys())
def test_size_is_bounded(change: Callable, expected: set[str], inputs: Path) -> None:
    rewrite(inputs / "leden.xlsx", change)
    start = time.process_time()
    tracemalloc.start()
    _, problems = read(inputs)
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    assert time.process_time() - start < SECONDS
    assert peak < MEGABYTES
    assert expected <= codes(problems)
    assert expected or not codes(problems)


def test_a_million_tiny_rows_are_refused_not_read_for_ever(inputs: Path) -> None:
    row = b"<row>" + b"<c><v>1</v></c>" * 30 + b"</row>"
    rewrite(inputs / "leden.xlsx", members_after(row * 120_000))
    _, problems = read(inputs)
    assert codes(problems) == {"X406"}


def test_a_folder_with_the_name_of_a_workbook(inputs: Path) -> None:
    (inputs / "leden.xlsx").unlink()
    (inputs / "leden.xlsx").mkdir()
    _, problems = read(inputs)
    assert codes(problems) == {"X411"}


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="needs symlinks")
def test_a_link_to_itself_and_a_link_to_nothing(inputs: Path) -> None:
    for target in ("leden.xlsx", "weg.xlsx"):
        (inputs / "leden.xlsx").unlink()
        (inputs / "leden.xlsx").symlink_to(inputs / target)
        _, problems = read(inputs)
        assert codes(problems) == {"X411"}


def test_a_file_that_may_not_be_read(inputs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = Path.open

    def held(path: Path, *how: object, **more: object) -> object:
        if path.name == "leden.xlsx":
            raise PermissionError(13, "Permission denied")
        return usual(path, *how, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", held)
    _, problems = read(inputs)
    assert codes(problems) == {"X411"}


@pytest.mark.parametrize(
    ("name", "content", "owner"),
    [
        ("~$leden.xlsx", b"\x06Fatima" + b" " * 48 + "Fatima".encode("utf-16-le"), " bij Fatima"),
        ("~$den.xlsx", b"", ""),
        (".~lock.leden.xlsx#", b",fatima,laptop,23.11.2026 10:00,file:///C:/x;", " bij fatima"),
    ],
)
def test_a_workbook_that_is_open_is_read_and_its_owner_named(
    name: str, content: bytes, owner: str, inputs: Path
) -> None:
    (inputs / name).write_bytes(content)
    dossier, problems = read(inputs)
    held = [p for p in problems if p.code == "X409"]
    assert [p.finding.message for p in held] == [f"leden.xlsx staat nog open{owner}"]
    assert dossier.rows(Member)


def test_no_folder_gives_one_sentence(tmp_path: Path) -> None:
    _, problems = read(tmp_path / "inputs")
    assert [p.code for p in problems] == ["X407"]


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Begroting.XLS", "bewaar het als Excel-werkmap"),
        ("begrotng.xlsx", "Geef begrotng.xlsx dan de naam begroting.xlsx"),
        ("begroting v2 def.xlsx", "Geef begroting v2 def.xlsx dan de naam begroting.xlsx"),
        ("notities.xlsx", "Geef notities.xlsx dan de naam begroting.xlsx"),
    ],
)
def test_a_missing_workbook_is_sought_under_other_names(
    name: str, asked: str, inputs: Path
) -> None:
    (inputs / "begroting.xlsx").rename(inputs / name)
    _, problems = read(inputs)
    (absent,) = (p for p in problems if p.code == "X401")
    assert asked in absent.finding.fix
    assert absent.finding.related == (FilePlace(name),)
    assert not codes(problems, name), "named where it is missed, and once"


def test_other_case_spaces_and_accents_in_file_names(inputs: Path) -> None:
    (inputs / "aanvraag.xlsx").rename(inputs / "Aanvraag.XLSX")
    (inputs / "leden.xlsx").rename(inputs / "Leden één & twee.xlsx")
    dossier, problems = read(inputs)
    assert not [p for p in problems if p.severity > Severity.NOTE]
    assert dossier.rows(Member)[0].at("name").file == "Leden één & twee.xlsx"


def test_the_main_workbook_needs_all_its_sheets_and_one_beside_it_not(inputs: Path) -> None:
    book = load_workbook(inputs / "leden.xlsx")
    del book["Werkgebieden"]
    book["Leden"]["A2"] = "De Sluis"
    book["Leden"]["D2"] = None
    book["Leden"]["E2"] = "3526 AB"
    for letter in "BCFGHIJKLMNOPQRST":
        book["Leden"][f"{letter}2"] = None
    book.save(inputs / "leden-zuid.xlsx")
    assert not codes(read(inputs)[1], "leden-zuid.xlsx")
    book.save(inputs / "leden.xlsx")
    assert codes(read(inputs)[1]) == {"X304"}


@pytest.mark.parametrize("seed", range(40))
def test_random_damage_never_raises(seed: int, inputs: Path) -> None:
    """Bytes of the file, and bytes of each part, changed at random: rows and problems, no more."""
    chance = random.Random(seed)
    path = inputs / "leden.xlsx"

    def scratch(data: bytes) -> bytes:
        changed = bytearray(data)
        for _ in range(chance.choice((1, 5, 60))):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        return bytes(changed[: chance.randrange(1, len(changed))] if seed % 5 == 0 else changed)

    if seed % 2:
        path.write_bytes(scratch(path.read_bytes()))
    else:
        with zipfile.ZipFile(path) as book:
            part = chance.choice([n for n in book.namelist() if not n.startswith("docProps")])
        rewrite(path, scratch, part)
    dossier, problems = read(inputs)
    assert all(p.finding.message for p in problems)
    assert Member in dossier.damaged or dossier.rows(Member) or problems
