"""Tags as people type them in Word: understood, without a message, and without a trace."""

import copy
from itertools import pairwise
from typing import Any

import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Twips
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.word.filling.fill import fill
from generator.word.inspecting.made_document import read_paper
from generator.word.packaging.package import from_bytes
from tests.word.small import Make, filled, lines, paragraphs, slips, table, template

VIEW: dict[str, object] = {
    "naam": "West", "aan": True, "uit": False, "lijst": [{"naam": "A"}, {"naam": "B"}], "leeg": [],
}  # fmt: skip
WIDTHS = (3000, 57, 1361, 57, 1474, 680)
EXAMPLE = {**VIEW, "leeg": [{"naam": "x"}]}


def understood(make: Make) -> list[str]:
    assert [p.finding.message for p in slips(template(make), EXAMPLE)] == []
    return lines(filled(make, VIEW))


@pytest.mark.parametrize(
    "typed",
    [
        "{{naam}}",
        "{{\u00a0naam\u202f}}",
        "{{ na\u200bam }}",
        "{{ na\u00adam\ufeff }}",
        "{\u200b{ naam }\u200d}",
        "{{\tnaam\n}}",
        "｛｛ naam ｝｝",
        "{% if naam == “West” %}West{% endif %}",
        "{% if naam == „West” %}West{% endif %}",
        "{% if naam == ‘West’ %}West{% endif %}",
        "{% if naam == «West» %}West{% endif %}",
        "{%– if aan –%}West{%— endif —%}",
        "{%-if aan-%}West{%-endif-%}",
        "{%if aan%}West{%else%}Oost{%endif%}",
        "{% if\u00a0aan %}West{% endif\u00a0%}",
        "{# let op #}West",
        "{{ naam if aan else “Oost” }}",
    ],
)
def test_signs_that_word_makes_of_what_is_typed(typed: str) -> None:
    assert understood(paragraphs(typed)) == ["West"]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (("{%p for x in lijst %}", "{{ x.naam }}", "{%p endfor %}"), ["A", "B"]),
        (("{% p for x in lijst %}", "{{ x.naam }}", "{%   p   endfor %}"), ["A", "B"]),
        (("{%pfor x in lijst%}", "{{ x.naam }}", "{%pendfor%}"), ["A", "B"]),
        (("{% for x in lijst %}", "{{ x.naam }}", "{% endfor %}"), ["A", "B"]),
        (("{%p for x in lijst %}", "{{ x.naam }}", "{% endfor %}"), ["A", "B"]),
        (("{% for x in lijst %}", "{{ x.naam }}", "{%p endfor %}"), ["A", "B"]),
        ((" {% for x in lijst %} ", "{{ x.naam }}", "\t{% endfor %}"), ["A", "B"]),
        (("{% for x in lijst %}{{ x.naam }}", "en", "{% endfor %}"), ["A", "en", "B", "en"]),
        (("{% for x in lijst %}", "{{ x.naam }}{% endfor %}"), ["A", "B"]),
        (("Dit zijn ze: {% for x in lijst %}", "{{ x.naam }}", "{% endfor %}"), ["Dit zijn ze:", "A", "B"]),
        (("{% for x in lijst %}{% if aan %}", "{{ x.naam }}", "{% endif %}{% endfor %}"), ["A", "B"]),
        (("{% if aan %}", "ja", "{% else %}", "nee", "{% endif %}"), ["ja"]),
        (("{% if uit %}", "ja", "{% else %}", "nee", "{% endif %}"), ["nee"]),
        (("{% if uit %}", "ja", "{% elif aan %}", "wel", "{% endif %}", "na"), ["wel", "na"]),
        (("{% if uit %}ja", "{% else %}nee", "{% endif %}"), ["nee"]),
        (("voor", "{% if uit %}deze alinea{% endif %}", "na"), ["voor", "na"]),
        (("voor", "{% for x in leeg %}", "{{ x.naam }}", "{% endfor %}", "na"), ["voor", "na"]),
        (("{% for x in leeg %}", "{{ x.naam }}", "{% endfor %}", "{% if not leeg %}", "niemand", "{% endif %}"), ["niemand"]),
        (("{# voor ons #}", "na"), ["na"]),
        (("{% for x in lijst %}{{ x.naam }}{% if not loop.last %}, {% endif %}{% endfor %}",), ["A, B"]),
        (("a {% if uit %}b {% endif %}c",), ["a c"]),
    ],
)  # fmt: skip
def test_loops_and_conditions_over_paragraphs(typed: tuple[str, ...], printed: list[str]) -> None:
    assert understood(paragraphs(*typed)) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("naam\n{% if aan %}\nstraat\n{% endif %}\nplaats", ["naam\nstraat\nplaats"]),
        ("naam\n{% if uit %}\nstraat\n{% endif %}\nplaats", ["naam\nplaats"]),
        ("naam\n{% if uit %}straat{% endif %}\nplaats", ["naam\nplaats"]),
        ("{% if uit %}straat{% endif %}\nplaats", ["plaats"]),
        ("{% for x in lijst %}\n{{ x.naam }}\n{% endfor %}", ["A\nB"]),
        ("kop\n{% for x in lijst %}\n{{ x.naam }}\n{% endfor %}\nslot", ["kop\nA\nB\nslot"]),
        ("kop\n{% for x in leeg %}\n{{ x.naam }}\n{% endfor %}\nslot", ["kop\nslot"]),
        ("{% for x in lijst %}{{ x.naam }}\n{% endfor %}", ["A\nB"]),
        ("a\n{% if uit %}\nb\n{% else %}\nc\n{% endif %}\n{# let op #}\nd", ["a\nc\nd"]),
        ("{% if uit %}\na\n{% endif %}\n{% if uit %}\nb\n{% endif %}", []),
        ("a\n\nb\n{{ niets }}\nc{% if uit %}d{% endif %}", ["a\n\nb\n\nc"]),
        ("{% if aan %}\n{{ twee }}\n{% endif %}\nc", ["a\n\nb\nc"]),
    ],
)
def test_a_line_of_a_paragraph_that_held_only_tags_leaves_no_blank_line(
    typed: str, printed: list[str]
) -> None:
    view = {**VIEW, "niets": "", "twee": "a\n\nb"}
    found = filled(paragraphs("voor", typed, "na"), view)
    assert lines(found) == ["voor", *printed, "na"]
    assert b"<?" not in found.package.parts["word/document.xml"].removeprefix(b"<?xml")


