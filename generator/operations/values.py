"""What a value of a view is to an operation: a number, a day, names in a row, or a text."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, localcontext

from generator.dutch import euro, name_order, number, plain
from generator.printed import Number, Plain, Printed, is_missing

_DIGITS = 60  # more than any sum of ours needs, so that nothing is rounded on the way
LARGEST = Decimal(10) ** 30
_PIECES = re.compile(r"\d+|\D+")
_YES_NO = {True: "ja", False: "nee"}


def meant(value: object) -> Plain | None:
    """The plain value behind a text; None when the text is all there is."""
    if isinstance(value, Printed):
        return value.plain
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < LARGEST:
        return Number(Decimal(value))
    return None


def number_in(value: object) -> Number | None:
    """The number that a value stands for, if it is one."""
    found = meant(value)
    return found if isinstance(found, Number) else None


def day_in(value: object) -> date | None:
    """The day that a value stands for, if it is one."""
    found = meant(value)
    return found if isinstance(found, date) else None


def parts_of(value: object) -> tuple[str, ...]:
    """The names that stand in a row in it; another value is one part by itself."""
    found = meant(value)
    return found if isinstance(found, tuple) else (str(value),)


def rounded(amount: Decimal, decimals: int) -> Decimal:
    """Half goes up (away from nought), as in Excel."""
    with localcontext(prec=_DIGITS):
        return amount.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def written(found: Number) -> Printed:
    """A number in print; what it stands for stays exact."""
    if found.unit == "€":
        text = euro(rounded(found.amount, 2 if found.decimals else 0), cents=bool(found.decimals))
    else:
        text = number(rounded(found.amount, found.decimals), found.decimals)
    return Printed(f"{text}%" if found.unit == "%" else text, found)


def total(found: Sequence[Number]) -> Number:
    """All of them together, in the unit and with the decimals that they have."""
    with localcontext(prec=_DIGITS):
        amount = sum((each.amount for each in found), Decimal(0))
    return Number(amount, max(each.decimals for each in found), found[0].unit)


def share(part: Decimal, whole: Decimal) -> Decimal:
    """The part of the whole in hundredths."""
    with localcontext(prec=_DIGITS):
        return 100 * part / whole


def same(value: object, wanted: object) -> bool:
    """Whether a value is the wanted one, however it is spelled; of names in a row, one of them."""
    if isinstance(value, bool):
        return value is wanted or plain(str(wanted)) == _YES_NO[value]
    if is_missing(value) or is_missing(wanted):
        return is_missing(value) and is_missing(wanted)
    numbers = number_in(value), number_in(wanted)
    if numbers[0] and numbers[1]:
        return numbers[0].amount == numbers[1].amount
    if day_in(value) and day_in(wanted):
        return day_in(value) == day_in(wanted)
    spellings = {alike(part) for part in (*parts_of(value), str(value))}
    return alike(str(wanted)) in spellings


def alike(text: str) -> str:
    """A text by which equal ones are known; case, accents and punctuation do not count."""
    return plain(text) or text.strip()


def order(value: object) -> tuple[object, ...]:
    """Sort key: ja before nee, numbers, days, and names as a Dutch reader expects them."""
    found = meant(value)
    if isinstance(value, bool):
        return (0, not value)
    if isinstance(found, Number):
        return (1, found.amount)
    if isinstance(found, date):
        return (2, found)
    return (3, _natural(name_order(str(value))[0]))


def _natural(text: str) -> tuple[tuple[object, ...], ...]:
    """Figures in a text count as numbers, so that A2 comes before A10."""
    pieces = _PIECES.findall(text)
    return tuple((0, len(p.lstrip("0")), p.lstrip("0")) if p.isdigit() else (1, p) for p in pieces)
