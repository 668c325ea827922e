"""What is refused in a template is not in its checked copy, and the copy says so."""

import pytest

from generator.checks.slip_texts import OUTSIDE, PROGRAMS
from generator.word.inspecting.unwanted_content import carried
from generator.word.packaging.package import Package, from_bytes
from generator.word.proofreading.commented_copy import marked
from generator.word.proofreading.opened_template import Template
from generator.word.text.paragraphs import paragraphs as lines_of
from tests.word.small import paragraphs, slips, template

BODY, RELS, SETTINGS = "word/document.xml", "word/_rels/document.xml.rels", "word/settings.xml"
VIEW = {"naam": "West"}
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def run(inside: str) -> str:
    return f"<w:p><w:r>{inside}</w:r></w:p>"


def field(code: str, last: str = "x") -> str:
    mark = '</w:r><w:r><w:fldChar w:fldCharType="{}"/></w:r><w:r>'
    code = f"{mark.format('begin')}<w:instrText>{code}</w:instrText>"
    return run(f"{code}{mark.format('separate')}<w:t>{last}</w:t>{mark.format('end')}")


def linked(kind: str, target: str, more: str = "") -> str:
    return f'<Relationship Id="rIdX" Type="{R}/{kind}" Target="{target}"{more}/>'


AWAY = ' TargetMode="External"'
# What it is called, what stands in the text, in the relationships of the text, in the settings, and a part.
REFUSED = {
    "macro": ("", linked("vbaProject", "vbaProject.bin"), "", "word/vbaProject.bin"),
    "ole": (run('<w:object><o:OLEObject r:id="rIdX"/></w:object>'), linked("oleObject", "embeddings/o.bin"), "", "word/embeddings/o.bin"),
    "package": ("", linked("package", "embeddings/w.xlsx"), "", "word/embeddings/w.xlsx"),
    "activex": (run('<w:control r:id="rIdX"/>'), linked("control", "activeX/activeX1.xml"), "", "word/activeX/activeX1.xml"),
    "altchunk": ('<w:altChunk r:id="rIdX"/>', linked("aFChunk", "deel.html"), "", "word/deel.html"),
    "subdocument": ('<w:subDoc r:id="rIdX"/>', linked("subDocument", "deel.docx", AWAY), "", ""),
    "frame": ("", linked("frame", "http://x.example/f.html", AWAY), "", ""),
    "unknown": (run('<w:drawing><a:blip r:embed="rIdX"/></w:drawing>'), linked("model3d", "m.glb"), "", "word/m.glb"),
    "script by an honest name": (run('<w:drawing><a:blip r:embed="rIdX"/></w:drawing>'), linked("image", "media/x.exe"), "", "word/media/x.exe"),
    "picture elsewhere": (run('<w:drawing><a:blip r:link="rIdX"/></w:drawing>'), linked("image", "http://x.example/a.png", AWAY), "", ""),
    "link to a file": ('<w:p><w:hyperlink r:id="rIdX"><w:r><w:t>klik</w:t></w:r></w:hyperlink></w:p>', linked("hyperlink", "file:///c:/x", AWAY), "", ""),
    "old picture elsewhere": (run('<w:pict><v:shape><v:imagedata src="http://x.example/a.png"/></v:shape></w:pict>'), "", "", ""),
    "picture that is gone": (run('<w:drawing><a:blip r:embed="rIdX"/></w:drawing>'), linked("image", "weg.png"), "", ""),
    "nothing at all": (run('<w:drawing><a:blip r:embed="rIdNiets"/></w:drawing>'), "", "", ""),
    "note that is gone": (run('<w:footnoteReference w:id="77"/>'), "", "", ""),
    "fetching": (field('INCLUDETEXT "c:\\geheim.docx"'), "", "", ""),
    "dde": (field("DDEAUTO c:\\x.exe a"), "", "", ""),
    "acting": (field("MACROBUTTON Doe Klik"), "", "", ""),
    "link field": (field('HYPERLINK "file:///c:/x"'), "", "", ""),
    "simple field": ('<w:p><w:fldSimple w:instr="INCLUDEPICTURE http://x.example/a"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>', "", "", ""),
    "merge field": (field("MERGEFIELD Naam", "«Naam»"), "", "", ""),
    "torn field": (run('<w:fldChar w:fldCharType="begin"/>'), "", "", ""),
    "mail merge": ("", "", '<w:mailMerge><w:mainDocumentType w:val="catalog"/></w:mailMerge>', ""),
    "remote template": ("", "", '<w:attachedTemplate r:id="rIdT"/>', ""),
}  # fmt: skip


