"""The cells of one sheet laid in the new one: as they were typed, with how she made them look."""

import re
from collections.abc import Mapping
from copy import copy

from openpyxl.cell import Cell
from openpyxl.cell.rich_text import CellRichText
from openpyxl.comments import Comment
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.styles import Alignment, Border, PatternFill, Protection
from openpyxl.styles.fonts import DEFAULT_FONT
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula
from openpyxl.worksheet.worksheet import Worksheet

from generator.excel.writing.appearance import paint_own_header
from generator.excel.writing.carrying.formulas import Formulas, Lost
from generator.excel.writing.carrying.moves import Fate, Move, Spot
from generator.excel.writing.carrying.own_sheets import outcome
from generator.excel.writing.carrying.stored import Stored
from generator.excel.writing.carrying.tally import Tally
from generator.excel.writing.carrying.undeclared import drawn, link, put

_OURS = "samen030"
_DRAWN = ("staan de afbeeldingen nog goed?", "wijzen de grafieken nog naar de goede cellen?")
_NEED = r"Altijd nodig\.|Nodig voor de definitieve versie\.|Mag leeg blijven\.|Persoonsgegeven: .*"
_HELP = re.compile(rf".+(?:\n(?:Bijvoorbeeld: .*|{_NEED}))+")
_NOTE = re.compile(rf"(?:.+\n)?Soort: .*(?:\n(?:Voorbeeld: .*|{_NEED}))+")
_PLAIN = {
    "font": DEFAULT_FONT, "fill": PatternFill(), "border": Border(), "alignment": Alignment(),
    "protection": Protection(),
}  # fmt: skip