def test_the_edges_of_a_loop_over_paragraphs_are_trimmed_when_lines_follow() -> None:
    found = understood(paragraphs("{% if aan %} a\nb", "c\n{% endif %}"))
    assert found == ["a\nb", "c"]


def test_a_paragraph_that_has_to_stay_does_without_its_blank_lines() -> None:
    typed = "{% if uit %}\na\n{% endif %}\n{% if uit %}\nb\n{% endif %}"

    def make(document: Any) -> None:
        ends_section = document.add_paragraph(typed)._p.get_or_add_pPr()
        ends_section.append(OxmlElement("w:sectPr"))
        document.add_table(1, 1).cell(0, 0).paragraphs[0].add_run(typed).font.bold = True
        document.tables[0].cell(0, 0).paragraphs[0].style = "Heading 1"
        document.add_paragraph("na")

    paper = filled(make, VIEW)
    assert lines(paper) == ["", "", "na"]
    body = paper.package.tree("word/document.xml")
    assert len(list(body.iter(qn("w:sectPr")))) == 2
    assert [style.get(qn("w:val")) for style in body.iter(qn("w:pStyle"))] == ["Heading1"]


def test_a_page_break_beside_a_tag_stays() -> None:
    def make(document: Any) -> None:
        paragraphs("{% if aan %}", "naam")(document)
        document.add_paragraph("{% endif %}").add_run().add_break(WD_BREAK.PAGE)
        document.add_paragraph("na")

    (broken,) = filled(make, VIEW).package.tree("word/document.xml").iter(qn("w:br"))
    assert broken.get(qn("w:type")) == "page"


TWO = (("Kop", "K"), ("A", "1"), ("B", "1"))


@pytest.mark.parametrize(
    "rows",
    [
        (("{%tr for x in lijst %}", ""), ("{{ x.naam }}", "1"), ("{%tr endfor %}", "")),
        (("{% tr for x in lijst %}", ""), ("{{ x.naam }}", "1"), ("{%  tr endfor%}", "")),
        (("{%trfor x in lijst %}", ""), ("{{ x.naam }}", "1"), ("{%trendfor %}", "")),
        (("{% for x in lijst %}", ""), ("{{ x.naam }}", "1"), ("{% endfor %}", "")),
        (("{%p for x in lijst %}", ""), ("{{ x.naam }}", "1"), ("{%p endfor %}", "")),
        (("", "{% for x in lijst %}"), ("{{ x.naam }}", "1"), ("", "{% endfor %}")),
        (("{% for x in lijst %}{{ x.naam }}", "1{% endfor %}"),),
        (("{%tr for x in lijst %}{{ x.naam }}", "1{%tr endfor %}"),),
        (("{%tr for x in lijst %}", "{%tr if aan %}"), ("{{ x.naam }}", "1"), ("{%tr endif %}", "{%tr endfor %}")),
        (("{% for x in lijst %}{% if aan %}", ""), ("{{ x.naam }}", "1"), ("{% endif %}{% endfor %}", "")),
    ],
)  # fmt: skip
def test_loops_over_rows(rows: tuple[tuple[str, str], ...]) -> None:
    make = table(("Kop", "K"), *rows)
    understood(make)
    assert filled(make, VIEW).tables[0].rows == TWO


