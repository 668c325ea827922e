"""What is said of what is hidden, unseen or struck out: rows, columns, cells, words in a cell."""

from collections.abc import Iterator, Mapping, Sequence

from generator.dutch import count
from generator.excel import x_codes
from generator.excel.reading.cell_values import shown
from generator.excel.reading.cells import RawRow, column_number
from generator.excel.reading.marks import numbered
from generator.excel.reading.sheets import Found
from generator.excel.reading.styles import Unseen
from generator.problems import CellPlace, Problem
from generator.workbooks.cells.raw_text import quote

_KEEP = "Anders: haal de streep weg met Ctrl+5"
_BUTTON = "rechtermuisknop › Zichtbaar maken"
_FILTER = f"Gegevens › Wissen, of {_BUTTON}"

_WHY_UNSEEN = {
    Unseen.COLOUR: (
        "de letters hebben de kleur van de cel",
        "kies Start › Tekstkleur › Automatisch en Start › Opvulkleur › Geen opvulling",
    ),
    Unseen.FORMAT: (
        "de getalnotatie laat niets zien",
        "druk op Ctrl+1 en kies bij Getal › Standaard",
    ),
}


def marks_told(
    found: Found, rows: Sequence[RawRow], headers: Mapping[str, str]
) -> Iterator[Problem]:
    """All that is hidden or struck in these rows; ``headers`` names the columns that are read."""
    if found.raw.marks.any:
        yield from _hidden_rows(found, rows, headers)
        yield from _hidden_columns(found, rows, headers)
        yield from _unseen_cells(found, rows, headers)
        for row in rows:
            yield from _struck(found, row, headers)


def _hidden_rows(
    found: Found, rows: Sequence[RawRow], headers: Mapping[str, str]
) -> Iterator[Problem]:
    marks = found.raw.marks
    away = [r.number for r in rows if r.number in marks.rows and r.cells.keys() & headers.keys()]
    if not away:
        return
    what = count(len(away), "rij is", "rijen zijn")
    how = "verborgen of weggefilterd" if marks.filtered else "verborgen"
    tells = "die telt" if len(away) == 1 else "die tellen"
    message = f"{what} {how} ({numbered(away)}); {tells} mee"
    place = CellPlace(found.file, found.title, away[0])
    them, they, may = ("de rij", "die", "mag") if len(away) == 1 else ("de rijen", "die", "mogen")
    click = _FILTER if marks.filtered else f"selecteer ook de rijen eromheen, {_BUTTON}"
    fix = (
        f"Maak {them} zichtbaar ({click}). Kijk of {they} {may} meetellen; verwijder {them} anders"
    )
    yield x_codes.HIDDEN_ROWS.at(place, message, fix=fix)


def _hidden_columns(
    found: Found, rows: Sequence[RawRow], headers: Mapping[str, str]
) -> Iterator[Problem]:
    for letter, header in headers.items():
        cells = sum(letter in row.cells for row in rows)
        if cells and any(column_number(letter) in away for away in found.raw.marks.columns):
            place = CellPlace(found.file, found.title, rows[0].number, letter, header)
            tell = "de cel telt" if cells == 1 else f"de {count(cells, 'cel', 'cellen')} tellen"
            message = f"Kolom {letter} ({header}) is verborgen; {tell} mee"
            fix = (
                f"Maak de kolom zichtbaar (selecteer ook de kolommen ernaast, {_BUTTON}). Kijk of "
                "wat er staat mag meetellen; maak de cellen anders leeg"
            )
            yield x_codes.HIDDEN_COLUMN.at(place, message, fix=fix)


def _unseen_cells(
    found: Found, rows: Sequence[RawRow], headers: Mapping[str, str]
) -> Iterator[Problem]:
    """One message per column and cause: who hid one cell so, mostly hid more of them."""
    marks = found.raw.marks.unseen
    for letter, header in headers.items():
        for why, (cause, how) in _WHY_UNSEEN.items():
            away = [
                r.number for r in rows if letter in r.cells and marks.get((r.number, letter)) is why
            ]
            if not away:
                continue
            message = (
                f"Wat in kolom {letter} ({header}) op {numbered(away)} staat, zie je niet, "
                f"maar het telt mee: {cause}"
            )
            place = CellPlace(found.file, found.title, away[0], letter, header)
            cells = "de cel" if len(away) == 1 else "de cellen"
            fix = f"Selecteer {cells}, {how}. Kijk of het mag meetellen; maak {cells} anders leeg"
            yield x_codes.UNSEEN_CELL.at(place, message, fix=fix)


def _struck(found: Found, row: RawRow, headers: Mapping[str, str]) -> Iterator[Problem]:
    marks = found.raw.marks
    filled = [letter for letter in headers if letter in row.cells]
    struck = [letter for letter in filled if (row.number, letter) in marks.struck]
    if struck and struck == filled and len(filled) > 1:
        place = CellPlace(found.file, found.title, row.number, struck[0])
        message = f"Rij {row.number} is doorgestreept; de rij telt mee"
        fix = f"Weg ermee? Verwijder rij {row.number}. {_KEEP}"
        yield x_codes.STRUCK_OUT.at(place, message, fix=fix)
        struck = []
    for letter in struck:
        place = CellPlace(found.file, found.title, row.number, letter, headers[letter])
        message = f"{quote(shown(row.cells[letter]))} is doorgestreept; het telt mee"
        fix = f"Weg ermee? Maak de cel leeg. {_KEEP}"
        yield x_codes.STRUCK_OUT.at(place, message, fix=fix)
    for letter in filled:
        if cut := marks.cut.get((row.number, letter)):
            place = CellPlace(found.file, found.title, row.number, letter, headers[letter])
            left = quote(shown(row.cells[letter]))
            message = f"Het doorgestreepte {quote(cut)} laten we weg; we lezen {left}"
            fix = (
                "Haal de doorgestreepte woorden weg. Horen ze erbij, selecteer ze en druk op Ctrl+5"
            )
            yield x_codes.STRUCK_PART.at(place, message, fix=fix)
