"""A made document read back: its headings, tables, text, and everything else in the file."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from generator.problems import DocumentPlace, FilePlace
from generator.word.drawing.chart_workbook import texts
from generator.word.inspecting.buried import dug_up
from generator.word.inspecting.shown_at import lines_of, shown_at
from generator.word.packaging.package import Package, from_bytes
from generator.word.packaging.part_names import BODY
from generator.word.packaging.relationships import relations_of
from generator.word.text.paragraphs import Paragraph, paragraphs, root_of, text_of
from generator.word.xml import R, W

_WHITE = re.compile(r"[^\S\n]+")


@dataclass(frozen=True)
class Table:
    """A table as text: rows of cells; ``header`` tells whether row 1 is marked as such.

    ``merged``: whether a cell takes the place of more.
    """

    rows: tuple[tuple[str, ...], ...]
    header: bool
    place: DocumentPlace
    merged: bool = False


@dataclass(frozen=True)
class Paper:
    """A made document."""

    package: Package

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the body, those in tables included."""
        return tuple(paragraphs(self.package, BODY))

    @cached_property
    def all_paragraphs(self) -> tuple[Paragraph, ...]:
        """Those of headers, footers and notes too."""
        others = (part for part in self.package.text_parts() if part != BODY)
        return (*self.paragraphs, *(p for part in others for p in paragraphs(self.package, part)))

    @cached_property
    def squeezed(self) -> str:
        """All its text without white space; only the ends of lines are kept, to look in."""
        return "\n".join(squeezed(paragraph.text) for paragraph in self.all_paragraphs)

    @cached_property
    def headings(self) -> tuple[Paragraph, ...]:
        """The paragraphs that are headings, with something in them."""
        return tuple(p for p in self.paragraphs if p.level and p.text.strip())

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The tables of the body in order of reading."""
        by_cell = {p.element: p for p in self.paragraphs if p.in_table}
        found = root_of(self.paragraphs).iter(f"{W}tbl")
        return tuple(_table(t, by_cell, self.package.name) for t in found)

    @cached_property
    def properties(self) -> Mapping[str, str]:
        """Title, language and so on, from the core properties."""
        if "docProps/core.xml" not in self.package.parts:
            return {}
        root = self.package.tree("docProps/core.xml")
        return {etree.QName(node).localname: node.text or "" for node in root}

    @cached_property
    def segments(self) -> tuple[str, ...]:
        """What somebody could dig up: the texts of all parts, attributes and names of parts."""
        return (*self.package.parts, *dug_up(texts(self.package.parts)))

    def pictures_in(self, paragraph: Paragraph) -> Iterator[bytes]:
        """The files of the pictures in a paragraph of the body."""
        links = relations_of(self.package.parts, BODY)
        for picture in paragraph.element.iter("{*}blip"):
            link = links.get(picture.get(f"{R}embed", ""))
            if link is not None and not link.outside:
                yield self.package.parts.get(link.part, b"")

    def buried(self) -> Mapping[str, tuple[str, ...]]:
        """By the name of a part: what could be dug up of it, and its own name."""
        parts = self.package.parts
        return {name: (name, *dug_up(texts({name: data}))) for name, data in parts.items()}

    def shown_at(self) -> Mapping[str, DocumentPlace | FilePlace]:
        """By the name of a part: the paragraph that shows it."""
        return shown_at(self.package, lines_of(self.package))

    @cached_property
    def everything(self) -> str:
        """All of that in one."""
        return "\n".join(self.segments)

    def outline(self) -> list[str]:
        """Headings, paragraphs and table rows as lines of text: what golden files compare."""
        levels = {p.element: p.level for p in self.paragraphs}
        root = root_of(self.paragraphs)
        lines: list[str] = []
        for element in root.iter(f"{W}p", f"{W}tr"):
            if element.tag == f"{W}tr":
                cells = ["".join(text_of(c)).strip() for c in element.findall(f"{W}tc")]
                lines.append("| " + " | ".join(cells) + " |")
            elif next(element.iterancestors(f"{W}tc"), None) is None and text_of(element).strip():
                lines.append(f"{'#' * levels.get(element, 0)} {text_of(element)}".strip())
        return lines


def squeezed(text: str) -> str:
    """Without white space, save the ends of lines."""
    return _WHITE.sub("", text)


def read_paper(data: bytes, shown: str) -> Paper:
    """Read a made document back. Raises ``NotWord``."""
    return Paper(from_bytes(data, shown))


def _table(table: etree._Element, by_cell: dict[etree._Element, Paragraph], file: str) -> Table:
    rows = tuple(
        tuple("\n".join(map(text_of, cell.iter(f"{W}p"))) for cell in row.findall(f"{W}tc"))
        for row in table.iter(f"{W}tr")
    )
    first = next(table.iter(f"{W}p"), None)
    known = by_cell.get(first) if first is not None else None
    place = known.place if known else DocumentPlace(file)
    marked = table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
    spans = (span.get(f"{W}val", "1") != "1" for span in table.iter(f"{W}gridSpan"))
    merged = any(spans) or next(table.iter(f"{W}vMerge", f"{W}hMerge"), None) is not None
    return Table(rows, marked, place, merged)
