"""What people of a wijk wrote themselves, as plain values; ``word/own_words`` reads it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias


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


@dataclass(frozen=True)
class Image:
    """A picture: its bytes, ``png``, ``jpeg`` or ``gif``, its size in cm, and what it shows."""

    data: bytes
    kind: str
    width_cm: float
    height_cm: float
    alt: str


Block: TypeAlias = Heading | Paragraph | Entry | Table | Image


@dataclass(frozen=True)
class OwnWords:
    """A text with its form; empty when nobody wrote one. ``file`` is where it came from."""

    blocks: Sequence[Block] = ()
    file: str = ""

    def __len__(self) -> int:
        return len(self.blocks)

    def texts(self) -> Iterator[str]:
        """All words in it, a paragraph or cell at a time."""
        for block in self.blocks:
            if isinstance(block, Table):
                for row in block.rows:
                    yield from ("".join(run.text for run in cell) for cell in row)
            elif isinstance(block, Image):
                yield block.alt
            else:
                yield "".join(run.text for run in block.runs)
