"""``check`` tells what ``build`` tells, of damaged workbooks and damaged templates alike."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl import load_workbook
from PIL import Image

from generator.job import Job
from generator.pipeline import run
from generator.problems import Stage

BODY = "word/document.xml"
HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
NESTED = (
    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>"
    + "<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>" * 2
    + "</w:tbl><w:p/>"
)


def without_table(text: str, tag: str) -> str:
    at = text.index(tag)
    return text[: text.rindex("<w:tbl>", 0, at)] + text[text.index("</w:tbl>", at) + 8 :]


def after(text: str, tag: str, more: str) -> str:
    end = text.index("</w:p>", text.index(tag)) + 6
    return text[:end] + more + text[end:]


def template(name: str, change: Callable[[str], str]) -> Callable[[Path], None]:
    def damage(project: Path) -> None:
        path = project / "templates" / f"{name}.docx"
        with zipfile.ZipFile(path) as archive:
            parts = {entry: archive.read(entry) for entry in archive.namelist()}
        changed = change(parts[BODY].decode("utf-8"))
        assert changed != parts[BODY].decode("utf-8")
        with zipfile.ZipFile(path, "w") as archive:
            for entry, data in {**parts, BODY: changed.encode()}.items():
                archive.writestr(entry, data)

    return damage


def cell(book: str, sheet: str, address: str, value: object) -> Callable[[Path], None]:
    def damage(project: Path) -> None:
        path = project / "inputs" / book
        workbook = load_workbook(path)
        workbook[sheet][address] = value
        workbook.save(path)

    return damage


DAMAGES: dict[str, tuple[Callable[[Path], None], str]] = {
    "nothing": (lambda project: None, ""),
    "table of members deleted": (
        template(
            "subsidieaanvraag",
            lambda t: without_table(t, '{%tr for groep in leden | per("wijken") %}'),
        ),
        "S110",
    ),
    "table within a cell": (
        template("subsidieaanvraag", lambda t: after(t, "{{ post.toelichting }}", NESTED)),
        "D203",
    ),
    "euro sign before an amount": (
        template("wijkplan", lambda t: t.replace("{{ kosten.gemiddeld }}", "€ {{ kosten.gemiddeld }}", 1)),
        "D110",
    ),
    "a total that is another": (
        template("subsidieaanvraag", lambda t: t.replace("{{ begroting.totaal_baten.totaal }}", "€ 12,00")),
        "D106",
    ),
    "a name without consent": (
        template("wijkplan", lambda t: after(t, "{{ steun.zin }}", "<w:p><w:r><w:t>[12] {{ wijk.nam }}</w:t></w:r></w:p>")),
        "S201",
    ),
    "a chapter that is not there": (cell("regeling.xlsx", "Eisen", "G2", "Nergens"), "D103"),
    "a day that is none": (cell("aanvraag.xlsx", "Aanvraag", "B5", "31 februari 2018"), "X"),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES)
def test_check_tells_what_build_tells(damage: str, one_wijk: Path) -> None:
    break_it, code = DAMAGES[damage]
    break_it(one_wijk)
    told = []
    for documents in (False, True):
        job = Job(one_wijk, date(2018, 1, 1), documents=documents)
        outcome = run(job, lambda event: None)
        told.append(
            {(p.code, str(p.place), p.finding.message) for p in outcome.problems if p.stage is not Stage.DELIVERY}
        )  # fmt: skip
        assert documents or not list((one_wijk / "output").glob("*.docx"))
    assert told[0] == told[1]
    assert any(found.startswith(code) for found, _, _ in told[0])


def test_what_is_wrong_in_a_text_of_a_wijk_is_told_at_that_text(one_wijk: Path) -> None:
    text = Document()
    text.add_heading("Onze wijk", 1)
    line = text.add_paragraph("Lees het op onze pagina: ")
    address = line.part.relate_to("https://voorbeeld.example", HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), address)
    link.append(text.add_paragraph().add_run("klik hier")._r)
    line._p.append(link)
    picture = io.BytesIO()
    Image.new("RGB", (40, 40), "red").save(picture, "png")
    picture.seek(0)
    text.add_picture(picture)
    (one_wijk / "inputs" / "teksten").mkdir(exist_ok=True)
    text.save(str(one_wijk / "inputs" / "teksten" / "Oost.docx"))
    outcome = run(Job(one_wijk, date(2018, 1, 1), documents=False), lambda event: None)
    found = {p.code: p for p in outcome.problems if p.code in {"D206", "D207", "T203"}}
    assert set(found) == {"D206", "T203"}
    assert str(found["D206"].place) == "teksten/Oost.docx › Onze wijk › alinea 1"
    assert "teksten/Oost.docx" in found["D206"].finding.fix
