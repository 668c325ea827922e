"""What is hidden or forgotten in a template is told at its paragraph; obeying helps."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from generator.problems import Severity
from generator.word.filling.fill import fill
from generator.word.inspecting.made_document import read_paper
from tests.word.small import Make, lines, slips, template

VIEW: dict[str, object] = {"naam": "West", "aan": True, "aanvraag": {"datum": "23 april 2018"}}
W = nsdecls("w")


def told(make: Make) -> list[tuple[str, str, str]]:
    return [
        (p.code, str(p.place).partition(" › ")[2], p.finding.message)
        for p in slips(template(make), VIEW)
        if p.code >= "S310"
    ]


def codes(make: Make) -> list[str]:
    return [code for code, _, _ in told(make)]


def run(text: str, looks: str = "") -> str:
    return f"<w:r>{f'<w:rPr>{looks}</w:rPr>' if looks else ''}<w:t xml:space='preserve'>{text}</w:t></w:r>"


def xml(*paragraphs: str) -> Make:
    def make(document: Any) -> None:
        for inside in paragraphs:
            made = parse_xml(f"<w:p {W}>{inside}</w:p>")
            document.element.body.insert(len(document.element.body) - 1, made)

    return make


def field(code: str, result: str = "x") -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{k}"/></w:r>' for k in ("begin", "separate", "end")]
    asked = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return f"{marks[0]}{asked}{marks[1]}{run(result)}{marks[2]}"


HIDDEN = "<w:vanish/>"


def hidden_style(kind: str) -> Callable[[Any], None]:
    def make(document: Any) -> None:
        style = f"<w:style {W} w:type='{kind}' w:styleId='Weg'><w:name w:val='Weg'/><w:rPr><w:vanish/></w:rPr></w:style>"
        document.styles.element.append(parse_xml(style))
        if kind == "paragraph":
            xml(f"<w:pPr><w:pStyle w:val='Weg'/></w:pPr>{run('{{ naam }}')}")(document)
        else:
            xml(run("{{ naam }}", "<w:rStyle w:val='Weg'/>"))(document)

    return make


def hidden_row(document: Any) -> None:
    table = document.add_table(2, 1)
    table.cell(1, 0).text = "{{ naam }}"
    table.rows[1]._tr.insert(0, parse_xml(f"<w:trPr {W}><w:hidden/></w:trPr>"))


def hidden_in_header(document: Any) -> None:
    paragraph = document.sections[0].header.paragraphs[0]
    paragraph._p.append(parse_xml(f"<w:p {W}>{run('{{ naam }}', HIDDEN)}</w:p>")[0])


@pytest.mark.parametrize(
    "make",
    [
        xml(run("{{ naam }}", HIDDEN)),
        xml(run("{{ na") + run("am }}", HIDDEN)),
        xml(run("{{ na", HIDDEN) + run("am }}")),
        xml(run("Zie ") + run("{{ naam | aantal }}", "<w:specVanish/>")),
        hidden_style("paragraph"),
        hidden_style("character"),
        hidden_row,
        hidden_in_header,
    ],
)
def test_a_field_in_hidden_text_is_an_error_at_its_paragraph(make: Make) -> None:
    (found,) = [p for p in slips(template(make), VIEW) if p.code == "S310"]
    assert found.severity is Severity.ERROR
    assert "{{" in found.finding.message
    assert "›" in str(found.place)


def test_hidden_text_without_a_field_is_named_and_stays_behind() -> None:
    make = xml(run("Zichtbaar") + run(" en Geheim", HIDDEN), run("Ook Geheim", HIDDEN), run("Slot"))
    assert [(c, m) for c, _, m in told(make)] == [
        ("S311", "Hier staat verborgen tekst: “en Geheim”; die laten wij weg"),
        ("S311", "Hier staat verborgen tekst: “Ook Geheim”; die laten wij weg"),
    ]
    made = read_paper(fill(template(make), VIEW), "x.docx")
    assert "Geheim" not in made.everything
    assert [text for text in lines(made) if text] == ["Zichtbaar", "Slot"]


def test_a_hidden_paragraph_leaves_no_empty_line() -> None:
    hidden = f"<w:pPr><w:rPr>{HIDDEN}</w:rPr></w:pPr>{run('Geheim', HIDDEN)}"
    assert lines(read_paper(fill(template(xml(hidden, run("Slot"))), VIEW), "x.docx")) == ["Slot"]


def test_commands_in_hidden_text_are_obeyed_and_not_told() -> None:
    make = xml(run("{%p if aan %}", HIDDEN), run("Ja"), run("{%p endif %}", HIDDEN), run("Slot"))
    assert told(make) == []
    assert lines(read_paper(fill(template(make), VIEW), "x.docx")) == ["Ja", "Slot"]


def test_what_is_hidden_as_a_web_page_alone_is_printed() -> None:
    make = xml(run("3", "<w:webHidden/>"))
    assert told(make) == []
    assert lines(read_paper(fill(template(make), VIEW), "x.docx")) == ["3"]


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        (run("Zie Fout! Verwijzingsbron niet gevonden. hierna"), "S312"),
        (run("Error! Reference source not found."), "S312"),
        (run("Fout! Bladwijzer niet gedefinieerd."), "S312"),
        (field(" REF _Ref123 \\h ", "tabel 4"), "S312"),
        (field(" PAGEREF _Toc9 \\h ", "12"), "S312"),
        (field(' HYPERLINK \\l "weg" ', "hier"), "S312"),
        (f"<w:hyperlink w:anchor='weg'>{run('hier')}</w:hyperlink>", "S312"),
        (field(" REF _Ref123 \\h ", "Fout! Verwijzingsbron niet gevonden."), "S312"),
        (run("[naam invullen]"), "S313"),
        (run("Op [datum] spraken wij"), "S313"),
        (run("[Naam van de organisatie]"), "S313"),
        (run("[nog te bepalen door het bestuur]"), "S313"),
        (run("[…]"), "S313"),
        (run("[NAAM]"), "S313"),
        (run("Beste &lt;naam&gt;,"), "S313"),
        (run("Beste «Voornaam»,"), "S313"),
        (run("TODO: nakijken"), "S313"),
        (run("XXX"), "S313"),
        (run("Op dd-mm-jjjj, voor € ... of € XXX"), "S313"),
        (run("Op 12 maart 20.. tekenden wij"), "S313"),
        (run("Hier komt nog een kaart"), "S313"),
        (run("LET OP: nog checken"), "S313"),
        (run("[concept]"), "S313"),
        (run("(invullen)"), "S313"),
        (run("Lorem ipsum dolor sit amet"), "S313"),
        (run("Dit moet ik nog invullen"), "S313"),
        (run("Klik of tik om tekst in te voeren."), "S313"),
        (run("Kies een item."), "S313"),
        (f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Typ uw vraag')}</w:sdtContent></w:sdt>", "S313"),
        (field(" DATE \\@ d-M-yyyy ", "1-1-2018"), "S314"),
        (field(" TIME "), "S314"),
        (field(" SAVEDATE "), "S314"),
        (field(" PRINTDATE "), "S314"),
        ("<w:fldSimple w:instr=' FILENAME \\p '>" + run("C:\\jan\\a.docx") + "</w:fldSimple>", "S314"),
        (field(" AUTHOR ", "Jan"), "S314"),
        (field(" USERNAME ", "Jan"), "S314"),
        (field(" LASTSAVEDBY ", "Jan"), "S314"),
        (field(" DOCPROPERTY Company ", "Bedrijf"), "S314"),
        (field(" TITLE ", "Oude titel"), "S314"),
        (field(' TOC \\h \\z \\c "Tabel" ', "Tabel 1"), "S314"),
        (run("Zie C:\\Users\\jan\\plan.docx"), "S315"),
        (run("Zie \\\\server\\map\\plan.docx"), "S315"),
        (run("Zie file:///C:/plan.docx"), "S315"),
    ],
)  # fmt: skip
def test_what_was_left_behind_is_told_once_at_its_paragraph(inside: str, code: str) -> None:
    found = told(xml(run("Aanhef"), inside))
    assert [c for c, _, _ in found] == [code], found
    assert "alinea 2" in found[0][1]


@pytest.mark.parametrize(
    "inside",
    [
        run("In 2018 [1] schreef zij [sic] dat het goed was."),
        run("Mail naar &lt;info@voorbeeld.example&gt; of zie https://voorbeeld.example/Users/x"),
        run("Lodewijk XX en de to-do-lijst; 3/4 van de leden, en/of buren"),
        run("{{ naam }} [nu] {% if aan %}ja{% endif %}"),
        run("De klok slaat 12:30. Kies een activiteit die bij je past."),
        run("Dat is fout! Wij doen het anders."),
        run("Handtekening: ____________"),
        run(
            "In 2019... en dan: hier komt een tekstbureau, en er valt nog te bepalen hoe. Om 20.15 uur"
        ),
        field(" PAGE ", "1") + field(" NUMPAGES ", "2") + field(" SEQ Tabel ", "1"),
        field(" TITLE ", "{{ naam }}"),
        f"<w:bookmarkStart w:id='7' w:name='hier'/>{run('Kop')}<w:bookmarkEnd w:id='7'/>"
        + field(" REF hier \\h ", "Kop"),
        f"<w:hyperlink w:anchor='_top'>{run('naar boven')}</w:hyperlink>",
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('{{ naam }}')}</w:sdtContent></w:sdt>",
    ],
)
def test_what_is_as_it_should_be_is_not_told(inside: str) -> None:
    assert told(xml(run("Aanhef"), inside)) == []


def test_the_address_of_a_picture_in_its_alternative_text_is_told() -> None:
    drawing = (
        "<w:r><w:drawing><wp:inline xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/"
        "wordprocessingDrawing'><wp:docPr id='1' name='x' descr='C:\\Users\\jan\\logo.png'/></wp:inline></w:drawing></w:r>"
    )
    assert codes(xml(drawing)) == ["S315"]


def test_a_remark_in_the_margin_and_properties_are_named_and_no_more() -> None:
    def make(document: Any) -> None:
        line = document.add_paragraph("Tekst")
        document.add_comment(line.runs, text="Klopt dit?", author="Jan", initials="J")
        document.core_properties.category = "Geheim"

    found = [p for p in slips(template(make), VIEW) if p.code == "S316"]
    assert [p.severity for p in found] == [Severity.NOTE, Severity.NOTE]
    assert "Klopt dit?" in found[0].finding.message
    assert "Categorie (“Geheim”)" in found[1].finding.message


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        ("<a:p><a:r><a:t>Grafiek</a:t></a:r><a:r><a:t>titel</a:t></a:r></a:p>", True),
        ("<a:p><a:r><a:t>[titel invullen]</a:t></a:r></a:p>", True),
        ("<c:v>Reeks 1</c:v>", True),
        ("<a:p><a:r><a:t>Steun per wijk</a:t></a:r></a:p><c:v>West</c:v>", False),
    ],
)
def test_a_chart_as_word_inserts_it_is_told(inside: str, told: bool) -> None:
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    chart = f"<c:chart xmlns:c='{drawing}/chart' xmlns:a='{drawing}/main'>{inside}</c:chart>"
    whole = template(xml(run("x")))
    package = replace(whole, parts={**whole.parts, "word/charts/chart1.xml": chart.encode()})
    assert [p.code for p in slips(package, VIEW)] == (["S313"] if told else [])


OBEYED = {
    "S310": ("Maak de tekst zichtbaar", xml(run("{{ naam }}", HIDDEN)), xml(run("{{ naam }}"))),
    "S311": ("Maak de tekst zichtbaar", xml(run("x", HIDDEN)), xml(run("x"))),
    "S312": (
        "typ de titel van de kop in de stijl Verwijzing",
        xml(field(" REF _Ref1 \\h ", "tabel 4")),
        xml(run("Begroting", "<w:rStyle w:val='Verwijzing'/>")),
    ),
    "S313": ("een veld tussen {{ en }}", xml(run("[naam invullen]")), xml(run("{{ naam }}"))),
    "S314": ("{{ aanvraag.datum }}", xml(field(" DATE ")), xml(run("{{ aanvraag.datum }}"))),
    "S315": ("Haal het weg", xml(run("C:\\a\\b.docx")), xml(run("Zie bijlage"))),
}


@pytest.mark.parametrize("code", OBEYED)
def test_what_is_advised_works_when_it_is_done(code: str) -> None:
    advice, wrong, right = OBEYED[code]
    (found,) = [p for p in slips(template(wrong), VIEW) if p.code >= "S1"]
    assert (found.code, advice in found.finding.fix) == (code, True)
    assert slips(template(right), VIEW) == []


def test_a_leftover_in_a_table_a_footer_or_a_note_has_its_place() -> None:
    def make(document: Any) -> None:
        document.add_table(1, 1).cell(0, 0).text = "TODO"
        document.sections[0].footer.paragraphs[0].text = "[datum]"

    assert [(c, p) for c, p, _ in told(make)] == [
        ("S313", "tabel 1, rij 1, kolom 1"),
        ("S313", "voettekst › alinea 1"),
    ]
