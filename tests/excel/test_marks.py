"""What is hidden or struck out is read and told; a struck part of a cell is left out and named."""

import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook as Book
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Color, Font, PatternFill

from generator.excel.reading.marks import numbered
from generator.excel.reading.read_dossier import read
from generator.problems import Problem, Severity
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.application import Applicant
from generator.workbooks.definition import Sheet, Workbook
from generator.workbooks.members import Member
from tests.tables import only_sheet

MEMBERS = """
| Organisatie | Rol | Wijk     | Plaats        |
| De Sluis    | lid | Zuidwest | Voorbeeldstad |
| De Brug     | lid | Zuidwest | Voorbeeldstad |
| De Wilg     | lid | Zuidwest | Voorbeeldstad |
| De Bries    | lid | Zuidwest | Voorbeeldstad |
"""
STRUCK, PLAIN = InlineFont(strike=True), InlineFont(b=True)
TABLES = [(book, sheet) for book in WORKBOOKS for sheet in book.sheets]
LEDEN = "xl/worksheets/sheet4.xml"  # ``only_sheet`` puts it last
CODES = {"X210", "X211", "X212", "X217", "X218"}


def members(inputs: Path, change: Any) -> tuple[list[Any], list[Problem]]:
    """The members after a change of their sheet, and what is said of hidden and struck things."""
    only_sheet(Member, MEMBERS, inputs)
    book = load_workbook(inputs / "leden.xlsx")
    change(book["Leden"])
    book.save(inputs / "leden.xlsx")
    dossier, problems = read(inputs)
    return list(dossier.rows(Member)), [p for p in problems if p.code in CODES]


