"""Cells with a day or a year."""

import re
from datetime import date, datetime
from typing import Annotated

from generator.dutch import MONTHS, plain
from generator.workbooks.fields.kind import Kind, Noted, unreadable

_FIX = "Typ de datum als 6-4-2018"
_NUMERIC = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
_WORDS = re.compile(r"(?:[a-z]+ )?(\d{1,2}) ([a-z]+) (\d{4})")


def parse_date(raw: object) -> date | Noted:
    """A date cell, or Dutch text: 6-4-2018, 06/04/2018, 6 april 2018, 6 apr. 2018."""
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    text = str(raw).strip()
    day, month, year = _parts(text)
    try:
        found = date(year, month, day)
    except ValueError:
        raise unreadable("X101", f"“{text}” is geen datum die bestaat", _FIX) from None
    if not 1900 <= found.year <= 2100:
        raise unreadable("X101", f"“{text}” heeft een jaar dat hier niet kan", _FIX)
    return found


def _parts(text: str) -> tuple[int, int, int]:
    if match := _NUMERIC.fullmatch(text):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _ISO.fullmatch(text):
        return int(match[3]), int(match[2]), int(match[1])
    if match := _WORDS.fullmatch(plain(text)):
        for number, name in enumerate(MONTHS, start=1):
            if match[2] == name or (len(match[2]) >= 3 and name.startswith(match[2])):
                return int(match[1]), number, int(match[3])
        if match[2] == "mrt":
            return int(match[1]), 3, int(match[3])
    raise unreadable("X101", f"“{text}” is niet als datum te lezen", _FIX)


def parse_year(raw: object) -> int:
    """A year of four digits, as a number or as text."""
    text = str(int(raw)) if isinstance(raw, float) and raw.is_integer() else str(raw).strip()
    if not re.fullmatch(r"(19|20)\d\d", text):
        raise unreadable(
            "X102", f"“{text}” is geen jaartal", "Typ het jaar met vier cijfers, zoals 2019"
        )
    return int(text)


Date = Annotated[
    date | None,
    Kind("datum", parse_date, "een datum, zoals 6-4-2018", excel_format="dd-mm-yyyy", width=14),
]
Year = Annotated[
    int | None,
    Kind("jaar", parse_year, "een jaartal, zoals 2019", excel_format="0", width=10, right=True),
]
