"""Cells with one of a few answers: yes or no, or a choice from a list."""

import re
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Annotated, TypeVar

from generator.dutch import did_you_mean, enumerate_names, plain
from generator.workbooks.cells.kind import Kind, Noted, Unreadable, read_as
from generator.workbooks.cells.raw_text import quote, spaced, typed

E = TypeVar("E", bound=StrEnum)
S = TypeVar("S", bound=str)
_YES = frozenset("j x v ✓ ✔ ☑ ✅ waar true yes y 1".split())
_NO = frozenset("n neen onwaar false no 0".split())
_LONG = 80  # far beyond the longest choice; a story is no choice


def parse_yes_no(raw: object) -> bool | Noted:
    """Ja or nee in the usual forms: j, x, waar, true, 1; n, onwaar, false, 0.

    A cross in a box, a dash or "ja, mits" may mean either, so it is refused.
    """
    word = spaced(typed(raw)[:_LONG]).casefold().rstrip(".! ")
    if word in {"ja", "nee"}:
        return word == "ja"
    if word in _YES:
        return read_as(raw, True, "ja")
    if word in _NO:
        return read_as(raw, False, "nee")
    fix = "Typ ja of nee; laat de cel leeg als het antwoord er nog niet is"
    first = re.match(r"(ja|nee)\b", word)
    if first and not re.match(r"(ja|nee)\W+(ja|nee)\b", word):
        fix = f"Bedoel je {first[1]}? Typ dan alleen {first[1]}"
    raise Unreadable("X105", f"{quote(raw)} is niet zeker een ja of een nee", fix)


def one_of(choices: type[E], also: Mapping[str, E] | None = None) -> Callable[[object], E | Noted]:
    """A parser for one of the choices: as written, in other case, or under another known name."""
    known = {plain(c.value): c for c in choices} | {plain(k): v for k, v in (also or {}).items()}

    return lambda raw: chosen(raw, known, [*choices])


def chosen(raw: object, known: Mapping[str, S], choices: Sequence[S]) -> S | Noted:
    """The choice that is meant, by its plain name in ``known``; raises ``Unreadable``."""
    text = typed(raw).strip()
    found = _numbered(known, plain(text[:_LONG])) if len(text) <= _LONG else None
    if found is None:
        raise Unreadable("X106", f"{quote(raw)} is hier geen keuze", _choose(text, choices))
    return found if text == found else read_as(raw, found, str(found))


def _numbered(known: Mapping[str, S], text: str) -> S | None:
    """A choice, perhaps after its number or letter in a list, if that is not another choice."""
    if text in known:
        return known[text]
    number, _, rest = text.partition(" ")
    found = known.get(rest) if re.fullmatch(r"[0-9]{1,2}|[a-z]", number) else None
    return found if known.get(number, found) is found else None


def choice(choices: type[E], also: Mapping[str, E] | None = None) -> Kind:
    """The kind of a cell with a drop-down of these choices."""
    options = tuple(c.value for c in choices)
    width = min(34, max(map(len, options)) + 4)
    return Kind("keuze", one_of(choices, also), "kies uit de lijst", width=width, options=options)


def _choose(text: str, choices: Sequence[str]) -> str:
    near = did_you_mean(text, map(str, choices)) if len(text) <= _LONG else None
    return f"Bedoel je {near}?" if near else f"Kies uit {enumerate_names(map(str, choices))}"


YesNo = Annotated[
    bool | None, Kind("ja of nee", parse_yes_no, "ja of nee", width=12, options=("ja", "nee"))
]
