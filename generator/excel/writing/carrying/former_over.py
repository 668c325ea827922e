"""What described the regeling in aanvraag.xlsx of before goes to regeling.xlsx."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl

from generator.excel.reading.cell_values import shown
from generator.excel.reading.cells import letters
from generator.excel.reading.form_layout import lay_out
from generator.excel.reading.labels import form_column, slot_of
from generator.excel.reading.sheets import Found, open_file
from generator.excel.writing.carrying.moves import Fate, Move, Spot
from generator.excel.writing.carrying.opening import filled, opened
from generator.excel.writing.carrying.tally import Tally
from generator.excel.writing.carrying.which_move import move_of
from generator.excel.writing.carrying.workbook_over import (
    Away,
    Carried,
    Origin,
    Surroundings,
    lay,
)
from generator.excel.writing.unfolded_columns import unfold
from generator.workbooks import scheme
from generator.workbooks.all import FORMER, home
from generator.workbooks.former_cells import LIMITS, SCHEME, FormerScheme


class _Lines(Move):
    """Lines of the old form, each with the cell that its answer has now."""

    def __init__(self, found: Found, kind: type[scheme.Scheme] | type[scheme.Limit]) -> None:
        sheet = home(kind)[1]
        super().__init__(found, unfold(sheet, ()))
        self.given = {slot.field for slot in self.slots}  # it had none of its own
        self._sheet = sheet
        self._answer = lay_out(found.sheet, found.raw.rows).answers
        self._rows: dict[int, Spot] = {}
        lines = {field: row for row, field in former_lines(found)}
        if kind is scheme.Scheme:
            rows = {slot.field: number for number, slot in enumerate(self.slots, start=2)}
            given = {now: lines[then] for now, then in SCHEME.items() if then in lines}
            self._rows = {row: (rows[now], "B") for now, row in given.items()}
            return
        at = {slot.field: letters(number) for number, slot in enumerate(self.slots, start=1)}
        answered = {row.number for row in found.raw.rows if self._answer in row.cells}
        number = 1
        for measured, fields in LIMITS.items():
            given = {
                now: lines[then] for now, then in fields.items() if lines.get(then) in answered
            }
            if given:
                number += 1
                self.typed[number, at["measured"]] = measured.value
                self._rows |= {row: (number, at[now]) for now, row in given.items()}

    @property
    def title(self) -> str:
        return self._sheet.title

    def spot(self, row: int, letter: str) -> Spot | Fate:
        there = self._rows.get(row)
        return there if there and letter == self._answer else Fate.ELSEWHERE

    def column(self, letter: str) -> str | None:
        return None


def former_lines(found: Found) -> Iterator[tuple[int, str]]:
    """The rows of the old form that were about the regeling, and their fields."""
    column = form_column(found.sheet, found.raw.rows)
    for row in found.raw.rows:
        if column in row.cells and (slot := slot_of(found.sheet.columns, shown(row.cells[column]))):
            yield row.number, slot.field


def former_away(path: Path) -> Away:
    """Which lines and sheets of an old aanvraag.xlsx go to regeling.xlsx."""
    away: dict[str, list[int]] = {}
    for found in _founds(path):
        lines = [n for n, _ in former_lines(found)] if found.sheet.form else []
        if lines or not found.sheet.form:
            away[found.title] = lines
    return away


def former_over(path: Path, around: Surroundings) -> Carried:
    """regeling.xlsx, with what stood in an old aanvraag.xlsx."""
    source, known = opened(path)
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    origins = {}
    for found in _founds(path):
        page, cells = source[found.title], known[found.title]
        if found.sheet.kind is FormerScheme:
            for kind in (scheme.Scheme, scheme.Limit):
                origins[home(kind)[1]] = Origin(page, _Lines(found, kind), cells)
        else:
            sheet = home(scheme.Requirement)[1]
            renamed = Found(found.file, sheet, found.title, found.raw, found.epoch_1904)
            move = move_of(renamed, None, "", around.years, around.areas)
            origins[sheet] = Origin(page, move, cells)
    made.epoch = source.epoch
    tally = Tally(filled=sum(filled(origin.page) for origin in origins.values()))
    sheets = scheme.WORKBOOK.sheets
    return lay(made, scheme.WORKBOOK, sheets, origins, around, {}, (), tally)


def _founds(path: Path) -> tuple[Found, ...]:
    found, _ = open_file(path, FORMER, others=False)
    return found.found if found else ()
