"""From the part of a sheet to its filled cells, row by row; blank tails are never walked."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from generator.excel.reading.cell_values import Raw, value_of
from generator.excel.reading.container import Container, Shut
from generator.excel.reading.marks import Marks
from generator.excel.reading.rich_texts import Texts
from generator.excel.reading.workbook_parts import Workbook
from generator.excel.reading.xml_stream import Broken, Walker, walk

MOST_COLUMNS = 300  # ten times the widest sheet
MOST_CELLS = 300_000  # ten thousand statements are 220,000
_LARGE = 4_000_000  # bytes: from here it pays to look first where the filled rows end
_TRUE = frozenset({"1", "true"})
_OVERLAP = 64  # bytes: a tag with its prefix, cut in two by a chunk
_FILLED = re.compile(rb"<(?:[\w.-]{1,40}:)?(?:v|t)[\s>]")
_VALUES = re.compile(rb"<(?:[\w.-]{1,40}:)?(?:v|is)[\s>]")
_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})")


@dataclass(frozen=True, slots=True)
class RawRow:
    """The filled cells of one row: column letter to value; ``number`` counts from 1.

    ``blank`` names the columns with a formula that gives nothing.
    """

    number: int
    cells: dict[str, Raw]
    blank: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Merged:
    """A block of merged cells, from one column and row up to and including others."""

    left: str
    right: str
    first: int
    last: int
    address: str


class Example(NamedTuple):
    """A cell that only shows what is asked; ``ours`` when it is as the form has it."""

    text: str
    ours: bool


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet: its rows that hold something, what is merged, and the first column left unread.

    ``unseen`` counts the filled cells from that column on. ``examples`` stand in no row.
    """

    rows: tuple[RawRow, ...]
    merged: tuple[Merged, ...] = ()
    beyond: str = ""
    marks: Marks = field(default_factory=Marks)
    unseen: int = 0
    examples: Mapping[tuple[int, str], Example] = field(default_factory=dict)

    @property
    def filled(self) -> int:
        """How many cells hold something."""
        return sum(len(row.cells) for row in self.rows) + self.unseen + len(self.examples)


def read_sheet(container: Container, part: str, book: Workbook) -> RawSheet:
    """All filled cells of a sheet. Raises ``Shut`` when it is damaged or far too large."""
    cells = _Cells(book, container.too_large)
    rows: list[RawRow] = []
    last = _last_filled(container.chunks(part)) if container.size(part) > _LARGE else None
    try:
        for number, _ in enumerate(walk(container.chunks(part), cells)):
            rows += cells.ready
            cells.ready.clear()
            if last is not None and number > last:
                break
    except Broken:
        raise container.damaged() from None
    cells.end("row")
    merged = tuple(cells.merged)
    return RawSheet(tuple(rows + cells.ready), merged, cells.beyond, cells.marks, cells.unseen)


def count_filled(container: Container, part: str) -> int:
    """About how many cells of a sheet hold something, without reading it."""
    try:
        data = b"".join(container.chunks(part))
    except Shut:
        return 0
    return len(_VALUES.findall(data))


@cache
def letters(index: int) -> str:
    """The letters of a column that is counted from 1: 27 is AA."""
    found = ""
    while index:
        index, rest = divmod(index - 1, 26)
        found = chr(65 + rest) + found
    return found


def column_number(letter: str) -> int:
    """A column counted from 1: AA is 27."""
    number = 0
    for character in letter:
        number = number * 26 + ord(character) - 64
    return number


def _last_filled(chunks: Iterable[bytes]) -> int:
    """The last piece in which a value stands. Only bytes: a blank tail costs little."""
    last, before = -1, b""
    for number, chunk in enumerate(chunks):
        if _FILLED.search(before + chunk):
            last = number
        before = chunk[-_OVERLAP:]
    return last


def _away(attributes: dict[str, str], size: str) -> bool:
    """Whether a row or column is hidden, or has no height or width at all."""
    none = attributes.get(size, "1").strip("0") in {"", "."}
    return none or attributes.get("hidden") in _TRUE


