"""Cells as one would select them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.excel.reading.cells import column_number
from generator.problems import CellPlace


@dataclass(frozen=True)
class Range:
    """A block of cells on one sheet, from the first to the last column and row."""

    file: str
    sheet: str
    left: str
    right: str
    first: int
    last: int

    @property
    def reach(self) -> str:
        """The address: ``E2:E51``, or ``E2`` alone."""
        start, end = f"{self.left}{self.first}", f"{self.right}{self.last}"
        return start if start == end else f"{start}:{end}"

    def __str__(self) -> str:
        across = column_number(self.right) - column_number(self.left) + 1
        amount = across * (self.last - self.first + 1)
        cells = f" ({amount} cellen)" if amount > 1 else ""
        return f"{self.file} › {self.sheet} › {self.reach}{cells}"


def ranges(cells: Iterable[CellPlace]) -> list[Range]:
    """Cells as one would select them: ``begroting.xlsx › Lasten › E2:E51 (50 cellen)``."""
    blocks: list[tuple[str, str, str, str, int, int]] = []  # file, sheet, first, last, rows
    columns: dict[tuple[str, str, str], list[int]] = {}
    for place in cells:
        columns.setdefault((place.file, place.sheet, place.column or ""), []).append(place.row or 0)
    ordered = sorted(columns, key=lambda key: (key[0], key[1], len(key[2]), key[2]))
    for file, sheet, letter in ordered:
        for first, last in _runs(sorted(columns[file, sheet, letter])):
            before = next((b for b in blocks if b[:2] == (file, sheet) and b[4:] == (first, last)
                           and column_number(b[3]) + 1 == column_number(letter)), None)  # fmt: skip
            if before:
                blocks[blocks.index(before)] = (*before[:3], letter, first, last)
            else:
                blocks.append((file, sheet, letter, letter, first, last))
    return [Range(*block) for block in blocks]


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    start = before = rows[0]
    for row in rows[1:]:
        if row > before + 1:
            yield start, before
            start = row
        before = row
    yield start, before
