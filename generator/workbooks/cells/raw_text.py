"""A raw cell as Excel shows it: for columns with text, and to quote in a message."""

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Protocol

_LONGEST = 60
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})


class Shows(Protocol):
    """A number format: what stands on the screen, and whether it counts in hundredths."""

    @property
    def percent(self) -> bool:
        """True when it shows 0,05 as 5%."""

    def show(self, value: object) -> str:
        """The value as it stands on the screen."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A value with what is known of its cell: its number format, and whether a formula gave it."""

    value: object
    picture: Shows | None = None
    computed: bool = False

    @property
    def percent(self) -> bool:
        """True for 0,05 that stands there as 5%."""
        return self.picture is not None and self.picture.percent


def typed(raw: object) -> str:
    """A value as it stands in the cell: ``12,5``, ``80%``, ``WAAR``, ``6-4-2018``, ``14:05``."""
    if isinstance(raw, str):
        return str(raw)
    if isinstance(raw, Seen):
        return raw.picture.show(raw.value) if raw.picture else typed(raw.value)
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
