"""Cells as one would select them."""

from collections.abc import Iterator, Sequence

from generator.excel.reading.cells import column_number
from generator.tracing.printed_values import Cell


def ranges(cells: Sequence[Cell]) -> list[str]:
    """Cells as one would select them: ``begroting.xlsx › Lasten › E2:E51 (50 cellen)``."""
    blocks: list[tuple[str, str, str, str, int, int]] = []  # file, sheet, first, last, rows
    columns: dict[tuple[str, str, str], list[int]] = {}
    for cell in cells:
        place = cell.place
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
    return [_range(*block) for block in blocks]


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    start = before = rows[0]
    for row in rows[1:]:
        if row > before + 1:
            yield start, before
            start = row
        before = row
    yield start, before


def _range(file: str, sheet: str, left: str, right: str, first: int, last: int) -> str:
    amount = (column_number(right) - column_number(left) + 1) * (last - first + 1)
    if amount == 1:
        return f"{file} › {sheet} › {left}{first}"
    return f"{file} › {sheet} › {left}{first}:{right}{last} ({amount} cellen)"
