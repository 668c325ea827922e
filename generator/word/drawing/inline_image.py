"""A photo as it stands in a run, with its part."""

from lxml import etree
from markupsafe import Markup

from generator.pictures import Image
from generator.word.packaging.added_parts import Additions
from generator.word.xml import STRICT

_CM = 360_000  # English metric units
_TEXT_WIDTH_CM, _TEXT_HEIGHT_CM = 16.0, 20.0  # of an A4, with room for a heading above
_PICTURE = Markup(
    '<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
    '<wp:docPr id="{id}" name="Plaatje {id}" descr="{alt}"/><wp:cNvGraphicFramePr/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr>'
    '<pic:cNvPr id="{id}" name="Plaatje {id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect">'
    "<a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
)


def inline(image: Image, number: int, add: Additions) -> etree._Element:
    """The drawing; no wider or higher than the text of a page. ``number`` is its own."""
    file = f"media/eigen{add.free_number(f'word/media/eigen{{}}.{image.kind}')}.{image.kind}"
    add.know(image.kind, f"image/{image.kind}")
    add.add(f"word/{file}", image.data)
    relation = add.relate(file, "image")
    shrink = min(1.0, _TEXT_WIDTH_CM / image.width_cm, _TEXT_HEIGHT_CM / image.height_cm)
    width, height = (round(cm * shrink * _CM) for cm in (image.width_cm, image.height_cm))
    drawing = _PICTURE.format(
        width=width, height=height, id=number, alt=image.alt, relation=relation
    )
    return etree.fromstring(drawing, STRICT)
