"""A kind of cell: how it is read, how Excel should show it, and how it is explained."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from generator.workbooks.cells.raw_text import Seen, is_visible, quote
from generator.workbooks.cells.unseen import removed, visible

_BLANKS = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_NOTHING = "Hier staan alleen tekens die je niet ziet; gelezen als een lege cel"


@dataclass(frozen=True, slots=True)
class Noted:
    """A value that was read with certainty though it was not typed as asked."""

    value: object
    note: str


class Unreadable(Exception):
    """Why a cell cannot be read: a code of ``excel/x_codes.py``, what we say, and what to do."""

    def __init__(self, code: str, message: str, fix: str) -> None:
        super().__init__(code, message, fix)
        self.code, self.message, self.fix = code, message, fix


@dataclass(slots=True)
class Cell:
    """What became of a filled cell: a value, perhaps with a note on how it was read, or a fault."""

    value: object = None
    note: str = ""
    fault: Unreadable | None = None


class Content(Enum):
    """What others must know of a kind: free words, names among them; money; a day."""

    WORDS = auto()
    MONEY = auto()
    DAY = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Kind:
    """What one cell may hold.

    ``parse`` takes a raw cell (str, int, float, bool, date, datetime, time, timedelta; never None
    or text in which nothing is to be seen) and returns the value or a ``Noted``; it raises
    ``Unreadable``. It takes a ``Seen`` where words are asked, where it ``looks`` at what stands on
    the screen, and for a percentage. ``doubt``
    refuses a value that can be read, but that people type when they mean another; not what a
    formula gave. ``options`` are the choices of a drop-down, ``list_name`` names a longer list
    ("wijken", "gebieden", "buurten", "pijlers", "leden").
    """

    name: str
    parse: Callable[[Any], object]
    hint: str
    excel_format: str = "@"
    width: int = 18
    options: tuple[str, ...] = ()
    list_name: str = ""
    right: bool = False
    wrap: bool = False
    content: Content = Content.OTHER
    doubt: Callable[[Any], None] | None = None
    looks: bool = False

    @property
    def in_words(self) -> bool:
        """True when a number or a day in such a cell means what stands on the screen."""
        return self.content is Content.WORDS or bool(self.options or self.list_name or self.looks)

    def read(self, raw: object) -> Cell:
        """What a filled cell becomes."""
        lost = ""
        if isinstance(raw, str) and not raw.isprintable():
            if not is_visible(raw):
                return Cell(None, _NOTHING)
            raw, lost = visible(raw)
            if self.content is not Content.WORDS:
                raw = _BLANKS.sub(" ", raw)
        try:
            found = self.parse(raw if isinstance(raw, str) else self._certain(raw))
        except Unreadable as fault:
            return Cell(fault=fault)
        cell = Cell(found.value, found.note) if isinstance(found, Noted) else Cell(found)
        if lost:
            cell.note = ". ".join(filter(None, (removed(lost), cell.note)))
        return cell

    def _certain(self, raw: object) -> object:
        """The cell as ``parse`` wants it, when what stands there can't be doubted."""
        if not isinstance(raw, Seen):
            if self.doubt:
                self.doubt(raw)
            return raw
        if self.doubt and not raw.computed:
            self.doubt(raw.value)
        return raw if self.in_words or raw.percent else raw.value


def read_as(raw: object, value: object, shown: str) -> Noted:
    """A value with the note that says what the cell became."""
    return Noted(value, f"{quote(raw)} gelezen als “{shown}”")
