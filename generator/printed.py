"""A text as it is printed, that still knows the plain value it was made from."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from generator.origins.followed_text import Followed, followed, in_letters_of

GAP = "[nog in te vullen: "  # how a named gap begins
NOTHING = "–"  # what is printed where there is nothing to tell


@dataclass(frozen=True, slots=True)
class Number:
    """An exact number, with how it is printed: its decimals, and ``€``, ``%`` or no unit."""

    amount: Decimal
    decimals: int = 0
    unit: str = ""


# A number, a day, or the names that stand in a row.
Plain: TypeAlias = Number | date | tuple[str, ...]


class Printed(Followed):
    """Text for Word: to everybody a string, to an operation the value that it stands for.

    It may be followed (``origins/``). What is computed from a text (a slice, a replacement) is a
    string again and stands for nothing; ``respelled`` is the one way to another spelling of the
    same value.
    """

    __slots__ = ("plain",)
    plain: Plain

    def __new__(cls, text: str, plain: Plain) -> "Printed":
        """``text`` is how ``plain`` is written."""
        made = super().__new__(cls, text)
        assert isinstance(made, Printed)
        made.plain = plain
        return made

    def respelled(self, text: str) -> "Printed":
        """The same value in other letters."""
        return Printed(text, self.plain)

    def __getnewargs__(self) -> tuple[str, Plain]:  # type: ignore[override]
        return self.marked, self.plain


def respelled(value: str, text: str) -> str:
    """The same value, if ``value`` stands for one, in other letters."""
    letters = in_letters_of(value, text)
    return value.respelled(letters) if isinstance(value, Followed) else followed(letters)


def is_missing(value: object) -> bool:
    """Whether a text says that there is nothing yet: empty, a dash, or a named gap."""
    return isinstance(value, str) and (value.strip() in {"", NOTHING} or value.startswith(GAP))
