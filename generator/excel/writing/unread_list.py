"""The sheet Niet gelezen of ``controle.xlsx``: what was not used of workbooks and own texts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from generator.dutch import capital, count, number
from generator.events import CellsRead, LeftOut
from generator.excel.writing.appearance import (
    TABLE_STYLE,
    TEAL,
    fit,
    paint_header,
    paint_text,
    paint_title,
    set_page,
)
from generator.excel.writing.listed_cells import PRIVATE, link, plain_text
from generator.own_words import Account
from generator.problems import DocumentPlace, Place, Stage

TITLE = "Niet gelezen"
_COLUMNS = {
    "Bestand": 24, "Blad": 20, "Cellen": 12, "Kop": 24, "Aantal": 9,
    "Wat er staat": 40, "Waarom": 46, "Wat doe je": 40,
}  # fmt: skip
_MOST_ROWS = 2000  # nobody reads on
_HEAD = 5


@dataclass(frozen=True)
class _Line:
    """What stands on one row: in the columns, and the place that it jumps to."""

    place: Place
    texts: Sequence[str]
    stage: Stage = Stage.READING


def write_unread(book: Workbook, cells: CellsRead, texts: Mapping[str, Account]) -> None:
    """Add the sheet; without anything left out it says so."""
    sheet = book.create_sheet(TITLE)
    for letter, width in zip("ABCDEFGH", _COLUMNS.values(), strict=True):
        sheet.column_dimensions[letter].width = width
    lines = [*map(_of_cells, (*cells.left_out, *cells.idle)), *_of_texts(texts)]
    paint_title(sheet["A1"], 16)
    sheet["A1"] = TITLE
    words = _words(texts)
    heads = [f"{_totals(cells)} {words}".strip(), _rest(cells, lines), PRIVATE if lines else ""]
    for row, line in enumerate(heads, start=2):
        cell = sheet.cell(row, 1, line)
        cell.font = Font("Calibri", 11, bold=row == 2, color=TEAL if row == 2 else None)
    if lines:
        _write_table(sheet, lines[:_MOST_ROWS])
    set_page(sheet, repeat_header=False)


def _of_cells(group: LeftOut) -> _Line:
    place = group.place
    fix = group.fix or ("Er hoeft niets te gebeuren" if group.calm else "")
    return _Line(place, (
        place.file, place.sheet, group.area, place.header, number(group.cells),
        group.example, group.why, fix,
    ))  # fmt: skip


def _of_texts(texts: Mapping[str, Account]) -> Iterator[_Line]:
    """What is not printed of the texts of the wijken; what it says is left in the text."""
    for account in texts.values():
        for left in account.left:
            place = left.place
            where = (*place.headings, place.spot) if isinstance(place, DocumentPlace) else ()
            why = f"Dit staat niet in het plan: {left.why.value}"
            fix = "Zie het blad Controle" if left.why.told else "Er hoeft niets te gebeuren"
            shown = (place.file, "", "", " › ".join(where), number(left.times), "", why, fix)
            yield _Line(place, shown, Stage.OWN_WORDS)


def _words(texts: Mapping[str, Account]) -> str:
    """How much of the texts of the wijken is printed, in one sentence."""
    seen, told = (sum(getattr(a, n) for a in texts.values()) for n in ("seen", "told"))
    if not seen:
        return ""
    whole = count(seen, "woord, teken of plaatje", "woorden, tekens en plaatjes")
    return f"Van {whole} in eigen teksten staan er {number(told)} niet in een plan."


def _totals(cells: CellsRead) -> str:
    read = capital(count(cells.read, "cel", "cellen"))
    if not cells.unused:
        return f"{read} gelezen, en alles is gebruikt."
    return f"{read} gelezen, {number(cells.used)} gebruikt, {number(cells.unused)} niet."


def _rest(cells: CellsRead, lines: Sequence[_Line]) -> str:
    ours = sum(sheet.ours for sheet in cells.sheets)
    more = len(lines) - _MOST_ROWS
    line = f"Daarnaast zijn {count(ours, 'cel', 'cellen')} uitleg en keuzelijst van het programma."
    return f"Er zijn nog {number(more)} andere plekken. {line}" if more > 0 else line


def _write_table(sheet: Worksheet, lines: Sequence[_Line]) -> None:
    for index, header in enumerate(_COLUMNS, start=1):
        paint_header(sheet.cell(_HEAD, index, header))
    for row, line in enumerate(lines, start=_HEAD + 1):
        _write_row(sheet, row, line)
    table = Table(displayName="NietGelezen", ref=f"A{_HEAD}:H{_HEAD + len(lines)}")
    table.tableStyleInfo = TableStyleInfo(TABLE_STYLE, showRowStripes=True)
    sheet.add_table(table)
    sheet.freeze_panes = f"A{_HEAD + 1}"
    sheet.print_title_rows = f"{_HEAD}:{_HEAD}"


def _write_row(sheet: Worksheet, row: int, line: _Line) -> None:
    for index, text in enumerate(line.texts, start=1):
        cell = sheet.cell(row, index)
        plain_text(cell, text)
        paint_text(cell, boxed=False)
    jump = sheet.cell(row, 3 if line.texts[2] else 1)
    jump.alignment = Alignment(vertical="top")
    link(jump, line.place, line.stage)
    fit(sheet, row, dict(zip("DFGH", [line.texts[i] for i in (3, 5, 6, 7)], strict=True)))
