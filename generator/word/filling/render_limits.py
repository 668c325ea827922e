"""How much one document may take: rounds of loops, text and time, so that no template hangs us."""

import time
from collections.abc import Iterable, Iterator
from typing import Any

from jinja2 import pass_context

_MOST_ROUNDS = 2_000_000
_MOST_TEXT = 60_000_000
_SECONDS = 60.0
METER = " meter"  # a name that cannot be typed in a template


class TooMuch(Exception):
    """The document takes more than a document may; the text says of what, in Dutch."""


class Meter:
    """Counts along while one document is filled."""

    def __init__(self, seconds: float = _SECONDS) -> None:
        self._rounds = 0
        self._text = 0
        self._end = time.monotonic() + seconds

    def round(self) -> None:
        """One more round of a loop."""
        self._rounds += 1
        if self._rounds > _MOST_ROUNDS:
            raise TooMuch("de herhalingen samen zijn veel te lang")
        if self._rounds % 1000 == 0:
            self.look_at_the_time()

    def text(self, piece: str) -> str:
        """One more piece of text."""
        self._text += len(piece)
        if self._text > _MOST_TEXT:
            raise TooMuch("het document wordt veel te groot")
        return piece

    def look_at_the_time(self) -> None:
        """Raise ``TooMuch`` when the time is up."""
        if time.monotonic() > self._end:
            raise TooMuch("het invullen duurt veel te lang")


@pass_context
def counted(context: Any, rows: Iterable[Any]) -> Iterator[Any]:
    """What a loop goes through, counted; ``environment.py`` puts it round every loop."""
    meter: Meter = context[METER]
    for row in rows:
        meter.round()
        yield row
