"""The copy with comments: each where it belongs, nothing else changed, and Word can open it."""

import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document
from lxml import etree

from generator.checks.all import template_check
from generator.cli import cli
from generator.documents.example_views import example_views
from generator.problems import in_order
from generator.word.packaging.package import Package, from_bytes, open_package
from generator.word.proofreading.commented_copy import OURS as AUTHOR
from generator.word.proofreading.commented_copy import marked
from generator.word.proofreading.opened_template import Template
from generator.word.text.paragraphs import paragraphs
from generator.word.xml import W

NAME = "wijkplan.docx"
COPY = "wijkplan (nagekeken).docx"
BODY = "word/document.xml"
SOFFICE = shutil.which("soffice")


def edited(package: Package, *pairs: tuple[str, str], part: str = BODY) -> Package:
    text = package.parts[part].decode("utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    return replace(package, parts={**package.parts, part: text.encode()})


@pytest.fixture
def package() -> Package:
    return open_package(Path(__file__).resolve().parents[2] / "templates" / NAME, NAME)


def copy_of(package: Package) -> bytes:
    found = template_check.run(frozenset(), Template(package), example_views()[NAME])
    data = marked(package, in_order(found))
    assert data is not None
    return data


def comments(data: bytes) -> list[str]:
    root = from_bytes(data, NAME).tree("word/comments.xml")
    return ["\n".join(p.xpath("string()") for p in c.iter(f"{W}p")) for c in root]


def covered(data: bytes, number: int) -> str:
    """The text between the begin and the end of a comment."""
    inside, text = False, ""
    for node in from_bytes(data, NAME).tree(BODY).iter():
        if node.tag == f"{W}commentRangeStart" and node.get(f"{W}id") == str(number):
            inside = True
        elif node.tag == f"{W}commentRangeEnd" and node.get(f"{W}id") == str(number):
            inside = False
        elif inside and node.tag == f"{W}t":
            text += node.text or ""
    return text


def test_a_comment_stands_at_the_tag_and_says_what_to_do(package: Package) -> None:
    wrong = edited(package, ("{{ lid.soort }}", "Soort: {{ lid.sort }}."))
    data = copy_of(wrong)
    assert comments(data) == [
        "FOUT S201: Dit veld bestaat niet\n"
        "Het veld “lid.sort” bestaat niet\n"
        "Doe dit: Bedoel je lid.soort? Verwijder het hele veld in Word en typ het in één keer opnieuw"
    ]
    assert covered(data, 0) == "{{ lid.sort }}"
    comment = Document(_saved(data)).comments
    assert [(c.author, c.timestamp) for c in comment] == [(AUTHOR, None)]


def _saved(data: bytes) -> object:
    import io

    return io.BytesIO(data)


def test_the_text_of_the_template_is_unchanged_and_equal_input_gives_equal_bytes(
    package: Package,
) -> None:
    wrong = edited(
        package, ("{{ lid.soort }}", "x{{ lid.sort }}y{{ lid.srt }}z"), ("{%tr endfor %}", "")
    )
    before = [p.text for p in paragraphs(wrong, BODY)]
    data = copy_of(wrong)
    assert [p.text for p in paragraphs(from_bytes(data, NAME), BODY)] == before
    assert data == copy_of(wrong)


def test_what_is_wrong_in_a_header_or_box_is_told_where_word_allows_a_comment(
    package: Package,
) -> None:
    wrong = edited(package, ("{{ document.merk }}", "{{ document.mark }}"), part="word/header1.xml")
    box = "<w:txbxContent><w:p><w:r><w:t>{{ wijk.nam }}</w:t></w:r></w:p></w:txbxContent>"
    boxed = f"{{{{ steun.zin }}}}</w:t></w:r><w:r><w:pict>{box}</w:pict></w:r><w:r><w:t>"
    data = copy_of(edited(wrong, ("{{ steun.zin }}", boxed)))
    root = from_bytes(data, NAME).tree(BODY)
    assert not root.xpath("//w:txbxContent//w:commentReference", namespaces={"w": W.strip("{}")})
    header = next(c for c in comments(data) if "document.mark" in c)
    assert "wijkplan.docx › koptekst › alinea 1" in header
    assert len(comments(data)) == 2


def test_own_comments_of_the_template_stay(package: Package) -> None:
    wrong = edited(package, ("{{ lid.soort }}", "{{ lid.sort }}"))
    once = from_bytes(copy_of(wrong), NAME)
    twice = copy_of(once)
    assert len(comments(twice)) == 2
    ids = [c.get(f"{W}id") for c in from_bytes(twice, NAME).tree("word/comments.xml")]
    assert ids == ["0", "1"]


def test_comments_are_found_wherever_they_are_and_a_body_may_relate_to_nothing(
    package: Package,
) -> None:
    wrong = edited(package, ("{{ lid.soort }}", "{{ lid.sort }}"))
    rels = "word/_rels/document.xml.rels"
    elsewhere = edited(
        from_bytes(copy_of(wrong), NAME), ("comments.xml", "../notes/comments.xml"), part=rels
    )
    parts = dict(elsewhere.parts)
    parts["notes/comments.xml"] = parts.pop("word/comments.xml")
    twice = from_bytes(copy_of(replace(package, parts=parts)), NAME)
    assert len(twice.tree("notes/comments.xml")) == 2
    assert "word/comments.xml" not in twice.parts
    alone = {name: data for name, data in wrong.parts.items() if name != rels}
    assert len(comments(copy_of(replace(package, parts=alone)))) >= 1


def test_every_part_is_declared_and_well_formed(package: Package) -> None:
    data = copy_of(edited(package, ("{{ lid.soort }}", "{{ lid.sort }}")))
    with zipfile.ZipFile(_saved(data)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))
        assert b'PartName="/word/comments.xml"' in archive.read("[Content_Types].xml")
        assert b'Target="comments.xml"' in archive.read("word/_rels/document.xml.rels")


def test_a_body_that_cannot_be_read_gives_no_copy(package: Package) -> None:
    broken = replace(package, parts={**package.parts, BODY: b"<w:document"})
    assert marked(broken, []) is None


@pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not there")
def test_libreoffice_opens_the_copy(package: Package, tmp_path: Path) -> None:
    path = tmp_path / COPY
    path.write_bytes(copy_of(edited(package, ("{{ lid.soort }}", "{{ lid.sort }}"))))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    words = [str(SOFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*words, str(path)], check=True, capture_output=True, timeout=180)
    assert path.with_suffix(".pdf").read_bytes().startswith(b"%PDF")


def check(project: Path, command: str = "check") -> Result:
    return CliRunner().invoke(cli, [command, "--project", str(project)], catch_exceptions=False)


def damage(project: Path) -> bytes:
    path = project / "templates" / NAME
    sound = path.read_bytes()
    wrong = edited(from_bytes(sound, NAME), ("{{ lid.soort }}", "{{ lid.sort }}"))
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in wrong.parts.items():
            archive.writestr(name, data)
    return sound


@pytest.mark.parametrize("command", ["check", "build"])
def test_the_copy_comes_with_the_problem_and_goes_with_it(shipped: Path, command: str) -> None:
    folder = shipped / "output" / "intern" / "nagekeken"
    sound = damage(shipped)
    assert check(shipped, command).exit_code == 1
    assert "lid.sort" in comments((folder / COPY).read_bytes())[0]
    (shipped / "templates" / NAME).write_bytes(sound)
    assert check(shipped).exit_code == 0
    assert not (folder / COPY).exists()
