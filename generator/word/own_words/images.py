"""The pictures in a paragraph: those that can come along, and what the others are."""

from collections.abc import Iterator

from lxml import etree

from generator.pictures import Image
from generator.word.drawing.stripped import Unreadable, stripped
from generator.word.drawing.turned import lies_down
from generator.word.own_words.runs import Letters
from generator.word.packaging.package import Package
from generator.word.packaging.part_names import BODY
from generator.word.packaging.relationships import relations_of
from generator.word.xml import R, V, whole

_CM = 360_000  # English metric units
_BEGINS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif"}
_OTHERS = {
    "chart": "een grafiek",
    "relIds": "SmartArt",
    "wsp": "een vorm",
    "wgp": "een groep vormen",
    "inkml": "met de hand getekend",
}
_OLD = f"{V}imagedata"


class Pictures:
    """The pictures of one file."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._links = relations_of(package.parts, BODY)

    def of(self, paragraph: etree._Element, letters: Letters) -> Iterator[Image | str]:
        """Each picture, or what is left out in its place."""
        for drawing in paragraph.iter("{*}drawing"):
            if letters.hides(drawing):
                yield "een verborgen plaatje"
            elif next(drawing.iterancestors("{*}Fallback"), None) is None:
                yield from self._drawing(drawing)
        for old in paragraph.iter(_OLD):
            if next(old.iterancestors("{*}Fallback"), None) is None:
                yield "een plaatje in een oud formaat"
        if paragraph.find(".//{*}OLEObject") is not None:
            yield "een ingesloten bestand"

    def _drawing(self, drawing: etree._Element) -> Iterator[Image | str]:
        about, size = drawing.find(".//{*}docPr"), drawing.find(".//{*}extent")
        pictures = list(drawing.iter("{*}blip"))
        kind = next((_OTHERS[n] for n in _OTHERS if drawing.find(f".//{{*}}{n}") is not None), "")
        if drawing.find(".//{*}txbxContent") is not None:
            return  # its words come along
        if kind or len(pictures) != 1 or size is None:
            yield kind or "een tekening"
            return
        link = self._links.get(pictures[0].get(f"{R}embed", ""))
        outside = link is None or link.outside
        data = b"" if link is None else self._package.parts.get(link.part, b"")
        found = next((kind for begin, kind in _BEGINS.items() if data.startswith(begin)), "")
        if outside or not found:
            yield "een plaatje van buiten" if outside else "een plaatje dat geen png, jpg of gif is"
            return
        alt = "" if about is None else about.get("descr", "") or about.get("title", "")
        width, height = (max(whole(size.get(name), 0) / _CM, 0.1) for name in ("cx", "cy"))
        try:
            if lies_down(data, width, height):
                width, height = height, width
            yield Image(stripped(data), found, width, height, alt.strip())
        except Unreadable:
            yield "een plaatje dat beschadigd is"
