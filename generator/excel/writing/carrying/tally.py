"""What came over, counted; and what has no place in the new form, for a sheet of its own."""

from dataclasses import dataclass, field
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.rich_text import CellRichText

from generator.excel.reading.which_sheet import REST
from generator.excel.writing.appearance import paint_header, paint_text, set_page

_COLUMNS = {"A": ("Stond op blad", 24), "B": ("In cel", 12), "C": ("Wat er stond", 90)}


@dataclass
class Tally:
    """The cells of one workbook on their way.

    Of all that was ``filled``, ``placed`` stand where they belong, ``replaced`` were headers and
    labels of the old form, ``elsewhere`` went to another workbook; ``rest`` are the others: sheet,
    address, what stood there. ``frozen`` are formulas of which the outcome was kept, ``look`` is
    what needs her eye.
    """

    filled: int = 0
    placed: int = 0
    replaced: int = 0
    elsewhere: int = 0
    rest: list[tuple[str, str, Any]] = field(default_factory=list)
    notes: int = 0
    frozen: list[str] = field(default_factory=list)
    look: list[str] = field(default_factory=list)

    @property
    def closes(self) -> bool:
        """Whether every filled cell is accounted for."""
        left = len(self.rest) - self.notes
        return self.filled == self.placed + self.replaced + self.elsewhere + left

    def leave(self, title: str, cell: Cell, note: str = "") -> None:
        """Keep what stood in a cell, or its note, for the sheet with what has no place."""
        self.notes += bool(note)
        value = cell.value
        text = str(value) if isinstance(value, CellRichText) else value
        self.rest.append((title, cell.coordinate, f"notitie: {note}" if note else text))

    def write_rest(self, made: Workbook) -> None:
        """The sheet with what has no place, under what was there of before; none for nothing."""
        if not self.rest:
            return
        before = next((t for t in made.sheetnames if t.casefold() == REST.casefold()), "")
        sheet = made[before] if before else made.create_sheet(REST)
        above = sheet.max_row + 1 if before else 1
        for letter, (header, width) in _COLUMNS.items():
            sheet[f"{letter}{above}"].value = header
            paint_header(sheet[f"{letter}{above}"])
            sheet.column_dimensions[letter].width = width
        for number, line in enumerate(self.rest, start=above + 1):
            for letter, value in zip(_COLUMNS, line, strict=True):
                cell = sheet[f"{letter}{number}"]
                cell.value = value
                if isinstance(value, str):
                    cell.data_type = "s"
                paint_text(cell)
        sheet.freeze_panes = "A2"
        set_page(sheet)
