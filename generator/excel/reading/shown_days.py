"""A day or a time as a format shows it, in Dutch: ``6 april 2018``, ``apr-18``, ``14:05 uur``."""

import re
from datetime import date, datetime, time, timedelta

from generator.dutch import MONTHS
from generator.excel.reading.format_pieces import Piece, Section
from generator.workbooks.cells.dates import nearest_day
from generator.workbooks.cells.raw_text import typed

_WEEKDAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()
_IN_ORDER = re.compile(r"[^dmyj]*(?:d{1,2}[^dmyj]*)?(?:m{1,2}[^dmyj]*)?(?:[yj]+[^dmyj]*)?")


def show_day(section: Section, value: date | time) -> str:
    """A day as it stands on the screen; figures in another order stand as day, month, year."""
    groups = _groups(section.pieces)
    meant = "".join(group.text for group in groups if not group.literal)
    clock = bool(re.search("[hs]", meant))
    day = datetime.combine(date(1900, 1, 1), value) if isinstance(value, time) else value
    if isinstance(day, datetime) and not clock:
        day = nearest_day(day)
    if not re.search("m{3,}|d{3,}", meant) and re.search("[dyj]", meant):
        plain = re.sub("[hs].*", "", meant)
        if not _IN_ORDER.fullmatch(plain):
            return typed(day)
    return " ".join("".join(g.text if g.literal else _shown(g.text, day) for g in groups).split())


def show_span(section: Section, value: timedelta) -> str:
    """Hours or minutes that count on beyond a day: ``26:30``."""
    seconds = round(value.total_seconds())
    whole = re.search(r"\[([hms])", section.signs)
    unit = {"h": 3600, "m": 60}.get(whole[1] if whole else "h", 1)
    clock = datetime(1900, 1, 1) + timedelta(seconds=seconds % 86400)
    parts = [
        g.text
        if g.literal
        else str(seconds // unit)
        if g.text.startswith("[")
        else _shown(g.text, clock)
        for g in _groups(section.pieces)
    ]
    return " ".join("".join(parts).split())


def _groups(pieces: tuple[Piece, ...]) -> list[Piece]:
    """Signs that belong together as one; ``m`` beside an hour or a second is ``n``, a minute."""
    groups: list[Piece] = []
    for piece in pieces:
        sign = piece if piece.literal else Piece(piece.text.lower())
        last = groups[-1] if groups else None
        if last and not sign.literal and not last.literal and last.text[-1] == sign.text:
            groups[-1] = Piece(last.text + sign.text)
        elif sign.text in {"/", ".", ",", "general"} and not sign.literal:
            groups.append(Piece("-" if sign.text == "/" else sign.text, literal=True))
        else:
            groups.append(sign)
    signs = [n for n, group in enumerate(groups) if not group.literal]
    for n, here in enumerate(signs):
        hour = n > 0 and groups[signs[n - 1]].text.strip("[").startswith("h")
        second = n + 1 < len(signs) and groups[signs[n + 1]].text.startswith("s")
        if groups[here].text in {"m", "mm"} and (hour or second):
            groups[here] = Piece("n" * len(groups[here].text))
    return groups


def _shown(sign: str, value: date) -> str:
    clock = value.time() if isinstance(value, datetime) else time()
    figures = {
        "d": str(value.day), "dd": f"{value.day:02}", "ddd": _WEEKDAYS[value.weekday()][:2],
        "m": str(value.month), "mm": f"{value.month:02}", "mmm": _short(value.month),
        "mmmm": MONTHS[value.month - 1], "mmmmm": MONTHS[value.month - 1][0],
        "yy": f"{value.year % 100:02}", "y": f"{value.year % 100:02}",
        "h": str(clock.hour), "hh": f"{clock.hour:02}",
        "n": str(clock.minute), "nn": f"{clock.minute:02}",
        "s": str(clock.second), "ss": f"{clock.second:02}",
        "am/pm": "", "a/p": "",
    }  # fmt: skip
    if sign in figures:
        return figures[sign]
    if sign[0] == "d":
        return _WEEKDAYS[value.weekday()]
    return str(value.year) if sign[0] in "yje" else ""


def _short(month: int) -> str:
    return "mrt" if month == 3 else MONTHS[month - 1][:3]
