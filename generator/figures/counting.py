"""Choosing and counting rows, so that a number knows what was counted and what decided that.

Of rows that are not followed (``origins/``) nothing is kept: it is a tuple, and a whole number.
"""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from generator.origins.followed_numbers import carrying
from generator.origins.sources import Origin, united
from generator.workbooks.definition import Row

T = TypeVar("T")


class Chosen(tuple[T, ...]):
    """Things that were chosen; ``origin`` are the cells that decided which."""

    origin: Origin


def chosen(things: Iterable[T], *why: object) -> tuple[T, ...]:
    """These things, chosen by cells, or by what is followed itself."""
    origin = united(*why)
    if origin is None:
        return tuple(things)
    made = Chosen(things)
    made.origin = origin
    return made


def deciding(rows: Sequence[Row], *fields: str) -> Origin | None:
    """The cells of these fields, of all rows that were looked at; all are followed, or none."""
    if not rows or rows[0].origin() is None:
        return None
    origin = united(*(row.origin(*fields) for row in rows))
    return origin.deciding() if origin else None


def each_once(values: Iterable[T]) -> list[T]:
    """Every value once, in order; followed, one that came more often has the cells of all."""
    found: dict[T, list[T]] = {}
    for value in values:
        found.setdefault(value, []).append(value)
    return [because(value, *alike) for value, alike in found.items()]


def how_many(things: Iterable[object]) -> int:
    """How many there are; followed, the number came from their names and from what chose them."""
    counted = things if isinstance(things, tuple) else tuple(things)
    followed = bool(counted) and getattr(counted[0], "named", None) is not None
    names = (getattr(thing, "named", None) for thing in counted) if followed else ()
    return because(len(counted), *names, counted)


def because(value: T, *why: object) -> T:
    """The value, that these cells or values had a say in."""
    made: T = carrying(value, united(value, *why))
    return made


def decided_by(value: T, *what: object) -> T:
    """The value, of which these cells or values decided what it is made of."""
    origin = united(*what)
    return because(value, origin.deciding()) if origin else value
