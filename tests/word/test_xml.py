"""How the XML of Word is made: one notation, in which nothing can come out that is no XML."""

import pytest

from generator.word.xml import W, a, c, looks_of, mc, parsed, put, run_text, w, xml_bytes, xml_text

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def test_an_element_is_made_with_what_stands_in_it() -> None:
    made = w("p", w("pPr", w("pStyle", val="Kop")), None, w("r", w("t", "Dag & <nacht>")))
    assert xml_text(made) == (
        f'<w:p {WORD}><w:pPr><w:pStyle w:val="Kop"/></w:pPr>'
        "<w:r><w:t>Dag &amp; &lt;nacht&gt;</w:t></w:r></w:p>"
    )


def test_attributes_are_in_the_namespace_that_word_wants_for_them() -> None:
    assert w("tcW", w=5, type="dxa").attrib == {f"{W}w": "5", f"{W}type": "dxa"}
    assert a("ext", cx=1).attrib == {"cx": "1"}
    assert "r:id" in xml_text(c("chart", r_id="rId1"))
    assert xml_text(run_text(" x ")) == f'<w:t {WORD} xml:space="preserve"> x </w:t>'


def test_prefixes_are_declared_once_and_where_they_are_asked_for() -> None:
    made = mc(
        "AlternateContent", mc("Choice", w("p", w("r")), w("p"), Requires="wpg"), declare="wpg w"
    )
    text = xml_text(made)
    assert text.count("xmlns:w=") == text.count("xmlns:mc=") == text.count("xmlns:wpg=") == 1


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x0b", "\ud800", "\ufffe"])
def test_what_no_xml_can_hold_is_shown_as_such(sign: str) -> None:
    made = w("p", w("r", run_text(f"een {sign} bel")), rsidR=sign)
    again = parsed(xml_bytes(made))
    assert "".join(map(str, again.itertext())) == "een \ufffd bel"
    assert again.get(f"{W}rsidR") == "\ufffd"


@pytest.mark.parametrize(
    ("there", "new", "order"),
    [
        ("pStyle jc", "keepNext", "pStyle keepNext jc"),
        ("spacing", "numPr", "numPr spacing"),
        ("pStyle numPr pBdr spacing", "tabs", "pStyle numPr pBdr tabs spacing"),
        ("", "tabs", "tabs"),
        ("pStyle jc rPr", "ind", "pStyle ind jc rPr"),
    ],
)
def test_a_property_comes_where_the_schema_wants_it(there: str, new: str, order: str) -> None:
    paragraph = w("p", w("pPr", *map(w, there.split())), w("r"))
    put(looks_of(paragraph), w(new))
    assert [node.tag for node in looks_of(paragraph)] == [f"{W}{name}" for name in order.split()]


def test_properties_that_are_not_there_come_first() -> None:
    paragraph = w("p", w("r", w("t", "x")))
    run = paragraph[0]
    put(looks_of(run, "rPr"), w("highlight", val="yellow"))
    looks_of(paragraph)
    assert [node.tag for node in paragraph] == [f"{W}pPr", f"{W}r"]
    assert [node.tag for node in run] == [f"{W}rPr", f"{W}t"]
