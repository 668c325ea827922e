"""Which end belongs to which beginning, and every way in which they don't meet."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.word.proofreading.commands import Command
from generator.word.proofreading.slips import Slip, SlipKind

_ENDS = {"endfor": "for", "endif": "if"}
_DEEPEST = 15  # Python itself can nest no more than twenty loops
_WORDS = {"for": "herhaling", "if": "voorwaarde"}


@dataclass(slots=True)
class Block:
    """A loop or condition: its beginning, what stands between, and its end when it has one."""

    start: Command
    middle: list[Command] = field(default_factory=list)
    end: Command | None = None
    crossed: bool = False

    @property
    def kind(self) -> str:
        """``for`` or ``if``."""
        return self.start.word

    @property
    def closed_by_else(self) -> bool:
        """Whether the part that is repeated is over."""
        return self.kind == "for" and bool(self.middle)

    @property
    def words(self) -> str:
        """How it is called in a message."""
        return f"{_WORDS[self.kind]} {{% {self.start.text} %}}"


class Pairing:
    """All commands of a part, paired with a stack; a slip gives one message and no others."""

    def __init__(self, commands: Sequence[Command]) -> None:
        self.slips: list[Slip] = []
        self.blocks: list[Block] = []
        self.inside: dict[int, tuple[Block, ...]] = {}
        self._stack: list[Block] = []
        self._without_begin = False
        self._rest = list(reversed(commands))
        for command in commands:
            self._rest.pop()
            self._take(command)
            self.inside[command.order] = tuple(b for b in self._stack if not b.closed_by_else)
        for block in self._stack:
            self._complain("never closed", block.start, block.words, end=f"end{block.kind}")

    def _complain(
        self,
        kind: SlipKind,
        command: Command,
        *about: str,
        other: Command | None = None,
        end: str = "",
    ) -> None:
        if command.silent:
            return
        command.silent = True
        about = (*about, end) if end else about
        line, beside = (other.line, other.typed) if other else (None, "")
        self.slips.append(Slip(kind, command.line, command.typed, about, line, beside))

    def _take(self, command: Command) -> None:
        if command.word in {"for", "if"}:
            block = Block(command)
            self._stack.append(block)
            self.blocks.append(block)
            if len(self._stack) == _DEEPEST + 1:
                self._complain("too deep", command, str(_DEEPEST))
        elif command.word in {"else", "elif"}:
            self._between(command)
        elif command.word == "end":
            if self._stack:
                self._close(self._stack[-1], command)
        elif command.word in _ENDS:
            self._end(command, _ENDS[command.word])

    def _between(self, command: Command) -> None:
        own = any(block.kind == "if" for block in self._stack)
        while own and self._stack[-1].kind == "for" and not self._still_closes("for"):
            loop = self._stack.pop()
            self._complain("never closed", loop.start, loop.words, "endfor", other=command)
        top = self._stack[-1] if self._stack else None
        if top is None or (top.kind == "for" and command.word == "elif"):
            self._complain("no begin", command, command.word, "if")
            self._without_begin = True
            return
        if any(m.word == "else" for m in top.middle):
            if top.kind == "if" and self._spare("if") > 0:  # the beginning of another is gone
                self._complain("no begin", command, command.word, "if")
                self._without_begin = True
                return
            self._complain("after else", command, command.word, top.words, other=top.start)
        top.middle.append(command)

    def _end(self, command: Command, kind: str) -> None:
        while self._stack:
            top = self._stack[-1]
            if top.kind != kind and self._cross(top, command, kind):
                return
            if top.kind == kind and not self._elsewhere(top, command):
                if self._still_closes(kind) and not _fits(top.start, command):
                    break
                self._close(top, command)
                return
            self._complain("never closed", top.start, top.words, f"end{top.kind}", other=command)
            self._stack.pop()
        self._too_many(command, kind)

    def _cross(self, top: Block, command: Command, kind: str) -> bool:
        """Whether this end is the one to blame, and not the open block that it meets."""
        own = next((b for b in reversed(self._stack) if b.kind == kind), None)
        top_closes = self._still_closes(top.kind)
        own_closes = own is None or self._still_closes(kind)
        if own_closes and top_closes:
            self._too_many(command, kind)
        elif own_closes:
            about = (command.word, top.words, f"end{top.kind}")
            self._complain("other end", command, *about, other=top.start)
            self._close(top, command)
        elif top_closes and own is not None:
            self._complain("crossing", command, command.word, top.words, other=top.start)
            self._stack.remove(own)
            own.end = command
            own.crossed = True
        else:
            return False
        return True

    def _too_many(self, command: Command, kind: str) -> None:
        if kind == "if" and self._without_begin:  # its else was told
            self._without_begin = False
        else:
            self._complain("no begin", command, command.word, kind)

    def _elsewhere(self, top: Block, command: Command) -> bool:
        """Whether an end in another table or cell is meant for an earlier beginning."""
        if top.start.home is command.home or top.start.table is command.table:
            return False
        earlier = any(b.kind == top.kind and b.start.home is command.home for b in self._stack[:-1])
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

    def _close(self, block: Block, command: Command) -> None:
        block.end = command
        self._stack.pop()


def _fits(start: Command, end: Command) -> bool:
    """Whether an end stands where the end of this beginning would stand."""
    if start.home is end.home:
        return True
    return start.table is end.table and start.tag.scope == end.tag.scope
