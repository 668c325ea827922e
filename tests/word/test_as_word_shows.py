"""What the writer's Word shows is what the plan prints: letters, signs, form fields, boxes."""

import io
from typing import Any
from xml.sax.saxutils import escape

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from generator.own_words import Entry, Fate, Heading, OwnWords, Paragraph, Run
from generator.problems import Severity
from generator.word.own_words.read_text import TextRead, read_words
from generator.word.own_words.symbols import sign
from generator.word.packaging.package import from_bytes

SPACES = (
    nsdecls("w", "wp", "a", "r", "pic")
    + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def run(text: str, looks: str = "") -> str:
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*inside: str, looks: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{looks}</w:pPr>' if looks else ''}{''.join(inside)}</w:p>"


def style(kind: str, name: str, looks: str = "", based_on: str = "", *, paragraph: str = "") -> str:
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style {SPACES} w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{based}'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{looks}</w:rPr></w:style>"
    )


def read(*blocks: str, styles: tuple[str, ...] = (), defaults: str = "") -> TextRead:
    document: Any = Document()
    for one in styles:
        document.styles.element.append(parse_xml(one))
    if defaults:
        default = next(document.styles.element.iter("{*}rPrDefault"))
        default[0].append(parse_xml(defaults.replace("/>", f" {nsdecls('w')}/>", 1)))
    body = document.element.body
    for block in blocks:
        holder = parse_xml(f"<w:body {SPACES}>{block}</w:body>")
        for made in list(holder):
            body.insert(len(body) - 1, made)
    buffer = io.BytesIO()
    document.save(buffer)
    return read_words(from_bytes(buffer.getvalue(), "teksten/Oost.docx"))


def printed(text: TextRead) -> list[str]:
    return list(text.words.texts()) if text.words else []


def codes(text: TextRead) -> list[str]:
    return [p.code for p in text.problems]


STRUCK = "<w:strike/>"
STRIKES = {
    "by hand": (run("weg", STRUCK), ()),
    "twice": (run("weg", "<w:dstrike/>"), ()),
    "by a style of letters": (run("weg", '<w:rStyle w:val="S"/>'), (style("character", "S", STRUCK),)),
    "by what that is based on": (
        run("weg", '<w:rStyle w:val="T"/>'),
        (style("character", "S", "<w:dstrike/>"), style("character", "T", "", "S")),
    ),
    "on again by hand": (
        run("weg", f'<w:rStyle w:val="S"/>{STRUCK}'), (style("character", "S", '<w:strike w:val="0"/>'),),
    ),
}  # fmt: skip


@pytest.mark.parametrize("how", STRIKES)
def test_struck_text_stays_out_and_is_named_at_its_place(how: str) -> None:
    struck, styles = STRIKES[how]
    text = read(paragraph(run("Wij blijven "), struck, run(" hier.")), styles=styles)
    assert printed(text) == ["Wij blijven hier."]
    (problem,) = text.problems
    assert (problem.code, problem.severity) == ("T201", Severity.WARNING)
    assert "“weg”" in problem.finding.message
    assert str(problem.place) == "teksten/Oost.docx › alinea 1"
    assert [(row.why, row.times) for row in text.account.left] == [(Fate.STRUCK, 1)]


def test_a_style_of_a_paragraph_strikes_and_one_of_letters_in_it_turns_that_off() -> None:
    styles = (style("paragraph", "P", STRUCK), style("character", "S", STRUCK))
    off = '<w:strike w:val="0"/>'
    text = read(
        paragraph(run("weg "), run("blijft", '<w:rStyle w:val="S"/>'), run(" ook", off), looks='<w:pStyle w:val="P"/>'),
        styles=styles,
    )  # fmt: skip
    assert printed(text) == ["blijft ook"]


def test_what_the_defaults_of_the_file_hide_or_strike_is_not_printed() -> None:
    for looks in ("<w:vanish/>", "<w:strike/>"):
        text = read(paragraph(run("weg")), defaults=looks)
        assert (text.words, codes(text)) == (None, ["T201", "T105"])


