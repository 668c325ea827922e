"""Everything that Word shows in a part, once and in order of reading: paragraphs and their spots.

Walked are content controls, nested tables, text boxes and notes; of two alternatives only one.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from generator.word.xml import MC, W

ALTERNATE = f"{MC}AlternateContent"
BOX = f"{W}txbxContent"
_P, _TABLE, _ROW, _CELL = f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc"
_NOTES = {f"{W}footnote": "voetnoot", f"{W}endnote": "eindnoot"}
_WRAPPERS = frozenset(
    f"{W}{name}" for name in "body hdr ftr footnotes endnotes sdt sdtContent customXml ins".split()
)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a paragraph stands; ``name`` is empty in running text, ``home`` holds the block."""

    name: str
    home: etree._Element
    row: etree._Element | None = None
    table: etree._Element | None = None


def walk(root: etree._Element, counts: Counter[str]) -> Iterator[tuple[etree._Element, Spot]]:
    """Every paragraph of a part. ``counts`` numbers tables, paragraphs (by the caller), notes."""
    yield from _blocks(root, Spot("", root), counts)


def _blocks(
    parent: etree._Element, spot: Spot, counts: Counter[str]
) -> Iterator[tuple[etree._Element, Spot]]:
    nested = 0
    for child in parent:
        if child.tag == _P:
            yield child, spot
            yield from _boxes(child, spot, counts)
        elif child.tag == _TABLE:
            nested += 1
            yield from _cells(child, _table_name(spot, counts, nested), counts)
        elif child.tag in _NOTES:
            if child.get(f"{W}type", "normal") == "normal":
                counts["noot"] += 1
                note = Spot(f"{_NOTES[child.tag]} {counts['noot']}", child)
                yield from _blocks(child, note, counts)
        elif child.tag == ALTERNATE:
            yield from _blocks(shown(child), spot, counts)
        elif child.tag in _WRAPPERS:
            yield from _blocks(child, spot, counts)


def _table_name(spot: Spot, counts: Counter[str], nested: int) -> str:
    if spot.name:
        return f"tabel {nested if nested > 1 else ''}".strip() + f" in {spot.name}: "
    counts["tabel"] += 1
    return f"tabel {counts['tabel']}, "


def _cells(
    table: etree._Element, name: str, counts: Counter[str]
) -> Iterator[tuple[etree._Element, Spot]]:
    for number, row in enumerate(within(table, _ROW), start=1):
        for column, cell in enumerate(within(row, _CELL), start=1):
            spot = Spot(f"{name}rij {number}, kolom {column}", cell, row, table)
            yield from _blocks(cell, spot, counts)


def _boxes(
    paragraph: etree._Element, spot: Spot, counts: Counter[str]
) -> Iterator[tuple[etree._Element, Spot]]:
    """What stands in text boxes that are anchored in this paragraph."""
    if next(paragraph.iter(BOX), None) is None:
        return
    beside = spot.name or (f"alinea {counts['alinea']}" if counts["alinea"] else "de kop")
    for box in _top_boxes(paragraph):
        single = sum(child.tag == _P for child in box) == 1
        number = 0
        for element, inner in _blocks(box, Spot(f"tekstvak bij {beside}", box), counts):
            number += inner.home is box
            named = inner.home is not box or single
            yield element, inner if named else Spot(f"{inner.name}, alinea {number}", box)


def _top_boxes(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        if child.tag == BOX:
            yield child
        else:
            yield from _top_boxes(shown(child) if child.tag == ALTERNATE else child)


def within(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, also those in a content control."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from within(child, tag)


def shown(alternate: etree._Element) -> etree._Element:
    """The one of the alternatives that Word shows."""
    choice = alternate.find(f"{MC}Choice")
    return choice if choice is not None else alternate[-1] if len(alternate) else alternate
