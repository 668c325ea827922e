"""The Jinja in which templates run: sandboxed, strict, everything escaped."""

from typing import Any

from jinja2 import StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from generator.pictures import Picture
from generator.word.drawing import Misplaced, mark

_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'
_LARGEST = 10_000


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """No globals, no tests and filters but a few, nothing undefined, no giant sums."""

    intercepted_binops = frozenset(("*", "**"))

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
        self.filters = {"eenregel": in_attribute}

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse powers, and products that could fill the memory."""
        small = isinstance(left, int) and isinstance(right, int) and abs(left * right) < _LARGEST
        if operator == "**" or not small:
            raise SecurityError("te groot")
        return super().call_binop(context, operator, left, right)


def in_word(value: Any) -> Any:
    """A value as it may stand within ``<w:t>``: line breaks and tabs become Word's own."""
    if value is None:
        raise ValueError("a view may not hold None")
    if isinstance(value, Picture):
        return mark(value)
    if (
        isinstance(value, str)
        and not isinstance(value, Markup)
        and ("\n" in value or "\t" in value)
    ):
        lines = str(escape(value)).replace("\n", _BREAK).replace("\t", _TAB)
        return Markup(lines)
    return value


def in_attribute(value: Any) -> Any:
    """A value on one line, for attributes and properties."""
    if value is None:
        raise ValueError("a view may not hold None")
    if isinstance(value, Picture):
        raise Misplaced
    return " ".join(value.split()) if isinstance(value, str) else value
