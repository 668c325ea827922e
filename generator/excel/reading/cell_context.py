"""What stands around a cell, read again on demand: for the few places that are shown."""

from functools import cache
from pathlib import Path

from generator.excel.reading.cell_values import shown
from generator.excel.reading.cells import RawSheet, column_number, letters, read_sheet
from generator.excel.reading.container import Container, Shut
from generator.excel.reading.delimited import is_delimited, read_delimited
from generator.excel.reading.unknown_files import most_headers
from generator.excel.reading.workbook_parts import open_parts
from generator.inside import leads_out
from generator.problems import CellPlace


class Around:
    """The cell of a place and its filled neighbours, as (column letter, text), left to right."""

    def __init__(self, inputs: Path) -> None:
        self._inputs = inputs
        self._sheet = cache(self._read)

    def __call__(self, place: CellPlace) -> tuple[tuple[str, str], ...]:
        """Nothing when the place names no cell, or when the file cannot be read any more."""
        if not place.row or not place.column:
            return ()
        sheet = self._sheet(place.file, place.sheet)
        cells = next((row.cells for row in sheet.rows if row.number == place.row), {})
        here = column_number(place.column)
        beside = (letters(column) for column in (here - 1, here, here + 1) if column)
        return tuple(
            (letter, shown(cells[letter]) if letter in cells else "")
            for letter in beside
            if letter in cells or letter == place.column
        )

    def _read(self, file: str, title: str) -> RawSheet:
        if leads_out(self._inputs / file, self._inputs.parent):
            return RawSheet(())
        try:
            if is_delimited(file):
                return read_delimited(self._inputs / file, most_headers).raw
            with Container(self._inputs / file) as container:
                book = open_parts(container)
                part = book.sheets.get(title, "")
                return read_sheet(container, part, book) if part else RawSheet(())
        except (Shut, OSError):
            return RawSheet(())
