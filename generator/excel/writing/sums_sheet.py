"""The sheet Totalen: sums that keep counting as she types, and whether the two sides balance.

The sums go by ranges that are longer than the table, and by what a row of data has: a name, and not
that of a total. So rows that are added, sorted or totalled by hand change nothing. What is typed as
text is counted apart, for Excel adds up numbers alone.
"""

from collections.abc import Mapping, Sequence

import openpyxl
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.worksheet import Worksheet

from generator.excel.reading.labels import Slot
from generator.excel.writing.appearance import paint_header, paint_title, set_page
from generator.excel.writing.computed_cells import paint_sum
from generator.excel.writing.needed_cells import NEEDED, coloured
from generator.excel.writing.review_looks import COLOURS
from generator.problems import Severity
from generator.workbooks.definition import Sheet, Workbook
from generator.workbooks.form import EXAMPLE
from generator.workbooks.sums_sheet import (
    ALL_YEARS,
    AS_TEXT,
    BALANCE,
    LEAD,
    OTHERS,
    OUTCOME,
    TITLE,
    balanced,
    difference,
    heading,
    parted,
    summed,
    together,
)

COUNTED = (
    "<>",
    "<>*totaal*",
    f"<>{EXAMPLE}*",
)  # what the name of a row must be, in the words of SUMIFS
_DOWN = 11_000  # rows: more than ten thousand
_TOP = 4
_BALANCE_ROWS = 6  # the heads, two sides, what they differ, the outcome, and a row between
_GREEN, _RED = "D3EAD3", COLOURS[Severity.ERROR]
_CENT, _ANY_NUMBER = "0.005", ">=-1E+300"

Slots = Mapping[Sheet, Sequence[Slot]]


def write_sums(made: openpyxl.Workbook, book: Workbook, slots: Slots) -> None:
    """The sheet with the sums of the sheets that are there; none when nothing is added up."""
    sheets = [sheet for sheet in summed(book) if sheet in slots]
    if not sheets:
        return
    place = made.create_sheet(TITLE)
    place.sheet_view.showGridLines = False
    place.column_dimensions["A"].width = 38
    paint_title(place["A1"], 20)
    place["A1"].value, place["A2"].value = TITLE, LEAD
    place.row_dimensions[1].height = 32
    sides = [sheet for sheet in balanced(book) if sheet in slots]
    row = _TOP + (_BALANCE_ROWS if len(sides) == 2 else 0)
    blocks = {}
    for sheet in sheets:
        blocks[sheet] = _Block(place, sheet, slots[sheet], row)
        blocks[sheet].write()
        row = blocks[sheet].total + 3
    if len(sides) == 2:
        _write_balance(place, difference(book), *(blocks[sheet] for sheet in sides))
    set_page(place, repeat_header=False)


class _Block:
    """The sums of one sheet: a row per choice when it is parted, one of all, and a row to warn."""

    def __init__(self, place: Worksheet, sheet: Sheet, slots: Sequence[Slot], top: int) -> None:
        self._place, self.sheet, self._top = place, sheet, top
        self._areas = {
            s.column: _area(sheet, n) for n, s in enumerate(slots, start=1) if not s.year
        }
        self._sums = {s: _area(sheet, n) for n, s in enumerate(slots, start=1) if _adds(sheet, s)}
        by = parted(sheet)
        self._by = self._areas[by] if by else ""
        self._choices = by.kind.options if by else ()
        self._key = self._areas[sheet.key] if sheet.key else ""
        self.total = top + len(self._choices) + (2 if by else 1)
        self.heads = [slot.header for slot in self._sums]
        if all(slot.year for slot in self._sums):
            self.heads.append(ALL_YEARS)

    @property
    def money(self) -> str:
        """How the amounts are shown."""
        return next(iter(self._sums)).column.kind.excel_format

    def write(self) -> None:
        """The heads and the rows; the sums look at the sheet, the others at the sums."""
        _write_heads(self._place, self._top, heading(self.sheet), self.heads)
        asked = "".join(f',{self._key},"{what}"' for what in COUNTED)
        first, last = self._top + 1, self.total - 2
        for row, choice in enumerate(self._choices, start=first):
            self._row(row, choice, f"SUMIFS({{area}}{asked},{self._by},$A{row})")
        if self._choices:
            rest = f"{{at}}{self.total}-SUM({{at}}{first}:{{at}}{last})"
            self._row(self.total - 1, OTHERS, rest)
        self._row(self.total, together(self.sheet), f"SUMIFS({{area}}{asked})", strong=True)
        text = self.total + 1
        filled, numbers = (f'COUNTIFS({{area}},"{what}"{asked})' for what in ("<>", _ANY_NUMBER))
        self._row(text, AS_TEXT, f"{filled}-{numbers}", shown="0")
        areas = f"B{text}:{get_column_letter(len(self.heads) + 1)}{text}"
        _colour(self._place, areas, f"B{text}>0", NEEDED)

    def _row(
        self,
        row: int,
        label: str,
        formula: str,
        *,
        strong: bool = False,
        shown: str = "",
    ) -> None:
        """A row of sums; in ``formula`` ``{area}`` are the cells to add up, ``{at}`` its column."""
        formulas = [
            (
                formula.format(area=area, at=get_column_letter(n)),
                shown or slot.column.kind.excel_format,
            )
            for n, (slot, area) in enumerate(self._sums.items(), start=2)
        ]
        if ALL_YEARS in self.heads:
            until = get_column_letter(len(self._sums) + 1)
            formulas.append((f"SUM(B{row}:{until}{row})", shown or self.money))
        _write_row(self._place, row, label, formulas, strong=strong)


