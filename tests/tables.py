"""Workbooks written as the user sees them: a text table per sheet, the expected code in the cell.

``| 31-2-2018 !X101 |`` means: type 31-2-2018 here, and expect X101 at this very cell.
"""

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook as Book
from openpyxl import load_workbook

from generator.documents.example_dossier import YEARS
from generator.excel.writing.scaffold import workbook_bytes
from generator.problems import CellPlace, Problem
from generator.workbooks.all import WORKBOOKS, home
from generator.workbooks.definition import Row, Workbook
from tests.sharing import known

_MARK = re.compile(r"\s*!([A-Z]\d{3})")


@dataclass(frozen=True)
class Expected:
    """A code at a cell of a sheet."""

    sheet: str
    cell: str
    code: str


def example_inputs(folder: Path) -> None:
    """The seven workbooks, each sheet with one row of column examples, as text."""
    folder.mkdir(parents=True, exist_ok=True)
    for book in WORKBOOKS:
        example = known.once(lambda book=book: book.file, lambda book=book: _example(book))
        (folder / book.file).write_bytes(example)


def _example(book: Workbook) -> bytes:
    rows: dict[type[Row], list[dict[str, object]]] = {
        sheet.kind: [
            {
                c.field: dict.fromkeys(YEARS, c.example) if c.per_year else c.example or None
                for c in sheet.columns
            }
        ]
        for sheet in book.sheets
    }
    return workbook_bytes(book, rows, YEARS)


def write_sheet(path: Path, title: str, table: str, first_row: int = 1) -> set[Expected]:
    """Replace one sheet of a workbook by a text table; returns what is expected of it."""
    book = load_workbook(path) if path.exists() else Book()
    if title in book.sheetnames:
        del book[title]
    sheet = book.create_sheet(title)
    expected = set()
    lines = [line.strip() for line in table.strip().splitlines()]
    for number, line in enumerate(lines, start=first_row):
        for column, typed in enumerate(line.strip("|").split("|"), start=1):
            cell = sheet.cell(number, column)
            for code in _MARK.findall(typed):
                expected.add(Expected(title, cell.coordinate, code))
            cell.value = _MARK.sub("", typed).strip().replace("⏎", "\n") or None
    book.save(path)
    return expected


def found(problems: list[Problem], *, above: int = 1) -> set[Expected]:
    """The problems at cells, as expectations; notes are left out unless ``above`` is 0."""
    return {
        Expected(p.place.sheet, p.place.cell, p.code)
        for p in problems
        if isinstance(p.place, CellPlace) and p.severity > above
    }


def only_sheet(kind: type[Row], table: str, folder: Path) -> set[Expected]:
    """An example project of which the sheet of this kind holds the table."""
    example_inputs(folder)
    workbook, sheet = home(kind)
    return write_sheet(folder / workbook.file, sheet.title, table)


def bytes_of(sheets: Mapping[str, str]) -> bytes:
    """A workbook in memory from text tables by sheet."""
    book = Book()
    book.remove(book.active)
    for title, table in sheets.items():
        sheet = book.create_sheet(title)
        for line in table.strip().splitlines():
            sheet.append([c.strip() or None for c in line.strip().strip("|").split("|")])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
