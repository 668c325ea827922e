"""Thousands of names, numbers and texts looked for in a long text, in one pass.

Compared are letters and digits alone, from the beginning of a word to the end of one: so it does
not matter how something is spaced, hyphenated, accented or cut into pieces by Word.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Generic, TypeVar

from generator.dutch import bare

T = TypeVar("T")

_WORD = re.compile(r"[^\W_]+")
_BREAK = "\0"
_BEGIN = 4


@dataclass(frozen=True)
class Folded:
    """The letters of some texts: where their words begin and end, and where each text begins."""

    letters: str
    starts: tuple[int, ...]
    ends: frozenset[int]
    capitals: frozenset[int]
    borders: tuple[int, ...]


def fold(*texts: str) -> Folded:
    """Case, accents, spacing, punctuation and what nobody sees are taken away.

    Nothing is found across the border of two texts.
    """
    pieces: list[str] = []
    starts: list[int] = []
    ends: set[int] = set()
    capitals: set[int] = set()
    borders: list[int] = []
    length = 0
    for text in texts:
        borders.append(length)
        for word in _WORD.findall(bare(text)):
            small = word.casefold()
            starts.append(length)
            if word[0].isupper():
                capitals.add(length)
            length += len(small)
            ends.add(length)
            pieces.append(small)
        pieces.append(_BREAK)
        length += 1
    letters = "".join(pieces)
    return Folded(letters, tuple(starts), frozenset(ends), frozenset(capitals), tuple(borders))


def key_of(text: str) -> str:
    """The letters and digits of a text: what is compared."""
    return "".join(_WORD.findall(bare(text))).casefold()


@dataclass(frozen=True)
class Form(Generic[T]):
    """One way in which something can be written; ``of`` is what it is.

    ``capital``: it is an ordinary word as well, so only with a capital it counts.
    """

    key: str
    of: T
    capital: bool = False


class Sought(Generic[T]):
    """The forms that are looked for; within one of ``allowed`` (keys as well) nothing counts."""

    def __init__(self, forms: Iterable[Form[T]], allowed: Iterable[str] = ()) -> None:
        self._forms: dict[str, Form[T]] = {}
        for form in forms:
            if form.key:
                self._forms.setdefault(form.key, form)
        self._allowed = {key for key in allowed if key}
        self._lengths: Mapping[str, tuple[int, ...]] = _lengths({*self._forms, *self._allowed})

    def within(self, *texts: str) -> list[Form[T]]:
        """The forms that stand in these texts, each once, in order of reading."""
        return list({form.key: form for _, form in self.each(fold(*texts))}.values())

    def each(self, folded: Folded) -> Iterator[tuple[int, Form[T]]]:
        """The forms in each of the texts that were folded, with the index of the text."""
        found = list(self._hits(folded))
        wide = [(start, end) for start, end in found if folded.letters[start:end] in self._allowed]
        begins = [start for start, _ in wide]
        reach = list(accumulate((end for _, end in wide), max))
        for start, end in found:
            form = self._forms.get(folded.letters[start:end])
            before = bisect_right(begins, start)
            covered = before > 0 and reach[before - 1] >= end
            if form and not covered and (not form.capital or start in folded.capitals):
                yield bisect_right(folded.borders, start) - 1, form

    def _hits(self, folded: Folded) -> Iterator[tuple[int, int]]:
        letters, ends = folded.letters, folded.ends
        for start in folded.starts:
            for begin in (letters[start : start + _BEGIN], letters[start : start + _BEGIN - 1]):
                for length in self._lengths.get(begin, ()):
                    end = start + length
                    if end in ends and self._known(letters[start:end]):
                        yield start, end

    def _known(self, key: str) -> bool:
        return key in self._forms or key in self._allowed


def _lengths(keys: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """How long the keys are that begin so; a key of three letters has a beginning of its own."""
    found: dict[str, set[int]] = defaultdict(set)
    for key in keys:
        if len(key) >= _BEGIN - 1:
            found[key[:_BEGIN]].add(len(key))
    return {begin: tuple(sorted(lengths)) for begin, lengths in found.items()}
