"""The code of a number format in sections and pieces: signs that mean something, and text."""

import re
from dataclasses import dataclass
from decimal import Decimal

_PIECE = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_(?P<width>.)|\*(?P<fill>.)|\[(?P<note>[^\]]*)\]'
    r"|(?P<word>general|standaard|am/pm|a/p)|(?P<sign>.)",
    re.DOTALL | re.IGNORECASE,
)
_TEST = re.compile(r"(<=|>=|<>|<|>|=) ?(-?[0-9]{1,15}(?:\.[0-9]{1,9})?)")
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_MEANT = frozenset("0#?.,%/@EedmyhsjDMYHSJ")
_LONGEST = 255  # what Excel allows


@dataclass(frozen=True, slots=True)
class Piece:
    """A sign of a format, or text that is shown as it is."""

    text: str
    literal: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """One of the at most four parts of a format: for positive, negative, zero and text."""

    pieces: tuple[Piece, ...] = ()
    test: tuple[str, Decimal] | None = None

    @property
    def signs(self) -> str:
        """The signs that mean something, without the text around them."""
        return "".join(piece.text for piece in self.pieces if not piece.literal)

    @property
    def is_day(self) -> bool:
        """True when it shows a number as a day or a time."""
        return bool(re.search("[dmyhsj]", self.signs.replace("General", ""), re.IGNORECASE))

    def fits(self, amount: Decimal) -> bool:
        """True when the amount passes the test of this section, such as ``[>=100]``."""
        if self.test is None:
            return True
        sign, limit = self.test
        return (sign != "<>" and "=" in sign and amount == limit) or (
            ("<" in sign and amount < limit) or (">" in sign and amount > limit)
        )


def sections_of(code: str) -> tuple[Section, ...]:
    """The sections of a format code."""
    found: list[Section] = []
    pieces: list[Piece] = []
    test = None
    for match in _PIECE.finditer(code[:_LONGEST]):
        sign = match["sign"]
        if sign == ";":
            found.append(Section(tuple(pieces), test))
            pieces, test = [], None
        elif match["note"] is not None:
            pieces += _noted(match["note"])
            limit = _TEST.fullmatch(match["note"])
            test = (limit[1], Decimal(limit[2])) if limit else test
        elif match["word"]:
            pieces.append(Piece("General" if len(match["word"]) > 5 else match["word"]))
        elif sign and sign in _MEANT:
            pieces.append(Piece(sign))
        else:
            pieces.append(Piece(_literal(match), literal=True))
    return (*found, Section(tuple(pieces), test))[:4]


def _literal(match: re.Match[str]) -> str:
    if match["quoted"] is not None:
        return match["quoted"]
    if match["width"] or match["fill"]:
        return " "  # as wide as a sign, or as wide as the cell
    return match["escaped"] or match["sign"] or ""


def _noted(note: str) -> list[Piece]:
    """What stands in brackets: a coin (``$€-413``), hours that count on (``h``), or a colour."""
    if note.startswith("$"):
        return [Piece(note[1:].split("-")[0], literal=True)]
    return [Piece(f"[{note.lower()}]")] if _ELAPSED.fullmatch(note) else []
