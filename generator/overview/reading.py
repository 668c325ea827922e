"""Each document as a page to read: problems beside their paragraph, cells behind their numbers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from generator.cell_ranges import ranges
from generator.events import Ready
from generator.origins.signs import has_signs, pieces, without_signs
from generator.origins.sources import Source
from generator.overview.beside import GAP, Beside, asked_in
from generator.overview.links import Links, Spot
from generator.overview.messages import Message
from generator.overview.subject import Subject
from generator.overview.withheld import LEFT_OUT, Withheld
from generator.printed import GAP as OPEN
from generator.problems import CellPlace
from generator.word.inspecting.made_document import Paper, read_paper
from generator.word.inspecting.reading_text import Block, Grid, Line, reading_text

_MOST_RANGES = 12
_ABOVE, _DEEPEST = 3, 6  # the title of a document is an h3, and there is no h7


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters of a paragraph: with a ``gap``, or with the number of the ``cells`` behind them."""

    text: str
    gap: bool = False
    cells: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """A paragraph, ``plain`` or in pieces, with the messages beside it, and what is asked of which
    no message tells. ``label`` is what stands before a tab.
    """

    kind: str
    level: int
    plain: str
    label: tuple[Piece, ...] = ()
    pieces: tuple[Piece, ...] = ()
    notes: tuple[Message, ...] = ()
    asked: tuple[tuple[str, Spot], ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells (its columns, its paragraphs); the first ``header`` rows are its header."""

    rows: tuple[tuple[tuple[int, tuple[Shown, ...]], ...], ...]
    header: int


@dataclass(frozen=True, slots=True)
class Page:
    """A document; its blocks are paragraphs, tables, or entries of a list together."""

    ready: Ready
    blocks: tuple[Shown | Table | tuple[Shown, ...], ...]


@dataclass
class Pages:
    """The pages of a build, and the cells that its numbers came from."""

    subject: Subject
    links: Links
    withheld: Withheld
    beside: Beside
    cells: dict[frozenset[Source], int] = field(default_factory=dict)
    _level: int = _ABOVE

    def pages(self) -> Iterator[Page]:
        """One for each document that the gemeente gets."""
        for ready in self.subject.outcome.ready:
            self._level = _ABOVE
            self.beside.begin(ready.path)
            hers = ready.path in self.subject.hands
            blocks = [self._block(b, hers) for b in reading_text(self._paper(ready.path))]
            yield Page(ready, tuple(_listed(blocks)))

    def behind(self) -> Iterator[tuple[int, int, list[Spot], int]]:
        """Of each number on the page: its name, how many cells, where, and how many more."""
        for sources, name in self.cells.items():
            blocks = ranges(CellPlace(s.file, s.sheet, s.row, s.column) for s in sources)
            spots = [self.links.range(block) for block in blocks[:_MOST_RANGES]]
            yield name, len(sources), spots, max(0, len(blocks) - _MOST_RANGES)

    def _paper(self, path: str) -> Paper:
        subject = self.subject
        if subject.followed and path in subject.followed.documents:
            return read_paper(subject.followed.documents[path], path)
        if path in subject.hands and path in subject.made.files:
            return read_paper(subject.made.files[path], path)
        return subject.made.papers[path]

    def _block(self, block: Block, hers: bool) -> Shown | Table:
        if isinstance(block, Grid):
            rows = (
                tuple((box.across, tuple(self._shown(p, hers) for p in box.lines)) for box in row)
                for row in block.rows
            )
            return Table(tuple(rows), block.header)
        return self._shown(block, hers)

    def _shown(self, line: Line, hers: bool) -> Shown:
        """``hers``: nobody knows what she typed in it."""
        text, level = line.text, self._under(line.level) if line.level else 0
        if hers and self.withheld.hides(without_signs(text)):
            return Shown(line.kind, level, f"{LEFT_OUT}.")
        signed = has_signs(text)
        asked = asked_in(without_signs(text)) if OPEN in text or signed else []
        behind = self._cells(text) if signed else set()
        places = [place for _, place in asked if place]
        notes = self.beside.notes(places, behind, line.position)
        if not (signed or asked or notes or "\t" in text):
            return Shown(line.kind, level, text)
        untold = ((what, self.beside.untold(what, place)) for what, place in asked if place)
        before, tab, after = text.partition("\t")
        label = tuple(self._pieces(before)) if tab else ()
        letters = tuple(self._pieces(after if tab else text))
        to_fill = tuple((what, spot) for what, spot in untold if spot)
        return Shown(line.kind, level, "", label, letters, tuple(notes), to_fill)

    def _under(self, level: int) -> int:
        """At most one deeper than the heading before it."""
        self._level = min(level + _ABOVE, self._level + 1, _DEEPEST)
        return self._level

    def _pieces(self, text: str) -> Iterator[Piece]:
        for letters, signs in pieces(text) if has_signs(text) else ((text, ()),):
            sources = self._sources(signs)
            for part in filter(None, GAP.split(letters)):
                if GAP.fullmatch(part):
                    what = next((what for what, _ in asked_in(part)), part)
                    yield Piece(f"nog in te vullen: {what}", gap=True)
                elif sources and any(letter.isdigit() for letter in part):
                    yield Piece(part, cells=self.cells.setdefault(sources, len(self.cells) + 1))
                else:
                    yield Piece(part)

    def _sources(self, signs: Iterable[str]) -> frozenset[Source]:
        followed = self.subject.followed
        found = followed.ledger.behind(signs) if followed and signs else frozenset()
        return frozenset(source for source in found if not source.decides)

    def _cells(self, text: str) -> set[tuple[str, str, str]]:
        signs = {sign for _, found in pieces(text) for sign in found}
        return {(s.file, s.sheet, f"{s.column}{s.row}") for s in self._sources(signs)}


def _listed(blocks: Sequence[Shown | Table]) -> Iterator[Shown | Table | tuple[Shown, ...]]:
    for item, found in groupby(blocks, key=lambda b: isinstance(b, Shown) and b.kind == "item"):
        if item:
            yield tuple(block for block in found if isinstance(block, Shown))
        else:
            yield from found
