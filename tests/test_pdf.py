"""``build --pdf`` as it is used: with LibreOffice, and on a computer that has none."""

import io
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from generator import pipeline
from generator.cli import cli
from generator.delivery import pdf_export
from generator.delivery.kept_outcome import NAME
from generator.problems import Problem, Severity
from generator.word.inspecting.made_document import read_paper
from generator.word.numbering.page_numbers import sections_between
from tests.edits import retype, workbook

needs_office = pytest.mark.skipif(pdf_export.find() is None, reason="LibreOffice is not there")


def build(project: Path, *options: str) -> Result:
    return CliRunner().invoke(cli, ["build", "--project", str(project), *options])


def pdfs(project: Path) -> dict[str, bytes]:
    found = (project / "output").rglob("*.pdf")
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in found}


def contents(document: Path) -> list[tuple[str, int]]:
    """Heading and page as the contents list names them."""
    lines = read_paper(document.read_bytes(), document.name).paragraphs
    entries = [p.text.strip().split("\t") for p in lines if p.style.startswith("TOC")]
    return [(cells[-2], int(cells[-1])) for cells in entries if len(cells) > 1]


@needs_office
def test_pdfs_are_tagged_and_the_contents_list_names_the_right_pages(one_wijk: Path) -> None:
    assert build(one_wijk, "--pdf").exit_code == 0
    assert len(pdfs(one_wijk)) == 3
    assert not any("intern" in name for name in pdfs(one_wijk))
    for name in ("subsidieaanvraag", "wijkplannen/01-oost"):
        reader = PdfReader(io.BytesIO((one_wijk / f"output/{name}.pdf").read_bytes()))
        assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
        assert reader.trailer["/Root"]["/Lang"] == "nl-NL"
        assert len(reader.outline) > 5
        listed = contents(one_wijk / f"output/{name}.docx")
        assert len(listed) > 5
        for heading, page in listed:
            text = re.sub(r"\s+", "", reader.pages[page - 1].extract_text())
            assert re.sub(r"\s+", "", heading) in text, f"{heading} is not on page {page}"


@pytest.mark.afresh
@needs_office
def test_equal_input_gives_equal_pdfs_that_go_when_documents_are_made_anew(project: Path) -> None:
    build(project, "--pdf")
    first = pdfs(project)
    (project / "output" / NAME).unlink()
    assert "vernieuwd" not in build(project, "--pdf").output
    assert first
    assert pdfs(project) == first
    build(project)
    assert not pdfs(project)


def test_without_libreoffice_the_documents_are_made_and_it_says_why(shipped, no_office) -> None:
    result = build(shipped, "--pdf")
    assert result.exit_code == 0
    assert "LibreOffice is niet gevonden" in result.output
    assert "B301" in result.output
    assert (shipped / "output/subsidieaanvraag.docx").exists()
    assert not list(shipped.rglob("output/**/*.pdf"))


def test_a_program_that_does_nothing_is_no_libreoffice(shipped, around, tmp_path) -> None:
    around.setattr(pdf_export, "find", lambda: str(tmp_path / "geen-programma"))
    result = build(shipped, "--pdf")
    assert result.exit_code == 0
    assert "B301" in result.output
    assert (shipped / "output/wijkplannen/05-oost.docx").exists()


@needs_office
def test_too_many_pages_are_told_at_the_document_and_at_the_requirement(one_wijk: Path) -> None:
    with workbook(one_wijk, "regeling") as book:
        limits, wanted = book["Grenzen"], book["Eisen"]
        retype(limits, 2, {"Waarvoor": "subsidieaanvraag", "Maximum pagina's": 20})
        retype(limits, 3, {"Waarvoor": "lijst steunverklaringen", "Maximum pagina's": 500})
        for number in range(2, 12):
            retype(wanted, number, {"Maximum pagina's": 1})
    problems = json.loads(build(one_wijk, "--pdf", "--json").stdout)["problems"]
    said = {p["code"]: p for p in problems}
    pages = len(PdfReader(one_wijk / "output/subsidieaanvraag.pdf").pages)
    assert f"heeft {pages} pagina’s, en het mogen er 20 zijn" in said["D403"]["message"]
    assert [p["place"]["file"] for p in problems if p["code"] == "D403"] == [
        "subsidieaanvraag.docx"
    ]
    assert said["D404"]["place"]["sheet"] == "Eisen"


def test_a_limit_in_pages_that_cannot_be_counted_stops_a_final_version(
    shipped, no_office, monkeypatch
) -> None:
    with workbook(shipped, "regeling") as book:
        retype(book["Grenzen"], 2, {"Waarvoor": "subsidieaanvraag", "Maximum pagina's": 20})
    monkeypatch.setattr(pipeline, "_stops", lambda problems, final: _only_counter(problems))
    result = build(shipped, "--final")
    assert result.exit_code == 1
    assert "D407" in result.output
    assert not list(shipped.rglob("output/*.docx"))


def _only_counter(problems: list[Problem]) -> bool:
    """The example has open points of its own; here only those of the counter count."""
    return any(p.code.startswith("D4") and p.severity >= Severity.GAP for p in problems)


def test_the_pages_of_a_section_run_to_the_next_heading_as_high() -> None:
    def found(*starts: tuple[int, str, int]) -> dict[str, int]:
        return {s.title: s.pages for s in sections_between(starts, 20)}

    assert found((1, "Een", 3), (2, "Deel", 3), (2, "Ander deel", 4), (1, "Twee", 6)) == {
        "Een": 3, "Deel": 2, "Ander deel": 2, "Twee": 15,
    }  # fmt: skip
