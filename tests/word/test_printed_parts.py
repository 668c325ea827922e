"""Every word, field, property and remark of a template stands in a document, or is accounted for."""

from pathlib import Path
from typing import Any

import docx
from click.testing import CliRunner
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook

from generator.cli import cli
from generator.documents.example_views import example_views
from generator.events import TemplateParts
from generator.word.filling.fill import CannotFill, fill
from generator.word.inspecting.made_document import read_paper
from generator.word.packaging.package import Package
from generator.word.proofreading.opened_template import Template
from generator.word.proofreading.printed_parts import LOST, printed_parts
from tests.word.small import Make, paragraphs, template
from tests.word.test_accounting import BODY, NAMES, STROKES, damaged, shipped, squeezed, typed

VIEW: dict[str, object] = {"naam": "West", "aan": True, "uit": False, "leden": [], "leeg": ""}
W = nsdecls("w")


def parts_of(package: Package, view: dict[str, object]) -> TemplateParts:
    return printed_parts(Template(package), [read_paper(fill(package, view), "x.docx").squeezed])


def left(make: Make) -> dict[str, int]:
    found = parts_of(template(make), VIEW)
    assert found.seen == found.printed + sum(one.parts for one in found.left_out)
    return {one.text: one.parts for one in found.left_out if "/" not in one.text}


def test_what_a_condition_or_an_empty_list_leaves_out_is_counted() -> None:
    assert left(paragraphs("In {{ naam }} wonen wij")) == {}
    assert left(paragraphs("{% if uit %}nooit gezien{% else %}altijd{% endif %}")) == {
        "nooit gezien": 2
    }
    assert left(
        paragraphs("{%p for lid in leden %}", "Dit is {{ lid.naam }}!", "{%p endfor %}")
    ) == {
        "Dit is": 2,
        "!": 1,
    }
    assert left(paragraphs("Wij in {{ naam }}", "{%p if uit %}", "Wij in", "{%p endif %}")) == {
        "Wij in": 2
    }
    assert left(paragraphs("Zij zijn er", "{%p if uit %}", "Zij", "{%p endif %}")) == {"Zij": 1}
    other = paragraphs(
        "Ons {{ naam }} is nu mooi", "{%p if uit %}", "Ons {{ naam }} is nu", "{%p endif %}"
    )
    assert left(other) == {"Ons": 1, "is nu": 2}
    elsewhere = paragraphs(
        "En Ons {{ naam }} is", "{%p if uit %}", "Ons {{ naam }} is", "{%p endif %}"
    )
    assert left(elsewhere) == {"Ons": 1, "is": 1}


def test_text_that_word_hides_is_counted() -> None:
    def make(document: Any) -> None:
        hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>niet voor jullie</w:t></w:r>"
        seen = "<w:r><w:t xml:space='preserve'>Wel gezien </w:t></w:r>"
        document.element.body.insert(0, parse_xml(f"<w:p {W}>{seen}{hidden}</w:p>"))

    assert left(make) == {"niet voor jullie": 3}


def counted(package: Package) -> int:
    """The words that somebody typed in running text, as this test reads them."""
    return sum(len(text.split()) for text in typed(etree.fromstring(package.parts[BODY])))


@settings(max_examples=10, deadline=None)
@given(st.sampled_from(["wijkplan.docx", "steunverklaringen.docx"]), st.lists(STROKES, max_size=3))
def test_the_sums_close_whatever_somebody_did_to_a_template(
    name: str, strokes: list[tuple[str, float, float]]
) -> None:
    package = damaged(name, strokes)
    view = example_views()[name]
    try:
        made = read_paper(fill(package, view), "x.docx").squeezed
    except CannotFill:
        return
    found = printed_parts(Template(package), [made])
    assert found.seen == found.printed + found.needless + found.dropped
    assert counted(package) <= found.seen
    assert not [one for one in found.left_out if one.why == LOST.why]
    accounted = squeezed(made + "".join(one.text for one in found.left_out))
    for text in typed(etree.fromstring(package.parts[BODY])):
        assert squeezed(text) in accounted


def test_the_shipped_templates_lose_nothing() -> None:
    for name in NAMES:
        assert parts_of(shipped(name), example_views()[name]).dropped == 0


def test_she_reads_it_at_the_end_and_in_the_list(project: Path) -> None:
    path = project / "templates/wijkplan.docx"
    document = docx.Document(str(path))
    document.add_paragraph("Nog even geheim").runs[0].font.hidden = True
    document.core_properties.keywords = "kladversie van Ans"
    document.save(str(path))
    result = CliRunner().invoke(cli, ["build", "--project", str(project)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    assert "6 weggelaten" in " ".join(result.output.split())
    sheet = load_workbook(project / "output/intern/controle.xlsx")["Niet gelezen"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=6)]
    told = {row[5]: (row[0], row[4]) for row in rows}
    assert told["Nog even geheim"] == ("wijkplan.docx", "3")
    assert told["Trefwoorden: kladversie van Ans"] == ("wijkplan.docx", "3")
    assert "woorden en velden in de sjablonen" in str(sheet["A2"].value)
