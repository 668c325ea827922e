"""A template and a view become a Word file in which every value stands as it was typed."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from docx import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.shared import Pt, RGBColor
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.word.filling.fill import CannotFill, fill
from tests.word.small import filled, lines, template

NASTY = "Jansen & Zn <test> \"x\" 'y' ]]> &amp; {{ naam }} {% if %} {_{ € é 😀 \u202eomgekeerd"


def test_a_value_is_printed_as_typed_and_nothing_after_it_is_lost() -> None:
    def make(document: Any) -> None:
        document.add_paragraph("Naam: {{ naam }}.")
        document.add_paragraph("Dit staat erna.")

    assert lines(filled(make, {"naam": NASTY})) == [f"Naam: {NASTY}.", "Dit staat erna."]


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")))
def test_any_text_arrives_unchanged_in_body_table_and_header(value: str) -> None:
    def make(document: Any) -> None:
        document.add_paragraph("[{{ naam }}]")
        document.add_table(1, 1).cell(0, 0).text = "[{{ naam }}]"
        document.sections[0].header.paragraphs[0].text = "[{{ naam }}]"

    paper = filled(make, {"naam": value})
    assert lines(paper) == [f"[{value}]", f"[{value}]"]
    assert (
        Document(io.BytesIO(_saved(make, value))).sections[0].header.paragraphs[0].text
        == f"[{value}]"
    )


def _saved(make: Callable[[Any], None], value: str) -> bytes:
    return fill(template(make), {"naam": value})


def test_line_breaks_and_tabs_become_those_of_word() -> None:
    paper = filled(lambda d: d.add_paragraph("{{ tekst }}"), {"tekst": "een\ntwee\tdrie"})
    assert lines(paper) == ["een\ntwee\tdrie"]


def test_rows_and_paragraphs_repeat_and_leave_nothing_behind() -> None:
    def make(document: Any) -> None:
        table = document.add_table(4, 1)
        for row, text in enumerate(
            ["Kop", "{%tr for x in lijst %}", "{{ x.naam }}", "{%tr endfor %}"]
        ):
            table.cell(row, 0).text = text
        for text in ("{%p for x in lijst %}", "Over {{ x.naam }}", "{%p endfor %}"):
            document.add_paragraph(text)

    paper = filled(make, {"lijst": [{"naam": "A & B"}, {"naam": "C"}]})
    assert paper.tables[0].rows == (("Kop",), ("A & B",), ("C",))
    assert lines(paper)[3:] == ["Over A & B", "Over C"]


def test_an_ampersand_in_a_condition_compares_as_typed() -> None:
    def make(document: Any) -> None:
        document.add_paragraph('{% if naam == "x & y" %}ja{% else %}nee{% endif %}')

    assert lines(filled(make, {"naam": "x & y"})) == ["ja"]


def test_a_tag_that_word_split_over_runs_is_read() -> None:
    def make(document: Any) -> None:
        paragraph = document.add_paragraph()
        for piece in ("{", "{ na", "am }", "}"):
            paragraph.add_run(piece).bold = piece == "{ na"

    assert lines(filled(make, {"naam": "West"})) == ["West"]


@pytest.mark.parametrize(
    "tag",
    [
        "{{ onbekend }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ naam.__class__ }}",
        "{{ 9 ** 9 ** 6 }}",
        "{{ 'a' * 200000000 }}",
        "{{ range(10) }}",
        "{{ naam | upper }}",
        "{{ leeg }}",
        "{% for x in lijst %}",
    ],
)
def test_what_is_unknown_or_dangerous_is_refused(tag: str) -> None:
    with pytest.raises(CannotFill) as fault:
        fill(template(lambda d: d.add_paragraph(tag)), {"naam": "West", "lijst": [], "leeg": None})
    assert fault.value.place.file == "sjabloon.docx"


def test_the_title_property_is_filled_and_sandboxed() -> None:
    def make(document: Any) -> None:
        document.core_properties.title = "Plan voor {{ naam }}"

    assert filled(make, {"naam": "West & Oost"}).properties["title"] == "Plan voor West & Oost"

    def attack(document: Any) -> None:
        document.core_properties.title = "{{ naam.__init__.__globals__ }}"

    with pytest.raises(CannotFill):
        fill(template(attack), {"naam": "West"})


def test_equal_input_gives_equal_bytes_without_the_time_of_today() -> None:
    package = template(lambda d: d.add_paragraph("{{ naam }}"))
    first, second = (fill(package, {"naam": "West"}) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_gap_is_highlighted_and_the_words_around_it_are_not() -> None:
    def make(document: Any) -> None:
        document.add_paragraph().add_run("Nummer {{ kvk }}, dus.").bold = True

    data = fill(template(make), {"kvk": "[nog in te vullen: KvK, aanvraag.xlsx › B5]"})
    runs = Document(io.BytesIO(data)).paragraphs[0].runs
    assert [(r.text, r.font.highlight_color is not None, r.bold) for r in runs] == [
        ("Nummer ", False, True),
        ("[nog in te vullen: KvK, aanvraag.xlsx › B5]", True, True),
        (", dus.", False, True),
    ]


def test_a_gap_can_be_read_on_a_dark_ground() -> None:
    def make(document: Any) -> None:
        run = document.add_paragraph().add_run("{{ kvk }} vast")
        run.font.color.rgb, run.font.size = RGBColor(255, 255, 255), Pt(14)
        run.font.highlight_color = WD_COLOR_INDEX.GREEN

    data = fill(template(make), {"kvk": "[nog in te vullen: KvK, aanvraag.xlsx › B5]"})
    gap, rest = Document(io.BytesIO(data)).paragraphs[0].runs
    assert [element.tag.split("}")[1] for element in gap._r.rPr] == ["color", "sz", "highlight"]
    assert [(r.font.color.rgb, r.font.highlight_color) for r in (gap, rest)] == [
        (RGBColor(0, 0, 0), WD_COLOR_INDEX.YELLOW),
        (RGBColor(255, 255, 255), WD_COLOR_INDEX.GREEN),
    ]


PIECES = st.lists(
    st.sampled_from(
        ["{{ naam }}", "{% if %}", "{% endfor %}", "{#", "#}", "{_{", "}_}", "{", "}}", "%}", "&", "&amp;", "&#10;",
         "<w:p>", "</w:t>", "<![CDATA[", "]]>", '"', "'", "“", "\t", "\n", "\x0c", "\u2028", "\u00a0", "\u200b",
         "\u202e", "😀", "é", "e\u0301", "_x000D_", "None", " ", "  ", "a", "<?xml?>", "{%p for x in y %}", "\ud7ff", "\ue000", "{{r x }}",
         "{% cellbg a %}", "{% colspan 2 %}", "{% vm %}", "{% hm %}", "$1", "\\1", "\\n", "[nog in te vullen: x]"]
    ),
    max_size=8,
).map("".join)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(PIECES)
def test_data_are_data_in_every_place_of_the_saved_file(value: str) -> None:
    def make(document: Any) -> None:
        document.core_properties.title = "[{{ naam }}]"
        document.add_paragraph("[{{ naam }}]")
        document.add_paragraph("{% for x in lijst %}")
        document.add_paragraph("[{{ x }}]", style="List Number")
        document.add_paragraph("{% endfor %}")
        document.add_table(1, 1).cell(0, 0).text = "[{{ naam }}]"
        document.sections[0].header.paragraphs[0].text = "[{{ naam }}]"
        about = OxmlElement("wp:docPr")
        about.set("descr", "[{{ naam }}]")
        about.set("id", "1")
        document.add_paragraph("plaatje").runs[0]._r.append(about)

    data = fill(template(make), {"naam": value, "lijst": [value, "b"]})
    read = Document(io.BytesIO(data))
    arrived = f"[{value}]".replace("\x0c", "\n")
    one_line = f"[{value}]".replace("\x0c", " ").replace("\n", " ").replace("\t", " ")
    assert [p.text for p in read.paragraphs] == [arrived, arrived, "[b]", "plaatje"]
    assert read.tables[0].cell(0, 0).text == arrived
    assert read.sections[0].header.paragraphs[0].text == arrived
    assert read.core_properties.title == one_line
    assert next(read.element.body.iter("{*}docPr")).get("descr") == one_line
