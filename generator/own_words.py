"""What people of a wijk wrote themselves, as plain values; ``word/own_words`` reads it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from generator.pictures import Image
from generator.problems import DocumentPlace, FilePlace


@dataclass(frozen=True)
class Run:
    """Letters that look the same; ``raised`` is ``superscript``, ``subscript`` or nothing.

    ``link`` is the address (http, https or mailto) behind them, if any.
    """

    text: str
    bold: bool = False
    italic: bool = False
    raised: str = ""
    link: str = ""


Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is the highest in the text."""

    level: int
    runs: Runs


@dataclass(frozen=True)
class Paragraph:
    """Plain text, or a quotation."""

    runs: Runs
    quote: bool = False


@dataclass(frozen=True)
class Entry:
    """One entry of a list. ``number`` tells lists apart: entries with the same one count on."""

    runs: Runs
    counted: bool
    level: int
    number: str


@dataclass(frozen=True)
class Table:
    """Rows of cells; the first row is the header when there are more."""

    rows: tuple[tuple[Runs, ...], ...]


Block: TypeAlias = Heading | Paragraph | Entry | Table | Image


class Fate(Enum):
    """What became of a piece of a text; as she reads it, where it was left out."""

    PRINTED = ""
    HIDDEN = "verborgen"  # nobody saw it, so nothing is lost
    STRUCK = "er staat een streep door"
    VEILED = "niemand kan het lezen"
    UNFILLED = "nog niet ingevuld"
    SYMBOL = "een teken dat we niet kennen"
    PICTURE = "een plaatje of tekening die niet mee kan"
    CONTENTS = "de inhoudsopgave: het plan heeft er zelf een"
    MARGIN = "de kop- en voettekst: het plan heeft ze zelf"
    REFUSED = "het hele bestand"
    UNKNOWN = "van een soort die we niet kennen"

    @property
    def told(self) -> bool:
        """Was it seen, and is it not printed?"""
        return self not in {Fate.PRINTED, Fate.HIDDEN}


@dataclass(frozen=True)
class LeftOut:
    """Words and things at a place that are not printed."""

    place: DocumentPlace | FilePlace
    why: Fate
    times: int


@dataclass(frozen=True)
class Account:
    """What a writer sees in a file: words, marks and pictures that are printed, and the rest."""

    printed: int = 0
    left: tuple[LeftOut, ...] = ()

    @property
    def told(self) -> int:
        """How many are left out, each with its place and reason."""
        return sum(row.times for row in self.left)

    @property
    def seen(self) -> int:
        """All of them."""
        return self.printed + self.told


@dataclass(frozen=True)
class OwnWords:
    """A text with its form; empty when nobody wrote one. ``file`` is where it came from.

    ``places`` says of each block where it stands in that file.
    """

    blocks: Sequence[Block] = ()
    file: str = ""
    places: Sequence[DocumentPlace | FilePlace] = ()

    def __len__(self) -> int:
        return len(self.blocks)

    def texts(self) -> Iterator[str]:
        """All words in it, a paragraph or cell at a time."""
        return (text for _, text in self.placed())

    def placed(self) -> Iterator[tuple[DocumentPlace | FilePlace, str]]:
        """All words in it with where they stand."""
        places = self.places or (FilePlace(self.file),) * len(self.blocks)
        for block, place in zip(self.blocks, places, strict=True):
            yield from ((place, text) for text in _texts(block))


def _texts(block: Block) -> Iterator[str]:
    """The words of a block, a cell at a time."""
    if isinstance(block, Image):
        yield block.alt
        return
    cells = [c for row in block.rows for c in row] if isinstance(block, Table) else [block.runs]
    for runs in cells:
        yield "".join(run.text for run in runs)
