"""A proposal beside a workbook of hers: the same columns to copy from, every value with its source,
and a mark with words where there is something to decide.
"""

from collections.abc import Mapping, Sequence

import openpyxl
from openpyxl.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.dutch import count
from generator.excel.reading.labels import Slot
from generator.excel.writing.appearance import (
    fill,
    fit,
    lines,
    paint_own_header,
    paint_text,
    paint_title,
    set_page,
)
from generator.excel.writing.drop_downs import Homes, Lists
from generator.excel.writing.fixed_bytes import MADE, seal
from generator.excel.writing.listed_cells import plain_text
from generator.excel.writing.listed_table import Line, write_list
from generator.excel.writing.painted_once import once_in_a_workbook
from generator.excel.writing.review_looks import COLOURS, PRIVATE
from generator.excel.writing.scaffold import write_sheet
from generator.paper_forms import Proposed, ProposedRow, Unread
from generator.problems import FilePlace, Severity
from generator.workbooks.definition import Row, Sheet, Workbook

MARKED = COLOURS[Severity.GAP]
_BESIDE = {"eigen: let op": 70, "eigen: uit het bestand": 40}
_SOURCES = {
    "Cel": 9, "Blad": 20, "Kolom": 26, "Waarde": 40, "Bestand": 36, "Vraag": 44, "Let op": 60,
}  # fmt: skip
_UNREAD = {"Bestand": 40, "Waarom niet": 60, "Wat doe je": 70}
_FIRST = 2


def proposal_workbook(
    book: Workbook,
    rows: Mapping[type[Row], Sequence[ProposedRow]],
    unread: Sequence[Unread],
    homes: Homes,
    pillars: Sequence[str],
) -> bytes:
    """Equal rows give equal bytes."""
    made = openpyxl.Workbook()
    lists = Lists(book, homes, pillars)
    for sheet in book.sheets:
        proposed = rows.get(sheet.kind, ())
        place = made.create_sheet(sheet.title)
        filled = [{f: cell.value for f, cell in row.cells.items()} for row in proposed]
        slots = [Slot(column, None, column.header) for column in sheet.columns]
        write_sheet(place, sheet, filled, slots, lists)
        for number, row in enumerate(proposed, start=_FIRST):
            _mark(place, sheet, number, row)
        _write_beside(place, sheet, proposed)
    _write_sources(made.create_sheet("Herkomst"), book, rows)
    _write_unread(made.create_sheet("Niet gelezen"), unread)
    lists.write(made)
    _write_guide(made.worksheets[0], book, rows, unread)
    made.properties.creator, made.properties.created = "samen030", MADE
    made.properties.title = f"Voorstel voor {book.file}"
    return seal(made)


def _mark(place: Worksheet, sheet: Sheet, number: int, row: ProposedRow) -> None:
    for index, column in enumerate(sheet.columns, start=1):
        proposed = row.cells.get(column.field)
        doubts = proposed.doubts if proposed else ()
        if index == 1:
            doubts = (*row.doubts, *doubts)
        if doubts:
            marked = place.cell(number, index)
            _colour(marked)
            text = "\n".join(doubts)
            marked.comment = Comment(text, "samen030", height=20 * lines(text, 42) + 16, width=300)


@once_in_a_workbook
def _colour(cell: Cell | MergedCell) -> None:
    cell.fill = fill(MARKED)


def _write_beside(place: Worksheet, sheet: Sheet, rows: Sequence[ProposedRow]) -> None:
    """Right of the table, one column apart: what to look at, and the file."""
    first = len(sheet.columns) + 2
    for index, (header, width) in enumerate(_BESIDE.items(), start=first):
        place.column_dimensions[get_column_letter(index)].width = width
        paint_own_header(place.cell(1, index, header))
    for number, row in enumerate(rows, start=_FIRST):
        told = "\n".join(_told(sheet, row))
        for index, text in enumerate((told, row.file), start=first):
            cell = place.cell(number, index)
            plain_text(cell, text)
            paint_text(cell, boxed=False)
        if told:
            _colour(place.cell(number, first))
        texts = {get_column_letter(first): told}
        for index, column in enumerate(sheet.columns, start=1):
            if column.kind.wrap and column.field in row.cells:
                texts[get_column_letter(index)] = str(row.cells[column.field].value or "")
        fit(place, number, texts)


