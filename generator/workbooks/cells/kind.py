"""A kind of cell: how it is read, how Excel should show it, and how it is explained."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import PydanticCustomError, core_schema

from generator.workbooks.cells.raw_text import is_visible, quote

_NOTHING = "Hier staan alleen tekens die je niet ziet; gelezen als een lege cel"


@dataclass(frozen=True, slots=True)
class Noted:
    """A value that was read with certainty though it was not typed as asked."""

    value: object
    note: str


@dataclass(frozen=True, slots=True)
class Note:
    """What the reader hears of it: in which field, what was done, and with which raw cell."""

    field: str
    text: str
    raw: object = None


@dataclass(frozen=True, slots=True)
class Kind:
    """What one cell may hold.

    ``parse`` takes a raw cell (str, int, float, bool, date, datetime, time, timedelta; never None
    or text in which nothing is to be seen) and returns the value or a ``Noted``; it raises
    ``unreadable``. ``options`` are the choices of a drop-down, ``list_name`` names a longer list
    ("wijken", "gebieden", "buurten").
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

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.with_info_before_validator_function(self._read, handler(source))

    def _read(self, raw: object, info: ValidationInfo) -> object:
        unseen = isinstance(raw, str) and not is_visible(raw)
        result = Noted(None, _NOTHING) if unseen else self.parse(raw)
        if isinstance(result, Noted):
            if info.context is not None:
                info.context.append(Note(info.field_name or "", result.note, raw))
            return result.value
        return result


def read_as(raw: object, value: object, shown: str) -> Noted:
    """A value with the note that says what the cell became."""
    return Noted(value, f"{quote(raw)} gelezen als “{shown}”")


def unreadable(code: str, message: str, fix: str) -> PydanticCustomError:
    """The exception for a cell that cannot be read, under a code of ``excel/x_codes.py``."""
    return PydanticCustomError(
        "unreadable", "{message}", {"code": code, "message": message, "fix": fix}
    )
