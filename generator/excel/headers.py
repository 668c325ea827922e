"""Which column is which: headers and form labels matched to declared columns."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from generator.dutch import did_you_mean, plain
from generator.excel.cells import RawRow
from generator.excel.values import shown
from generator.problems import CATALOGUE, CellPlace, Problem, Severity
from generator.workbooks.definition import YEAR, Column, Need, Sheet

_HEADER_ROWS = 30
_SMALL_WORDS = frozenset(
    "wat is zijn hoe heet de het een uw u je jouw van in op bij voor welke welk graag hier vul "
    "geef aan onder verplicht optioneel ligt valt staat".split()
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
        if row.number > _HEADER_ROWS:
            break
        hits = sum(bool(_slot(sheet.columns, shown(v))) for v in row.cells.values())
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
        if _slot(sheet.columns, shown(value))
    )
    return max(hits, key=lambda letter: (hits[letter], letter == "A"), default="A")


def known(sheet: Sheet, rows: Sequence[RawRow]) -> set[str]:
    """The fields of which the header (or the label of a form) is there."""
    top = None if sheet.form else header_row(sheet, rows)
    column = form_column(sheet, rows)
    texts = top.cells.values() if top else [r.cells[column] for r in rows if column in r.cells]
    found = (_slot(sheet.columns, shown(text)) for text in texts)
    return {slot.column.field for slot in found if slot}


def match(
    sheet: Sheet, labels: Iterable[Label], whole: CellPlace
) -> tuple[dict[Slot, Label], list[Problem]]:
    """Give every label its column. Reports doubled, unknown and missing headers."""
    found: dict[str, tuple[Slot, Label]] = {}
    unknown: list[Label] = []
    problems: list[Problem] = []
    for label in labels:
        slot = _slot(sheet.columns, label.text)
        if slot is None:
            unknown.append(label)
        elif slot.field in found:
            problems.append(_doubled(label, found[slot.field][1]))
        else:
            found[slot.field] = (slot, label)
            problems += _other_name(slot, label)
    present = {slot.column.field for slot, _ in found.values()}
    absent = [c for c in sheet.columns if c.field not in present]
    likely = _likely(absent, unknown)
    for column in absent:
        problems += _missing(column, likely.get(column.field), whole)
    taken = [label.place for label in likely.values()]
    problems += [_unused(label) for label in unknown if label.place not in taken]
    return dict(found.values()), problems


def _slot(columns: Sequence[Column], text: str) -> Slot | None:
    typed = plain(text)
    for column in columns:
        if column.per_year:
            before = plain(column.header.replace(YEAR, ""))
            years = re.fullmatch(rf"(?:{re.escape(before)}|bedrag|jaar)? ?(20\d\d)( 0)?", typed)
            if years:
                year = int(years[1])
                return Slot(column, year, column.header.replace(YEAR, str(year)))
        elif typed in _names(column):
            return Slot(column, None, column.header)
    asked = _gist(typed)
    fits = [c for c in columns if not c.per_year and asked and asked in _gists(c)]
    return Slot(fits[0], None, fits[0].header) if len(fits) == 1 else None


@cache
def _names(column: Column) -> frozenset[str]:
    return frozenset(plain(name) for name in (column.header, *column.also))


@cache
def _gists(column: Column) -> frozenset[str]:
    return frozenset(map(_gist, _names(column)))


def _gist(typed: str) -> str:
    """A question of a form without its small words: "wat is uw postcode" asks for postcode."""
    return " ".join(word for word in typed.split() if word not in _SMALL_WORDS)


def _other_name(slot: Slot, label: Label) -> list[Problem]:
    if slot.year is not None or plain(label.text) == plain(slot.header):
        return []
    message = f"De kop “{label.text}” gelezen als “{slot.header}”"
    return [CATALOGUE["X309"].at(label.place, message)]


def _doubled(label: Label, first: Label) -> Problem:
    return CATALOGUE["X302"].at(
        label.place,
        f"De kop “{label.text}” staat hier nog een keer",
        fix="Haal een van de twee weg, of geef die een andere kop",
        related=(first.place,),
    )


def _likely(absent: Iterable[Column], unknown: list[Label]) -> dict[str, Label]:
    """For an absent column the unknown header that looks like it; else one that was wiped out."""
    likely: dict[str, Label] = {}
    for column in absent:
        free = {label.text: label for label in unknown if label not in likely.values()}
        near = did_you_mean(_shown(column), filter(None, free))
        if near or ("" in free and column.need is not Need.OPTIONAL and not column.per_year):
            likely[column.field] = free[near or ""]
    return likely


def _missing(column: Column, likely: Label | None, whole: CellPlace) -> list[Problem]:
    optional = column.need is Need.OPTIONAL and not column.per_year
    if optional and not likely:
        return []
    header = _shown(column)
    milder = Severity.WARNING if optional else None if likely else _absent(column)
    message = f"De kolom “{header}” is niet gevonden"
    if likely and likely.text:
        message += f"; hier staat “{likely.text}”"
        fix = f"Verander de kop “{likely.text}” in “{header}”"
    elif likely:
        message += "; hier staan gegevens zonder kop"
        fix = f"Zet hier de kop “{header}”, of de kop die er stond"
    else:
        fix = f"Zet de kop “{header}” terug"
    place = likely.place if likely else whole
    return [CATALOGUE["X301"].at(place, message, fix=fix, milder=milder)]


def _absent(column: Column) -> Severity | None:
    """Without its key a table is nothing; what else is absent is an open point."""
    return None if column.need is Need.KEY else Severity.GAP


def _shown(column: Column) -> str:
    return column.header.replace(YEAR, "2019")


def _unused(label: Label) -> Problem:
    what = f"“{label.text}”" if label.text else f"{label.place.column}, die geen kop heeft,"
    return CATALOGUE["X303"].at(label.place, f"De kolom {what} lezen we niet")
