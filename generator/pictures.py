"""Pictures as plain values: a map of tiles, bars, or a photo. Word draws them, nobody else."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, IntEnum


class Tone(IntEnum):
    """How dark a tile is. Five steps can still be told apart in grey."""

    NONE = 0
    LIGHT = 1
    MIDDLE = 2
    STRONG = 3
    FULL = 4


@dataclass(frozen=True)
class Tile:
    """One place on the map; ``column`` and ``row`` count tiles, a half column is half a tile."""

    name: str
    column: float
    row: int
    tone: Tone
    note: str = ""


@dataclass(frozen=True)
class TileMap:
    """A schematic map: each place one tile. ``legend`` says what the tones mean."""

    alt: str
    tiles: tuple[Tile, ...]
    width_cm: float
    legend: tuple[tuple[Tone, str], ...] = ()


class Unit(Enum):
    """How the numbers at the bars are written."""

    COUNT = "count"
    EURO = "euro"
    MILLIONS = "millions"


@dataclass(frozen=True)
class Series:
    """The bars of one colour: a name and a value per category."""

    name: str
    values: tuple[int | Decimal, ...]


@dataclass(frozen=True)
class BarChart:
    """Lying bars, the first category on top; more series stand behind each other in one bar.

    ``subject`` is what the categories are, ``whole`` makes all bars as long as the picture.
    """

    alt: str
    subject: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: Unit
    width_cm: float
    height_cm: float
    whole: bool = False


@dataclass(frozen=True)
class Image:
    """A photo: its bytes, ``png``, ``jpeg`` or ``gif``, its size in cm, and what it shows.

    Without bytes there is none, and nothing is drawn.
    """

    data: bytes
    kind: str
    width_cm: float
    height_cm: float
    alt: str

    def __bool__(self) -> bool:
        return bool(self.data)


NO_PHOTO = Image(b"", "", 0.0, 0.0, "")
Picture = TileMap | BarChart | Image
