"""A table whose columns were repeated gets a grid that fits its cells."""

from lxml import etree

from generator.word.filling.loop_marks import COLUMNS
from generator.word.xml import W, w


def fit_grids(root: etree._Element) -> None:
    """Rewrite the grid of every table whose columns were repeated."""
    for table in root.iter(f"{W}tbl"):
        if not table.attrib.pop(COLUMNS, ""):
            continue
        grid, rows = table.find(f"{W}tblGrid"), table.findall(f"{W}tr")
        cells = max((row.findall(f"{W}tc") for row in rows), key=len, default=[])
        if grid is not None and cells:
            _write_grid(grid, [_width(cell) for cell in cells])


def _width(cell: etree._Element) -> str:
    found = cell.find(f"{W}tcPr/{W}tcW")
    return "0" if found is None else found.get(f"{W}w", "0")


def _write_grid(grid: etree._Element, widths: list[str]) -> None:
    for column in list(grid):
        grid.remove(column)
    for width in widths:
        grid.append(w("gridCol", w=width))
    table = grid.getparent()
    total = None if table is None else table.find(f"{W}tblPr/{W}tblW")
    if total is not None:
        total.set(f"{W}w", str(sum(map(int, widths))))
