"""A cell of which Excel keeps no value is a fault at its cell: no row and no column goes unsaid."""

import re
import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl.utils import get_column_letter

from generator.documents.example_dossier import YEARS
from generator.excel.reading.read_dossier import read
from generator.excel.writing.scaffold import workbook_bytes
from generator.excel.writing.unfolded_columns import unfold
from generator.problems import Problem, Severity
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.cells.kind import Content
from generator.workbooks.definition import Row, Sheet, Workbook

SHEETS = [(book, sheet) for book in WORKBOOKS for sheet in book.sheets]
TABLES = [(book, sheet) for book, sheet in SHEETS if not sheet.form]
FORMS = [(book, sheet) for book, sheet in SHEETS if sheet.form]

ERROR = '<c r="{0}" t="e"><v>#N/A</v></c>'
ERRORS = {
    "an error that was typed": (ERROR, "X121"),
    "a formula with an error": ('<c r="{0}" t="e"><f>B1</f><v>#REF!</v></c>', "X121"),
    "a formula that was never counted": ('<c r="{0}"><f>B1</f></c>', "X122"),
    "a formula with an empty outcome": ('<c r="{0}"><f>B1</f><v></v></c>', "X122"),
    "a shared formula without its outcome": ('<c r="{0}"><f t="shared" si="0"/><v/></c>', "X122"),
    "a text that is not there": ('<c r="{0}" t="s"><v>999999</v></c>', "X121"),
}
BLANKS = {
    "an empty text": '<c r="{0}" t="str"><f>B1</f><v></v></c>',
    "no text at all": '<c r="{0}" t="str"><f>B1</f></c>',
    "spaces": '<c r="{0}" t="str"><f>B1</f><v xml:space="preserve">  </v></c>',
    "an invisible sign": '<c r="{0}" t="str"><f>B1</f><v>\u200b</v></c>',
}
OF_MANY_EXAMPLES = {"X216"}  # rows that are the same in every cell
UNSEEN = '<c r="{0}" t="inlineStr"><is><t>\u200b\ufeff</t></is></c>'
EMPTY = '<c r="{0}"/>'

TYPED = {  # what is no text, and how it reads
    "true": ('<c r="{0}" t="b"><v>1</v></c>', "WAAR"),
    "a formula that is false": ('<c r="{0}" t="b"><f>B1=B1</f><v>0</v></c>', "ONWAAR"),
    "nought": ('<c r="{0}"><v>0</v></c>', "0"),
    "a row number": ('<c r="{0}"><f>ROW()</f><v>12</v></c>', "12"),
    "a day": ('<c r="{0}" t="d"><v>2018-04-06</v></c>', "6-4-2018"),
}
REFUSED = {"keuze": "X106", "postcode zonder letters": "X111"}  # by the kind of the key
KEYS = {sheet.title: sheet.key.kind for _, sheet in TABLES if sheet.key}

each_table = pytest.mark.parametrize(
    ("book", "sheet"), TABLES, ids=[sheet.title for _, sheet in TABLES]
)
each_form = pytest.mark.parametrize(
    ("book", "sheet"), FORMS, ids=[sheet.title for _, sheet in FORMS]
)


