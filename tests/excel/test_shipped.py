"""The shipped workbooks have the columns, drop-downs and notes of today's declarations.

``pytest --update`` rewrites them from their own rows after a declaration has changed.
"""

from functools import cache
from pathlib import Path

import pytest

from generator.documents.example_dossier import YEARS
from generator.dossier import Dossier
from generator.excel.reading.read_dossier import read
from generator.excel.writing.scaffold import workbook_bytes
from generator.problems import Problem
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.definition import Workbook
from generator.workbooks.districts import Neighbourhood
from generator.workbooks.members import Member
from generator.workbooks.scheme import Pillar

INPUTS = Path(__file__).resolve().parents[2] / "inputs"


@cache
def as_they_are() -> tuple[Dossier, list[Problem]]:
    """The shipped workbooks as they were before ``--update``."""
    return read(INPUTS)


def as_typed(value: object, kind: str) -> object:
    """``geen`` is read as zero euros, and stays the word she typed."""
    return "geen" if kind == "bedrag of geen" and value == 0 else value


@pytest.mark.parametrize("book", WORKBOOKS, ids=lambda book: book.file)
def test_a_shipped_workbook_is_what_the_declarations_make_of_its_rows(
    book: Workbook, update: bool
) -> None:
    dossier, problems = as_they_are()
    assert update or not [p for p in problems if p.place.file == book.file]
    rows = {
        sheet.kind: [
            {c.field: as_typed(getattr(row, c.field), c.kind.name) for c in sheet.columns}
            for row in dossier.rows(sheet.kind)
        ]
        for sheet in book.sheets
    }
    homes = [(n.district or "", n.name) for n in dossier.rows(Neighbourhood)]
    pillars = [pillar.name for pillar in dossier.rows(Pillar)]
    members = [member.name for member in dossier.rows(Member)]
    expected = workbook_bytes(book, rows, YEARS, homes, pillars, members)
    if update:
        (INPUTS / book.file).write_bytes(expected)
    assert (INPUTS / book.file).read_bytes() == expected
