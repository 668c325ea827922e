"""Two rows of things beside each other: equal, changed, only left, only right.

For paragraphs and tables of two bodies, rows of two tables, words of two paragraphs. What moved is
left here and right there: the order of both sides stays.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Generic, Literal, TypeVar

from lxml import etree

from generator.word.comparing.tidied import identity, words_of
from generator.word.xml import W

T = TypeVar("T")
Kind = Literal["equal", "changed", "left", "right"]
Words = Sequence[Hashable]
Pairs = Iterator[tuple[int | None, int | None]]

_ALIKE = 0.5  # a paragraph is itself again when it kept half of its words
NO_BLOCKS = frozenset(f"{W}{name}" for name in ("sectPr", "tcPr"))
_MOST = 250_000  # comparisons of every left with every right, before only the order counts


@dataclass(frozen=True, slots=True)
class Beside(Generic[T]):
    """A thing of the left with its own of the right; one of them is None when it stands alone."""

    kind: Kind
    left: T | None = None
    right: T | None = None


def aligned(
    left: Sequence[T],
    right: Sequence[T],
    same: Callable[[T], Hashable],
    words: Callable[[T], Words],
    sort: Callable[[T], Hashable] = lambda _: None,
) -> list[Beside[T]]:
    """Both rows in one.

    ``same``: equal for what did not change at all; ``words``: by which the rest is recognised;
    ``sort``: only things of one sort are ever a pair.
    """
    keys = list(map(same, left)), list(map(same, right))
    found: list[Beside[T]] = []
    for what, a, b, c, d in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if what == "equal":
            pairs = zip(left[a:b], right[c:d], strict=True)
            found += [Beside("equal", one, other) for one, other in pairs]
        else:
            found += _recognised(left[a:b], right[c:d], words, sort)
    return found


def _recognised(
    left: Sequence[T],
    right: Sequence[T],
    words: Callable[[T], Words],
    sort: Callable[[T], Hashable],
) -> Iterator[Beside[T]]:
    """Of two stretches that differ: what changed, and what is gone or new."""
    if not left or not right or len(left) * len(right) > _MOST:
        pairs = _in_order(len(left), len(right))
    else:
        described = [[(sort(thing), words(thing)) for thing in side] for side in (left, right)]
        pairs = _likeliest(*described)
    for n, m in pairs:
        if n is None and m is not None:
            yield Beside("right", None, right[m])
        elif m is None and n is not None:
            yield Beside("left", left[n], None)
        elif n is not None and m is not None:
            yield Beside("changed", left[n], right[m])


def _in_order(left: int, right: int) -> Pairs:
    """All of the left, then all of the right."""
    yield from ((n, None) for n in range(left))
    yield from ((None, m) for m in range(right))


def _likeliest(
    left: Sequence[tuple[Hashable, Words]], right: Sequence[tuple[Hashable, Words]]
) -> Pairs:
    """Pairs in order of which the likenesses add up to the most."""
    alike = _likenesses(left, right)
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for n in reversed(range(len(left))):
        for m in reversed(range(len(right))):
            paired = best[n + 1][m + 1] + alike[n][m] if alike[n][m] else 0.0
            best[n][m] = max(best[n + 1][m], best[n][m + 1], paired)
    n = m = 0
    while n < len(left) and m < len(right):
        if alike[n][m] and best[n][m] == best[n + 1][m + 1] + alike[n][m]:
            yield n, m
            n, m = n + 1, m + 1
        elif best[n][m] == best[n + 1][m]:
            yield n, None
            n += 1
        else:
            yield None, m
            m += 1
    yield from ((rest, None) for rest in range(n, len(left)))
    yield from ((None, rest) for rest in range(m, len(right)))


def _likenesses(
    left: Sequence[tuple[Hashable, Words]], right: Sequence[tuple[Hashable, Words]]
) -> list[list[float]]:
    """How much each of the left is like each of the right: 0 for not enough, 1 for all words."""
    counted = [(sort, Counter(words), len(words)) for sort, words in right]
    rows = []
    for sort, words in left:
        own = Counter(words)
        rows.append(
            [
                _likeness(own, len(words), there, many) if sort == of_sort else 0.0
                for of_sort, there, many in counted
            ]
        )
    return rows


def _likeness(one: Counter[Hashable], ones: int, other: Counter[Hashable], others: int) -> float:
    if 2 * min(ones, others) < _ALIKE * (ones + others):
        return 0.0
    if not ones + others:
        return 1.0
    shared = sum(min(times, other[word]) for word, times in one.items() if word in other)
    found = 2 * shared / (ones + others)
    return found if found >= _ALIKE else 0.0


def aligned_blocks(left: etree._Element, right: etree._Element) -> list[Beside[etree._Element]]:
    """The paragraphs, tables and so on of two bodies, cells, headers or notes, tidied before."""
    sides = [[child for child in one if child.tag not in NO_BLOCKS] for one in (left, right)]
    return aligned(sides[0], sides[1], identity, words_of, sort=lambda block: block.tag)
