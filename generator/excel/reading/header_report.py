"""Which headers of a sheet are known and which are not, in a sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.dutch import count, enumerate_names
from generator.excel.reading.cell_values import shown
from generator.excel.reading.cells import RawRow, RawSheet, column_number
from generator.excel.reading.labels import form_column, header_row, slot_of
from generator.workbooks.definition import Sheet

_SHOWN = 4
_LONGEST = 40


@dataclass(frozen=True)
class Headers:
    """The headers of a sheet of a file, as those of a declared sheet.

    When none is known, a row may be anything, and people may stand in it: then nothing is quoted.
    """

    title: str
    known: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """What is known of the headers, and what is not."""
        if not self.known:
            return f"Op het blad “{self.title}” herkennen we geen enkele kop"
        unknown = f", en niet {_some(self.unknown)}" if self.unknown else ""
        return f"Op het blad “{self.title}” herkennen we {_some(self.known)}{unknown}"


def nearest(sheet: Sheet, raw: Mapping[str, RawSheet]) -> Headers | None:
    """The sheet that looks most like the declared one, with its headers."""
    found = [_headers(sheet, title, one.rows) for title, one in raw.items()]
    return max(found, key=lambda headers: len(headers.known), default=None)


def _headers(sheet: Sheet, title: str, rows: Sequence[RawRow]) -> Headers:
    if sheet.form:
        column = form_column(sheet, rows)
        texts = [shown(row.cells[column]) for row in rows if column in row.cells]
    else:
        top = header_row(sheet, rows, needed=1)
        letters = sorted(top.cells, key=column_number) if top else []
        texts = [shown(top.cells[letter]) for letter in letters] if top else []
    known = tuple(text for text in texts if slot_of(sheet.columns, text))
    return Headers(title, known, tuple(text for text in texts if text not in known))


def _some(texts: Sequence[str]) -> str:
    each = [f"“{t if len(t) <= _LONGEST else f'{t[: _LONGEST - 1]}…'}”" for t in texts]
    more = len(each) - _SHOWN
    if more > 1:
        return enumerate_names([*each[:_SHOWN], count(more, "andere", "andere")])
    return enumerate_names(each)
