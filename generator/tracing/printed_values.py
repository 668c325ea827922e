"""The documents as they would be made now, each value with the cells that it came from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.documents.definition import Edition, Value, View
from generator.dossier import Dossier
from generator.excel.reading.read_dossier import read
from generator.figures.all import derive
from generator.making_documents import Templates, open_templates
from generator.origins import Ledger, Source, followed, pieces, without_signs
from generator.pipeline import beside
from generator.problems import CellPlace, DocumentPlace, Severity
from generator.word.filling.fill import CannotFill, fill
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
    """What is printed, and the filled cells; ``broken``: the data have errors, or none were found."""

    lines: tuple[Line, ...]
    cells: Mapping[Source, Cell]
    documents: tuple[str, ...]
    broken: bool
    sheets: tuple[tuple[str, str], ...]


def everything(project: Path) -> Everything:
    """Make the documents in memory, with values that know their cell."""
    dossier, problems = read(project / "inputs")
    dossier, lying = beside(project / "inputs", dossier)
    templates, wrong = open_templates(project / "templates")
    ledger = Ledger()
    broken = any(p.severity is Severity.ERROR for p in (*problems, *lying, *wrong))
    found, paths = [], []
    for path, data in _made(dossier.followed(ledger), templates):
        if data is None:
            broken = True
            continue
        paths.append(path)
        found += _read_back(path, from_bytes(data, path), ledger)
    cells = dict(_cells(dossier))
    sheets = dict.fromkeys((s.file, s.sheet) for s in cells)
    return Everything(tuple(found), cells, tuple(paths), broken, tuple(sheets))


def _made(dossier: Dossier, templates: Templates) -> Iterator[tuple[str, bytes | None]]:
    figures = derive(dossier)
    for document in templates.documents:
        package = templates.packages.get(document.template)
        for copy in document.copies(dossier, figures, Edition()) if package else ():
            assert package is not None
            try:
                yield without_signs(copy.path), fill(package, readable(copy.view))
            except CannotFill:
                yield without_signs(copy.path), None


def readable(view: View) -> View:
    """The view of a dossier that is followed, fit to be filled in: its texts are read as always."""
    return {key: _readable(value) for key, value in view.items()}


def _readable(value: Value) -> Value:
    if isinstance(value, str):
        return followed(value)
    if isinstance(value, Mapping):
        return readable(value)
    if isinstance(value, list | tuple):
        return [_readable(one) for one in value]
    cleaned: Value = _bare(value)
    return cleaned


def _bare(value: Any) -> Any:
    """A picture is drawn of plain values."""
    if isinstance(value, str):
        return without_signs(value)
    if isinstance(value, tuple):
        return tuple(map(_bare, value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _bare(getattr(value, f.name)) for f in fields(value)})
    return value


def _read_back(path: str, package: Package, ledger: Ledger) -> Iterator[Line]:
    for part in package.text_parts():
        for paragraph in paragraphs(package, part):
            if paragraph.text.strip():
                headings = tuple(map(without_signs, paragraph.place.headings))
                place = replace(paragraph.place, headings=headings, text="")
                found, at = [], 0
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
