"""Captions are numbered as Word would number them, and references say the same number."""

from typing import Any

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.word.small import filled, lines


def run(inside: str) -> str:
    return f"<w:r>{inside}</w:r>"


def text(words: str) -> str:
    return run(f'<w:t xml:space="preserve">{words}</w:t>')


def char(kind: str) -> str:
    return f'<w:fldChar w:fldCharType="{kind}"/>'


def word_field(code: str, shown: str = "9") -> str:
    """A field as Word and LibreOffice write it: a run for each of its pieces."""
    asked = f'<w:instrText xml:space="preserve"> {code} </w:instrText>'
    pieces = (char("begin"), asked, char("separate"), f"<w:t>{shown}</w:t>", char("end"))
    return "".join(map(run, pieces))


def one_run(code: str) -> str:
    asked = f"<w:instrText>{code}</w:instrText>"
    return run(char("begin") + asked + char("separate") + "<w:t>9</w:t>" + char("end"))


def simple(code: str) -> str:
    return f'<w:fldSimple w:instr="{code}">{run("<w:t>9</w:t>")}</w:fldSimple>'


def made(*paragraphs: str) -> Any:
    def make(document: Any) -> None:
        last = document.element.body.sectPr
        for inside in paragraphs:
            last.addprevious(parse_xml(f"<w:p {nsdecls('w')}>{inside}</w:p>"))

    return make


def shown(*paragraphs: str, **view: object) -> list[str]:
    return lines(filled(made(*paragraphs), view))


@pytest.mark.parametrize("field", [word_field, one_run, simple])
def test_tables_and_figures_are_counted_apart(field: Any) -> None:
    table = text("Tabel ") + field("SEQ Tabel \\* ARABIC")
    figure = text("Figuur ") + field("SEQ Figuur")
    assert shown(table, figure, table, table, figure) == [
        "Tabel 1", "Figuur 1", "Tabel 2", "Tabel 3", "Figuur 2",
    ]  # fmt: skip


def test_each_round_of_a_loop_has_its_number_and_what_is_left_out_has_none() -> None:
    caption = text("Tabel ") + word_field("SEQ Tabel") + text(": {{ w }}")
    assert shown(
        text("{% if nooit %}"), text("Tabel ") + word_field("SEQ Tabel"), text("{% endif %}"),
        text("{% for w in wijken %}"), caption, text("{% endfor %}"),
        nooit=False, wijken=["West", "Oost"],
    ) == ["Tabel 1: West", "Tabel 2: Oost"]  # fmt: skip


def test_a_restart_and_a_repeat_are_followed() -> None:
    codes = ("SEQ Tabel \\r 5", "SEQ Tabel", "SEQ Tabel \\c", "SEQ tabel")
    assert shown(*map(word_field, codes)) == ["5", "6", "6", "7"]


BOOKMARK = '<w:bookmarkStart w:id="3" w:name="_Ref1"/>{}<w:bookmarkEnd w:id="3"/>'


def test_a_reference_says_the_number_of_its_caption() -> None:
    first = text("Tabel ") + word_field("SEQ Tabel") + text(": een")
    second = BOOKMARK.format(text("Tabel ") + word_field("SEQ Tabel")) + text(": twee")
    refer = text("Zie ") + word_field("REF _Ref1 \\h", "Tabel 7") + text(".")
    assert shown(refer, first, second)[0] == "Zie Tabel 2."


def test_a_reference_to_something_else_is_left_as_it_is() -> None:
    caption = text("Tabel ") + word_field("SEQ Tabel")
    other = BOOKMARK.format(text("een kop"))
    refer = [word_field(code, "oud") for code in ("REF _Ref1 \\r", "REF _Ref1", "REF _Ref2")]
    assert shown(caption, other, *refer)[2:] == ["oud", "oud", "oud"]


def test_other_fields_are_left_as_they_are() -> None:
    assert shown(word_field("PAGE", "3"), word_field("SEQ Tabel"))[0] == "3"