def _told(sheet: Sheet, row: ProposedRow) -> list[str]:
    headers = {column.field: column.header for column in sheet.columns}
    at_cells = [f"{headers[f]}: {d}" for f, cell in row.cells.items() for d in cell.doubts]
    return [*row.doubts, *at_cells]


def _write_sources(
    place: Worksheet, book: Workbook, rows: Mapping[type[Row], Sequence[ProposedRow]]
) -> None:
    listed = []
    for sheet in book.sheets:
        for number, row in enumerate(rows.get(sheet.kind, ()), start=_FIRST):
            for index, column in enumerate(sheet.columns, start=1):
                cell = row.cells.get(column.field)
                if cell is not None:
                    at = f"{get_column_letter(index)}{number}"
                    texts = (at, sheet.title, column.header, _shown(cell), cell.file, cell.question)
                    listed.append((*texts, "\n".join(cell.doubts)))
    amount = count(len(listed), "waarde", "waarden")
    above = [f"{amount}, elk met het bestand en de vraag waar zij vandaan komt.", PRIVATE]
    _list(place, _SOURCES, above, listed)


def _shown(cell: Proposed) -> str:
    if isinstance(cell.value, bool):
        return "ja" if cell.value else "nee"
    return f"{cell.value:%d-%m-%Y}" if hasattr(cell.value, "year") else str(cell.value or "")


def _write_unread(place: Worksheet, unread: Sequence[Unread]) -> None:
    listed = [(one.file, one.why, one.fix) for one in unread]
    above = ["Van deze bestanden staat niets in het voorstel.", PRIVATE]
    _list(place, _UNREAD, above if listed else ["Alle bestanden zijn gelezen."], listed)


def _list(
    place: Worksheet,
    columns: Mapping[str, int],
    above: Sequence[str],
    listed: Sequence[Sequence[str]],
) -> None:
    write_list(place, columns, above, [Line(texts, 1, FilePlace("")) for texts in listed])


def _write_guide(
    place: Worksheet,
    book: Workbook,
    rows: Mapping[type[Row], Sequence[ProposedRow]],
    unread: Sequence[Unread],
) -> None:
    place.title = "Zo neem je over"
    every = [row for found in rows.values() for row in found]
    doubtful = sum(row.doubtful for row in every)
    last = get_column_letter(len(book.sheets[0].columns))
    told = _guide(book.file, len(every), doubtful, len(unread), last)
    place["A1"] = f"Voorstel voor {book.file}"
    paint_title(place["A1"], 16)
    place.column_dimensions["A"].width = 110
    for number, line in enumerate(told, start=3):
        cell = place.cell(number, 1)
        plain_text(cell, line)
        paint_text(cell, boxed=False)
        fit(place, number, {"A": line})
    place.sheet_view.showGridLines = False
    set_page(place, repeat_header=False)


def _guide(file: str, rows: int, doubtful: int, unread: int, last: str) -> tuple[str, ...]:
    stands = "Er staat 1 rij" if rows == 1 else f"Er staan {rows} rijen"
    left = count(unread, "bestand is", "bestanden zijn")
    return (
        f"Dit is een voorstel voor {file}, gemaakt uit de formulieren die terugkwamen. In je "
        "werkboek zelf is niets veranderd.",
        f"{stands} in; bij {doubtful} daarvan is iets om naar te kijken. {left} niet gelezen: zie "
        "het blad Niet gelezen.",
        "Geel is niet zeker. Wat er is, staat in de opmerking bij de cel, en rechts van de tabel "
        "in de kolom “eigen: let op”.",
        "Een rij zonder geel kun je zo overnemen: selecteer de cellen van kolom A tot en met "
        f"{last}, kopieer ze, en plak ze in {file} onder de laatste rij, met Plakken speciaal › "
        "Waarden.",
        "Staat een organisatie al in je werkboek, plak dan over die rij heen: wat het formulier "
        "niet vroeg, hebben we uit je werkboek overgenomen.",
        "Waar elke waarde vandaan komt, staat op het blad Herkomst.",
        PRIVATE,
    )
