"""A table that is too wide for one page to be read."""

from math import ceil

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

_PAPER = 1026  # pixels between the margins of A4 on its side
_SMALLEST = 0.6  # of the size on the screen: letters of 6½ points


def set_pages_beside(sheet: Worksheet, columns: int) -> None:
    """A table too wide to read on one page goes over more, each with its first column."""
    wide = [
        7 * sheet.column_dimensions[get_column_letter(n)].width + 5 for n in range(1, columns + 1)
    ]
    if sum(wide) * _SMALLEST > _PAPER:
        room = _PAPER / _SMALLEST - wide[0]
        sheet.page_setup.fitToWidth = ceil(sum(wide[1:]) / room)
        sheet.page_setup.pageOrder = "overThenDown"
        sheet.print_title_cols = "A:A"
