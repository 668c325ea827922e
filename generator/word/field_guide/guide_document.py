"""``veldenlijst.docx``: every field to copy, and for each list an example that works pasted."""

import re

from lxml import etree

from generator.field_guide import Chapter, Field, Guide, Repeat, Section, Sort, nested
from generator.word.field_guide.how_to_type import rules
from generator.word.field_guide.operations import TITLE as TITLE_OF_OPERATIONS
from generator.word.field_guide.operations import chapter as operations_chapter
from generator.word.new_document import (
    TAKEN,
    WIDTH,
    package,
    paragraph,
    run,
    table,
)
from generator.word.numbering.contents_entries import write_contents
from generator.word.numbering.word_fields import written
from generator.word.packaging.package import Package, to_bytes
from generator.word.packaging.part_names import BODY
from generator.word.xml import w

TITLE = "Veldenlijst"
OWN_USE = "Voor eigen gebruik"
TABLE, SMALL, HEAD, TAGS = "Huisstijl", "Tabelklein", "Tabelkop", "Sjabloonregel"
_WIDTHS = (3572, 3459, 2041)  # twips, together the 16 cm of the text
_STYLES = frozenset(
    "Title Subtitle Inleiding TOCHeading TOC1 Heading1 Heading2 Heading3 Tekstvoortabel "
    "Tekstnatabel ListBullet Header Footer Merk Label Emphasis".split()
) | {TABLE, SMALL, HEAD, TAGS}
_MOST_COLUMNS = 4  # more are too narrow to read upright
_PRIVATE = (
    "Deze lijst is voor jezelf: er kunnen gegevens in staan die niet openbaar zijn. Stuur hem niet "
    "mee met de aanvraag. Een nieuwe maak je met samen030 fields."
)
_AS_TABLE = "Als tabel, om te kopiëren met de regel erboven en eronder:"


def fits(look: Package) -> bool:
    """Whether a template has the styles for it, and nothing in them that points elsewhere."""
    taken = {name: look.parts.get(name, b"") for name in TAKEN}
    known = set(re.findall(rb'w:styleId="([^"]*)"', taken["word/styles.xml"]))
    loose = re.search(rb' r:(?:id|embed|link|pict)="', b"".join(taken.values()))
    return not loose and {name.encode() for name in _STYLES} <= known


def guide_document(guide: Guide, look: Package) -> bytes:
    """The field guide in the styles of a template. Equal input gives equal bytes."""
    body = [
        paragraph("Title", run(TITLE)),
        paragraph("Subtitle", run("Alles wat je in een sjabloon kunt zetten")),
        paragraph("Inleiding", run(guide.about), more=[w("spacing", before=360)]),
        paragraph("", run(_PRIVATE)),
        paragraph("TOCHeading", run("Inhoud"), more=[w("pageBreakBefore", val=0)]),
        paragraph("TOC1", *written('TOC \\o "1-2" \\n \\h \\z \\u', "Inhoud")),
        paragraph("Heading1", run("Zo gebruik je de velden"), more=_new_page()),
        *rules(),
        paragraph("Heading1", run(TITLE_OF_OPERATIONS), more=_new_page()),
        *operations_chapter(guide.operations, example=guide.example),
    ]
    for chapter in guide.chapters:
        body += _chapter(chapter, guide.example)
    header = paragraph("Header", run(TITLE), w("r", w("tab")), run(OWN_USE, "Merk"))
    page, pages = written("PAGE", "1"), written("NUMPAGES", "1")
    counted = (run("pagina "), *page, run(" van "), *pages)
    footer = paragraph("Footer", run("samen030 fields"), w("r", w("tab")), *counted)
    made = package(look, TITLE, body, header, footer)
    return to_bytes({**made.parts, BODY: write_contents(made)})


def _new_page() -> list[etree._Element]:
    return [w("pageBreakBefore"), w("spacing", before=0)]


def _apart() -> list[etree._Element]:
    return [w("spacing", before=180, after=80)]


def _chapter(chapter: Chapter, example: bool) -> list[etree._Element]:
    body = [
        paragraph("Heading1", run(chapter.title), more=_new_page()),
        paragraph("", run(chapter.about)),
    ]
    for section in chapter.sections:
        body.append(paragraph("Heading2", run(section.title)))
        body += _section(section, example)
    return body


def _section(section: Section, example: bool) -> list[etree._Element]:
    body = [_fields(section.fields, section.title, example)] if section.fields else []
    meanings = [repeat.meaning for repeat in nested(section.repeats)]
    for repeat in nested(section.repeats):
        if repeat.meaning != section.title:
            which = f": {repeat.name}" if meanings.count(repeat.meaning) > 1 else ""
            body.append(paragraph("Heading3", run(f"{repeat.meaning}{which}")))
        body += _repeat(repeat, example)
    return body