class _Cells(Walker):
    """Listens to a sheet; ``ready`` holds the rows that are complete."""

    def __init__(self, book: Workbook, too_large: Callable[[], Shut]) -> None:
        self._book, self._too_large = book, too_large
        self.ready: list[RawRow] = []
        self.merged: list[Merged] = []
        self.beyond = ""
        self.marks = Marks()
        self.unseen = 0
        self._row, self._column, self._total = 0, 0, 0
        self._cells: dict[str, Raw] = {}
        self._blank: set[str] = set()
        self._texts = Texts(self._keep_inline, too_large)
        self._inline = ""
        self._cut: str | None = None
        self._pieces: list[str] | None = None
        self._kind, self._style, self._formula = "n", 0, False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self._open(attributes)
        elif name == "v":
            self._pieces = []
        elif name == "f":
            self._formula = True
        elif name == "row":
            self.end("row")
            number = attributes.get("r", "")
            self._row = int(number) if number.isdecimal() and len(number) < 8 else self._row + 1
            self._column = 0
            if _away(attributes, "ht"):
                self.marks.rows.add(self._row)
        elif name == "col" and _away(attributes, "width"):
            ends = [attributes.get(end, "") for end in ("min", "max")]
            if all(end.isdecimal() and len(end) < 8 for end in ends):
                self.marks.columns.append(range(int(ends[0]), int(ends[1]) + 1))
        elif name == "autoFilter":
            self.marks.filtered = True
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif self._kind == "inlineStr":
            self._texts.start(name, attributes)

    def text(self, data: str) -> None:
        if self._pieces is not None:
            self._pieces.append(data)
        elif self._kind == "inlineStr":
            self._texts.text(data)

    def end(self, name: str) -> None:
        if name == "v":
            self._inline, self._pieces = "".join(self._pieces or ()), None
        elif name == "c":
            self._close()
        elif name == "row":
            if self._cells:
                self.ready.append(RawRow(self._row, self._cells, self._blank))
            self._cells, self._blank = {}, set()
        elif self._kind == "inlineStr":
            self._texts.end(name)

    def _open(self, attributes: dict[str, str]) -> None:
        found = _ADDRESS.fullmatch(attributes.get("r", ""))
        self._column = column_number(found[1]) if found else self._column + 1
        style = attributes.get("s", "")
        self._style = int(style) if style.isdecimal() else 0
        self._kind = attributes.get("t", "n")
        self._formula, self._inline, self._cut = False, "", None

    def _close(self) -> None:
        value = value_of(self._kind, self._inline, self._style, self._formula, self._book)
        if self._kind == "s" and self._book.cut:
            self._cut = self._book.cut.get(self._inline.strip())
        self._kind = "n"
        if value is None and not self._formula:
            return
        letter = letters(self._column)
        if value is None:
            self._blank.add(letter)
            return
        if self._column > MOST_COLUMNS:
            self.beyond = self.beyond or f"{letter}{self._row}"
            self.unseen += 1
            return
        self._cells[letter] = value
        if self._cut is not None or self._style in self._book.styles.to_tell:
            self._mark(letter, value)
        self._total += 1
        if self._total > MOST_CELLS:
            raise self._too_large()

    def _mark(self, letter: str, value: Raw) -> None:
        """Note that a cell is struck out or unseen, or what was cut from it."""
        styles, spot = self._book.styles, (self._row, letter)
        if self._style in styles.struck or self._cut == "":
            self.marks.struck.add(spot)
        elif self._cut:
            self.marks.cut[spot] = self._cut
        if why := styles.unseen(self._style, value):
            self.marks.unseen[spot] = why

    def _keep_inline(self, text: str, cut: str | None) -> None:
        self._inline, self._cut = text, cut

    def _merge(self, reference: str) -> None:
        corners = [_ADDRESS.fullmatch(corner) for corner in reference.split(":")]
        if len(corners) == 2 and corners[0] and corners[1]:
            first, last = int(corners[0][2]), int(corners[1][2])
            self.merged.append(Merged(corners[0][1], corners[1][1], first, last, reference))
