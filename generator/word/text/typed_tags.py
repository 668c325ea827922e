"""Tags as people type them in Word: found in a text, and cleaned of what typing leaves in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

UNSEEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
_GAP = rf"[\s{UNSEEN}]*"
WIDE = str.maketrans("\uff5b\uff5d\uff05\uff03", "{}%#")
_DOUBLE = '"“”„‟″«»\uff02'
_SINGLE = "'‘’‚‛′`´\uff07"
_QUOTES = str.maketrans({**dict.fromkeys(_DOUBLE, '"'), **dict.fromkeys(_SINGLE, "'")})
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
_HYPHENS = str.maketrans(dict.fromkeys("‐‑", "-"))
_SHOUTED = re.compile(r"\b(?:AND|OR|NOT|IN|IS)\b")
_STRING = re.compile(
    f"([{_DOUBLE}])(?P<double>[^{_DOUBLE}]*)[{_DOUBLE}]|"
    f"([{_SINGLE}])(?P<single>[^{_SINGLE}]*)[{_SINGLE}]"
)
_BLOCK = re.compile(
    r"(?:(?P<scope>tr|tc|p|r)\s*)?"
    r"(?P<word>end\s*for|end\s*if|else\s*if|elif|else|for|if)\b(?P<rest>.*)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"(?:tr|tc|p|r)\s+(?!(?:if|in|is|and|or|not|else)\b)(?=[^\W\d])")


def _between(first: str, last: str) -> str:
    another = rf"\{{{_GAP}[{{%#]"
    return rf"\{{{_GAP}{first}(?:(?!{another}).)*?{last}{_GAP}\}}"


_REMARK = rf"\{{{_GAP}#.*?#{_GAP}\}}"
_TAG = re.compile("|".join((_between(r"\{", r"\}"), _between("%", "%"), _REMARK)), re.DOTALL)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag in a text: where it stood, and how it should have been typed.

    ``word`` is ``for``, ``endif`` and so on, ``#`` for a remark, empty for a field; ``scope`` is
    the prefix of docxtpl: ``p``, ``tr``, ``tc`` or nothing.
    """

    start: int
    end: int
    text: str
    word: str = ""
    scope: str = ""

    @property
    def plain(self) -> str:
        """The tag without its prefix."""
        return self.text.replace(f"{{%{self.scope} ", "{% ", 1) if self.scope else self.text


def tags(text: str) -> Iterator[Tag]:
    """All tags in a text, in order. What never closes is no tag."""
    for found in _TAG.finditer(text.translate(WIDE)):
        yield _tag(found)


def balanced(text: str) -> bool:
    """Whether each loop and condition in a text has its end in it."""
    words = [tag.word for tag in tags(text)] if "%" in text else []
    return all(words.count(begin) == words.count(f"end{begin}") for begin in ("for", "if"))


def _tag(found: re.Match[str]) -> Tag:
    start, end = found.span()
    bare = re.sub(f"[{UNSEEN}]", "", found[0])
    kind, inside = bare[1:].lstrip()[0], bare[1:-1].strip()[1:-1]
    if kind == "#":
        return Tag(start, end, "{# #}", "#")
    inside = straight(inside).strip("-+ ")
    if kind == "{":
        return Tag(start, end, f"{{{{ {_SUBJECT.sub('', inside, count=1)} }}}}")
    block = _BLOCK.fullmatch(inside)
    if block is None:
        return Tag(start, end, f"{{% {inside} %}}", inside.partition(" ")[0])
    word = _word(block)
    scope = (block["scope"] or "").casefold()
    scope = "" if scope == "r" else scope  # a run is no more than a piece of text
    return Tag(start, end, f"{{%{scope} {word}{block['rest']} %}}", word, scope)


def canonical(inside: str) -> str:
    """A command with its word as it should be typed: ``End For`` is ``endfor``."""
    block = _BLOCK.fullmatch(inside)
    return f"{_word(block)}{block['rest']}" if block and not block["scope"] else inside


def _word(block: re.Match[str]) -> str:
    return re.sub(r"\s", "", block["word"].casefold()).replace("elseif", "elif")


def straight(inside: str) -> str:
    """The text in a tag with straight quotes, plain spaces, and plain dashes outside texts."""
    pieces, last = [], 0
    for found in _STRING.finditer(inside):
        pieces.append(_outside(inside[last : found.start()]))
        quote = '"' if found["double"] is not None else "'"
        text = re.sub(r"\s", " ", found["double"] or found["single"] or "")
        pieces.append(f"{quote}{text.translate(_HYPHENS)}{quote}")
        last = found.end()
    return "".join((*pieces, _outside(inside[last:])))


def _outside(text: str) -> str:
    plain = re.sub(r"\s+", " ", text).translate(_QUOTES).translate(_DASHES)
    return _SHOUTED.sub(lambda found: found[0].casefold(), plain)
