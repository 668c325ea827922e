"""A picture as it stands in a run, with its part."""

from lxml import etree

from generator.pictures import Image
from generator.word.drawing.frame import CM, box, framed
from generator.word.packaging.added_parts import Additions
from generator.word.xml import NAMESPACES, a, pic

_TEXT_WIDTH_CM, _TEXT_HEIGHT_CM = 16.0, 20.0  # of an A4, with room for a heading above


def inline(image: Image, number: int, add: Additions) -> etree._Element:
    """The drawing; no wider or higher than the text of a page. ``number`` is its own."""
    file = f"media/eigen{add.free_number(f'word/media/eigen{{}}.{image.kind}')}.{image.kind}"
    add.know(image.kind, f"image/{image.kind}")
    add.add(f"word/{file}", image.data)
    relation = add.relate(file, "image")
    shrink = min(1.0, _TEXT_WIDTH_CM / image.width_cm, _TEXT_HEIGHT_CM / image.height_cm)
    width, height = (round(cm * shrink * CM) for cm in (image.width_cm, image.height_cm))
    name = f"Plaatje {number}"
    picture = pic(
        "pic",
        pic("nvPicPr", pic("cNvPr", id=number, name=name), pic("cNvPicPr")),
        pic("blipFill", a("blip", r_embed=relation), a("stretch", a("fillRect"))),
        pic(
            "spPr",
            a("xfrm", *box(0, 0, width, height)),
            a("prstGeom", a("avLst"), prst="rect"),
        ),
    )
    uri = NAMESPACES["pic"]
    return framed(picture, uri, (width, height), number=number, name=name, alt=image.alt)
