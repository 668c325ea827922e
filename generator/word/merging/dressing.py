"""What she gave to a paragraph, a table or a cell as a whole: a style, its place, a colour."""

from collections.abc import Mapping
from enum import Enum

from generator.word.merging.blocks import Block, Cell
from generator.word.merging.certain import NotCertain
from generator.word.merging.given_looks import dress
from generator.word.merging.new_blocks import restyled


class Done(Enum):
    """What came of it."""

    NOTHING = "nothing to do"
    APPLIED = "applied"
    COLLIDES = "collides"


def dressed(
    old: Block | Cell, mine: Block | Cell, now: Block | Cell, ids: Mapping[str, str]
) -> Done:
    """Give the new one what she gave to hers, unless it looks otherwise now by itself."""
    found = [_looks(old, mine, now)]
    if isinstance(old, Block) and isinstance(mine, Block) and isinstance(now, Block):
        found.append(_style(old, mine, now, ids))
    return max(found, key=list(Done).index)


def _style(old: Block, mine: Block, now: Block, ids: Mapping[str, str]) -> Done:
    if mine.style in (old.style, now.style):
        return Done.NOTHING
    if now.style == old.style and restyled(now.element, mine.style, ids):
        return Done.APPLIED
    return Done.COLLIDES


def _looks(old: Block | Cell, mine: Block | Cell, now: Block | Cell) -> Done:
    was, hers, there = dict(old.looks), dict(mine.looks), dict(now.looks)
    names = [n for n in sorted(was | hers) if was.get(n) != hers.get(n) != there.get(n)]
    if hers.get("numPr") and "numPr" in names:
        raise NotCertain("je hebt van een alinea een opsomming gemaakt")
    if {"gridSpan", "vMerge"} & {*names}:
        raise NotCertain("je hebt cellen van een tabel samengevoegd of gesplitst")
    for name in names:
        if there.get(name) == was.get(name):
            dress(now.element, now.properties, name, hers.get(name, ""))
    if any(there.get(name) != was.get(name) for name in names):
        return Done.COLLIDES
    return Done.APPLIED if names else Done.NOTHING
