"""The frame in which a picture, map or chart stands in a line of text."""

import re
from collections.abc import Mapping

from lxml import etree

from generator.word.xml import a, w, wp

CM = 360_000  # English metric units
_EDGE = 9525  # a point of line around it, that Word would cut off
_DRAWING_ID = re.compile(rb'<wp:docPr [^>]*?\bid="(\d+)"')


def next_id(parts: Mapping[str, bytes]) -> int:
    """The first number that no drawing has, nor any higher one."""
    used = [int(n) for data in parts.values() for n in _DRAWING_ID.findall(data)]
    return max(used, default=0) + 1


def framed(
    inside: etree._Element,
    uri: str,
    size: tuple[int, int],
    *,
    number: int,
    name: str,
    alt: str,
    lined: bool = False,
) -> etree._Element:
    """The drawing, as it may stand in a run; ``lined``: with a line along its edge."""
    width, height = size
    edge = wp("effectExtent", l=_EDGE, t=_EDGE, r=_EDGE, b=_EDGE) if lined else None
    graphic = a("graphic", a("graphicData", inside, uri=uri))
    return w(
        "drawing",
        wp(
            "inline",
            wp("extent", cx=width, cy=height),
            edge,
            wp("docPr", id=number, name=name, descr=alt),
            wp("cNvGraphicFramePr"),
            graphic,
            distT=0, distB=0, distL=0, distR=0,
        ),
        declare="wp",
    )  # fmt: skip


def box(x: float, y: float, width: float, height: float) -> tuple[etree._Element, etree._Element]:
    """Where a shape begins and how large it is."""
    left, top, across, down = map(round, (x, y, width, height))
    return a("off", x=left, y=top), a("ext", cx=across, cy=down)
