"""A second table under the first, with its own row of headers: where it begins, and its title."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.excel import x_codes
from generator.excel.reading.cell_values import shown
from generator.excel.reading.cells import RawRow
from generator.excel.reading.sheets import Found
from generator.problems import CellPlace, Problem
from generator.workbooks.cells.raw_text import quote
from generator.workbooks.definition import Sheet

_AROUND = " .:?*\n"  # what people put behind a header


@dataclass(frozen=True, slots=True)
class Table:
    """A row of headers and the rows under it, up to the next row of headers.

    ``title`` is the line just above the headers, which belongs to no row.
    """

    top: RawRow
    body: Sequence[RawRow]
    title: RawRow | None = None


def tables_of(sheet: Sheet, top: RawRow, body: Sequence[RawRow]) -> Iterator[Table]:
    """The tables of a sheet, from top to bottom; nearly always one."""
    known = _known(sheet, top)
    rows: list[RawRow] = []
    title = None
    for row in body:
        if not _is_header(row, known):
            rows.append(row)
            continue
        above = rows.pop() if rows and _is_title(rows[-1], row) else None
        yield Table(top, rows, title)
        top, rows, title = row, [], above
    yield Table(top, rows, title)


def told(found: Found, table: Table) -> Problem:
    """That this is a row of headers again, and how its rows are read."""
    top = table.top
    place = CellPlace(found.file, found.title, top.number, next(iter(top.cells)))
    message = (
        f"Rij {top.number} is weer een rij met koppen; de rijen eronder lezen we met die koppen"
    )
    if table.title:
        line = quote(shown(next(iter(table.title.cells.values()))))
        message += f", en {line} in rij {table.title.number} als opschrift"
    fix = f"Haal rij {top.number} weg als de kolommen hetzelfde zijn; anders mag alles zo blijven"
    return x_codes.SECOND_HEADERS.at(place, message, fix=fix)


def _known(sheet: Sheet, top: RawRow) -> frozenset[str]:
    """The headers of the sheet, as declared and as they stand on top of it."""
    declared = (name for c in sheet.columns for name in (c.header, *c.also) if not c.per_year)
    return frozenset(map(_bare, (*declared, *map(shown, top.cells.values()))))


def _is_header(row: RawRow, known: frozenset[str]) -> bool:
    """Two headers at least, and two of three texts; a choice or a name may equal a header."""
    texts = {_bare(value) for value in row.cells.values() if isinstance(value, str)}
    hits = len(texts & known)
    return hits > 1 and hits * 3 >= len(texts) * 2


def _is_title(row: RawRow, top: RawRow) -> bool:
    """One line of text, right above the headers or with one blank row between."""
    value = next(iter(row.cells.values()))
    words = isinstance(value, str) and any(character.isalpha() for character in value)
    return words and len(row.cells) == 1 and top.number - row.number <= 2


def _bare(text: str) -> str:
    return text.strip(_AROUND).casefold()
