"""The parts of a template: under their own names, and no more than a document consists of."""

import posixpath

import pytest
from docx import Document

from generator.word.filling.fill import fill
from generator.word.filling.whole_tags import tidy
from generator.word.inspecting.made_document import read_paper
from generator.word.packaging.package import NotWord, Package, from_bytes, to_bytes
from tests.word.small import lines, paragraphs, slips, template

VIEW = {"naam": "West"}
RELS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"


def with_header() -> dict[str, bytes]:
    def make(document: Document) -> None:  # type: ignore[valid-type]
        document.add_paragraph("{{ naam }}")  # type: ignore[attr-defined]
        document.sections[0].header.paragraphs[0].text = "kop {{ naam }}"  # type: ignore[attr-defined]

    return dict(template(make).parts)


def moved(parts: dict[str, bytes], old: str, new: str) -> dict[str, bytes]:
    """The parts as a program writes them that gives a part another name."""
    made = {new if name == old else name: data for name, data in parts.items()}
    for name in (TYPES, "_rels/.rels", RELS):
        target = old.removeprefix("word/") if name == RELS else old
        made[name] = made[name].replace(
            target.encode(), new.removeprefix("word/").encode() if name == RELS else new.encode()
        )
    if old == "word/document.xml":
        made[f"word/_rels/{posixpath.basename(new)}.rels"] = made.pop(RELS)
    return made


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("word/document.xml", "word/document2.xml"),
        ("word/header1.xml", "word/kop.xml"),
        ("word/styles.xml", "word/opmaak.xml"),
    ],
)
def test_parts_with_other_names_are_filled_as_well(old: str, new: str) -> None:
    package = from_bytes(to_bytes(moved(with_header(), old, new)), "sjabloon.docx")
    made = read_paper(fill(package, VIEW), "gevuld.docx")
    assert lines(made) == ["West"]
    headers = [data for name, data in made.package.parts.items() if "header" in name]
    assert b"kop West" in b"".join(headers)
    assert "word/styles.xml" in made.package.parts


def test_a_file_without_relationships_is_no_word_document() -> None:
    parts = with_header()
    del parts["_rels/.rels"]
    with pytest.raises(NotWord):
        from_bytes(to_bytes(parts), "sjabloon.docx")


def added(
    parts: dict[str, bytes], kind: str, target: str, *, use: str = "", more: str = ""
) -> Package:
    """A template with one more relationship of its body, and an attribute that uses it."""
    link = f'<Relationship Id="rIdX" Type="x/{kind}" Target="{target}"{more}/></Relationships>'
    body = parts["word/document.xml"]
    if use:
        body = body.replace(
            b"<w:body>", f'<w:body><w:p><w:r><w:drawing {use}="rIdX"/></w:r></w:p>'.encode(), 1
        )
    rels = parts[RELS].replace(b"</Relationships>", link.encode())
    return Package(
        "sjabloon.docx",
        {**parts, RELS: rels, "word/document.xml": body, "word/vreemd.dat": b"geheim"},
    )


USED = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed'


@pytest.mark.parametrize(
    "kind", ["webextension", "customXml", "comments", "thumbnail", "glossaryDocument", "iets"]
)
def test_what_is_no_part_of_the_document_stays_behind(kind: str) -> None:
    package = added(with_header(), kind, "vreemd.dat")
    assert slips(package, VIEW) == []
    made = tidy(package)
    assert "word/vreemd.dat" not in made.parts
    assert b"rIdX" not in made.parts[RELS]


def test_parts_that_nothing_points_at_stay_behind() -> None:
    package = Package(
        "sjabloon.docx", {**with_header(), "word/Document.xml": b"<x/>", "los.txt": b"x"}
    )
    assert {"word/Document.xml", "los.txt"}.isdisjoint(tidy(package).parts)


@pytest.mark.parametrize(
    ("kind", "target", "use", "more", "code"),
    [
        ("vbaProject", "vreemd.dat", "", "", "S302"),
        ("oleObject", "vreemd.dat", "", "", "S302"),
        ("package", "vreemd.dat", "", "", "S302"),
        ("aFChunk", "vreemd.dat", "", "", "S302"),
        ("activeXControlBinary", "vreemd.dat", "", "", "S302"),
        ("model3d", "vreemd.dat", USED, "", "S302"),
        ("image", "weg.png", USED, "", "S303"),
        ("image", "../../../etc/passwd", USED, "", "S303"),
        ("image", "http://x.example/a.png", USED, "", "S303"),
        ("image", "http://x.example/a.png", "", ' TargetMode="external"', "S303"),
        ("hyperlink", "https://x.example/a.png", USED, ' TargetMode="External"', "S303"),
        ("hyperlink", "https://x.example/{{ naam }}", "", ' TargetMode="External"', "S104"),
        ("hyperlink", "mailto:%7b%7b%20naam%20%7d%7d", "", ' TargetMode="External"', "S104"),
    ],
)  # fmt: skip
def test_what_may_not_come_along_is_refused_by_its_kind(
    kind: str, target: str, use: str, more: str, code: str
) -> None:
    found = slips(added(with_header(), kind, target, use=use, more=more), VIEW)
    assert [problem.code for problem in found] == [code]


def test_a_damaged_number_in_a_style_is_no_bug() -> None:
    parts = with_header()
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b'w:sz w:val="', b'w:sz w:val="x')
    assert lines(read_paper(fill(Package("sjabloon.docx", parts), VIEW), "x.docx")) == ["West"]


def test_a_template_as_it_should_be_keeps_all_its_parts() -> None:
    whole = template(paragraphs("x"))
    lost = set(whole.parts) - set(tidy(whole).parts)
    assert lost <= {
        "customXml/item1.xml",
        "customXml/itemProps1.xml",
        "customXml/_rels/item1.xml.rels",
        "docProps/thumbnail.jpeg",
    }
