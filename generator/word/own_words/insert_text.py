"""A text of a wijk gets its place: a field alone in its paragraph becomes a piece of the plan.

While a template is rendered the text is no more than a mark, as a picture is in
``insert_pictures.py``.
"""

import re
from collections.abc import Iterator, Mapping

from lxml import etree
from markupsafe import Markup

from generator.own_words import Block, Entry, Heading, OwnWords, Paragraph, Run, Runs, Table
from generator.pictures import Image
from generator.word.drawing.frame import next_id
from generator.word.drawing.inline_image import inline
from generator.word.own_words.house_style import House
from generator.word.packaging.added_parts import Additions
from generator.word.packaging.package import Package
from generator.word.packaging.part_names import BODY
from generator.word.text.paragraphs import heading_levels, style_of
from generator.word.xml import W, parsed, run_text, w, xml_bytes

_TAG = "words"
_MARKED = re.compile(rb'<words at="\d+"/>')
_SIGNS = {"\n": "br", "\t": "tab"}


class NoPlace(ValueError):
    """A text stands where it can't; the message says so, in Dutch."""

    def __init__(self) -> None:
        super().__init__("een eigen tekst kan alleen in de tekst, in een eigen alinea")


def mark(words: OwnWords) -> Markup:
    """What stands in the text until the words are written; nothing typed can look like it."""
    return Markup(f'<{_TAG} at="{id(words)}"/>') if words else Markup()


def write_words(package: Package, view: Mapping[str, object]) -> Mapping[str, bytes]:
    """The parts with paragraphs for every mark. Raises ``NoPlace``."""
    parts = package.parts
    marked = [name for name in package.text_parts() if _MARKED.search(parts[name])]
    if not marked:
        return parts
    if marked != [BODY]:
        raise NoPlace
    known = {id(words): words for words in view.values() if isinstance(words, OwnWords)}
    root = parsed(parts[BODY])
    writer = _Writer(package)
    for place in list(root.iter(_TAG)):
        paragraph = _own_paragraph(place)
        under = _level_above(paragraph, heading_levels(package))
        for block in writer.blocks(known[int(place.get("at", ""))], under):
            paragraph.addprevious(block)
        parent = paragraph.getparent()
        assert parent is not None
        parent.remove(paragraph)
    return writer.finished() | {BODY: xml_bytes(root)}


def _own_paragraph(place: etree._Element) -> etree._Element:
    paragraph = next(place.iterancestors(f"{W}p"), None)
    if paragraph is None or paragraph.getparent() is None:
        raise NoPlace
    typed = "".join(map(str, paragraph.itertext())).strip()
    if typed or paragraph.getparent().tag not in {f"{W}body", f"{W}sdtContent"}:  # type: ignore[union-attr]
        raise NoPlace
    return paragraph


def _level_above(paragraph: etree._Element, levels: Mapping[str, int]) -> int:
    """The level of the heading that the text stands under."""
    for before in paragraph.itersiblings(preceding=True):
        if before.tag == f"{W}p" and (level := levels.get(style_of(before), 0)):
            return level
    return 0


class _Writer:
    """Makes paragraphs and tables, and the parts that they need."""

    def __init__(self, package: Package) -> None:
        self._house = House(package)
        self._additions = Additions(package.parts)
        self._next_id = next_id(package.parts)
        self._links: dict[str, str] = {}

    def finished(self) -> dict[str, bytes]:
        """All parts, with what was added."""
        return self._additions.finished() | self._house.numbering()

    def blocks(self, words: OwnWords, under: int) -> Iterator[etree._Element]:
        """The text, its headings below level ``under``."""
        numbers: dict[tuple[str, int], str] = {}
        after_table = False
        for block in words.blocks:
            if isinstance(block, Table):
                yield self._table(block)
            elif after_table and isinstance(block, Paragraph) and not block.quote:
                yield self._paragraph(block.runs, self._house.style("Tekst na tabel"))
            else:
                yield self._block(block, under, numbers)
            after_table = isinstance(block, Table)

    def _block(
        self, block: Block, under: int, numbers: dict[tuple[str, int], str]
    ) -> etree._Element:
        house = self._house
        if isinstance(block, Heading):
            return self._paragraph(block.runs, house.heading(under + block.level))
        if isinstance(block, Entry):
            style = house.list_style(counted=block.counted)
            made = self._paragraph(block.runs, style)
            own = (block.number, block.level)
            for deeper in [known for known in numbers if known[1] > block.level]:
                del numbers[deeper]  # it begins at 1 again
            if block.counted and own not in numbers:
                numbers[own] = house.new_list()
            house.put_in_list(made, numbers[own] if block.counted else "", block.level)
            return made
        if isinstance(block, Image):
            made = self._paragraph((), house.style("Figuur"))
            made.append(self._picture(block))
            return made
        assert isinstance(block, Paragraph)
        return self._paragraph(block.runs, house.style("Quote") if block.quote else "")

    def _paragraph(self, runs: Runs, style: str) -> etree._Element:
        looks = w("pPr", w("pStyle", val=style)) if style else None
        return w("p", looks, *map(self._run, runs))

    def _run(self, run: Run) -> etree._Element:
        """A run, in a link of its own when it leads somewhere."""
        style = self._house.style("Hyperlink") if run.link else ""
        looks = w(
            "rPr",
            w("rStyle", val=style) if style else None,
            w("b") if run.bold else None,
            w("i") if run.italic else None,
            w("vertAlign", val=run.raised) if run.raised else None,
        )
        pieces = filter(None, re.split(r"([\n\t])", run.text))
        made = w("r", looks, *(w(_SIGNS[p]) if p in _SIGNS else run_text(p) for p in pieces))
        return w("hyperlink", made, r_id=self._link(run.link)) if run.link else made

    def _link(self, target: str) -> str:
        """The id of the relationship with a website."""
        if target not in self._links:
            self._links[target] = self._additions.relate(target, "hyperlink", outside=True)
        return self._links[target]

    def _table(self, table: Table) -> etree._Element:
        header = len(table.rows) > 1
        styles = [self._house.style("Tabeltekst")] * len(table.rows)
        if header:
            styles[0] = self._house.style("Tabelkop")
        rows = [
            [self._paragraph(runs, style) for runs in cells]
            for cells, style in zip(table.rows, styles, strict=True)
        ]
        return self._house.table(rows, header=header)

    def _picture(self, image: Image) -> etree._Element:
        drawing = inline(image, self._next_id, self._additions)
        self._next_id += 1
        return w("r", drawing)
