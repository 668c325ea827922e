"""Change any cell of the example: documents, a message or the accounts change with it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from generator.checks.all import data_check
from generator.documents.all import DOCUMENTS
from generator.documents.definition import Document, Edition
from generator.dossier import Dossier
from generator.excel.reading.read_dossier import read
from generator.excel.writing.review_list import review_list
from generator.figures.all import derive
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.definition import Column, Row, Sheet
from generator.workbooks.districts import District
from generator.workbooks.statements import Statement

ROOT = Path(__file__).parents[1]
TRIED = 3  # cells of a column, until one changes something
STATEMENTS = 30  # one in so many: they take most of the time
SHEETS = [sheet for book in WORKBOOKS for sheet in book.sheets]


def used_words(document: Document) -> set[str]:
    """All that stands in the tags of the template: a key that is not there is not printed."""
    with ZipFile(ROOT / "templates" / document.template) as package:
        parts = [name for name in package.namelist() if re.fullmatch(r"word/.*\.xml", name)]
        text = " ".join(re.sub("<[^>]+>", "", package.read(p).decode()) for p in parts)
    return set(re.findall(r"\w+", " ".join(re.findall(r"\{[{%#].*?[}%#]\}", text))))


def printed(value: object, words: set[str]) -> object:
    """What of a view may come on paper."""
    if isinstance(value, Mapping):
        return {key: printed(one, words) for key, one in value.items() if key in words}
    if isinstance(value, list | tuple):
        return [printed(one, words) for one in value]
    return repr(value)


WORDS = {document.template: used_words(document) for document in DOCUMENTS}


def told(dossier: Dossier) -> Iterator[object]:
    """All that anybody gets to see of these rows, a document at a time."""
    figures = derive(dossier)
    for document in DOCUMENTS:
        for copy in document.copies(dossier, figures, Edition(final=False)):
            yield copy.path, printed(copy.view, WORDS[document.template])
    found = data_check.run(dossier.damaged, dossier, figures)
    yield [(p.code, str(p.place), p.finding.message, p.finding.fix) for p in found]


def another(value: object, others: list[object]) -> object:
    """A value that may stand there too: from another row, else a little more, else nothing."""
    different = [other for other in others if other != value and type(other) is type(value)]
    if different:
        return different[0]
    if isinstance(value, bool):
        return not value
    if isinstance(value, date):
        return value + timedelta(days=1)
    if isinstance(value, Mapping):
        return {key: amount + 1 for key, amount in value.items()}
    if isinstance(value, tuple):
        return (*value, "anders")
    if type(value) is str:
        return f"{value} anders"
    return value + 1 if hasattr(value, "__add__") and not isinstance(value, str) else None


def changed(dossier: Dossier, sheet: Sheet, column: Column) -> Iterator[Dossier]:
    """The example with another value in one of the first filled cells of a column."""
    rows = dossier.rows(sheet.kind)
    values = [getattr(row, column.field) for row in rows]
    filled = [n for n, value in enumerate(values) if value not in (None, (), {})]
    for n in filled[:TRIED]:
        other: Row = rows[n].settled(column.field, another(values[n], values))
        yield replace(dossier, tables={**dossier.tables, sheet.kind: (*rows[:n], other, *rows[n + 1 :])})  # fmt: skip


@pytest.fixture(scope="module")
def example() -> Dossier:
    """The shipped example, with fewer statements: they take most of the time."""
    dossier, _ = read(ROOT / "inputs")
    some = dossier.rows(Statement)[::STATEMENTS]
    return replace(dossier, tables={**dossier.tables, Statement: some})


@pytest.fixture(scope="module")
def before(example: Dossier) -> list[object]:
    return list(told(example))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: f"{sheet.title}-{sheet.kind.__name__}")
def test_a_change_in_any_column_is_seen_in_a_document_or_a_message_or_is_listed_by_cell(
    sheet: Sheet, example: Dossier, before: list[object]
) -> None:
    silent = []
    for column in sheet.columns:
        if column.unprinted or (sheet.kind is District and column is sheet.key):
            continue  # its cells are listed one by one (see below); a wijk is settled on reading
        copies = list(changed(example, sheet, column))
        if copies and all(
            all(old == new for old, new in zip(before, told(copy), strict=False)) for copy in copies
        ):
            silent.append(column.header)
    assert not silent


def test_what_is_printed_nowhere_is_listed_cell_by_cell_as_she_sees_it(shipped: Path) -> None:
    """One cell of each such column is changed; the account has the new values, and no other."""
    always = {(s.title, c.header) for s in SHEETS for c in s.columns if c.unprinted}
    cells = read(shipped / "inputs")[0].cells.unprinted
    old = {(c.place, c.value) for c in cells if (c.place.sheet, c.place.header) in always}
    first = {(p.file, p.sheet, p.header): p for p, _ in sorted(old, key=lambda c: c[0].order, reverse=True)}  # fmt: skip
    books = {file: load_workbook(shipped / "inputs" / file) for file, _, _ in first}
    expected = set()
    for place in first.values():
        cell = books[place.file][place.sheet][place.cell]
        cell.value, cell.number_format = f"{cell.value} anders", "@"
        expected.add((place.cell, f"{cell.value}"))
    for file, book in books.items():
        book.save(shipped / "inputs" / file)
    dossier, problems = read(shipped / "inputs")
    new = {(c.place.cell, c.value) for c in dossier.cells.unprinted}
    told = {getattr(p.place, "cell", "") for p in problems}
    assert len(first) > 20
    assert {(cell, value) for cell, value in expected if cell not in told} <= new


def test_the_list_for_her_own_eyes_has_a_sheet_for_it(shipped: Path, tmp_path: Path) -> None:
    dossier, problems = read(shipped / "inputs")
    path = tmp_path / "controle.xlsx"
    path.write_bytes(review_list(problems, (), dossier.cells))
    rows = list(load_workbook(path)["Alleen nagekeken"].iter_rows(min_row=6, values_only=True))
    assert len(rows) == len(dossier.cells.unprinted)
    by_column = {(sheet, header): use for _, sheet, _, header, _, _, use in rows}
    assert by_column["Gemeente", "Plaatsen"].startswith("We kijken na of elk lid")
    assert by_column["Accommodaties", "Huur per jaar"].startswith("Hier doen we niets mee")
    quoted = {(sheet, header): use for _, sheet, _, header, _, _, use in rows if "motivatie" in use}
    assert set(quoted) == {("Steunverklaringen", "Motivatie")}
    member = next(c.place for c in dossier.cells.unprinted if c.place.sheet == "Leden")
    assert ("Leden", member.cell, member.row_name) in {(r[1], r[2], r[4]) for r in rows}
