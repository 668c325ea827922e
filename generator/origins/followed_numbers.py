"""Numbers and days that know their cells, also when they are computed with."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import wraps
from typing import Any

from generator.origins.followed_text import Followed
from generator.origins.sources import Origin, united


def carrying(value: object, origin: Origin | None) -> Any:
    """The same value with an origin; one that is no number, day or text is left as it is."""
    if origin is None or isinstance(value, bool):
        return value
    if isinstance(value, Decimal):
        return Amount(value, origin)
    if isinstance(value, int) and not isinstance(value, Enum):
        return Whole(value, origin)
    if isinstance(value, date):
        return Day(value, origin)
    if isinstance(value, Followed) or type(value) is str:
        text = origin.around(f"{value}")
        made = value.respelled(text) if isinstance(value, Followed) else Followed(text)
        made.origin = origin
        return made
    return value


def _computing(*names: str) -> Callable[[type], type]:
    """Let these operations of a kind of number carry the origins of all that takes part."""

    def follow(name: str, kind: type) -> None:
        bare = getattr(kind.__mro__[1], name)

        @wraps(bare)
        def operation(*operands: Any) -> Any:
            plain = [_plain(operand) for operand in operands]
            made = bare(*plain)
            if made is NotImplemented and len(plain) == 2 and isinstance(plain[1], Decimal):
                made = _decimal(name, plain)
            return made if made is NotImplemented else carrying(made, united(*operands))

        setattr(kind, name, operation)

    def decorate(kind: type) -> type:
        for name in names:
            follow(name, kind)
        return kind

    return decorate


def _decimal(name: str, plain: list[Any]) -> Any:
    """A whole number and an exact one are computed with as exact ones."""
    return getattr(Decimal, name)(Decimal(plain[0]), plain[1])


def _plain(value: Any) -> Any:
    if isinstance(value, Amount):
        return Decimal(value)
    return int(value) if isinstance(value, Whole) else value


_SUMS = (
    "__add__", "__radd__", "__sub__", "__rsub__", "__mul__", "__rmul__", "__truediv__",
    "__rtruediv__", "__neg__", "__abs__",
)  # fmt: skip


@_computing(*_SUMS, "quantize", "normalize")
class Amount(Decimal):
    """An exact number that is followed."""

    __slots__ = ("origin",)
    origin: Origin

    def __new__(cls, value: Decimal | int, origin: Origin) -> "Amount":
        """The value with its origin."""
        made = super().__new__(cls, value)
        made.origin = origin
        return made

    def __format__(self, spec: str, /) -> str:  # type: ignore[override]
        return self.origin.around(Decimal(self).__format__(spec))


@_computing(*(name for name in _SUMS if "truediv" not in name))
class Whole(int):
    """A whole number that is followed."""

    origin: Origin

    def __new__(cls, value: int, origin: Origin) -> "Whole":
        """The value with its origin."""
        made = super().__new__(cls, value)
        made.origin = origin
        return made

    def __truediv__(self, other: Any) -> Any:
        return exact(self) / other if isinstance(other, Decimal) else int(self) / other

    def __format__(self, spec: str, /) -> str:
        return self.origin.around(int(self).__format__(spec))

    def __str__(self) -> str:
        return Followed(f"{self}")


class Day(date):
    """A day that is followed."""

    origin: Origin

    def __new__(cls, day: date, origin: Origin) -> "Day":
        """The day with its origin."""
        made = super().__new__(cls, day.year, day.month, day.day)
        made.origin = origin
        return made

    @property
    def day(self) -> int:
        """The day of the month."""
        return Whole(super().day, self.origin)

    @property
    def year(self) -> int:
        """The year."""
        return Whole(super().year, self.origin)

    def __format__(self, spec: str, /) -> str:
        return self.origin.around(super().__format__(spec))


def exact(value: int | Decimal) -> Decimal:
    """A number as an exact one, with its origin."""
    if isinstance(value, Decimal):
        return value
    found: Decimal = carrying(Decimal(int(value)), united(value))
    return found
