"""A title in the style Verwijzing becomes a link to its heading, with the number that Word prints."""

from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE

from generator.documents.example_views import example_views
from generator.word.filling.fill import fill
from generator.word.inspecting.made_document import Paper, read_paper
from generator.word.packaging.package import open_package
from generator.word.text.paragraphs import Paragraph
from generator.word.xml import W
from tests.word.small import Make, filled

APPLICATION = Path(__file__).parents[2] / "templates" / "subsidieaanvraag.docx"


def letter(*pieces: str, style: str = "Verwijzing") -> Make:
    """Two chapters, an appendix, and a line that refers to one of them in so many runs."""

    def make(document: Any) -> None:
        document.styles.add_style("Verwijzing", WD_STYLE_TYPE.CHARACTER)
        line = document.add_paragraph("Zie hoofdstuk ")
        for piece in pieces:
            line.add_run(piece, style=style)
        line.add_run(".")
        document.add_heading("Hoe wij werken", 1)
        document.add_heading("Planning & geld", 1)
        document.add_heading("Bijlage C Bronnen", 1)

    return make


def links(paper: Paper) -> dict[str, str]:
    """What is linked, by the heading that its bookmark stands in."""
    at = {
        mark.get(f"{W}name"): p.text
        for p in paper.paragraphs
        for mark in p.element.iter(f"{W}bookmarkStart")
    }
    return {
        at[link.get(f"{W}anchor")]: "".join(t.text or "" for t in link.iter(f"{W}t"))
        for link in paper.paragraphs[0].element.iter(f"{W}hyperlink")
    }


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (["Hoe wij werken"], {"Hoe wij werken": "Hoe wij werken"}),
        (["hoe ", "wij", " Werken"], {"Hoe wij werken": "hoe wij Werken"}),
        (["{{ kop }}"], {"Planning & geld": "Planning & geld"}),
        (["bijlage C"], {"Bijlage C Bronnen": "bijlage C"}),
        (["Hoe"], {"Hoe wij werken": "Hoe"}),
        (["Ho"], {}),
        (["{{ leeg }}"], {}),
    ],
)
def test_what_is_a_heading_is_linked_and_the_rest_stays_text(
    pieces: list[str], expected: dict[str, str]
) -> None:
    paper = filled(letter(*pieces), {"kop": "Planning & geld", "leeg": ""})
    assert links(paper) == expected
    assert links(filled(letter(*pieces, style="Strong"), {"kop": "x", "leeg": ""})) == {}


def application(edit: Any, tmp_path: Path) -> Paper:
    """The shipped application after an edit, made of the example."""
    document = Document(str(APPLICATION))
    edit(document)
    path = tmp_path / APPLICATION.name
    document.save(str(path))
    view = example_views()[APPLICATION.name]
    return read_paper(fill(open_package(path, path.name), view), path.name)


def line(paper: Paper) -> Paragraph:
    return next(p for p in paper.paragraphs if p.in_table and p.text.endswith("De aanvrager"))


def test_the_number_is_that_of_the_chapter_also_after_one_went(tmp_path: Path) -> None:
    def shown(paper: Paper) -> str:
        return line(paper).text

    def add(document: Any) -> None:
        first = next(p for p in document.paragraphs if p.style.name == "Heading 1")
        first.insert_paragraph_before("Een hoofdstuk vooraf", style="Heading 1")

    assert shown(application(lambda d: None, tmp_path)) == "Zie hoofdstuk 3 De aanvrager"
    assert shown(application(add, tmp_path)) == "Zie hoofdstuk 4 De aanvrager"


def test_the_number_is_a_field_that_word_keeps_up_to_date(tmp_path: Path) -> None:
    paper = application(lambda d: None, tmp_path)
    link = next(line(paper).element.iter(f"{W}hyperlink"))
    code = next(link.iter(f"{W}instrText")).text
    assert code == f" REF {link.get(f'{W}anchor')} \\r \\h "


def test_every_requirement_leads_to_its_chapter(tmp_path: Path) -> None:
    paper = application(lambda d: None, tmp_path)
    table = next(t for t in paper.tables if t.rows[0][-1] == "Hoofdstuk")
    assert [row[-1] for row in table.rows[1:]] == [
        "4 Visie op sociaal makelaarschap. Zie ook de plannen per wijk."
    ]
