"""Cells with a day or a year."""

import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta
from typing import Annotated

from generator.dutch import MONTHS, long_date
from generator.workbooks.cells.kind import Content, Kind, Noted, Unreadable, read_as
from generator.workbooks.cells.raw_text import Seen, quote, typed
from generator.workbooks.cells.typed_days import (
    DayText,
    day_text,
    day_without_year,
    month_without_day,
)

_FIX = "Typ de datum als 6-4-2018"
_WEEKDAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_EPOCH = date(1899, 12, 30)
_SERIALS = range(32874, 58806)  # 1 January 1990 to 31 December 2060, in the 1900 system


def parse_date(raw: object) -> date | Noted:
    """A date cell; Dutch text such as 6-4-2018 or vrijdag 6 apr. 2018; a number that Excel shows."""
    if isinstance(raw, datetime):
        day = _possible(raw, nearest_day(raw).date())
        return day if raw.time() == time() else _day_of(raw, day)
    if isinstance(raw, date):
        return _possible(raw, raw)
    if isinstance(raw, bool):
        raise Unreadable("X101", f"Hier staat {typed(raw)}, geen datum", _FIX)
    if isinstance(raw, time | timedelta):
        raise _only_a_time(raw)
    if isinstance(raw, int | float):
        return _serial(raw, raw)
    text = typed(raw)
    if re.fullmatch(r"\s*[0-9]{5}\s*", text):
        return _serial(raw, int(text))
    found = day_text(text)
    if found is None:
        raise _no_day(raw, text)
    day = _possible(raw, _certain(raw, found) + timedelta(days=found.late))
    return day if found.as_asked else _day_of(raw, day)


def nearest_day(moment: datetime) -> datetime:
    """The day of a moment; the last minute of a day belongs to the next.

    Some programs write a day half a minute early.
    """
    begins = datetime.combine(moment.date(), time())
    late = moment.time() >= time(23, 59) and moment.year < 9999
    return begins + timedelta(days=1) if late else begins


def _day_of(raw: object, day: date) -> Noted:
    return read_as(raw, day, long_date(day))


def _serial(raw: object, number: float) -> Noted:
    """A day as the number that Excel keeps of it, when the cell lost its date format."""
    if number - number != 0 or int(number) not in _SERIALS:
        only_year = number in range(1900, 2101)
        message = f"{quote(raw)} is {'alleen een jaar' if only_year else 'geen datum'}"
        raise Unreadable("X101", message, _FIX)
    day = _EPOCH + timedelta(days=int(number))
    return Noted(day, f"Het getal in deze cel gelezen als de datum {long_date(day)}")


def _certain(raw: object, found: DayText) -> date:
    """The day that is meant, if it exists and can mean one day only."""
    month = found.month or found.meant
    try:
        day = date(found.year, month, found.day)
    except ValueError:
        raise _no_such_day(raw, found) from None
    ready = f"Bedoel je {long_date(day)}? Typ dan {typed(day)}"
    if not found.month:
        raise Unreadable("X101", f"{quote(raw)} is niet als datum te lezen", ready)
    if not found.century:
        message = f"Van {quote(raw)} is niet zeker welk jaar het is"
        raise Unreadable("X101", message, ready)
    if found.weekday not in {None, day.weekday()}:
        message = f"{long_date(day)} is een {_WEEKDAYS[day.weekday()]}, en er staat {quote(raw)}"
        raise Unreadable("X101", message, f"Kijk na welke dag het was, en typ die als {typed(day)}")
    if found.elsewhere:
        message = f"{quote(raw)} is wereldtijd; in Nederland kan het al een dag later zijn"
        raise Unreadable("X101", message, _FIX)
    return day


def _no_such_day(raw: object, found: DayText) -> Exception:
    year, month, day = found.year, found.month, found.day
    if (day, month) in {(0, 0), (0, 1)}:
        fix = f"Zo laat Excel een nul zien: maak de cel leeg. Of is er een dag? {_FIX}"
    elif month > 12 >= day > 0 and month <= 31:
        fix = f"Eerst de dag, dan de maand. Bedoel je {month}-{day}-{year}?"
    elif 1 <= month <= 12 and day and year:
        last = monthrange(year, month)[1]
        fix = (
            f"{MONTHS[month - 1].capitalize()} {year} heeft {last} dagen; kijk na welke dag het is"
        )
    else:
        fix = _FIX
    return Unreadable("X101", f"{quote(raw)} is geen dag die bestaat", fix)


