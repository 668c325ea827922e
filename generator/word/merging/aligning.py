"""Which paragraph, row or table of the one document is which of the other."""

from collections import Counter
from collections.abc import Hashable, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import Protocol

from generator.word.comparing.aligned import aligned


class Item(Protocol):
    """What can be aligned: equal by its key, like by its words."""

    @property
    def kind(self) -> str:
        """Only the same kinds are alike."""

    @property
    def style(self) -> str:
        """The name of its style, when it has one."""

    @property
    def key(self) -> Hashable:
        """Equal keys: nothing was changed."""

    @property
    def words(self) -> Counter[str]:
        """The words in it, for likeness."""


def align(
    left: Sequence[Item], right: Sequence[Item], *, moved: bool = False, rewritten: bool = False
) -> dict[int, int]:
    """Left to right, by index.

    With ``moved`` also what is equal and stands elsewhere now; with ``rewritten`` also a paragraph
    that has all other words and stands alone in the place of one of the same style.
    """
    rows = aligned(
        list(enumerate(left)),
        list(enumerate(right)),
        same=lambda one: (one[1].kind, one[1].key),
        words=lambda one: list(one[1].words.elements()),
        sort=lambda one: one[1].kind,
    )
    first = itemgetter(0)
    pairs = {first(row.left): first(row.right) for row in rows if row.left and row.right}
    if rewritten:
        pairs |= _rewritten(left, right, pairs)
    return pairs | _moved(left, right, pairs) if moved else pairs


def _rewritten(
    left: Sequence[Item], right: Sequence[Item], pairs: dict[int, int]
) -> dict[int, int]:
    ends = [(-1, -1), *sorted(pairs.items()), (len(left), len(right))]
    alone = [(i + 1, j + 1) for (i, j), (k, m) in pairwise(ends) if k - i == m - j == 2]
    return {
        i: j
        for i, j in alone
        if left[i].kind == right[j].kind == "p" and left[i].style == right[j].style
    }


def _moved(left: Sequence[Item], right: Sequence[Item], pairs: dict[int, int]) -> dict[int, int]:
    taken = set(pairs.values())
    here: dict[Hashable, list[int]] = {}
    there: dict[Hashable, list[int]] = {}
    for i, item in enumerate(left):
        if i not in pairs and item.words:
            here.setdefault((item.kind, item.key), []).append(i)
    for j, item in enumerate(right):
        if j not in taken:
            there.setdefault((item.kind, item.key), []).append(j)
    both = {key: (found, there.get(key, [])) for key, found in here.items()}
    return {i[0]: j[0] for i, j in both.values() if len(i) == 1 and len(j) == 1}
