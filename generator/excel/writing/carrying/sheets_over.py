"""The cells of one sheet laid in the new one: as they were typed, with how she made them look."""

import re
from collections.abc import Mapping
from copy import copy

from openpyxl.cell import Cell
from openpyxl.cell.rich_text import CellRichText
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, PatternFill, Protection
from openpyxl.styles.fonts import DEFAULT_FONT
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula
from openpyxl.worksheet.worksheet import Worksheet

from generator.excel.writing.appearance import paint_own_header
from generator.excel.writing.carrying.formulas import Formulas, Lost
from generator.excel.writing.carrying.moves import Fate, Move, Spot
from generator.excel.writing.carrying.own_sheets import outcome
from generator.excel.writing.carrying.stored import Stored
from generator.excel.writing.carrying.tally import Tally
from generator.excel.writing.carrying.undeclared import link, put

_OURS = "samen030"
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
        self._old, self.new, self.move, self.tally = old, new, move, tally
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
        self.tally.placed += cell.value is not None
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
                self.tally.frozen.append(f"{self.new.title} {target.coordinate}")
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
            self.tally.replaced += 1
        elif cell.value is not None and fate is Fate.ELSEWHERE:
            self.tally.elsewhere += 1
        elif cell.value is not None:
            self.tally.leave(self.move.found.title, cell)
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
            self.tally.leave(self.move.found.title, cell, text)
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
