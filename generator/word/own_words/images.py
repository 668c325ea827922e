"""The pictures in a paragraph: those that can come along, and what the others are."""

import math
from collections.abc import Iterator

from lxml import etree

from generator.own_words import Fate
from generator.pictures import Image
from generator.word.drawing.as_seen import Framing, as_seen
from generator.word.drawing.stripped import Unreadable, stripped
from generator.word.drawing.turned import lies_down
from generator.word.own_words.account import Ledger, only_a_box
from generator.word.own_words.runs import Letters
from generator.word.packaging.package import Package
from generator.word.packaging.part_names import BODY
from generator.word.packaging.relationships import relations_of
from generator.word.xml import A, R, V, W, whole

_CM = 360_000  # English metric units
_BEGINS = {
    b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif", b"BM": "bmp",
    b"II*\0": "tiff", b"MM\0*": "tiff", b"RIFF": "webp",
}  # fmt: skip
_OTHERS = {
    "chart": "een grafiek",
    "relIds": "SmartArt",
    "wsp": "een vorm",
    "wgp": "een groep vormen",
    "wpc": "een tekencanvas",
    "inkml": "met de hand getekend",
}
_HOLDERS = (f"{W}drawing", f"{W}pict", f"{W}object")
_BOX, _WORD_ART = f"{W}txbxContent", f"{V}textpath"
_PARTS, _DEGREE = 100_000, 60_000
_ROUND_CORNER = 16_667
_FADED, _GLARING = 20_000, 50_000  # of 100,000: hardly there, and nothing but white or black


class Pictures:
    """The pictures of one file."""

    def __init__(self, package: Package, ledger: Ledger) -> None:
        self._package = package
        self._ledger = ledger
        self._links = relations_of(package.parts, BODY)

    def of(
        self, paragraph: etree._Element, letters: Letters, *, within: str = ""
    ) -> Iterator[Image | str]:
        """Each picture, or what is left out in its place; ``within``: where none can stand."""
        for holder in paragraph.iter(*_HOLDERS):
            if next(holder.iterancestors(f"{W}p"), None) is not paragraph:
                continue  # of a paragraph in a text box
            why = letters.fate(holder)
            if why is Fate.HIDDEN:
                self._ledger.settle([holder], why)
                yield "een verborgen plaatje"
            elif why is Fate.UNFILLED:
                self._ledger.settle([holder], why)
            else:
                yield from self._of_holder(holder, within)

    def _of_holder(self, holder: etree._Element, within: str) -> Iterator[Image | str]:
        found = self._drawing(holder) if holder.tag == f"{W}drawing" else _old(holder)
        if within and isinstance(found, Image):
            found = f"een plaatje {within}"
        printed = isinstance(found, Image)
        self._ledger.settle([holder], Fate.PRINTED if printed else Fate.PICTURE)
        self._ledger.settle(holder.iter(_WORD_ART), Fate.PICTURE)
        if found:
            yield found

    def _drawing(self, drawing: etree._Element) -> Image | str:
        """The picture; what it is when it can't come along; nothing for a frame around words."""
        about = drawing.find(".//{*}docPr")
        pictures = list(drawing.iter(f"{A}blip"))
        kind = next((_OTHERS[n] for n in _OTHERS if drawing.find(f".//{{*}}{n}") is not None), "")
        if only_a_box(drawing):
            return ""
        if drawing.find(f".//{_BOX}") is not None:
            return "een plaatje naast een tekstvak, in een groep"
        if kind or len(pictures) != 1:
            return kind or "een tekening"
        if about is not None and about.get("hidden") in {"1", "true"}:
            return "een verborgen plaatje"
        link = self._links.get(pictures[0].get(f"{R}embed", ""))
        if link is None or link.outside:
            return "een plaatje van buiten"
        data = self._package.parts.get(link.part, b"")
        alt = "" if about is None else about.get("descr", "") or about.get("title", "")
        return self._image(drawing, pictures[0], data, alt.strip())

    def _image(
        self, drawing: etree._Element, blip: etree._Element, data: bytes, alt: str
    ) -> Image | str:
        kind = next((kind for begin, kind in _BEGINS.items() if data.startswith(begin)), "")
        framing = _framing(drawing)
        if not kind:
            return "een plaatje dat geen png, jpg, gif, bmp, tiff of webp is"
        if framing is None:
            return "een plaatje dat in een vorm is bijgesneden"
        if _washed_out(blip):
            return "een plaatje dat in Word (bijna) onzichtbaar is gemaakt"
        box = _box(drawing)
        if box is None:
            return "een tekening"
        try:
            width, height = framing.size(*box)
            if not framing.turn and lies_down(data, *box):
                width, height = height, width
            seen, kind = as_seen(data, kind, framing, box)
            return Image(stripped(seen), kind, max(width, 0.1), max(height, 0.1), alt)
        except (Unreadable, OSError, ValueError, SyntaxError, ZeroDivisionError):
            return "een plaatje dat beschadigd is"


