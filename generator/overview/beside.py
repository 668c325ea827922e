"""Which messages belong beside a paragraph: at a cell that it asks for, or that is behind it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from generator.overview.links import Links, Spot
from generator.overview.messages import Message
from generator.problems import CellPlace, DocumentPlace, Severity

GAP = re.compile(r"(\[nog in te vullen: [^\]]*\])")
_ASKS = re.compile(
    r"\[nog in te vullen: (?P<what>[^\]]*?)"
    r"(?:, (?P<file>[^,\]]+) › (?P<sheet>[^\]]+) › (?P<column>[A-Z]+)(?P<row>[0-9]+))?\]"
)

Cell = tuple[str, str, str]  # file, sheet, and address


class Beside:
    """The messages by cell and by paragraph; each once in a document, a gap at each place."""

    def __init__(self, messages: Sequence[Message], links: Links) -> None:
        self._messages, self._links = messages, links
        self._told: set[int] = set()
        self._here: dict[int, list[Message]] = {}

    def begin(self, path: str) -> None:
        """Another document."""
        self._told = set()
        self._here = {}
        for message in self._messages:
            place = message.problem.place
            if isinstance(place, DocumentPlace) and place.file == path:
                self._here.setdefault(place.position, []).append(message)

    def notes(self, asked: Iterable[CellPlace], behind: set[Cell], at: int) -> list[Message]:
        """Of the cells that it asks for, of those behind its letters, of the paragraph ``at``."""
        found = [*self._of({(p.file, p.sheet, p.cell) for p in asked})]
        for message in (*self._of(behind), *self._here.get(at, ())):
            if message.number not in self._told and message not in found:
                found.append(message)
        self._told |= {message.number for message in found}
        return found

    def untold(self, what: str, place: CellPlace) -> Spot | None:
        """Where to fill in something of which no message tells."""
        known = (place.file, place.sheet, place.cell) in self._by_cell
        return None if known else self._links.spot(place)

    def _of(self, cells: set[Cell]) -> Iterator[Message]:
        if cells:
            numbers = {m.number: m for cell in cells for m in self._by_cell.get(cell, ())}
            yield from (numbers[number] for number in sorted(numbers))

    @cached_property
    def _by_cell(self) -> dict[Cell, list[Message]]:
        found: dict[Cell, list[Message]] = {}
        for message in self._messages:
            place = message.problem.place
            if isinstance(place, CellPlace) and message.problem.severity > Severity.NOTE:
                found.setdefault((place.file, place.sheet, place.cell), []).append(message)
        return found


def asked_in(text: str) -> list[tuple[str, CellPlace | None]]:
    """What the gaps in a text ask for, each with its cell when it names one."""
    return [
        (
            found["what"],
            CellPlace(found["file"], found["sheet"], int(found["row"]), found["column"])
            if found["file"]
            else None,
        )
        for found in _ASKS.finditer(text)
    ]