WHITE, BLACK = '<w:color w:val="FFFFFF"/>', '<w:color w:val="000000"/>'


def filled(colour: str, pattern: str = "clear", ink: str = "auto") -> str:
    return f'<w:shd w:val="{pattern}" w:color="{ink}" w:fill="{colour}"/>'


UNSEEN = {
    "white on white": WHITE,
    "nearly white on white": '<w:color w:val="FDFDFE"/>',
    "theme white": '<w:color w:val="auto" w:themeColor="background1"/>',
    "black on a black marker": f'{BLACK}<w:highlight w:val="black"/>',
    "automatic on a black marker": '<w:highlight w:val="black"/>',
    "black on black": BLACK + filled("000000"),
    "black on solid": BLACK + filled("auto", "solid", "000000"),
    "red on red": '<w:color w:val="FF0000"/><w:highlight w:val="red"/>',
    "the same of the theme": '<w:color w:val="4F81BD" w:themeColor="accent1"/>'
    '<w:shd w:val="clear" w:color="auto" w:fill="4F81BD" w:themeFill="accent1"/>',
    "too small": '<w:sz w:val="2"/>',
    "no fill": "<w14:textFill><w14:noFill/></w14:textFill>",
}


@pytest.mark.parametrize("how", UNSEEN)
@pytest.mark.parametrize("where", ["by hand", "by a style of letters", "by a style it is based on"])
def test_what_was_blacked_out_is_refused_at_its_place_and_not_repeated(
    how: str, where: str
) -> None:
    if how == "no fill" and where != "by hand":
        return
    styles: tuple[str, ...] = (
        style("character", "Z", UNSEEN[how]),
        style("character", "Y", "", "Z"),
    )
    by = {"by hand": UNSEEN[how], "by a style of letters": '<w:rStyle w:val="Z"/>'}
    looks = by.get(where, '<w:rStyle w:val="Y"/>')
    text = read(paragraph(run("Bel "), run("geheim", looks), run(" op.")), styles=styles)
    (problem,) = text.problems
    assert (problem.code, problem.severity) == ("T211", Severity.ERROR)
    assert str(problem.place) == "teksten/Oost.docx › alinea 1"
    assert "geheim" not in f"{printed(text)} {problem.finding.message} {problem.finding.fix}"


@pytest.mark.parametrize(
    "looks",
    [
        "", BLACK, f'{WHITE}<w:highlight w:val="black"/>', WHITE + filled("1F4E79"), filled("000000"),
        '<w:color w:val="FFFF00"/>', '<w:color w:val="D0D0D0"/>', '<w:highlight w:val="yellow"/>',
        '<w:color w:val="auto"/>', WHITE + filled("auto", "solid", "000000"), '<w:sz w:val="12"/>',
    ],
)  # fmt: skip
def test_what_can_be_seen_is_printed(looks: str) -> None:
    text = read(paragraph(run("zichtbaar", looks)))
    assert (printed(text), text.problems) == (["zichtbaar"], [])


