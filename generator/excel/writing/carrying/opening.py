"""A workbook as openpyxl opens it, beside what its cells store; and how many of them are filled."""

from pathlib import Path

import openpyxl
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.excel.writing.carrying.stored import Stored, empty_with_link, stored
from generator.excel.writing.carrying.undeclared import empty_again, linked_cells


class TooOdd(Exception):
    """A workbook that can be read, and not be written again."""


def opened(path: Path) -> tuple[openpyxl.Workbook, dict[str, dict[str, Stored]]]:
    """A workbook with its formulas, and what is stored on each sheet. Raises ``TooOdd``."""
    try:
        made = load_workbook(path, rich_text=True)
        exact = stored(path)
    except Exception as fault:  # what we read may still be too odd for openpyxl
        raise TooOdd from fault
    if len(exact) != len(made.worksheets):
        raise TooOdd
    linked = [linked_cells(page) for page in made.worksheets]
    for cells, empty in zip(linked, empty_with_link(path, linked), strict=True):
        for address in empty:
            empty_again(cells[address])
    return made, {page.title: cells for page, cells in zip(made.worksheets, exact, strict=True)}


def filled(page: Worksheet) -> int:
    """How many cells of a sheet are filled."""
    return sum(cell.value is not None for row in page.iter_rows() for cell in row)
