"""The sheet Totalen adds up what is typed, also after Excel saved it, and is never read as data."""

import shutil
import subprocess
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook as Book
from openpyxl import load_workbook

from generator.events import SheetCells
from generator.excel.reading.read_dossier import read
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.budget import Cost
from tests.edits import workbook
from tests.renewing import page, renewed, rows

TYPED = "Het blad Totalen rekent zelf; wat je er typt, lezen we niet"


def account(inputs: Path, title: str = "Totalen", file: str = "begroting.xlsx") -> SheetCells:
    cells = read(inputs)[0].cells
    (found,) = (s for s in cells.sheets if (s.file, s.sheet) == (file, title))
    assert found.filled == found.used + found.ours + found.unused
    return found


def edit(inputs: Path, change: Callable[[Book], None], file: str = "begroting.xlsx") -> None:
    book = load_workbook(inputs / file)
    change(book)
    book.save(inputs / file)


def recalculated(path: Path) -> None:
    """Saved by another program, which computes and stores what the formulas give."""
    out = path.parent.parent / "opgeslagen"
    command = ["soffice", "--headless", "--convert-to", "xlsx", "--outdir", out, path]
    profile = f"-env:UserInstallation={(path.parent.parent / 'profiel').as_uri()}"
    subprocess.run([*command, profile], check=True, capture_output=True, timeout=120)
    shutil.copyfile(out / path.name, path)


def sums(path: Path) -> dict[str, list[object]]:
    """What stands beside each label; of labels that return the last."""
    made = load_workbook(path, data_only=True)["Totalen"]
    return {str(row[0]): list(row[1:]) for row in made.iter_rows(values_only=True) if row[0]}


def test_only_what_has_something_to_add_up_has_such_a_sheet(inputs: Path) -> None:
    having = [b.file for b in WORKBOOKS if "Totalen" in load_workbook(inputs / b.file).sheetnames]
    assert having == ["activiteiten.xlsx", "begroting.xlsx"]


def test_it_is_ours_and_nothing_is_said_of_it(inputs: Path) -> None:
    dossier, problems = read(inputs)
    assert not problems
    found = account(inputs)
    assert found.ours == found.filled > 40
    assert len(dossier.rows(Cost)) == 1


def test_what_is_typed_on_it_is_named_and_never_counted(inputs: Path) -> None:
    def change(book: Book) -> None:
        book["Totalen"]["C5"], book["Totalen"]["J30"] = 12, "nog vragen"

    edit(inputs, change)
    _, problems = read(inputs)
    assert not problems
    (left,) = account(inputs).left_out
    assert (left.area, left.cells, left.example, left.why) == ("C5:J30", 2, "€ 12,00", TYPED)


def test_a_sheet_of_that_name_in_another_workbook_is_hers(inputs: Path) -> None:
    def change(book: Book) -> None:
        book.create_sheet("Totalen")["A1"] = "Totalen"

    edit(inputs, change, "leden.xlsx")
    assert [p.code for p in read(inputs)[1]] == ["X323"]
    assert account(inputs, file="leden.xlsx").unused == 1


def test_a_renamed_sheet_is_found_beside_it(inputs: Path) -> None:
    def change(book: Book) -> None:
        book["Activiteiten"].title = "Blad1"

    before = rows(inputs)[0]
    edit(inputs, change, "activiteiten.xlsx")
    assert rows(inputs)[0] == before


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice")
def test_it_keeps_counting_and_its_outcomes_are_no_data(shipped: Path) -> None:
    inputs = shipped / "inputs"
    path = inputs / "begroting.xlsx"
    costs = read(inputs)[0].rows(Cost)
    before = sum((sum(c.amounts.values()) for c in costs), Decimal())

    def change(book: Book) -> None:
        page = book["Lasten"]
        last = page.max_row
        page.insert_rows(3)
        put = (
            ("X1", "personeel", "erin", "stedelijk", 100),
            ("X2", "gokje", "eronder", "Zuid", 10),
        )
        for row, cells in zip((3, last + 2), put, strict=True):
            for number, value in enumerate(cells, start=1):
                page.cell(row, number).value = value
        page.cell(3, 6).value = "veel"
        page.cell(last + 4, 1).value, page.cell(last + 4, 5).value = (
            "Totaal",
            f"=SUM(E2:E{last + 3})",
        )

    edit(inputs, change)
    codes = sorted(p.code for p in read(inputs)[1])
    recalculated(path)
    found = sums(path)
    assert Decimal(str(found["Lasten samen"][-1])) == before + 110
    assert found["Geen keuze uit de lijst"][0] == 0  # of the baten
    assert found["Lasten − baten"] == [110, 0, 0, 0, 0, 0, 110]
    assert found["Uitkomst"] == ["tekort", *["in evenwicht"] * 5, "tekort"]
    lines = [row[0].value for row in load_workbook(path)["Totalen"].iter_rows()]
    first = lines.index("Niet meegeteld: als tekst getypt") + 1
    shown = load_workbook(path, data_only=True)["Totalen"]
    assert [cell.value for cell in shown[first][1:8]] == [0, 1, 0, 0, 0, 0, 1]
    assert shown.cell(first - 2, 2).value == 10  # the choice that is none
    after = account(inputs)
    assert after.ours == after.filled > 200
    assert len(read(inputs)[0].rows(Cost)) == len(costs) + 2
    assert sorted(p.code for p in read(inputs)[1]) == codes == ["X103", "X106", "X203"]


def test_a_new_form_has_it_anew_with_what_was_typed_on_it_apart(project: Path) -> None:
    with workbook(project, "begroting") as book:
        book["Totalen"]["C5"] = 12
        looks = len(book["Lasten"].conditional_formatting)
        book["Totalen"]["A60"] = "nog vragen"
    new = renewed(project)
    made = page(new, "begroting", "Totalen")
    assert str(made["C5"].value).startswith("=")
    rest = page(new, "begroting", "Niet geplaatst")
    assert {cell.value for cell in rest["C"]} >= {12, "nog vragen"}
    assert len(page(new, "begroting", "Lasten").conditional_formatting) == looks
    assert load_workbook(new / "inputs/begroting.xlsx").sheetnames[:4] == [
        "Uitleg", "Lasten", "Baten", "Totalen",
    ]  # fmt: skip
