"""Values that know the cells they came from, and keep knowing it while they are computed with.

A value of a cell is a number, a whole number or a day as always, and carries an ``Origin``. Added
up, rounded and divided it carries those of all terms. Written out, its letters stand between signs
that nobody can type: so a text that is made of such letters knows of each of them where it came
from, in whatever sentence it lands. Only a dossier that is followed has such values.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import wraps
from typing import Any, NamedTuple, SupportsIndex, TypeVar

_FIRST, _LAST = 0xF0000, 0x10FFFC  # the planes for private use
END = "\U0010fffd"
_SIGN = re.compile(f"[{chr(_FIRST)}-{END}]")
_EMPTY = re.compile(f"[{chr(_FIRST)}-{chr(_LAST)}]{END}")


class Source(NamedTuple):
    """A cell: workbook, sheet, row as in Excel, letters of the column."""

    file: str
    sheet: str
    row: int
    column: str
    decides: bool = False  # not what is written, but whether or where


@dataclass(frozen=True, eq=False, slots=True)
class Origin:
    """The cells that a value came from, and the sign before its letters."""

    sources: frozenset[Source]
    sign: str
    ledger: "Ledger"

    def deciding(self) -> "Origin":
        """The same cells, where they only decide."""
        return self.ledger.of(source._replace(decides=True) for source in self.sources)

    def around(self, text: str) -> str:
        """The text between its signs."""
        return f"{self.sign}{text}{END}"


@dataclass(eq=False, slots=True)
class Ledger:
    """All origins of one dossier that is followed."""

    _known: dict[frozenset[Source], Origin] = field(default_factory=dict)
    _by_sign: dict[str, Origin] = field(default_factory=dict)

    def of(self, sources: Iterable[Source]) -> Origin:
        """The one origin with these cells."""
        cells = frozenset(sources)
        found = self._known.get(cells)
        if found is None:
            found = Origin(cells, chr(_FIRST + len(self._known)), self)
            if ord(found.sign) > _LAST:
                raise OverflowError("more origins than signs")
            self._known[cells] = self._by_sign[found.sign] = found
        return found

    def behind(self, signs: Iterable[str]) -> frozenset[Source]:
        """The cells behind these signs together."""
        return frozenset().union(*(self._by_sign[s].sources for s in signs if s in self._by_sign))


def united(*values: object) -> Origin | None:
    """The cells of these values together; None when none of them is followed."""
    found = (v if isinstance(v, Origin) else getattr(v, "origin", None) for v in values)
    origins = {origin for origin in found if isinstance(origin, Origin)}
    if len(origins) < 2:
        return next(iter(origins), None)
    ledger = next(iter(origins)).ledger
    return ledger.of(frozenset().union(*(o.sources for o in origins)))


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


class Followed(str):
    """A text; to everybody a string without signs. ``marked`` is the text with them.

    ``origin`` is known of a text that came from cells as a whole.
    """

    __slots__ = ("marked", "origin")
    marked: str
    origin: Origin | None

    def __new__(cls, text: str, *_: object) -> "Followed":
        """From letters with signs between them, or without."""
        marked = text.marked if isinstance(text, Followed) else text
        made = super().__new__(cls, without_signs(marked))
        made.marked = marked
        made.origin = None
        return made

    def respelled(self, text: str) -> "Followed":
        """The same in other letters."""
        return Followed(text)

    def __format__(self, spec: str, /) -> str:
        return str.__format__(self, spec) if spec else self.marked

    def __str__(self) -> str:
        return self

    def __add__(self, other: str) -> str:
        return followed(f"{self}{other}")

    def __radd__(self, other: str) -> str:
        return followed(f"{other}{self}")

    def __getitem__(self, key: SupportsIndex | slice, /) -> str:
        if not isinstance(key, slice):
            return str.__getitem__(self, key)
        kept = range(len(self))[key]
        return _cut(self, kept) if kept.step == 1 else str.__getitem__(self, key)

    def strip(self, chars: str | None = None, /) -> str:
        """Without what stands around it."""
        return self.lstrip(chars).rstrip(chars)

    def lstrip(self, chars: str | None = None, /) -> str:
        """Without what stands before it."""
        return _cut(self, range(len(self) - len(str.lstrip(self, chars)), len(self)))

    def rstrip(self, chars: str | None = None, /) -> str:
        """Without what stands behind it."""
        return _cut(self, range(len(str.rstrip(self, chars))))

    def removeprefix(self, prefix: str, /) -> str:
        """Without this beginning."""
        return self[len(prefix) :] if prefix and self.startswith(prefix) else self

    def replace(self, old: str, new: str, count: SupportsIndex = -1, /) -> str:
        """With other letters, of the same origin."""
        return followed(_in_letters(self, str.replace(self, old, new, count)))

    def split(self, sep: str | None = None, maxsplit: SupportsIndex = -1) -> list[str]:
        """The parts, each with the origin of its letters."""
        parts, at = [], 0
        for part in str.split(self, sep, maxsplit):
            at = self.index(part, at)
            parts.append(_cut(self, range(at, at + len(part))))
            at += len(part)
        return parts


T = TypeVar("T", bound=str)


def is_sign(letter: str) -> bool:
    """Whether this is one of the signs, and no letter."""
    return _SIGN.match(letter) is not None


def has_signs(text: str) -> bool:
    """Whether letters in it are followed."""
    return not text.isascii() and _SIGN.search(text) is not None


def without_signs(text: str) -> str:
    """The text as it is read."""
    return text if text.isascii() else _SIGN.sub("", text)


def followed(text: str) -> str:
    """A text with signs in it becomes one that is read without."""
    return text if isinstance(text, Followed) or not has_signs(text) else Followed(text)


def joined(between: str, texts: Iterable[str]) -> str:
    """The texts in a row, each with its origin (``str.join`` would lose it)."""
    return followed(between.join(f"{text}" for text in texts))


def in_letters_of(value: str, text: str) -> str:
    """The text with the origin of the value that it is another spelling of."""
    marked = getattr(value, "marked", value)
    new = without_signs(text)
    if not has_signs(marked) or (has_signs(f"{text}") and len(new) != len(without_signs(marked))):
        return f"{text}"
    return _in_letters(value, new)


def _in_letters(value: str, text: str) -> str:
    marked: str = getattr(value, "marked", value)
    if len(text) == len(without_signs(marked)):
        letters = iter(text)
        return "".join(sign if _SIGN.match(sign) else next(letters) for sign in marked)
    signs = dict.fromkeys(sign for sign in _SIGN.findall(marked) if sign != END)
    return f"{''.join(signs)}{text}{END * len(signs)}"


def _cut(text: Followed, kept: range) -> str:
    """These letters of a text, with their signs."""
    if not has_signs(text.marked):
        return str.__getitem__(text, slice(kept.start, kept.stop))
    found, at = [], 0
    for letter in text.marked:
        if _SIGN.match(letter):
            found.append(letter)
        else:
            found.append(letter if at in kept else "")
            at += 1
    marked, before = "".join(found), ""
    while marked != before:
        marked, before = _EMPTY.sub("", marked), marked
    return followed(marked)


def pieces(marked: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The text in pieces, each with the signs that it stands between."""
    open_signs: list[str] = []
    letters: list[str] = []
    for letter in marked:
        if not _SIGN.match(letter):
            letters.append(letter)
            continue
        if letters:
            yield "".join(letters), tuple(open_signs)
            letters = []
        if letter != END:
            open_signs.append(letter)
        elif open_signs:
            open_signs.pop()
    if letters:
        yield "".join(letters), tuple(open_signs)