def _write_balance(place: Worksheet, label: str, one: _Block, other: _Block) -> None:
    """The two sides, what they differ, and that in a word and a colour; by year, and in all."""
    letters = [
        (get_column_letter(one.heads.index(h) + 2), get_column_letter(other.heads.index(h) + 2))
        for h in one.heads
        if h in other.heads
    ]
    _write_heads(place, _TOP, BALANCE, [head for head in one.heads if head in other.heads])
    first, second, gap, outcome = range(_TOP + 1, _TOP + 5)
    own = list(map(get_column_letter, range(2, len(letters) + 2)))
    money = one.money
    sides = [(f"{a}{one.total}", f"{b}{other.total}") for a, b in letters]
    _write_row(place, first, together(one.sheet), [(a, money) for a, _ in sides])
    _write_row(place, second, together(other.sheet), [(b, money) for _, b in sides])
    gaps = [(f"{at}{first}-{at}{second}", money) for at in own]
    _write_row(place, gap, label, gaps, strong=True)
    words = (
        f'IF(AND({at}{first}=0,{at}{second}=0),"",IF(ABS({at}{gap})<{_CENT},"in evenwicht",'
        f'IF({at}{gap}>0,"tekort","overschot")))'
        for at in own
    )
    _write_row(place, outcome, OUTCOME, [(text, "General") for text in words])
    areas, filled = f"B{gap}:{own[-1]}{outcome}", f"ISNUMBER(B${gap}),B${first}+B${second}<>0"
    _colour(place, areas, f"AND({filled},ABS(B${gap})>={_CENT})", _RED)
    _colour(place, areas, f"AND({filled},ABS(B${gap})<{_CENT})", _GREEN)


def _adds(sheet: Sheet, slot: Slot) -> bool:
    return slot.column.field in sheet.summed


def _area(sheet: Sheet, number: int) -> str:
    letter = get_column_letter(number)
    return f"{quote_sheetname(sheet.title)}!${letter}$2:${letter}${_DOWN}"


def _write_heads(place: Worksheet, row: int, label: str, heads: Sequence[str]) -> None:
    for number, text in enumerate((label, *heads), start=1):
        cell = place.cell(row, number)
        cell.value = text
        cell.data_type = "s"
        paint_header(cell)
        if number > 1:
            cell.alignment = Alignment(
                horizontal="right", vertical="center", wrap_text=True, indent=1
            )
            place.column_dimensions[get_column_letter(number)].width = 18
    place.row_dimensions[row].height = 34 if any(len(head) > 14 for head in heads) else 22


def _write_row(
    place: Worksheet,
    row: int,
    label: str,
    formulas: Sequence[tuple[str, str]],
    *,
    strong: bool = False,
) -> None:
    """A label, and the formulas beside it, each with how its outcome is shown."""
    place.cell(row, 1).value = label
    paint_sum(place.cell(row, 1), strong=strong)
    for number, (formula, shown) in enumerate(formulas, start=2):
        cell = place.cell(row, number)
        cell.value = f"={formula}"
        paint_sum(cell, shown, strong=strong)


def _colour(place: Worksheet, areas: str, formula: str, colour: str) -> None:
    place.conditional_formatting.add(areas, coloured(formula, colour))