def refused(name: str) -> Package:
    """A template with this in it, between two lines of text."""
    body, link, setting, part = REFUSED[name]
    parts = dict(template(paragraphs("eerst {{ naam }}", "dan")).parts)
    spaces = f'xmlns:r="{R}" xmlns:a="a" xmlns:o="o" xmlns:v="urn:schemas-microsoft-com:vml"'
    text = parts[BODY].decode()
    text = text.replace("<w:body>", f"<w:body>{body}", 1)
    have = text[: text.index(">", text.index("<w:document")) + 1]
    missing = " ".join(s for s in spaces.split() if s.split("=")[0] + "=" not in have)
    parts[BODY] = text.replace("<w:document ", f"<w:document {missing} ", 1).encode()
    parts[RELS] = parts[RELS].replace(b"</Relationships>", f"{link}</Relationships>".encode())
    if setting:
        found = parts[SETTINGS].decode()
        end = found.index(">", found.index("<w:settings")) + 1
        ours = setting.replace("/>", f' xmlns:r="{R}"/>', 1) if "r:id" in setting else setting
        parts[SETTINGS] = (found[:end] + ours + found[end:]).encode()
    if "r:id" in setting:
        link = linked("attachedTemplate", "http://x.example/s.dotm", AWAY).replace("rIdX", "rIdT")
        parts["word/_rels/settings.xml.rels"] = (
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{link}</Relationships>'.encode()
        )
    if part:
        parts[part] = b"<x/>"
    return Package("sjabloon.docx", parts)


def held(package: Package) -> set[str]:
    """The kinds of what may not be there."""
    read = {part.name: part.paragraphs for part in Template(package).parts}
    return {found.kind for found in carried(package, read)} & {*OUTSIDE, *PROGRAMS}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_is_not_in_the_copy(name: str) -> None:
    package = refused(name)
    assert held(package), "the example is refused"
    found = slips(package, VIEW)
    data = marked(package, found)
    assert data is not None
    made = from_bytes(data, "kopie.docx")
    assert held(made) == set()
    everything = b"".join(d for n, d in made.parts.items() if n != "word/comments.xml")
    for trace in (b"vbaProject.bin", b"x.example", b"geheim.docx", b"x.exe", b"file:///"):
        assert trace not in everything
    part = REFUSED[name][3]
    assert part not in made.parts
    said = b"Uit deze kopie is het weggehaald"
    assert made.parts["word/comments.xml"].count(said) == len(found)
    before = [line.text for line in lines_of(package, BODY)]
    assert [line.text for line in lines_of(made, BODY)] == before


def test_the_examples_are_of_every_kind_that_is_refused() -> None:
    kinds = set().union(*(held(refused(name)) for name in REFUSED))
    assert kinds == {*OUTSIDE, *PROGRAMS}


def test_what_is_allowed_stays_in_the_copy() -> None:
    REFUSED["allowed"] = ('<w:p><w:hyperlink r:id="rIdX"><w:r><w:t>{{ nam }}</w:t></w:r></w:hyperlink></w:p>', linked("hyperlink", "https://samen030.example", AWAY), "", "")  # fmt: skip
    package = refused("allowed")
    del REFUSED["allowed"]
    data = marked(package, slips(package, VIEW))
    assert data is not None
    made = from_bytes(data, "kopie.docx")
    assert b"https://samen030.example" in made.parts[RELS]
    assert b"weggehaald" not in made.parts["word/comments.xml"]
    assert {"word/styles.xml", "word/theme/theme1.xml", "docProps/core.xml"} <= set(made.parts)
