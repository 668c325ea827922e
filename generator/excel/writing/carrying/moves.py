"""Where each cell of a sheet goes in the new form of that sheet."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

from generator.excel.reading.cell_values import shown
from generator.excel.reading.cells import RawRow, letters
from generator.excel.reading.labels import Label, Slot
from generator.excel.reading.sheets import Found
from generator.problems import CellPlace

Spot = tuple[int, str]  # a row and the letter of a column


class Fate(Enum):
    """What becomes of a cell that gets no place in the new sheet."""

    REPLACED = "in the new form under its own words"
    LEFT_OVER = "told on a sheet of its own"
    ELSEWHERE = "in another sheet or workbook"
    EXPLAINED = "an explanation of the old form, unless it is hers"


@dataclass
class Move:
    """A sheet on its way: ``spot`` says where a cell goes.

    ``typed`` holds what the reading itself adds, such as the number of a row; ``kept`` the headers
    of hers that stand where one of ours would, by that one; ``renamed`` what ours are called now;
    ``own`` the columns of her own, by the letter they had; ``given`` the fields that she had.
    """

    found: Found
    slots: list[Slot]
    fates: dict[Spot, Fate] = field(default_factory=dict)
    typed: dict[Spot, str] = field(default_factory=dict)
    kept: dict[str, str] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    own: dict[str, str] = field(default_factory=dict)
    given: set[str] = field(default_factory=set)

    @property
    def title(self) -> str:
        """The sheet of the new workbook."""
        return self.found.sheet.title

    @property
    def fresh(self) -> list[str]:
        """The headers and labels that her sheet did not have."""
        return [s.header for s in self.slots if s.field not in self.given]

    @property
    def bare(self) -> bool:
        """Whether there is nothing on her sheet but its first row."""
        return len(self.found.raw.rows) < 2 and not self.found.raw.examples

    def spot(self, row: int, letter: str) -> Spot | Fate:
        """Where this cell goes."""
        raise NotImplementedError

    def column(self, letter: str) -> str | None:
        """Where the column goes, when it goes anywhere as a whole."""
        raise NotImplementedError

    def owned(self, letter: str, first: int) -> str:
        """The column for one of hers, at the right of ours: ``first`` is the first that is free."""
        return self.own.setdefault(letter, letters(first + len(self.own)))


class Gone(Move):
    """A sheet that is no longer in this workbook."""

    def spot(self, row: int, letter: str) -> Spot | Fate:
        """Nowhere here."""
        return Fate.ELSEWHERE

    def column(self, letter: str) -> str | None:
        """Nowhere here."""
        return None


def labels_of(found: Found, cells: Iterable[tuple[RawRow, str]]) -> list[Label]:
    """What stands in these cells, as headers or labels."""
    return [
        Label(
            shown(row.cells[at]) if at in row.cells else "",
            CellPlace(found.file, found.title, row.number, at),
        )
        for row, at in cells
    ]