def _possible(raw: object, day: date) -> date:
    if not 1900 <= day.year <= 2100:
        raise Unreadable("X101", f"{quote(raw)} heeft een jaar dat hier niet kan", _FIX)
    return day


def _only_a_time(raw: time | timedelta) -> Exception:
    if raw in {time(), timedelta()}:
        message = "Hier staat een nul, die Excel als 0-1-1900 laat zien"
        return Unreadable("X101", message, f"Maak de cel leeg. Of is er een dag? {_FIX}")
    return Unreadable("X101", f"Hier staat alleen een tijd, {typed(raw)}, en geen dag", _FIX)


def _no_day(raw: object, text: str) -> Exception:
    """What is the matter with a text that is no day; often the year or the day is missing."""
    message, fix = f"{quote(raw)} is niet als datum te lezen", _fix_for(text)
    if alone := day_without_year(text):
        day, month = alone
        message, fix = f"Bij {quote(raw)} staat geen jaar", f"Typ het jaar erbij, zoals {day}-{month}-2018"  # fmt: skip
        if alone == (29, 2):
            fix = "Typ het jaar erbij, zoals 29-2-2016; in 2018 en 2019 was er geen 29 februari"
    elif whole := month_without_day(text):
        month, year = whole
        message, fix = f"Bij {quote(raw)} staat geen dag", f"Typ de dag erbij, zoals 1-{month}-{year}"  # fmt: skip
    elif re.fullmatch(r"\s*(?:19|20)[0-9]{2}\s*", text):
        message = f"{quote(raw)} is alleen een jaar"
    return Unreadable("X101", message, fix)


def _fix_for(text: str) -> str:
    """The action, with the date in it when the text holds exactly one."""
    dates = re.findall(r"(?<![0-9])[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}(?![0-9])", text)
    words = re.findall(
        rf"(?<![0-9])[0-9]{{1,2}} (?:{'|'.join(MONTHS)}) [0-9]{{4}}", text.casefold()
    )
    found = [*dates, *words]
    return f"Typ alleen de datum: {found[0]}" if len(found) == 1 else _FIX


def parse_year(raw: object) -> int:
    """A year of four digits, as a number or as text."""
    text = typed(raw).strip()
    if isinstance(raw, Seen):
        return int(text) if _YEAR.fullmatch(text) else parse_year(raw.value)
    if isinstance(raw, bool | date | time | timedelta) or not _YEAR.fullmatch(text):
        raise _no_year(raw, text)
    return int(text)


def _no_year(raw: object, text: str) -> Exception:
    fix = "Typ het jaar met vier cijfers, zoals 2019"
    if isinstance(raw, date | time | timedelta):
        what = "een datum" if isinstance(raw, date) else "een tijd"
        fix = "Geef de cel in Excel de opmaak Standaard en typ alleen het jaar, zoals 2019"
        return Unreadable("X102", f"Hier staat {what} ({text}), geen jaartal", fix)
    years = set(re.findall(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", text))
    short = re.fullmatch(r"['’]([0-9]{2})", text)
    if len(years) == 1 or short:
        fix = f"Typ alleen het jaar: {f'20{short[1]}' if short else years.pop()}"
    elif years:
        fix = "Typ één jaar, met vier cijfers"
    return Unreadable("X102", f"{quote(raw)} is geen jaartal", fix)


Date = Annotated[
    date | None,
    Kind(
        "datum",
        parse_date,
        "een datum, zoals 6-4-2018",
        excel_format="dd-mm-yyyy",
        width=14,
        content=Content.DAY,
    ),
]
Year = Annotated[
    int | None,
    Kind(
        "jaar",
        parse_year,
        "een jaartal, zoals 2019",
        excel_format="0",
        width=10,
        right=True,
        looks=True,
    ),
]
