"""The map and the charts of the documents, as places and lengths that the page draws."""

import re
from dataclasses import dataclass
from decimal import Decimal

from generator.dutch import euro, number
from generator.pictures import BarChart, Tile, TileMap, Unit

_SIDE = 100.0  # a tile is so wide
_TALL = _SIDE * 2 / 3**0.5  # and so high: a hexagon that stands on a corner
_LARGEST, _SMALLEST, _LETTER, _ROOM = 17.0, 9.0, 0.58, 90.0


@dataclass(frozen=True)
class Hexagon:
    """A tile: its corners, its tone from 0 to 4, and lines of letters with their heights."""

    points: str
    tone: int
    middle: float
    lines: tuple[tuple[float, str], ...]
    size: float
    note: str


@dataclass(frozen=True)
class Map:
    """A drawn map, ``width`` by ``height``."""

    alt: str
    width: float
    height: float
    tiles: tuple[Hexagon, ...]
    legend: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Bar:
    """A row of a chart; ``pieces`` begin and reach so many percent of the width."""

    name: str
    pieces: tuple[tuple[float, float], ...]
    values: tuple[str, ...]


@dataclass(frozen=True)
class Chart:
    """A chart as a table with bars in it."""

    title: str
    subject: str
    series: tuple[str, ...]
    bars: tuple[Bar, ...]


def drawn_map(tile_map: TileMap) -> Map:
    """The tiles as hexagons."""
    across = max(tile.column for tile in tile_map.tiles) + 1
    down = max(tile.row for tile in tile_map.tiles)
    return Map(
        tile_map.alt,
        round(across * _SIDE, 1),
        round(_TALL * (1 + 0.75 * down), 1),
        tuple(map(_hexagon, tile_map.tiles)),
        tuple((int(tone), text) for tone, text in tile_map.legend),
    )


def _hexagon(tile: Tile) -> Hexagon:
    left, top = tile.column * _SIDE, tile.row * _TALL * 0.75
    corners = ((0.5, 0), (1, 0.25), (1, 0.75), (0.5, 1), (0, 0.75), (0, 0.25))
    points = " ".join(f"{left + x * _SIDE:.1f},{top + y * _TALL:.1f}" for x, y in corners)
    words = re.findall(r"[^\s-]+-?", tile.name)
    size = _ROOM / (_LETTER * max(map(len, words), default=1))
    size = max(_SMALLEST, min(_LARGEST, size))
    step = size * 1.15
    first = top + _TALL / 2 - step * (len(words) - (0 if tile.note else 1)) / 2 + size * 0.35
    lines = tuple((round(first + n * step, 1), word) for n, word in enumerate(words))
    return Hexagon(
        points, int(tile.tone), round(left + _SIDE / 2, 1), lines, round(size, 1), tile.note
    )


def drawn_chart(title: str, chart: BarChart) -> Chart:
    """The bars, as long as their part of the longest one, or of their own whole."""
    rows = list(zip(*(series.values for series in chart.series), strict=True))
    longest = max((sum(map(Decimal, row)) for row in rows), default=Decimal(1)) or Decimal(1)
    bars = []
    for name, row in zip(chart.categories, rows, strict=True):
        whole = (sum(map(Decimal, row)) if chart.whole else longest) or Decimal(1)
        shares = [float(Decimal(value) * 100 / whole) for value in row]
        starts = [sum(shares[:n]) for n in range(len(shares))]
        pieces = tuple((round(s, 2), round(n, 2)) for s, n in zip(starts, shares, strict=True))
        bars.append(Bar(name, pieces, tuple(_told(value, chart.unit) for value in row)))
    return Chart(title, chart.subject, tuple(s.name for s in chart.series), tuple(bars))


def _told(value: int | Decimal, unit: Unit) -> str:
    return str(number(value) if unit is Unit.COUNT else euro(Decimal(value), cents=False))
