"""Cells with one of a few answers: yes or no, a choice, one of the ten wijken."""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Annotated, TypeVar

from generator.dutch import did_you_mean, enumerate_names, plain
from generator.utrecht import CITYWIDE, districts
from generator.workbooks.fields.kind import Kind, Noted, unreadable

E = TypeVar("E", bound=StrEnum)
_YES = frozenset("ja j x v ✓ ✔ waar true yes y 1".split())
_NO = frozenset("nee n neen onwaar false no 0 -".split())


def parse_yes_no(raw: object) -> bool:
    """Ja or nee in the usual forms: j, x, waar, true, 1; n, onwaar, false, 0."""
    if isinstance(raw, bool):
        return raw
    word = str(int(raw) if isinstance(raw, float) and raw.is_integer() else raw).strip().casefold()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise unreadable("X105", f"“{raw}” is geen ja en geen nee", "Typ ja of nee")


def one_of(choices: type[E], also: Mapping[str, E] | None = None) -> Callable[[object], E | Noted]:
    """A parser for one of the choices: as written, in other case, or under another known name."""
    known = {plain(c.value): c for c in choices} | {plain(k): v for k, v in (also or {}).items()}

    def parse(raw: object) -> E | Noted:
        text = str(raw).strip()
        found = known.get(plain(text))
        if found is None:
            raise unreadable("X106", f"“{text}” is hier geen keuze", _choose(text, [*choices]))
        return (
            found if text == found.value else Noted(found, f"“{text}” gelezen als “{found.value}”")
        )

    return parse


def choice(choices: type[E], also: Mapping[str, E] | None = None) -> Kind:
    """The kind of a cell with a drop-down of these choices."""
    options = tuple(c.value for c in choices)
    width = min(34, max(map(len, options)) + 4)
    return Kind("keuze", one_of(choices, also), "kies uit de lijst", width=width, options=options)


def parse_district(raw: object) -> str | Noted:
    """A wijk by name, as "Wijk 08 Zuidwest" or as CBS code WK034408 (rule R13)."""
    return _among(raw, {plain(name): name for name in districts().values()} | _codes())


def parse_area(raw: object) -> str | Noted:
    """A wijk, or ``stedelijk`` for what belongs to the whole city."""
    names = {plain(name): name for name in districts().values()}
    whole = dict.fromkeys(("stedelijk", "hele stad", "stad", "utrecht", "alle wijken"), CITYWIDE)
    return _among(raw, names | _codes() | whole)


def _codes() -> dict[str, str]:
    return {plain(code): name for code, name in districts().items()}


def _among(raw: object, known: Mapping[str, str]) -> str | Noted:
    text = str(raw).strip()
    bare = re.sub(r"^wijk (\d+ )?", "", plain(text))
    found = known.get(bare) or known.get(plain(text))
    if found is None:
        names = list(dict.fromkeys(known.values()))
        raise unreadable("X107", f"“{text}” is geen wijk van Utrecht", _choose(text, names))
    return found if text == found else Noted(found, f"“{text}” gelezen als “{found}”")


def _choose(text: str, names: list[str] | list[E]) -> str:
    near = did_you_mean(text, [str(n) for n in names])
    return f"Bedoel je {near}?" if near else f"Kies uit {enumerate_names(str(n) for n in names)}"


YesNo = Annotated[
    bool | None, Kind("ja of nee", parse_yes_no, "ja of nee", width=12, options=("ja", "nee"))
]
DistrictName = Annotated[
    str | None, Kind("wijk", parse_district, "een van de tien wijken", width=20, list_name="wijken")
]
AreaName = Annotated[
    str | None,
    Kind(
        "gebied", parse_area, "een van de tien wijken, of stedelijk", width=20, list_name="gebieden"
    ),
]
