"""What can be done with one value: a share, rounding, and money, numbers, days in another form."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from generator.dutch import MONTHS, capital, euro, long_date, number, short_date, words
from generator.operations.call import Call
from generator.operations.misuse import Misuse
from generator.operations.values import number_in, rounded, share, written
from generator.printed import NOTHING, Number, Printed, is_missing, respelled

_NBSP = "\N{NO-BREAK SPACE}"
_WEEKDAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()
_THOUSAND, _MILLION = 1_000, 1_000_000


def percentage(call: Call) -> str:
    """The share in a whole; a dash when there is nothing to divide by, or to divide."""
    call.takes(2, least=1)
    decimals = call.decimals(place=1)
    part, asked = call.number(), call.args[0]
    whole = number_in(asked)
    if (whole is None and (call.example or not is_missing(asked))) or asked == 0:
        raise Misuse("whole", call.name, asked)
    if part and whole and isinstance(asked, Printed) and part.unit != whole.unit:
        raise Misuse("other unit", call.name)
    if call.example:
        return written(Number(Decimal(50), decimals, "%"))
    if part is None or whole is None or not whole.amount:
        return NOTHING
    return written(Number(share(part.amount, whole.amount), decimals, "%"))


def round_off(call: Call) -> str:
    """Rounded to so many decimals; from then on that is the number."""
    call.takes(1)
    decimals, found = call.decimals(), call.number()
    if found is None:
        return NOTHING
    shown = 2 if found.unit == "€" and decimals else decimals
    return written(Number(rounded(found.amount, decimals), shown, found.unit))


def money(call: Call) -> str:
    """An amount in the form of choice; without one it has cents only when it needs them."""
    form, found = call.form(tuple(_MONEY)), call.number()
    if found and found.unit == "%":
        raise Misuse("no share", call.name)
    return _MONEY[form](found.amount) if found else NOTHING


def _large(unit: int, word: str, decimals: int) -> Callable[[Decimal], Printed]:
    def large(amount: Decimal) -> Printed:
        figures = number(rounded(amount / unit, decimals), decimals)
        return Printed(f"€{_NBSP}{figures}{_NBSP}{word}", Number(amount, 0, "€"))

    return large


def _exact(decimals: int) -> Callable[[Decimal], Printed]:
    return lambda amount: written(Number(amount, decimals, "€"))


def figure(call: Call) -> str:
    """The bare number, without its word or sign; up to twenty in words when asked."""
    form, found = call.form(("cijfers", "woorden")), call.number()
    if found is None:
        return NOTHING
    bare = Number(found.amount, found.decimals)
    whole = found.amount == found.amount.to_integral_value()
    return words(int(found.amount)) if form == "woorden" and whole else written(bare)


def day(call: Call) -> str:
    """A day in the form of choice."""
    form, found = call.form(tuple(_DAYS)), call.day()
    return Printed(_DAYS[form](found), found) if found else NOTHING


def with_capital(call: Call) -> str:
    """The first letter as a capital."""
    call.bare()
    return capital(call.text())


def without_capital(call: Call) -> str:
    """The first letter as a small one, for within a sentence."""
    call.bare()
    text = call.text()
    return respelled(text, text[:1].lower() + text[1:])


_MONEY: Mapping[str, Callable[[Decimal], Printed]] = {
    "": lambda amount: euro(rounded(amount, 2)),
    "heel": _exact(0),
    "centen": _exact(2),
    "duizend": _large(_THOUSAND, "duizend", 0),
    "miljoen": _large(_MILLION, "miljoen", 1),
}
_DAYS: Mapping[str, Callable[[date], str]] = {
    "": long_date,
    "lang": long_date,
    "kort": short_date,
    "weekdag": lambda day: f"{_WEEKDAYS[day.weekday()]} {long_date(day)}",
    "maand": lambda day: f"{MONTHS[day.month - 1]} {day.year}",
    "jaar": lambda day: str(day.year),
}
