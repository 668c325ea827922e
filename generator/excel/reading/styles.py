"""The style sheet of a workbook: the number format of a cell, a line through it, what is unseen."""

from array import array
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property

from generator.excel.reading.container import Container, Shut
from generator.excel.reading.number_formats import Picture, picture_of
from generator.excel.reading.xml_stream import Broken, Walker, walk_all

Colour = tuple[str, str]
_WHITE: Colour = ("rgb", "FFFFFF")
_BLACK: Colour = ("rgb", "000000")
_BY_INDEX = {"0": _BLACK, "1": _WHITE, "8": _BLACK, "9": _WHITE, "64": _BLACK, "65": _WHITE}
_BY_THEME = {"0": _WHITE, "1": _BLACK}  # of every theme of Office: the paper and the ink
_OFF = frozenset({"0", "false"})


class Unseen(Enum):
    """Why a value cannot be seen in its cell."""

    COLOUR = auto()
    FORMAT = auto()


@dataclass(frozen=True)
class Styles:
    """By the number of a style.

    ``struck``: with a line through the text. ``same_colour``: letters in the colour of the cell.
    ``no_numbers`` and ``no_texts``: the number format shows nothing of them.
    """

    pictures: dict[int, Picture] = field(default_factory=dict)
    struck: frozenset[int] = frozenset()
    same_colour: frozenset[int] = frozenset()
    no_numbers: frozenset[int] = frozenset()
    no_texts: frozenset[int] = frozenset()
    damaged: bool = False

    @cached_property
    def to_tell(self) -> frozenset[int]:
        """The styles of which something is said wherever a cell has them."""
        return self.struck | self.same_colour | self.no_numbers | self.no_texts

    def unseen(self, style: int, value: object) -> Unseen | None:
        """Why nobody sees this value in Excel; None when it is seen."""
        if style in (self.no_texts if isinstance(value, str) else self.no_numbers):
            return Unseen.FORMAT
        return Unseen.COLOUR if style in self.same_colour else None


def read_styles(container: Container, part: str) -> Styles:
    """Of a damaged style sheet, what could be read before the damage."""
    found, damaged = _Styles(), False
    try:
        walk_all(container.chunks(part), found)
    except (Broken, Shut, ValueError):
        damaged = True
    pictures = ((n, picture_of(code, found.codes.get(code))) for n, code in enumerate(found.cells))
    empty = {number: _empty_sections(code) for number, code in found.codes.items()}
    return Styles(
        {style: picture for style, picture in pictures if picture},
        frozenset(n for n, font in enumerate(found.fonts_used) if font in found.struck),
        frozenset(n for n in range(len(found.cells)) if found.same_colour(n)),
        frozenset(n for n, code in enumerate(found.cells) if empty.get(code, 0) > 2),
        frozenset(n for n, code in enumerate(found.cells) if empty.get(code, 0) > 3),
        damaged,
    )


def _empty_sections(code: str) -> int:
    """How many sections a format has, when all of them are empty: ``;;`` has three."""
    return code.count(";") + 1 if code and not code.replace(";", "").strip() else 0


def _colour(attributes: dict[str, str]) -> Colour:
    """A colour by one name where it has several; an automatic one is that of the letters."""
    tint = attributes.get("tint", "0").strip("0.")
    if "theme" in attributes:
        theme = attributes["theme"]
        plain = None if tint else _BY_THEME.get(theme)
        return plain or ("theme", f"{theme} {tint}")
    if "rgb" in attributes:
        return "rgb", attributes["rgb"][-6:].upper()
    indexed = attributes.get("indexed", "64")
    return _BY_INDEX.get(indexed, ("indexed", indexed))


class _Styles(Walker):
    """Listens to a style sheet; ``ink`` and ``ground`` are colours by font and by fill."""

    def __init__(self) -> None:
        self.cells, self.fonts_used, self.fills_used = array("l"), array("l"), array("l")
        self.codes: dict[int, str] = {}
        self.struck: set[int] = set()
        self.ink: list[Colour] = []
        self.ground: list[Colour | None] = []
        self._within = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "numFmt":
            self.codes[int(attributes.get("numFmtId", "-1"))] = attributes.get("formatCode", "")
        elif name in {"cellXfs", "fonts", "fills"}:
            self._within = name
        elif self._within == "cellXfs" and name == "xf":
            self.cells.append(int(attributes.get("numFmtId", "0")))
            self.fonts_used.append(int(attributes.get("fontId", "0")))
            self.fills_used.append(int(attributes.get("fillId", "0")))
        elif self._within == "fonts":
            self._font(name, attributes)
        elif self._within == "fills":
            self._fill(name, attributes)

    def end(self, name: str) -> None:
        if name == self._within:
            self._within = ""

    def same_colour(self, style: int) -> bool:
        """Whether the letters of a style have the colour of what is behind them."""
        font, fill = self.fonts_used[style], self.fills_used[style]
        known = font < len(self.ink) and fill < len(self.ground)
        return known and self.ink[font] == self.ground[fill]

    def _font(self, name: str, attributes: dict[str, str]) -> None:
        if name == "font":
            self.ink.append(_BLACK)
        elif name == "color" and self.ink:
            self.ink[-1] = _colour(attributes)
        elif name == "strike" and attributes.get("val", "1") not in _OFF:
            self.struck.add(len(self.ink) - 1)

    def _fill(self, name: str, attributes: dict[str, str]) -> None:
        if name == "fill":
            self.ground.append(_WHITE)
        elif name == "patternFill" and self.ground:
            kind = attributes.get("patternType", "none")
            self.ground[-1] = {"none": _WHITE, "solid": _BLACK}.get(kind)
        elif name == "gradientFill" and self.ground:
            self.ground[-1] = None
        elif name == "fgColor" and self.ground and self.ground[-1] == _BLACK:
            self.ground[-1] = _colour(attributes)
