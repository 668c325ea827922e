"""Checked copies of the workbooks: each cell coloured, with what is said of it as a comment."""

import re
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from generator.excel.reading.cells import column_number
from generator.excel.reading.delimited import is_delimited
from generator.excel.writing.appearance import fill, paint_title
from generator.excel.writing.fixed_bytes import packed
from generator.excel.writing.listed_cells import PRIVATE
from generator.excel.writing.review_list import COLOURS
from generator.inside import leads_out
from generator.problems import CellPlace, Problem, Severity

_LARGEST = 12 * 2**20
_MOST_ROWS = 50_000
_MOST_CELLS = 200_000
_MOST_COMMENTS = 2000
_RANGE = re.compile(
    rb'(?:mergeCell|hyperlink)\s[^>]*?\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"'
)
_AUTHOR = "samen030"
_COPY = (
    "Dit is een kopie van je werkboek, met de meldingen in de cellen. "
    "Verbeter het in de map inputs: wat je hier verandert, lezen we niet."
)
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def checked_copies(
    inputs: Path, problems: Iterable[Problem]
) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """Copies by file name, and the files that are too large or too odd to copy."""
    by_file: dict[str, list[Problem]] = {}
    for problem in problems:
        if isinstance(problem.place, CellPlace) and problem.severity > Severity.NOTE:
            by_file.setdefault(problem.place.file, []).append(problem)
    copies: dict[str, bytes] = {}
    without: list[str] = []
    for file, found in by_file.items():
        if is_delimited(file):
            continue  # a text has no cells to colour; the list names its rows
        if not (inputs / file).is_file() or leads_out(inputs / file, inputs.parent):
            continue
        made = _copy(inputs / file, found)
        if made:
            copies[file] = made
        else:
            without.append(file)
    return copies, tuple(without)


def _copy(path: Path, problems: Sequence[Problem]) -> bytes | None:
    try:
        if not _fits(path):
            return None
        book = load_workbook(path)
        for (title, address), found in list(_by_cell(problems).items())[:_MOST_COMMENTS]:
            if title in book.sheetnames and isinstance(book[title], Worksheet):
                _mark(book[title][address], found)
        _warn(book)
        _open_at(book, problems)
        return packed(book)
    except Exception:  # a workbook that we can read may still be too odd for openpyxl
        return None


def _fits(path: Path) -> bool:
    """Small enough for openpyxl, which keeps every row, and every cell of a range, in memory."""
    with zipfile.ZipFile(path) as archive:
        if sum(part.file_size for part in archive.infolist()) > _LARGEST:
            return False
        sheets = [n for n in archive.namelist() if n.startswith("xl/worksheets/")]
        parts = [archive.read(name) for name in sheets]
    rows = sum(part.count(b"<row") + part.count(b":row") for part in parts)
    cells = sum(part.count(b"<c ") + part.count(b":c ") for part in parts)
    ranges = [found for part in parts for found in _RANGE.findall(part)]
    return rows < _MOST_ROWS and cells < _MOST_CELLS and sum(map(_size, ranges)) < _MOST_CELLS


def _size(found: tuple[bytes, ...]) -> int:
    left, top, right, bottom = found
    width = column_number(right.decode()) - column_number(left.decode()) + 1
    return width * (int(bottom) - int(top) + 1)


def _warn(book: Workbook) -> None:
    """A sheet in front that says what this is: the copy holds all that the workbook holds."""
    sheet = book.create_sheet("Vertrouwelijk", 0)
    sheet.sheet_properties.tabColor = COLOURS[Severity.ERROR]
    sheet.column_dimensions["A"].width = 100
    paint_title(sheet["A1"], 16)
    sheet["A1"] = "Vertrouwelijk"
    for row, line in enumerate((PRIVATE, _COPY), start=2):
        sheet.cell(row, 1, line).font = Font("Calibri", 11)


def _open_at(book: Workbook, problems: Sequence[Problem]) -> None:
    """The sheet with the worst problem in front, and no other sheet selected with it."""
    worst = max(problems, key=lambda p: p.severity).place
    if isinstance(worst, CellPlace) and worst.sheet in book.sheetnames:
        book.active = book.sheetnames.index(worst.sheet)
    for sheet in book.worksheets:
        sheet.sheet_view.tabSelected = sheet is book.active


def _by_cell(problems: Iterable[Problem]) -> dict[tuple[str, str], list[Problem]]:
    """By sheet and address; what is about a whole row or sheet stands at its first cell."""
    found: dict[tuple[str, str], list[Problem]] = {}
    for problem in sorted(problems, key=lambda p: -p.severity):
        place = problem.place
        assert isinstance(place, CellPlace)
        address = f"{place.column or 'A'}{place.row or 1}"
        found.setdefault((place.sheet, address), []).append(problem)
    return found


def _mark(cell: Cell, problems: Sequence[Problem]) -> None:
    if not isinstance(cell, Cell):
        return  # the hidden part of a merged block
    cell.fill = fill(COLOURS[problems[0].severity])
    texts = [_text(problem) for problem in problems]
    if cell.comment:
        texts.append(cell.comment.text)
    text = _NO_TEXT.sub("", "\n\n".join(texts))[:5000]
    lines = sum(len(line) // 42 + 1 for line in text.split("\n"))
    cell.comment = Comment(text, _AUTHOR, height=min(18 * lines + 12, 500), width=300)


def _text(problem: Problem) -> str:
    head = f"{problem.severity.word.upper()} {problem.code}"
    advice = f"Doe dit: {problem.finding.fix}" if problem.finding.fix else ""
    return "\n".join(filter(None, (head, problem.finding.message, advice)))
