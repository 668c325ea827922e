"""Which fields the tags of a part name: those that are there are kept, the others are slips."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from jinja2 import nodes

from generator.dutch import did_you_mean, plain
from generator.own_words import OwnWords
from generator.pictures import Picture
from generator.word.proofreading.commands import Command
from generator.word.proofreading.evaluation import entries, resolve
from generator.word.proofreading.expressions import SIGNS, Unreadable
from generator.word.proofreading.misfits import Misfit, Scope
from generator.word.proofreading.paths import path, source
from generator.word.proofreading.scopes import (
    Frame,
    joined,
    like,
    near_signs,
    suggest,
    there,
    unsigned,
)
from generator.word.proofreading.slips import Slip, SlipKind
from generator.word.text.pairing import Block
from generator.word.text.typed_tags import Tag

_NO_NAME = (nodes.Const, nodes.BinExpr, nodes.UnaryExpr)
_NO_LIST = (str, bool, Mapping, Picture, OwnWords)
Views = Mapping[str, Scope]


class Names:
    """The names in one part: those that are printed are kept, wrong ones become slips."""

    def __init__(
        self,
        view: Scope,
        blocks: Sequence[Block[Command]],
        others: Views,
        named: Mapping[int, Counter[tuple[str, str]]],
    ) -> None:
        self._frames: dict[int, Frame] = {}
        self._view = Frame(view)
        self._others = others
        self._loops = [b.start for b in blocks if b.kind == "for" and b.start.names]
        self._named = named
        self.used: set[str] = set()
        self.doubtful: set[str] = set()
        self.misnamed: list[Slip] = []
        self._told_loops: set[int] = set()

    def frame(self, blocks: Sequence[Block[Command]]) -> Frame:
        """What can be named within these blocks."""
        found = self._view
        for block in blocks:
            if block.kind == "for":
                if id(block) not in self._frames:
                    alias = self._alias(block, found)
                    self._frames[id(block)] = found.within(block.start, *alias)
                found = self._frames[id(block)]
        return found

    def _alias(self, block: Block[Command], outer: Frame) -> tuple[str, ...]:
        """What the fields in a loop begin with, when none begins with the name of the loop."""
        loop, named = block.start, self._named.get(id(block), Counter())
        swapped = _swapped(loop, outer)
        if isinstance(loop.repeats, nodes.Name) and swapped:
            self._misname(loop, loop.repeats.name, f"{loop.repeats.name} in {swapped}")
            self._told_loops.add(loop.order)
            return (loop.repeats.name,)
        if len(loop.names) != 1 or any(name == loop.names[0] for name, _ in named):
            return ()
        row = outer.within(loop).scope[loop.names[0]]
        keys = row if isinstance(row, Mapping) else ()
        others = {"loop", *(name for command in self._loops for name in command.names)}
        asked = Counter[str]()
        for (name, key), times in named.items():
            if key and name not in outer.scope and (name not in others or key in keys):
                meant = key in keys and not did_you_mean(name, loop.names)
                asked[name] += max(times, 2 if meant else 1)
        found = [name for name, times in asked.items() if times > 1]
        if len(found) != 1:
            return ()
        self._misname(loop, found[0], f"{found[0]} in {loop.text.partition(' in ')[2]}")
        return (found[0],)

    def _misname(self, loop: Command, name: str, right: str) -> None:
        if not loop.silent:
            about = (loop.names[0], name, f"{{%{loop.tag.scope} for {right} %}}")
            self.misnamed.append(Slip("loop name", loop.line, loop.typed, about))

    def printed(self, tag: Tag, node: nodes.Expr | Unreadable, frame: Frame) -> Iterator[Slip]:
        """The slips in an expression that is printed."""
        if isinstance(node, Unreadable):
            yield self._unreadable(node, tag, frame)
            return
        if isinstance(node, _NO_NAME) and (name := unsigned(tag.inside, frame)):
            yield self._signs(tag.inside, name, tag, frame)
            return
        if isinstance(node, nodes.Literal) and not isinstance(getattr(node, "value", None), str):
            yield Slip("constant", tag.line, tag.typed, (tag.inside,))
            return
        wrong: list[Misfit] = []
        value = resolve(node, frame.scope, wrong)
        yield from self._told(wrong, tag, frame)
        self.used.add(frame.full(source(node)))
        if isinstance(value, Mapping | list | tuple):
            keys = ", ".join(entries(value))
            kind: SlipKind = (
                "group" if isinstance(value, Mapping) else "list" if keys else "list of texts"
            )
            yield Slip(kind, tag.line, tag.typed, (tag.inside, keys))
        elif isinstance(value, bool) and not wrong:
            yield Slip("yes or no", tag.line, tag.typed, (tag.inside,))

    def command(self, command: Command, outer: Frame, inner: Frame) -> Iterator[Slip]:
        """The slips in the list that is repeated, and in the condition."""
        if command.order in self._told_loops:
            return
        asked = command.text.partition(" ")[2]
        for node, frame in ((command.repeats, outer), (command.test, inner)):
            if isinstance(node, _NO_NAME) and (name := unsigned(asked, frame)):
                yield self._signs(asked, name, command.tag, frame)
            elif isinstance(node, Unreadable):
                yield self._unreadable(node, command.tag, frame)
            elif node is not None:
                wrong: list[Misfit] = []
                value = resolve(node, frame.scope, wrong)
                yield from self._told(wrong, command.tag, frame)
                if isinstance(value, bool) and isinstance(node, nodes.Name | nodes.Getattr):
                    self.used.add(frame.full(path(node)))
                if node is command.repeats and isinstance(value, _NO_LIST):
                    yield Slip("no loop", command.line, command.typed, (path(node),))

    def _told(self, wrong: Sequence[Misfit], tag: Tag, frame: Frame) -> Iterator[Slip]:
        self.doubtful.update(frame.origin.values() if wrong else ())
        for misfit in wrong:
            unquoted = misfit.kind == "no quotes" and suggest(misfit.path, frame) is None
            if misfit.kind not in {"field", "no quotes"} or unquoted:
                about = (misfit.path, misfit.missing, ", ".join(misfit.known))
                yield Slip(misfit.kind, tag.line, tag.typed, about)
            elif not (frame.wild and misfit.path.partition(".")[0] == misfit.missing):
                yield self._unknown(misfit.path, tag, frame)

    def _unreadable(self, why: Unreadable, tag: Tag, frame: Frame) -> Slip:
        near = joined(why, frame)
        typed = why.about if tag.command else tag.inside
        if not near and (name := unsigned(typed, frame) or near_signs(typed, frame)):
            return self._signs(typed, name, tag, frame)
        begin = suggest(re.split(r"[\s,]", why.about)[0], frame)
        self.doubtful.update(frame.origin.values(), {frame.full(begin)} if begin else ())
        right = tag.text.replace(why.about, near) if near else SIGNS.get(why.about, "")
        return Slip(why.kind, tag.line, tag.typed, (why.about, right))

    def _signs(self, typed: str, name: str, tag: Tag, frame: Frame) -> Slip:
        self.doubtful.add(frame.full(name))
        right = tag.text.replace(typed, name) if tag.command else f"{{{{ {name} }}}}"
        return Slip("signs", tag.line, tag.typed, (typed, right))

    def _unknown(self, name: str, tag: Tag, frame: Frame) -> Slip:
        first, _, rest = name.partition(".")
        near = suggest(name, frame)
        if first not in frame.scope:
            if first == "loop":
                return Slip("loop only", tag.line, tag.typed, (name,))
            if (slip := self._of_loop(name, near, tag)) is not None:
                return slip
        self.doubtful.update({frame.full(near)} if near else ())
        if near is None or plain(near) != plain(name):
            for template, view in self._others.items():
                if there(name, view) and (rest or near is None):
                    return Slip("other document", tag.line, tag.typed, (name, template))
        likely = [near] if near else like(name, frame)
        owner = frame.scope.get(first) if rest else None
        keys = ", ".join(entries(owner)) if isinstance(owner, Mapping) else ""
        return Slip("field", tag.line, tag.typed, (name, " of ".join(likely), keys))

    def _of_loop(self, name: str, near: str | None, tag: Tag) -> Slip | None:
        """A name that only loops have: which of them has this field, or that none has it."""
        first, _, rest = name.partition(".")
        loops = [loop for loop in self._loops if first in loop.names]
        rows = [self._view.within(loop).scope[first] for loop in loops]
        having = [n for n, row in enumerate(rows) if _may_have(row, rest)]
        if having and (rest or (near is None and tag.word != "for")):
            loop = loops[having[0]]
            about = (name, f"{{% {loop.text} %}}", first)
            return Slip("other loop", tag.line, tag.typed, about, loop.line, loop.typed)
        row = next((row for row in rows if isinstance(row, Mapping)), {})
        if having or not row:
            return None
        meant = did_you_mean(rest, row)
        likely = f"{first}.{meant}" if meant else ""
        return Slip("field", tag.line, tag.typed, (name, likely, ", ".join(row)))


def _may_have(row: object, rest: str) -> bool:
    """Whether a row of a list has this field, as far as is known."""
    return not (rest and isinstance(row, Mapping)) or rest.partition(".")[0] in row


def _swapped(loop: Command, outer: Frame) -> str:
    """``for leden in lid``: the name and the list in each other's place. The list, or nothing."""
    lists = [name for name, value in outer.scope.items() if isinstance(value, list | tuple)]
    if len(loop.names) != 1 or not isinstance(loop.repeats, nodes.Name):
        return ""
    name = loop.names[0]
    meant = name if name in lists else did_you_mean(name, lists)
    return meant if meant and loop.repeats.name not in outer.scope else ""
