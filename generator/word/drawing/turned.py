"""Pictures written anew: turned as they were held, or because their kind has no loose parts."""

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from generator.word.drawing.icc_profile import silent

if TYPE_CHECKING:
    from PIL.Image import Image

_ORIENTATION = 0x0112
_TURNS = {
    2: "FLIP_LEFT_RIGHT", 3: "ROTATE_180", 4: "FLIP_TOP_BOTTOM", 5: "TRANSPOSE",
    6: "ROTATE_270", 7: "TRANSVERSE", 8: "ROTATE_90",
}  # fmt: skip
_QUARTER = 5  # this one and those above it are turned a quarter
_SAYS_SO = (b"Exif", b"eXIf", b"EXIF", b"rientation")
_TIFF = (b"II*\0", b"MM\0*")


def orientation(data: bytes) -> int:
    """How the camera was held, 1 to 8; 1 is upright, or nobody knows."""
    if not data.startswith(_TIFF) and not any(word in data for word in _SAYS_SO):
        return 1
    try:
        with opened(data) as picture:
            held = picture.getexif().get(_ORIENTATION, 1)
    except (OSError, ValueError, SyntaxError, LookupError, struct.error):
        return 1
    return held if isinstance(held, int) and 1 <= held <= 8 else 1


def lies_down(data: bytes, width: float, height: float) -> bool:
    """Is this the size of the picture before it was turned a quarter, to stand upright?"""
    if orientation(data) < _QUARTER or width == height:
        return False
    with opened(data) as picture:
        return (picture.width > picture.height) == (width > height)


def again(data: bytes, held: int = 1) -> bytes:
    """The same pixels in a new file of the same kind, turned as they were seen.

    Raises ``OSError`` or ``ValueError``.
    """
    from PIL import Image

    with opened(data) as picture:
        picture.load()
        turn = _TURNS.get(held)
        made = picture.copy() if turn is None else picture.transpose(Image.Transpose[turn])
        return _saved(made, picture)


def upright(made: "Image", like: "Image") -> "Image":
    """Turned as the camera was held that took the other one."""
    from PIL import Image

    try:
        turn = _TURNS.get(like.getexif().get(_ORIENTATION, 1))
    except (OSError, ValueError, SyntaxError, LookupError, struct.error):
        return made
    return made.transpose(Image.Transpose[turn]) if turn else made


def measured(data: bytes) -> tuple[int, int]:
    """Width and height in dots. Raises ``OSError`` or ``ValueError``."""
    with opened(data) as picture:
        return picture.size


def smaller(data: bytes, most: int) -> bytes:
    """The picture with no side longer than so many dots; as it is when it is not larger."""
    with opened(data) as picture:
        if max(picture.size) <= most:
            return data
        picture.load()
        made = picture.copy()
        made.thumbnail((most, most))
        return _saved(made, picture)


@contextmanager
def opened(data: bytes) -> "Iterator[Image]":
    """The picture, its pixels still to be read. Raises ``OSError`` or ``ValueError``."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a damaged note in a photo is no news for her
            with Image.open(io.BytesIO(data)) as picture:
                yield picture
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as fault:
        raise ValueError("too large") from fault


def _saved(made: "Image", like: "Image") -> bytes:
    """Of all that the old file said only its colours and the size of a dot are kept."""
    kind = "JPEG" if like.format == "MPO" else like.format
    colours = silent(like.info.get("icc_profile") or b"")
    kept = {"icc_profile": colours, "dpi": like.info.get("dpi")}
    options = {name: value for name, value in kept.items() if value}
    if kind in {"JPEG", "WEBP"}:
        options["quality"] = 95
    if kind == "TIFF":
        options["compression"] = "tiff_lzw"
    made.info = {k: v for k, v in made.info.items() if k == "transparency"}
    made.getexif().clear()
    buffer = io.BytesIO()
    made.save(buffer, kind, **options)
    return buffer.getvalue()
