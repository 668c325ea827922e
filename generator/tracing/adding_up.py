"""How the cells make what is printed."""

from collections.abc import Sequence
from decimal import Decimal

from generator.dutch import words
from generator.tracing.asked import NUMBERS, alike, number_of
from generator.tracing.printed_values import Cell


def number_in(text: str) -> Decimal | None:
    """The one number that a text tells, in figures or as a word (``zeven leden``)."""
    found = NUMBERS.findall(text)
    if found:
        return number_of(found[0][1]) if len(found) == 1 else None
    known = {alike(words(n)): Decimal(n) for n in range(1, 21)}
    told = [known[word] for word in alike(text).split() if word in known]
    return told[0] if len(told) == 1 else None


def amount_in(cell: Cell) -> Decimal | None:
    """The number in a cell, if it holds one."""
    value = cell.value
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    return Decimal(value)


def how_made(printed: Decimal | None, cells: Sequence[Cell]) -> tuple[str, Decimal | None]:
    """How the cells make what is printed."""
    if len(cells) == 1:
        return "cel", None
    amounts = [found for cell in cells if (found := amount_in(cell)) is not None]
    if printed is None:
        return "berekend", None
    if amounts and sum(amounts, Decimal(0)) == printed:
        return "opgeteld", printed
    rows = {(cell.place.file, cell.place.sheet, cell.place.row) for cell in cells}
    if not amounts and len(rows) == printed:
        return "geteld", printed
    whole = sum(amounts, Decimal(0)) if amounts else None
    years = len({cell.place.column for cell in cells if amount_in(cell) is not None})
    if whole is not None and years > 1 and _close(whole / years, printed):
        return "gemiddeld", whole
    return "berekend", whole


def _close(one: Decimal, other: Decimal) -> bool:
    exponent = other.as_tuple().exponent
    return isinstance(exponent, int) and one.quantize(Decimal(1).scaleb(exponent)) == other
