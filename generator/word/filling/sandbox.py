"""The Jinja in which templates run: sandboxed, strict, bounded, everything escaped."""

import re
from collections.abc import Mapping
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from generator.own_words import OwnWords
from generator.pictures import Picture
from generator.word.drawing.insert_pictures import Misplaced
from generator.word.drawing.insert_pictures import mark as picture_mark
from generator.word.filling.computing import (
    FILTERS,
    SIDE,
    Side,
    compare_plainly,
    has_point,
    has_stars,
)
from generator.word.filling.render_limits import METER, Meter, counted
from generator.word.own_words.insert_text import NoPlace
from generator.word.own_words.insert_text import mark as words_mark

_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'
_LINES = re.compile(r"\r\n|[\n\r\x0b\x0c]")
_NO_XML = re.compile("[^\t\n\x0b\x0c\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_COUNTED = " counted"  # a name that cannot be typed in a template
ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Name,
    nodes.Getattr, nodes.Getitem, nodes.Const, nodes.Compare, nodes.Operand, nodes.And, nodes.Or,
    nodes.Not, nodes.Filter, nodes.Test, nodes.CondExpr, nodes.List, nodes.Tuple, nodes.Keyword,
)  # fmt: skip
_SUMS = (nodes.BinExpr, nodes.Neg, nodes.Pos, nodes.Concat)


class Unprintable(ValueError):
    """A value that is no text; what it is, in Dutch."""


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """No globals, no calls, no tests but a few, our own operations, nothing undefined, no sums."""

    def __init__(self, in_text: bool) -> None:
        """``in_text``: values stand within ``<w:t>``, so a line break becomes one of Word."""
        super().__init__(
            autoescape=True,
            undefined=StrictUndefined,
            finalize=in_word if in_text else in_attribute,
            keep_trailing_newline=True,
        )
        self.globals.clear()
        self.tests = {
            n: self.tests[n] for n in ("defined", "none", "in", "eq", "ne", "odd", "even")
        }
        self.filters = {**ALLOWED_FILTERS, _COUNTED: counted, SIDE: Side}

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:
        """Refuse what is no field, loop or condition, and count the rounds of every loop."""
        for node in source.find_all(nodes.Node):
            if isinstance(node, _SUMS) and not isinstance(node, nodes.And | nodes.Or):
                raise SecurityError("no sums")
            if type(node) not in ALLOWED or getattr(node, "recursive", False) or _bare_sign(node):
                raise TemplateSyntaxError("not allowed here", node.lineno)
            if has_stars(node) or has_point(node):
                raise TemplateSyntaxError("not allowed here", node.lineno)
        compare_plainly(source)
        for loop in list(source.find_all(nodes.For)):
            loop.iter = nodes.Filter(loop.iter, _COUNTED, [], [], None, None, lineno=loop.lineno)
        return super()._generate(source, *args, **kwargs)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field of a group is its entry, never a method of the group; other values have none."""
        if isinstance(obj, Mapping):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        if isinstance(obj, LoopContext | StrictUndefined):
            return super().getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """``groep["naam"]`` is ``groep.naam``; nothing is chosen by its number."""
        if isinstance(argument, str):
            return self.getattr(obj, argument)
        return self.undefined(obj=obj, name=str(argument))


def _bare_sign(node: nodes.Node) -> bool:
    """Whether ``true`` or ``none`` is printed as it is."""
    printed = node.nodes if isinstance(node, nodes.Output) else ()
    return any(isinstance(n, nodes.Const) and not isinstance(n.value, str) for n in printed)


def rendered(template: Template, view: Mapping[str, object], meter: Meter) -> str:
    """The text that comes out. Raises ``TooMuch`` when ``meter`` does."""
    pieces = []
    for number, piece in enumerate(template.generate({**view, METER: meter})):
        pieces.append(meter.text(piece))
        if number % 1000 == 0:
            meter.look_at_the_time()
    return "".join(pieces)


def in_word(value: Any) -> Markup:
    """A value as it may stand within ``<w:t>``: line breaks and tabs become Word's own."""
    if isinstance(value, Picture):
        return picture_mark(value)
    if isinstance(value, OwnWords):
        return words_mark(value)
    return Markup(_LINES.sub(_BREAK, _escaped(value, followed=True)).replace("\t", _TAB))


def in_attribute(value: Any) -> Markup:
    """A value on one line, for attributes and properties."""
    if isinstance(value, Picture):
        raise Misplaced
    if isinstance(value, OwnWords):
        raise NoPlace
    return Markup(_LINES.sub(" ", _escaped(value)).replace("\t", " "))


def _escaped(value: Any, *, followed: bool = False) -> str:
    """A text or whole number, escaped; what XML can't hold at all is left out."""
    if isinstance(value, StrictUndefined):
        str(value)  # raises, and names what is not defined
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise Unprintable("is leeg" if value is None else "is geen tekst")
    text = _NO_XML.sub("", f"{value}" if followed else str(value))
    return text if isinstance(value, Markup) else str(escape(text))


ALLOWED_FILTERS = {**FILTERS, "eenregel": in_attribute}
