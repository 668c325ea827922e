"""``controle.xlsx``: every problem on one line, worst first, with a jump to its cell."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from generator.dutch import capital, count, number
from generator.events import CellsRead, TemplateParts
from generator.excel.writing.appearance import fill
from generator.excel.writing.fixed_bytes import MADE, seal
from generator.excel.writing.listed_cells import link
from generator.excel.writing.listed_table import HEAD, Line, write_list
from generator.excel.writing.review_looks import COLOURS, PRIVATE
from generator.excel.writing.unprinted_list import write_unprinted
from generator.excel.writing.unread_list import write_unread
from generator.own_words import Account
from generator.problems import CellPlace, DocumentPlace, Problem, Severity, weight

_COLUMNS = {
    "Ernst": 15, "Wat is het": 30, "Bestand": 24, "Blad": 20, "Cel": 8, "Gaat over": 24,
    "Wat is er": 46, "Wat doe je": 40, "Zie ook": 26, "Code": 8,
}  # fmt: skip
_MOST_ROWS = 5000  # nobody reads on; and a sheet of Excel holds some 65,000 links at most
_HOW = (
    "Klik in de kolom Cel: het werkboek gaat open op die plek. "
    "Verander het daar, bewaar het, en bouw opnieuw."
)


def review_list(
    problems: Sequence[Problem],
    without_copy: Iterable[str] = (),
    cells: CellsRead | None = None,
    texts: Mapping[str, Account] = MappingProxyType({}),
    templates: Sequence[TemplateParts] = (),
) -> bytes:
    """The workbook with all problems, and what was not read. Equal problems give equal bytes.

    ``without_copy`` names the files too large for a checked copy.
    """
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Controle"
    book.properties.creator, book.properties.created = "samen030", MADE
    ordered = sorted(problems, key=weight)
    listed = ordered[:_MOST_ROWS]
    write_list(sheet, _COLUMNS, _above(ordered, list(without_copy)), [*map(_line, listed)])
    for row, problem in enumerate(listed, start=HEAD + 1):
        _mark(sheet, row, problem)
    if cells:
        write_unread(book, cells, texts, templates)
        write_unprinted(book, cells)
    return seal(book)


def _above(problems: Sequence[Problem], without_copy: list[str]) -> list[str]:
    lines = [_totals(problems), _HOW if problems else "", PRIVATE if problems else ""]
    left_out = len(problems) - _MOST_ROWS
    if left_out > 0:
        rest = f"Dit zijn de eerste {number(_MOST_ROWS)}; er zijn er nog {number(left_out)}."
        lines[1] = f"{rest} {_HOW}"
    if without_copy:
        lines[2] += f" Te groot voor een nagekeken kopie: {', '.join(without_copy)}."
    return lines


def _totals(problems: Sequence[Problem]) -> str:
    if not problems:
        return "Alles is in orde: er is niets te melden."
    amounts = {s: sum(p.severity is s for p in problems) for s in sorted(Severity, reverse=True)}
    return " · ".join(count(n, s.word, s.words) for s, n in amounts.items() if n)


def _line(problem: Problem) -> Line:
    place, finding = problem.place, problem.finding
    at = place if isinstance(place, CellPlace) else None
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
        str(finding.related[0]) if finding.related else "",
        problem.code,
    ]
    return Line(texts, 5 if texts[4] else 3, place, problem.stage)


def _mark(sheet: Worksheet, row: int, problem: Problem) -> None:
    """The colour of what is how bad, and the second jump: to what it has to do with."""
    sheet.cell(row, 1).fill = fill(COLOURS[problem.severity])
    sheet.cell(row, 1).font = Font("Calibri", 11, bold=True)
    if problem.finding.related:
        link(sheet.cell(row, 9), problem.finding.related[0], problem.stage)
