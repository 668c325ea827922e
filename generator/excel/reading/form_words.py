"""The headers that Microsoft Forms and Google Forms add to an export by themselves."""

import re
from collections.abc import Iterable

from generator.dutch import plain
from generator.workbooks.statements import FILLED_IN

_STARTED = frozenset({"begintijd", "starttijd", "start time", "tijd van begin"})
SENT = frozenset(FILLED_IN)
_ONLY_FORMS = frozenset({
    "tijd van laatste wijziging", "laatste wijzigingstijd", "last modified time",
    "totaal aantal punten", "totale punten", "total points", "quiz feedback",
    "feedback over quiz", "score", "grade posted time", "cijfer geplaatst op",
})  # fmt: skip
_ALSO_OF_OTHERS = frozenset({"taal", "language"})
_PER_QUESTION = re.compile(r"(?:points|punten|feedback)\s+[-–—]\s+\S", re.IGNORECASE)


def by_a_form(headers: Iterable[str]) -> bool:
    """Whether these are the headers of an export: it says when somebody began or was ready."""
    return any(plain(text) in _STARTED | SENT for text in headers)


def only_of_forms(text: str) -> bool:
    """Whether nothing but a form would have this header."""
    return plain(text) in _STARTED | _ONLY_FORMS


def of_the_form(headers: Iterable[str]) -> frozenset[str]:
    """Which of the headers a form adds by itself; none when these are not the headers of one."""
    each = set(headers)
    return frozenset(filter(_added, each)) if by_a_form(each) else frozenset()


def _added(text: str) -> bool:
    known = only_of_forms(text) or plain(text) in _ALSO_OF_OTHERS
    return known or _PER_QUESTION.match(text.strip()) is not None
