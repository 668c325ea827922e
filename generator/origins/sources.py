"""Which cells a value came from, and the sign by which that is known."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.origins.signs import END, FIRST, LAST


class Source(NamedTuple):
    """A cell: workbook, sheet, row as in Excel, letters of the column."""

    file: str
    sheet: str
    row: int
    column: str
    decides: bool = False  # not what is written, but whether or where


@dataclass(frozen=True, eq=False, slots=True)
class Origin:
    """The cells that a value came from, and the sign before its letters."""

    sources: frozenset[Source]
    sign: str
    ledger: "Ledger"

    def deciding(self) -> "Origin":
        """The same cells, where they only decide."""
        return self.ledger.of(source._replace(decides=True) for source in self.sources)

    def around(self, text: str) -> str:
        """The text between its signs."""
        return f"{self.sign}{text}{END}"


@dataclass(eq=False, slots=True)
class Ledger:
    """All origins of one dossier that is followed."""

    _known: dict[frozenset[Source], Origin] = field(default_factory=dict)
    _by_sign: dict[str, Origin] = field(default_factory=dict)

    def of(self, sources: Iterable[Source]) -> Origin:
        """The one origin with these cells."""
        cells = frozenset(sources)
        found = self._known.get(cells)
        if found is None:
            found = Origin(cells, chr(FIRST + len(self._known)), self)
            if ord(found.sign) > LAST:
                raise OverflowError("more origins than signs")
            self._known[cells] = self._by_sign[found.sign] = found
        return found

    def behind(self, signs: Iterable[str]) -> frozenset[Source]:
        """The cells behind these signs together."""
        return frozenset().union(*(self._by_sign[s].sources for s in signs if s in self._by_sign))


def united(*values: object) -> Origin | None:
    """The cells of these values together; None when none of them is followed."""
    origins = set()
    for value in values:
        origin = getattr(value, "origin", value)
        if isinstance(origin, Origin):
            origins.add(origin)
    if len(origins) < 2:
        return next(iter(origins), None)
    ledger = next(iter(origins)).ledger
    return ledger.of(frozenset().union(*(o.sources for o in origins)))
