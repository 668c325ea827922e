"""Sheets beside the declared ones: read where there may be more, else named with what they hold."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.dutch import count, plain
from generator.events import LeftOut, SheetCells
from generator.excel import x_codes
from generator.excel.reading.cell_values import shown
from generator.excel.reading.cells import RawRow, RawSheet
from generator.excel.reading.container import Shut
from generator.excel.reading.labels import HEADER_ROWS, header_row, known, names
from generator.excel.reading.sums_sheet import account_sums
from generator.excel.reading.which_sheet import REST
from generator.problems import CellPlace, Problem, Severity
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.definition import Sheet, Workbook
from generator.workbooks.sums_sheet import is_sums_sheet

_CLOSED = "Dit blad gaat niet open"
_REST = (
    "Dit had bij samen030 new --from geen plek in het formulier",
    "Zet het waar het hoort, of laat het staan",
)


@dataclass(frozen=True)
class Extra:
    """A sheet that no declared sheet is: as what it is read too, or what is said of it."""

    title: str
    read_as: Sheet | None = None
    account: SheetCells | None = None
    problem: Problem | None = None


@dataclass(frozen=True)
class Neighbours:
    """The file in which it stands: its workbook, the sheets that were found, what is hidden."""

    file: str
    workbook: Workbook
    chosen: dict[str, Sheet]
    hidden: frozenset[str]
    raw: Callable[[str], RawSheet]
    counted: Callable[[str], int]


def extras(titles: Iterable[str], beside: Neighbours) -> Iterator[Extra]:
    """What becomes of each of these sheets."""
    read = dict(beside.chosen)
    for title in titles:
        try:
            raw = beside.raw(title)
        except Shut:
            yield _closed(title, beside)
            continue
        if not raw.filled:
            continue
        extra = _extra(title, raw, read, beside)
        if extra.read_as:
            read[title] = extra.read_as
        yield extra


def _extra(title: str, raw: RawSheet, read: dict[str, Sheet], beside: Neighbours) -> Extra:
    if is_sums_sheet(title, beside.workbook):
        return Extra(title, None, account_sums(beside.file, title, raw, beside.workbook))
    if plain(title) == plain(REST):
        return Extra(title, None, _account(title, raw, *_REST, beside, calm=False))
    like = _like(title, raw.rows, beside.workbook)
    if like is None:
        return _foreign(title, raw, beside)
    workbook, sheet = like
    rows = _body(sheet, raw.rows)
    here = [other for other, kind in read.items() if kind is sheet]
    if workbook is not beside.workbook or not workbook.many or sheet.form or not here:
        where = sheet.title if workbook is beside.workbook else f"{sheet.title} van {workbook.file}"
        message = f"{_called(title, beside)} heeft de koppen van {where}, en lezen we niet"
        fix = f"Moeten de rijen mee, zet ze dan op het blad {where}. Haal dit blad daarna weg"
        return _left(title, raw, message, fix, len(rows), beside)
    for other in here:
        again = len(rows & _body(sheet, beside.raw(other).rows))
        if again * 2 > len(rows):
            message = (
                f"{_called(title, beside)} herhaalt {count(again, 'rij', 'rijen')} van het blad "
                f"{other}, en lezen we niet"
            )
            fix = f"Zet wat op {other} ontbreekt daar bij. Haal dit blad daarna weg"
            return _left(title, raw, message, fix, len(rows), beside)
    return _read_too(title, sheet, len(rows), beside)


def _read_too(title: str, sheet: Sheet, rows: int, beside: Neighbours) -> Extra:
    amount = count(rows, "rij", "rijen")
    problem = x_codes.SHEET_TOO.at(
        CellPlace(beside.file, title),
        f"{_called(title, beside)} lezen we ook, als {sheet.title}: {amount}",
        fix="Horen die rijen er niet bij, haal het blad dan weg",
        milder=None if title in beside.hidden else Severity.NOTE,
    )
    return Extra(title, sheet, problem=problem)


def _left(
    title: str, raw: RawSheet, message: str, fix: str, rows: int, beside: Neighbours
) -> Extra:
    place = CellPlace(beside.file, title)
    message = f"{message}; er {'staat' if rows == 1 else 'staan'} {count(rows, 'rij', 'rijen')} op"
    problem = x_codes.SHEET_LEFT_OUT.at(place, message, fix=fix)
    why = "Dit blad lezen we niet"
    return Extra(title, None, _account(title, raw, why, fix, beside, calm=False), problem)


def _foreign(title: str, raw: RawSheet, beside: Neighbours) -> Extra:
    cells = count(raw.filled, "cel", "cellen")
    fix = "Er hoeft niets te gebeuren, behalve als hier gegevens staan die mee moeten"
    message = f"{_called(title, beside)} lezen we niet; er staan gegevens in {cells}"
    problem = x_codes.SHEET_UNKNOWN.at(CellPlace(beside.file, title), message, fix=fix)
    why = "Dit blad kennen we niet"
    return Extra(title, None, _account(title, raw, why, fix, beside, calm=True), problem)


def _closed(title: str, beside: Neighbours) -> Extra:
    amount = beside.counted(title)
    place = CellPlace(beside.file, title)
    left = LeftOut(place, "", amount, "", _CLOSED, "Haal het blad weg als het niet nodig is")
    message = f"{_called(title, beside)} lezen we niet: het is beschadigd of te groot"
    problem = x_codes.SHEET_UNKNOWN.at(place, message, fix=left.fix)
    return Extra(title, None, SheetCells(beside.file, title, amount, left_out=(left,)), problem)


def _account(
    title: str, raw: RawSheet, why: str, fix: str, beside: Neighbours, *, calm: bool
) -> SheetCells:
    first = raw.rows[0] if raw.rows else None
    letter, value = next(iter(first.cells.items())) if first else ("", "")
    place = CellPlace(beside.file, title, first.number if first else None, letter or None)
    hidden = f"{why} (verborgen)" if title in beside.hidden else why
    left = LeftOut(place, "hele blad", raw.filled, shown(value)[:200], hidden, fix, calm)
    return SheetCells(beside.file, title, raw.filled, left_out=(left,))


def _called(title: str, beside: Neighbours) -> str:
    return f"Het {'verborgen ' if title in beside.hidden else ''}blad “{title}”"


def _like(title: str, rows: Sequence[RawRow], workbook: Workbook) -> tuple[Workbook, Sheet] | None:
    """The declared sheet of which it has the headers: in this workbook, else in another."""
    own = [(len(known(sheet, rows)), workbook, sheet) for sheet in workbook.sheets]
    texts = _texts(rows)
    others = [
        (max((len(names(sheet) & text) for text in texts), default=0), other, sheet)
        for other in WORKBOOKS
        if other is not workbook
        for sheet in other.sheets
    ]
    for candidates in (own, others):
        hits, book, sheet = max(candidates, key=lambda found: found[0])
        named = plain(sheet.title) in plain(title)
        wanted = 2 if named and book is workbook else max(3, len(sheet.columns) / 3)
        if hits >= min(wanted, len(sheet.columns)):
            return book, sheet
    return None


def _texts(rows: Sequence[RawRow]) -> list[set[str]]:
    """The texts of each row among the first, and of each of the first columns."""
    top = [row for row in rows if row.number <= HEADER_ROWS]
    across = [{plain(shown(value)) for value in row.cells.values()} for row in top]
    down = [{plain(shown(r.cells[at])) for r in top if at in r.cells} for at in "ABC"]
    return [*across, *down]


def _body(sheet: Sheet, rows: Sequence[RawRow]) -> set[frozenset[str]]:
    """The rows under the headers, to see which are there twice."""
    top = header_row(sheet, rows)
    first = top.number if top and not sheet.form else 0
    return {
        frozenset(plain(shown(value)) for value in row.cells.values())
        for row in rows
        if row.number > first
    }
