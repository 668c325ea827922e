"""What can be named at one point of a template, and which name was probably meant."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from jinja2 import nodes

from generator.dutch import did_you_mean, plain
from generator.word.proofreading.commands import Command
from generator.word.proofreading.evaluation import resolve
from generator.word.proofreading.expressions import Unreadable
from generator.word.proofreading.misfits import LOOP, UNKNOWN, Scope
from generator.word.proofreading.paths import GROUPED, source


@dataclass
class Frame:
    """What can be named at one point.

    ``origin`` tells from which list a loop's name comes; in a ``wild`` frame anything may stand.
    """

    scope: Scope
    origin: Mapping[str, str] = field(default_factory=dict)
    wild: bool = False

    def within(self, loop: Command, *aliases: str) -> "Frame":
        """What can be named within a loop. When its list is unknown, nothing is complained of.

        ``aliases`` are what one of its rows is called by mistake.
        """
        rows: object = UNKNOWN
        origin_of = ""
        if isinstance(loop.repeats, nodes.Node):
            rows = resolve(loop.repeats, self.scope, [])
            origin_of = self.full(source(loop.repeats))
        row = rows[0] if isinstance(rows, list | tuple) and rows else UNKNOWN
        names = (*loop.names, *aliases)
        named = dict.fromkeys(names, row if len(loop.names) == 1 else UNKNOWN)
        origin = {**self.origin, **dict.fromkeys(names, origin_of)}
        return Frame({**self.scope, **named, "loop": LOOP}, origin, self.wild or not loop.names)

    def full(self, name: str) -> str:
        """A name with the list that it comes from in place of the loop's own name."""
        first, dot, rest = name.partition(".")
        return f"{self.origin.get(first, first)}{dot}{rest}".replace(f"{GROUPED}.rijen", "")


def joined(why: Unreadable, frame: Frame) -> str:
    """The name that was probably meant by names with something else than a dot between them."""
    if why.kind == "hyphen":
        return suggest(why.about, frame) or ""
    if why.kind not in {"comma", "two names"}:
        return ""
    parts = re.split(r"[\s,]+", why.about)
    tries = [suggest(between.join(parts), frame) for between in (".", "_")]
    tries += [suggest(parts[0], frame)] if len(set(parts)) == 1 else []
    whole = suggest("".join(parts), frame) if "." in why.about else None  # a name torn in two
    exact = next((t for t in tries if t and set(plain(t).split()) == set(_words(parts))), "")
    return exact or whole or ""


def unsigned(typed: str, frame: Frame) -> str:
    """The name that is there when every sign in it is taken for a dot, or for nothing."""
    name = ".".join(re.findall(r"\w+", typed))
    return name if there(name, frame.scope) else ""


def near_signs(typed: str, frame: Frame) -> str:
    """The name that is nearly there, when one word with a sign in it was typed."""
    name = ".".join(re.findall(r"\w+", typed))
    return (suggest(name, frame) or "") if "." in name and len(typed.split()) == 1 else ""


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
    exact = like(name, frame)
    inner = [whole for whole in exact if whole.partition(".")[0] in frame.origin]
    if len(exact) == 1 or inner:
        return (inner or exact)[0]
    return did_you_mean(name, _dotted(frame))


def like(name: str, frame: Frame) -> list[str]:
    """The fields of groups that are called this, whatever the group."""
    return [whole for whole, key in _dotted(frame).items() if plain(key) == plain(name)]


def _dotted(frame: Frame) -> dict[str, str]:
    return {
        f"{group}.{key}": key
        for group, fields in frame.scope.items()
        if isinstance(fields, Mapping) and group != "loop"
        for key in fields
    }


def there(name: str, view: Scope) -> bool:
    """Whether a view has this field."""
    value: object = view
    for part in name.split("."):
        if not isinstance(value, Mapping) or part not in value:
            return False
        value = value[part]
    return True
