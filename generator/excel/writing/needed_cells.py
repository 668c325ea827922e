"""Cells that must still be filled turn yellow, as open punten are in the list of problems."""

from collections.abc import Sequence

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.styleable import StyleableObject
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.excel.reading.labels import Slot
from generator.excel.writing.appearance import fill
from generator.excel.writing.review_looks import COLOURS
from generator.problems import Severity
from generator.workbooks.definition import Need

NEEDED = COLOURS[Severity.GAP]
_EDGE = Side("thin", "8A6D00")
_AROUND = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
_DOWN = 11_000  # rows: more than ten thousand statements
_EMPTY = "LEN(TRIM({}))=0"


def mark_needed(place: Worksheet, columns: Sequence[Slot]) -> None:
    """In a table: what is empty and needed, as soon as something stands in its row."""
    asked = [n for n, slot in enumerate(columns, start=1) if _is_needed(slot)]
    if asked:
        letters = list(map(get_column_letter, asked))
        row = f"$A2:${get_column_letter(len(columns))}2"
        empty = _EMPTY.format(f"{letters[0]}2")
        areas = " ".join(f"{letter}2:{letter}{_DOWN}" for letter in letters)
        place.conditional_formatting.add(areas, _yellow(f"AND({empty},COUNTA({row})>0)"))


def mark_needed_answers(place: Worksheet, lines: Sequence[Slot]) -> None:
    """On a form: each answer that is empty and needed."""
    asked = [n for n, slot in enumerate(lines, start=2) if _is_needed(slot)]
    if asked:
        areas = " ".join(f"B{number}" for number in asked)
        place.conditional_formatting.add(areas, _yellow(_EMPTY.format(f"B{asked[0]}")))


def paint_needed(cell: StyleableObject) -> None:
    """The same look for a cell that explains it."""
    cell.fill, cell.border = fill(NEEDED), _AROUND
    cell.alignment = Alignment(horizontal="left", vertical="center", indent=1)


def is_ours(formula: str) -> bool:
    """Whether a conditional look is one of these, after Excel or LibreOffice saved it."""
    bare = formula.replace(" ", "").replace("$", "")
    return bare.startswith(("AND(LEN(TRIM(", "LEN(TRIM(")) and ")=0" in bare


def _is_needed(slot: Slot) -> bool:
    return slot.column.need is not Need.OPTIONAL


def _yellow(formula: str) -> Rule:
    return coloured(formula, NEEDED, _AROUND)


def coloured(formula: str, colour: str, border: Border | None = None) -> Rule:
    """The look of cells for which a formula holds."""
    look = DifferentialStyle(border=border, fill=PatternFill("solid", bgColor=f"FF{colour}"))
    return Rule(type="expression", dxf=look, formula=[formula])
