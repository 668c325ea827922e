"""What stands between ``{%`` and ``%}``: which command is meant, and its parts."""

import re
from dataclasses import dataclass

from jinja2 import nodes
from lxml import etree

from generator.dutch import did_you_mean
from generator.word.proofreading.expressions import Unreadable, parse
from generator.word.proofreading.slips import Slip, SlipKind
from generator.word.text.pairing import Block
from generator.word.text.typed_tags import Tag
from generator.word.text.walk import Spot

KNOWN = ("for", "endfor", "if", "elif", "else", "endif")
_MEANT = {
    "als": "if", "indien": "if", "wanneer": "if", "voor": "for", "herhaal": "for", "foreach": "for",
    "anders": "else", "andersals": "elif", "anders als": "elif", "elseif": "elif", "elsif": "elif",
    "else if": "elif", "end for": "endfor", "end if": "endif", "endforeach": "endfor",
    "next": "endfor", "fi": "endif", "eindeals": "endif", "eindals": "endif", "einde als": "endif",
    "eind als": "endif", "eindevoor": "endfor", "eindvoor": "endfor", "einde voor": "endfor",
    "eind voor": "endfor", "einde herhaling": "endfor", "end": "end", "einde": "end", "eind": "end",
}  # fmt: skip
_OF_JINJA = frozenset(
    "set include import from extends block macro call filter raw autoescape with do break continue "
    "trans debug".split()
)
_FIELD = re.compile(r"[^\W\d]\w*(?:\.\w+)+")
_ENDS = ("endfor", "endif", "else")
_LONGEST_END = 12  # twice endfor; more is a sentence
_JUNK = re.compile(  # a prefix with a slip in it
    r"(?:pp?|t ?t?[rc]{1,2}|[rc]t|t)\s*(?=(?:for|if|el)\b|end|(?:for|if)\s)|[ptrc]{1,3}\s+"
)
_GLUED = re.compile(r"[a-z]{0,3}?(elif|if)(\s+\S.*|[^\W\d][\w.]{2,}|[^\W\d]\s\w[\w.]*)")
_GLUED_FOR = re.compile(r"^for(?=[^\W\d]\w+ in )")
_IN = re.compile(r"[^\W\d]\w* in \S.*")
_FOR = re.compile(r"([^\W\d]\w*(?:\s?,\s?[^\W\d]\w*)*)\s+in\s+(.+?)(?:\s+if\s+(.+))?")
_NO_IN = re.compile(r"([^\W\d]\w*)\s+(?:[^\W\d]\w*\s+)?([^\W\d][\w.]*)")
_WORD = re.compile(r"[^\W\d][\w.]*")
_NO_LIST = re.compile(r"([^\W\d]\w*)(?:\s+in)")


@dataclass(slots=True)
class Command:
    """A command with its word (empty when nobody knows what is meant) and its place.

    ``silent``: it was complained of already.
    """

    order: int
    tag: Tag
    word: str
    text: str
    spot: Spot
    names: tuple[str, ...] = ()
    repeats: nodes.Expr | Unreadable | None = None
    test: nodes.Expr | Unreadable | None = None
    silent: bool = False

    @property
    def line(self) -> int:
        """The line of its paragraph."""
        return self.tag.line

    @property
    def typed(self) -> str:
        """As it stands in the template."""
        return self.tag.typed

    @property
    def home(self) -> etree._Element:
        """What holds its paragraph: a cell, a text box, or the running text."""
        return self.spot.home

    @property
    def table(self) -> etree._Element | None:
        """The table around it."""
        return self.spot.table


def in_words(block: Block[Command]) -> str:
    """How a loop or condition is called in a message."""
    name = "herhaling" if block.kind == "for" else "voorwaarde"
    return f"{name} {{% {block.start.text} %}}"


def read_command(order: int, tag: Tag, spot: Spot) -> tuple[Command, Slip | None]:
    """The command of a tag, and what is wrong with the command itself."""
    word, rest, slip = _word(tag)
    command = Command(order, tag, word, tag.inside if slip is None else f"{word} {rest}", spot)
    fault: Slip | None = None
    if word == "for":
        fault = _loop(command, rest)
    elif word in {"if", "elif"}:
        command.test = parse(rest) if rest else None
        fault = None if rest else Slip("no condition", tag.line, tag.typed, (word,))
    elif rest and word:
        right = f"{{%{tag.scope} {word} %}}"
        fault = Slip("tail", tag.line, tag.typed, (word, rest, right))
    slip = None if tag.broken else slip or fault
    command.silent = tag.broken or slip is not None
    return command, slip


