"""The sheet Totalen in words: it adds up what the other sheets hold, and is never read as data.

A row of sums under a table would be in the way of the next row, and is read with care; a sheet of
its own survives sorting, new rows and Excel's growing tables.
"""

import re
from collections.abc import Iterator

from generator.dutch import capital, plain
from generator.workbooks.definition import Column, Sheet, Workbook

TITLE = "Totalen"
LEAD = (
    "Dit blad rekent zelf; typ hier niets. Het is voor jezelf: de documenten rekenen met de regels "
    "op de andere bladen."
)
ALL_YEARS = "Alle jaren"
BALANCE = "In evenwicht?"
OUTCOME = "Uitkomst"
OTHERS = "Geen keuze uit de lijst"
AS_TEXT = "Niet meegeteld: als tekst getypt"
_YEAR = re.compile(r"20[0-9]{2}")


def summed(book: Workbook) -> list[Sheet]:
    """The sheets of which sums are shown; without any the workbook has no such sheet."""
    return [sheet for sheet in book.sheets if sheet.summed]


def is_sums_sheet(title: str, book: Workbook) -> bool:
    """Whether a sheet of this workbook is ours, to add up."""
    return plain(title) == plain(TITLE) and bool(summed(book))


def heading(sheet: Sheet) -> str:
    """Above the sums of one sheet: "Lasten per kostensoort"."""
    by = parted(sheet)
    return f"{sheet.title} per {by.header.lower()}" if by else sheet.title


def parted(sheet: Sheet) -> Column | None:
    """The column of choices by which the sums are parted."""
    return next((c for c in sheet.columns if c.field == sheet.summed_by), None)


def together(sheet: Sheet) -> str:
    """The label of the sum of all rows."""
    return f"{sheet.title} samen"


def difference(book: Workbook) -> str:
    """The label of what must be nil: "Lasten − baten"."""
    return capital(" − ".join(sheet.title.lower() for sheet in balanced(book)))


def balanced(book: Workbook) -> list[Sheet]:
    """The two sheets that must come to the same."""
    return [sheet for kind in book.balanced for sheet in book.sheets if sheet.kind is kind]


def is_word_of_ours(text: str, book: Workbook) -> bool:
    """Whether a text that is no sum stands on the sheet because we wrote it there."""
    typed = plain(text)
    return bool(_YEAR.fullmatch(typed)) or typed in map(plain, _words(book))


def _words(book: Workbook) -> Iterator[str]:
    yield from (TITLE, LEAD, ALL_YEARS, BALANCE, OUTCOME, OTHERS, AS_TEXT)
    yield difference(book)
    for sheet in summed(book):
        yield from (sheet.title, heading(sheet), together(sheet))
        yield from (c.header for c in sheet.columns if c.field in sheet.summed)
        by = parted(sheet)
        yield from by.kind.options if by else ()
