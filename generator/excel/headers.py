"""Which column is which: headers and form labels matched to declared columns."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.dutch import did_you_mean, plain
from generator.excel.cells import RawRow
from generator.problems import CATALOGUE, CellPlace, Problem, Severity
from generator.workbooks.definition import YEAR, Column, Need, Sheet

_HEADER_ROWS = 20


@dataclass(frozen=True, slots=True)
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
    """The row that holds most of the headers, among the first twenty."""
    best, most = None, 0
    for row in rows:
        if row.number > _HEADER_ROWS:
            break
        hits = sum(bool(_slot(sheet.columns, str(v))) for v in row.cells.values())
        if hits > most:
            best, most = row, hits
    needed = 1 if sheet.form else min(2, len(sheet.columns))
    return best if most >= needed else None


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
    present = {slot.column.field for slot, _ in found.values()}
    absent = [c for c in sheet.columns if c.field not in present]
    problems += _missing(absent, unknown, whole)
    problems += _unused(unknown, absent)
    return dict(found.values()), problems


def _slot(columns: Sequence[Column], text: str) -> Slot | None:
    typed = plain(text)
    for column in columns:
        if column.per_year:
            before = plain(column.header.replace(YEAR, ""))
            years = re.fullmatch(rf"(?:{re.escape(before)}|bedrag)? ?(20\d\d)( 0)?", typed)
            if years:
                year = int(years[1])
                return Slot(column, year, column.header.replace(YEAR, str(year)))
        elif typed in {plain(name) for name in (column.header, *column.also)}:
            return Slot(column, None, column.header)
    return None


def _doubled(label: Label, first: Label) -> Problem:
    return CATALOGUE["X302"].at(
        label.place,
        f"De kop “{label.text}” staat hier nog een keer",
        fix="Haal een van de twee weg, of geef die een andere kop",
        related=(first.place,),
    )


def _missing(absent: list[Column], unknown: list[Label], whole: CellPlace) -> list[Problem]:
    problems = []
    for column in absent:
        if column.need is Need.OPTIONAL and not column.per_year:
            continue
        near = did_you_mean(column.header, [label.text for label in unknown])
        place = next((label.place for label in unknown if label.text == near), whole)
        header = column.header.replace(YEAR, "2019")
        fix = f"Verander de kop “{near}” in “{header}”" if near else f"Zet de kop “{header}” terug"
        milder = None if column.need is Need.KEY else Severity.GAP
        message = f"De kolom “{header}” is niet gevonden"
        problems.append(CATALOGUE["X301"].at(place, message, fix=fix, milder=milder))
    return problems


def _unused(unknown: list[Label], absent: list[Column]) -> list[Problem]:
    problems = []
    for label in unknown:
        near = did_you_mean(label.text, [c.header for c in absent])
        fix = f"Bedoel je “{near}”? Verander de kop dan" if near else "Er hoeft niets te gebeuren"
        message = f"De kolom “{label.text}” lezen we niet"
        problems.append(CATALOGUE["X303"].at(label.place, message, fix=fix))
    return problems
