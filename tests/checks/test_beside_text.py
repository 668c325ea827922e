"""A field that stands beside the text, as in a watermark, is filled; a slip in it is told there."""

from typing import Any

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from generator.word.filling.fill import fill
from generator.word.inspecting.made_document import read_paper
from tests.word.small import Make, slips, template

VIEW: dict[str, object] = {"naam": "West"}
W, V = nsdecls("w"), "xmlns:v='urn:schemas-microsoft-com:vml'"


def header(inside: str) -> Make:
    def make(document: Any) -> None:
        document.sections[0].header.paragraphs[0]._p.append(parse_xml(inside))

    return make


def body(inside: str) -> Make:
    def make(document: Any) -> None:
        document.add_paragraph("x")._p.append(parse_xml(inside))

    return make


def shape(inside: str) -> str:
    return f"<w:r {W}><w:pict><v:shape {V} id='a'>{inside}</v:shape></w:pict></w:r>"


def table_about(document: Any, text: str) -> None:
    looks = document.add_table(1, 1)._tbl.tblPr
    looks.append(parse_xml(f"<w:tblDescription {W} w:val='{text}'/>"))


PLACES = {
    "watermerk": lambda tag: header(shape(f"<v:textpath string='{tag}'/>")),
    "alternatieve tekst": lambda tag: body(f"<w:r {W}><w:pict><v:shape {V} alt='{tag}'/></w:pict></w:r>"),
    "tekst bij een koppeling": lambda tag: body(f"<w:hyperlink {W} w:anchor='_top' w:tooltip='{tag}'><w:r><w:t>x</w:t></w:r></w:hyperlink>"),
    "tekstvak": lambda tag: header(shape(f"<v:textbox><w:txbxContent><w:p><w:r><w:t>{tag}</w:t></w:r></w:p></w:txbxContent></v:textbox>")),
    "eigenschap van een onderdeel": lambda tag: lambda document: table_about(document, tag),
}  # fmt: skip


@pytest.mark.parametrize("where", PLACES)
def test_a_field_beside_the_text_is_filled(where: str) -> None:
    whole = template(PLACES[where]("{{ naam }}"))
    assert slips(whole, VIEW) == []
    assert "West" in read_paper(fill(whole, VIEW), "x.docx").everything


@pytest.mark.parametrize("where", PLACES)
@pytest.mark.parametrize(("typed", "code"), [("{{ naaam }}", "S201"), ("{{ naam", "S101")])
def test_a_slip_beside_the_text_is_told_there(where: str, typed: str, code: str) -> None:
    (found,) = slips(template(PLACES[where](typed)), VIEW)
    assert found.code == code
    assert where in str(found.place)
    assert found.place.file == "sjabloon.docx"


def test_what_word_keeps_in_braces_itself_is_no_field() -> None:
    kept = f"<w:r {W}><w:drawing uri='{{28A0092B-C50C-407E-A947-70E740481C1C}}'/></w:r>"
    assert slips(template(body(kept)), VIEW) == []


def test_a_watermark_still_to_be_filled_in_is_told() -> None:
    (found,) = slips(template(PLACES["watermerk"]("[naam invullen]")), VIEW)
    assert found.code == "S313"
