"""A picture as Word shows it: what was cut away is gone, and it is turned and mirrored for good."""

import io
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.word.drawing.turned import opened, upright

if TYPE_CHECKING:
    from PIL.Image import Image

_QUARTER, _ROUND = 90.0, 360.0
_FINER = 4  # the edge of a round shape is drawn so many times larger first
_BARE = frozenset(("png", "jpeg", "gif"))


@dataclass(frozen=True)
class Framing:
    """How a picture stands in a text: cut off at its sides (as parts of 1, below 0 is a margin),
    mirrored, then turned (degrees clockwise), in a shape with corners that are so round.
    """

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    turn: float = 0.0
    mirrored: bool = False
    upside_down: bool = False
    shape: str = "rect"
    rounded: float = 0.0

    @property
    def plain(self) -> bool:
        """Is nothing done to it?"""
        return self == Framing()

    def size(self, width: float, height: float) -> tuple[float, float]:
        """Of a picture in a box of this size: how much room it takes, turned."""
        width *= _kept(self.left, self.right)
        height *= _kept(self.top, self.bottom)
        turn = math.radians(self.turn)
        across, along = abs(math.cos(turn)), abs(math.sin(turn))
        return width * across + height * along, width * along + height * across


def _kept(one: float, other: float) -> float:
    """The part of a box that its picture fills, when it was given a margin."""
    shown = 1 - max(one, 0) - max(other, 0)
    return shown / (1 - one - other) if one + other < 1 else 0.0


def as_seen(
    data: bytes, kind: str, framing: Framing, box: tuple[float, float]
) -> tuple[bytes, str]:
    """The picture and its kind, with no pixel that Word does not show; in a box of this size.

    Raises ``OSError`` or ``ValueError``.
    """
    with opened(data) as picture:
        see_through = "transparency" in picture.info or picture.mode in {"RGBA", "LA", "PA", "La"}
        if framing.plain and kind in _BARE and not (see_through and kind == "png"):
            return data, kind
        picture.load()
        odd = framing.turn % _QUARTER != 0 or framing.shape != "rect"
        photo = picture.format in {"JPEG", "MPO"} and not odd
        made = picture.convert("RGB" if photo or not (odd or see_through) else "RGBA")
        made = _cut(made, framing)
        if framing.shape != "rect":
            made = _shaped(made, framing)
        if framing.turn % _QUARTER:
            made = made.resize((made.width, max(round(made.width * box[1] / box[0]), 1)))
        made = _turned(upright(made, picture) if not framing.turn else made, framing)
        dpi = picture.info.get("dpi")
    buffer = io.BytesIO()
    made.info = {}
    if photo:
        made.save(buffer, "JPEG", quality=95, **({"dpi": dpi} if dpi else {}))
        return buffer.getvalue(), "jpeg"
    _emptied(made).save(buffer, "PNG")
    return buffer.getvalue(), "png"


def _cut(made: "Image", framing: Framing) -> "Image":
    """Never a pixel more than is shown."""
    width, height = made.size
    box = (
        math.ceil(max(framing.left, 0) * width),
        math.ceil(max(framing.top, 0) * height),
        math.floor((1 - max(framing.right, 0)) * width),
        math.floor((1 - max(framing.bottom, 0)) * height),
    )
    if box[0] >= box[2] or box[1] >= box[3]:
        raise ValueError("nothing is left")
    return made.crop(box)


def _shaped(made: "Image", framing: Framing) -> "Image":
    from PIL import Image, ImageChops, ImageDraw

    large = (made.width * _FINER, made.height * _FINER)
    mask = Image.new("L", large, 0)
    draw, edge = ImageDraw.Draw(mask), (0, 0, large[0] - 1, large[1] - 1)
    if framing.shape == "ellipse":
        draw.ellipse(edge, fill=255)
    else:
        draw.rounded_rectangle(edge, framing.rounded * min(large), fill=255)
    made.putalpha(ImageChops.multiply(made.getchannel("A"), mask.resize(made.size)))
    return made


def _turned(made: "Image", framing: Framing) -> "Image":
    from PIL import Image

    if framing.mirrored:
        made = made.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    if framing.upside_down:
        made = made.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    turn = framing.turn % _ROUND
    if turn % _QUARTER:
        return made.rotate(-turn, Image.Resampling.BICUBIC, expand=True)
    quarters = {90: "ROTATE_270", 180: "ROTATE_180", 270: "ROTATE_90"}
    name = quarters.get(round(turn))
    return made.transpose(Image.Transpose[name]) if name else made


def _emptied(made: "Image") -> "Image":
    """Nothing lies under what is seen through."""
    from PIL import Image

    if made.mode != "RGBA":
        return made
    shown = made.getchannel("A").point(lambda depth: 255 if depth else 0)
    return Image.composite(made, Image.new("RGBA", made.size, 0), shown)
