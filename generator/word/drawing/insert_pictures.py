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
from generator.word.drawing.frame import CM, framed, next_id
from generator.word.drawing.inline_image import inline
from generator.word.drawing.tile_map import draw_map
from generator.word.packaging.added_parts import Additions
from generator.word.packaging.package import Package
from generator.word.packaging.part_names import BODY
from generator.word.xml import NAMESPACES, W, c, mc, parsed, xml_bytes

_TWIPS_PER_CM = 1440 / 2.54
_CELL_MARGINS = 216  # twips, left and right together, as Word has them
_TAG = "picture"
_MARKED = re.compile(rb'<picture at="\d+"/>')
_CHART_KIND = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_SHEET_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


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
    if marked != [BODY]:
        raise Misplaced
    drawer = _Drawer(parts)
    known = {id(picture): picture for picture in _pictures(view)}
    root = parsed(parts[BODY])
    for place in list(root.iter(_TAG)):
        picture = known[int(place.get("at", ""))]
        _put(place, drawer.drawn(_fitting(picture, place)))
    return drawer.additions.finished() | {BODY: xml_bytes(root)}


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


def _put(place: etree._Element, drawing: etree._Element) -> None:
    """The drawing in place of the text that held the mark, if nothing else is in the paragraph."""
    text = place.getparent()
    paragraph = next(place.iterancestors(f"{W}p"), None)
    run = text.getparent() if text is not None else None
    if text is None or run is None or paragraph is None or text.tag != f"{W}t":
        raise Misplaced
    typed = "".join(str(piece) for piece in paragraph.itertext())
    nested = next(paragraph.iterancestors(f"{W}txbxContent"), None)
    if typed.strip() or nested is not None or len(list(paragraph.iter(_TAG))) > 1:
        raise Misplaced
    run.replace(text, drawing)
    for choice in drawing.iter("{*}Choice"):  # the template may know it by another prefix
        prefix = next(p for p, uri in choice.nsmap.items() if p and uri == NAMESPACES["wpg"])
        choice.set("Requires", prefix)


class _Drawer:
    """Gives each picture its id, and each chart its parts."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self.additions = Additions(parts)
        self._next_id = next_id(parts)

    def drawn(self, picture: Picture) -> etree._Element:
        """What stands in a run."""
        if isinstance(picture, Image):
            self._next_id += 1
            return inline(picture, self._next_id - 1, self.additions)
        return self._map(picture) if isinstance(picture, TileMap) else self._chart(picture)

    def _map(self, picture: TileMap) -> etree._Element:
        number = self._next_id
        made = draw_map(picture, number + 1)
        self._next_id += 1 + made.shapes
        drawing = framed(
            made.group, NAMESPACES["wpg"], (made.width, made.height),
            number=number, name=f"Kaart {number}", alt=picture.alt, lined=True,
        )  # fmt: skip
        return mc("AlternateContent", mc("Choice", drawing, Requires="wpg"), declare="wpg")

    def _chart(self, picture: BarChart) -> etree._Element:
        number = self._next_id
        self._next_id += 1
        size = round(picture.width_cm * CM), round(picture.height_cm * CM)
        return framed(
            c("chart", r_id=self._add_chart(picture)), NAMESPACES["c"], size,
            number=number, name=f"Grafiek {number}", alt=picture.alt, lined=True,
        )  # fmt: skip

    def _add_chart(self, picture: BarChart) -> str:
        """The chart, its data and all that refers to them; gives the id of the relationship."""
        add = self.additions
        number = add.free_number("word/charts/chart{}.xml", "word/embeddings/chart{}.xlsx")
        add.know("xlsx", _SHEET_KIND)
        chart = f"word/charts/chart{number}.xml"
        add.add(chart, chart_part(picture), _CHART_KIND)
        add.relate(f"../embeddings/chart{number}.xlsx", "package", source=chart)
        add.add(f"word/embeddings/chart{number}.xlsx", workbook(picture))
        return add.relate(f"charts/chart{number}.xml", "chart")
