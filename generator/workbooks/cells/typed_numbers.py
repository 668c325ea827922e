"""Figures as people type them: what they certainly mean, and what to say when they don't."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal

from generator.workbooks.cells.kind import Unreadable
from generator.workbooks.cells.raw_text import Seen, quote, spaced, typed

LIMIT = Decimal(10) ** 12  # euros: more than the country spends
HAIR = Decimal("0.00001")  # less is the dust of binary sums, not something that was typed
_POINTS, _SPACES, _BARE = r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+", r"[1-9][0-9]{0,2}(?: [0-9]{3})+", r"0|[1-9][0-9]*"  # fmt: skip
WHOLE = rf"(?P<points>{_POINTS})|(?P<spaces>{_SPACES})|(?P<bare>{_BARE})"
_TIMES = {
    "k": 1_000, "duizend": 1_000, "ton": 100_000, "m": 1_000_000, "mln": 1_000_000, "mio": 1_000_000,
    "miljoen": 1_000_000, "mld": 1_000_000_000, "miljard": 1_000_000_000,
}  # fmt: skip
_MULTIPLE = re.compile(rf"([0-9]{{1,6}}(?:[.,][0-9]{{1,4}})?) ?({'|'.join(_TIMES)})\.?")
_SCIENCE = re.compile(r"([0-9](?:[.,][0-9]{1,15})?)e([+-]?[0-9]{1,2})")
_PERCENT = re.compile(r"([0-9]+(?:[.,][0-9]+)?) ?(?:%|procent\b)[^0-9]*")
_OTHER_UNIT = re.compile(
    r"[0-9 ](?:%|procent|uur|uren|dag|week|weken|maand|min|minuut|minuten|[kgt]b)(?:en)?\b"
)
_LOOSE = re.compile(r"[0-9][0-9.,]*[0-9]|[0-9]")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a column asks, for its messages: code, the word with its article, an example."""

    code: str
    word: str
    example: str
    format: str

    def refuse(self, message: str, fix: str) -> Exception:
        """The exception for a cell of this column."""
        return Unreadable(self.code, message, fix)


def amount_of_number(raw: object, wanted: Wanted) -> Decimal:
    """A number as Excel keeps it. Anything else that is no text is refused."""
    word = wanted.word
    if isinstance(raw, Seen):
        message = f"Hier staat {typed(raw)}, geen {word}; Excel bewaart dat als {typed(raw.value)}"
        fix = f"Geef de cel in Excel de opmaak {wanted.format} en typ het {word} opnieuw"
        raise wanted.refuse(message, fix)
    if isinstance(raw, date | time | timedelta):
        what = "een datum" if isinstance(raw, date) else "een tijd"
        message = f"Hier staat {what} ({typed(raw)}), geen {word}; dat maakt Excel soms van een getal"  # fmt: skip
        fix = f"Geef de cel in Excel de opmaak {wanted.format} en typ het {word} opnieuw"
        raise wanted.refuse(message, fix)
    if isinstance(raw, bool) or not isinstance(raw, int | float | Decimal):
        raise wanted.refuse(f"Hier staat {typed(raw)}, geen {word}", f"Typ {wanted.example}")
    amount = Decimal(f"{raw:.15g}") if isinstance(raw, float) else Decimal(raw)
    if not amount.is_finite():
        raise wanted.refuse(f"{quote(raw)} is geen {word}", f"Typ {wanted.example}")
    return small_enough(amount, raw, wanted)


def small_enough(amount: Decimal, raw: object, wanted: Wanted) -> Decimal:
    """The amount, unless it is so large that something else was meant."""
    if abs(amount) >= LIMIT:
        message = f"{quote(raw)} is te groot voor een {wanted.word}"
        raise wanted.refuse(message, f"Kijk of hier een ander nummer staat, en typ {wanted.example}")  # fmt: skip
    return amount


def whole_of(match: re.Match[str]) -> str:
    """The digits of ``WHOLE`` without what stands between the thousands."""
    return re.sub(r"[. ]", "", match["points"] or match["spaces"] or match["bare"])


def dutch_figure(amount: Decimal) -> str:
    """An amount as it is best typed: ``38400000`` or ``1234,5``."""
    text = f"{amount:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", ",")


def ready_figure(text: str) -> str:
    """The figure that "38,4 miljoen" or "1E+06" stands for; empty for other text."""
    plain = re.sub(r"€|\beur\b|\beuro\b", "", spaced(text[:200]).casefold()).strip()
    if found := _MULTIPLE.fullmatch(plain):
        return dutch_figure(Decimal(found[1].replace(",", ".")) * _TIMES[found[2]])
    if found := _SCIENCE.fullmatch(plain):
        amount = Decimal(f"{found[1].replace(',', '.')}e{found[2]}")
        return dutch_figure(amount) if Decimal("0.001") < amount < LIMIT else ""
    return ""


def loose_figures(text: str) -> list[str]:
    """All figures within a text, as typed."""
    return _LOOSE.findall(text[:200])


def in_other_unit(text: str, *, whole: bool) -> str:
    """What to type for "20%" or "36 uur", of which the figure alone would be another number."""
    plain = text.casefold()
    if (found := _PERCENT.fullmatch(plain)) and not whole:
        part = Decimal(found[1].replace(",", ".")) / 100
        return f"Bedoel je {dutch_figure(part)}? Dat is {found[1]}% van één"
    if found:
        return "Een percentage is geen aantal: typ het aantal zelf, zoals 12"
    if _OTHER_UNIT.search(plain) and not whole:
        return "Reken het om naar wat de kolom vraagt, en typ alleen dat getal, zoals 12 of 1,5"
    return ""
