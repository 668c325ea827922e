"""A text file with a sign between the cells (csv), as the same raw rows that a sheet gives.

Rows are counted as Excel counts them when it opens the file; every value is text.
"""

import codecs
import csv
import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.excel import x_codes
from generator.excel.reading.cells import MOST_CELLS, MOST_COLUMNS, RawRow, RawSheet, letters
from generator.excel.reading.container import Empty, Shut
from generator.workbooks.cells.raw_text import is_visible

KINDS = frozenset({".csv", ".tsv", ".tab"})
_SIGNS = ";,\t|"
_LARGEST = 20_000_000  # bytes; ten thousand statements with a story each are some ten million
_TRIED = 40  # rows: enough to see which sign stands between the cells
_END = "\N{BROKEN BAR} einde"  # a row of our own after the last: it is lost when a quote stays open
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAVE = "Open het in Excel en bewaar het als Excel-werkmap (.xlsx)"
_AS_FORMULA = re.compile(r'="([^"]*)"')  # how programs keep a zero in front


@dataclass(frozen=True, slots=True)
class Delimited:
    """The rows of a text file, the sign between its cells, and the name that Excel gives it."""

    title: str
    sign: str
    raw: RawSheet


def is_delimited(name: str) -> bool:
    """Whether a file is a csv by its name."""
    return Path(name).suffix.casefold() in KINDS


def read_delimited(path: Path, headers: Callable[[RawSheet], int]) -> Delimited:
    """Read a csv; ``headers`` counts the known headers of a reading: the best sign has most.

    Raises ``Shut`` for what is no text or far too large, ``OSError`` for what cannot be read.
    """
    with path.open("rb") as file:
        data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise _too_large(path.name)
    text = _text(path.name, data)
    sign, rest = _named_sign(text)
    signs = sign or _SIGNS
    first = rest[:200_000]
    best = max(signs, key=lambda s: _likeness(first, s, headers)) if len(signs) > 1 else signs
    raw = _sheet(path.name, rest, best)
    return Delimited(path.stem[:31], best, raw)


def _text(name: str, data: bytes) -> str:
    """The text, in the encoding that the file says or seems to have."""
    coding = next((coding for mark, coding in _MARKS if data.startswith(mark)), "")
    if not coding and b"\0" in data[:2000]:
        even, odd = data[:2000:2].count(0), data[1:2000:2].count(0)
        coding = "utf-16-le" if odd > 4 * even else "utf-16-be" if even > 4 * odd else ""
    text = None
    for tried in (coding,) if coding else ("utf-8", "cp1252", "latin-1"):
        try:
            text = data.decode(tried)
            break
        except (UnicodeDecodeError, LookupError):
            continue
    if not data.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0") or (text is not None and not text.strip()):
        again = "Bewaar het opnieuw uit het programma waar het vandaan komt, of haal het weg"
        raise Empty(x_codes.NOT_EXCEL, f"{name} is leeg: het bestand heeft geen inhoud", again)
    if text is None or "\0" in text or data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise Shut(x_codes.NOT_EXCEL, f"{name} heet csv, maar er staat geen tekst in", _SAVE)
    if text.lstrip()[:200].casefold().startswith(("<html", "<!doctype", "<table", "<?xml")):
        raise Shut(x_codes.NOT_EXCEL, f"{name} heet csv, maar is een webpagina", _SAVE)
    return text


def _named_sign(text: str) -> tuple[str, str]:
    """The sign of a first line ``sep=;``, which Excel does not show as a row."""
    found = re.match(r'\s*"?sep=(.)"?[ ]*(?:\r\n|\r|\n)', text, re.IGNORECASE)
    return (found[1], text[found.end() :]) if found and found[1] not in '"\r\n' else ("", text)


def _likeness(text: str, sign: str, headers: Callable[[RawSheet], int]) -> tuple[int, int, int]:
    """How well a text falls apart at a sign: in known headers, in rows of equal width, in cells."""
    rows: list[list[str]] = []
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=sign):
            rows.append(cells[:MOST_COLUMNS])
            if len(rows) == _TRIED:
                break
    except csv.Error:
        pass
    widths = [len(cells) for cells in rows if any(map(str.strip, cells))]
    widest = max(widths, default=0)
    even = widths.count(widths[0]) if widths and widest > 1 else 0
    raw = RawSheet(tuple(filter(None, (_row(n, cells) for n, cells in enumerate(rows, 1)))))
    return headers(raw), even, widest


def _sheet(name: str, text: str, sign: str) -> RawSheet:
    """The filled cells, row by row; what is blank is never kept."""
    end = "" if text.endswith(("\n", "\r")) else "\n"
    lines = io.StringIO(f"{text}{end}{_END}\n", newline="")
    rows: list[RawRow] = []
    beyond, filled, last, unseen = "", 0, 0, 0
    try:
        for number, cells in enumerate(csv.reader(lines, delimiter=sign), start=1):
            last = number
            if row := _row(number, cells):
                rows.append(row)
                filled += len(row.cells)
            unseen += sum(map(is_visible, cells[MOST_COLUMNS:]))
            if not beyond and unseen:
                beyond = f"{letters(MOST_COLUMNS + 1)}{number}"
            if filled > MOST_CELLS:
                raise _too_large(name)
    except csv.Error:
        raise _open_quote(name, last + 1) from None
    if not rows or rows.pop().cells != {"A": _END}:
        raise _open_quote(name, last)
    return RawSheet(tuple(rows), beyond=beyond, unseen=unseen)


def _row(number: int, cells: Sequence[str]) -> RawRow | None:
    texts = enumerate(cells[:MOST_COLUMNS], start=1)
    kept = {letters(at): _cell(text) for at, text in texts if text.strip()}
    return RawRow(number, dict(kept)) if kept else None


def _too_large(name: str) -> Shut:
    fix = "Kopieer alleen de gevulde rijen naar een nieuw werkboek, of verdeel ze over meer"
    return Shut(x_codes.TOO_LARGE, f"{name} is veel te groot om te lezen", fix)


def _open_quote(name: str, row: int) -> Shut:
    message = f"{name} is niet te lezen: in rij {row} staat een aanhalingsteken dat nergens sluit"
    fix = "Maak het opnieuw in het programma waar het vandaan komt, liefst als werkmap (.xlsx)"
    return Shut(x_codes.DAMAGED, message, fix)


def _cell(text: str) -> str:
    wrapped = _AS_FORMULA.fullmatch(text)
    return wrapped[1] if wrapped else text.replace("\r\n", "\n").replace("\r", "\n")
