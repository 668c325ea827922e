"""Workbooks and made documents read with openpyxl and the standard library alone.

Nothing of the generator is used here: what these functions see, Excel and Word see too.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from openpyxl import load_workbook

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def sheet(path: Path, title: str) -> list[dict[str, Any]]:
    """The rows of a sheet by header; rows without a first cell are left out."""
    book = load_workbook(path, data_only=True)
    head, *lines = book[title].iter_rows(values_only=True)
    return [dict(zip(map(str, head), line, strict=True)) for line in lines if line[0] is not None]


def form(path: Path, title: str) -> dict[str, Any]:
    """A sheet with a label in A and a value in B."""
    return {str(r[0]): r[1] for r in load_workbook(path)[title].iter_rows(2, values_only=True)}


@dataclass(frozen=True)
class Heading:
    """A heading with the number that Word prints before it."""

    level: int
    number: str
    text: str


@dataclass(frozen=True)
class Grid:
    """A table under its caption; ``header`` says that its first row returns on each page."""

    caption: str
    rows: tuple[tuple[str, ...], ...]
    header: bool

    @property
    def body(self) -> dict[str, tuple[str, ...]]:
        """The rows below the first, by their first cell."""
        return {row[0]: row[1:] for row in self.rows[1:]}


@dataclass(frozen=True)
class Document:
    """A made document in order of reading: headings, lines of text and tables."""

    blocks: tuple[Heading | Grid | str, ...]

    @property
    def headings(self) -> list[Heading]:
        return [b for b in self.blocks if isinstance(b, Heading)]

    @property
    def grids(self) -> list[Grid]:
        return [b for b in self.blocks if isinstance(b, Grid)]

    @property
    def lines(self) -> list[str]:
        return [b for b in self.blocks if isinstance(b, str)]

    @property
    def text(self) -> str:
        """Everything that is read in the body, tables and headings included."""
        return "\n".join(
            b if isinstance(b, str) else b.text if isinstance(b, Heading) else grid_text(b)
            for b in self.blocks
        )

    def grid(self, caption: str) -> Grid:
        """The one table with this caption."""
        (found,) = [g for g in self.grids if g.caption.lower().endswith(f": {caption}".lower())]
        return found


def grid_text(grid: Grid) -> str:
    return "\n".join("| " + " | ".join(row) + " |" for row in (*([grid.caption],), *grid.rows))


def document(path: Path) -> Document:
    """Read a made document."""
    with zipfile.ZipFile(path) as archive:
        parts = {n: archive.read(n) for n in archive.namelist()}
    looks = _Looks(parts)
    body = ElementTree.fromstring(parts["word/document.xml"]).find(f"{W}body")
    assert body is not None
    blocks: list[Heading | Grid | str] = []
    caption = ""
    for element in body:
        if element.tag == f"{W}tbl":
            header = element.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
            blocks.append(Grid(caption, _rows(element), header))
            caption = ""
        elif element.tag == f"{W}p" and (text := _text(element).strip()):
            style = _value(element, f"{W}pPr/{W}pStyle")
            if style == "Caption":
                caption = text
            elif level := looks.level(style):
                blocks.append(Heading(level, looks.next_number(style), text))
            else:
                blocks.append(text)
    return Document(tuple(blocks))


def _rows(table: ElementTree.Element) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(
            "\n".join(_text(p) for p in cell.iter(f"{W}p")).strip()
            for cell in line.findall(f"{W}tc")
        )
        for line in table.findall(f"{W}tr")
    )


def _text(paragraph: ElementTree.Element) -> str:
    marks = {f"{W}br": "\n", f"{W}tab": "\t"}
    pieces = []
    for run in paragraph.iter(f"{W}r"):
        for node in run:
            pieces.append(node.text or "" if node.tag == f"{W}t" else marks.get(node.tag, ""))
    return "".join(pieces)


def _value(element: ElementTree.Element, path: str) -> str:
    found = element.find(path)
    return "" if found is None else found.get(f"{W}val", "")


class _Looks:
    """Styles and numbering: which style is a heading, and how Word counts it."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        styles = ElementTree.fromstring(parts["word/styles.xml"])
        self._styles = {s.get(f"{W}styleId", ""): s for s in styles.iter(f"{W}style")}
        lists = ElementTree.fromstring(parts["word/numbering.xml"])
        kinds = {a.get(f"{W}abstractNumId"): a for a in lists.iter(f"{W}abstractNum")}
        self._lists = {
            n.get(f"{W}numId"): kinds[_value(n, f"{W}abstractNumId")] for n in lists.iter(f"{W}num")
        }
        self._counts: dict[str, list[int]] = {}

    def level(self, style: str) -> int:
        typed = self._inherited(style, f"{W}pPr/{W}outlineLvl")
        return int(typed) + 1 if typed else 0

    def next_number(self, style: str) -> str:
        """Count this heading; gives what Word prints before it."""
        number = self._inherited(style, f"{W}pPr/{W}numPr/{W}numId")
        if number in ("", "0"):
            return ""
        depth = int(self._inherited(style, f"{W}pPr/{W}numPr/{W}ilvl") or 0)
        counts = self._counts.setdefault(number, [0] * 9)
        counts[depth:] = [counts[depth] + 1, *[0] * (8 - depth)]
        level = next(x for x in self._lists[number] if x.get(f"{W}ilvl") == str(depth))
        return re.sub(
            r"%(\d)", lambda found: str(counts[int(found[1]) - 1]), _value(level, f"{W}lvlText")
        )

    def _inherited(self, style: str, path: str) -> str:
        while style in self._styles:
            if typed := _value(self._styles[style], path):
                return typed
            style = _value(self._styles[style], f"{W}basedOn")
        return ""


def everything(path: Path) -> str:
    """All text and all attributes of all parts: what somebody could dig up from a file."""
    return "\n".join(_dug_up(path.read_bytes()))


def _dug_up(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            part = archive.read(name)
            yield name
            if name.endswith((".xml", ".rels")):
                root = ElementTree.fromstring(part)
                yield "".join(_broken(root))
                yield from (value for node in root.iter() for value in node.attrib.values())
            elif zipfile.is_zipfile(io.BytesIO(part)):
                yield from _dug_up(part)
            else:
                yield part.decode("latin-1")


def _broken(root: ElementTree.Element) -> list[str]:
    """The text of a part, a line per paragraph, whatever runs it is cut into."""
    return [("\n" if node.tag == f"{W}p" else "") + (node.text or "") for node in root.iter()]
