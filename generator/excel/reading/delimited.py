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
        fix = "Kopieer alleen de gevulde rijen naar een nieuw werkboek, of verdeel ze over meer"
        raise Shut(x_codes.TOO_LARGE, f"{path.name} is veel te groot om te lezen", fix)
    text = _text(path.name, data)
    sign, rest = _named_sign(text)
    signs = sign or _SIGNS
    first = rest[:200_000]
    best = max(signs, key=lambda s: _likeness(first, s, headers)) if len(signs) > 1 else signs
    raw = _sheet(path.name, _rows(path.name, rest, best))
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
    return headers(RawSheet(tuple(_filled(rows)))), even, widest


def _rows(name: str, text: str, sign: str) -> list[list[str]]:
    end = "" if text.endswith(("\n", "\r")) else "\n"
    try:
        lines = io.StringIO(f"{text}{end}{_END}\n", newline="")
        rows = list(csv.reader(lines, delimiter=sign))
    except csv.Error:
        raise _open_quote(name) from None
    if not rows or rows.pop() != [_END]:
        raise _open_quote(name, len(rows) + 1)
    return rows


def _open_quote(name: str, row: int = 0) -> Shut:
    where = f"in rij {row} " if row else ""
    message = f"{name} is niet te lezen: {where}staat een aanhalingsteken dat nergens sluit"
    fix = "Maak het opnieuw in het programma waar het vandaan komt, liefst als werkmap (.xlsx)"
    return Shut(x_codes.DAMAGED, message, fix)


def _sheet(name: str, rows: Sequence[list[str]]) -> RawSheet:
    beyond = next(
        (
            f"{letters(MOST_COLUMNS + 1)}{number}"
            for number, cells in enumerate(rows, start=1)
            if len(cells) > MOST_COLUMNS and any(map(is_visible, cells[MOST_COLUMNS:]))
        ),
        "",
    )
    filled = _filled(rows)
    if sum(len(row.cells) for row in filled) > MOST_CELLS:
        fix = "Kopieer alleen de gevulde rijen naar een nieuw werkboek, of verdeel ze over meer"
        raise Shut(x_codes.TOO_LARGE, f"{name} is veel te groot om te lezen", fix)
    return RawSheet(tuple(filled), beyond=beyond)


def _filled(rows: Sequence[list[str]]) -> list[RawRow]:
    found = []
    for number, cells in enumerate(rows, start=1):
        texts = ((letters(at), _cell(text)) for at, text in enumerate(cells[:MOST_COLUMNS], 1))
        kept = {letter: text for letter, text in texts if text.strip()}
        if kept:
            found.append(RawRow(number, dict(kept)))
    return found


def _cell(text: str) -> str:
    wrapped = _AS_FORMULA.fullmatch(text)
    return wrapped[1] if wrapped else text.replace("\r\n", "\n").replace("\r", "\n")