def _word(tag: Tag) -> tuple[str, str, Slip | None]:
    """The word that is meant, what follows it, and a slip when another word was typed."""
    first, _, rest = tag.inside.partition(" ")
    if first in KNOWN and not (first == "else" and rest.startswith("if ")):
        return first, rest.strip(), None
    meant, rest = _guessed(tag.inside)
    if not meant and _FIELD.fullmatch(tag.inside):
        return "", "", Slip("field braces", tag.line, tag.typed, (tag.inside,))
    if not meant:
        bare = first.casefold().removeprefix("end")
        kind: SlipKind = "not allowed" if bare in _OF_JINJA else "unknown command"
        return "", rest, Slip(kind, tag.line, tag.typed, (first, bare))
    prefix = tag.scope or _prefix_in(tag.inside)
    right = f"{{%{prefix} {meant} {rest}".strip() + " %}"
    if meant == "end":
        right = "{% endfor %} of {% endif %}"
    return meant, rest, Slip("command", tag.line, tag.typed, (first, right))


def _guessed(inside: str) -> tuple[str, str]:
    """The command that is meant and what follows it, for something that is no command."""
    text = inside.casefold().lstrip("% ")
    if text.partition(" ")[0].removeprefix("end") in _OF_JINJA:
        return "", ""
    bare = _JUNK.sub("", text)
    for typed in (text, bare):
        first, _, rest = typed.partition(" ")
        second, _, after = rest.partition(" ")
        if f"{first} {second}" in _MEANT:
            return _MEANT[f"{first} {second}"], _tail(inside, after)
        if first == "fi" and rest:
            return "if", _tail(inside, rest)
        if first in KNOWN or first in _MEANT:
            return _MEANT.get(first, first), _tail(inside, rest)
    if loop := _IN.search(inside):
        return "for", _GLUED_FOR.sub("", loop[0])
    together = text.replace(" ", "")
    near = did_you_mean(together, _ENDS) if len(together) < _LONGEST_END else None
    if near:
        return near, ""
    if glued := _GLUED.fullmatch(text):
        return glued[1], _tail(inside, glued[2].strip())
    first, _, rest = bare.partition(" ")
    mixed = next((w for w in KNOWN if sorted(w) == sorted(first)), None)
    word = mixed or did_you_mean(first, KNOWN) or ("if" if _one_off(first) and rest else "")
    return word, _tail(inside, rest)


def _tail(inside: str, rest: str) -> str:
    """The end of what was typed, with its own capitals."""
    return inside[len(inside) - len(rest) :].strip() if rest else ""


def _one_off(word: str) -> bool:
    """Whether ``if`` lost a letter, or has one too many or another."""
    return len(word) <= len("iff") and ("i" in word or "f" in word) and word.isalpha()


def _prefix_in(inside: str) -> str:
    found = _JUNK.match(inside.casefold().lstrip("% "))
    letters = "".join(found[0].split()) if found else ""
    return "p" if "p" in letters else "tc" if "c" in letters else "tr" if letters else ""


def _loop(command: Command, rest: str) -> Slip | None:
    line, typed = command.line, command.typed
    if found := _FOR.fullmatch(rest):
        command.names = tuple(name.strip() for name in found[1].split(","))
        command.repeats = parse(found[2].removesuffix(" recursive"))
        command.test = parse(found[3]) if found[3] else None
        if len(command.names) > 1:
            return Slip("two loop names", line, typed, (rest.partition(" in ")[2],))
        return None
    if found := _NO_LIST.fullmatch(rest):
        command.names = (found[1],)
        return Slip("no list", line, typed, (found[1],))
    if found := _NO_IN.fullmatch(rest):
        command.names = (found[1],) if found[1] != "in" else ()
        command.repeats = parse(found[2])
        right = f"{{%{command.tag.scope} for {found[1]} in {found[2]} %}}"
        if not command.names:
            return Slip("no loop name", line, typed, (found[2],))
        if found[1] == found[2]:
            command.repeats = None
            return Slip("no list", line, typed, (found[1],))
        return Slip("no in", line, typed, (right,))
    words = _WORD.findall(rest)
    if len(words) == 2:
        right = f"{{%{command.tag.scope} for {words[0]} in {words[1]} %}}"
        return Slip("no in", line, typed, (right,))
    return Slip("loop", line, typed, ())
