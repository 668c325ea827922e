"""A column in which some days have the month first: none of its days is certain then."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from generator.excel import x_codes
from generator.excel.reading.cell_values import Computed, Raw, Refused, shown
from generator.excel.reading.cells import RawRow
from generator.excel.reading.labels import Slot
from generator.excel.reading.marks import numbered
from generator.excel.reading.sheets import Found
from generator.problems import CellPlace, Problem
from generator.workbooks.cells.kind import Content
from generator.workbooks.cells.raw_text import Seen, quote

_FIGURES = re.compile(
    r"\s*([0-9]{1,2}) ?([-/.]) ?([0-9]{1,2}) ?\2 ?'?(?:[0-9]{2}|[0-9]{4})(?:[ T,].*)?"
)


def refuse_month_first(
    found: Found, rows: Sequence[RawRow], slots: Mapping[str, Slot]
) -> list[Problem]:
    """Take the days that may be meant otherwise out of their rows, with one problem per column."""
    problems = []
    for letter, slot in slots.items():
        if slot.column.kind.content is not Content.DAY:
            continue
        pairs = {row.number: _pair(row.cells.get(letter)) for row in rows}
        first = [n for n, pair in pairs.items() if pair and pair[0] <= 12 < pair[1] <= 31]
        if not first:
            continue
        doubtful = [n for n, pair in pairs.items() if pair and _either(*pair)]
        problems.append(_told(found, rows, slot, letter, first, doubtful))
        for row in rows:
            if row.number in {*first, *doubtful}:
                row.cells[letter] = Refused()
    return problems


def _told(
    found: Found,
    rows: Sequence[RawRow],
    slot: Slot,
    letter: str,
    first: Sequence[int],
    doubtful: Sequence[int],
) -> Problem:
    texts = {row.number: shown(row.cells[letter]) for row in rows if letter in row.cells}
    places = {n: CellPlace(found.file, found.title, n, letter, slot.header) for n in texts}
    text = texts[first[0]]
    message = f"In {slot.header} staat de maand vooraan: {quote(text)} ({numbered(first)})"
    if doubtful:
        message += f"; daardoor is ook {numbered(doubtful)} niet zeker: {quote(texts[doubtful[0]])}"
    month, day = re.split(r"[-/. ]+", text.strip())[:2]
    right = f"{int(day)}-{int(month)}-{_year(text)}"
    fix = f"Typ eerst de dag en dan de maand: {right}"
    if len(first) + len(doubtful) > 1:
        fix = f"Typ in al deze rijen eerst de dag en dan de maand; rij {first[0]} wordt {right}"
    related = tuple(places[n] for n in sorted({*first, *doubtful}) if n != first[0])
    return x_codes.MONTH_FIRST.at(places[first[0]], message, fix=fix, related=related)


def _year(text: str) -> str:
    found = re.search(r"[-/. ]'?([0-9]{4}|[0-9]{2})(?:[ T,].*)?$", text.strip())
    year = found[1] if found else ""
    return year if len(year) == 4 else f"20{year}"


def _pair(raw: Raw | None) -> tuple[int, int] | None:
    """The two figures before the year, as they stand there: Excel itself shows the day first."""
    value: object = raw.value if isinstance(raw, Computed) else raw
    value = value.value if isinstance(value, Seen) else value
    if isinstance(value, date):
        return value.day, value.month
    match = _FIGURES.fullmatch(value) if isinstance(value, str) else None
    return (int(match[1]), int(match[3])) if match else None


def _either(one: int, other: int) -> bool:
    """True when each of the two can be the month, and that makes another day."""
    return 0 < one <= 12 and 0 < other <= 12 and one != other
