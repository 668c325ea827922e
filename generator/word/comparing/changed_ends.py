"""The end of a body, a cell or a header: its last paragraph can't go or come, only run on.

Word keeps the mark at the end of what holds paragraphs. So where paragraphs came behind the last
one that stays, it is the mark of that one that came, and the last of them keeps the old mark.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from lxml import etree

from generator.word.comparing.aligned import Beside, Kind
from generator.word.comparing.revisions import Fate
from generator.word.xml import W

Block = etree._Element
Sort = Callable[[Block], Hashable]
_P = f"{W}p"
_PLAIN = (_P, None)  # a paragraph that ends no section


@dataclass(frozen=True, slots=True)
class Row:
    """A block beside its own, and what is special about its end.

    ``runs_on``: it stays, but its mark goes or comes; ``properties``: it goes or comes, but its
    mark stays, with the properties of the first paragraph that become those of the second.
    """

    kind: Kind
    left: Block | None = None
    right: Block | None = None
    runs_on: Fate | None = None
    properties: tuple[Block, Block] | None = None


def settled(rows: Sequence[Beside[Block]], sort: Sort) -> list[Row]:
    """The rows, so that the last paragraph stays."""
    paired = [n for n, row in enumerate(rows) if row.kind in {"equal", "changed"}]
    last = paired[-1] if paired else -1
    found = [Row(row.kind, row.left, row.right) for row in rows]
    stay, tail = found[: last + 1], found[last + 1 :]
    gone = [row.left for row in tail if row.left is not None]
    come = [row.right for row in tail if row.right is not None]
    if gone and come:
        if sort(gone[-1]) == sort(come[-1]) == _PLAIN:
            ends = {id(gone[-1]), id(come[-1])}
            rest = [row for row in tail if not ends & {id(row.left), id(row.right)}]
            return [*stay, *rest, Row("changed", gone[-1], come[-1])]
        return found
    if not tail or not stay:
        return found
    return [*stay[:-1], *_running_on(stay[-1], tail, gone or come, sort)]


def _running_on(before: Row, tail: list[Row], blocks: list[Block], sort: Sort) -> list[Row]:
    """The last pair and what stands behind it, all gone or all come."""
    left, right, end = before.left, before.right, tail[-1]
    if left is None or right is None or not sort(left) == sort(right) == sort(blocks[-1]) == _PLAIN:
        return [before, *tail]
    if all(sort(block) == _PLAIN for block in blocks):
        was, now = (end.left, right) if end.left is not None else (left, end.right)
        if was is None or now is None:
            return [before, *tail]
        fate: Fate = "del" if end.kind == "left" else "ins"
        changed = Row("changed", left, right, runs_on=fate)
        return [changed, *tail[:-1], Row(end.kind, end.left, end.right, properties=(was, now))]
    if end.left is not None:  # a table is among them: the last pair comes apart
        return [Row("left", left), *tail[:-1], Row("changed", end.left, right)]
    return [Row("right", None, right), *tail[:-1], Row("changed", left, end.right)]