def test_a_loop_in_a_cell_stays_in_that_cell() -> None:
    make = table(("{% for x in lijst %}{{ x.naam }} {% endfor %}", "z"))
    understood(make)
    assert filled(make, VIEW).tables[0].rows == (("A B ", "z"),)


def test_columns_repeat_and_the_grid_follows() -> None:
    make = table(*[("{%tc for x in lijst %}", "{{ x.naam }}", "{%tc endfor %}")] * 2)
    assert understood(make) == ["A", "B"] * 2


@pytest.mark.parametrize("years", range(1, 8))
def test_every_repeated_column_is_as_wide_as_its_cell(years: int) -> None:
    def make(document: Any) -> None:
        texts = ("Kop", "{%tc for x in lijst %}", "{{ x }}", "{%tc endfor %}", "Totaal", "Deel")
        table(texts)(document)
        for cell, width in zip(document.tables[0].rows[0].cells, WIDTHS, strict=True):
            cell.width = Twips(width)
        for column, width in zip(document.tables[0].columns, WIDTHS, strict=True):
            column.width = Twips(width)

    made = from_bytes(fill(template(make), {"lijst": ["2027"] * years}), "gevuld.docx")
    found = made.tree("word/document.xml").iter(qn("w:gridCol"))
    columns = [int(column.get(qn("w:w"), "0")) for column in found]
    assert columns == [WIDTHS[0], *[WIDTHS[2]] * years, *WIDTHS[4:]]


def test_a_cell_always_keeps_a_paragraph() -> None:
    make = table(("{% if uit %}ja{% endif %}", "{% for x in leeg %}{{ x.naam }}{% endfor %}"))
    understood(make)
    assert filled(make, VIEW).tables[0].rows == (("", ""),)


def test_an_empty_list_leaves_a_sentence_and_neither_table_nor_caption() -> None:
    def make(document: Any) -> None:
        document.add_paragraph("Tabel 1", style="Caption")
        table(("Kop", "K"), ("{% for x in leeg %}{{ x.naam }}", "{% endfor %}"))(document)
        document.add_paragraph("na")

    assert understood(make) == ["Er zijn geen gegevens om hier te tonen.", "na"]


def test_a_table_with_rows_of_its_own_stays_when_its_list_is_empty() -> None:
    make = table(("Kop", "K"), ("{% for x in leeg %}{{ x.naam }}", "{% endfor %}"), ("Totaal", "0"))
    understood(make)
    assert filled(make, VIEW).tables[0].rows == (("Kop", "K"), ("Totaal", "0"))


def noise() -> list[Any]:
    """What Word puts between two characters that were typed one after the other."""
    proof = OxmlElement("w:proofErr")
    proof.set(qn("w:type"), "spellStart")
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for node in (start, end):
        node.set(qn("w:id"), "7")
    start.set(qn("w:name"), "plek")
    rendered = parse_xml(f"<w:r {nsdecls('w')}><w:lastRenderedPageBreak/></w:r>")
    hyphen = parse_xml(f"<w:r {nsdecls('w')}><w:softHyphen/></w:r>")
    return [proof, start, end, rendered, hyphen]


TYPED = "Wijk {{ naam }}: {% for x in lijst %}{{ x.naam }}{% if not loop.last %}, {% endif %}{% endfor %}."


