"""A formula after its sheet went over: every cell that it names, where it stands now."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token
from openpyxl.utils import quote_sheetname

from generator.excel.reading.cells import column_number
from generator.excel.writing.carrying.moves import Move

_CELL = re.compile(r"(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})")
_COLUMN = re.compile(r"(\$?)([A-Z]{1,3})")
_NAME = re.compile(r"\[([^\[\]#@']+)\]")
_TABLE = re.compile(r"([^\[\]!' ]+)(\[.*\])", re.DOTALL)


class Lost(Exception):
    """A formula that names something that has no place in the new form."""


@dataclass
class Formulas:
    """How the cells of a workbook moved: by the title that a sheet had, and by table."""

    moves: Mapping[str, Move]
    tables: dict[str, tuple[str, Mapping[str, str]]] = field(default_factory=dict)

    def moved(self, formula: str, title: str) -> str:
        """The formula of a cell that stood on the sheet with this title. Raises ``Lost``."""
        tokens = Tokenizer(formula if formula.startswith("=") else f"={formula}")
        for token in tokens.items:
            if token.type == Token.OPERAND and token.subtype == Token.RANGE:
                token.value = self._operand(token.value, title)
        whole = "=" + "".join(token.value for token in tokens.items)
        return whole if formula.startswith("=") else whole[1:]

    def cells(self, reference: str, title: str) -> str:
        """The cells that these cells of a sheet became. Raises ``Lost``."""
        move = self.moves.get(title)
        if move is None:
            return reference
        first, _, last = reference.partition(":")
        ends = [_end(end, move) for end in ((first, last) if last else (first,))]
        if last and _span(reference) != _span(":".join(ends)):
            raise Lost
        return ":".join(ends)

    def _operand(self, text: str, title: str) -> str:
        if "[" in text and (found := _TABLE.fullmatch(text)):
            return self._structured(found[1], found[2])
        sheet, mark, cells = text.rpartition("!")
        named = sheet[1:-1].replace("''", "'") if sheet.startswith("'") else sheet
        there = named if mark else title
        if not any(p.fullmatch(cells.partition(":")[0]) for p in (_CELL, _COLUMN)):
            return text  # a name, or whole rows
        moved = self.cells(cells, there)
        if not mark or there not in self.moves:
            return f"{sheet}{mark}{moved}"
        return f"{quote_sheetname(self.moves[there].found.sheet.title)}!{moved}"

    def _structured(self, table: str, inside: str) -> str:
        if table not in self.tables:
            return f"{table}{inside}"
        now, headers = self.tables[table]
        if "'" in inside:
            raise Lost

        def header(found: re.Match[str]) -> str:
            if found[1] not in headers:
                raise Lost
            return f"[{headers[found[1]]}]"

        return now + _NAME.sub(header, inside)


def _end(text: str, move: Move) -> str:
    if found := _CELL.fullmatch(text):
        spot = move.spot(int(found[4]), found[2])
        if not isinstance(spot, tuple):
            raise Lost
        return f"{found[1]}{spot[1]}{found[3]}{spot[0]}"
    if found := _COLUMN.fullmatch(text):
        letter = move.column(found[2])
        if letter is None:
            raise Lost
        return f"{found[1]}{letter}"
    raise Lost


def _span(reference: str) -> tuple[int, int]:
    """How many columns and rows a range takes."""
    ends = [_CELL.fullmatch(end) or _COLUMN.fullmatch(end) for end in reference.split(":")]
    letters = [column_number(end[2]) for end in ends if end]
    rows = [int(end[4]) for end in ends if end and end.re is _CELL]
    return letters[-1] - letters[0], rows[-1] - rows[0] if rows else 0