@cache
def example(book: Workbook, sheet: Sheet) -> dict[str, bytes]:
    """The parts of a workbook in which this sheet has as many rows of examples as columns."""
    row = {
        c.field: dict.fromkeys(YEARS, c.example) if c.per_year else c.example or "x"
        for c in sheet.columns
        if c.example or c is sheet.key
    }
    amount = 1 if sheet.form else len(unfold(sheet, YEARS))
    data = workbook_bytes(book, {sheet.kind: [row] * amount}, YEARS)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def read_with(
    inputs: Path, book: Workbook, sheet: Sheet, cells: dict[str, str]
) -> tuple[tuple[Row, ...], list[Problem]]:
    """The rows of the sheet with other cells, by address, and what is worse than a note there."""
    part = f"xl/worksheets/sheet{book.sheets.index(sheet) + 2}.xml"
    parts = dict(example(book, sheet))
    found = parts[part].decode("utf-8")
    for address, cell in cells.items():
        whole = rf'<c r="{address}"[^>]*?(?:/>|>.*?</c>)'
        found, times = re.subn(whole, cell.format(address), found)
        assert times == 1, address
    inputs.mkdir(exist_ok=True)
    with zipfile.ZipFile(inputs / book.file, "w") as archive:
        for name, data in {**parts, part: found.encode("utf-8")}.items():
            archive.writestr(name, data)
    dossier, problems = read(inputs)
    here = [p for p in problems if getattr(p.place, "sheet", "") == sheet.title]
    worse = [p for p in here if p.severity > Severity.NOTE]
    return dossier.rows(sheet.kind), [p for p in worse if p.code not in OF_MANY_EXAMPLES]


def told(problems: list[Problem]) -> list[tuple[str, Severity, str]]:
    return [(p.code, p.severity, getattr(p.place, "cell", "")) for p in problems]


def key_cell(sheet: Sheet, row: int) -> str:
    index = next(n for n, s in enumerate(unfold(sheet, YEARS), start=1) if s.column is sheet.key)
    return f"{get_column_letter(index)}{row}"


@pytest.mark.parametrize(("cell", "code"), ERRORS.values(), ids=ERRORS.keys())
@each_table
def test_in_every_column_of_every_table_it_is_a_fault_at_its_cell(
    book: Workbook, sheet: Sheet, cell: str, code: str, tmp_path: Path
) -> None:
    columns = unfold(sheet, YEARS)
    cells = {f"{get_column_letter(n)}{n + 1}": cell for n in range(1, len(columns) + 1)}
    rows, problems = read_with(tmp_path / "inputs", book, sheet, cells)
    assert sorted(told(problems)) == sorted((code, Severity.ERROR, address) for address in cells)
    assert len(rows) == len(columns) - 1  # of the row without its key there is the fault


@pytest.mark.parametrize(("cell", "code"), ERRORS.values(), ids=ERRORS.keys())
@each_form
def test_behind_every_label_of_a_form_it_is_a_fault_at_its_cell(
    book: Workbook, sheet: Sheet, cell: str, code: str, tmp_path: Path
) -> None:
    cells = {f"B{n}": cell for n in range(2, len(sheet.columns) + 2)}
    rows, problems = read_with(tmp_path / "inputs", book, sheet, cells)
    assert sorted(told(problems)) == sorted((code, Severity.ERROR, address) for address in cells)
    assert len(rows) == 1


@pytest.mark.parametrize("cell", BLANKS.values(), ids=BLANKS.keys())
@each_table
def test_a_formula_that_gives_nothing_is_a_fault_where_it_names_the_row(
    book: Workbook, sheet: Sheet, cell: str, tmp_path: Path
) -> None:
    address = key_cell(sheet, 3)
    rows, problems = read_with(tmp_path / "inputs", book, sheet, {address: cell})
    assert told(problems) == [("X124", Severity.ERROR, address)]
    assert len(rows) == len(unfold(sheet, YEARS)) - 1


@each_table
def test_formulas_that_give_nothing_in_a_row_of_their_own_are_a_row_to_come(
    book: Workbook, sheet: Sheet, tmp_path: Path
) -> None:
    columns = [get_column_letter(n) for n in range(1, len(unfold(sheet, YEARS)) + 1)]
    cells = dict.fromkeys((f"{letter}3" for letter in columns), BLANKS["an empty text"])
    rows, problems = read_with(tmp_path / "inputs", book, sheet, cells)
    assert problems == []
    assert len(rows) == len(columns) - 1


