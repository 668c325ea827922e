"""The ways in which the name of a person is written: whole, surname first, with initials."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.dutch import PREFIXES
from generator.figures.seeking import key_of

SHORTEST = 4
_SHORTEST_WHOLE = 5
_TITLES = tuple("mevrouw mevr mw meneer mijnheer dhr heer familie fam juf meester".split())
_BEFORE = frozenset((*_TITLES, *"dr drs mr ir ing prof de".split()))
_BETWEEN = re.compile(r"\s+(?:en|of)\s+|[/;&+\n]")
_HYPHEN = re.compile(r"\s*[-‐‑–]\s*")
_ASIDE = re.compile(r"\([^)]*\)")


@dataclass(frozen=True)
class Written:
    """One way: its letters, whether only this person can be meant, and if it needs a capital."""

    key: str
    sure: bool
    capital: bool = False


def first_names(name: str) -> Iterator[str]:
    """How the people in this cell are called by who knows them; no title and no ``van``."""
    for words in _people(name):
        first = words[0]
        if not _begins(first) and first.strip(".").casefold() not in _BEFORE:
            yield first


def written(name: str) -> Iterator[Written]:
    """Every way in which the people in this cell may be called in a text."""
    whole = key_of(name)
    people = _people(name)
    several = len(people) > 1
    if len(name.split()) > 1 and len(whole) >= _SHORTEST_WHOLE:
        yield Written(whole, sure=True)
    for words in people:
        if not several or len(words) > 1:
            yield from _of_one(words)


def _people(name: str) -> list[list[str]]:
    """The words of each person's name."""
    return [words for part in _BETWEEN.split(_ASIDE.sub(" ", name)) if (words := _words(part))]


def _words(part: str) -> list[str]:
    """Given names first, whatever stands behind a comma; without ``mevrouw`` and the like."""
    part = _HYPHEN.sub("-", part)
    head, _, tail = part.partition(",")
    surname_first = sum(word.casefold() not in PREFIXES for word in head.split()) == 1
    words = f"{tail} {head}".split() if surname_first else head.split()
    while len(words) > 2 and words[0].strip(".").casefold() in _BEFORE:
        words = words[1:]
    return [word for word in words if key_of(word)]


def _of_one(words: list[str]) -> Iterator[Written]:
    at = next((i for i, word in enumerate(words[:-1]) if _begins(word)), len(words) - 1)
    given, behind = words[:at], words[at:]
    surname = [*behind]
    while len(surname) > 1 and surname[0].casefold() in PREFIXES:
        surname = surname[1:]
    between = behind[: len(behind) - len(surname)]
    if not given:  # one word may be an ordinary one: only with a capital
        alone = key_of(" ".join(surname))
        if len(alone) >= SHORTEST:
            yield Written(alone, sure=False, capital=True)
        return
    for order in (words, [*surname, *given, *between], [*behind, *given]):
        key = key_of(" ".join(order))
        yield Written(key, sure=len(key) >= _SHORTEST_WHOLE, capital=len(key) < _SHORTEST_WHOLE)
    for first in ([given[0]], [*given[:1], *between]):
        yield Written(key_of(" ".join([*first, *surname])), sure=False)
    letters = [part[0] for word in given for part in re.findall(r"[^\W_]+", word)]
    for initials in (letters[:1], letters):
        yield Written(key_of(" ".join([*initials, *behind])), sure=False, capital=True)
    for title in _TITLES:
        yield Written(key_of(" ".join([title, *behind])), sure=False)
    for half in _halves(surname):
        for name in (given[0], *_TITLES):
            for middle in ([], between):
                yield Written(key_of(" ".join([name, *middle, half])), sure=False)


def _begins(word: str) -> bool:
    """Whether a surname begins here: with ``de``, or with the ``Jansen-de`` of Jansen-de Vries."""
    return _HYPHEN.split(word)[-1].casefold() in PREFIXES


def _halves(surname: list[str]) -> Iterator[str]:
    """Of Jansen-de Vries also Jansen and Vries: many are called by one of the two."""
    parts = [part.split() for part in _HYPHEN.split(" ".join(surname))]
    for words in parts if len(parts) > 1 else []:
        bare = [word for word in words if word.casefold() not in PREFIXES]
        if len(key_of(" ".join(bare))) >= SHORTEST:
            yield from {" ".join(words): None, " ".join(bare): None}


def reached(contact: str) -> tuple[str, ...]:
    """The letters of an e-mail address; a telephone number as within and outside the country."""
    key = key_of(contact)
    bare = key.removeprefix("00").removeprefix("31").removeprefix("0")
    if not bare.isdecimal() or len(bare) != 9:
        return (key,)
    return tuple(f"{begin}{bare}" for begin in ("0", "31", "310", "0031", "00310"))
