"""What is asked: cells by their address, or something that is printed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from string import ascii_uppercase, digits

from generator.dutch import long_date, number, short_date
from generator.excel.reading.cells import column_number
from generator.workbooks.all import WORKBOOKS

_CELLS = re.compile(
    r"(?P<head>.+?)[\s!›]+(?:cel\s+)?"
    r"(?P<area>\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?)"
)
_HEADS = tuple(
    map(
        re.compile,
        (
            r"(?:.*[\\/])?\[(?P<file>[^]]+)\](?P<sheet>.+)",
            r"(?P<file>[^!›]+?)\s*[!›]\s*(?:blad\s+)?(?P<sheet>[^!›]+)",
            r"(?P<file>.+?\.(?:xlsx|xlsm|csv))(?:\s+(?P<sheet>.+))?",
            rf"(?P<file>{'|'.join(book.file.removesuffix('.xlsx') for book in WORKBOOKS)})"
            r"(?:\s+(?P<sheet>.+))?",
        ),
    )
)
_QUOTES = str.maketrans("", "", "'\"“”‘’")
_TYPED = re.compile(
    r"(?:€|eur\b|euro\b)?\s*(?P<figures>-?\d[\d., ]*?)(?:,[-=])?\s*(?P<unit>%|procent|euro|eur)?"
)
_ENGLISH = re.compile(r"-?(?:\d+|\d{1,3}(?:,\d{3})+)\.\d{1,2}")
NUMBERS = re.compile(r"(€\s*)?(-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?)(\s*%)?")
_DAY = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Address:
    """Cells as somebody names them; the file perhaps without ``.xlsx``, the sheet perhaps not."""

    file: str
    sheet: str
    area: str  # C17 or C17:E19


def lies_in(column: str, row: int, area: str) -> bool:
    """Whether a cell is one of a block (``C17:E19``, ``C17``)."""
    first, _, last = area.partition(":")
    (left, top), (right, bottom) = (
        (column_number(cell.rstrip(digits)), int(cell.lstrip(ascii_uppercase)))
        for cell in (first, last or first)
    )
    return left <= column_number(column) <= right and top <= row <= bottom


def bare(text: str) -> str:
    """A name without the quotes that Excel, Windows or she put around it."""
    return alike(text).translate(_QUOTES).strip()


def address(asked: str) -> Address | None:
    """The cells that are meant, when it are cells."""
    found = _CELLS.fullmatch(asked.translate(_QUOTES).strip())
    heads = (head.fullmatch(found["head"]) for head in _HEADS) if found else ()
    head = next((one for one in heads if one), None)
    if found is None or head is None:
        return None
    name = head["file"].replace("\\", "/").rpartition("/")[2]
    file = name if "." in name else f"{name}.xlsx"
    return Address(file, head["sheet"] or "", found["area"].replace("$", "").upper())


def alike(text: str) -> str:
    """A text for comparing, as long as it was: case and kind of space do not count."""
    return "".join(" " if c.isspace() else low if len(low := c.lower()) == 1 else c for c in text)


def number_of(text: str) -> Decimal | None:
    """The number that a text is, with or without a sign of euro or percentage."""
    found = NUMBERS.fullmatch(text.strip().replace("\N{NO-BREAK SPACE}", " "))
    return Decimal(found[2].replace(".", "").replace(",", ".")) if found else None


def typed_number(text: str) -> tuple[Decimal, str] | None:
    """The number that she typed, in whatever way, and ``%`` when it is a percentage."""
    found = _TYPED.fullmatch(alike(text).strip())
    if found is None:
        return None
    figures = found["figures"].replace(" ", "")
    if _ENGLISH.fullmatch(figures):
        figures = figures.translate(str.maketrans(",.", ".,"))
    value = number_of(figures)
    percentage = found["unit"] in ("%", "procent")
    return None if value is None else (value, "%" if percentage else "")


def spellings(asked: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ways in which what is asked may be printed: as it was typed, and any other.

    An amount with cents may be printed in whole euros.
    """
    text = _SPACE.sub(" ", asked.strip().strip('“”"')).rstrip("…")
    if typed := typed_number(text):
        value, unit = typed
        exact = max(0, -int(value.as_tuple().exponent))
        ways = tuple(f"{number(value, n)}" for n in (0, 2) if n != exact and not unit)
        return (alike(text), f"{number(value, exact)}{unit}"), ways
    day = _day(text)
    return (alike(text),), (f"{long_date(day)}", f"{short_date(day)}") if day else ()


def _day(text: str) -> date | None:
    found = _DAY.fullmatch(text)
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None


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
