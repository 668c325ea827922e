"""Which row of now is which row of then: by its key, whatever its number on the sheet."""

import json
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence

from generator.changes.kept_rows import KeptRow

_SURE = 4  # so many equal cells beside the key are no accident
_MOST = 10_000  # pairs to weigh; of more rows with one key, the order decides

Pair = tuple[int, int]


def matched(then: Sequence[KeptRow], now: Sequence[KeptRow], key: str) -> list[Pair]:
    """Pairs of numbers of rows that are the same thing; what is in no pair is gone, or new.

    Rows that are wholly equal first; then a row that only got another key; then rows with the
    same key, those that are most alike first.
    """
    pairs = _Pairs(then, now)
    pairs.join(_whole)
    pairs.join(lambda row: _beside(row, key), alone=True)
    for olds, news in pairs.groups(lambda row: str(row.get(key, ""))):
        pairs.add(_most_alike(then, now, olds, news))
    return sorted(pairs.found)


class _Pairs:
    """The pairs so far, and what is left on both sides."""

    def __init__(self, then: Sequence[KeptRow], now: Sequence[KeptRow]) -> None:
        self._then, self._now = then, now
        self._old, self._new = dict.fromkeys(range(len(then))), dict.fromkeys(range(len(now)))
        self.found: list[Pair] = []

    def add(self, pairs: Iterable[Pair]) -> None:
        for old, new in pairs:
            del self._old[old], self._new[new]
            self.found.append((old, new))

    def join(self, mark: Callable[[KeptRow], Hashable], *, alone: bool = False) -> None:
        """Pair rows with the same mark in order; ``alone``: where there is one of each."""
        for olds, news in self.groups(mark):
            if not alone or len(olds) == len(news) == 1:
                self.add(zip(olds, news, strict=False))

    def groups(self, mark: Callable[[KeptRow], Hashable]) -> list[tuple[list[int], list[int]]]:
        """The rows that are left, by mark, where both sides have one; a mark None is no mark."""
        olds: dict[Hashable, list[int]] = defaultdict(list)
        news: dict[Hashable, list[int]] = defaultdict(list)
        for left, rows, by_mark in ((self._old, self._then, olds), (self._new, self._now, news)):
            for number in left:
                by_mark[mark(rows[number])].append(number)
        return [(olds[m], news[m]) for m in olds if m is not None and m in news]


def _whole(row: KeptRow) -> str:
    return json.dumps(row, sort_keys=True)


def _beside(row: KeptRow, key: str) -> str | None:
    others = {name: value for name, value in row.items() if name != key}
    return _whole(others) if len(others) >= _SURE else None


def _most_alike(
    then: Sequence[KeptRow], now: Sequence[KeptRow], olds: list[int], news: list[int]
) -> list[Pair]:
    if len(olds) == len(news) == 1 or len(olds) * len(news) > _MOST:
        return list(zip(olds, news, strict=False))
    likeness = [(-_equal_cells(then[old], now[new]), old, new) for old in olds for new in news]
    found: dict[int, int] = {}
    for _, old, new in sorted(likeness):
        if old not in found and new not in found.values():
            found[old] = new
    return list(found.items())


def _equal_cells(old: KeptRow, new: KeptRow) -> int:
    return sum(new.get(name) == value for name, value in old.items())
