"""A raw cell as Excel shows it: for columns with text, and to quote in a message."""

import unicodedata
from datetime import date, datetime, time, timedelta

_LONGEST = 60
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})


def typed(raw: object) -> str:
    """A value as it stands in the cell: ``12,5``, ``WAAR``, ``6-4-2018``, ``14:05``."""
    if isinstance(raw, bool):
        return "WAAR" if raw else "ONWAAR"
    if isinstance(raw, float):
        whole = raw.is_integer() and abs(raw) < 1e21
        return str(int(raw)) if whole else f"{raw:.15g}".replace(".", ",")
    if isinstance(raw, date):
        day = f"{raw.day}-{raw.month}-{raw.year}"
        clock = raw.time() if isinstance(raw, datetime) else time()
        return day if clock == time() else f"{day} {typed(clock)}"
    if isinstance(raw, time):
        return f"{raw:%H:%M:%S}".removesuffix(":00")
    if isinstance(raw, timedelta):
        minutes, seconds = divmod(round(raw.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}" + (f":{seconds:02}" if seconds else "")
    return str(raw)


def quote(raw: object) -> str:
    """Her own text between quotes, on one line, and shortened when it is long."""
    text = typed(raw)[:2000]
    text = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return f"“{text if len(text) <= _LONGEST else f'{text[: _LONGEST - 1].rstrip()}…'}”"


def is_visible(text: str) -> bool:
    """False when there is nothing in it that anybody can see."""
    return any(
        unicodedata.category(character) not in _UNSEEN and character not in "\ufffe\uffff"
        for character in text
    )


def spaced(text: str) -> str:
    """All kinds of white space as one space, all kinds of dashes and quotes as the plain one."""
    plain = text.translate(_PLAIN)
    return " ".join(plain.split())


_PLAIN = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("‘’‛´`", "'"))
