"""The text inside a tag as an expression: parsed, or why it can't be."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from jinja2 import TemplateSyntaxError, nodes

from generator.word.filling.computing import has_point
from generator.word.filling.sandbox import TemplateEnvironment
from generator.word.proofreading.slips import SlipKind

_LONGEST = 400  # deeper than this no expression of hers will be
_NAME = r"[^\W\d]\w*(?:\s?\.\s?\w+)*"
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
_ODD = re.compile(r"(?:(?<!')'(?!'))|\"")
_HYPHEN = re.compile(r"\b[^\W\d][\w.]*-\w[\w.-]*")
_COMMA = re.compile(rf"{_NAME}(?:\s?,\s?{_NAME})+")
_TWO = re.compile(rf"{_NAME}(?:\s+{_NAME})+")
SIGNS = {
    "=": "==", "===": "==", "=<": "<=", "=>": ">=", "<>": "!=", "&&": "and", "||": "or", "!": "not"
}  # fmt: skip
_SIGN = re.compile(r"===|=[<>]|<>|&&|\|\||(?<![=!<>])=(?!=)|!(?!=)")
_DUTCH = re.compile(
    r"(?<![\w.])(en|of|niet|is gelijk aan|gelijk aan|groter dan|kleiner dan|waar)\b"
)
_PIPED = re.compile(r"\|\s*([^\W\d]\w*)")
_BARE = re.compile(
    r"\|\s*([^\W\d]\w*)\s+(?!(?:and|or|not|in|is|if|else|en|of|niet|gelijk|groter|kleiner)\b)(?:''|[\w\[])"
)
_POINT = re.compile(r"(?<![\w.])\d[\d_]*(?:\.\d+(?:e[-+]?\d+)?|e[-+]?\d+)", re.IGNORECASE)
_WORDS_OF_JINJA = frozenset("if else and or not in is".split())


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why an expression can't be read, with the part of it that is meant."""

    kind: SlipKind
    about: str = ""


@cache
def environment() -> TemplateEnvironment:
    """The environment in which templates will run, for its filters, tests and grammar."""
    return TemplateEnvironment(in_text=True)


@lru_cache(maxsize=4096)
def parse(inside: str) -> nodes.Expr | Unreadable:
    """An expression as it stands between braces or behind ``if``."""
    bare = _QUOTED.sub("''", inside)
    if len(inside) > _LONGEST:
        return Unreadable("unreadable", inside)
    hyphen = _HYPHEN.search(bare)
    if hyphen:
        return Unreadable("hyphen", hyphen[0])
    try:
        output = environment().parse(f"{{{{ {inside} }}}}").body[0]
        child = output.nodes[0] if isinstance(output, nodes.Output) else None
        if isinstance(child, nodes.Expr) and not isinstance(
            child, nodes.Tuple | nodes.TemplateData
        ):
            return _whole(child, bare)
    except (TemplateSyntaxError, RecursionError):
        pass
    return _why(bare, inside)


def _whole(child: nodes.Expr, bare: str) -> nodes.Expr | Unreadable:
    """The expression, when every number in it is a whole one."""
    if not any(has_point(node) for node in child.find_all(nodes.Const)):
        return child
    found = _POINT.search(bare)
    return Unreadable("point", found[0] if found else bare)


def _why(bare: str, inside: str) -> Unreadable:
    if _ODD.search(bare):
        return Unreadable("odd quotes", inside)
    piped = _BARE.search(bare) or (_PIPED.search(bare) if _uneven(bare) else None)
    if piped:
        return Unreadable("brackets", piped[1])
    found = _SIGN.search(bare)
    if found:
        return Unreadable("sign", found[0])
    if _COMMA.fullmatch(bare):
        return Unreadable("comma", inside)
    dutch = _DUTCH.search(bare)
    if dutch:
        return Unreadable("dutch", dutch[0])
    if _TWO.fullmatch(bare) and not _WORDS_OF_JINJA.intersection(bare.split()):
        return Unreadable("two names", inside)
    return Unreadable("unreadable", inside)


def _uneven(bare: str) -> bool:
    return bare.count("(") != bare.count(")")
