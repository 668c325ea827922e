"""Everything we write is what Office expects: schemas, relationships, ids, content types."""

import io
import shutil
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document
from openxml_audit import OpenXmlValidator
from PIL import Image

from generator.cli import cli


def faults(path: Path) -> list[str]:
    """What an independent validator of Office files says of one file."""
    return [str(error) for error in OpenXmlValidator().validate(path).errors]


def run(command: str, project: Path) -> None:
    CliRunner().invoke(cli, [command, "--project", str(project)], catch_exceptions=False)


def test_every_document_of_the_example_is_valid(built: Path) -> None:
    documents = sorted((built / "output").rglob("*.docx"))
    assert len(documents) == 13
    assert {path.name: faults(path) for path in documents if faults(path)} == {}


def words_of_a_wijk(path: Path) -> None:
    document = Document()
    document.add_heading("Wie wij zijn", 1)
    document.add_paragraph("Een verzonnen tekst met ").add_run("nadruk").bold = True
    for style in ("List Bullet", "List Bullet 2", "List Number", "Quote"):
        document.add_paragraph("een regel", style=style)
    table = document.add_table(2, 3)
    for cell in table._cells:
        cell.text = "waarde"
    picture = io.BytesIO()
    Image.new("RGB", (60, 40), "green").save(picture, "PNG")
    document.add_picture(io.BytesIO(picture.getvalue()))
    path.parent.mkdir(exist_ok=True)
    document.save(str(path))


def test_a_plan_with_a_wijks_own_words_is_valid(shipped: Path) -> None:
    words_of_a_wijk(shipped / "inputs/teksten/Oost.docx")
    run("build", shipped)
    (plan,) = (shipped / "output").rglob("05-oost.docx")
    assert "Een verzonnen tekst met nadruk" in [p.text for p in Document(str(plan)).paragraphs]
    assert faults(plan) == []


def test_the_veldenlijst_is_valid(shipped: Path) -> None:
    run("fields", shipped)
    assert faults(shipped / "output/intern/veldenlijst.docx") == []


def misspell(template: Path) -> None:
    with zipfile.ZipFile(template) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    before = parts["word/document.xml"]
    parts["word/document.xml"] = before.replace(b"{{ wijk", b"{{ wijq", 1)
    assert parts["word/document.xml"] != before
    with zipfile.ZipFile(template, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)


def test_the_marked_copy_of_a_template_is_valid(shipped: Path) -> None:
    misspell(shipped / "templates/wijkplan.docx")
    run("check", shipped)
    assert faults(shipped / "output/intern/nagekeken/wijkplan (nagekeken).docx") == []


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("word/document.xml", b"<w:body>", b"<w:body><w:onzin/>"),
        ("word/_rels/document.xml.rels", b'Target="styles.xml"', b'Target="weg.xml"'),
    ],
)
def test_the_validator_refuses_a_broken_document(
    built: Path, tmp_path: Path, part: str, old: bytes, new: bytes
) -> None:
    whole = next((built / "output").glob("steun*.docx"))
    broken = tmp_path / "stuk.docx"
    shutil.copyfile(whole, broken)
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(broken, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, content.replace(old, new, 1) if name == part else content)
    assert faults(broken)


def test_starters_and_documents_with_a_photo_are_valid(project: Path) -> None:
    photos = project / "inputs/fotos"
    photos.mkdir()
    for name in ("Zuidwest.jpg", "Buurthuis Voorbeeld.png"):
        Image.new("RGB", (300, 200), "green").save(photos / name)
    for name in ("brief", "persbericht"):
        CliRunner().invoke(cli, ["new", "--document", name, "--project", str(project)])
    folder = project / "templates/eigen"
    assert {p.name: faults(p) for p in folder.rglob("*.docx") if faults(p)} == {}
    for name, like in (("wijk", "wijkplan.docx"), ("lid", "eigen/persbericht.docx")):
        document = Document(str(project / "templates" / like))
        document.paragraphs[0].insert_paragraph_before(f"{{# per {name} #}}")
        document.add_paragraph(f"{{{{ {name}.foto }}}}")
        document.save(str(folder / f"{name}.docx"))
    run("build", project)
    made = [*(project / "output").glob("eigen/*"), *(project / "output").glob("intern/eigen/*")]
    assert len(made) == 4
    assert {p.name: faults(p) for p in made if faults(p)} == {}
