"""A map of tiles as DrawingML: a group of hexagons with text in them, which Word can edit."""

import re
from dataclasses import dataclass

from markupsafe import Markup

from generator.pictures import Tile, TileMap, Tone

_CM = 360_000  # English metric units
_WIDEST = 3.5  # centimetres: a map of one wijk is no page wide
_POINT = 12_700
_LETTER = 0.6  # a bold letter is at most about as wide as this part of its height
_SMALLEST = 12  # half points: what can still be read on paper
_LEGEND_LINE = 0.45 * _CM
_LEGEND_WIDTH = 4.8 * _CM
_TALL = 2 / 3**0.5  # a hexagon that stands on a corner, as high as this times its width
_FULL = Markup('<a:schemeClr val="accent1"/>')
_TINT = Markup(
    '<a:schemeClr val="accent1"><a:lumMod val="{}000"/><a:lumOff val="{}000"/>'
    '<a:satMod val="60000"/></a:schemeClr>'
)
_FILLS = {
    Tone.NONE: Markup('<a:schemeClr val="bg1"/>'),
    Tone.LIGHT: _TINT.format(20, 80),
    Tone.MIDDLE: _TINT.format(40, 60),
    Tone.STRONG: _TINT.format(60, 40),
    Tone.FULL: _FULL,
}
_DARK = Markup('<w:color w:val="000000" w:themeColor="text1"/>')
_WHITE = Markup('<w:color w:val="FFFFFF" w:themeColor="background1"/>')

_GROUP = Markup(
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData'
    ' uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">'
    '<wpg:wgp xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><wpg:cNvGrpSpPr/>'
    '<wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
    '<a:chOff x="0" y="0"/><a:chExt cx="{width}" cy="{height}"/></a:xfrm></wpg:grpSpPr>'
    "{shapes}</wpg:wgp></a:graphicData></a:graphic>"
)
_SHAPE = Markup(
    '<wps:wsp><wps:cNvPr id="{id}" name="{name}"/><wps:cNvSpPr/><wps:spPr>'
    '<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
    "{outline}{fill}</wps:spPr>{text}"
    '<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"'
    ' anchor="ctr" anchorCtr="0"><a:noAutofit/></wps:bodyPr></wps:wsp>'
)
_HEXAGON = Markup(
    "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
    '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="4" h="4">'
    '<a:moveTo><a:pt x="2" y="0"/></a:moveTo><a:lnTo><a:pt x="4" y="1"/></a:lnTo>'
    '<a:lnTo><a:pt x="4" y="3"/></a:lnTo><a:lnTo><a:pt x="2" y="4"/></a:lnTo>'
    '<a:lnTo><a:pt x="0" y="3"/></a:lnTo><a:lnTo><a:pt x="0" y="1"/></a:lnTo><a:close/>'
    "</a:path></a:pathLst></a:custGeom>"
)
_RECTANGLE = Markup('<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>')
_FILLED = Markup(
    "<a:solidFill>{}</a:solidFill>"
    '<a:ln w="9525"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:ln>'
)
_UNFILLED = Markup("<a:noFill/><a:ln><a:noFill/></a:ln>")
_TEXT = Markup("<wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx>")
_LINE = Markup(
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    '<w:jc w:val="{side}"/></w:pPr><w:r><w:rPr>{bold}{ink}<w:sz w:val="{size}"/>'
    '<w:szCs w:val="{size}"/></w:rPr><w:t>{text}</w:t></w:r></w:p>'
)


@dataclass(frozen=True)
class _Shape:
    """A shape on the canvas; the box is left, top, width and height."""

    name: str
    box: tuple[float, float, float, float]
    outline: Markup
    fill: Markup
    text: Markup = Markup("")  # noqa: RUF009  # a constant


@dataclass(frozen=True)
class MapDrawing:
    """A drawn map; ``shapes`` is how many ids it took."""

    xml: Markup
    width: int
    height: int
    shapes: int


def draw_map(tile_map: TileMap, first_id: int) -> MapDrawing:
    """The map as a group of shapes with ids of their own."""
    across = max(tile.column for tile in tile_map.tiles) + 1
    down = max(tile.row for tile in tile_map.tiles)
    side = min(tile_map.width_cm / across, _WIDEST) * _CM
    width, height = round(side * across), round(side * _TALL * (1 + 0.75 * down))
    shapes = [_hexagon(tile, side) for tile in tile_map.tiles]
    legend_width = max(side * 2.2, _LEGEND_WIDTH)
    width = max(width, round(legend_width)) if tile_map.legend else width
    top = height - len(tile_map.legend) * _LEGEND_LINE
    if top < _free_from(tile_map, side, legend_width):
        top, height = height, height + round(len(tile_map.legend) * _LEGEND_LINE)
    for place, (tone, text) in enumerate(tile_map.legend):
        shapes += _legend_line(tone, text, top + place * _LEGEND_LINE, legend_width)
    drawn = Markup("").join(_drawn(shape, n) for n, shape in enumerate(shapes, start=first_id))
    graphic = _GROUP.format(width=width, height=height, shapes=drawn)
    return MapDrawing(graphic, width, height, len(shapes))


def _free_from(tile_map: TileMap, side: float, width: float) -> float:
    """Where the tiles at the left end, up to this width: down to the corners of the lowest."""
    rows = [tile.row for tile in tile_map.tiles if tile.column * side < width]
    return side * _TALL * 0.75 * (max(rows, default=-1) + 1)


def _hexagon(tile: Tile, side: float) -> _Shape:
    ink = _WHITE if tile.tone is Tone.FULL else _DARK
    size = _size(tile.name, side)
    lines = _line(tile.name, size, ink, bold=tile.note != "" or tile.tone is Tone.FULL)
    if tile.note:
        lines += _line(tile.note, size - 1, ink)
    box = (side * tile.column, side * _TALL * 0.75 * tile.row, side, side * _TALL)
    filled = _FILLED.format(_FILLS[tile.tone])
    return _Shape(tile.name, box, _HEXAGON, filled, _TEXT.format(lines))


def _size(name: str, side: float) -> int:
    """The size of the letters, in half points: the longest word stays whole, if it can be read."""
    longest = max(map(len, re.split(r"[\s-]", name)))
    whole = int(2 * side / _POINT / (_LETTER * max(longest, 1)))
    return max(_SMALLEST, min(whole, max(16, int(side / _CM * 6.4))))


def _legend_line(tone: Tone, text: str, top: float, width: float) -> list[_Shape]:
    """A swatch and what it means."""
    words = _TEXT.format(_line(text, 17, _DARK, side="left"))
    swatch = (0.02 * _CM, top + 0.07 * _CM, 0.5 * _CM, 0.31 * _CM)
    label = (0.68 * _CM, top, width - 0.68 * _CM, _LEGEND_LINE)
    return [
        _Shape(f"Vlak {text}", swatch, _RECTANGLE, _FILLED.format(_FILLS[tone])),
        _Shape(f"Uitleg {text}", label, _RECTANGLE, _UNFILLED, words),
    ]


def _drawn(shape: _Shape, number: int) -> Markup:
    x, y, width, height = map(round, shape.box)
    return _SHAPE.format(
        id=number, name=shape.name, x=x, y=y, width=width, height=height,
        outline=shape.outline, fill=shape.fill, text=shape.text,
    )  # fmt: skip


def _line(text: str, size: int, ink: Markup, *, bold: bool = False, side: str = "center") -> Markup:
    heavy = Markup("<w:b/><w:bCs/>") if bold else ""
    return _LINE.format(text=text, size=size, ink=ink, bold=heavy, side=side)
