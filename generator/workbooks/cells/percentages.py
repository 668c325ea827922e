"""Cells with a percentage: ``5``, ``5%``, or the 0,05 that Excel keeps of a cell with 5%."""

from decimal import Decimal
from typing import Annotated

from generator.workbooks.cells.kind import Kind, Noted, Unreadable, read_as
from generator.workbooks.cells.numbers import parse_number
from generator.workbooks.cells.raw_text import Seen, quote
from generator.workbooks.cells.typed_numbers import dutch_figure


def parse_percentage(raw: object) -> Decimal | Noted:
    """A number from 0 to 100. Of a number below one only Excel's way of keeping 5% makes sense."""
    if isinstance(raw, Seen):
        share = parse_number(raw.value)
        assert isinstance(share, Decimal)
        raw = f"{dutch_figure(share * 100)}%"
    found = parse_share(raw)
    percentage = found.value if isinstance(found, Noted) else found
    assert isinstance(percentage, Decimal)
    if 0 < percentage < 1 and not isinstance(raw, str):
        return read_as(raw, percentage * 100, f"{dutch_figure(percentage * 100)}%")
    return found


def parse_share(raw: object) -> Decimal | Noted:
    """A number from 0 to 100; also below one it is that many percent."""
    found = parse_number(raw.strip().removesuffix("%").rstrip() if isinstance(raw, str) else raw)
    percentage = found.value if isinstance(found, Noted) else found
    assert isinstance(percentage, Decimal)
    if percentage > 100:
        message = f"{quote(raw)} is meer dan 100%"
        raise Unreadable("X104", message, "Typ een getal van 0 tot en met 100, zoals 5")
    return found


Percentage = Annotated[
    Decimal | None,
    Kind("percentage", parse_percentage, "een percentage, zoals 5", "0.##", width=12, right=True),
]
Share = Annotated[
    Decimal | None,
    Kind("getal", parse_share, "een getal, zoals 1,5", "0.0#", width=10, right=True),
]
