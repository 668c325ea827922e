"""Every text that may come into a public document, with the place where she would change it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.dossier import Dossier
from generator.figures.support import may_name, may_quote
from generator.problems import CellPlace, DocumentPlace, FilePlace
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.cells.kind import Content
from generator.workbooks.definition import Row, Sheet
from generator.workbooks.members import Member
from generator.workbooks.statements import Statement

_NAMES = ((Member, "name"), (Statement, "organisation"))


@dataclass(frozen=True)
class Printable:
    """A text; ``name``: it is the name of an organisation that may be named."""

    place: CellPlace | DocumentPlace | FilePlace
    text: str
    name: bool = False


def printable(dossier: Dossier) -> Iterator[Printable]:
    """The open cells with words, as far as consented to, and the texts of the wijken."""
    for workbook in WORKBOOKS:
        for sheet in workbook.sheets:
            yield from _of_sheet(dossier, sheet)
    for words in dossier.own_words.values():
        yield from (Printable(place, text) for place, text in words.placed())


def _of_sheet(dossier: Dossier, sheet: Sheet) -> Iterator[Printable]:
    fields = [
        column.field
        for column in sheet.columns
        if column.kind.content is Content.WORDS and not column.private and not column.kept
    ]
    for row in dossier.rows(sheet.kind):
        for field in fields:
            value = getattr(row, field)
            if value and _consented(row, field):
                text = value if isinstance(value, str) else "; ".join(value)
                name = any(isinstance(row, kind) and field == its for kind, its in _NAMES)
                yield Printable(row.at(field), text, name)


def _consented(row: Row, field: str) -> bool:
    if isinstance(row, Statement) and field == "organisation":
        return may_name(row)
    return may_quote(row) if isinstance(row, Statement) and field == "motivation" else True
