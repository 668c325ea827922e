"""A spreadsheet with a name of its own: which workbook it is by its headers, and what it holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path

from generator.dutch import did_you_mean, plain
from generator.excel.reading.cells import RawRow, RawSheet, read_sheet
from generator.excel.reading.container import Container, Empty, Shut
from generator.excel.reading.delimited import is_delimited, read_delimited
from generator.excel.reading.header_report import nearest
from generator.excel.reading.labels import header_row, known
from generator.excel.reading.workbook_parts import open_parts
from generator.inside import leads_out
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.definition import Sheet, Workbook

_LARGEST = 20_000_000  # bytes: more than that is not opened to see what it might be
_SURE = 3  # headers: two may stand above anything
_GUIDES = frozenset({"uitleg", "lijsten"})
_SINGULAR = {"steunverklaringen": "steunverklaring", "activiteiten": "activiteit"}
_NEAR = 0.85

Fits = Mapping[Sheet, tuple[str, int]]


@dataclass(frozen=True)
class Look:
    """What a spreadsheet seems to be; ``shut`` says why it does not open.

    ``cells`` says by sheet how many cells hold something.
    """

    workbook: Workbook | None = None
    rows: int = 0
    shut: str = ""
    empty: bool = False
    headers: str = ""
    cells: Mapping[str, int] = field(default_factory=dict)


def resembles(name: str, workbook: Workbook) -> bool:
    """Whether a word in the name of a file begins with that of the workbook, or nearly is it."""
    stem = Path(workbook.file).stem
    words = plain(Path(name).stem).split()
    called = [stem, *filter(None, [_SINGULAR.get(stem)])]
    begins = any(word.startswith(one) for word in words for one in called)
    return begins or any(did_you_mean(word, called, cutoff=_NEAR) for word in words)


def named_after(name: str) -> list[Workbook]:
    """The workbooks that the name of a file resembles."""
    return [workbook for workbook in WORKBOOKS if resembles(name, workbook)]


def look_into(path: Path) -> Look:
    """Open a spreadsheet to see which workbook it may be. Cheap and bounded; never raises."""
    try:
        if leads_out(path, path.parents[1]):
            return Look()
        if path.stat().st_size > _LARGEST:
            return Look(shut=f"{path.name} is te groot om in te kijken")
        raw = _sheets(path)
    except Shut as shut:
        return Look(shut=shut.message, empty=isinstance(shut, Empty))
    except OSError:
        return Look(shut=f"{path.name} is nu niet te lezen")
    filled = {title: sheet for title, sheet in raw.items() if plain(title) not in _GUIDES}
    cells = {title: sum(len(row.cells) for row in one.rows) for title, one in filled.items()}
    called = named_after(path.name)
    fits = {w: _fitting(w, filled, lenient=w in called) for w in WORKBOOKS}
    book = _certain(fits) or _by_name(path.name, fits)
    if book:
        return Look(book, _rows(fits[book], filled), cells=cells)
    rows = sum(len(sheet.rows) for sheet in filled.values())
    return Look(rows=rows, headers=_headers(path.name, filled), cells=cells)


def _certain(fits: Mapping[Workbook, Fits]) -> Workbook | None:
    """The workbook of which clearly most headers are there."""
    first, second, *_ = sorted(fits, key=lambda workbook: -_hits(fits[workbook]))
    hits = _hits(fits[first])
    return first if hits >= _SURE and hits > _hits(fits[second]) else None


def _by_name(name: str, fits: Mapping[Workbook, Fits]) -> Workbook | None:
    """The one workbook that the name resembles, if some of its headers are there."""
    called = [workbook for workbook in named_after(name) if _hits(fits[workbook])]
    return called[0] if len(called) == 1 else None


def _headers(name: str, raw: Mapping[str, RawSheet]) -> str:
    """What is and is not known of the headers, when the name says which workbook is meant."""
    called = named_after(name)
    report = nearest(called[0].sheets[0], raw) if len(called) == 1 else None
    return report.sentence if report else ""


def _sheets(path: Path) -> Mapping[str, RawSheet]:
    if is_delimited(path.name):
        text = read_delimited(path, most_headers)
        return {text.title: text.raw}
    with Container(path) as container:
        book = open_parts(container)
        return {title: read_sheet(container, part, book) for title, part in book.sheets.items()}


def most_headers(raw: RawSheet) -> int:
    """The headers known of the table that the rows fit best."""
    tables = (sheet for workbook in WORKBOOKS for sheet in workbook.sheets if not sheet.form)
    return max(len(known(sheet, raw.rows)) for sheet in tables)


def _fitting(workbook: Workbook, raw: Mapping[str, RawSheet], *, lenient: bool) -> Fits:
    """The declared sheets that are there: as which sheet of the file, and how many headers.

    Two headers do when the name of the file says which workbook it is; else a third of them.
    """
    found: dict[Sheet, tuple[str, int]] = {}
    hits = {(s, t): len(known(s, one.rows)) for s in workbook.sheets for t, one in raw.items()}
    for sheet, title in sorted(hits, key=lambda pair: -hits[pair]):
        named = lenient or plain(title) == plain(sheet.title)
        enough = 2 if named else ceil(sum(not c.per_year for c in sheet.columns) / 3)
        taken = sheet in found or any(title == other for other, _ in found.values())
        if not taken and hits[sheet, title] >= enough:
            found[sheet] = (title, hits[sheet, title])
    return found


def _hits(fitting: Fits) -> int:
    return sum(hits for _, hits in fitting.values())


def _rows(fitting: Fits, raw: Mapping[str, RawSheet]) -> int:
    return sum(_below(sheet, raw[title].rows) for sheet, (title, _) in fitting.items())


def _below(sheet: Sheet, rows: Sequence[RawRow]) -> int:
    top = None if sheet.form else header_row(sheet, rows)
    return sum(row.number > top.number for row in rows) if top else len(rows)
