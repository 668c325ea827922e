"""Cells with amounts: money, whole numbers, fractions."""

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated

from generator.dutch import euro
from generator.workbooks.cells.kind import Content, Kind, Noted, read_as
from generator.workbooks.cells.raw_text import quote, spaced, typed
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
        fix = "Typ het bedrag (0 als er niets is), of maak de cel leeg"
    return _AMOUNT.refuse(message, fix)


def parse_reserve(raw: object) -> Decimal | Noted:
    """Money, where "geen" and "nihil" are an answer too (Awb 4:61 lid 2)."""
    word = raw.strip().casefold() if isinstance(raw, str) else ""
    if word == "geen":
        return Decimal(0)
    if word in {"nihil", "nee", "n.v.t.", "nvt"}:
        return read_as(raw, Decimal(0), "geen")
    if word and not loose_figures(word):
        fix = "Typ het bedrag, of: geen. Weet je het nog niet, maak de cel dan leeg"
        raise _AMOUNT.refuse(f"{quote(raw)} is geen bedrag", fix)
    return parse_money(raw)


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
    small_enough(amount, raw, _NUMBER)
    amount = amount if match["rest"] else amount.to_integral_value()
    return amount if match["bare"] else read_as(raw, amount, dutch_figure(amount))


def _negative(raw: object) -> Exception:
    return _NUMBER.refuse(f"{quote(raw)} is kleiner dan nul", "Typ een getal van nul of meer")


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
        fix = "Typ het getal (0 als er niets is), of maak de cel leeg"
    elif len(loose) > 1:
        fix = "Typ één getal, zonder woorden of tekens"
    elif re.fullmatch(r"0|[1-9][0-9]*(?:,[0-9]+)?", loose[0]):
        fix = f"Typ alleen het getal: {loose[0]}"
    return _NUMBER.refuse(f"{quote(raw)} is geen getal", fix)


_EURO = Kind(
    "bedrag",
    parse_money,
    "een bedrag, zoals 1234,50",
    excel_format='"€" #,##0.00;"€" -#,##0.00',
    width=16,
    right=True,
    content=Content.MONEY,
)
Money = Annotated[Decimal | None, _EURO]
MoneyPerYear = dict[int, Annotated[Decimal, _EURO]]
Reserve = Annotated[
    Decimal | None,
    Kind(
        "bedrag of geen",
        parse_reserve,
        "een bedrag of het woord geen",
        _EURO.excel_format,
        16,
        right=True,
        content=Content.MONEY,
    ),
]
Count = Annotated[
    int | None,
    Kind("aantal", parse_count, "een heel getal", excel_format="#,##0", width=12, right=True),
]
Number = Annotated[
    Decimal | None,
    Kind("getal", parse_number, "een getal, zoals 1,5", excel_format="0.0#", width=10, right=True),
]
