"""The answer: what was found, the cells that it came from, how they add up, where it is printed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

from generator.dutch import did_you_mean, enumerate_names
from generator.origins.sources import Source
from generator.tracing.adding_up import how_made
from generator.tracing.asked import (
    Address,
    address,
    alike,
    bare,
    lies_in,
    places_of,
    spellings,
)
from generator.tracing.nearest import nearest
from generator.tracing.printed_values import Cell, Everything, Line, everything
from generator.tracing.unread_cells import why_unread


@dataclass(frozen=True)
class Spot:
    """A place in a document, with the letters that are meant."""

    line: Line
    start: int
    end: int

    @property
    def text(self) -> str:
        """The letters themselves."""
        return self.line.text[self.start : self.end]


@dataclass(frozen=True)
class Value:
    """Something printed: its cells, the cells that decided with them, and every place.

    ``how`` is ``cel``, ``gelijk``, ``opgeteld``, ``verschil``, ``gemiddeld``, ``aandeel``,
    ``geteld`` or ``berekend``; ``whole`` is what the numbers in the cells come to, if that says
    anything.
    """

    text: str
    cells: tuple[Cell, ...]
    decided: tuple[Cell, ...]
    spots: tuple[Spot, ...]
    how: str
    whole: Decimal | None = None


@dataclass(frozen=True)
class Answer:
    """What there is to say; ``cells`` when cells were asked for.

    ``fixed`` are places where the template itself says it; ``near`` what may have been meant.
    """

    asked: str
    values: tuple[Value, ...] = ()
    cells: tuple[Cell, ...] = ()
    used: tuple[Spot, ...] = ()
    decides: tuple[Spot, ...] = ()
    fixed: tuple[Spot, ...] = ()
    near: tuple[str, ...] = ()
    complaint: str = ""
    broken: bool = False
    documents: tuple[str, ...] = field(default=())

    @property
    def found(self) -> bool:
        """Whether there is an answer."""
        return bool(self.values or self.cells or self.fixed)


def trace(project: Path, asked: str, document: str | None = None) -> Answer:
    """Follow what is asked, in all documents or in one."""
    known = everything(project)
    lines = known.lines
    if document is not None:
        path = _document(document, known.documents)
        if path is None:
            near = did_you_mean(document, known.documents, cutoff=0.5)
            meant = f" Bedoel je {near}?" if near else ""
            return Answer(asked, complaint=f"Het document {document} is er niet.{meant}")
        lines = tuple(line for line in lines if line.document == path)
    where = address(asked)
    answer = _of_cells(asked, where, known, lines) if where else _of_text(asked, known, lines)
    return replace(answer, broken=known.broken, documents=known.documents)


def _document(named: str, paths: Sequence[str]) -> str | None:
    wanted = alike(named.replace("\\", "/").removeprefix("output/"))
    ends = (wanted, f"{wanted}.docx")
    fitting = [
        p for p in paths if alike(p) in ends or alike(p).endswith(tuple(f"/{e}" for e in ends))
    ]
    return fitting[0] if fitting else None


def _of_cells(asked: str, where: Address, known: Everything, lines: tuple[Line, ...]) -> Answer:
    files = dict.fromkeys(sheet.file for sheet in known.account.sheets)
    file = next((f for f in files if bare(f) == bare(where.file)), None)
    if file is None:
        return _unknown(asked, f"Het werkboek {where.file} is er niet.", where.file, files)
    sheets = [sheet.sheet for sheet in known.account.sheets if sheet.file == file]
    fitting = [s for s in sheets if bare(s) == bare(where.sheet)] if where.sheet else sheets
    if not fitting:
        return _unknown(asked, f"{file} heeft geen blad {where.sheet}.", where.sheet, sheets)
    found = {
        s: cell
        for s, cell in known.cells.items()
        if s.file == file and s.sheet in fitting and lies_in(s.column, s.row, where.area)
    }
    there = list(dict.fromkeys(s.sheet for s in found))
    if len(there) > 1:
        text = f"Op welk blad: {enumerate_names(there)}? Vraag bijvoorbeeld"
        return Answer(asked, complaint=f"{text} {file}!{there[0]}!{where.area}.")
    if not found:
        text = why_unread(file, fitting[0], where.area, known.account, known.around)
        return Answer(asked, complaint=text)
    used = tuple(_spots(lines, frozenset(found)))
    decides = tuple(_spots(lines, frozenset(s._replace(decides=True) for s in found)))
    spots = {(id(spot.line), spot.start) for spot in used}
    others = tuple(spot for spot in decides if (id(spot.line), spot.start) not in spots)
    return Answer(asked, cells=tuple(found.values()), used=used, decides=others)


def _unknown(asked: str, complaint: str, typed: str, known: Iterable[str]) -> Answer:
    near = did_you_mean(typed, known, cutoff=0.6)
    return Answer(asked, complaint=f"{complaint} Bedoel je {near}?" if near else complaint)


def _spots(lines: Iterable[Line], sources: frozenset[Source]) -> Iterator[Spot]:
    """Each run of letters that came from one of these cells."""
    for line in lines:
        spot: Spot | None = None
        for piece in line.pieces:
            if not sources & piece.sources:
                continue
            if spot and spot.end == piece.start:
                spot = replace(spot, end=piece.end)
                continue
            if spot:
                yield spot
            spot = Spot(line, piece.start, piece.end)
        if spot:
            yield spot


def _of_text(asked: str, known: Everything, lines: tuple[Line, ...]) -> Answer:
    as_typed, otherwise = spellings(asked)
    found = _groups(as_typed, lines) or _groups(otherwise, lines)
    fixed = tuple(found.pop(frozenset(), ()))
    values = [_value(spots, known) for spots in found.values()]
    if not values and not fixed:
        return Answer(asked, near=nearest(asked, lines))
    return Answer(asked, values=tuple(values), fixed=fixed)


def _groups(ways: Sequence[str], lines: Iterable[Line]) -> dict[frozenset[Source], list[Spot]]:
    """Where it is printed, by the cells that it came from."""
    found: dict[frozenset[Source], list[Spot]] = {}
    for line in lines:
        text = alike(line.text)
        spots = {_whole(text, place) for way in ways for place in places_of(way, text)}
        for start, end in sorted(spots):
            if any(s <= start and end <= e and (s, e) != (start, end) for s, e in spots):
                continue
            behind = line.behind(start, end)
            plain = frozenset(s for s in behind if not s.decides)
            found.setdefault(plain or behind, []).append(Spot(line, start, end))
    return found


def _whole(text: str, place: tuple[int, int]) -> tuple[int, int]:
    """An amount with the sign before it."""
    start, end = place
    return (start - 2 if text[:start].endswith("€ ") else start), end


def _value(spots: list[Spot], known: Everything) -> Value:
    sources = frozenset().union(*(spot.line.behind(spot.start, spot.end) for spot in spots))
    order = sorted(sources, key=lambda s: (s.file, s.sheet, len(s.column), s.column, s.row))
    cells = tuple(known.cells[s] for s in order if not s.decides and s in known.cells)
    plain = {(s.file, s.sheet, s.row, s.column) for s in sources if not s.decides}
    decided = tuple(
        known.cells[bare]
        for s in order
        if s.decides
        and (bare := s._replace(decides=False)) in known.cells
        and (s.file, s.sheet, s.row, s.column) not in plain
    )
    text = spots[0].text
    how, whole = how_made(text, cells)
    return Value(text, cells, decided, tuple(spots), how, whole)
