"""What belongs to no paragraph: the pages, the styles and the tables of a document."""

from collections.abc import Iterator

from lxml import etree

from generator.word.merging.certain import NotCertain
from generator.word.merging.versions import Version
from generator.word.xml import W

_PAGE = {"pgSz": ("w", "h"), "pgMar": ("top", "right", "bottom", "left"), "cols": ("num",)}
_SURE = frozenset(("b", "i", "u", "color", "sz", "rFonts", "jc"))  # no program rewrites these


def carry_pages(made: Version, hers: Version, new: Version) -> Iterator[etree._Element]:
    """Have the new one get her margins and paper; gives the sections in which that was done."""
    sections = [list(one.body.tree.iter(f"{W}sectPr")) for one in (made, hers, new)]
    shapes = [[_shape(section) for section in those] for those in sections]
    if shapes[0] == shapes[1]:
        return
    if len(shapes[1]) != len(shapes[0]) or shapes[2] != shapes[0]:
        raise NotCertain("je hebt de bladzijden anders ingedeeld")
    for mine, now in zip(sections[1], sections[2], strict=True):
        if _shape(mine) != _shape(now):
            for name, sides in _PAGE.items():
                _copy(mine.find(f"{W}{name}"), now.find(f"{W}{name}"), (*sides, "orient"))
            yield now


def _shape(section: etree._Element) -> tuple[str, ...]:
    found = [(section.find(f"{W}{name}"), side) for name, sides in _PAGE.items() for side in sides]
    return tuple("" if node is None else node.get(f"{W}{side}", "") for node, side in found)


def _copy(mine: etree._Element | None, now: etree._Element | None, sides: tuple[str, ...]) -> None:
    if mine is None or now is None:
        if mine is not now:
            raise NotCertain("je hebt de bladzijden anders ingedeeld")
        return
    for side in sides:
        if value := mine.get(f"{W}{side}"):
            now.set(f"{W}{side}", value)
        elif f"{W}{side}" in now.attrib:
            del now.attrib[f"{W}{side}"]


def same_styles(made: Version, hers: Version) -> None:
    """A style that she changed holds for the whole document, and is not carried along."""
    mine = dict(_styles(hers))
    for name, looks in _styles(made):
        if mine.get(name, looks) != looks:
            raise NotCertain(f"je hebt de stijl {name} veranderd")


def same_tables(made: Version, hers: Version) -> None:
    """How high and wide she made rows and columns, and their lines, is not carried along.

    Of a table with more or fewer rows only the whole is compared; Word itself rewrites the grid, so
    the widths are those that each cell asks for.
    """
    tables = [list(one.body.tree.iter(f"{W}tbl")) for one in (made, hers)]
    if len(tables[0]) != len(tables[1]):
        return
    for before, now in zip(*tables, strict=True):
        rows = [[_of_row(row) for row in table.iterchildren(f"{W}tr")] for table in (before, now)]
        reshaped = len(rows[0]) == len(rows[1]) and rows[0] != rows[1]
        if reshaped or _lines(before, "tblPr", "tblBorders") != _lines(now, "tblPr", "tblBorders"):
            raise NotCertain("je hebt kolommen, rijen of lijnen van een tabel anders gemaakt")


def _of_row(row: etree._Element) -> tuple[object, ...]:
    height, header = (row.find(f"{W}trPr/{W}{name}") for name in ("trHeight", "tblHeader"))
    cells = [
        (_value(cell.find(f"{W}tcPr/{W}tcW"), "w"), _lines(cell, "tcPr", "tcBorders"))
        for cell in row.iterchildren(f"{W}tc")
    ]
    return _value(height, "val"), header is not None, cells


def _lines(holder: etree._Element, looks: str, name: str) -> list[tuple[object, ...]]:
    found = holder.find(f"{W}{looks}/{W}{name}")
    sides = () if found is None else found
    return [(side.tag, *(_value(side, one) for one in ("val", "sz", "color"))) for side in sides]


def _value(node: etree._Element | None, name: str) -> str:
    return "" if node is None else node.get(f"{W}{name}", "")


def _styles(version: Version) -> Iterator[tuple[str, dict[str, str]]]:
    reading = version.reading
    for style, name in reading.styles.items():
        given = {**reading.given.get(style, {}), **reading.lines.get(style, {})}
        yield name, {look: value for look, value in given.items() if look in _SURE}
