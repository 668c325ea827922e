"""Cells with one of a few answers: yes or no, a choice, one of the ten wijken."""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Annotated, TypeVar

from generator.dutch import did_you_mean, enumerate_names, plain
from generator.utrecht import CITYWIDE, districts
from generator.workbooks.cells.kind import Kind, Noted, read_as, unreadable
from generator.workbooks.cells.raw_text import quote, spaced, typed

E = TypeVar("E", bound=StrEnum)
_YES = frozenset("j x v ✓ ✔ ☑ ✅ waar true yes y 1".split())
_NO = frozenset("n neen onwaar false no 0".split())
_CITY = ("stedelijk", "hele stad", "de hele stad", "stad", "utrecht", "alle wijken")
_LONG = 80


def parse_yes_no(raw: object) -> bool | Noted:
    """Ja or nee in the usual forms: j, x, waar, true, 1; n, onwaar, false, 0.

    A cross in a box, a dash or "ja, mits" may mean either, so it is refused.
    """
    word = spaced(typed(raw)[:_LONG]).casefold().rstrip(".! ")
    if word in {"ja", "nee"}:
        return word == "ja"
    if word in _YES:
        return read_as(raw, True, "ja")
    if word in _NO:
        return read_as(raw, False, "nee")
    fix = "Typ ja of nee; laat de cel leeg als het antwoord er nog niet is"
    first = re.match(r"(ja|nee)\b", word)
    if first and not re.match(r"(ja|nee)\W+(ja|nee)\b", word):
        fix = f"Bedoel je {first[1]}? Typ dan alleen {first[1]}"
    raise unreadable("X105", f"{quote(raw)} is niet zeker een ja of een nee", fix)


def one_of(choices: type[E], also: Mapping[str, E] | None = None) -> Callable[[object], E | Noted]:
    """A parser for one of the choices: as written, in other case, or under another known name."""
    known = {plain(c.value): c for c in choices} | {plain(k): v for k, v in (also or {}).items()}

    def parse(raw: object) -> E | Noted:
        text = typed(raw).strip()
        found = _numbered(known, plain(text[:_LONG])) if len(text) <= _LONG else None
        if found is None:
            raise unreadable("X106", f"{quote(raw)} is hier geen keuze", _choose(text, [*choices]))
        return found if text == found.value else read_as(raw, found, found.value)

    return parse


def _numbered(known: Mapping[str, E], text: str) -> E | None:
    """A choice, perhaps after its number or letter in a list, if that is not another choice."""
    if text in known:
        return known[text]
    number, _, rest = text.partition(" ")
    found = known.get(rest) if re.fullmatch(r"[0-9]{1,2}|[a-z]", number) else None
    return found if known.get(number, found) is found else None


def choice(choices: type[E], also: Mapping[str, E] | None = None) -> Kind:
    """The kind of a cell with a drop-down of these choices."""
    options = tuple(c.value for c in choices)
    width = min(34, max(map(len, options)) + 4)
    return Kind("keuze", one_of(choices, also), "kies uit de lijst", width=width, options=options)


def parse_district(raw: object) -> str | Noted:
    """A wijk by name, as "Wijk 08 Zuidwest" or as CBS code WK034408 (rule R13)."""
    return _among(raw, {})


def parse_area(raw: object) -> str | Noted:
    """A wijk, or ``stedelijk`` for what belongs to the whole city."""
    return _among(raw, dict.fromkeys(map(_key, _CITY), CITYWIDE))


def _key(name: str) -> str:
    """For comparing: "Zuid-West" is Zuidwest, "Leidse Rijn" is Leidsche Rijn."""
    return plain(name).replace(" ", "").replace("leidserijn", "leidscherijn")


def _among(raw: object, more: Mapping[str, str]) -> str | Noted:
    text = typed(raw).strip()
    found = _district(text, more) if len(text) <= _LONG else None
    if found is None:
        raise _no_district(raw, text, bool(more))
    return found if text == found else read_as(raw, found, found)


def _district(text: str, more: Mapping[str, str]) -> str | None:
    """The wijk of which the name, the number and the code do not contradict each other."""
    if found := more.get(_key(text)):
        return found
    by_key = {_key(name): name for name in districts().values()}
    match = re.fullmatch(
        r"(?:(?P<code>wk ?0344 ?[0-9]{2}) ?)?(?:utrecht )?(?P<word>wijk )?(?P<number>[0-9]{1,2}(?: |$))?"
        r"(?P<name>[^0-9]*?)(?: (?:wijk )?(?P<after>[0-9]{1,2}))?(?P<behind> wk0344[0-9]{2})?",
        plain(text),
    )
    if not match:
        return None
    said = set()
    if match["name"]:
        said.add(by_key.get(_key(match["name"])))
    codes = [match["code"], match["behind"]]
    numbers = [match["number"], match["after"]]
    codes += [f"WK0344{int(number):02}" for number in numbers if number]
    said |= {districts().get(code.replace(" ", "").upper()) for code in codes if code}
    only_a_number = not match["name"] and not match["word"] and not match["code"]
    return said.pop() if len(said) == 1 and not only_a_number else None


def _no_district(raw: object, text: str, citywide: bool) -> Exception:
    names = [*districts().values(), *((CITYWIDE,) if citywide else ())]
    parts = re.split(r"[,;/&+\n]|\b(?:en|of)\b", text[:200])
    several = list(dict.fromkeys(filter(None, (_district(p.strip(), {}) for p in parts))))
    if len(several) > 1:
        fix = "Kies één wijk" + (f", of typ {CITYWIDE}" if citywide else "")
        return unreadable("X107", f"Hier staan meer wijken: {quote(raw)}", fix)
    number = districts().get(f"WK0344{text:0>2}") if re.fullmatch("[0-9]{1,2}", text) else None
    fix = f"Bedoel je {number}?" if number else _choose(text, names)
    message = f"{quote(raw)} is geen wijk van Utrecht"
    named = {name for name in names if f" {plain(name)} " in f" {plain(text[:_LONG])} "}
    if not citywide and _key(text) in map(_key, _CITY):
        message, fix = "In deze kolom hoort één wijk, niet de hele stad", _choose("", names)
    elif named and not number:
        fix = "Typ alleen de naam van de wijk, zonder meer woorden of een nummer"
    return unreadable("X107", message, fix)


def _choose(text: str, names: list[str] | list[E]) -> str:
    near = did_you_mean(text, [str(n) for n in names]) if len(text) <= _LONG else None
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
