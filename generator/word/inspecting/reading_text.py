"""A made document as plain values to read elsewhere: its lines and tables, and what is open."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from generator.printed import GAP
from generator.word.inspecting.made_document import Paper
from generator.word.text.paragraphs import Paragraph
from generator.word.xml import WP, W, whole

_CONTENTS = re.compile(r"toc|inhopg", re.IGNORECASE)
_KINDS = (
    ("caption", re.compile(r"caption|bijschrift", re.IGNORECASE)),
    ("quote", re.compile(r"quote|cita", re.IGNORECASE)),
    ("title", re.compile(r"title|titel|voorblad", re.IGNORECASE)),
    ("item", re.compile(r"list|lijst", re.IGNORECASE)),
)
_DRAWING = f"{WP}docPr"
_LISTED, _SPAN, _HEADER = f"{W}pPr/{W}numPr", f"{W}tcPr/{W}gridSpan", f"{W}trPr/{W}tblHeader"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph. ``kind`` is heading (of ``level`` 1 to 9), title, item, quote, caption, picture
    (then the text says what it shows) or text; ``position`` is that of its ``DocumentPlace``.
    """

    kind: str
    text: str
    position: int
    level: int = 0


@dataclass(frozen=True, slots=True)
class Box:
    """A cell of a table, ``across`` columns wide."""

    lines: tuple[Line, ...]
    across: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; the first ``header`` rows are its header."""

    rows: tuple[tuple[Box, ...], ...]
    header: int


Block: TypeAlias = Line | Grid


def reading_text(paper: Paper) -> Iterator[Block]:
    """The body in order of reading, without its contents list and the letters in drawings."""
    shown = (p for p in paper.paragraphs if not _left_out(p))
    for table, found in groupby(shown, key=lambda paragraph: paragraph.spot.table):
        if table is None:
            for paragraph in found:
                yield from _lines(paragraph)
        else:
            yield _grid(list(found))


def parts_of(paper: Paper) -> tuple[int, int]:
    """How many parts there are (under a heading each), and how many show something open."""
    parts, still_open, counted = 0, 0, True
    for paragraph in paper.paragraphs:
        if _left_out(paragraph):
            continue
        if (paragraph.level and paragraph.text.strip()) or not parts:
            parts, counted = parts + 1, False
        if not counted and GAP in paragraph.text:
            still_open, counted = still_open + 1, True
    return parts, still_open


def _left_out(paragraph: Paragraph) -> bool:
    drawn = paragraph.spot.name.startswith("tekstvak")
    return drawn or _CONTENTS.match(paragraph.style) is not None


def _lines(paragraph: Paragraph) -> Iterator[Line]:
    text, position = paragraph.text.strip(), paragraph.around.position
    if text:
        level = 0 if paragraph.spot.table is not None else paragraph.level
        yield Line(_kind(paragraph, level), text, position, level)
    for drawing in paragraph.element.iter(_DRAWING):
        if told := drawing.get("descr"):
            yield Line("picture", told, position)


def _kind(paragraph: Paragraph, level: int) -> str:
    if level:
        return "heading"
    named = (kind for kind, style in _KINDS if style.search(paragraph.style))
    listed = paragraph.element.find(_LISTED) is not None
    return next(named, "item" if listed else "text")


def _grid(found: list[Paragraph]) -> Grid:
    rows = [list(row) for _, row in groupby(found, key=lambda paragraph: paragraph.spot.row)]
    marked = [
        row[0].spot.row is not None and row[0].spot.row.find(_HEADER) is not None for row in rows
    ]
    header = marked.index(False) if False in marked else len(marked) - 1
    return Grid(tuple(tuple(_boxes(row)) for row in rows), header)


def _boxes(row: list[Paragraph]) -> Iterator[Box]:
    for cell, found in groupby(row, key=lambda paragraph: paragraph.spot.home):
        span = cell.find(_SPAN)
        across = whole(span.get(f"{W}val"), 1) if span is not None else 1
        yield Box(tuple(line for p in found for line in _lines(p)), across)
