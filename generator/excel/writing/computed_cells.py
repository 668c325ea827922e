"""How a cell looks that is computed."""

from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.styles.styleable import StyleableObject

from generator.excel.writing.appearance import BAND, LINE, fill

_GREY = "595959"
_THIN = Side("thin", LINE)


def paint_sum(cell: StyleableObject, shown: str = "", *, strong: bool = False) -> None:
    """A cell that is computed, or its label: grey, for there is nothing to type."""
    cell.font = Font("Calibri", 11, bold=strong, color=_GREY)
    cell.fill = fill(BAND)
    cell.number_format = shown or "@"
    cell.alignment = Alignment(horizontal="right" if shown else "left", indent=1)
    cell.border = Border(top=Side("medium", LINE) if strong else _THIN, bottom=_THIN)
