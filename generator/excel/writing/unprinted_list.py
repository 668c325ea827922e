"""The sheet of ``controle.xlsx`` that lists every cell that is read and printed nowhere."""

from openpyxl import Workbook

from generator.dutch import capital, count, number
from generator.events import CellsRead, Unprinted
from generator.excel.writing.listed_table import Line, write_list
from generator.excel.writing.review_looks import PRIVATE

TITLE = "Alleen nagekeken"
_COLUMNS = {
    "Bestand": 24, "Blad": 20, "Cel": 8, "Kop": 24, "Gaat over": 30, "Wat er staat": 40,
    "Wat we ermee doen": 56,
}  # fmt: skip
_MOST_ROWS = 5000  # nobody reads on
_JUMP = 3


def write_unprinted(book: Workbook, cells: CellsRead) -> None:
    """Add the sheet; without such a cell there is none."""
    if not cells.unprinted:
        return
    amount = capital(count(len(cells.unprinted), "cel lezen", "cellen lezen"))
    more = len(cells.unprinted) - _MOST_ROWS
    above = [
        f"{amount} we, maar wat er staat komt zo in geen document.",
        f"Hieronder staan de eerste {number(_MOST_ROWS)}." if more > 0 else "",
        PRIVATE,
    ]
    lines = [_line(cell) for cell in cells.unprinted[:_MOST_ROWS]]
    write_list(book.create_sheet(TITLE), _COLUMNS, above, lines)


def _line(cell: Unprinted) -> Line:
    place = cell.place
    texts = (
        place.file, place.sheet, place.cell, place.header, place.row_name, cell.value, cell.use
    )  # fmt: skip
    return Line(texts, _JUMP, place)
