"""Where each wijk lies on the map: as filled in, or on a place of our own choice."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count as counting
from math import ceil, sqrt

from generator.dossier import Dossier
from generator.workbooks.districts import District

Tile = tuple[float, int]
_WIDER = 1.4  # a map of tiles looks well when it is so much wider than high


def placed(district: District) -> Tile | None:
    """The place that was filled in; None when column or row is missing."""
    if district.map_column is None or district.map_row is None:
        return None
    return float(district.map_column), district.map_row


def touching(one: Tile, two: Tile) -> bool:
    """Whether two tiles lie over each other: hexagons in next rows leave half a tile."""
    apart = abs(one[0] - two[0])
    return apart < {0: 1.0, 1: 0.5}.get(abs(one[1] - two[1]), 0.0)


def derive(dossier: Dossier) -> Mapping[str, Tile]:
    """By the name of a wijk its column and row, counted from zero."""
    districts = {district.name: placed(district) for district in dossier.rows(District)}
    known = honeycomb({name: tile for name, tile in districts.items() if tile})
    left = min((column for column, _ in known.values()), default=0.0)
    top = min((row for _, row in known.values()), default=0)
    found = {name: (column - left, row - top) for name, (column, row) in known.items()}
    free = _free(len(districts), list(found.values()))
    return {name: found.get(name) or next(free) for name in districts}


def honeycomb(tiles: Mapping[str, Tile]) -> Mapping[str, Tile]:
    """Tiles that were counted in whole columns: every second row moves half a tile aside."""
    if any(column % 1 for column, _ in tiles.values()):
        return tiles
    return {name: (column + row % 2 / 2, row) for name, (column, row) in tiles.items()}


def _free(amount: int, taken: Sequence[Tile]) -> Iterator[Tile]:
    """Places in rows of about equal length, beneath the tiles that have a place already."""
    across = max(ceil(sqrt(amount * _WIDER)), 1)
    below = max((row for _, row in taken), default=-1) + 1
    return ((n % across + (n // across) % 2 / 2, below + n // across) for n in counting())
