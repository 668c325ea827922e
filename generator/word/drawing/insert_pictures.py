"""Pictures get their place: a field alone in its paragraph becomes a map, a chart or a photo.

While a template is rendered, a picture is no more than a mark; afterwards each mark is drawn, with
the parts, relationships and ids that Word wants.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from lxml import etree
from markupsafe import Markup

from generator.pictures import BarChart, Image, Picture, TileMap
from generator.word.drawing.bar_charts import chart_part
from generator.word.drawing.chart_workbook import workbook
from generator.word.drawing.inline_image import inline
from generator.word.drawing.tile_map import draw_map
from generator.word.packaging.added_parts import RELATED, RELATIONS, Additions, serialised
from generator.word.packaging.package import Package
from generator.word.xml import STRICT, W

_BODY = "word/document.xml"
_CM = 360_000  # English metric units
_TWIPS_PER_CM = 1440 / 2.54
_CELL_MARGINS = 216  # twips, left and right together, as Word has them
_TAG = "picture"
_MARKED = re.compile(rb'<picture at="\d+"/>')
_DRAWING_ID = re.compile(rb'<wp:docPr [^>]*?\bid="(\d+)"')
_GROUP_URI = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
_DRAWN = Markup(
    '<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
    '<wp:effectExtent l="9525" t="9525" r="9525" b="9525"/>'
    '<wp:docPr id="{id}" name="{name}" descr="{alt}"/>'
    "<wp:cNvGraphicFramePr/>{graphic}</wp:inline></w:drawing>"
)
_CHOICE = Markup(
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    f' xmlns:wpg="{_GROUP_URI}"><mc:Choice Requires="wpg">{{}}</mc:Choice></mc:AlternateContent>'
)
_CHART = Markup(
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
    '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' r:id="{}"/></a:graphicData></a:graphic>'
)
_CHART_KIND = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_SHEET_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_CHART_RELATIONS = Markup(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{RELATED}/package"'
    ' Target="../embeddings/{}"/></Relationships>'
)


class Misplaced(ValueError):
    """A picture stands where it can't be drawn; the text says so, in Dutch."""

    def __init__(self) -> None:
        super().__init__("een kaart of grafiek kan alleen in de tekst, in een eigen alinea")


def mark(picture: Picture) -> Markup:
    """What stands in the text until the picture is drawn; no typed text can look like it."""
    return Markup(f'<{_TAG} at="{id(picture)}"/>') if picture else Markup()


def draw_pictures(package: Package, view: Mapping[str, object]) -> Mapping[str, bytes]:
    """The parts with a drawing for every mark. Raises ``Misplaced``."""
    parts = package.parts
    marked = [name for name in package.text_parts() if _MARKED.search(parts[name])]
    if not marked:
        return parts
    if marked != [_BODY]:
        raise Misplaced
    drawer = _Drawer(parts)
    known = {id(picture): picture for picture in _pictures(view)}
    root = etree.fromstring(parts[_BODY], STRICT)
    for place in list(root.iter(_TAG)):
        picture = known[int(place.get("at", ""))]
        _put(place, drawer.drawn(_fitting(picture, place)))
    return drawer.additions.finished() | {_BODY: serialised(root)}


def _pictures(value: object) -> Iterator[Picture]:
    if isinstance(value, Picture):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _pictures(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _pictures(inner)


def _fitting(picture: Picture, place: etree._Element) -> Picture:
    """As wide as planned, or as the cell that it stands in; narrower than half nobody can read."""
    cell = next(place.iterancestors(f"{W}tc"), None)
    width = None if cell is None else cell.find(f"{W}tcPr/{W}tcW")
    if width is None or width.get(f"{W}type") != "dxa":
        return picture
    room = (float(width.get(f"{W}w", "0")) - _CELL_MARGINS) / _TWIPS_PER_CM
    if isinstance(picture, Image):
        shrink = min(1.0, room / picture.width_cm)
        return replace(
            picture, width_cm=picture.width_cm * shrink, height_cm=picture.height_cm * shrink
        )
    return replace(picture, width_cm=min(picture.width_cm, max(room, picture.width_cm / 2)))


def _put(place: etree._Element, new: etree._Element) -> None:
    """The drawing in place of the text that held the mark, if nothing else is in the paragraph."""
    text = place.getparent()
    paragraph = next(place.iterancestors(f"{W}p"), None)
    run = text.getparent() if text is not None else None
    if text is None or run is None or paragraph is None or text.tag != f"{W}t":
        raise Misplaced
    around = "".join(str(piece) for piece in paragraph.itertext())
    nested = next(paragraph.iterancestors(f"{W}txbxContent"), None)
    if around.strip() or nested is not None or len(list(paragraph.iter(_TAG))) > 1:
        raise Misplaced
    run.replace(text, new)
    for choice in new.iter("{*}Choice"):  # the template may know this namespace by another prefix
        prefix = next(p for p, uri in choice.nsmap.items() if p and uri == _GROUP_URI)
        choice.set("Requires", prefix)


class _Drawer:
    """Gives each picture its id, and each chart its parts."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self.additions = Additions(parts)
        used = [int(n) for data in parts.values() for n in _DRAWING_ID.findall(data)]
        self._next_id = max(used, default=0) + 1

    def drawn(self, picture: Picture) -> etree._Element:
        """The XML that stands in a run."""
        if isinstance(picture, Image):
            self._next_id += 1
            return inline(picture, self._next_id - 1, self.additions)
        made = self._map(picture) if isinstance(picture, TileMap) else self._chart(picture)
        return etree.fromstring(made, STRICT)

    def _map(self, picture: TileMap) -> Markup:
        number = self._next_id
        made = draw_map(picture, number + 1)
        self._next_id += 1 + made.shapes
        return _CHOICE.format(
            _DRAWN.format(
                id=number, name=f"Kaart {number}", alt=picture.alt,
                width=made.width, height=made.height, graphic=made.xml,
            )
        )  # fmt: skip

    def _chart(self, picture: BarChart) -> Markup:
        number = self._next_id
        self._next_id += 1
        return _DRAWN.format(
            id=number, name=f"Grafiek {number}", alt=picture.alt,
            width=round(picture.width_cm * _CM), height=round(picture.height_cm * _CM),
            graphic=_CHART.format(self._add_chart(picture)),
        )  # fmt: skip

    def _add_chart(self, picture: BarChart) -> str:
        """The chart, its data and all that refers to them; gives the id of the relationship."""
        add = self.additions
        number = add.free_number("word/charts/chart{}.xml", "word/embeddings/chart{}.xlsx")
        add.know("xlsx", _SHEET_KIND)
        add.add(f"word/charts/chart{number}.xml", chart_part(picture), _CHART_KIND)
        relations = _CHART_RELATIONS.format(f"chart{number}.xlsx").encode("utf-8")
        add.add(f"word/charts/_rels/chart{number}.xml.rels", relations)
        add.add(f"word/embeddings/chart{number}.xlsx", workbook(picture))
        return add.relate(f"charts/chart{number}.xml", "chart")
