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


def how_made(text: str, cells: Sequence[Cell]) -> tuple[str, Decimal | None]:
    """How the cells make what is printed, and what their numbers come to."""
    if len(cells) == 1:
        return "cel", None
    printed = number_in(text)
    amounts = [found for cell in cells if (found := amount_in(cell)) is not None]
    whole = sum(amounts, Decimal(0)) if amounts else None
    if printed is None:
        return "berekend", None
    if text.endswith("%"):
        return "aandeel", whole
    if whole is None:
        rows = {(cell.place.file, cell.place.sheet, cell.place.row) for cell in cells}
        return "geteld" if len(rows) == printed else "berekend", None
    if whole == printed:
        return "opgeteld", whole
    if set(amounts) == {printed}:
        return "gelijk", None
    sums = by_sheet(cells)
    if len(sums) == 2 and abs(sums[0][1] - sums[1][1]) == abs(printed):
        return "verschil", None
    years = len({cell.place.column for cell in cells if amount_in(cell) is not None})
    if years > 1 and _close(whole / years, printed):
        return "gemiddeld", whole
    return "berekend", None


def by_sheet(cells: Sequence[Cell]) -> list[tuple[str, Decimal]]:
    """What the numbers on each sheet come to."""
    sums: dict[str, Decimal] = {}
    for cell in cells:
        amount = amount_in(cell)
        if amount is not None:
            name = f"{cell.place.file} › {cell.place.sheet}"
            sums[name] = sums.get(name, Decimal(0)) + amount
    return list(sums.items())


def _close(one: Decimal, other: Decimal) -> bool:
    exponent = other.as_tuple().exponent
    return isinstance(exponent, int) and one.quantize(Decimal(1).scaleb(exponent)) == other