def patch(path: Path, changes: dict[bytes, bytes]) -> None:
    """Change the sheet of members as another program could write it."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    for was, becomes in changes.items():
        assert was in parts[LEDEN]
        parts[LEDEN] = parts[LEDEN].replace(was, becomes)
    with zipfile.ZipFile(path, "w") as new:
        for name, data in parts.items():
            new.writestr(name, data)


def told(problems: list[Problem]) -> list[tuple[str, str, str]]:
    return [(p.code, p.place.cell or f"{p.place.row}", p.finding.message) for p in problems]


def test_hidden_rows_count_and_are_told_once_with_their_numbers(tmp_path: Path) -> None:
    def hide(page: Any) -> None:
        for row in (2, 4, 5):
            page.row_dimensions[row].hidden = True

    rows, problems = members(tmp_path / "inputs", hide)
    assert len(rows) == 4
    said = "3 rijen zijn verborgen (rij 2, 4 en 5); die tellen mee"
    assert told(problems) == [("X210", "2", said)]


def test_rows_behind_a_filter_are_told_as_such(tmp_path: Path) -> None:
    def filter_out(page: Any) -> None:
        page.auto_filter.ref = "A1:D5"
        page.row_dimensions[3].hidden = True
        page.row_dimensions[9].hidden = True

    rows, problems = members(tmp_path / "inputs", filter_out)
    assert [row.name for row in rows] == ["De Sluis", "De Brug", "De Wilg", "De Bries"]
    said = "1 rij is verborgen of weggefilterd (rij 3); die telt mee"
    assert told(problems) == [("X210", "3", said)]


def test_a_hidden_column_with_data_is_told(tmp_path: Path) -> None:
    def hide(page: Any) -> None:
        page.column_dimensions["C"].hidden = True
        page.column_dimensions["F"].hidden = True

    rows, problems = members(tmp_path / "inputs", hide)
    assert {row.district for row in rows} == {"Zuidwest"}
    said = "Kolom C (Wijk) is verborgen; de 4 cellen tellen mee"
    assert [text for _, _, text in told(problems)] == [said]


def test_a_row_that_is_struck_out_counts_and_is_asked_about(tmp_path: Path) -> None:
    def strike(page: Any) -> None:
        for cell in page[3]:
            cell.font = Font(strike=True)

    rows, problems = members(tmp_path / "inputs", strike)
    assert len(rows) == 4
    assert told(problems) == [("X212", "A3", "Rij 3 is doorgestreept; de rij telt mee")]
    assert problems[0].severity is Severity.WARNING
    assert "Verwijder rij 3" in problems[0].finding.fix

    def obey(page: Any) -> None:
        strike(page)
        page.delete_rows(3)

    rows, problems = members(tmp_path / "inputs", obey)
    assert ([row.name for row in rows], problems) == (["De Sluis", "De Wilg", "De Bries"], [])


def test_one_cell_that_is_struck_out_is_asked_about_at_the_cell(tmp_path: Path) -> None:
    def strike(page: Any) -> None:
        page["C3"].font = Font(strike=True)
        page["D4"].value = CellRichText(TextBlock(STRUCK, "Voorbeeldstad"))
        page["B5"].font = Font(strike=False)

    rows, problems = members(tmp_path / "inputs", strike)
    assert [row.town for row in rows] == ["Voorbeeldstad"] * 4
    assert told(problems) == [
        ("X212", "C3", "“Zuidwest” is doorgestreept; het telt mee"),
        ("X212", "D4", "“Voorbeeldstad” is doorgestreept; het telt mee"),
    ]


NAVY = PatternFill("solid", fgColor="FF000080")


@pytest.mark.parametrize(
    ("look", "told_of"),
    [
        ({"font": Font(color="FFFFFFFF")}, True),
        ({"font": Font(color=Color(theme=0))}, True),
        ({"font": Font(color=Color(indexed=9))}, True),
        ({"font": Font(color=Color(theme=0, tint=-0.25))}, False),
        ({"font": Font(color="FFEEEEEE")}, False),
        ({"font": Font(color="FFFFFFFF"), "fill": NAVY}, False),
        ({"font": Font(color="FF000080"), "fill": NAVY}, True),
        ({"font": Font(color="FFFFFFFF"), "fill": PatternFill("gray125")}, False),
        ({"font": Font(color="FF000000"), "fill": PatternFill("solid", fgColor="FF000000")}, True),
        ({"font": Font()}, False),
    ],
)  # fmt: skip
def test_letters_in_the_colour_of_their_cell_are_told(
    look: dict[str, Any], told_of: bool, tmp_path: Path
) -> None:
    def disguise(page: Any) -> None:
        for cell in (page["C2"], page["C4"], page["F3"]):
            for part, value in look.items():
                setattr(cell, part, value)

    rows, problems = members(tmp_path / "inputs", disguise)
    assert {row.district for row in rows} == {"Zuidwest"}
    said = "Wat in kolom C (Wijk) op rij 2 en 4 staat, zie je niet, maar het telt mee: de letters hebben de kleur van de cel"
    assert told(problems) == ([("X218", "C2", said)] if told_of else [])


@pytest.mark.parametrize(
    ("code", "value", "told_of"),
    [
        (";;;", "Zuidwest", True), (";;;", 7, True), (";;", 7, True), (";;", "Zuidwest", False),
        ("0;-0;;@", 0, False), ("0;;;", 7, False), ('" ";;;', 7, False),
    ],
)  # fmt: skip
def test_a_format_that_shows_nothing_is_told(
    code: str, value: object, told_of: bool, tmp_path: Path
) -> None:
    def disguise(page: Any) -> None:
        page["D3"].value, page["D3"].number_format = value, code

    _, problems = members(tmp_path / "inputs", disguise)
    assert [p.finding.message.rpartition(": ")[2] for p in problems if p.code == "X218"] == [
        "de getalnotatie laat niets zien"
    ] * told_of


def test_what_has_no_height_or_width_is_hidden(tmp_path: Path) -> None:
    only_sheet(Member, MEMBERS, tmp_path / "inputs")
    columns = b'<cols><col min="3" max="3" width="0" customWidth="1"/></cols><sheetData>'
    patch(tmp_path / "inputs" / "leden.xlsx", {b"<sheetData>": columns, b'<row r="3"': b'<row r="3" ht="0" customHeight="1"'})  # fmt: skip
    _, problems = read(tmp_path / "inputs")
    assert [p.code for p in problems if p.code in CODES] == ["X210", "X211"]


def test_a_struck_part_of_a_cell_is_left_out_and_named(tmp_path: Path) -> None:
    def strike(page: Any) -> None:
        page["A2"].value = CellRichText(
            TextBlock(STRUCK, "De Sluizen "), TextBlock(PLAIN, "De Sluis"), " aan zee"
        )

    rows, problems = members(tmp_path / "inputs", strike)
    assert rows[0].name == "De Sluis aan zee"
    said = "Het doorgestreepte “De Sluizen” laten we weg; we lezen “De Sluis aan zee”"
    assert told(problems) == [("X217", "A2", said)]


def test_in_a_form_an_answer_is_told_at_its_cell(inputs: Path) -> None:
    book = load_workbook(inputs / "aanvraag.xlsx")
    page = book["Aanvrager"]
    page["B2"].font = Font(strike=True)
    page["B4"].value = CellRichText(TextBlock(STRUCK, "ja"), "nee")
    page.row_dimensions[3].hidden = True
    book.save(inputs / "aanvraag.xlsx")
    dossier, problems = read(inputs)
    assert dossier.form(Applicant).being_founded is False
    codes = [(p.code, p.place.row) for p in problems if p.code in CODES]
    assert sorted(codes) == [("X210", 3), ("X212", 2), ("X217", 4)]


@pytest.mark.parametrize(("book", "sheet"), TABLES, ids=[sheet.title for _, sheet in TABLES])
def test_on_every_sheet_hidden_rows_are_told_and_read(
    book: Workbook, sheet: Sheet, inputs: Path
) -> None:
    before, _ = read(inputs)
    made: Book = load_workbook(inputs / book.file)
    made[sheet.title].row_dimensions[2].hidden = True
    made.save(inputs / book.file)
    dossier, problems = read(inputs)
    assert dossier.rows(sheet.kind) == before.rows(sheet.kind)
    assert [p.place.sheet for p in problems if p.code == "X210"] == [sheet.title]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([4], "rij 4"),
        ([4, 5], "rij 4 en 5"),
        ([4, 5, 6, 9], "rij 4 tot en met 6, en 9"),
        ([*range(2, 200, 2)], "99 rijen van rij 2 tot en met 198"),
    ],
)
def test_rows_are_named_by_their_numbers(rows: list[int], said: str) -> None:
    assert numbered(rows) == said


@pytest.mark.parametrize(("reference", "place"), [("C2:D2", "C2"), ("B3:B5", "B3")])
def test_merged_cells_are_told_at_the_first_of_them(
    tmp_path: Path, reference: str, place: str
) -> None:
    only_sheet(Member, MEMBERS, tmp_path / "inputs")
    book = load_workbook(tmp_path / "inputs" / "leden.xlsx")
    book["Leden"].merge_cells(reference)
    book.save(tmp_path / "inputs" / "leden.xlsx")
    _, problems = read(tmp_path / "inputs")
    (found,) = [p for p in problems if p.code == "X306"]
    assert reference in f"{found.place} {found.finding.message}"
    assert found.place.cell in {place, None}


def test_a_merge_that_another_program_wrote_badly_is_no_merge(tmp_path: Path) -> None:
    only_sheet(Member, MEMBERS, tmp_path / "inputs")
    bad = b'<mergeCells count="1"><mergeCell ref="C2:D"/></mergeCells>'
    patch(tmp_path / "inputs" / "leden.xlsx", {b"</sheetData>": b"</sheetData>" + bad})
    dossier, problems = read(tmp_path / "inputs")
    assert dossier.rows(Member)
    assert "X306" not in {p.code for p in problems}
