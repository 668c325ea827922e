"""What a tag is, and how the text in it should have been typed."""

import re
from dataclasses import dataclass
from typing import Literal

UNSEEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
_HIDDEN = re.compile(f"[{UNSEEN}]")
_DOUBLE = '"“”„‟″«»\uff02'
_SINGLE = "'‘’‚‛′`´\uff07"
_QUOTES = str.maketrans({**dict.fromkeys(_DOUBLE, '"'), **dict.fromkeys(_SINGLE, "'")})
_DASHES = str.maketrans({**dict.fromkeys("‐‑‒–—―−", "-"), **dict.fromkeys("¦│❘｜", "|")})
_HYPHENS = str.maketrans(dict.fromkeys("‐‑", "-"))
_OPERATION = re.compile(r"\|\s*[^\W\d]\w*|[(,]\s*[^\W\d]\w*\s*=(?!=)")
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
_PREFIX = re.compile(r"(tr|tc|p|r)\s+(?=\w)", re.IGNORECASE)
_FIELD_PREFIX = re.compile(r"(tr|tc|p|r)\s+(?!(?:if|in|is|and|or|not|else)\b)(?=\w)")
BLOCKS = frozenset(("for", "endfor", "if", "elif", "else", "endif"))

BraceFault = Literal[
    "braces", "command braces", "empty", "over paragraphs", "single", "spaced", "unclosed",
    "unopened", "wrong end",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag in a text: where it stood, as it was typed, and as it should have been.

    ``word`` is ``for``, ``endif`` and so on, ``#`` for a remark, empty for a field; ``scope`` is
    the prefix of docxtpl. A ``broken`` tag has a fault of its own beside it: it counts as a begin
    or an end, and that is all.
    """

    start: int
    end: int
    typed: str
    word: str = ""
    scope: str = ""
    inside: str = ""
    broken: bool = False
    line: int = 0

    @property
    def text(self) -> str:
        """The tag as it should have been typed."""
        if self.word == "#":
            return "{# #}"
        return f"{{%{self.scope} {self.inside} %}}" if self.word else f"{{{{ {self.inside} }}}}"

    @property
    def plain(self) -> str:
        """The same without its prefix."""
        return f"{{% {self.inside} %}}" if self.scope and self.word else self.text

    @property
    def command(self) -> bool:
        """Whether it prints nothing, and does something."""
        return self.word not in ("", "#")

    @property
    def silent(self) -> bool:
        """Whether nothing of it is seen in what is made: a loop, a condition or a remark."""
        return self.turns or self.word == "#"

    @property
    def turns(self) -> bool:
        """Whether a loop or condition begins, turns or ends here."""
        return self.word in BLOCKS


@dataclass(frozen=True, slots=True)
class Fault:
    """What is no tag and looks like one, or what is wrong with a tag: see ``BraceFault``."""

    kind: BraceFault
    start: int
    mark: str
    about: tuple[str, ...] = ()
    line: int = 0


def field(start: int, typed: str, inside: str) -> Tag:
    """The tag between ``{{`` and ``}}``."""
    inside = clean(inside)
    prefix = _FIELD_PREFIX.match(inside)
    bare = inside[prefix.end() :].strip("-+ ") if prefix else inside
    return Tag(start, start + len(typed), typed, "", prefix[1] if prefix else "", bare)


def command(start: int, typed: str, inside: str, *, broken: bool = False) -> Tag:
    """The tag between ``{%`` and ``%}``: ``PEnd For`` is ``p`` and ``endfor``."""
    bare, scope = clean(inside), ""
    if (block := _BLOCK.fullmatch(bare)) is not None:
        scope = (block["scope"] or "").casefold()
        word = re.sub(r"\s", "", block["word"].casefold()).replace("elseif", "elif")
        bare = f"{word}{block['rest']}"
    else:
        if (prefix := _PREFIX.match(bare)) is not None:
            scope, bare = prefix[1].casefold(), bare[prefix.end() :]
        word = bare.partition(" ")[0]
    scope = "" if scope == "r" else scope  # a run is no more than a piece of text
    return Tag(start, start + len(typed), typed, word, scope, bare, broken)


def clean(inside: str) -> str:
    """The text inside a tag without what nobody sees, and without the marks that trim in Jinja."""
    return straight(_HIDDEN.sub("", inside)).strip("-+ ")


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
    plain = _OPERATION.sub(lambda found: found[0].casefold(), plain)
    return _SHOUTED.sub(lambda found: found[0].casefold(), plain)
