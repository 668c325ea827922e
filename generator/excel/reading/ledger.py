"""What became of every filled cell of every workbook: used, or left out and why.

A page knows the filled cells of its sheet by themselves, before anything is made of them. Reading
then tells it which columns and rows have a meaning, and which rows, columns and cells are left
out. What nobody told about is a cause of its own, so that no cell can vanish between the two.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.events import CellsRead, LeftOut, SheetCells, Unprinted
from generator.excel.reading.cell_values import Raw, shown
from generator.excel.reading.cells import RawSheet, column_number, letters
from generator.problems import CellPlace
from generator.workbooks.form import EXAMPLE

_LONGEST = 200  # characters of an example


class Cause(NamedTuple):
    """Why cells are left out and what to do about it; ``calm`` when nothing is lost by it.

    ``about`` parts groups with one cause: a column, a row.
    """

    why: str
    fix: str = ""
    calm: bool = False
    about: str = ""


SEE = "Zie het blad Controle"
UNTOLD = Cause("We weten niet waarom", "Meld het aan wie dit programma onderhoudt")
UNREADABLE = Cause("Deze cel konden we niet lezen", SEE)
NAMELESS = Cause("Deze rij heeft geen naam of nummer dat we kunnen lezen", SEE)
TOTALS = Cause("Een regel met totalen telt niet mee: die rekenen we zelf uit")
FOOTER = Cause("Een regel onder de tabel telt niet mee")
NO_COLUMNS = Cause("Zonder goede koppen lezen we van dit blad geen rijen", SEE)
TOO_FAR = Cause("Zo ver naar rechts lezen we niet", "Zet het dichter bij de andere kolommen")
ABOVE = Cause("Dit staat boven de koppen, en hoort niet bij de tabel", calm=True)
BESIDE = Cause(
    "Dit staat naast het antwoord, en dat lezen we niet",
    "Hoort het bij het antwoord, typ het dan in dezelfde cel",
    calm=True,
)
NO_LABEL = Cause(
    "Hier staat geen gegeven voor dat we kennen", "Zet het ervoor, zoals op het blad Uitleg"
)
NO_ANSWERS = Cause("De kolom Invullen is er niet", SEE)
EXAMPLES = Cause(
    f"Een cel die met {EXAMPLE} begint, is een voorbeeld en telt niet mee",
    f"Telt hij wel mee? Haal {EXAMPLE} weg",
)
OURS = Cause("Uitleg van het programma zelf", calm=True)


class _Group:
    """The cells of one cause: how many, the block in which they lie, and one of them."""

    def __init__(self) -> None:
        self.cells = 0
        self.first: tuple[int, str] = (0, "")
        self.example: Raw = ""
        self.headed = False
        self.rows, self.columns = [1 << 30, 0], [1 << 30, 0]

    def add(self, row: int, letter: str, value: Raw, *, header: bool = False) -> None:
        if not self.cells or (self.headed and not header):
            self.first = self.first if self.cells else (row, letter)
            self.example, self.headed = value, header
        self.cells += 1
        column = column_number(letter)
        self.rows = [min(self.rows[0], row), max(self.rows[1], row)]
        self.columns = [min(self.columns[0], column), max(self.columns[1], column)]

    @property
    def area(self) -> str:
        """The block from its first to its last cell."""
        first, last = (f"{letters(self.columns[n])}{self.rows[n]}" for n in (0, 1))
        return first if first == last else f"{first}:{last}"


@dataclass
class Page:
    """One sheet: its filled cells, and what reading says of its rows, columns and cells.

    A cell is used when its row and its column are, unless something is said of the cell itself.
    What is said of a row goes before what is said of a cell, and that before a column.
    """

    file: str
    title: str
    raw: RawSheet
    header: int = 0
    read_columns: set[str] = field(default_factory=set)
    read_rows: set[int] = field(default_factory=set)
    rows: dict[int, Cause] = field(default_factory=dict)
    columns: dict[str, Cause] = field(default_factory=dict)
    cells: dict[tuple[int, str], Cause] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    unprinted: dict[tuple[int, str], Unprinted] = field(default_factory=dict)

    def leave_rows(self, rows: Iterable[int], cause: Cause) -> None:
        """Whole rows are left out; those of which something was said keep that."""
        for row in rows:
            self.rows.setdefault(row, cause)

    def not_printed(self, place: CellPlace, value: Raw, use: str) -> None:
        """A cell that is read, and that no document prints."""
        self.unprinted[place.row or 0, place.column or ""] = Unprinted(place, shown(value), use)

    def settled(self) -> SheetCells:
        """The account of this sheet."""
        groups: dict[Cause, _Group] = defaultdict(_Group)
        used = ours = 0
        for row in self.raw.rows:
            left = list(self._left_of(row.number, row.cells.keys()))
            used += len(row.cells) - len(left)
            for letter, cause in left:
                if cause is OURS:
                    ours += 1
                else:
                    header = row.number == self.header
                    groups[cause].add(row.number, letter, row.cells[letter], header=header)
        for (number, letter), example in self.raw.examples.items():
            if example.ours:
                ours += 1
            else:
                groups[EXAMPLES].add(number, letter, example.text)
        left_out = [self._told(cause, group) for cause, group in groups.items()]
        if self.raw.unseen:
            beyond = self.raw.beyond
            place = CellPlace(self.file, self.title, 1, beyond.rstrip("0123456789"))
            left_out.append(LeftOut(place, beyond, self.raw.unseen, "", TOO_FAR.why, TOO_FAR.fix))
        left_out.sort(key=lambda group: group.place.order)
        filled = self.raw.filled
        unprinted = tuple(cell for at, cell in self.unprinted.items() if at not in self.cells)
        return SheetCells(self.file, self.title, filled, used, ours, tuple(left_out), unprinted)

    def _left_of(self, row: int, filled: Iterable[str]) -> Iterator[tuple[str, Cause]]:
        """The cells of a row that are not used."""
        whole = self.rows.get(row)
        if whole is None and row not in self.read_rows:
            whole = UNTOLD
        if whole is not None:
            yield from ((letter, whole) for letter in filled)
            return
        others = set(filled) - self.read_columns
        for letter in sorted(others):
            cause = self.cells.get((row, letter)) or self.columns.get(letter, UNTOLD)
            yield letter, cause
        if self.cells:
            for letter in set(filled) - others:
                if (row, letter) in self.cells:
                    yield letter, self.cells[row, letter]

    def _told(self, cause: Cause, group: _Group) -> LeftOut:
        row, letter = group.first
        place = CellPlace(self.file, self.title, row, letter, self.names.get(letter, ""))
        example = shown(group.example)[:_LONGEST]
        return LeftOut(place, group.area, group.cells, example, cause.why, cause.fix, cause.calm)


class Ledger:
    """The pages of all workbooks, by file and sheet."""

    def __init__(self) -> None:
        self._pages: dict[tuple[str, str], Page] = {}
        self._sheets: dict[tuple[str, str], SheetCells] = {}

    def page(self, file: str, title: str, raw: RawSheet) -> Page:
        """The page of a sheet of which rows are made."""
        page = self._pages[file, title] = Page(file, title, raw)
        self._sheets.pop((file, title), None)
        return page

    def wholes(self, sheets: Iterable[SheetCells]) -> None:
        """Sheets of which no rows are made."""
        self._sheets.update(((sheet.file, sheet.sheet), sheet) for sheet in sheets)

    def unreadable(self, place: CellPlace) -> None:
        """A cell that turned out to mean nothing."""
        page = self._pages.get((place.file, place.sheet))
        if page and place.row and place.column:
            page.cells[place.row, place.column] = UNREADABLE

    def taken_from(self, other: "Ledger") -> None:
        """What another reading of the same sheets has used is used."""
        for key, theirs in other._pages.items():
            ours = self._pages.get(key)
            if ours is None:
                self._pages[key] = theirs
                self._sheets.pop(key, None)
                continue
            for row in theirs.read_rows - ours.read_rows:
                ours.rows.pop(row, None)
            ours.read_rows |= theirs.read_rows
            ours.cells.update(theirs.cells)
            ours.unprinted.update(theirs.unprinted)

    def settled(self) -> CellsRead:
        """The accounts of all sheets, in the order of their names."""
        sheets = [*self._sheets.values(), *(page.settled() for page in self._pages.values())]
        return CellsRead(tuple(sorted(sheets, key=lambda sheet: (sheet.file, sheet.sheet))))
