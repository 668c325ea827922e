"""One file to upload, and all of them together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.figures.submission_limits import ending
from generator.problems import Place
from generator.workbooks.scheme import Measured

LOOSE = "losse-plannen"  # within that: each plan again, for who would rather upload them apart
LIST = "00-lees-mij.txt"
DIGITS = 2


@dataclass(frozen=True)
class Piece:
    """A file to upload: ``name`` is its name behind the number, without ending.

    ``place`` is where something is done about it; ``attachments`` are the numbers in bijlage B that
    it is. ``given``: somebody else made it; ``joined``: it is of more than one document. ``pages``
    and ``words`` are None where nobody can tell, or nobody asked.
    """

    name: str
    title: str
    kind: str
    data: bytes
    place: Place
    measured: Measured | None = None
    attachments: tuple[str, ...] = ()
    given: bool = False
    joined: bool = False
    pages: int | None = None
    words: int | None = None


@dataclass(frozen=True)
class LeftOut:
    """What lies ready and does not go along; with a ``fix`` when it may have to."""

    what: str
    why: str
    place: Place
    fix: str = ""


@dataclass(frozen=True)
class Envelope:
    """The files in order of uploading; ``loose`` are the plans once more, each by itself.

    ``left_out``: what does not go along.
    """

    pieces: tuple[Piece, ...] = ()
    loose: tuple[Piece, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def named(self) -> Iterator[tuple[str, Piece]]:
        """Each file to upload by its name in the folder: ``03-plannen-per-wijk.pdf``."""
        return _numbered(self.pieces)

    @property
    def named_loose(self) -> Iterator[tuple[str, Piece]]:
        """The same of the loose plans."""
        return ((f"{LOOSE}/{name}", piece) for name, piece in _numbered(self.loose))


def _numbered(pieces: Iterable[Piece]) -> Iterator[tuple[str, Piece]]:
    found = tuple(pieces)
    digits = max(DIGITS, len(str(len(found))))
    for number, piece in enumerate(found, start=1):
        yield f"{number:0{digits}}-{piece.name}{piece.kind and '.'}{piece.kind}", piece


def kind_of(file: str) -> str:
    """The ending of a file, such as a counter takes it: ``pdf``."""
    found = ending(file)
    return found if found.isascii() and found.isalnum() else ""
