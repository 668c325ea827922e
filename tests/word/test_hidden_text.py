"""What the writer hid in Word, by hand or by a style, is not printed, and that is told."""

import io
from typing import Any

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from generator.own_words import OwnWords
from generator.problems import Problem
from generator.word.own_words.read_text import read_words
from generator.word.packaging.package import from_bytes

KINDS = {
    "paragraph": WD_STYLE_TYPE.PARAGRAPH,
    "character": WD_STYLE_TYPE.CHARACTER,
    "table": WD_STYLE_TYPE.TABLE,
}
ON, OFF, NOTHING = "<w:vanish/>", '<w:vanish w:val="0"/>', ""


def looks(xml: str) -> Any:
    return parse_xml(f"<w:rPr {nsdecls('w')}>{xml}</w:rPr>")


def style(document: Any, name: str, kind: str, xml: str, based_on: str = "") -> None:
    made = document.styles.add_style(name, KINDS[kind])
    if based_on:
        made.base_style = document.styles[based_on]
    for old in made.element.findall(qn("w:rPr")):
        made.element.remove(old)
    made.element.append(looks(xml))


def read(document: Any) -> tuple[list[str], list[Problem]]:
    document.add_paragraph("Zichtbaar.")
    buffer = io.BytesIO()
    document.save(buffer)
    text = read_words(from_bytes(buffer.getvalue(), "teksten/Oost.docx"))
    words, problems = text.words, text.problems
    assert isinstance(words, OwnWords)
    return list(words.texts()), problems


def shows(document: Any) -> bool:
    """Whether "geheim" is printed; if not, that is told at its place."""
    texts, problems = read(document)
    told = [p for p in problems if "verborgen" in p.finding.message]
    printed = "geheim" in "".join(texts)
    assert bool(told) is not printed
    assert all("alinea" in str(p.place) or "tabel" in str(p.place) for p in told)
    return printed


@pytest.mark.parametrize("kind", ["paragraph", "character"])
@pytest.mark.parametrize("based", [False, True])
@pytest.mark.parametrize(("own", "shown"), [(NOTHING, False), (OFF, True), (ON, False)])
def test_a_style_hides_also_through_the_style_that_it_is_based_on(
    kind: str, based: bool, own: str, shown: bool
) -> None:
    document = Document()
    style(document, "Stil", kind, ON)
    if based:
        style(document, "Kind", kind, "<w:b/>", "Stil")
    name = "Kind" if based else "Stil"
    paragraph = document.add_paragraph(style=name if kind == "paragraph" else None)
    run = paragraph.add_run("geheim", style=name if kind == "character" else None)
    run._r.get_or_add_rPr().extend(list(looks(own)))
    assert shows(document) is shown


def test_a_style_that_shows_again_what_its_parent_hides_shows() -> None:
    document = Document()
    style(document, "Stil", "paragraph", ON)
    style(document, "Weer", "paragraph", OFF, "Stil")
    document.add_paragraph("geheim", style="Weer")
    assert shows(document)


def test_a_toggle_in_two_kinds_of_style_is_off_again() -> None:
    document = Document()
    style(document, "Stil", "paragraph", ON)
    style(document, "Letters", "character", ON)
    document.add_paragraph(style="Stil").add_run("geheim", style="Letters")
    assert shows(document)


@pytest.mark.parametrize("xml", ["<w:specVanish/>", "<w:webHidden/>"])
@pytest.mark.parametrize("by_style", [True, False])
def test_other_ways_to_hide_count_too(xml: str, by_style: bool) -> None:
    document = Document()
    style(document, "Stil", "character", xml)
    run = document.add_paragraph().add_run("geheim", style="Stil" if by_style else None)
    if not by_style:
        run._r.insert(0, looks(xml))
    assert not shows(document)


def test_the_default_style_and_the_defaults_of_the_document_hide() -> None:
    for where in ("style", "defaults"):
        document = Document()
        if where == "style":
            document.styles["Normal"].element.append(looks(ON))
        else:
            path = f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}"
            document.styles.element.find(path).append(looks(ON)[0])
        document.add_paragraph("geheim")
        visible = document.add_paragraph().add_run("Wel.")
        visible._r.get_or_add_rPr().append(looks(OFF)[0])
        document.add_paragraph = lambda _text: None  # the visible one is there already
        assert not shows(document), where


def test_a_table_style_hides_what_stands_in_the_table() -> None:
    document = Document()
    style(document, "Dicht", "table", ON)
    table = document.add_table(1, 2, style="Dicht")
    table.cell(0, 0).text = "geheim"
    assert not shows(document)


def test_a_hidden_text_in_a_footnote_and_a_hidden_picture_stay_out() -> None:
    document = Document()
    style(document, "Stil", "character", ON)
    paragraph = document.add_paragraph("Zo")
    paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}><w:footnoteReference w:id='2'/></w:r>"))
    run = parse_xml(
        f"<w:r {nsdecls('w', 'wp', 'a')}><w:rPr><w:rStyle w:val='Stil'/></w:rPr><w:drawing>"
        "<wp:inline><wp:extent cx='9' cy='9'/><wp:docPr id='1' name='x' descr='geheim'/>"
        "</wp:inline></w:drawing></w:r>"
    )
    document.add_paragraph()._p.append(run)
    buffer = io.BytesIO()
    document.save(buffer)
    package = from_bytes(buffer.getvalue(), "teksten/Oost.docx")
    note = (
        f"<w:footnotes {nsdecls('w')}><w:footnote w:id='2'><w:p><w:r><w:t>bron</w:t></w:r><w:r>"
        "<w:rPr><w:rStyle w:val='Stil'/></w:rPr><w:t>geheim</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    parts = {**package.parts, "word/footnotes.xml": note.encode()}
    text = read_words(type(package)(package.name, parts))
    words, problems = text.words, text.problems
    assert words is not None
    assert list(words.texts()) == ["Zo (bron)"]
    told = [p.finding.message.rpartition(": ")[2] for p in problems if p.code == "T201"]
    assert told == ["verborgen tekst in een noot", "een verborgen plaatje"]
