"""``build --pdf`` as it is used: with LibreOffice, and on a computer that has none."""

import io
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from generator.cli import cli
from generator.delivery import office
from generator.word.paper import read_paper

needs_office = pytest.mark.skipif(office.find() is None, reason="LibreOffice is not there")


def build(project: Path, *options: str) -> Result:
    return CliRunner().invoke(cli, ["build", "--project", str(project), *options])


def contents(document: Path) -> list[tuple[str, int]]:
    """Heading and page as the contents list names them."""
    lines = read_paper(document.read_bytes(), document.name).paragraphs
    entries = [p.text.strip().split("\t") for p in lines if p.style.startswith("TOC")]
    return [(cells[-2], int(cells[-1])) for cells in entries if len(cells) > 1]


@needs_office
def test_pdfs_are_tagged_and_the_contents_list_names_the_right_pages(shipped: Path) -> None:
    assert build(shipped, "--pdf").exit_code == 0
    pdfs = {p.relative_to(shipped / "output").as_posix() for p in shipped.rglob("output/**/*.pdf")}
    assert len(pdfs) == 12
    assert not any("intern" in name for name in pdfs)
    for name in ("subsidieaanvraag", "wijkplannen/05-oost"):
        reader = PdfReader(io.BytesIO((shipped / f"output/{name}.pdf").read_bytes()))
        assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
        assert reader.trailer["/Root"]["/Lang"] == "nl-NL"
        assert len(reader.outline) > 5
        listed = contents(shipped / f"output/{name}.docx")
        assert len(listed) > 5
        for heading, page in listed:
            text = re.sub(r"\s+", "", reader.pages[page - 1].extract_text())
            assert re.sub(r"\s+", "", heading) in text, f"{heading} is not on page {page}"


@needs_office
def test_equal_input_gives_equal_pdfs(shipped: Path) -> None:
    build(shipped, "--pdf")
    first = (shipped / "output/subsidieaanvraag.pdf").read_bytes()
    again = build(shipped, "--pdf")
    assert (shipped / "output/subsidieaanvraag.pdf").read_bytes() == first
    assert "vernieuwd" not in again.output


def test_without_libreoffice_the_documents_are_made_and_it_says_why(shipped, monkeypatch) -> None:
    monkeypatch.setattr(office, "find", lambda: None)
    result = build(shipped, "--pdf")
    assert result.exit_code == 0
    assert "LibreOffice is niet gevonden" in result.output
    assert "B301" in result.output
    assert (shipped / "output/subsidieaanvraag.docx").exists()
    assert not list(shipped.rglob("output/**/*.pdf"))


def test_a_program_that_does_nothing_is_no_libreoffice(shipped, monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(office, "find", lambda: str(tmp_path / "geen-programma"))
    result = build(shipped, "--pdf")
    assert result.exit_code == 0
    assert "B301" in result.output
    assert (shipped / "output/wijkplannen/05-oost.docx").exists()


@needs_office
def test_pdfs_of_an_earlier_build_do_not_stay_beside_newer_documents(shipped: Path) -> None:
    build(shipped, "--pdf")
    build(shipped)
    assert not list(shipped.rglob("output/**/*.pdf"))
