"""S013 gave no consent: her name is in no public document, whichever text it comes from."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from docx import Document

from generator.cli import cli
from tests.edits import find, made, retype, workbook
from tests.plain_files import everything, sheet

NUMBER = "S013"


def hers(project: Path) -> str:
    rows = sheet(project / "inputs" / "steunverklaringen.xlsx", "Steunverklaringen")
    row = next(r for r in rows if r["Nr"] == NUMBER)
    assert row["Persoonsnaam mag erin"] != "ja"
    return str(row["Naam ondertekenaar"])


def run(project: Path) -> tuple[int, list[dict[str, Any]]]:
    command = ["build", "--project", str(project), "--json"]
    result = CliRunner().invoke(cli, command, catch_exceptions=False)
    return result.exit_code, json.loads(result.stdout)["problems"]


def public(project: Path) -> dict[str, str]:
    output = project / "output"
    return {n: everything(output / n) for n in made(project) if not n.startswith("intern/")}


def quote(project: Path, text: str) -> int:
    """Let S001 say it, with consent; gives its row."""
    with workbook(project, "steunverklaringen") as book:
        page = book["Steunverklaringen"]
        row = find(page, "Nr", "S001")
        consent = {
            "Motivatie mag erin": "ja",
            "Toestemming op": "6-4-2018",
            "Toestemming via": "post",
        }
        retype(page, row, {"Motivatie": text, **consent})
    return row


def spaced(name: str) -> str:
    return name.upper().replace(" ", "\u00a0 ")


@pytest.mark.parametrize("written", [str, spaced])
def test_a_quotation_with_her_name_is_told_and_stays_out(shipped: Path, written: Any) -> None:
    name = hers(shipped)
    row = quote(shipped, f"Wij doen dit samen met {written(name)} uit onze straat.")
    code, problems = run(shipped)
    assert code == 0
    assert [p["place"]["cell"] for p in problems if p["code"] == "K608"] == [f"N{row}"]
    texts = public(shipped)
    assert len(texts) == 12
    assert not [
        n for n, text in texts.items() if name.casefold() in text.casefold().replace("\u00a0 ", " ")
    ]


def test_her_name_in_another_text_stops_the_build_though_a_quotation_holds_it(
    shipped: Path,
) -> None:
    name = hers(shipped)
    quote(shipped, f"Samen met {name}.")
    with workbook(shipped, "wijken") as book:
        page = book["Wijken"]
        row = find(page, "Wijk", "West")
        retype(page, row, {"Kracht": f"In West kookt {name.lower()} elke week."})
    code, problems = run(shipped)
    assert code == 1
    assert not made(shipped)
    told = [p for p in problems if p["code"] == "K608" and p["place"]["file"] == "wijken.xlsx"]
    assert len(told) == 1
    leaks = [p for p in problems if p["code"] == "D301"]
    assert leaks
    assert all(p["severity"] == "fout" and "wijken.xlsx" in p["fix"] for p in leaks), leaks


def test_her_name_in_an_own_text_is_told_at_its_paragraph(shipped: Path) -> None:
    document = Document()
    document.add_heading("Ons veld", 1)
    document.add_paragraph("Eerst dit.")
    document.add_paragraph(f"Bel {hers(shipped)}.")
    folder = shipped / "inputs" / "teksten"
    folder.mkdir(exist_ok=True)
    document.save(str(folder / "Oost.docx"))
    code, problems = run(shipped)
    assert code == 1
    (told,) = [p for p in problems if p["code"] == "K608"]
    assert told["place"]["file"] == "teksten/Oost.docx"
    assert "alinea 2" in json.dumps(told, ensure_ascii=False)
    assert [p["code"] for p in problems if p["severity"] == "fout"] == ["D301"]


def at_paragraph(document: Any, name: str) -> None:
    run = document.add_paragraph(f"Vraag naar {name[:3]}").add_run(name[3:])
    run.bold = True


def at_header(document: Any, name: str) -> None:
    document.sections[0].header.paragraphs[0].add_run(name)


def at_property(document: Any, name: str) -> None:
    document.core_properties.author = name


@pytest.mark.parametrize("place", [at_paragraph, at_header, at_property])
@pytest.mark.parametrize(
    "template", ["wijkplan.docx", "subsidieaanvraag.docx", "steunverklaringen.docx"]
)
def test_her_name_in_a_template_is_told_in_that_template(
    shipped: Path, place: Any, template: str
) -> None:
    path = shipped / "templates" / template
    document = Document(str(path))
    place(document, hers(shipped))
    buffer = io.BytesIO()
    document.save(buffer)
    path.write_bytes(buffer.getvalue())
    code, problems = run(shipped)
    assert code == 1
    (told,) = [p for p in problems if p["code"] == "S701"]
    assert told["place"]["file"] == template
    assert ("eigenschappen weergeven" in told["fix"]) is (place is at_property)
