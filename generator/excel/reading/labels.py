"""Which header or label means which column: as declared, in other case, under another name."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from generator.dutch import plain
from generator.excel.reading.cell_values import shown
from generator.excel.reading.cells import RawRow
from generator.problems import CellPlace
from generator.workbooks.definition import YEAR, Column, Sheet

HEADER_ROWS = 30  # a logo, a title and an explanation may stand above
_SMALL_WORDS = frozenset(
    "wat is zijn hoe heet de het een uw u je jouw van in op bij voor welke welk graag hier vul "
    "geef aan onder verplicht optioneel ligt valt staat als "
    "steun steunt bent actief werkt woont".split()
)


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """A declared column as it stands on the sheet, for one year if it has years."""

    column: Column
    year: int | None
    header: str

    @property
    def field(self) -> str:
        """The key of its cell in a ``Row``."""
        return self.column.field if self.year is None else f"{self.column.field}.{self.year}"


@dataclass(frozen=True, slots=True)
class Label:
    """A header or label that was found, and where: a column letter or a row of a form."""

    text: str
    place: CellPlace


def header_row(sheet: Sheet, rows: Sequence[RawRow]) -> RawRow | None:
    """The row that holds most of the headers, among the first thirty."""
    best, most = None, 0
    for row in rows:
        if row.number > HEADER_ROWS:
            break
        hits = sum(bool(slot_of(sheet.columns, shown(v))) for v in row.cells.values())
        if hits > most:
            best, most = row, hits
    needed = 1 if sheet.form else min(2, len(sheet.columns))
    return best if most >= needed else None


def form_column(sheet: Sheet, rows: Sequence[RawRow]) -> str:
    """The letter of the column in which the labels of a form stand."""
    hits = Counter(
        letter
        for row in rows
        for letter, value in row.cells.items()
        if slot_of(sheet.columns, shown(value))
    )
    return max(hits, key=lambda letter: (hits[letter], letter == "A"), default="A")


def known(sheet: Sheet, rows: Sequence[RawRow]) -> set[str]:
    """The fields of which the header (or the label of a form) is there."""
    top = None if sheet.form else header_row(sheet, rows)
    column = form_column(sheet, rows)
    texts = top.cells.values() if top else [r.cells[column] for r in rows if column in r.cells]
    found = (slot_of(sheet.columns, shown(text)) for text in texts)
    return {slot.column.field for slot in found if slot}


@cache
def names(sheet: Sheet) -> frozenset[str]:
    """All headers of a sheet and their other names, for comparing."""
    return frozenset(name for c in sheet.columns if not c.per_year for name in _names(c))


def slot_of(columns: Sequence[Column], text: str) -> Slot | None:
    """The column that is meant: by its header, another known name, or a question for it."""
    typed = plain(text)
    for column in columns:
        if column.per_year:
            before = plain(column.header.replace(YEAR, ""))
            years = re.fullmatch(rf"(?:{re.escape(before)}|bedrag|jaar)? ?(20\d\d)( 0)?", typed)
            if years:
                year = int(years[1])
                return Slot(column, year, column.header.replace(YEAR, str(year)))
        elif _called(column, typed):
            return Slot(column, None, column.header)
    asked = _gist(typed)
    fits = [c for c in columns if not c.per_year and asked and asked in _gists(c)]
    return Slot(fits[0], None, fits[0].header) if len(fits) == 1 else None


def rank(sheet: Sheet, label: Label) -> int:
    """Which of two labels for one column wins: the header itself, a question, another name."""
    typed = plain(label.text)
    if any(typed == plain(column.header) for column in sheet.columns):
        return 0
    return 2 if any(_called(column, typed) for column in sheet.columns) else 1


def _called(column: Column, typed: str) -> bool:
    """By its header or another name; a name that ends in "…" is the start of a question."""
    starts = (f"{plain(name)} " for name in column.also if name.endswith("…"))
    return typed in _names(column) or typed.startswith(tuple(starts))


@cache
def _names(column: Column) -> frozenset[str]:
    return frozenset(plain(name) for name in (column.header, *column.also))


@cache
def _gists(column: Column) -> frozenset[str]:
    return frozenset(map(_gist, _names(column)))


def _gist(typed: str) -> str:
    """A question of a form without its small words: "wat is uw postcode" asks for postcode."""
    return " ".join(word for word in typed.split() if word not in _SMALL_WORDS)
