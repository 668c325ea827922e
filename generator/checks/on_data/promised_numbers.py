"""K3, numbers in words: what a text promises beside the cells, and beside other texts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.definition import Findings
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import number, plain, words
from generator.figures.all import Figures
from generator.problems import Finding, Severity
from generator.workbooks.activities import Activity
from generator.workbooks.budget import Cost
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.definition import Row

_WORDS = {str(words(n)): n for n in range(2, 21)} | {"dertig": 30, "veertig": 40, "vijftig": 50}
_WORDS |= {"zestig": 60, "zeventig": 70, "tachtig": 80, "negentig": 90, "honderd": 100}
_FIGURES = r"\d{1,3}(?:\.\d{3})+|\d+"
_COUNTED = re.compile(
    rf"(?<![\w.,])({_FIGURES}|{'|'.join(_WORDS)})\s+([a-zà-ÿ]{{5,}})", re.IGNORECASE
)
_FTE = re.compile(r"(?<![\w.,])(\d+(?:,\d+)?) fte\b")
# Words that stand beside numbers of many things: time, money and people in general.
_ANYTHING = frozenset(
    "dagen weken maanden jaren uren minuten dagdelen avonden middagen ochtenden personen mensen "
    "bewoners inwoners deelnemers kinderen jongeren vrijwilligers groepen buurten wijken plekken "
    "gebouwen procent andere meter bezoekers bijeenkomsten keren eerste tweede".split()
)
_TOLD = ("aim", "approach", "frequency", "result", "indicator")


@dataclass(frozen=True)
class _Promise:
    """A number with the thing that it counts, as it stands in a cell."""

    row: Row
    field: str
    thing: str
    amount: int
    typed: str


@data_check(
    "K322",
    Severity.NOTE,
    "Een getal in een tekst is anders dan elders",
    source="R16",
    needs_whole=(Activity, Cost),
)
def promised_otherwise(dossier: Dossier, figures: Figures) -> Findings:
    """
    De toelichting van een post noemt een ander aantal fte of vrijwilligers dan de kolom, of een
    ander aantal inwoners dan de wijk heeft. Of een activiteit en een post van dezelfde wijk noemen
    allebei een aantal van hetzelfde, zoals avonden of plannen, en dat verschilt. Wie beide leest,
    weet niet wat geldt.
    """
    for entry in dossier.rows(Cost):
        yield from _own_columns(entry, figures)
    for area in (*(d.name for d in figures.places.districts), CITYWIDE):
        entries = [
            p for row in figures.budget.in_area(area) for p in _promises(row, ("explanation",))
        ]
        for activity in figures.effort.in_area(area):
            yield from _beside_entries(activity, entries)


def _own_columns(entry: Cost, figures: Figures) -> Findings:
    """What a toelichting says of the post itself."""
    text = entry.explanation or ""
    fte = [Decimal(found.replace(",", ".")) for found in _FTE.findall(text)]
    if entry.fte is not None and fte and sum(fte) != entry.fte:
        said, typed = _short(sum(fte, Decimal(0))), _short(entry.fte)
        yield _differs(entry, "fte", f"{said} fte", f"bij Fte {typed}")
    people = {p.thing: p for p in reversed([*_promises(entry, ("explanation",), every=True)])}
    found = people.get("vrijwilligers")
    if found and entry.volunteers not in (None, found.amount):
        yield _differs(entry, "volunteers", found.typed, f"bij Vrijwilligers {entry.volunteers}")
    found = people.get("inwoners")
    if found and entry.area in figures.places.by_district:
        living = figures.places.inhabitants(entry.area)
        if living and living != found.amount:
            fix = "Verbeter de toelichting, en het bedrag als dat ervan afhangt"
            message = (
                f"Post {entry.number} noemt {found.typed}; {entry.area} heeft er {number(living)}"
            )
            yield Finding(entry.at("explanation"), message, fix=fix)


def _differs(entry: Cost, field: str, said: str, typed: str) -> Finding:
    message = f"In de toelichting van post {entry.number} staat {said}, en {typed}"
    fix = "Maak beide gelijk"
    return Finding(entry.at("explanation"), message, fix=fix, related=(entry.at(field),))


def _beside_entries(activity: Activity, entries: list[_Promise]) -> Findings:
    for one in _promises(activity, _TOLD):
        there = [p for p in entries if p.thing == one.thing]
        if there and all(p.amount != one.amount for p in there):
            entry = there[0]
            message = (
                f"{activity.number} noemt {one.typed}; de toelichting van post "
                f"{entry.row.at('number').row_name} noemt {entry.typed}"
            )
            fix = "Maak beide gelijk als het om hetzelfde gaat; anders hoeft er niets te gebeuren"
            related = (entry.row.at(entry.field),)
            yield Finding(activity.at(one.field), message, fix=fix, related=related)


def _promises(row: Row, fields: tuple[str, ...], every: bool = False) -> Iterator[_Promise]:
    for field in fields:
        for typed, thing in _COUNTED.findall(getattr(row, field) or ""):
            if every or plain(thing) not in _ANYTHING:
                amount = _WORDS.get(typed.casefold())
                bare = typed.replace(".", "")
                yield _Promise(
                    row,
                    field,
                    plain(thing),
                    int(bare) if amount is None else amount,
                    f"{typed} {thing}",
                )


def _short(amount: Decimal) -> str:
    return f"{amount.normalize():f}".replace(".", ",")
