"""Cells with amounts: money, whole numbers, fractions."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, Any

from generator.dutch import euro
from generator.workbooks.cells.kind import Content, Kind, Noted, Unreadable, read_as
from generator.workbooks.cells.raw_text import Seen, quote, spaced, typed
from generator.workbooks.cells.typed_numbers import (
    HAIR,
    WHOLE,
    Wanted,
    amount_of_number,
    dutch_figure,
    in_other_unit,
    loose_figures,
    ready_figure,
    small_enough,
    whole_of,
)

_CENT = Decimal("0.01")
_AMOUNT = Wanted("X103", "bedrag", "een bedrag, zoals 1234,50", "Getal")
_NUMBER = Wanted("X104", "getal", "alleen het getal, zoals 12", "Getal")
_COIN = r"(?:€|euro|eur)"
_MONEY = re.compile(
    rf"(?P<open>\( ?)?(?P<minus>- ?)?(?P<coin>{_COIN}\.? ?)?(?P<inner>- ?)?(?:{WHOLE})"
    rf"(?:,(?P<cents>[0-9]{{1,2}})(?P<after> ?-)?|(?P<none>[.,] ?(?:--?|=)))?"
    rf"(?P<behind> ?{_COIN})?(?P<close> ?\))?"
)
_AS_ASKED = re.compile(r"-?(?:€ ?)?-?(?:[0-9]+(?:,[0-9]{2})?|[0-9]{1,3}(?:\.[0-9]{3})*,[0-9]{2})")
_PLAIN_NUMBER = re.compile(rf"(?P<minus>-)?(?:{WHOLE})(?:,(?P<rest>[0-9]{{1,9}}))?")
_NO_AMOUNT = frozenset(
    "geen nihil nee nvt n.v.t onbeperkt plafond subsidieplafond reserve egalisatiereserve".split()
)
_AMOUNT_OR_ZERO = "Typ het bedrag (0 als er niets is), of maak de cel leeg"
_NUMBER_OR_ZERO = "Typ het getal (0 als er niets is), of maak de cel leeg"
_ZERO_OR_MORE = "Typ een getal van nul of meer"
_LEFT_EMPTY = "maak de cel leeg als er geen grens is"
_HALVES = {"½": "0,5", "1/2": "0,5", "¼": "0,25", "1/4": "0,25", "¾": "0,75", "3/4": "0,75"}


def parse_money(raw: object) -> Decimal | Noted:
    """Euros with at most two decimals: a number, or text as "€ 1.234,50" or "1.234,-".

    ``12.50`` is refused: in Dutch it could be meant as 12,50 or as 1250.
    """
    if isinstance(raw, str):
        return _money_of_text(raw)
    amount = amount_of_number(raw, _AMOUNT)
    cents = amount.quantize(_CENT, ROUND_HALF_UP) + 0  # no minus before a zero
    if abs(amount - cents) <= HAIR:
        return cents
    return Noted(cents, f"{typed(raw)} afgerond op hele centen: {euro(cents, cents=True)}")


def refuse_thousandths(raw: object) -> None:
    """An English Excel keeps 293.612, typed as three hundred thousand, as a number below 294."""
    if not isinstance(raw, float) or raw.is_integer():
        return
    whole, _, rest = f"{abs(raw):.15g}".partition(".")
    if whole == "0" or len(rest) != 3 or not rest.isdecimal():
        return
    sign, cents = "-" if raw < 0 else "", abs(Decimal(str(raw))).quantize(_CENT, ROUND_HALF_UP)
    large, small = f"{sign}{whole}{rest}", f"{sign}{dutch_figure(cents)}"
    message = (
        f"{quote(raw)} heeft drie cijfers achter de komma: dat kan {euro(Decimal(large))} zijn, "
        f"maar ook {euro(Decimal(f'{sign}{cents}'), cents=True)}"
    )
    fix = f"Typ {large} of {small}; kijk ook de andere bedragen van deze kolom na"
    raise _AMOUNT.refuse(message, fix)


def _money_of_text(raw: str) -> Decimal | Noted:
    text = spaced(raw).casefold()
    match = _MONEY.fullmatch(text)
    if not match or bool(match["open"]) != bool(match["close"]):
        raise _no_money(raw, text)
    signs = sum(bool(match[name]) for name in ("open", "minus", "inner", "after"))
    if signs > 1 or (match["coin"] and match["behind"]):
        raise _no_money(raw, text)
    amount = Decimal(f"{whole_of(match)}.{match['cents'] or '0'}")
    amount = small_enough(amount, raw, _AMOUNT).quantize(_CENT)
    amount = -amount + 0 if signs else amount
    return amount if _AS_ASKED.fullmatch(text) else read_as(raw, amount, euro(amount))


def _no_money(raw: str, text: str) -> Exception:
    """What is the matter with an amount, and the amount to type if that can be known."""
    if ready := ready_figure(text):
        message = f"{quote(raw)} is een verkorte manier om een bedrag te schrijven"
        return _AMOUNT.refuse(message, f"Typ het hele bedrag in cijfers: {ready}")
    bare = re.sub(_COIN, "", text).strip()
    message = f"{quote(raw)} is niet met zekerheid als bedrag te lezen"
    fix = "Typ alleen het bedrag, zoals 1234,50"
    if found := re.fullmatch(r"(-?[0-9]+)\.([0-9]{1,2})", bare):
        cents = found[2].ljust(2, "0")
        message = f"{quote(raw)} kan {found[1]},{cents} zijn, maar ook {found[1]}{found[2]}"
        fix = f"Typ {found[1]},{cents} of {found[1]}{found[2]}; voor de centen staat een komma"
    elif found := re.fullmatch(r"(-?[0-9]{1,3}(?:,[0-9]{3})+)\.([0-9]{2})", bare):
        fix = f"Bedoel je {found[1].replace(',', '')},{found[2]}? Voor de centen staat een komma"
    elif found := re.fullmatch(r"-?[0-9.]+,([0-9]{3,})", bare):
        message = f"{quote(raw)} heeft {len(found[1])} cijfers achter de komma"
        fix = "Typ het bedrag met hooguit twee cijfers achter de komma, zoals 1234,50"
        if english := re.fullmatch(r"(-?[1-9][0-9]{0,2}),([0-9]{3})", bare):
            fix = f"Bedoel je {english[1]}{english[2]}? Typ het dan zonder komma"
    elif found := re.fullmatch(r"([0-9.]+) ?-", bare):
        message = f"Bij {quote(raw)} is niet zeker of het streepje een min is"
        fix = f"Typ -{found[1]} als het een min is, en anders {found[1]}"
    elif not loose_figures(text):
        message = f"{quote(raw)} is geen bedrag"
        fix = _AMOUNT_OR_ZERO
    return _AMOUNT.refuse(message, fix)


def parse_money_or_none(raw: object) -> Decimal | Noted:
    """Money, where "geen" and "nihil" are an answer too (Awb 4:61 lid 2): zero euros."""
    word = raw.strip().casefold() if isinstance(raw, str) else ""
    if word == "geen":
        return Decimal(0)
    if word.removeprefix("geen ").rstrip(".") in _NO_AMOUNT:
        return read_as(raw, Decimal(0), "geen")
    if word and not loose_figures(word):
        fix = "Typ het bedrag, of: geen. Weet je het nog niet, maak de cel dan leeg"
        raise _AMOUNT.refuse(f"{quote(raw)} is geen bedrag", fix)
    return parse_money(raw)


_THOUSAND = 3  # decimals, of what an English Excel means as thousands


def parse_count(raw: object) -> int | Noted:
    """A whole number of zero or more; "1.250" is 1250."""
    found = _number_of(raw, thousands=True)
    amount = found.value if isinstance(found, Noted) else found
    assert isinstance(amount, Decimal)
    whole = amount.to_integral_value()
    if abs(amount - whole) > HAIR:
        raise _NUMBER.refuse(f"{quote(raw)} is geen heel getal", "Typ een getal zonder komma")
    return Noted(int(whole), found.note) if isinstance(found, Noted) else int(whole)


def parse_number(raw: object) -> Decimal | Noted:
    """A number of zero or more, with a comma before the decimals.

    ``1.250`` is refused: of so small a number it could be meant as 1,25 or as 1250.
    """
    return _number_of(raw, thousands=False)


def _number_of(raw: object, *, thousands: bool) -> Decimal | Noted:
    if isinstance(raw, Seen) and not thousands:
        found = _number_of(raw.value, thousands=False)
        assert isinstance(found, Decimal)
        return read_as(raw, found, dutch_figure(found))
    if not isinstance(raw, str):
        amount = amount_of_number(raw, _NUMBER)
        if amount < 0:
            raise _negative(raw)
        dustless = round(amount, 9)
        return (amount if amount == dustless else dustless) + 0
    text = spaced(raw)
    match = _PLAIN_NUMBER.fullmatch(text)
    if not match or (match["points"] and not thousands and not match["rest"]):
        raise _no_number(raw, text, whole=thousands)
    amount = Decimal(f"{whole_of(match)}.{match['rest'] or '0'}")
    if match["minus"] and amount:
        raise _negative(raw)
    if thousands and len(match["rest"] or "") == _THOUSAND:
        fix = f"Bedoel je {whole_of(match)}{match['rest']}? Typ het dan zonder komma"
        raise _NUMBER.refuse(f"{quote(raw)} heeft drie cijfers achter de komma", fix)
    small_enough(amount, raw, _NUMBER)
    amount = amount if match["rest"] else amount.to_integral_value()
    return amount if match["bare"] else read_as(raw, amount, dutch_figure(amount))


def _negative(raw: object) -> Exception:
    return _NUMBER.refuse(f"{quote(raw)} is kleiner dan nul", _ZERO_OR_MORE)


def _no_number(raw: str, text: str, *, whole: bool) -> Exception:
    """What is the matter with a number, and the number to type if that can be known."""
    loose = loose_figures(text)
    fix = "Typ alleen het getal, zoals 12 of 1,5"
    if ready := ready_figure(text) or _HALVES.get(text, ""):
        fix = f"Typ het getal in cijfers: {ready}"
    elif ready := in_other_unit(text, whole=whole):
        fix = ready
    elif found := re.fullmatch(r"([0-9]*)(?:\.|^,)([0-9]+)", text):
        fix = f"Bedoel je {found[1] or '0'},{found[2]}? Voor de decimalen staat een komma"
        if re.fullmatch(r"[1-9][0-9]{0,2}\.[0-9]{3}", text):
            fix = f"Bedoel je {found[1]},{found[2].rstrip('0') or '0'} of {found[1]}{found[2]}? Typ het zonder punt"  # fmt: skip
    elif not loose:
        fix = _NUMBER_OR_ZERO
    elif len(loose) > 1:
        fix = "Typ één getal, zonder woorden of tekens"
    elif re.fullmatch(r"0|[1-9][0-9]*(?:,[0-9]+)?", loose[0]):
        fix = f"Typ alleen het getal: {loose[0]}"
    return _NUMBER.refuse(f"{quote(raw)} is geen getal", fix)


def _limiting(parse: Callable[[Any], object]) -> Callable[[Any], object]:
    """The same for a cell that holds a limit: no limit is an empty cell there, and never a zero."""
    instead = {
        _AMOUNT_OR_ZERO: f"Typ het bedrag, of {_LEFT_EMPTY}",
        _NUMBER_OR_ZERO: f"Typ het getal, of {_LEFT_EMPTY}",
        _ZERO_OR_MORE: f"Typ een getal boven nul, of {_LEFT_EMPTY}",
    }

    def read(raw: object) -> object:
        try:
            return parse(raw)
        except Unreadable as fault:
            raise Unreadable(fault.code, fault.message, instead.get(fault.fix, fault.fix)) from None

    return read


_EURO = Kind(
    "bedrag",
    parse_money,
    "een bedrag, zoals 1234,50",
    excel_format='"€" #,##0.00;"€" -#,##0.00',
    width=16,
    right=True,
    content=Content.MONEY,
    doubt=refuse_thousandths,
)
Money = Annotated[Decimal | None, _EURO]
MoneyPerYear = dict[int, Annotated[Decimal, _EURO]]
MoneyOrNone = Annotated[
    Decimal | None,
    Kind(
        "bedrag of geen",
        parse_money_or_none,
        "een bedrag of het woord geen",
        _EURO.excel_format,
        16,
        right=True,
        content=Content.MONEY,
        doubt=refuse_thousandths,
    ),
]
_COUNT = Kind("aantal", parse_count, "een heel getal", excel_format="#,##0", width=12, right=True)
_DECIMALS = Kind(
    "getal", parse_number, "een getal, zoals 1,5", excel_format="0.0#", width=10, right=True
)
Count = Annotated[int | None, _COUNT]
CountPerYear = dict[int, Annotated[int, _COUNT]]
Number = Annotated[Decimal | None, _DECIMALS]
MostCount = Annotated[int | None, replace(_COUNT, parse=_limiting(parse_count))]
MostNumber = Annotated[Decimal | None, replace(_DECIMALS, parse=_limiting(parse_number))]
MostMoney = Annotated[Decimal | None, replace(_EURO, parse=_limiting(parse_money))]
