"""One use of an operation: what it is asked of, and what stands between its brackets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.dutch import did_you_mean
from generator.operations.misuse import Misuse
from generator.operations.traits import counted, find, shown, spelled, to_count, to_show, traits
from generator.operations.values import day_in, number_in
from generator.printed import Number, is_missing

_MOST_DECIMALS = 6


@dataclass(frozen=True)
class Call:
    """An operation as typed. Whatever does not fit raises ``Misuse``.

    ``example``: the value is that of the example, so it tells what kind of value there will be.
    A missing number is let through otherwise: it becomes a dash.
    """

    name: str
    value: object
    args: Sequence[object] = ()
    named: Mapping[str, object] = field(default_factory=dict)
    example: bool = False

    def rows(self) -> list[object]:
        """The list that it works on."""
        if not isinstance(self.value, list | tuple):
            raise Misuse("no list", self.name)
        return list(self.value)

    def number(self) -> Number | None:
        """The number that it works on; None when it is missing."""
        found = number_in(self.value)
        if found is None and (self.example or not is_missing(self.value)):
            raise Misuse("number only", self.name)
        return found

    def day(self) -> date | None:
        """The day that it works on; None when it is missing."""
        found = day_in(self.value)
        if found is None and (self.example or not is_missing(self.value)):
            raise Misuse("day only", self.name)
        return found

    def text(self) -> str:
        """The text that it works on."""
        if not isinstance(self.value, str):
            raise Misuse("text only", self.name)
        return self.value

    def bare(self) -> None:
        """Nothing stands between its brackets."""
        self.takes(0)

    def takes(self, most: int, least: int = 0) -> None:
        """So many arguments, none of them with a name."""
        if self.named or not least <= len(self.args) <= most:
            raise Misuse("brackets", self.name)

    def values(self, *, count: bool = False, days: bool = False) -> list[object]:
        """The values of the kenmerk that is asked; of a list of texts the texts themselves."""
        self.takes(1)
        rows = self.rows()
        if not self.args and traits(rows):
            fitting = counted(rows, days=days) if count or days else shown(rows)
            first = fitting[0] if fitting else traits(rows)[0]
            raise Misuse("which trait", self.name, first, ", ".join(fitting))
        key = find(self.name, rows, self.args[0]) if self.args else ""
        typed = str(self.args[0]) if self.args else ""
        if count or days:
            return to_count(self.name, rows, typed, key, example=self.example, days=days)
        return to_show(self.name, rows, typed, key)

    def amount(self) -> int:
        """A whole number of one or more."""
        self.takes(1, least=1)
        return self._whole(self.args[0], 1, None)

    def decimals(self, place: int = 0) -> int:
        """How many decimals are asked; none when nothing is said of it."""
        asked = self.args[place] if len(self.args) > place else 0
        return self._whole(asked, 0, _MOST_DECIMALS)

    def _whole(self, asked: object, lowest: int, highest: int | None) -> int:
        whole = isinstance(asked, int) and not isinstance(asked, bool)
        if not whole or not lowest <= int(str(asked)) <= (highest or int(str(asked))):
            reach = f"van {lowest} tot en met {highest}" if highest else f"van {lowest} of meer"
            raise Misuse("amount", self.name, asked, reach)
        return int(str(asked))

    def form(self, known: Sequence[str]) -> str:
        """The form that is asked, one of those that are known; empty when nothing is asked."""
        self.takes(1)
        if not self.args:
            return ""
        asked, names = self.args[0], [name for name in known if name]
        if not isinstance(asked, str) or spelled(asked) not in names:
            near = did_you_mean(str(asked), names)
            kind = "near form" if near else "no form"
            raise Misuse(kind, self.name, asked, near or ", ".join(names))
        return spelled(asked)