def test_white_letters_on_the_dark_ground_of_a_paragraph_or_cell_are_seen() -> None:
    dark = '<w:shd w:val="clear" w:fill="1F4E79"/>'
    cell = f"<w:tc><w:tcPr>{dark}</w:tcPr>{paragraph(run('cel', WHITE))}</w:tc>"
    text = read(paragraph(run("alinea", WHITE), looks=dark), f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>")
    assert (printed(text), text.problems) == (["alinea", "cel"], [])
    same = paragraph(run("x", '<w:color w:val="1F4E79"/>'))
    cell = f"<w:tc><w:tcPr>{dark}</w:tcPr>{same}</w:tc>"
    assert codes(read(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>"))[0] == "T211"


def emoji(choice: str, fallback: str) -> str:
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="w16se">'
        f"{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def field(data: str, code: str) -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
        f"<w:r><w:instrText> {code} </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def control(properties: str, inside: str) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


WINGDINGS = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
SHOWN = {
    "😊": emoji('<w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="1F60A"/>', "<w:t>😊</w:t>"),
    "🙂": emoji("", "<w:t>🙂</w:t>"),
    "♥": emoji('<w16se:symEx w16se:font="x" w16se:char="zzz"/>', "<w:t>♥</w:t>"),
    "✓": '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
    "→": '<w:r><w:sym w:font="Symbol" w:char="F0AE"/></w:r>',
    "☒": '<w:r><w:sym w:font="MS Gothic" w:char="2612"/></w:r>',
    "✓✗": run("üû", WINGDINGS),
    "✗": run("\uf0fb", WINGDINGS),
    "☒ mee": control('<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>', run("☒")) + run(" mee"),
    "☐ mee": field('<w:checkBox><w:default w:val="0"/></w:checkBox>', "FORMCHECKBOX") + run(" mee"),
    "☒ doe": field('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', "FORMCHECKBOX") + run(" doe"),
    "Oost aan zee": field(
        '<w:ddList><w:result w:val="1"/><w:listEntry w:val="West"/><w:listEntry w:val="Oost aan zee"/></w:ddList>',
        "FORMDROPDOWN",
    ),
    "6 april": control("<w:date/>", run("6 april")),
    "tweede": control('<w:dropDownList><w:listItem w:displayText="tweede" w:value="2"/></w:dropDownList>', run("tweede")),
    "漢(kan)": "<w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>",
    "een\u2011twee": run("een") + "<w:r><w:noBreakHyphen/></w:r>" + run("twee"),
}  # fmt: skip


@pytest.mark.parametrize("shown", SHOWN)
def test_a_sign_or_a_form_field_is_printed_as_word_shows_it(shown: str) -> None:
    text = read(paragraph(run("Wij: "), SHOWN[shown], run(".")))
    assert (printed(text), text.problems) == ([f"Wij: {shown}."], [])
    assert text.account.printed == len(f"Wij: {shown}.".split())


def test_a_sign_that_nobody_knows_is_named() -> None:
    text = read(paragraph(run("Zie "), '<w:r><w:sym w:font="Webdings" w:char="F04E"/></w:r>'))
    assert (printed(text), codes(text)) == (["Zie"], ["T201"])
    assert "Webdings" in text.problems[0].finding.message
    assert [row.why for row in text.account.left] == [Fate.SYMBOL]


def test_a_formula_of_private_letters_and_half_letters_of_unicode_are_no_signs() -> None:
    assert [sign("Arial", code) for code in (0xF0FC, 0xD800, 0x110000, 0)] == ["", "", "", ""]


UNFILLED = {
    "a control": control("<w:showingPlcHdr/>", run("Klik of tik om tekst in te voeren.")),
    "a control within one": control(
        "<w:showingPlcHdr/>", control("<w:showingPlcHdr/>", run("Kies een item."))
    ),
    "the style": run("Typ hier", '<w:rStyle w:val="Tijdelijk"/>'),
}


@pytest.mark.parametrize("how", UNFILLED)
def test_what_nobody_filled_in_is_empty_and_named(how: str) -> None:
    made = style("character", "Tijdelijk").replace(
        'name w:val="Tijdelijk"', 'name w:val="Placeholder Text"'
    )
    text = read(paragraph(run("Naam: "), UNFILLED[how]), styles=(made,))  # fmt: skip
    assert (printed(text), codes(text)) == (["Naam:"], ["T212"])
    assert {row.why for row in text.account.left} == {Fate.UNFILLED}


def test_a_filled_control_within_an_unfilled_one_is_printed() -> None:
    inside = control("", run("Rietje"))
    text = read(paragraph(control("<w:showingPlcHdr/>", run("Klik ") + inside)))
    assert printed(text) == ["Rietje"]


@pytest.mark.parametrize(
    "typed",
    ["[hier tekst]", "[naam invullen]", "[datum]", "«Voornaam»", "TODO", "<naam van de wijk>", "______", "Lorem ipsum",
     "Klik of tik om tekst in te voeren", "[Hier komt een foto]", "XXX",
     "dd-mm-jjjj", "€ ...", "……", "n.t.b.", "N.n.b.", "NNB", "nader te bepalen", "(invullen)", "nog uit te werken", "Hier volgt een tabel", "[concept]",
     "Fout! Verwijzingsbron niet gevonden", "C:\\Users\\ans\\plan.docx"],
)  # fmt: skip
def test_a_typed_gap_is_named_and_stays_as_it_is(typed: str) -> None:
    text = read(paragraph(run(f"Wij zijn {typed} uit Oost")))
    assert (printed(text), codes(text)) == ([f"Wij zijn {typed} uit Oost"], ["T212"])
    assert typed in text.problems[0].finding.message


@pytest.mark.parametrize(
    "typed",
    ["[1]", "[sic]", "hij zei […] dat", "a < b en c > d", "Er komt nog meer...", "van 3 tot 4", "een <3 voor Oost"],
)  # fmt: skip
def test_ordinary_brackets_and_dots_are_no_gap(typed: str) -> None:
    assert codes(read(paragraph(run(typed)))) == []


@pytest.mark.parametrize("kind", ["drop", "margin"])
def test_a_large_first_letter_joins_its_word(kind: str) -> None:
    large = paragraph(run("D"), looks=f'<w:framePr w:dropCap="{kind}" w:lines="3"/>')
    text = read(large, paragraph(run("e wijk", "<w:b/>"), run(" is groot")))
    assert text.words == OwnWords(
        (Paragraph((Run("De wijk", bold=True), Run(" is groot"))),), "teksten/Oost.docx", text.words.places if text.words else (),
    )  # fmt: skip
    assert (text.problems, text.account.printed) == ([], 4)
    alone = read(paragraph(run("D"), looks='<w:framePr w:dropCap="drop"/>'))
    assert printed(alone) == ["D"]


def test_bold_by_a_style_stays_and_a_heading_or_quotation_has_the_letters_of_the_house() -> None:
    styles = (style("character", "Zwaar", "<w:b/>"), style("paragraph", "Lood", "<w:b/><w:i/>"))
    heavy = '<w:rStyle w:val="Zwaar"/>'
    text = read(
        paragraph(run("een "), run("twee", heavy)),
        paragraph(run("drie."), run("vier", heavy), looks='<w:pStyle w:val="Lood"/>'),
        paragraph(run("vijf"), looks='<w:pStyle w:val="Heading1"/>'),
        paragraph(run("zes"), looks='<w:pStyle w:val="Quote"/>'),
        styles=styles,
    )
    assert text.words
    assert list(text.words.blocks) == [
        Paragraph((Run("een "), Run("twee", bold=True))),
        Paragraph((Run("drie.", bold=True, italic=True), Run("vier", italic=True))),
        Heading(1, (Run("vijf"),)),
        Paragraph((Run("zes"),), quote=True),
    ]


def test_a_link_that_is_a_field_stays_a_link() -> None:
    code = '<w:r><w:instrText> HYPERLINK "https://wijk.example" </w:instrText></w:r>'
    marks = [
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    ]
    text = read(
        paragraph(run("Zie "), marks[0], code, marks[1], run("de site"), marks[2], run("."))
    )
    assert text.words
    assert text.words.blocks[0].runs == (  # type: ignore[union-attr]
        Run("Zie "), Run("de site", link="https://wijk.example"), Run("."),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Onze kansen", True), ("Wat doen wij?", True), ("1. Wie wij zijn", True), ("Let op:", False),
        ("Dit is een hele zin.", False), ("tekst " * 20, False), ("2018", False),
    ],
)  # fmt: skip
def test_a_bold_line_that_is_used_as_a_heading_is_told(heading: str, told: bool) -> None:
    text = read(paragraph(run(heading, "<w:b/>")), paragraph(run("Wij zijn met veel.")))
    assert codes(text) == (["T213"] if told else [])
    assert len(printed(text)) == 2


def test_a_bold_line_at_the_end_or_above_another_one_is_no_heading() -> None:
    bold = paragraph(run("Kom erbij", "<w:b/>"))
    assert codes(read(paragraph(run("tekst")), bold, bold)) == []


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["- een", "- twee"], 1), (["• een"], 1), (["1. een", "2. twee", "3. drie"], 1), (["a) een", "b) twee"], 1),
        (["– een", "tekst", "– twee"], 0), (["2018 was een mooi jaar"], 0), (["* een", "* twee", "tekst", "* drie", "* vier"], 2),
        (["✓ een", "✓ twee"], 1), (["-5 graden", "-6 graden"], 0), (["1. een zin die alleen staat"], 0),
    ],
)  # fmt: skip
def test_a_typed_list_is_told_once(lines: list[str], told: int) -> None:
    text = read(*(paragraph(run(line)) for line in lines))
    assert codes(text) == ["T214"] * told
    soft = "<w:r><w:br/></w:r>".join(run(line) for line in lines)
    assert codes(read(paragraph(soft))) == ["T214"] * told


