"""All rows together, frozen: what was read, before anything is computed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from typing import TypeVar, cast

from generator.events import CellsRead
from generator.origins.sources import Ledger
from generator.own_words import Account, OwnWords
from generator.pictures import Image
from generator.workbooks.definition import Row

R = TypeVar("R", bound=Row)


@dataclass(frozen=True)
class Dossier:
    """The rows by kind. ``damaged`` names the kinds of which a row could not be read.

    ``enclosed`` names the files that lie ready to be handed in, with their size in bytes; None when
    nobody looked. ``own_words`` are the texts that people of a wijk wrote, by its name, and
    ``texts_read`` says of each file what became of its words; ``photos`` are those of wijken and
    leden, by theirs. ``cells``: what became of every filled cell. ``counted``: the pages and words
    of what lies ready are counted in this run.
    """

    tables: Mapping[type[Row], tuple[Row, ...]]
    damaged: frozenset[type[Row]] = field(default_factory=frozenset)
    enclosed: Mapping[str, int] | None = None
    own_words: Mapping[str, OwnWords] = field(default_factory=dict)
    texts_read: Mapping[str, Account] = field(default_factory=dict)
    photos: Mapping[str, Image] = field(default_factory=dict)
    cells: CellsRead = field(default_factory=CellsRead)
    counted: bool = False

    def followed(self, ledger: Ledger) -> "Dossier":
        """The same dossier, in which every value knows its cell (``origins/``)."""
        tables = {
            kind: tuple(row.followed(ledger) for row in rows) for kind, rows in self.tables.items()
        }
        return replace(self, tables=tables)

    def rows(self, kind: type[R]) -> tuple[R, ...]:
        """All rows of a kind, in the order of files and rows."""
        return cast("tuple[R, ...]", self.tables.get(kind, ()))

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Every text in a cell, in the order of sheets, rows and columns."""
        rows = chain.from_iterable(self.tables.values())
        values = chain.from_iterable(vars(row).values() for row in rows)
        parts = (value if isinstance(value, tuple) else (value,) for value in values)
        return tuple(text for text in chain.from_iterable(parts) if isinstance(text, str))

    def form(self, kind: type[R]) -> R:
        """The one row of a form sheet."""
        return self.rows(kind)[0]
