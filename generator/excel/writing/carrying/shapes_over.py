"""How she shaped a sheet: widths, heights, what is hidden or merged, looks, choices, pictures."""

from copy import copy

from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from generator.excel.writing.carrying.formulas import Formulas, Lost
from generator.excel.writing.carrying.moves import Fate, Move
from generator.excel.writing.carrying.tally import Tally
from generator.excel.writing.carrying.undeclared import drawn
from generator.excel.writing.needed_cells import is_ours

_DRAWN = ("staan de afbeeldingen nog goed?", "wijzen de grafieken nog naar de goede cellen?")


class Shape:
    """The shape of one sheet on its way from an old worksheet to a new one."""

    def __init__(self, old: Worksheet, new: Worksheet, move: Move, tally: Tally) -> None:
        self._old, self._new, self._move, self._tally = old, new, move, tally

    def over(self, formulas: Formulas) -> None:
        """Widths, heights, what is hidden or merged, conditional looks, pictures and charts."""
        for found in self._old.column_dimensions.values():
            for index in range(found.min or 0, min(found.max or 0, 300) + 1):
                self._column(get_column_letter(index) if index else found.index, found)
        for number, row in self._old.row_dimensions.items():
            spot = self._move.spot(number, "A") if number > 1 else Fate.LEFT_OVER
            if isinstance(spot, tuple) and spot[0] > 1:
                self._new.row_dimensions[spot[0]].height = row.height
                self._new.row_dimensions[spot[0]].hidden = row.hidden
        for block in self._old.merged_cells.ranges:
            self._merge(block.coord, formulas)
        self._looks(self._old.conditional_formatting, formulas)
        self._own_choices(formulas)
        for kind, (old, new) in enumerate(zip(drawn(self._old), drawn(self._new), strict=True)):
            new += old
            if old:
                self._tally.look.append(f"{self._new.title}: {_DRAWN[kind]}")

    def _column(self, letter: str, found: object) -> None:
        target = self._move.column(letter)
        if target is None:
            return
        column = self._new.column_dimensions[target]
        if getattr(found, "width", None) and getattr(found, "customWidth", False):
            column.width = found.width  # type: ignore[attr-defined]
        column.hidden = bool(getattr(found, "hidden", False))
        if target in self._move.own.values() and getattr(found, "has_style", False):
            column._style = copy(found._style)  # type: ignore[attr-defined]

    def _merge(self, cells: str, formulas: Formulas) -> None:
        try:
            self._new.merge_cells(formulas.cells(cells, self._move.found.title))
        except Lost:
            self._stays_behind("samenvoeging", cells)

    def _looks(self, rules: ConditionalFormattingList, formulas: Formulas) -> None:
        title = self._move.found.title
        for area in rules:
            for rule in (one for one in area.rules if not any(map(is_ours, one.formula))):
                try:
                    where = " ".join(formulas.cells(r.coord, title) for r in area.sqref.ranges)
                    moved = copy(rule)
                    moved.formula = [formulas.moved(text, title) for text in rule.formula]
                    self._new.conditional_formatting.add(where, moved)
                except Lost:
                    self._stays_behind("voorwaardelijke opmaak", area.sqref)

    def _stays_behind(self, what: str, cells: object) -> None:
        where = f"{self._move.found.title}, {cells}"
        self._tally.look.append(f"de {what} op {where} is niet meegekomen")

    def _own_choices(self, formulas: Formulas) -> None:
        """The drop-downs of her own columns."""
        title = self._move.found.title
        for rule in self._old.data_validations.dataValidation:
            ranges = [
                block for block in rule.sqref.ranges
                if get_column_letter(block.min_col) in self._move.own
            ]  # fmt: skip
            if not ranges:
                continue
            try:
                made = copy(rule)
                made.sqref = type(rule.sqref)(
                    " ".join(formulas.cells(r.coord, title) for r in ranges)
                )
                made.formula1 = _choices(rule, formulas, title)
                self._new.add_data_validation(made)
            except Lost:
                self._stays_behind("keuzelijst", rule.sqref)


def _choices(rule: DataValidation, formulas: Formulas, title: str) -> str | None:
    text = rule.formula1
    return text if not text or text.startswith('"') else formulas.moved(text, title)
