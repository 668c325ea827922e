"""The contents list: made from the headings that are there, however Word left it in the template."""

from collections.abc import Iterator
from typing import Any

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from generator.word.filling.fill import CannotFill
from generator.word.inspecting.made_document import Paper
from tests.word.small import filled, slips, template

VIEW = {"wijken": [{"naam": "West"}, {"naam": "Oost & Zuid"}]}
TABS = '<w:tabs><w:tab w:val="clear" w:pos="440"/><w:tab w:val="right" w:pos="9062"/></w:tabs>'


def char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def begin(levels: str = "1-2") -> str:
    asked = f"TOC \\o &quot;{levels}&quot; \\h"
    return char("begin") + code(f" {asked} ") + char("separate")


def entry(title: str) -> str:
    """An entry as Word writes it: a link with the number of the page as a field of its own."""
    page = char("begin") + code(" PAGEREF _Toc1 ") + char("separate") + "<w:r><w:t>9</w:t></w:r>"
    words = f"<w:r><w:t>{title}</w:t></w:r><w:r><w:tab/></w:r>"
    return f'<w:hyperlink w:anchor="_Toc1">{words}{page}{char("end")}</w:hyperlink>'


def paragraph(inside: str) -> str:
    looks = f'<w:pPr><w:pStyle w:val="TOC1"/>{TABS}</w:pPr>'
    return f"<w:p>{looks}{inside}</w:p>"


def updated(*titles: str, last: str = "") -> str:
    """The list after Verwijzingen > Tabel bijwerken: an entry per heading of the template."""
    entries = [entry(title) for title in titles]
    entries[0] = begin() + entries[0]
    return "".join(map(paragraph, [*entries, char("end") + last]))


def chapters(document: Any) -> None:
    for text in ("{% for wijk in wijken %}", "", "{% endfor %}"):
        if text:
            document.add_paragraph(text)
        else:
            document.add_heading("Wijk {{ wijk.naam }}", 1)
            document.add_heading("Wie er zijn", 2)
            document.add_heading("Nog dieper", 3)


def made(contents: str) -> Any:
    def make(document: Any) -> None:
        block = f"<w:sdt {nsdecls('w')}><w:sdtContent>{contents}</w:sdtContent></w:sdt>"
        document.element.body.insert(0, parse_xml(block))
        chapters(document)

    return make


def listed(paper: Paper) -> Iterator[str]:
    """The entries: what comes before the first heading."""
    for line in paper.paragraphs:
        if line.level:
            return
        yield line.text.strip()


LISTED = ["Wijk West", "Wie er zijn", "Wijk Oost & Zuid", "Wie er zijn"]
ONE_LINE = paragraph(begin() + char("end"))
SHOWN = paragraph(begin() + "<w:r><w:t>Klik hier</w:t></w:r>" + char("end"))


@pytest.mark.parametrize(
    "contents",
    [
        ONE_LINE,
        SHOWN,
        updated("1 Wijk {{ wijk.naam }}", "Wie er zijn"),
        updated("a", "b", "c", "d"),
    ],
)
def test_the_contents_list_names_and_links_the_headings_that_are_there(contents: str) -> None:
    paper = filled(made(contents), VIEW)
    assert list(listed(paper)) == LISTED
    xml = paper.package.parts["word/document.xml"].decode()
    assert xml.count('w:anchor="_Toc') == xml.count('w:name="_Toc') == 4
    assert xml.count("fldChar ") == 3
    assert "PAGEREF" not in xml
    assert 'w:pos="440"' not in xml


def test_tags_in_an_updated_contents_list_are_nobodys_slips() -> None:
    make = made(updated("Wijk {{ wijk.naam }}", "Wie {{ wijk.nam }} {% for"))
    assert slips(template(make), VIEW) == []


def test_what_stands_behind_the_list_in_its_last_paragraph_stays() -> None:
    contents = updated("Wijk", last="<w:r><w:t>Een zin van {{ wijken[0].naam }}.</w:t></w:r>")
    assert list(listed(filled(made(contents.replace("wijken[0].naam", "plaats")), {**VIEW, "plaats": "ons"}))) == [
        *LISTED, "Een zin van ons.",
    ]  # fmt: skip


def test_what_stands_before_the_list_in_its_first_paragraph_stays() -> None:
    contents = paragraph("<w:r><w:t>In dit plan:</w:t></w:r>" + begin() + char("end"))
    assert list(listed(filled(made(contents), VIEW))) == ["In dit plan:", *LISTED]


def test_the_levels_are_those_of_the_field() -> None:
    paper = filled(made(paragraph(begin("1-3") + char("end"))), VIEW)
    assert list(listed(paper))[:3] == ["Wijk West", "Wie er zijn", "Nog dieper"]
    assert [p.style for p in paper.paragraphs][:3] == ["TOC1", "TOC2", "TOC3"]


def test_a_list_that_never_ends_makes_no_document() -> None:
    with pytest.raises(CannotFill, match="veld van Word"):
        filled(made(paragraph(begin() + "<w:r><w:t>half</w:t></w:r>")), VIEW)


def test_a_list_of_captions_is_not_a_list_of_headings() -> None:
    captions = char("begin") + code(' TOC \\h \\c "Figuur" ') + char("separate")
    paper = filled(made(paragraph(captions + "<w:r><w:t>Figuur 1</w:t></w:r>" + char("end"))), VIEW)
    assert list(listed(paper)) == ["Figuur 1"]
