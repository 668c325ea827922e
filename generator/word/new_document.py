"""Pieces of a Word file made from nothing, in the styles of a template that is at hand."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from lxml import etree

from generator.word.packaging.added_parts import Additions
from generator.word.packaging.core_properties import CORE, CORE_KIND, core_properties
from generator.word.packaging.package import Package
from generator.word.packaging.part_names import BODY
from generator.word.xml import run_text, w, xml_bytes

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TAKEN = {  # what a new file takes over from the template, with its content type and relation
    "word/fontTable.xml": (f"{_WORD}.fontTable+xml", "fontTable"),
    "word/styles.xml": (f"{_WORD}.styles+xml", "styles"),
    "word/numbering.xml": (f"{_WORD}.numbering+xml", "numbering"),
    "word/theme/theme1.xml": ("application/vnd.openxmlformats-officedocument.theme+xml", "theme"),
}
_MADE = {
    "word/settings.xml": (f"{_WORD}.settings+xml", "settings"),
    "word/header1.xml": (f"{_WORD}.header+xml", "header"),
    "word/footer1.xml": (f"{_WORD}.footer+xml", "footer"),
}
WIDTH = 9072  # of the text between the margins, in twentieths of a point
LANDSCAPE = 14004  # the same on a page that lies


def run(text: str, style: str = "", *, code: bool = False) -> etree._Element:
    """Text in one look; ``code`` is a tag, in which Word looks for no slips of spelling."""
    looks = [w("rStyle", val=style)] if style else []
    looks += [w("noProof")] if code else []
    first, *others = map(run_text, text.split("\n"))
    lines = [first, *(node for line in others for node in (w("br"), line))]
    return w("r", w("rPr", *looks) if looks else None, *lines)


def paragraph(
    style: str, *runs: etree._Element, more: Sequence[etree._Element] = ()
) -> etree._Element:
    """A paragraph of runs; ``more`` are properties behind its style."""
    looks = w("pPr", w("pStyle", val=style), *more) if style or more else None
    return w("p", looks, *runs)


Cell: TypeAlias = etree._Element | tuple[etree._Element, ...]


def table(
    style: str, widths: Sequence[int], rows: Sequence[Sequence[Cell]], about: str
) -> etree._Element:
    """A table of cells with a paragraph, or more; its first row is the header on each page."""
    flags = w(
        "tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0,
        noHBand=0, noVBand=1,
    )  # fmt: skip
    looks = w(
        "tblPr",
        w("tblStyle", val=style),
        w("tblW", w=sum(widths), type="dxa"),
        w("tblLayout", type="fixed"),
        flags,
        w("tblCaption", val=about),
    )
    lines = []
    for number, row in enumerate(rows):
        header = None if number else w("tblHeader")
        cells = (
            w(
                "tc",
                w("tcPr", w("tcW", w=width, type="dxa")),
                *(inside if isinstance(inside, tuple) else (inside,)),
            )
            for width, inside in zip(widths, row, strict=True)
        )
        lines.append(w("tr", w("trPr", w("cantSplit"), header), *cells))
    return w("tbl", looks, w("tblGrid", *(w("gridCol", w=width) for width in widths)), *lines)


def package(
    look: Package,
    title: str,
    body: Iterable[etree._Element],
    header: etree._Element,
    footer: etree._Element,
    *,
    landscape: bool = False,
) -> Package:
    """A whole file with the styles, numbering and theme of another one."""
    made = Additions({})
    made.relate(BODY, "officeDocument", source="")
    made.relate(CORE, "core-properties", source="")
    taken = {name: kind for name, kind in TAKEN.items() if name in look.parts}
    ids = {
        kind: made.relate(name.removeprefix("word/"), kind)
        for name, (_, kind) in {**taken, **_MADE}.items()
    }
    document = w("document", w("body", *body, _page(ids, landscape)), declare="r")
    made.add(BODY, xml_bytes(document), f"{_WORD}.document.main+xml")
    made.add(CORE, xml_bytes(core_properties({"title": title})), CORE_KIND)
    for name, (kind, _) in taken.items():
        made.add(name, look.parts[name], kind)
    roots = (_settings(), w("hdr", header), w("ftr", footer))
    for (name, (kind, _)), root in zip(_MADE.items(), roots, strict=True):
        made.add(name, xml_bytes(root), kind)
    return Package(f"{title}.docx", made.finished())


def _page(ids: dict[str, str], landscape: bool) -> etree._Element:
    """A4, with a header and a footer on every page."""
    lying = w("pgSz", w=16838, h=11906, orient="landscape")
    return w(
        "sectPr",
        w("headerReference", type="default", r_id=ids["header"]),
        w("footerReference", type="default", r_id=ids["footer"]),
        lying if landscape else w("pgSz", w=11906, h=16838),
        w(
            "pgMar", top=1304, right=1417, bottom=1077, left=1417,
            header=680, footer=624, gutter=0,
        ),
    )  # fmt: skip


def _settings() -> etree._Element:
    """The way in which Word lays out since 2013, in Dutch."""
    office = "http://schemas.microsoft.com/office/word"
    mode = w("compatSetting", name="compatibilityMode", uri=office, val=15)
    return w("settings", w("compat", mode), w("themeFontLang", val="nl-NL"))