@settings(max_examples=60, deadline=None)
@given(
    st.sets(st.integers(1, len(TYPED) - 1)),
    st.lists(st.integers(0, 4), max_size=6),
    st.booleans(),
)
def test_a_text_cut_anywhere_gives_the_same_document(
    cuts: set[int], between: list[int], wrapped: bool
) -> None:
    def make(document: Any) -> None:
        paragraph = document.add_paragraph()
        edges = [0, *sorted(cuts), len(TYPED)]
        for number, (begin, end) in enumerate(pairwise(edges)):
            run = paragraph.add_run(TYPED[begin:end])
            run.bold = number % 2 == 1
            if number < len(between):
                run._r.addnext(copy.deepcopy(noise()[between[number]]))
            if wrapped and number == 1:
                tag = parse_xml(f"<w:smartTag {nsdecls('w')} w:element='x'/>")
                run._r.addprevious(tag)
                tag.append(run._r)

    assert slips(template(make), EXAMPLE) == []
    assert lines(filled(make, VIEW)) == ["Wijk West: A, B."]


def test_a_value_looks_like_the_first_sign_of_its_tag() -> None:
    def make(document: Any) -> None:
        paragraph = document.add_paragraph("van ")
        paragraph.add_run("{{ na").bold = True
        paragraph.add_run("am }}").italic = True
        paragraph.add_run(" naar")

    root = read_paper(fill(template(make), VIEW), "x.docx").paragraphs[0].element
    looks = [
        (r.findtext(qn("w:t")), r.find(f".//{qn('w:b')}") is not None) for r in root.iter(qn("w:r"))
    ]
    assert looks == [("van ", False), ("West", True), (" naar", False)]


def numbered(document: Any, *texts: str) -> None:
    for text in texts:
        document.add_paragraph(text, style="List Number")


def lists(make: Make, view: dict[str, object]) -> list[str]:
    """The number of the list of each entry."""
    found = []
    for paragraph in filled(make, view).paragraphs:
        number = paragraph.element.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
        if paragraph.style == "ListNumber":
            found.append("style" if number is None else number.get(qn("w:val")))
    return found


def test_a_list_begins_anew_in_each_round_and_goes_on_within_it() -> None:
    def make(document: Any) -> None:
        document.add_paragraph("{% for x in lijst %}")
        document.add_paragraph("Over {{ x.naam }}")
        numbered(document, "een", "twee")
        document.add_paragraph("{% endfor %}")

    first, second, third, fourth = lists(make, VIEW)
    assert (first, second) == ("style", "style")
    assert third == fourth != "style"


def test_a_loop_that_makes_the_entries_of_one_list_counts_on() -> None:
    def make(document: Any) -> None:
        document.add_paragraph("{% for x in lijst %}")
        numbered(document, "{{ x.naam }}")
        document.add_paragraph("{% endfor %}")

    assert lists(make, VIEW) == ["style", "style"]


def test_a_list_in_the_rounds_of_another_loop_begins_anew() -> None:
    def make(document: Any) -> None:
        document.add_paragraph("{% for x in lijst %}")
        document.add_paragraph("Over {{ x.naam }}")
        document.add_paragraph("{% for y in lijst %}")
        numbered(document, "{{ y.naam }}")
        document.add_paragraph("{% endfor %}")
        document.add_paragraph("{% endfor %}")

    first, second, third, fourth = lists(make, VIEW)
    assert first == second == "style"
    assert third == fourth != "style"


def test_no_row_is_left_alone_at_the_edge_of_a_page() -> None:
    def make(document: Any) -> None:
        table(("Kop",), ("{%tr for x in vier %}",), ("{{ x }}",), ("{%tr endfor %}",))(document)
        document.tables[0].rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))

    paper = filled(make, {"vier": ["a", "b", "c", "d"]})
    kept = [
        p.element.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None for p in paper.paragraphs
    ]
    assert kept[:5] == [True, True, False, True, False]


CONTROL = "<w:sdt {}><w:sdtPr><w:id w:val='5'/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:sdtContent></w:sdt>"


def test_a_content_control_in_a_loop_keeps_no_number_twice() -> None:
    def make(document: Any) -> None:
        document.add_paragraph("{% for w in wijken %}")
        document.element.body.insert(1, parse_xml(CONTROL.format(nsdecls("w"), "{{ w }}")))
        document.add_paragraph("{% endfor %}")

    paper = filled(make, {"wijken": ["West", "Oost"]})
    assert lines(paper) == ["West", "Oost"]
    assert paper.package.parts["word/document.xml"].count(b"<w:id ") == 1


def test_a_loop_may_begin_in_a_content_control_and_end_after_it() -> None:
    def make(document: Any) -> None:
        document.element.body.insert(
            0, parse_xml(CONTROL.format(nsdecls("w"), "{% for w in wijken %}"))
        )
        document.add_paragraph("{{ w }}")
        document.add_paragraph("{% endfor %}")

    assert lines(filled(make, {"wijken": ["West", "Oost"]})) == ["West", "Oost"]