def _old(holder: etree._Element) -> str:
    """What is drawn as Word did it before 2007, or comes from another program."""
    if holder.tag == f"{W}object":
        return "een ingesloten bestand of besturingselement"
    art = next((node.get("string", "") for node in holder.iter(_WORD_ART)), "")
    if art:
        return f"WordArt, “{art}”"
    if next(holder.iter(f"{V}imagedata"), None) is not None:
        return "een plaatje in een oud formaat"
    return "" if only_a_box(holder) else "een tekening"


def _box(drawing: etree._Element) -> tuple[float, float] | None:
    """Width and height in cm, before the picture is turned."""
    for size in (drawing.find(f".//{{*}}spPr/{A}xfrm/{A}ext"), drawing.find(".//{*}extent")):
        if size is not None:
            width, height = (whole(size.get(name), 0) / _CM for name in ("cx", "cy"))
            if width > 0 and height > 0:
                return width, height
    return None


def _framing(drawing: etree._Element) -> Framing | None:
    """What Word does to the picture; None when it has a shape that we can't cut."""
    cut, looks = drawing.find(".//{*}blipFill/{*}srcRect"), drawing.find(".//{*}spPr")
    left, top, right, bottom = (
        0 if cut is None else whole(cut.get(n), 0) / _PARTS for n in ("l", "t", "r", "b")
    )
    place = None if looks is None else looks.find(f"{A}xfrm")
    shape = None if looks is None else looks.find(f"{A}prstGeom")
    name = "rect" if shape is None else shape.get("prst", "rect")
    if name not in {"rect", "ellipse", "roundRect"} or (
        looks is not None and looks.find(f"{A}custGeom") is not None
    ):
        return None
    turn, flips = 0.0, {"flipH": False, "flipV": False}
    if place is not None:
        turn = whole(place.get("rot"), 0) / _DEGREE % 360
        flips = {flip: place.get(flip) in {"1", "true"} for flip in flips}
    rounded = _corner(shape) if name == "roundRect" else 0.0
    return Framing(left, top, right, bottom, turn, flips["flipH"], flips["flipV"], name, rounded)


def _corner(shape: etree._Element | None) -> float:
    guide = None if shape is None else shape.find(f"{A}avLst/{A}gd")
    formula = "" if guide is None else guide.get("fmla", "")
    size = whole(formula.removeprefix("val ").strip(), _ROUND_CORNER)
    return min(max(size / _PARTS, 0.0), 0.5)


def _washed_out(blip: etree._Element) -> bool:
    light, depth = blip.find(f"{A}lum"), blip.find(f"{A}alphaModFix")
    glaring = light is not None and any(
        math.fabs(whole(light.get(name), 0)) >= _GLARING for name in ("bright", "contrast")
    )
    return glaring or (depth is not None and whole(depth.get("amt"), _PARTS) < _FADED)
