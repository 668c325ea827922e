"""Wording: a count, places in a row, an amount or its gap, paragraphs, the end of a sentence."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from generator.documents.definition import shown
from generator.dutch import (
    capital,
    enumerate_names,
    euro,
    long_date,
    number,
    shares_together,
    words,
)
from generator.figures.counting import because
from generator.origins.followed_text import followed, joined
from generator.printed import GAP, respelled
from generator.workbooks.activities import Activity
from generator.workbooks.application import Application
from generator.workbooks.districts import Neighbourhood
from generator.workbooks.members import OrganisationKind
from generator.workbooks.scheme import Scheme

_OPENING = re.compile(r"""(?<![^\s(])"(?=\S)|(?<![^\s(])'(?=\w\w)(?![snt]\b)""")
_EURO = re.compile(r"€ (?=\d)")


def sentence(text: str) -> str:
    """A text that ends as a sentence does; a gap stays a gap."""
    if not text or text.startswith(GAP):
        return text
    return ended(capital(text.strip()))


def ended(text: str) -> str:
    """A text with a mark at its end, and not two of them (``De Pan U.A.``)."""
    text = followed(text)
    return text if not text or text[-1] in ".!?…”\"'" else f"{text}."


def counted(amount: int, one: str, many: str) -> str:
    """A count as running text has it: ``één lid``, ``zeven leden``, ``46 leden``."""
    written = words(amount)
    return respelled(written, f"{written} {one if amount == 1 else many}")


def none_yet(amount: int) -> str:
    """A bare number for a table; a word for nothing."""
    bare = number(amount)
    return bare if amount else respelled(bare, "Nog geen")


def typographic(text: str) -> str:
    """Quotation marks as they are printed within a quotation: single and curly."""
    text = respelled(text, _OPENING.sub("‘", text.replace("“", "‘").replace("”", "’")))
    return respelled(text, text.replace('"', "’").replace("'", "’"))


def organisation_kind(kind: str) -> str:
    """The kind of an organisation as a table has it; of what is none of them a name that says so.

    A gap stays as it is.
    """
    return (
        respelled(kind, "Andere organisatie") if kind == OrganisationKind.OTHER else capital(kind)
    )


def rounding_note(parts: Iterable[int | Decimal], whole: int | Decimal) -> str:
    """That shares in whole percents are not 100 together; empty when they are."""
    parts = tuple(parts)
    together = shares_together(parts, whole)
    if not parts or not whole or together == 100:
        return ""
    return f"De aandelen zijn afgerond op hele procenten. Samen komen zij daardoor op {together}%."


def place_list(names: Iterable[str]) -> str:
    """Names of buurten in a row; with a semicolon when names hold a comma or "en" themselves."""
    kept = list(names)
    unclear = any("," in name or " en " in name for name in kept)
    named = enumerate_names(kept)
    return respelled(named, joined("; ", kept)) if unclear else named


def paragraphs(text: str) -> list[str]:
    """A long text as the paragraphs that were typed, without blank lines."""
    return [part for line in text.split("\n") if (part := line.strip())]


def written_day(day: date | None) -> str:
    """A day in words, empty when it is not known."""
    return long_date(day) if day else ""


def money_or_gap(row: Application | Scheme | Activity, field: str) -> str:
    """An amount of a cell; zero is an amount, only an empty cell is a gap."""
    amount = getattr(row, field)
    whole = isinstance(row, Activity)  # the law asks what is requested to the cent
    return shown(row, field, "" if amount is None else euro(amount, False if whole else None))


def money_or_empty(amount: Decimal | None) -> str:
    """An amount that need not be there."""
    return "" if amount is None else euro(amount)


def unbroken(text: str) -> str:
    """An amount that was typed stays on one line with its euro sign."""
    return respelled(text, _EURO.sub("€\N{NO-BREAK SPACE}", text))


def fte(amount: Decimal) -> str:
    """``0,4`` or ``0,25``: never more digits than were meant."""
    short = amount.normalize()
    exponent = short.as_tuple().exponent
    return number(amount, max(1, -exponent) if isinstance(exponent, int) else 1)


def population_source(place: Neighbourhood) -> str:
    """Where a number of inhabitants comes from, with its year (rule R27)."""
    source, year = shown(place, "source"), shown(place, "year")
    text = source if year in source else followed(f"{source}, {year}")
    return because(text, place.origin("source", "year"))