class Over:
    """One sheet on its way from an old worksheet to a new one."""

    def __init__(self, old: Worksheet, new: Worksheet, move: Move, tally: Tally) -> None:
        self._old, self.new, self.move, self._tally = old, new, move, tally
        self._exact: dict[str, Stored] = {}
        self._taken: set[Spot] = set()

    def cells(self, stored: Mapping[str, Stored], formulas: Formulas) -> dict[str, Stored]:
        """Every cell that holds something, or has a note, a link or a look of its own.

        Gives what must be stored in the new cells to the last digit.
        """
        for row in self._old.iter_rows():
            for cell in row:
                if isinstance(cell, Cell) and (_holds(cell) or cell.has_style):
                    self._cell(cell, stored.get(cell.coordinate), formulas)
        for (number, letter), text in self.move.typed.items():
            target = self.new[f"{letter}{number}"]
            target.value, target.data_type = text, "s"
            self._exact.pop(target.coordinate, None)
        return self._exact

    def _cell(self, cell: Cell, known: Stored | None, formulas: Formulas) -> None:
        if not _holds(cell) and self.move.column(cell.column_letter) is None:
            return  # a colour far away, with nothing in it
        spot = self.move.spot(cell.row, cell.column_letter)
        if isinstance(spot, Fate):
            self._without_place(cell, spot)
            return
        target = self.new[f"{spot[1]}{spot[0]}"]
        own = spot[1] in self.move.own.values()
        ours = spot[0] == 1 or (self._is_label(spot) and self.move.found.sheet.form)
        if not _holds(cell) and ours:
            return
        if spot in self._taken and cell.value is not None:
            self._without_place(cell, Fate.LEFT_OVER)
            return
        self._taken |= {spot} if cell.value is not None else set()
        self._tally.placed += cell.value is not None
        if ours and own and not cell.has_style:
            paint_own_header(target)
        else:
            _look(cell, target, header=ours and not own)
        self._value(cell, target, known, formulas)
        _around(cell, target)

    def _value(self, cell: Cell, target: Cell, known: Stored | None, formulas: Formulas) -> None:
        value: object = cell.value
        if value is None:
            return
        if cell.data_type == "f":
            try:
                value = self._formula(cell, target, formulas)
            except Lost:
                outcome(target, known, self._exact)
                self._tally.frozen.append(f"{self.new.title} {target.coordinate}")
                return
        put(target, copy(value) if isinstance(value, CellRichText) else value, cell.data_type)
        if known:
            self._exact[target.coordinate] = known

    def _formula(self, cell: Cell, target: Cell, formulas: Formulas) -> object:
        value, title = cell.value, self.move.found.title
        if isinstance(value, DataTableFormula):
            raise Lost
        if isinstance(value, ArrayFormula):
            where = formulas.cells(value.ref, title)
            return ArrayFormula(where, formulas.moved(value.text or "", title))
        return formulas.moved(str(value), title)

    def _without_place(self, cell: Cell, fate: Fate) -> None:
        explained = fate is Fate.EXPLAINED and self._is_ours(cell)
        if cell.value is not None and (explained or fate is Fate.REPLACED):
            self._tally.replaced += 1
        elif cell.value is not None and fate is Fate.ELSEWHERE:
            self._tally.elsewhere += 1
        elif cell.value is not None:
            self._tally.leave(self.move.found.title, cell)
        if cell.comment and fate is not Fate.ELSEWHERE:
            self._note_on_header(cell, cell.comment)

    def _is_label(self, spot: Spot) -> bool:
        return spot[1] == "A" and spot[0] <= len(self.move.slots) + 1

    def _is_ours(self, cell: Cell) -> bool:
        """Whether an explanation is that of a form, of today or of before."""
        today = {line.value for line in self.new["C"]}
        return cell.value in today or bool(_HELP.fullmatch(str(cell.value)))

    def _note_on_header(self, cell: Cell, note: Comment) -> None:
        """Her own note on one of our headers comes under ours; an old one of ours is told."""
        letter = self.move.column(cell.column_letter)
        row = 1 if not self.move.found.sheet.form else None
        target = self.new[f"{letter}{row}"] if letter and row else None
        text = note.text
        if target is not None and target.comment and text.strip() == target.comment.text.strip():
            return
        if _NOTE.fullmatch(text):
            return
        if target is None or note.author == _OURS:
            self._tally.leave(self.move.found.title, cell, text)
        elif target.comment:
            target.comment.text = f"{target.comment.text}\n\n{text}"
        else:
            target.comment = Comment(text, note.author)

    def headers(self) -> None:
        """Her own headers: at the right, and where one of ours would stand."""
        form = self.move.found.sheet.form
        labels = self.new["A"] if form else self.new[1]
        for cell in labels:
            header = str(cell.value)
            if header in self.move.kept:
                cell.value, cell.data_type = self.move.kept[header], "s"

    def shape(self, formulas: Formulas) -> None:
        """Widths, heights, what is hidden or merged, conditional looks, pictures and charts."""
        for found in self._old.column_dimensions.values():
            for index in range(found.min or 0, min(found.max or 0, 300) + 1):
                self._column(get_column_letter(index) if index else found.index, found)
        for number, row in self._old.row_dimensions.items():
            spot = self.move.spot(number, "A") if number > 1 else Fate.LEFT_OVER
            if isinstance(spot, tuple) and spot[0] > 1:
                self.new.row_dimensions[spot[0]].height = row.height
                self.new.row_dimensions[spot[0]].hidden = row.hidden
        for block in self._old.merged_cells.ranges:
            self._merge(block.coord, formulas)
        self._looks(self._old.conditional_formatting, formulas)
        self._own_choices(formulas)
        for kind, (old, new) in enumerate(zip(drawn(self._old), drawn(self.new), strict=True)):
            new += old
            if old:
                self._tally.look.append(f"{self.new.title}: {_DRAWN[kind]}")

    def _column(self, letter: str, found: object) -> None:
        target = self.move.column(letter)
        if target is None:
            return
        column = self.new.column_dimensions[target]
        if getattr(found, "width", None) and getattr(found, "customWidth", False):
            column.width = found.width  # type: ignore[attr-defined]
        column.hidden = bool(getattr(found, "hidden", False))
        if target in self.move.own.values() and getattr(found, "has_style", False):
            column._style = copy(found._style)  # type: ignore[attr-defined]

    def _merge(self, cells: str, formulas: Formulas) -> None:
        try:
            self.new.merge_cells(formulas.cells(cells, self.move.found.title))
        except Lost:
            self._stays_behind("samenvoeging", cells)

    def _looks(self, rules: ConditionalFormattingList, formulas: Formulas) -> None:
        title = self.move.found.title
        for area in rules:
            for rule in area.rules:
                try:
                    where = " ".join(formulas.cells(r.coord, title) for r in area.sqref.ranges)
                    moved = copy(rule)
                    moved.formula = [formulas.moved(text, title) for text in rule.formula]
                    self.new.conditional_formatting.add(where, moved)
                except Lost:
                    self._stays_behind("voorwaardelijke opmaak", area.sqref)

    def _stays_behind(self, what: str, cells: object) -> None:
        where = f"{self.move.found.title}, {cells}"
        self._tally.look.append(f"de {what} op {where} is niet meegekomen")

    def _own_choices(self, formulas: Formulas) -> None:
        """The drop-downs of her own columns."""
        title = self.move.found.title
        for rule in self._old.data_validations.dataValidation:
            ranges = [
                block for block in rule.sqref.ranges
                if get_column_letter(block.min_col) in self.move.own
            ]  # fmt: skip
            if not ranges:
                continue
            try:
                made = copy(rule)
                made.sqref = type(rule.sqref)(
                    " ".join(formulas.cells(r.coord, title) for r in ranges)
                )
                made.formula1 = _choices(rule, formulas, title)
                self.new.add_data_validation(made)
            except Lost:
                self._stays_behind("keuzelijst", rule.sqref)


def _choices(rule: DataValidation, formulas: Formulas, title: str) -> str | None:
    text = rule.formula1
    return text if not text or text.startswith('"') else formulas.moved(text, title)


def _holds(cell: Cell) -> bool:
    return cell.value is not None or cell.comment is not None or cell.hyperlink is not None


def _look(cell: Cell, target: Cell, *, header: bool) -> None:
    """Hers where she chose one, ours where she did not."""
    if header or not cell.has_style:
        if not header:
            target.number_format = cell.number_format
        return
    target.number_format = cell.number_format
    for part, untouched in _PLAIN.items():
        hers = copy(getattr(cell, part))
        if hers != untouched:
            setattr(target, part, hers)


def _around(cell: Cell, target: Cell) -> None:
    """The note and the link of a cell."""
    if cell.comment and target.comment is None:
        note = cell.comment
        target.comment = Comment(note.text, note.author, note.height, note.width)
    if cell.hyperlink:
        link(cell, target)