def test_a_real_list_is_no_typed_one() -> None:
    listed = '<w:pStyle w:val="ListBullet"/>'
    text = read(paragraph(run("- een"), looks=listed), paragraph(run("- twee"), looks=listed))
    assert codes(text) == []
    assert text.words
    assert [type(block) for block in text.words.blocks] == [Entry, Entry]


BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><wp:extent cx='9' cy='9'/><wp:docPr id='1' name='x'/>"
    "<a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


def test_the_words_of_a_box_are_printed_once_and_white_ones_may_lie_on_a_dark_shape() -> None:
    inside = paragraph(run("in het vak", WHITE))
    text = read(paragraph(run("erbuiten"), BOX.format(inside, inside)))
    assert printed(text) == ["erbuiten", "in het vak"]
    assert codes(text) == ["T202"]
    assert (text.account.printed, text.account.told) == (4, 0)


OTHERS = {
    "WordArt": "<w:r><w:pict><v:shape><v:textpath string='Feest!'/></v:shape></w:pict></w:r>",
    "ingesloten": "<w:r><w:object><o:OLEObject/></w:object></w:r>",
    "oud formaat": "<w:r><w:pict><v:shape><v:imagedata r:id='x'/></v:shape></w:pict></w:r>",
    "SmartArt": "<w:r><w:drawing><wp:inline><wp:extent cx='9' cy='9'/><a:graphic><a:graphicData><d:relIds xmlns:d='x'/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
    "“los”": "<w:onbekend>" + run("los") + "</w:onbekend>",
}  # fmt: skip


@pytest.mark.parametrize("what", OTHERS)
def test_whatever_can_not_come_along_is_named_and_counted(what: str) -> None:
    text = read(paragraph(run("tekst "), OTHERS[what]))
    assert (printed(text), codes(text)) == (["tekst"], ["T201"])
    assert what in text.problems[0].finding.message
    assert (text.account.printed, text.account.told) == (1, 1)


def test_a_line_across_the_page_is_nothing() -> None:
    ruler = "<w:r><w:pict><v:rect o:hr='t'/></w:pict></w:r>"
    text = read(paragraph(run("tekst")), paragraph(ruler))
    assert (text.problems, text.account.seen) == ([], 1)


def test_a_field_that_never_ends_swallows_no_words() -> None:
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>'
    )
    text = read(paragraph(run("voor "), begin, run("erna")))
    assert (printed(text), text.problems) == (["voor erna"], [])


def test_words_on_both_sides_of_what_is_left_out_stay_apart() -> None:
    text = read(paragraph(run("voor"), run(" oude ", STRUCK), run("de", "<w:b/>"), run(" wijk")))
    assert printed(text) == ["voor de wijk"]
    assert printed(read(paragraph(run("voor"), run(" x ", "<w:vanish/>"), run("de")))) == ["voorde"]
