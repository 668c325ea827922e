"""A number format of Excel as a picture: how a number or a day stands on the screen, in Dutch.

A picture is made once per format, and shows a value only when somebody asks for it.
"""

from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from functools import cache

from generator.excel.reading.format_pieces import Section, sections_of
from generator.excel.reading.shown_days import show_day, show_span
from generator.excel.reading.shown_numbers import show_number
from generator.workbooks.cells.raw_text import typed

_EURO, _BOOKED = '"€" #,##0{0};"€" -#,##0{0}', '"€" #,##0{0};"€" -#,##0{0};"€" -'
_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
    12: "# ?/?", 13: "# ??/??", 14: "d-m-yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "d-m-yyyy h:mm",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 48: "##0.0E+0",
    **dict.fromkeys((37, 38), "#,##0"), **dict.fromkeys((39, 40), "#,##0.00"),
    **dict.fromkeys((5, 6), _EURO.format("")), **dict.fromkeys((7, 8), _EURO.format(".00")),
    **dict.fromkeys((41, 42), _BOOKED.format("")), **dict.fromkeys((43, 44), _BOOKED.format(".00")),
    **dict.fromkeys((*range(27, 37), *range(50, 59)), "d-m-yyyy"),
}  # fmt: skip
_AS_IT_IS = frozenset({"", "@", "General"})


@dataclass(frozen=True, slots=True)
class Picture:
    """How a cell shows its value.

    ``day``: the number is a day or a time; ``spans``: hours that count on; ``percent``: 0,05 is 5%.
    """

    sections: tuple[Section, ...]
    day: bool
    spans: bool
    percent: bool

    def show(self, value: object) -> str:
        """The value as it stands on the screen; what the format doesn't fit stands as it is."""
        first = self.sections[0]
        if isinstance(value, timedelta):
            return show_span(first, value)
        if isinstance(value, date | time):
            return show_day(first, value)
        if isinstance(value, bool | str) or self.day or not isinstance(value, int | float):
            return typed(value)
        return self._number(Decimal(f"{value:.15g}"))

    def _number(self, amount: Decimal) -> str:
        section = self._section(amount)
        shown = show_number(section, abs(amount))
        own_sign = section is not self.sections[0] and section.test is None
        nought = not any(digit in shown for digit in "123456789")
        return shown if amount >= 0 or own_sign or nought else f"-{shown}"

    def _section(self, amount: Decimal) -> Section:
        """The part of the format that is for this amount."""
        parts = self.sections[:3]
        if any(part.test for part in parts):
            return next((part for part in parts if part.fits(amount)), parts[-1])
        if amount < 0 and len(parts) > 1:
            return parts[1]
        return parts[2] if amount == 0 and len(parts) > 2 else parts[0]


@cache
def picture_of(number: int, code: str | None) -> Picture | None:
    """The picture of a format by its code or its number; None when it shows a value as it is."""
    sections = sections_of(_BUILT_IN.get(number, "") if code is None else code)
    first = sections[0]
    only_signs = not any(piece.literal for section in sections for piece in section.pieces)
    if first.signs in _AS_IT_IS and only_signs:
        return None
    spans = "[" in first.signs
    day = spans or first.is_day
    return Picture(sections, day, spans, not day and "%" in first.signs)
