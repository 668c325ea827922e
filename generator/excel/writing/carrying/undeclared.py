"""What openpyxl has and does not declare: cells as stored, links, pictures, order of sheets."""

from collections.abc import Callable
from copy import copy
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet


def put(cell: Cell, value: object, data_type: str) -> None:
    """The value as it is, without a guess at what it might mean."""
    stored: Any = cell
    stored._value, stored.data_type = value, data_type


def link(cell: Cell, target: Cell) -> None:
    """Give a cell the link of another, and leave its text alone."""
    found: Any = copy(cell.hyperlink)
    there: Any = target
    found.ref = target.coordinate
    there._hyperlink = found
    there.parent._hyperlinks.append(found)


def linked_cells(page: Worksheet) -> dict[str, Cell]:
    """The cells with a link, by address."""
    cells = (cell for row in page.iter_rows() for cell in row if isinstance(cell, Cell))
    return {cell.coordinate: cell for cell in cells if cell.hyperlink}


def empty_again(cell: Cell) -> None:
    """An empty cell with a link, in which openpyxl types the address, and which it else drops."""
    put(cell, None, "n")
    if not cell.has_style:
        cell.style = "Hyperlink"


def drawn(page: Worksheet) -> tuple[list[Any], list[Any]]:
    """The pictures and the charts on a sheet."""
    found: Any = page
    return found._images, found._charts


def order(made: Workbook, key: Callable[[Any], Any]) -> None:
    """Put the sheets in another order."""
    sheets: Any = made
    sheets._sheets.sort(key=key)
