"""``controle.xlsx``: every problem on one line, worst first, with a jump to its cell."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from generator.dutch import capital, count, number
from generator.events import CellsRead
from generator.excel.writing.appearance import (  # fmt: skip
    TABLE_STYLE,
    TEAL,
    fill,
    fit,
    paint_header,
    paint_text,
    paint_title,
    set_page,
)
from generator.excel.writing.fixed_bytes import MADE, seal
from generator.excel.writing.listed_cells import PRIVATE, link, plain_text
from generator.excel.writing.unread_list import write_unread
from generator.own_words import Account
from generator.problems import CellPlace, DocumentPlace, Problem, Severity, weight

COLOURS = {
    Severity.ERROR: "F4B9B0",
    Severity.GAP: "FFF2B3",
    Severity.WARNING: "FBE3C4",
    Severity.NOTE: "E7EEF0",
}
_COLUMNS = {
    "Ernst": 15, "Wat is het": 30, "Bestand": 24, "Blad": 20, "Cel": 8, "Gaat over": 24,
    "Wat is er": 46, "Wat doe je": 40, "Zie ook": 26, "Code": 8,
}  # fmt: skip
_MOST_ROWS = 5000  # nobody reads on; and a sheet of Excel holds some 65,000 links at most
_HEAD = 5
_HOW = (
    "Klik in de kolom Cel: het werkboek gaat open op die plek. "
    "Verander het daar, bewaar het, en bouw opnieuw."
)


def review_list(
    problems: Sequence[Problem],
    without_copy: Iterable[str] = (),
    cells: CellsRead | None = None,
    texts: Mapping[str, Account] = MappingProxyType({}),
) -> bytes:
    """The workbook with all problems, and what was not read. Equal problems give equal bytes.

    ``without_copy`` names the files too large for a checked copy.
    """
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Controle"
    book.properties.creator, book.properties.created = "samen030", MADE
    for letter, width in zip("ABCDEFGHIJ", _COLUMNS.values(), strict=True):
        sheet.column_dimensions[letter].width = width
    ordered = sorted(problems, key=weight)
    _write_head(sheet, ordered, list(without_copy))
    if ordered:
        _write_table(sheet, ordered[:_MOST_ROWS])
    set_page(sheet, repeat_header=False)
    if ordered:
        sheet.print_title_rows = f"{_HEAD}:{_HEAD}"
    if cells:
        write_unread(book, cells, texts)
    return seal(book)


def _write_head(sheet: Worksheet, problems: Sequence[Problem], without_copy: list[str]) -> None:
    paint_title(sheet["A1"], 16)
    sheet["A1"] = "Controle"
    lines = [_totals(problems), _HOW if problems else "", PRIVATE if problems else ""]
    left_out = len(problems) - _MOST_ROWS
    if left_out > 0:
        rest = f"Dit zijn de eerste {number(_MOST_ROWS)}; er zijn er nog {number(left_out)}."
        lines[1] = f"{rest} {_HOW}"
    if without_copy:
        lines[2] += f" Te groot voor een nagekeken kopie: {', '.join(without_copy)}."
    for row, line in enumerate(lines, start=2):
        cell = sheet.cell(row, 1, line)
        cell.font = Font("Calibri", 11, bold=row == 2, color=TEAL if row == 2 else None)


def _totals(problems: Sequence[Problem]) -> str:
    if not problems:
        return "Alles is in orde: er is niets te melden."
    amounts = {s: sum(p.severity is s for p in problems) for s in sorted(Severity, reverse=True)}
    return " · ".join(count(n, s.word, s.words) for s, n in amounts.items() if n)


def _write_table(sheet: Worksheet, problems: Sequence[Problem]) -> None:
    for index, header in enumerate(_COLUMNS, start=1):
        paint_header(sheet.cell(_HEAD, index, header))
    for row, problem in enumerate(problems, start=_HEAD + 1):
        _write_row(sheet, row, problem)
    table = Table(displayName="Controle", ref=f"A{_HEAD}:J{_HEAD + len(problems)}")
    table.tableStyleInfo = TableStyleInfo(TABLE_STYLE, showRowStripes=True)
    sheet.add_table(table)
    sheet.freeze_panes = f"A{_HEAD + 1}"


def _write_row(sheet: Worksheet, row: int, problem: Problem) -> None:
    place, finding = problem.place, problem.finding
    at = place if isinstance(place, CellPlace) else None
    related = finding.related[0] if finding.related else None
    spot = " › ".join((*place.headings, place.spot)) if isinstance(place, DocumentPlace) else ""
    texts = [
        capital(problem.severity.word),
        problem.rule.title,
        place.file,
        at.sheet if at else "",
        (at.cell or (f"rij {at.row}" if at.row else "")) if at else "",
        at.row_name if at else spot,
        finding.message,
        finding.fix,
        str(related) if related else "",
        problem.code,
    ]
    for index, text in enumerate(texts, start=1):
        cell = sheet.cell(row, index)
        plain_text(cell, text)
        paint_text(cell, boxed=False)
    sheet.cell(row, 1).fill = fill(COLOURS[problem.severity])
    sheet.cell(row, 1).font = Font("Calibri", 11, bold=True)
    sheet.cell(row, 5 if at and texts[4] else 3).alignment = Alignment(vertical="top")
    link(sheet.cell(row, 5 if texts[4] else 3), place, problem.stage)
    if related:
        link(sheet.cell(row, 9), related, problem.stage)
    fit(sheet, row, dict(zip("BFGHI", [texts[i] for i in (1, 5, 6, 7, 8)], strict=True)))
