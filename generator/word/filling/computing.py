"""The operations of ``generator/operations`` as Jinja calls them, and comparing by plain value."""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import StrictUndefined, nodes, pass_context

from generator.operations.all import OPERATIONS, use
from generator.operations.values import day_in, number_in
from generator.printed import is_missing
from generator.word.filling.render_limits import METER, Meter

SIDE = " side"  # a name that cannot be typed in a template


class Unordered(ValueError):
    """Larger or smaller is asked of what is no number or day, or ``in`` of what holds nothing."""


def operation(name: str) -> Callable[..., object]:
    """The operation as a filter. The rows that it goes through count as rounds of a loop."""

    @pass_context
    def filter_(context: Any, value: object, /, *args: object, **named: object) -> object:
        for given in (value, *args, *named.values()):
            _defined(given)
        meter: Meter = context[METER]
        meter.round(len(value) if isinstance(value, list | tuple) else 1)
        made = use(name, value, args, named)
        return meter.text(made) if isinstance(made, str) else made

    return filter_


FILTERS: Mapping[str, Callable[..., object]] = {name: operation(name) for name in OPERATIONS}


def has_stars(node: nodes.Node) -> bool:
    """Whether an operation is asked with ``*`` or ``**`` between its brackets."""
    return isinstance(node, nodes.Filter | nodes.Test) and bool(node.dyn_args or node.dyn_kwargs)


def has_point(node: nodes.Node) -> bool:
    """Whether it is a number with a point: 40.000 would be forty, and not forty thousand."""
    return isinstance(node, nodes.Const) and isinstance(node.value, float)


def compare_plainly(source: nodes.Node) -> None:
    """Let every comparison in a template look at the plain values."""
    for node in list(source.find_all(nodes.Compare)):
        node.expr = _side(node.expr)
        for operand in node.ops:
            operand.expr = _side(operand.expr)


def _side(node: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(node, SIDE, [], [], None, None, lineno=node.lineno)


class Side:
    """One side of a comparison: equal by number or by text, in order by number or by day."""

    __hash__ = None  # type: ignore[assignment]

    def __init__(self, value: object) -> None:
        _defined(value)
        self._value = value

    def __eq__(self, other: object) -> bool:
        assert isinstance(other, Side)
        numbers = number_in(self._value), number_in(other._value)
        if numbers[0] and numbers[1]:
            return numbers[0].amount == numbers[1].amount
        return self._value == other._value

    def __lt__(self, other: "Side") -> bool:
        return self._beside(other) < 0

    def __gt__(self, other: "Side") -> bool:
        return self._beside(other) > 0

    def __le__(self, other: "Side") -> bool:
        return self._beside(other) in (-1, 0)

    def __ge__(self, other: "Side") -> bool:
        return self._beside(other) in (0, 1)

    def __contains__(self, other: "Side") -> bool:
        held: Any = self._value
        if isinstance(held, list | tuple) or (
            isinstance(held, str) and isinstance(other._value, str)
        ):
            return other._value in held
        raise Unordered

    def _beside(self, other: "Side") -> float:
        """-1, 0 or 1; not a number when one of both is missing."""
        numbers = number_in(self._value), number_in(other._value)
        if numbers[0] and numbers[1]:
            one, two = numbers[0].amount, numbers[1].amount
            return (one > two) - (one < two)
        days = day_in(self._value), day_in(other._value)
        if days[0] and days[1]:
            return (days[0] > days[1]) - (days[0] < days[1])
        if is_missing(self._value) or is_missing(other._value):
            return float("nan")
        raise Unordered


def _defined(value: object) -> None:
    if isinstance(value, StrictUndefined):
        str(value)  # raises, and names what is not defined
