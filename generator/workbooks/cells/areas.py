"""Cells that name a wijk, or all of them: what is typed is found among the wijken of the project.

Which wijken there are stands in wijken.xlsx, so such a cell is read in two steps: as text with its
row, and against the known wijken when all workbooks are read.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

from generator.dutch import did_you_mean, enumerate_names, plain
from generator.workbooks.cells.kind import Kind, Noted, Unreadable, read_as
from generator.workbooks.cells.raw_text import quote, typed

CITYWIDE = "stedelijk"
_WHOLE = (CITYWIDE, "alle wijken", "stad", "dorp", "gemeente", "eiland")
_LONG = 80
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Named:
    """A wijk with what it is called besides: its code, and the name as a sentence has it."""

    name: str
    code: str = ""
    phrase: str = ""


@dataclass(frozen=True)
class Areas:
    """The wijken of a project. ``whole`` are names that mean all of them together."""

    districts: tuple[Named, ...]
    whole: tuple[str, ...] = ()

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The wijken in the order of the workbook."""
        return tuple(dict.fromkeys(district.name for district in self.districts))

    def read(self, text: str, *, citywide: bool) -> str | Noted:
        """The wijk that is meant (or ``stedelijk``); raises ``Unreadable`` when that is not sure."""
        found = self._find(text, citywide=citywide) if len(text) <= _LONG else None
        if found is None:
            raise self._unknown(text, citywide=citywide)
        return found if text == found else read_as(text, found, found)

    def means_all(self, text: str) -> bool:
        """Whether this stands for all wijken together, so that no wijk can be called so."""
        return _key(text) in self._all_together

    def certain(self, text: str) -> str | None:
        """The wijk of a text, or None when it names none."""
        return self._find(text, citywide=False) if len(text) <= _LONG else None

    def _find(self, text: str, *, citywide: bool) -> str | None:
        if text in self.names:
            return text
        if found := self._by_name.get(_key(text)) or self._by_code.get(_key(text)):
            return found
        if citywide and self.means_all(text):
            return CITYWIDE
        return self._of_parts(text)

    @cached_property
    def _by_name(self) -> Mapping[str, str]:
        return _certain(
            (_key(called), district.name)
            for district in self.districts
            for called in (district.name, district.phrase)
        )

    @cached_property
    def _by_code(self) -> Mapping[str, str]:
        return _certain((_key(d.code), d.name) for d in self.districts)

    @cached_property
    def _by_number(self) -> Mapping[str, str]:
        """By the number at the end of a code, as in WK999908."""
        ends = ((re.search(r"[0-9]{1,2}$", d.code), d.name) for d in self.districts)
        return _certain((str(int(end[0])), name) for end, name in ends if end)

    @cached_property
    def _all_together(self) -> frozenset[str]:
        forms = ("{}", "de {}", "hele {}", "heel {}", "de hele {}", "het hele {}", "gemeente {}")
        called = (*_WHOLE, *self.whole)
        return frozenset(_key(form.format(name)) for name in called for form in forms)

    def _of_parts(self, text: str) -> str | None:
        """The wijk of which the name, the number and the code do not contradict each other."""
        left, said = plain(text), set[str | None]()
        for code, name in self._by_code.items():
            spaced = r" ?".join(map(re.escape, code))
            if match := re.search(rf"(?<![^ ]){spaced}(?![^ ])", left):
                said.add(name)
                left = f"{left[: match.start()]}{left[match.end() :]}".strip()
        for name in map(plain, self.whole):
            left = left.removeprefix(f"{name} ")
        match = re.fullmatch(
            r"(?P<word>wijk )?(?P<number>[0-9]{1,2}(?: |$))?(?P<name>[^0-9]*?)"
            r"(?: ?(?:wijk )?(?P<after>[0-9]{1,2}))?",
            left,
        )
        if not match or not (said or match["name"] or match["word"]):
            return None  # a bare number may mean anything
        if match["name"]:
            said.add(self._by_name.get(_key(match["name"])))
        numbers = [str(int(n)) for n in (match["number"], match["after"]) if n]
        said |= {self._by_number.get(n) for n in numbers if self._by_number}
        return said.pop() if len(said) == 1 else None

    def _unknown(self, text: str, *, citywide: bool) -> Exception:
        names = [*self.names, *((CITYWIDE,) if citywide else ())]
        parts = re.split(r"[,;/&+\n]|\b(?:en|of)\b", text[:200])
        several = dict.fromkeys(
            filter(None, (self._find(p.strip(), citywide=False) for p in parts))
        )
        if len(several) > 1:
            fix = "Kies één wijk" + (f", of typ {CITYWIDE}" if citywide else "")
            return Unreadable("X107", f"Hier staan meer wijken: {quote(text)}", fix)
        number = self._by_number.get(str(int(text))) if re.fullmatch("[0-9]{1,2}", text) else None
        fix = f"Bedoel je {number}?" if number else _choose(text, names)
        message = f"{quote(text)} is geen wijk van het blad Wijken in wijken.xlsx"
        named = {name for name in names if f" {plain(name)} " in f" {plain(text[:_LONG])} "}
        if not citywide and self.means_all(text):
            message, fix = "In deze kolom hoort één wijk, niet het geheel", _choose("", names)
        elif named and not number:
            fix = "Typ alleen de naam van de wijk, zonder meer woorden of een nummer"
        return Unreadable("X107", message, fix)


def _certain(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """By key the one wijk that it can mean; a key of two wijken says nothing."""
    found: dict[str, set[str]] = {}
    for key, name in pairs:
        found.setdefault(key, set()).add(name)
    return {key: names.pop() for key, names in found.items() if key and len(names) == 1}


def _key(name: str) -> str:
    """For comparing: "Zuid-West" is Zuidwest, and the old spelling -sche is the new -se."""
    return plain(name).replace(" ", "").replace("sche", "se")


def _choose(text: str, names: list[str]) -> str:
    near = did_you_mean(text, names) if len(text) <= _LONG else None
    if near:
        return f"Bedoel je {near}?"
    if len(names) > _SHOWN:
        return "Kies een wijk van het blad Wijken in wijken.xlsx"
    return f"Kies uit {enumerate_names(names)}"


def _text(raw: object) -> str:
    return typed(raw).strip()


_HINT = "een wijk van het blad Wijken in wijken.xlsx"
DistrictName = Annotated[str | None, Kind("wijk", _text, _HINT, width=20, list_name="wijken")]
AreaName = Annotated[
    str | None, Kind("gebied", _text, f"{_HINT}, of {CITYWIDE}", width=20, list_name="gebieden")
]
