"""The signs between which letters stand that are followed; nobody can type them."""

import re
from collections.abc import Iterator

FIRST, LAST = 0xF0000, 0x10FFFC  # the planes for private use
END = "\U0010fffd"
SIGN = re.compile(f"[{chr(FIRST)}-{END}]")


def is_sign(letter: str) -> bool:
    """Whether this is one of the signs, and no letter."""
    return SIGN.match(letter) is not None


def has_signs(text: str) -> bool:
    """Whether letters in it are followed."""
    return not text.isascii() and SIGN.search(text) is not None


def without_signs(text: str) -> str:
    """The text as it is read."""
    return text if text.isascii() else SIGN.sub("", text)


def pieces(marked: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The text in pieces, each with the signs that it stands between."""
    open_signs: list[str] = []
    letters: list[str] = []
    for letter in marked:
        if not SIGN.match(letter):
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
