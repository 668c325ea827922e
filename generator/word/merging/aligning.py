"""Which paragraph, row or table of the one document is which of the other."""

from collections import Counter
from collections.abc import Hashable, Sequence
from difflib import SequenceMatcher
from typing import Protocol

_LIKE = 0.45  # of what they hold, so much is the same
_MOST_PAIRS = 400_000  # in one stretch; beyond that only what is equal is paired


class Item(Protocol):
    """What can be aligned: equal by its key, like by its words."""

    @property
    def kind(self) -> str:
        """Only the same kinds are alike."""

    @property
    def key(self) -> Hashable:
        """Equal keys: nothing was changed."""

    @property
    def words(self) -> Counter[str]:
        """The words in it, for likeness."""


def align(left: Sequence[Item], right: Sequence[Item], *, moved: bool = False) -> dict[int, int]:
    """Left to right, by index. With ``moved`` also what is equal and stands elsewhere now."""
    pairs: dict[int, int] = {}
    matcher = SequenceMatcher(
        None, [item.key for item in left], [item.key for item in right], autojunk=False
    )
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            pairs |= dict(zip(range(i1, i2), range(j1, j2), strict=True))
        elif tag == "replace":
            pairs |= _alike(left, right, range(i1, i2), range(j1, j2))
    if moved:
        pairs |= _moved(left, right, pairs)
    return pairs


def _alike(
    left: Sequence[Item], right: Sequence[Item], these: range, those: range
) -> dict[int, int]:
    """The pairs, in order, that are most alike together."""
    if len(these) * len(those) > _MOST_PAIRS:
        return {}
    width = len(those) + 1
    best = [[0.0] * width for _ in range(len(these) + 1)]
    scores: dict[tuple[int, int], float] = {}
    for a in range(len(these) - 1, -1, -1):
        for b in range(len(those) - 1, -1, -1):
            score = likeness(left[these[a]], right[those[b]])
            scores[a, b] = score
            paired = best[a + 1][b + 1] + score if score >= _LIKE else 0.0
            best[a][b] = max(best[a + 1][b], best[a][b + 1], paired)
    pairs, a, b = {}, 0, 0
    while a < len(these) and b < len(those):
        if scores[a, b] >= _LIKE and best[a][b] == best[a + 1][b + 1] + scores[a, b]:
            pairs[these[a]] = those[b]
            a, b = a + 1, b + 1
        elif best[a][b] == best[a + 1][b]:
            a += 1
        else:
            b += 1
    return pairs


def likeness(one: Item, other: Item) -> float:
    """From 0 to 1."""
    if one.kind != other.kind:
        return 0.0
    total = one.words.total() + other.words.total()
    if not total:
        return 1.0
    return 2 * (one.words & other.words).total() / total


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
