"""A cell that cannot be read where it stands, and that surely belongs elsewhere in its row."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.dutch import enumerate_names, plain
from generator.problems import CellPlace
from generator.workbooks.cells.kind import Kind, Unreadable
from generator.workbooks.cells.raw_text import typed
from generator.workbooks.definition import Column, Need

_KNOWN_BY_SHAPE = {
    "datum", "postcode", "KvK-nummer", "RSIN", "IBAN", "e-mailadres", "telefoonnummer", "webadres",
}  # fmt: skip
_ONLY_DIGITS = {"KvK-nummer", "RSIN"}
_CHOICE = "keuze"
_A_SITE = re.compile(r"(?:https?://|www\.).*|[^/]+\.(?:nl|org|com|net|eu|info)(?:/.*)?", re.I)


@dataclass(frozen=True, slots=True)
class Spot:
    """Another cell of the same row (or line of the form): its column, its place, what it holds."""

    column: Column
    place: CellPlace
    filled: bool


def belonging(
    fault: Unreadable, raw: object, here: Column, spots: Iterable[Spot], *, form: bool
) -> tuple[Unreadable, tuple[CellPlace, ...]]:
    """The same fault, that says in which column the value belongs if there is one for it."""
    fits = [s for s in spots if s.place.cell and _surely(s.column.kind, raw, here.kind, fault)]
    if not fits or len({_what(spot) for spot in fits}) > 1:
        return fault, ()
    free = [spot for spot in fits if not spot.filled]
    message = f"{_start(fault.message)}; {_what(fits[0])}"
    meant = free if len(free) == 1 else fits
    fix = f"{_move(meant, form=form)}, en {_instead(here)}"
    return Unreadable(fault.code, message, fix), tuple(spot.place for spot in meant[:3])


def _surely(kind: Kind, raw: object, own: Kind, fault: Unreadable) -> bool:
    """Whether this is a value of that kind, and can hardly be one of its own kind with a slip."""
    text = typed(raw).strip()
    if kind.name == own.name and kind.name != _CHOICE:
        return False
    if kind.name == _CHOICE:
        return kind is not own and plain(text) in map(plain, kind.options)
    if kind.name not in _KNOWN_BY_SHAPE or kind.read(raw).fault:
        return False
    if kind.name in _ONLY_DIGITS:
        digits = re.sub(r"[ .]", "", text)
        dated = own.name == "datum" and re.match("(?:19|20)[0-9]{6}$", digits)
        return len(digits) in {8, 9} and own.name != "telefoonnummer" and not dated
    if kind.name == "datum":
        made_by_excel = isinstance(raw, date) and fault.code in {"X102", "X103", "X104"}
        return isinstance(raw, date | str) and not text.isdecimal() and not made_by_excel
    if kind.name == "webadres":
        return bool(_A_SITE.fullmatch(text))
    return isinstance(raw, str) or kind.name != "telefoonnummer"


def _what(spot: Spot) -> str:
    name = spot.column.kind.name
    return f"wel bij {spot.place.header}" if name == _CHOICE else f"het lijkt een {name}"


def _start(message: str) -> str:
    """The message up to what it says of this value as one of its own kind."""
    head, quotes, rest = message.rpartition("”")
    return f"{head}{quotes}{rest.partition(':')[0]}" if quotes else message


def _move(spots: list[Spot], *, form: bool) -> str:
    first, word = spots[0], "bij" if form else "in de kolom"
    if len(spots) > 1:
        names = enumerate_names(f"{s.place.header} ({s.place.cell})" for s in spots[:3])
        word = word if form else "in een van de kolommen"
        return f"Dat hoort {word} {names}: zet het waar het klopt"
    where = f"{word} {first.place.header} (cel {first.place.cell})"
    return f"Dat hoort {where}; laat daar staan wat klopt" if first.filled else f"Zet het {where}"


def _instead(here: Column) -> str:
    """What to do with the cell itself; one that must be filled is not made empty."""
    ask = f"typ hier {here.kind.hint}".replace("typ hier kies", "kies hier")
    return ask if here.need is not Need.OPTIONAL else f"{ask}, of maak deze cel leeg"
