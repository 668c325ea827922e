"""Characters that nobody sees go before anything is read, and are told once per sheet."""

from generator.dutch import count
from generator.excel import x_codes
from generator.excel.reading.cell_values import Computed, Raw
from generator.excel.reading.sheets import Found
from generator.problems import CellPlace, Problem
from generator.workbooks.cells.raw_text import is_visible
from generator.workbooks.cells.unseen import removed, visible


def drop_unseen(found: Found) -> list[Problem]:
    """Take them out of every cell of a sheet; a cell with nothing else in it stays as it is."""
    places: list[CellPlace] = []
    lost = ""
    for row in found.raw.rows:
        for letter, value in row.cells.items():
            text = value.value if isinstance(value, Computed) else value
            if not isinstance(text, str) or text.isprintable() or not is_visible(text):
                continue
            seen, gone = visible(text)
            if gone:
                row.cells[letter] = _with(value, seen)
                places.append(CellPlace(found.file, found.title, row.number, letter))
                lost += gone
    if not places:
        return []
    where = f" in {count(len(places), 'cel', 'cellen')}" if len(places) > 1 else ""
    message = f"{removed(lost)}{where}"
    return [x_codes.UNSEEN_SIGNS.at(places[0], message, related=tuple(places[1:]))]


def _with(value: Raw, text: str) -> Raw:
    return Computed(text) if isinstance(value, Computed) else text
