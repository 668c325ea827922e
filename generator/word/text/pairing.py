"""Which end belongs to which beginning, and every way in which they don't meet.

One stack, for proofreading (which tells the faults) and for filling (which refuses them).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, Literal, Protocol, TypeVar

from generator.word.text.read_tags import tags
from generator.word.text.typed_tags import Tag
from generator.word.text.walk import Spot
from generator.word.xml import w

_ENDS = {"endfor": "for", "endif": "if"}
_DEEPEST = 15  # Python itself can nest no more than twenty loops
_NOWHERE = Spot("", w("t"))

PairFault = Literal[
    "after else", "crossing", "else in loop", "else of loop", "never closed", "no begin",
    "other end", "too deep",
]  # fmt: skip
_TORN = frozenset[PairFault](("crossing", "never closed", "no begin", "other end"))


class Placed(Protocol):
    """A tag that begins, turns or ends something, and where it stands.

    ``word`` is what is meant, whatever was typed.
    """

    @property
    def word(self) -> str: ...  # noqa: D102
    @property
    def tag(self) -> Tag: ...  # noqa: D102
    @property
    def spot(self) -> Spot: ...  # noqa: D102


P = TypeVar("P", bound=Placed)


@dataclass(slots=True, eq=False)
class Block(Generic[P]):
    """A loop or condition: its beginning, what stands between, and its end when it has one."""

    start: P
    middle: list[P] = field(default_factory=list)
    end: P | None = None
    crossed: bool = False

    @property
    def kind(self) -> str:
        """``for`` or ``if``."""
        return self.start.word

    @property
    def members(self) -> Iterator[P]:
        """All its tags, in order."""
        yield from (self.start, *self.middle)
        if self.end is not None:
            yield self.end


@dataclass(frozen=True, slots=True)
class Unmet(Generic[P]):
    """What is wrong with a tag: the block and the other tag that it has to do with.

    ``needs`` is what should have been there, or the most that may be.
    """

    kind: PairFault
    at: P
    block: Block[P] | None = None
    needs: str = ""
    other: P | None = None


@dataclass(frozen=True, slots=True)
class _InText:
    word: str
    tag: Tag
    spot: Spot = _NOWHERE


def balanced(text: str) -> bool:
    """Whether each loop and condition in a text has its end in it."""
    found = [_InText(tag.word, tag) for tag in tags(text) if tag.turns] if "%" in text else []
    return not any(fault.kind in _TORN for fault in Pairing(found).faults)


class Pairing(Generic[P]):
    """All commands of a part, paired with a stack; each command has one fault at most.

    ``inside`` has, for each of them, the blocks that are open behind it.
    """

    def __init__(self, commands: Sequence[P]) -> None:
        self.blocks: list[Block[P]] = []
        self.inside: list[tuple[Block[P], ...]] = []
        self._faults: dict[int, Unmet[P]] = {}
        self._stack: list[Block[P]] = []
        self._without_begin = False
        self._rest = list(reversed(commands))
        for command in commands:
            self._rest.pop()
            self._take(command)
            self.inside.append(tuple(self._stack))
        for block in self._stack:
            self._never_closed(block)

    @property
    def faults(self) -> list[Unmet[P]]:
        """What is wrong, as it came to light."""
        return list(self._faults.values())

    def _complain(
        self,
        kind: PairFault,
        at: P,
        block: Block[P] | None = None,
        needs: str = "",
        other: P | None = None,
    ) -> None:
        self._faults.setdefault(id(at), Unmet(kind, at, block, needs, other))

    def _never_closed(self, block: Block[P], other: P | None = None) -> None:
        self._complain("never closed", block.start, block, f"end{block.kind}", other)

    def _take(self, command: P) -> None:
        if command.word in {"for", "if"}:
            block = Block(command)
            self._stack.append(block)
            self.blocks.append(block)
            if len(self._stack) == _DEEPEST + 1:
                self._complain("too deep", command, needs=str(_DEEPEST))
        elif command.word in {"else", "elif"}:
            self._between(command)
        elif command.word == "end":
            if self._stack:
                self._close(self._stack[-1], command)
        elif command.word in _ENDS:
            self._end(command, _ENDS[command.word])

    def _between(self, command: P) -> None:
        own = next((n for n, b in reversed(list(enumerate(self._stack))) if b.kind == "if"), None)
        while own is not None and self._stack[-1].kind == "for" and not self._still_closes("for"):
            self._never_closed(self._stack.pop(), command)
        top = self._stack[-1] if self._stack else None
        in_loop = top is not None and top.kind == "for"
        lost = own is None and (command.word == "elif" or not in_loop)
        twice = top is not None and any(m.word == "else" for m in top.middle)
        if top is None or lost or ((in_loop or twice) and self._spare("if") > 0):
            self._complain("no begin", command, needs="if")  # it is gone
            self._without_begin = True
        elif in_loop:
            loop = self._stack[own + 1] if own is not None else top
            kind: PairFault = "else of loop" if own is None else "else in loop"
            self._complain(kind, command, loop, other=loop.start)
        else:
            if twice:
                self._complain("after else", command, top, other=top.start)
            top.middle.append(command)

    def _end(self, command: P, kind: str) -> None:
        while self._stack:
            top = self._stack[-1]
            if top.kind != kind and self._cross(top, command, kind):
                return
            if top.kind == kind and not self._elsewhere(top, command):
                if self._still_closes(kind) and not _fits(top.start, command):
                    break
                self._close(top, command)
                return
            self._never_closed(self._stack.pop(), command)
        self._too_many(command, kind)

    def _cross(self, top: Block[P], command: P, kind: str) -> bool:
        """Whether this end is the one to blame, and not the open block that it meets."""
        own = next((b for b in reversed(self._stack) if b.kind == kind), None)
        top_closes = self._still_closes(top.kind)
        own_closes = own is None or self._still_closes(kind)
        if own_closes and top_closes:
            self._too_many(command, kind)
        elif own_closes:
            self._complain("other end", command, top, f"end{top.kind}", top.start)
            self._close(top, command)
        elif top_closes and own is not None:
            self._complain("crossing", command, top, other=top.start)
            self._stack.remove(own)
            own.end = command
            own.crossed = True
        else:
            return False
        return True

    def _too_many(self, command: P, kind: str) -> None:
        if kind == "if" and self._without_begin:  # its else was told
            self._without_begin = False
        else:
            self._complain("no begin", command, needs=kind)

    def _elsewhere(self, top: Block[P], command: P) -> bool:
        """Whether an end in another table or cell is meant for an earlier beginning."""
        here, there = top.start.spot, command.spot
        if here.home is there.home or here.table is there.table:
            return False
        earlier = any(
            b.kind == top.kind and b.start.spot.home is there.home for b in self._stack[:-1]
        )
        return earlier and not self._still_closes(top.kind)

    def _still_closes(self, kind: str) -> bool:
        """Whether the rest of the part has an end for every open block of this kind."""
        return self._spare(kind) >= 0

    def _spare(self, kind: str) -> int:
        """How many ends of this kind are left when every open block has got one."""
        depth = spare = 0
        for command in reversed(self._rest):
            if command.word == kind:
                depth += 1
            elif command.word == f"end{kind}":
                spare, depth = (spare, depth - 1) if depth else (spare + 1, 0)
        return spare - sum(block.kind == kind for block in self._stack)

    def _close(self, block: Block[P], command: P) -> None:
        block.end = command
        self._stack.pop()


def _fits(start: Placed, end: Placed) -> bool:
    """Whether an end stands where the end of this beginning would stand."""
    if start.spot.home is end.spot.home:
        return True
    return start.spot.table is end.spot.table and start.tag.scope == end.tag.scope
