"""The colour behind a cell of her workbook: a style like its own, with another fill."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.excel.reading.cells import column_number
from generator.excel.reading.xml_stream import Broken
from generator.excel.writing.patched_package import Package, to_depth
from generator.excel.writing.xml_outline import Node, Patched, put

_ADDRESS_DIGITS = "0123456789$"


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell: column letters and row, both as Excel counts them."""

    column: str
    row: int

    @property
    def address(self) -> str:
        """As Excel writes it: ``B3``."""
        return f"{self.column}{self.row}"


class Styles:
    """The styles of the workbook, and those that are added. Damaged ones give no colour."""

    def __init__(self, package: Package, part: str) -> None:
        self._package, self._part = package, part
        self._patched: Patched | None = None
        self._made: dict[tuple[int, str], int] = {}
        self._fills: dict[str, int] = {}
        try:
            patched = Patched(package.read(part), to_depth(3)) if part in package else None
        except Broken:
            return
        formats = patched and patched.root.first("cellXfs")
        fills = patched and patched.root.first("fills")
        if patched and fills and formats and any(formats.all("xf")):
            self._patched, self._old_fills, self._old = patched, fills, formats
            self._formats = list(formats.all("xf"))
            self._fill_count = len(list(fills.all("fill")))

    def like(self, style: int, colour: str) -> int | None:
        """The number of a style like this one, with a fill of this colour."""
        if self._patched is None:
            return None
        self._fills.setdefault(colour, self._fill_count + len(self._fills))
        own = style if style < len(self._formats) else 0
        return self._made.setdefault((own, colour), len(self._formats) + len(self._made))

    def write(self) -> None:
        """Put what was added in its part."""
        if self._patched is None or not self._made:
            return
        patched, p = self._patched, self._patched.prefix
        fills = "".join(
            f'<{p}fill><{p}patternFill patternType="solid"><{p}fgColor rgb="FF{colour}"/>'
            f'<{p}bgColor indexed="64"/></{p}patternFill></{p}fill>'
            for colour in self._fills
        )
        count = self._fill_count + len(self._fills)
        patched.append(self._old_fills, fills, count=str(count))
        count = len(self._formats) + len(self._made)
        added = b"".join(self._xf(patched, own, colour) for own, colour in self._made)
        patched.append(self._old, added, count=str(count))
        self._package.write(self._part, patched.result())

    def _xf(self, patched: Patched, own: int, colour: str) -> bytes:
        node = self._formats[own]
        opened = patched.data[node.start : node.inside]
        opened = put(opened, fillId=str(self._fills[colour]), applyFill="1")
        return opened + patched.data[node.inside : node.end]


def colour_cells(sheet: Patched, colours: Mapping[Spot, str], styles: Styles) -> None:
    """Colour cells of a sheet; a cell that is not there yet comes in its own place."""
    data = sheet.root.first("sheetData")
    if data is None:
        raise Broken("no cells")
    rows = _numbered(list(data.all("row")))
    by_number = dict(reversed(rows))
    wanted: dict[int, dict[str, str]] = {}
    for spot, colour in colours.items():
        wanted.setdefault(spot.row, {})[spot.column] = colour
    new: dict[int, str] = {}
    for number in sorted(wanted):
        row = by_number.get(number)
        if row is not None:
            _colour_row(sheet, row, number, wanted[number], styles)
        else:
            new[number] = _row(sheet, number, wanted[number], styles)
    _add_rows(sheet, data, rows, new)


def _add_rows(
    sheet: Patched, data: Node, rows: list[tuple[int, Node]], new: Mapping[int, str]
) -> None:
    tail = ""
    for number, xml in new.items():
        later = next((row for at, row in rows if at > number), None)
        if later is None:
            tail += xml
        else:
            sheet.replace(later.start, later.start, xml)
    if tail:
        sheet.append(data, tail)


def _row(sheet: Patched, number: int, cells: Mapping[str, str], styles: Styles) -> str:
    found = sorted(cells.items(), key=lambda cell: column_number(cell[0]))
    made = [_cell(sheet, None, letter, number, colour, styles) for letter, colour in found]
    return f'<{sheet.prefix}row r="{number}">{"".join(made)}</{sheet.prefix}row>'


def _colour_row(
    sheet: Patched, row: Node, number: int, cells: Mapping[str, str], styles: Styles
) -> None:
    there = _cells(row)
    by_column = dict(reversed(there))
    tail = ""
    for letter in sorted(cells, key=column_number):
        column = column_number(letter)
        cell = by_column.get(column)
        if cell is not None:
            style = styles.like(_whole(cell.get("s")), cells[letter])
            if style is not None:
                sheet.put(cell, s=str(style))
            continue
        xml = _cell(sheet, row, letter, number, cells[letter], styles)
        later = next((cell for at, cell in there if at > column), None)
        if later is None:
            tail += xml
        else:
            sheet.replace(later.start, later.start, xml)
    if tail:
        sheet.append(row, tail, spans="")


def _cell(
    sheet: Patched, row: Node | None, letter: str, number: int, colour: str, styles: Styles
) -> str:
    """A cell without a value, in the style that its row or column gives it."""
    if row is not None and row.get("customFormat") in {"1", "true"}:
        own = _whole(row.get("s"))
    else:
        own = _of_column(sheet, column_number(letter))
    style = styles.like(own, colour)
    styled = f' s="{style}"' if style is not None else ""
    return f'<{sheet.prefix}c r="{letter}{number}"{styled}/>'


def _of_column(sheet: Patched, column: int) -> int:
    for columns in sheet.root.all("cols"):
        for node in columns.all("col"):
            if _whole(node.get("min")) <= column <= _whole(node.get("max")):
                return _whole(node.get("style"))
    return 0


def _numbered(rows: list[Node]) -> list[tuple[int, Node]]:
    found, number = [], 0
    for row in rows:
        number = _whole(row.get("r")) or number + 1
        found.append((number, row))
    return found


def _cells(row: Node) -> list[tuple[int, Node]]:
    found, column = [], 0
    for cell in row.all("c"):
        letter = cell.get("r").strip(_ADDRESS_DIGITS)
        column = column_number(letter) if letter else column + 1
        found.append((column, cell))
    return found


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 8 else 0
