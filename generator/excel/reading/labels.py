"""Which header or label means which column: as declared, in other case, under another name."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.dutch import plain
from generator.excel.reading.cell_values import Raw, shown
from generator.excel.reading.cells import RawRow
from generator.problems import CellPlace
from generator.workbooks.cells.raw_text import Seen
from generator.workbooks.definition import YEAR, Column, Sheet

_LONGEST = 200  # characters of a question on a form
HEADER_ROWS = 30  # a logo, a title and an explanation may stand above
SMALL_WORDS = frozenset(
    "wat is zijn hoe heet de het een uw u je jouw van in op bij voor welke welk graag hier vul "
    "geef aan onder verplicht optioneel ligt valt staat als "
    "steun steunt bent actief werkt woont".split()
)
_A_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")
_FEW = 5  # words beside a year; more is a title or a sentence
_ASKED = frozenset("jaar boekjaar subsidiejaar subsidie aangevraagd begroot begroting".split())
_NO_AMOUNT = frozenset(
    "realisatie gerealiseerd gerealiseerde werkelijk werkelijke rekening jaarrekening vorig vorige "
    "lopend lopende toelichting opmerking opmerkingen uitleg verschil percentage procent datum dag "
    "sinds vanaf tot na omschrijving aantal fte uren".split()
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


def header_row(sheet: Sheet, rows: Sequence[RawRow], needed: int = 0) -> RawRow | None:
    """The row that holds most of the headers, at least ``needed``, among the first thirty."""
    best, most = None, 0
    for row in rows:
        if row.number > HEADER_ROWS:
            break
        texts = (shown(v) for v in row.cells.values() if _may_be_header(v))
        hits = sum(bool(slot_of(sheet.columns, text)) for text in texts)
        if hits > most:
            best, most = row, hits
    needed = needed or (1 if sheet.form else min(2, len(sheet.columns)))
    return best if most >= needed else None


def _may_be_header(value: Raw) -> bool:
    """A text that is no story, the outcome of a formula, or a year; no other number."""
    if isinstance(value, str):
        return len(value) <= _LONGEST
    bare = value.value if isinstance(value, Seen) else value
    return not isinstance(bare, int | float) or 2000 <= bare < 2100


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


@lru_cache(maxsize=8192)
def slot_of(columns: Sequence[Column], text: str) -> Slot | None:
    """The column that is meant: by its header, another known name, or a question for it."""
    typed = plain(text)
    for column in columns:
        if not column.per_year and _called(column, typed):
            return Slot(column, None, column.header)
    year = year_of(typed)
    yearly = next((c for c in columns if c.per_year), None) if year else None
    if yearly and _is_amount(yearly, typed):
        return Slot(yearly, year, yearly.header.replace(YEAR, str(year)))
    asked = _gist(typed)
    fits = [c for c in columns if not c.per_year and asked and asked in _gists(c)]
    return Slot(fits[0], None, fits[0].header) if len(fits) == 1 else None


def rank(sheet: Sheet, label: Label) -> int:
    """Which of two labels for one column wins: the header itself, a question, another name."""
    typed = plain(label.text)
    if any(typed == plain(column.header) for column in sheet.columns):
        return 0
    called = (c for c in sheet.columns if _called(c, typed))
    return 2 if any(typed != plain(column.question) for column in called) else 1


@cache
def year_of(typed: str) -> int | None:
    """The one year in a header, such as "2019" or "begroot 2019"; a day, 1 1 2019, has it too."""
    years = set(_A_YEAR.findall(typed))
    others = [word for word in typed.split() if word.isdecimal() and word not in years | {"0"}]
    return int(years.pop()) if len(years) == 1 and len(others) in {0, 2} else None


def _is_amount(column: Column, typed: str) -> bool:
    """True when a header with a year asks for the amounts of that year, and nothing else."""
    words = [word for word in typed.split() if not word.isdecimal()]
    own = plain(column.header.replace(YEAR, "")).split()
    is_day = len(typed.split()) - len(words) > 2
    if own and (is_day or (words and not {*own, *_ASKED} & {*words})):
        return False
    return len(words) <= _FEW and not _NO_AMOUNT & {*words}


def _called(column: Column, typed: str) -> bool:
    """By its header or another name; a name that ends in "…" is the start of a question."""
    return typed in _names(column) or typed.startswith(_starts(column))


@cache
def _starts(column: Column) -> tuple[str, ...]:
    return tuple(f"{plain(name)} " for name in column.also if name.endswith("…"))


@cache
def _names(column: Column) -> frozenset[str]:
    called = (column.header, *column.also, *filter(None, [column.question]))
    return frozenset(map(plain, called))


@cache
def _gists(column: Column) -> frozenset[str]:
    return frozenset(map(_gist, _names(column)))


def _gist(typed: str) -> str:
    """A question of a form without its small words: "wat is uw postcode" asks for postcode."""
    return " ".join(word for word in typed.split() if word not in SMALL_WORDS)
