"""Texts that know of each of their letters from which cell it came."""

import re
from collections.abc import Iterable
from typing import SupportsIndex

from generator.origins.signs import END, FIRST, LAST, SIGN, has_signs, without_signs
from generator.origins.sources import Origin

_EMPTY = re.compile(f"[{chr(FIRST)}-{chr(LAST)}]{END}")


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
        return "".join(sign if SIGN.match(sign) else next(letters) for sign in marked)
    signs = dict.fromkeys(sign for sign in SIGN.findall(marked) if sign != END)
    return f"{''.join(signs)}{text}{END * len(signs)}"


def _cut(text: Followed, kept: range) -> str:
    """These letters of a text, with their signs."""
    if not has_signs(text.marked):
        return str.__getitem__(text, slice(kept.start, kept.stop))
    found, at = [], 0
    for letter in text.marked:
        if SIGN.match(letter):
            found.append(letter)
        else:
            found.append(letter if at in kept else "")
            at += 1
    marked, before = "".join(found), ""
    while marked != before:
        marked, before = _EMPTY.sub("", marked), marked
    return followed(marked)
