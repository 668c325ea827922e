"""Cells with amounts: money, whole numbers, fractions."""

import re
from decimal import Decimal
from typing import Annotated

from generator.workbooks.fields.kind import Kind, unreadable

_DUTCH = re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,2})?")
_EURO_FORMAT = '"€" #,##0.00;"€" -#,##0.00'


def parse_money(raw: object) -> Decimal:
    """Euros with at most two decimals: a number, or text as "€ 1.234,50" or "1.234,-".

    ``12.50`` is refused: in Dutch it could be meant as 12,50 or as 1250.
    """
    if isinstance(raw, bool):
        raise unreadable("X103", "Hier staat waar of onwaar, geen bedrag", "Typ een bedrag")
    if isinstance(raw, int | float | Decimal):
        return Decimal(str(raw)).quantize(Decimal("0.01"))
    text = str(raw).strip()
    bare = re.sub(r"[€\s\u00a0]|EUR|euro", "", text, flags=re.IGNORECASE)
    bare = re.sub(r",(-|–|—|=)+$", "", bare)
    if not _DUTCH.fullmatch(bare):
        fix = "Typ het bedrag als 1234,50"
        raise unreadable("X103", f"“{text}” is niet met zekerheid als bedrag te lezen", fix)
    return Decimal(bare.replace(".", "").replace(",", ".")).quantize(Decimal("0.01"))


def parse_reserve(raw: object) -> Decimal:
    """Money, where "geen" and "nihil" are an answer too (Awb 4:61 lid 2)."""
    if isinstance(raw, str) and raw.strip().casefold() in {"geen", "nihil", "nee", "n.v.t.", "nvt"}:
        return Decimal(0)
    return parse_money(raw)


def parse_count(raw: object) -> int:
    """A whole number of zero or more."""
    amount = parse_number(raw)
    if amount != amount.to_integral_value():
        raise unreadable("X104", f"“{raw}” is geen heel getal", "Typ een getal zonder komma")
    return int(amount)


def parse_number(raw: object) -> Decimal:
    """A number of zero or more, with a comma before the decimals."""
    if isinstance(raw, bool):
        raise unreadable("X104", "Hier staat waar of onwaar, geen getal", "Typ een getal")
    text = str(raw).strip()
    bare = text if not isinstance(raw, str) else text.replace(" ", "")
    if isinstance(raw, str):
        if not re.fullmatch(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?", bare):
            raise unreadable(
                "X104", f"“{text}” is geen getal", "Typ alleen het getal, zoals 12 of 1,5"
            )
        bare = bare.replace(".", "").replace(",", ".")
    amount = Decimal(bare)
    if amount < 0:
        raise unreadable("X104", f"“{text}” is kleiner dan nul", "Typ een getal van nul of meer")
    return amount


_MONEY = Kind(
    "bedrag",
    parse_money,
    "een bedrag, zoals 1234,50",
    excel_format=_EURO_FORMAT,
    width=16,
    right=True,
)
Money = Annotated[Decimal | None, _MONEY]
MoneyPerYear = dict[int, Annotated[Decimal, _MONEY]]
Reserve = Annotated[
    Decimal | None,
    Kind(
        "bedrag of geen",
        parse_reserve,
        "een bedrag of het woord geen",
        _EURO_FORMAT,
        16,
        right=True,
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
