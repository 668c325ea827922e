"""A workbook says of which version of the form it is; what came since is named, calmly."""

import hashlib
import json
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from generator.excel.reading.read_dossier import read
from generator.problems import Problem, Severity
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.form import VERSION, WORDS
from tests.edits import column

# The columns of each version: a change without another version would go unseen in her workbooks.
VERSIONS = Path(__file__).with_name("form_versions.json")


def told(inputs: Path) -> list[Problem]:
    return [p for p in read(inputs)[1] if p.code in {"X430", "X431", "X432"}]


def without(inputs: Path, header: str, version: str | None, *, in_guide: bool = True) -> None:
    """leden.xlsx as it was made before this column came."""
    path = inputs / "leden.xlsx"
    book = load_workbook(path)
    sheet, guide = book["Leden"], book["Uitleg"]
    sheet.tables.clear()
    sheet.delete_cols(column(sheet, header))
    if in_guide:
        row = next(r for r in range(1, 200) if guide.cell(r, 1).value == header)
        guide.delete_rows(row)
    guide["A3"] = f"{WORDS}{version}" if version else None
    book.save(path)


def test_another_form_has_another_version(update: bool) -> None:
    """With ``--update`` a version that is new is written down; one that is known never changes."""
    names = [f"{s.title}.{c.header}" for b in WORKBOOKS for s in b.sheets for c in s.columns]
    digest = hashlib.sha256("\n".join(names).encode()).hexdigest()[:16]
    known = json.loads(VERSIONS.read_text(encoding="utf-8"))
    if update:
        known.setdefault(VERSION, digest)
        VERSIONS.write_text(f"{json.dumps(known, indent=2)}\n", encoding="utf-8", newline="\n")
    assert known[VERSION] == digest, "raise VERSION in generator/workbooks/form.py"


def test_our_own_workbooks_are_of_today(inputs: Path) -> None:
    assert not told(inputs)
    assert load_workbook(inputs / "leden.xlsx")["Uitleg"]["A3"].value == f"{WORDS}{VERSION}"


@pytest.mark.parametrize(
    ("version", "called"), [("0.1", "versie 0.1"), (None, "een eerdere versie")]
)
def test_an_older_one_is_told_which_columns_came(
    inputs: Path, version: str | None, called: str
) -> None:
    without(inputs, "Op de foto", version)
    (problem,) = told(inputs)
    assert (problem.code, problem.severity) == ("X430", Severity.NOTE)
    assert problem.finding.message == (
        f"leden.xlsx is van {called} van het formulier; sindsdien is er bij gekomen: "
        "“Op de foto” op Leden"
    )
    assert "samen030 new --from" in problem.finding.fix


def test_a_sheet_that_came_is_named_and_one_that_was_there_is_not(inputs: Path) -> None:
    path = inputs / "regeling.xlsx"
    book = load_workbook(path)
    guide = book["Uitleg"]
    guide["A3"] = f"{WORDS}0.2"
    del book["Grenzen"], book["Eisen"]
    title = next(cell for (cell,) in guide.iter_rows(max_col=1) if cell.value == "Grenzen")
    title.value = "Een ander blad"
    book.save(path)
    (problem,) = told(inputs)
    assert problem.finding.message.endswith("sindsdien is er bij gekomen: het blad Grenzen")


def test_it_weighs_more_when_the_final_version_needs_the_column(inputs: Path) -> None:
    without(inputs, "Rol", "0.1")
    (problem,) = told(inputs)
    assert (problem.code, problem.severity) == ("X430", Severity.WARNING)


def test_a_column_that_she_took_away_is_not_new(inputs: Path) -> None:
    without(inputs, "Op de foto", "0.1", in_guide=False)
    assert not told(inputs)


def test_a_newer_one_is_told(inputs: Path) -> None:
    without(inputs, "Op de foto", "10.0")
    assert [(p.code, p.severity) for p in told(inputs)] == [("X431", Severity.WARNING)]


def test_one_that_is_not_ours_is_told_and_ours_without_its_guide_is_not(inputs: Path) -> None:
    path = inputs / "leden.xlsx"
    book = load_workbook(path)
    del book["Uitleg"]
    book.save(path)
    assert not told(inputs)
    del book["Lijsten"]
    book.save(path)
    assert not told(inputs)  # its notes, its tables and its author are still ours
    foreign = Workbook()
    for title in ("Leden", "Werkgebieden"):
        page = foreign.create_sheet(title)
        for row in book[title].iter_rows(values_only=True):
            page.append(row)
    foreign.save(path)
    assert [(p.code, p.severity) for p in told(inputs)] == [("X432", Severity.NOTE)]
