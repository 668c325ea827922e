"""A map of tiles as DrawingML: a group of hexagons with text in them, which Word can edit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from lxml import etree

from generator.pictures import Tile, TileMap, Tone
from generator.word.drawing.frame import CM, box
from generator.word.xml import a, w, wpg, wps

_WIDEST = 3.5  # centimetres: a map of one wijk is no page wide
_POINT = 12_700
_LETTER = 0.6  # a bold letter is at most about as wide as this part of its height
_SMALLEST = 12  # half points: what can still be read on paper
_LEGEND_LINE = 0.45 * CM
_LEGEND_WIDTH = 4.8 * CM
_TALL = 2 / 3**0.5  # a hexagon that stands on a corner, as high as this times its width
_TINTS = {Tone.LIGHT: 20, Tone.MIDDLE: 40, Tone.STRONG: 60}  # percent of the colour itself
_DARK, _WHITE = ("000000", "text1"), ("FFFFFF", "background1")  # of letters, and of the theme
_CORNERS = ((2, 0), (4, 1), (4, 3), (2, 4), (0, 3), (0, 1))

Box = tuple[float, float, float, float]  # left, top, width and height


@dataclass(frozen=True)
class MapDrawing:
    """A drawn map; ``shapes`` is how many ids it took."""

    group: etree._Element
    width: int
    height: int
    shapes: int


def draw_map(tile_map: TileMap, first_id: int) -> MapDrawing:
    """The map as a group of shapes with ids of their own."""
    across = max(tile.column for tile in tile_map.tiles) + 1
    down = max(tile.row for tile in tile_map.tiles)
    side = min(tile_map.width_cm / across, _WIDEST) * CM
    width, height = round(side * across), round(side * _TALL * (1 + 0.75 * down))
    ids = count(first_id)
    shapes = [_hexagon(tile, side, next(ids)) for tile in tile_map.tiles]
    legend_width = max(side * 2.2, _LEGEND_WIDTH)
    width = max(width, round(legend_width)) if tile_map.legend else width
    top = height - len(tile_map.legend) * _LEGEND_LINE
    if top < _free_from(tile_map, side, legend_width):
        top, height = height, height + round(len(tile_map.legend) * _LEGEND_LINE)
    for place, (tone, text) in enumerate(tile_map.legend):
        shapes += _legend_line(tone, text, top + place * _LEGEND_LINE, legend_width, ids)
    canvas = a(
        "xfrm", *box(0, 0, width, height), a("chOff", x=0, y=0), a("chExt", cx=width, cy=height)
    )
    group = wpg("wgp", wpg("cNvGrpSpPr"), wpg("grpSpPr", canvas), *shapes, declare="wps")
    return MapDrawing(group, width, height, len(shapes))


def _free_from(tile_map: TileMap, side: float, width: float) -> float:
    """Where the tiles at the left end, up to this width: down to the corners of the lowest."""
    rows = [tile.row for tile in tile_map.tiles if tile.column * side < width]
    return side * _TALL * 0.75 * (max(rows, default=-1) + 1)


def _hexagon(tile: Tile, side: float, number: int) -> etree._Element:
    ink = _WHITE if tile.tone is Tone.FULL else _DARK
    size = _size(tile.name, side)
    lines = [_line(tile.name, size, ink, bold=tile.note != "" or tile.tone is Tone.FULL)]
    if tile.note:
        lines.append(_line(tile.note, size - 1, ink))
    place = (side * tile.column, side * _TALL * 0.75 * tile.row, side, side * _TALL)
    first, *others = (a("pt", x=x, y=y) for x, y in _CORNERS)
    path = a("path", a("moveTo", first), *(a("lnTo", p) for p in others), a("close"), w=4, h=4)
    outline = a(
        "custGeom",
        *map(a, ("avLst", "gdLst", "ahLst", "cxnLst")),
        a("rect", l=0, t=0, r="r", b="b"),
        a("pathLst", path),
    )
    return _shape(number, tile.name, place, outline, _filled(tile.tone), lines)


def _size(name: str, side: float) -> int:
    """The size of the letters, in half points: the longest word stays whole, if it can be read."""
    longest = max(map(len, re.split(r"[\s-]", name)))
    whole = int(2 * side / _POINT / (_LETTER * max(longest, 1)))
    return max(_SMALLEST, min(whole, max(16, int(side / CM * 6.4))))


def _legend_line(
    tone: Tone, text: str, top: float, width: float, ids: Iterator[int]
) -> list[etree._Element]:
    """A swatch and what it means."""
    swatch = (0.02 * CM, top + 0.07 * CM, 0.5 * CM, 0.31 * CM)
    label = (0.68 * CM, top, width - 0.68 * CM, _LEGEND_LINE)
    bare = [a("noFill"), a("ln", a("noFill"))]
    words = [_line(text, 17, _DARK, side="left")]
    return [
        _shape(next(ids), f"Vlak {text}", swatch, _rectangle(), _filled(tone), []),
        _shape(next(ids), f"Uitleg {text}", label, _rectangle(), bare, words),
    ]


def _shape(
    number: int,
    name: str,
    place: Box,
    outline: etree._Element,
    fill: list[etree._Element],
    lines: list[etree._Element],
) -> etree._Element:
    return wps(
        "wsp",
        wps("cNvPr", id=number, name=name),
        wps("cNvSpPr"),
        wps("spPr", a("xfrm", *box(*place)), outline, *fill),
        wps("txbx", w("txbxContent", *lines)) if lines else None,
        wps(
            "bodyPr", a("noAutofit"), rot=0, vert="horz", wrap="square",
            lIns=0, tIns=0, rIns=0, bIns=0, anchor="ctr", anchorCtr=0,
        ),
    )  # fmt: skip


def _rectangle() -> etree._Element:
    return a("prstGeom", a("avLst"), prst="rect")


def _filled(tone: Tone) -> list[etree._Element]:
    """A colour of the theme, lighter as there is less of it, within a line."""
    line = a("ln", a("solidFill", a("schemeClr", val="accent1")), w=9525)
    colour = a("schemeClr", val="bg1" if tone is Tone.NONE else "accent1")
    if tone in _TINTS:
        share = _TINTS[tone] * 1000
        more = (("lumMod", share), ("lumOff", 100_000 - share), ("satMod", 60_000))
        colour.extend([a(name, val=value) for name, value in more])
    return [a("solidFill", colour), line]


def _line(
    text: str, size: int, ink: tuple[str, str], *, bold: bool = False, side: str = "center"
) -> etree._Element:
    looks = w("rPr", *(map(w, ("b", "bCs")) if bold else ()))
    looks.extend(
        [w("color", val=ink[0], themeColor=ink[1]), w("sz", val=size), w("szCs", val=size)]
    )
    spacing = w("spacing", before=0, after=0, line=240, lineRule="auto")
    return w("p", w("pPr", spacing, w("jc", val=side)), w("r", looks, w("t", text)))
