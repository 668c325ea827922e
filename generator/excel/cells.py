"""From a file to raw cells with their row and column: the only reader of openpyxl."""

import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from generator.excel import rules as _rules  # noqa: F401  # declares the X codes
from generator.problems import CATALOGUE, FilePlace, Problem

_BLANK_TAIL = 5000
_MAX_COLUMNS = 300
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True, slots=True)
class ExcelError:
    """A cell in which Excel itself reports an error, such as ``#N/A``."""

    text: str


@dataclass(frozen=True, slots=True)
class RawRow:
    """The filled cells of one row: column letter to value; ``number`` counts from 1."""

    number: int
    cells: dict[str, object]


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet and its rows that hold something."""

    title: str
    rows: tuple[RawRow, ...]


def read_sheets(path: Path, shown: str) -> tuple[list[RawSheet], list[Problem]]:
    """The sheets of a workbook, or the one problem that keeps it shut."""
    problem = _shut(path, shown)
    if problem:
        return [], [problem]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(path, read_only=True, data_only=True)
            try:
                return [RawSheet(ws.title, tuple(_rows(ws))) for ws in book.worksheets], []
            finally:
                book.close()
    except Exception as fault:  # openpyxl raises a dozen kinds for a damaged file
        return [], [_problem("X404", shown, f"{shown} gaat niet open ({type(fault).__name__})")]


def _rows(ws: object) -> Iterator[RawRow]:
    ws.reset_dimensions()  # type: ignore[attr-defined]  # a coloured last cell must not count
    blank = 0
    for number, row in enumerate(ws.iter_rows(), start=1):  # type: ignore[attr-defined]
        cells = {
            get_column_letter(cell.column): _value(cell)
            for cell in row[:_MAX_COLUMNS]
            if cell.value is not None and str(cell.value).strip()
        }
        blank = 0 if cells else blank + 1
        if cells:
            yield RawRow(number, cells)
        elif blank > _BLANK_TAIL:
            return


def _value(cell: object) -> object:
    value = cell.value  # type: ignore[attr-defined]
    return ExcelError(value) if cell.data_type == "e" else value  # type: ignore[attr-defined]


def _shut(path: Path, shown: str) -> Problem | None:
    try:
        with path.open("rb") as file:
            head = file.read(8)
    except OSError:
        return _problem(
            "X404", shown, f"{shown} is niet te openen", "Sluit het bestand en probeer opnieuw"
        )
    if head == _OLE:
        if path.suffix.lower() == ".xlsx" and b"E\0n\0c\0r\0y\0p\0t" in path.read_bytes():
            return _problem(
                "X403", shown, f"{shown} heeft een wachtwoord", "Haal het wachtwoord eraf"
            )
        return _problem("X402", shown, f"{shown} is een ouder Excel-bestand (.xls)")
    if not zipfile.is_zipfile(path):
        return _problem("X402", shown, f"{shown} is geen Excel-werkboek, of het is beschadigd")
    return None


def _problem(code: str, shown: str, message: str, fix: str = "") -> Problem:
    advice = fix or "Open het in Excel en bewaar het als Excel-werkmap (.xlsx)"
    return CATALOGUE[code].at(FilePlace(shown), message, fix=advice)