@each_table
def test_beside_the_key_a_formula_that_gives_nothing_is_an_empty_cell(
    book: Workbook, sheet: Sheet, tmp_path: Path
) -> None:
    columns = unfold(sheet, YEARS)
    cells = {
        f"{get_column_letter(n)}{n + 1}": BLANKS["an empty text"]
        for n, slot in enumerate(columns, start=1)
        if slot.column is not sheet.key
    }
    rows, problems = read_with(tmp_path / "inputs", book, sheet, cells)
    assert problems == []
    assert len(rows) == len(columns)


@pytest.mark.parametrize(("cell", "shown"), TYPED.values(), ids=TYPED.keys())
@each_table
def test_a_key_that_is_no_text_names_its_row_or_is_a_fault_of_its_kind(
    book: Workbook, sheet: Sheet, cell: str, shown: str, tmp_path: Path
) -> None:
    assert sheet.key is not None
    address, kind = key_cell(sheet, 3), sheet.key.kind
    rows, problems = read_with(tmp_path / "inputs", book, sheet, {address: cell})
    if kind.content is Content.WORDS:
        assert problems == []
        assert getattr(rows[1], sheet.key.field) == shown
        return
    assert told(problems) == [(REFUSED[kind.name], Severity.ERROR, address)]
    assert f"“{shown}”" in problems[0].finding.message
    assert len(rows) == len(unfold(sheet, YEARS)) - 1


def test_of_each_kind_of_key_it_is_known_what_it_refuses() -> None:
    """So that a key of a new kind is thought about; and every table has a key."""
    assert KEYS.keys() == {sheet.title for _, sheet in TABLES}
    kinds = {kind.name for kind in KEYS.values() if kind.content is not Content.WORDS}
    assert kinds == REFUSED.keys()


@pytest.mark.parametrize("cell", [EMPTY, UNSEEN], ids=["nothing", "invisible signs"])
@each_table
def test_a_key_in_which_nothing_is_to_be_seen_is_an_open_point(
    book: Workbook, sheet: Sheet, cell: str, tmp_path: Path
) -> None:
    address = key_cell(sheet, 3)
    rows, problems = read_with(tmp_path / "inputs", book, sheet, {address: cell})
    assert told(problems) == [("X201", Severity.GAP, address)]
    assert len(rows) == len(unfold(sheet, YEARS)) - 1


@each_table
def test_a_header_of_which_nothing_is_kept_hides_no_column(
    book: Workbook, sheet: Sheet, tmp_path: Path
) -> None:
    cells = [*ERRORS.values(), *((cell, "X124") for cell in BLANKS.values())]
    for n, slot in enumerate(unfold(sheet, YEARS), start=1):
        cell, code = cells[n % len(cells)]
        if slot.column.example:
            address = f"{get_column_letter(n)}1"
            _, problems = read_with(tmp_path / "inputs", book, sheet, {address: cell})
            assert told(problems) == [(code, Severity.ERROR, address)], slot.header


@each_form
def test_a_label_of_which_nothing_is_kept_hides_no_answer(
    book: Workbook, sheet: Sheet, tmp_path: Path
) -> None:
    cells = {"A3": ERROR, "A4": BLANKS["spaces"], "A5": ERRORS["a formula with an error"][0]}
    _, problems = read_with(tmp_path / "inputs", book, sheet, cells)
    assert told(problems) == [
        ("X121", Severity.ERROR, "A3"),
        ("X124", Severity.ERROR, "A4"),
        ("X121", Severity.ERROR, "A5"),
    ]


def test_a_row_of_sums_without_a_number_does_not_hide_the_fault(tmp_path: Path) -> None:
    book, sheet = next((b, s) for b, s in TABLES if s.title == "Lasten")
    sums = '<c r="{0}" t="inlineStr"><is><t>Totaal</t></is></c>'
    rows, problems = read_with(tmp_path / "inputs", book, sheet, {"A3": ERROR, "B3": sums})
    assert ("X121", Severity.ERROR, "A3") in told(problems)
    assert len(rows) == len(unfold(sheet, YEARS)) - 1
