"""The documents as they would be made now, each value with the cells that it came from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from generator.dossier import Dossier
from generator.events import Around, CellsRead
from generator.excel.reading import cell_context
from generator.excel.reading.read_dossier import read
from generator.following import followed_documents
from generator.making_documents import open_templates
from generator.origins.signs import pieces, without_signs
from generator.origins.sources import Ledger, Source
from generator.pipeline import with_surroundings
from generator.problems import CellPlace, DocumentPlace, Severity
from generator.word.packaging.package import Package, from_bytes
from generator.word.text.paragraphs import paragraphs
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.definition import Column, Row


@dataclass(frozen=True)
class Piece:
    """Letters of a paragraph, and the cells behind them."""

    start: int
    end: int
    sources: frozenset[Source]


@dataclass(frozen=True)
class Line:
    """A paragraph of a document, as it is read."""

    document: str
    place: DocumentPlace
    text: str
    pieces: tuple[Piece, ...]

    def behind(self, start: int, end: int) -> frozenset[Source]:
        """The cells behind these letters."""
        found = (p.sources for p in self.pieces if p.start < end and start < p.end)
        return frozenset().union(*found)

    @cached_property
    def sources(self) -> frozenset[Source]:
        """The cells behind any of its letters."""
        return self.behind(0, len(self.text))


@dataclass(frozen=True)
class Cell:
    """A cell that was read: where it is, what it holds, and whether that is private."""

    place: CellPlace
    column: Column
    value: object


@dataclass(frozen=True)
class Everything:
    """What is printed, and the cells that were read; ``broken``: there are errors in the data."""

    lines: tuple[Line, ...]
    cells: Mapping[Source, Cell]
    documents: tuple[str, ...]
    broken: bool
    account: CellsRead
    around: Around


def everything(project: Path) -> Everything:
    """Make the documents in memory, with values that know their cell."""
    dossier, problems = read(project / "inputs")
    dossier, lying = with_surroundings(project / "inputs", dossier)
    templates, wrong = open_templates(project / "templates")
    ledger = Ledger()
    broken = any(p.severity is Severity.ERROR for p in (*problems, *lying, *wrong))
    found: list[Line] = []
    paths = []
    for path, data in followed_documents(dossier, templates, ledger):
        if data is None:
            broken = True
            continue
        paths.append(path)
        found += _read_back(path, from_bytes(data, path), ledger)
    cells = dict(_cells(dossier))
    around = cell_context.Around(project / "inputs")
    return Everything(tuple(found), cells, tuple(paths), broken, dossier.cells, around)


def _read_back(path: str, package: Package, ledger: Ledger) -> Iterator[Line]:
    for part in package.text_parts():
        for paragraph in paragraphs(package, part):
            if paragraph.text.strip():
                headings = tuple(map(without_signs, paragraph.place.headings))
                place = replace(paragraph.place, headings=headings, text="")
                found: list[Piece] = []
                at = 0
                for text, signs in pieces(paragraph.text):
                    if signs:
                        found.append(Piece(at, at + len(text), ledger.behind(signs)))
                    at += len(text)
                yield Line(path, place, without_signs(paragraph.text), tuple(found))


def _cells(dossier: Dossier) -> Iterator[tuple[Source, Cell]]:
    for workbook in WORKBOOKS:
        for sheet in workbook.sheets:
            for row in dossier.rows(sheet.kind):
                for column in sheet.columns:
                    yield from _of_column(row, column)


def _of_column(row: Row, column: Column) -> Iterator[tuple[Source, Cell]]:
    value = getattr(row, column.field)
    years = value if isinstance(value, Mapping) else {None: value}
    for year, one in years.items():
        place = row.at(column.field, year)
        if place.row and place.column:
            yield Source(place.file, place.sheet, place.row, place.column), Cell(place, column, one)
