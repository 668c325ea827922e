"""The tables among the paragraphs of a part: their rows, and what shows that a row is a header."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lxml import etree

from generator.word.packaging.package import Package
from generator.word.text.paragraphs import Paragraph, style_of, text_of
from generator.word.xml import W

Row = Sequence[Paragraph]


def tables_of(lines: Sequence[Paragraph]) -> Iterator[list[Row]]:
    """The rows of each table, without those of tables within it."""
    tables: dict[etree._Element, dict[etree._Element, list[Paragraph]]] = {}
    for line in lines:
        if line.spot.table is not None and line.spot.row is not None:
            rows = tables.setdefault(line.spot.table, defaultdict(list))
            rows[line.spot.row].append(line)
    for rows in tables.values():
        yield list(rows.values())


def headed(package: Package, rows: Sequence[Row]) -> bool:
    """Whether the first row is a header: it is marked so, or a caption stands beside the table."""
    table = rows[0][0].spot.table
    if table is None:
        return False
    return table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None or _captioned(package, table)


def caption_styles(package: Package) -> frozenset[str]:
    """The ids of the styles of captions, whatever language Word had."""
    named = (s.get(f"{W}styleId", "") for s in package.styles() if _name(s) == "caption")
    return frozenset(named)


def _captioned(package: Package, table: etree._Element) -> bool:
    styles = caption_styles(package)
    for beside in (table.getprevious(), table.getnext()):
        if beside is not None and beside.tag == f"{W}p" and style_of(beside) in styles:
            return bool(text_of(beside).strip())
    return False


def _name(style: etree._Element) -> str:
    found = style.find(f"{W}name")
    return "" if found is None else found.get(f"{W}val", "").casefold()
