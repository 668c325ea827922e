"""A cell among its neighbours, or a tag in its sentence, with carets under what is meant."""

import unicodedata
from collections.abc import Sequence

from generator.problems import CellPlace, DocumentPlace

_WIDEST_CELL = 30  # so that three neighbours fit on 120 columns
_LEAD = "   "


def visible(text: str) -> str:
    """Text that may go to a terminal: no control characters, line breaks as a sign."""
    shown = text.replace("\r\n", "\n").replace("\n", "↵").replace("\t", " ")
    return "".join("\N{REPLACEMENT CHARACTER}" if _hidden(c) else c for c in shown)


def columns(text: str) -> int:
    """How many columns of the terminal a text takes: two for an emoji, none for an accent."""
    return sum(_columns(c) for c in text)


def cut(text: str, most: int) -> str:
    """The text, or as much of it as fits in so many columns with an ellipsis."""
    if columns(text) <= most:
        return text
    kept = ""
    for character in text:
        if columns(kept + character) >= most:
            break
        kept += character
    return f"{kept}…"


def cell_frame(place: CellPlace, around: Sequence[tuple[str, str]], width: int) -> list[str]:
    """Letters above, the row with its cells, carets below; nothing when the cell is empty."""
    texts = {letter: visible(text.strip()) for letter, text in around}
    if not texts.get(place.column or ""):
        return []
    number = str(place.row)
    most = min(_WIDEST_CELL, max(8, (width - len(_LEAD) - len(number) - 9) // len(texts)))
    heads = {
        k: cut(f"{k} {visible(place.header)}" if k == place.column else k, most) for k in texts
    }
    cells = {letter: cut(text, most) for letter, text in texts.items()}
    wide = {k: max(columns(heads[k]), columns(cells[k])) for k in texts}
    margin = f"{_LEAD} {number}   "
    above, row, below = " " * len(margin), margin, " " * len(margin)
    for letter in texts:
        above += _padded(heads[letter], wide[letter])
        row += _padded(cells[letter], wide[letter])
        mark = "^" * columns(cells[letter]) if letter == place.column else ""
        below += _padded(mark, wide[letter])
    return [above.rstrip(), row.rstrip(), below.rstrip()]


def text_frame(place: DocumentPlace, width: int) -> list[str]:
    """The text around a mark in a template, with carets under the mark."""
    text = visible(place.text.strip())
    mark = visible(place.mark)
    start = text.find(mark) if mark else -1
    if start < 0:
        return []
    room = width - len(_LEAD) - 2
    before, after = text[:start], text[start + len(mark) :]
    if columns(mark) > room - 2:  # without a column for what is left out on either side
        before, mark, after = "", cut(mark, room), ""
    spare = room - columns(mark)
    if columns(before) > spare // 2:
        kept = max(spare // 2, spare - columns(after))
        before = before if columns(before) <= kept else f"…{_tail(before, kept - 1)}"
    line = cut(f"{before}{mark}{after}", room)
    return [f"{_LEAD} {line}", f"{_LEAD} {' ' * columns(before)}{'^' * columns(mark)}"]


def _tail(text: str, most: int) -> str:
    while columns(text) > most:
        text = text[1:]
    return text


def _padded(text: str, width: int) -> str:
    return text + " " * (width - columns(text) + 3)


def _hidden(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cs", "Co", "Cn"} or character in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # fmt: skip  # noqa: E501


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
