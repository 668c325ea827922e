"""A day in words or figures, as people type it, becomes year, month and day."""

import re
from calendar import monthrange
from dataclasses import dataclass

from generator.dutch import MONTHS, did_you_mean
from generator.workbooks.cells.raw_text import spaced

_ENGLISH = (
    "january february march april may june july august september october november december".split()
)
_WEEKDAYS = (
    ("maandag", "monday"),
    ("dinsdag", "tuesday"),
    ("woensdag", "wednesday"),
    ("donderdag", "thursday"),
    ("vrijdag", "friday"),
    ("zaterdag", "saturday"),
    ("zondag", "sunday"),
)
_BEFORE = r"(?:(?:d\. ?d\.|dd\.?|datum:?) )?(?:(?P<weekday>[a-z]{2,9})[.,]{0,2} )?"
_YEAR = r"(?P<year>[0-9]{4}|'?[0-9]{2})"
_CLOCK = (
    r"(?:(?:,? (?:om )?|t)(?P<hour>[01]?[0-9]|2[0-3])[:.][0-5][0-9](?:[:.][0-5][0-9](?:[.,][0-9]+)?)?"
    r"(?: ?uur|(?P<zone>z|[+-][0-9]{2}:?[0-9]{2}))?)?"
)
_GOOGLE = (  # the csv of a form: the clock of the place where the form was made
    r"(?P<year>[0-9]{4})(?P<sign>/)(?P<month>[0-9]{1,2})/(?P<day>[0-9]{1,2}) "
    r"[0-9]{1,2}:[0-9]{2}:[0-9]{2} [ap]\.?m\.?(?: (?:ces?t|ee?t|eest|gmt ?\+ ?[12]))?"
)
_FORMS = tuple(
    re.compile(_BEFORE + form + _CLOCK)
    for form in (
        r"(?P<day>[0-9]{1,2}) ?(?P<sign>[-/.]) ?(?P<month>[0-9]{1,2}) ?(?P=sign) ?" + _YEAR,
        r"(?P<year>[0-9]{4})(?P<sign>[-/.])(?P<month>[0-9]{1,2})(?P=sign)(?P<day>[0-9]{1,2})",
        _GOOGLE,
        r"(?P<day>[0-9]{1,2})(?:e|ste|de)?[ .-]{0,2}(?P<word>[a-z]{3,12})[ .,-]{0,2}" + _YEAR,
        r"(?P<word>[a-z]{3,12})\.? (?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,? (?P<year>[0-9]{4})",
    )
)
_LATE = re.compile(r"23[:.]59[:.][0-5][0-9]")
_DAY_ALONE = tuple(
    re.compile(_BEFORE + form)
    for form in (
        r"(?P<day>[0-9]{1,2}) ?(?P<sign>[-/.]) ?(?P<month>[0-9]{1,2}) ?(?P=sign)?",
        r"(?P<day>[0-9]{1,2})(?:e|ste|de)?[ .-]{0,2}(?P<word>[a-z]{3,12})[.,]?",
    )
)
_MONTH_ALONE = re.compile(r"(?:(?P<word>[a-z]{3,12})\.?|(?P<month>[0-9]{1,2})) ?[-/.,]? ?(?P<year>(?:19|20)[0-9]{2})")  # fmt: skip
_AS_ASKED = re.compile(rf"[0-9]{{1,2}}-[0-9]{{1,2}}-[0-9]{{4}}|[0-9]{{1,2}} (?:{'|'.join(MONTHS)}) [0-9]{{4}}")  # fmt: skip


@dataclass(frozen=True, slots=True)
class DayText:
    """A day as typed; whether it exists is for the reader.

    ``month`` is 0 when its name is not known, ``meant`` then holds the likely month. ``century``
    is false when the year has two digits and no apostrophe. ``weekday`` counts from Monday, 0.
    ``late``: in the last minute of the day, as a program writes a day that begins too early.
    """

    year: int
    month: int
    day: int
    meant: int = 0
    century: bool = True
    weekday: int | None = None
    as_asked: bool = True
    elsewhere: bool = False
    late: bool = False


def day_text(text: str) -> DayText | None:
    """The day that a text says, or None when it is no day and nothing but a day."""
    plain = spaced(text).casefold()
    for form in _FORMS:
        if match := form.fullmatch(plain):
            parts = match.groupdict()
            weekday = _weekday(parts["weekday"])
            if parts["weekday"] and weekday is None:
                continue
            word = parts.get("word")
            year = parts["year"].lstrip("'")
            month = _month(word) if word else int(parts["month"])
            return DayText(
                int(year) if len(year) == 4 else 2000 + int(year),
                month,
                int(parts["day"]),
                month or _likely(word),
                len(parts["year"]) > 2,
                weekday,
                bool(_AS_ASKED.fullmatch(plain)),
                parts["zone"] == "z" and int(parts["hour"]) >= 22,
                bool(_LATE.search(plain)),
            )
    return None


def day_without_year(text: str) -> tuple[int, int] | None:
    """Day and month of "vrijdag 6 april" or "6/4", when such a day exists in some year."""
    plain = spaced(text).casefold()
    for form in _DAY_ALONE:
        if match := form.fullmatch(plain):
            parts = match.groupdict()
            if parts["weekday"] and _weekday(parts["weekday"]) is None:
                continue
            word = parts.get("word")
            day, month = int(parts["day"]), _month_or_likely(word) if word else int(parts["month"])
            if 1 <= month <= 12 and 1 <= day <= monthrange(2000, month)[1]:
                return day, month
    return None


def month_without_day(text: str) -> tuple[int, int] | None:
    """Month and year of "april 2018" or "4-2018"."""
    match = _MONTH_ALONE.fullmatch(spaced(text).casefold())
    if not match:
        return None
    month = _month_or_likely(match["word"]) if match["word"] else int(match["month"])
    return (month, int(match["year"])) if 1 <= month <= 12 else None


def _month_or_likely(word: str) -> int:
    return _month(word) or _likely(word)


def _month(word: str) -> int:
    """The number of a month in Dutch or English, whole or from three letters; else 0."""
    if word == "mrt":
        return 3
    for names in (MONTHS, _ENGLISH):
        for number, name in enumerate(names, start=1):
            if name.startswith(word):
                return number
    return 0


def _likely(word: str | None) -> int:
    near = did_you_mean(word or "", MONTHS)
    return MONTHS.index(near) + 1 if near else 0


def _weekday(word: str | None) -> int | None:
    for number, names in enumerate(_WEEKDAYS):
        if word and any(name.startswith(word) for name in names):
            return number
    return None
