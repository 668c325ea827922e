"""Which fields a tag names, and what is meant by a name that is not there."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from jinja2 import nodes

from generator.dutch import did_you_mean, plain
from generator.word.blocks import Block
from generator.word.commands import Command
from generator.word.slips import Slip, Tag
from generator.word.tags import LOOP, UNKNOWN, Misfit, Scope, Unreadable, entries, path, resolve

Views = Mapping[str, Scope]


@dataclass
class Frame:
    """What can be named at one point.

    ``origin`` tells from which list a loop's name comes; in a ``wild`` frame anything may stand.
    """

    scope: Scope
    origin: Mapping[str, str] = field(default_factory=dict)
    wild: bool = False

    def within(self, loop: Command) -> "Frame":
        """What can be named within a loop. When its list is unknown, nothing is complained of."""
        rows: object = UNKNOWN
        source = ""
        if isinstance(loop.repeats, nodes.Node):
            rows = resolve(loop.repeats, self.scope, [])
            source = self.full(path(loop.repeats))
        row = rows[0] if isinstance(rows, list | tuple) and rows else UNKNOWN
        named = dict.fromkeys(loop.names, row if len(loop.names) == 1 else UNKNOWN)
        origin = {**self.origin, **dict.fromkeys(loop.names, source)}
        return Frame({**self.scope, **named, "loop": LOOP}, origin, self.wild or not loop.names)

    def full(self, name: str) -> str:
        """A name with the list that it comes from in place of the loop's own name."""
        first, dot, rest = name.partition(".")
        return f"{self.origin.get(first, first)}{dot}{rest}"


class Names:
    """The names in one part: those that are printed are kept, wrong ones become slips."""

    def __init__(self, view: Scope, blocks: Sequence[Block], others: Views) -> None:
        self._frames: dict[int, Frame] = {}
        self._view = Frame(view)
        self._others = others
        self._loops = [b.start for b in blocks if b.kind == "for" and b.start.names]
        self.used: set[str] = set()

    def frame(self, blocks: Sequence[Block]) -> Frame:
        """What can be named within these blocks."""
        found = self._view
        for block in blocks:
            if block.kind == "for":
                if id(block) not in self._frames:
                    self._frames[id(block)] = found.within(block.start)
                found = self._frames[id(block)]
        return found

    def printed(self, tag: Tag, node: nodes.Expr | Unreadable, frame: Frame) -> Iterator[Slip]:
        """The slips in an expression that is printed."""
        if isinstance(node, Unreadable):
            yield self._unreadable(node, tag, frame)
            return
        wrong: list[Misfit] = []
        value = resolve(node, frame.scope, wrong)
        yield from self._told(wrong, tag, frame)
        name = path(node)
        self.used.add(frame.full(name))
        if isinstance(value, Mapping | list | tuple):
            kind = "group" if isinstance(value, Mapping) else "list"
            yield Slip(kind, tag.line, tag.typed, (name, ", ".join(entries(value))))
        elif isinstance(value, bool) and isinstance(node, nodes.Name | nodes.Getattr):
            yield Slip("yes or no", tag.line, tag.typed, (name,))

    def command(self, command: Command, outer: Frame, inner: Frame) -> Iterator[Slip]:
        """The slips in the list that is repeated, and in the condition."""
        for node, frame in ((command.repeats, outer), (command.test, inner)):
            if isinstance(node, Unreadable):
                yield self._unreadable(node, command.tag, frame)
            elif node is not None:
                wrong: list[Misfit] = []
                value = resolve(node, frame.scope, wrong)
                yield from self._told(wrong, command.tag, frame)
                if isinstance(value, bool):
                    self.used.add(frame.full(path(node)))
                if node is command.repeats and isinstance(value, str | bool | Mapping):
                    yield Slip("no loop", command.line, command.typed, (path(node),))

    def _told(self, wrong: Sequence[Misfit], tag: Tag, frame: Frame) -> Iterator[Slip]:
        for misfit in wrong:
            if misfit.kind != "field":
                about = (misfit.path, misfit.missing, ", ".join(misfit.known))
                yield Slip(misfit.kind, tag.line, tag.typed, about)
            elif not (frame.wild and misfit.path.partition(".")[0] == misfit.missing):
                yield self._unknown(misfit.path, tag, frame)

    def _unreadable(self, why: Unreadable, tag: Tag, frame: Frame) -> Slip:
        near = _joined(why, frame)
        right = tag.typed.replace(why.about, near) if near else ""
        return Slip(why.kind, tag.line, tag.typed, (why.about, right))

    def _unknown(self, name: str, tag: Tag, frame: Frame) -> Slip:
        first, _, rest = name.partition(".")
        if first not in frame.scope:
            if first == "loop":
                return Slip("loop only", tag.line, tag.typed, (name,))
            loop = next((c for c in self._loops if first in c.names and rest), None)
            if loop is not None:
                about = (name, f"{{% {loop.text} %}}", first)
                return Slip("other loop", tag.line, tag.typed, about, loop.line, loop.typed)
        near = suggest(name, frame)
        if near is None or plain(near) != plain(name):
            for template, view in self._others.items():
                if _there(name, view) and (rest or near is None):
                    return Slip("other document", tag.line, tag.typed, (name, template))
        return Slip("field", tag.line, tag.typed, (name, near or ""))


def _joined(why: Unreadable, frame: Frame) -> str:
    """The name that was probably meant by names with something else than a dot between them."""
    if why.kind == "hyphen":
        return suggest(why.about, frame) or ""
    if why.kind not in {"comma", "two names"}:
        return ""
    parts = re.split(r"[\s,]+", why.about)
    tries = [suggest(between.join(parts), frame) for between in (".", "_")]
    tries += [suggest(parts[0], frame)] if len(set(parts)) == 1 else []
    return next((t for t in tries if t and set(plain(t).split()) == set(_words(parts))), "")


def _words(parts: Sequence[str]) -> list[str]:
    return plain(" ".join(parts)).split()


def suggest(name: str, frame: Frame) -> str | None:
    """The whole name that was probably meant, or None: a bad guess is worse than none."""
    value: object = frame.scope
    found: list[str] = []
    for part in name.split("."):
        keys = tuple(value) if isinstance(value, Mapping) else ()
        key = part if part in keys else did_you_mean(part, keys)
        if key is None:
            break
        found.append(key)
        value = value[key] if isinstance(value, Mapping) else None
    else:
        if not isinstance(value, Mapping):
            return ".".join(found)
    dotted = {
        f"{group}.{key}": key
        for group, fields in frame.scope.items()
        if isinstance(fields, Mapping) and group != "loop"
        for key in fields
    }
    exact = [whole for whole, key in dotted.items() if plain(key) == plain(name)]
    inner = [whole for whole in exact if whole.partition(".")[0] in frame.origin]
    if len(exact) == 1 or inner:
        return (inner or exact)[0]
    return did_you_mean(name, dotted)


def _there(name: str, view: Scope) -> bool:
    value: object = view
    for part in name.split("."):
        if not isinstance(value, Mapping) or part not in value:
            return False
        value = value[part]
    return True
