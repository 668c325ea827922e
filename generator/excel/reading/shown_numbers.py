"""A number as a format shows it, in Dutch: a point between thousands, a comma before decimals."""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from generator.excel.reading.format_pieces import Piece, Section
from generator.workbooks.cells.typed_numbers import dutch_figure

_PLACES = "0#?"
_LARGEST = Decimal(10) ** 15


def show_number(section: Section, amount: Decimal) -> str:
    """An amount of zero or more as this section shows it."""
    signs = section.signs
    if amount >= _LARGEST:
        return dutch_figure(amount)
    if "General" in signs:
        meant = {"General": dutch_figure(amount)}
        return _tidy(
            "".join(p.text if p.literal else meant.get(p.text, "") for p in section.pieces)
        )
    if "/" in signs:
        return _tidy(_fraction(section.pieces, amount))
    pieces = list(section.pieces)
    scaled = amount * 100 ** signs.count("%") / 1000 ** _scaling(signs)
    power = ""
    if exponent := re.search(r"E[+-]?0+", _joined(pieces)):
        scaled, power = _scientific(scaled, len(exponent[0].lstrip("E+-")))
        pieces = _without_exponent(pieces, power)
    return _tidy(_figures(pieces, scaled))


def _scaling(signs: str) -> int:
    """How many commas stand behind the last digit of the whole number: each divides by 1000."""
    whole = signs.split(".")[0].rstrip("%E+-")
    return len(whole) - len(whole.rstrip(","))


def _figures(pieces: list[Piece], amount: Decimal) -> str:
    """The digits on their places, with the text between them."""
    signs = "".join("x" if p.literal else p.text for p in pieces)
    point = next((n for n, p in enumerate(pieces) if not p.literal and p.text == "."), len(pieces))
    before, after = pieces[:point], pieces[point + 1 :]
    decimals = sum(not p.literal and p.text in _PLACES for p in after)
    rounded = amount.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    whole, _, rest = f"{rounded:f}".partition(".")
    grouped = bool(re.search(r"[0#?],+[0#?]", signs.split(".")[0].replace("x", "")))
    return _whole(before, whole if whole != "0" else "", grouped) + _decimals(after, rest)


def _whole(pieces: list[Piece], digits: str, grouped: bool) -> str:
    places = [n for n, p in enumerate(pieces) if not p.literal and p.text in _PLACES]
    shown: list[str] = []
    used = 0
    for n in range(len(pieces) - 1, -1, -1):
        piece = pieces[n]
        if piece.literal or piece.text == "%":
            shown.append(piece.text)
        if n not in places:
            continue
        wanted = max(1, len(digits)) if n == places[0] else 1
        taken = digits[len(digits) - min(wanted, len(digits)) :] if digits else ""
        digits = digits[: len(digits) - len(taken)]
        for digit in reversed(taken or {"0": "0", "?": " "}.get(piece.text, "")):
            shown.append("." if grouped and used and used % 3 == 0 and digit != " " else "")
            shown.append(digit)
            used += 1
    return "".join(reversed(shown))


def _decimals(pieces: list[Piece], digits: str) -> str:
    last = len(digits.rstrip("0"))
    shown, used, figures = "", 0, ""
    for piece in pieces:
        if piece.literal or piece.text == "%":
            shown += piece.text
        elif piece.text in _PLACES:
            if piece.text == "0" or used < last:
                shown += digits[used]
                figures += digits[used]
            used += 1
    return f",{shown}" if figures else shown


def _fraction(pieces: tuple[Piece, ...], amount: Decimal) -> str:
    """``1 1/2``: the nearest fraction with as many figures as the format has places."""
    behind = re.search(r"/([0-9#?]+)", _joined(list(pieces)))
    fixed = int(behind[1]) if behind and behind[1].isdecimal() and int(behind[1]) else 0
    most = 10 ** min(len(behind[1]) if behind else 1, 4) - 1
    exact = Fraction(amount)
    near = Fraction(round(exact * fixed), fixed) if fixed else exact.limit_denominator(most)
    mixed = bool(re.search(r"[0#?] +[0#?]+/", _joined(list(pieces))))
    whole, rest = divmod(near, 1) if mixed else (0, near)
    parts = [str(whole)] if whole or (mixed and not rest) else []
    if rest or not mixed:
        times = fixed // rest.denominator if fixed else 1
        parts.append(f"{rest.numerator * times}/{rest.denominator * times}")
    return " ".join(parts) + "".join(
        p.text for p in pieces if p.literal and p.text.strip() and not p.text.isdecimal()
    )


def _scientific(amount: Decimal, width: int) -> tuple[Decimal, str]:
    power = amount.adjusted() if amount else 0
    return amount.scaleb(-power), f"E{'-' if power < 0 else '+'}{abs(power):0{width}}"


def _without_exponent(pieces: list[Piece], power: str) -> list[Piece]:
    """The pieces up to the E, and the power as text behind them."""
    at = next(n for n, p in enumerate(pieces) if not p.literal and p.text in "Ee")
    behind = pieces[at + 1 :]
    rest = [p for p in behind if p.literal and p.text not in "+-"]
    return [*pieces[:at], Piece(power, literal=True), *rest]


def _joined(pieces: list[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def _tidy(text: str) -> str:
    return " ".join(text.split())
