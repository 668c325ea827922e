"""What is asked: a cell by its address, or something that is printed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.dutch import long_date, number, short_date

_CELL = re.compile(
    r"\s*(?P<file>[^!›]+?)\s*[!›]\s*(?:blad\s+)?'?(?P<sheet>[^!›]+?)'?\s*[!›]\s*(?:cel\s+)?"
    r"\$?(?P<column>[A-Za-z]{1,3})\$?(?P<row>[0-9]{1,7})\s*",
)
NUMBERS = re.compile(r"(€\s*)?(-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?)(\s*%)?")
_DAY = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Address:
    """A cell as somebody names it; the file perhaps without ``.xlsx``."""

    file: str
    sheet: str
    column: str
    row: int


def address(asked: str) -> Address | None:
    """The cell that is meant, when it is one."""
    found = _CELL.fullmatch(asked)
    if found is None:
        return None
    name = found["file"].replace("\\", "/").rpartition("/")[2]
    file = name if "." in name else f"{name}.xlsx"
    return Address(file, found["sheet"], found["column"].upper(), int(found["row"]))


def alike(text: str) -> str:
    """A text for comparing, as long as it was: case and kind of space do not count."""
    return "".join(" " if c.isspace() else low if len(low := c.lower()) == 1 else c for c in text)


def number_of(text: str) -> Decimal | None:
    """The number that a text is, with or without a sign of euro or percentage."""
    found = NUMBERS.fullmatch(text.strip().replace("\N{NO-BREAK SPACE}", " "))
    return Decimal(found[2].replace(".", "").replace(",", ".")) if found else None


def spellings(asked: str) -> Iterator[str]:
    """The ways in which what is asked may be printed; the amount without its sign too."""
    bare = _SPACE.sub(" ", asked.strip().strip('“”"')).rstrip("…")
    yield alike(bare)
    value = number_of(bare)
    if value is not None:
        decimals = 0 if value == value.to_integral_value() else 2
        yield from (f"{number(value, n)}" for n in dict.fromkeys((decimals, 2)))
    if found := _DAY.fullmatch(bare):
        try:
            day = date(int(found[3]), int(found[2]), int(found[1]))
        except ValueError:
            return
        yield from (f"{long_date(day)}", f"{short_date(day)}")


def places_of(wanted: str, text: str) -> Iterator[tuple[int, int]]:
    """Where it stands in a text as a word, a number or a sentence of its own."""
    start = text.find(wanted) if wanted else -1
    while start >= 0:
        end = start + len(wanted)
        if _apart(text[max(0, start - 2) : start][::-1], wanted[0]) and _apart(
            text[end : end + 2], wanted[-1]
        ):
            yield start, end
        start = text.find(wanted, start + 1)


def _apart(beside: str, edge: str) -> bool:
    """No letter or figure goes on beside the edge; nor a number behind its point or comma."""
    if not edge.isalnum() or not beside:
        return True
    if beside[0].isalnum():
        return False
    return not (edge.isdigit() and beside[0] in ".,-" and beside[1:].isdigit())