def _fields(fields: tuple[Field, ...], about: str, example: bool) -> etree._Element:
    heads = ("Veld", "Wat het is", "Voorbeeld" if example else "Nu")
    rows = [[paragraph(HEAD, run(head)) for head in heads]]
    for field in fields:
        source = [run("\n"), run(f"Uit {field.source}", "Emphasis")] if field.source else []
        meaning = field.meaning
        if field.sort is Sort.PICTURE:
            meaning += " Zet dit veld alleen in een alinea."
        rows.append(
            [
                paragraph(SMALL, run(field.tag, code=True)),
                paragraph(SMALL, run(meaning), *source),
                paragraph(SMALL, run(field.value)),
            ]
        )
    return table(TABLE, _WIDTHS, rows, f"Velden: {about}")


def _repeat(repeat: Repeat, example: bool) -> list[etree._Element]:
    """What a round of a list holds, and the examples to copy."""
    lead = [
        run("De lijst heet "),
        run(repeat.name, "Label", code=True),
        run(", één ervan heet "),
        run(repeat.one, "Label", code=True),
        run("." if example else f". Nu: {repeat.value}."),
    ]
    if not repeat.fields:
        return [
            paragraph("Tekstvoortabel", *lead, run(" Zo komt elk stuk in een eigen alinea:")),
            *_around(repeat, _paragraphs(repeat, f"{{{{ {repeat.one} }}}}")),
            paragraph("Tekstvoortabel", run("En zo komen ze achter elkaar in een zin:")),
            *_around(repeat, [paragraph("", run(_in_line(repeat), code=True))]),
        ]
    if repeat.like:
        lead += [run(" De velden zijn die van "), run(repeat.like, "Label", code=True)]
        body = [paragraph("", *lead, run(", hierboven."))]
    else:
        body = [
            paragraph("Tekstvoortabel", *lead),
            _fields(repeat.fields, repeat.meaning, example),
        ]
    shown = ": ".join(f.tag for f in repeat.printed[:2])
    return [
        *body,
        paragraph("Tekstvoortabel", run(_AS_TABLE), more=_apart()),
        *_around(repeat, _if_filled(repeat, _example(repeat))),
        paragraph("Tekstvoortabel", run("Als alinea’s, om te kopiëren:"), more=_apart()),
        *_around(repeat, _paragraphs(repeat, shown)),
    ]


def _if_filled(repeat: Repeat, example: etree._Element) -> list[etree._Element]:
    """A table that is there only when the list holds something."""
    begin = paragraph(TAGS, run(f"{{%p if {repeat.name} %}}", code=True))
    return [begin, example, paragraph(TAGS, run("{%p endif %}", code=True))]


def _example(repeat: Repeat) -> etree._Element:
    """A header row, and a row that is repeated between two rows with tags."""
    fields = repeat.printed[:_MOST_COLUMNS]
    rows = [
        [paragraph(HEAD, run(field.label)) for field in fields],
        [paragraph(TAGS, run(repeat.begin("tr"), code=True)), *_empty(fields[1:])],
        [paragraph(SMALL, run(field.tag, code=True)) for field in fields],
        [paragraph(TAGS, run("{%tr endfor %}", code=True)), *_empty(fields[1:])],
    ]
    widths = [WIDTH // len(fields)] * len(fields)
    return table(TABLE, widths, rows, repeat.meaning)


def _empty(fields: tuple[Field, ...]) -> list[etree._Element]:
    return [paragraph(TAGS) for _ in fields]


def _paragraphs(repeat: Repeat, text: str) -> list[etree._Element]:
    return [
        paragraph(TAGS, run(repeat.begin("p"), code=True)),
        paragraph("", run(text, code=True)),
        paragraph(TAGS, run("{%p endfor %}", code=True)),
    ]


def _in_line(repeat: Repeat) -> str:
    between = "{% if not loop.last %}, {% endif %}"
    return f"{repeat.begin()}{{{{ {repeat.one} }}}}{between}{{% endfor %}}"


def _around(repeat: Repeat, example: list[etree._Element]) -> list[etree._Element]:
    """An example within the lists that it lies in, each round under its own name."""
    for outer in reversed(repeat.enclosing):
        begin, title, end = _paragraphs(outer, outer.shown)
        example = [begin, *([title] if outer.shown else []), *example, end]
    return example
