"""A document says of itself what it is; of the template and of who made that, nothing remains."""

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

from docx import Document
from lxml import etree

from generator.word.filling.fill import fill
from generator.word.packaging.package import Package, from_bytes
from tests.word.small import paragraphs, template

VIEW: dict[str, object] = {
    "document": {"titel": "Plan voor West"},
    "aanvrager": {"naam": "Coöperatie De Brug"},
    "aanvraag": {"titel": "De buurt aan zet & meer"},
}
SECRET = "Zeker Geheim"
CUSTOM = "docProps/custom.xml"


def properties(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("docProps/core.xml"))
    return {etree.QName(node).localname: node.text or "" for node in root}


def of_somebody(document: Any) -> None:
    """All that Word, an organisation or a person leaves in the file of a template."""
    core = document.core_properties
    core.title = core.author = core.last_modified_by = core.comments = core.keywords = SECRET
    core.category = core.subject = core.content_status = core.identifier = core.version = SECRET
    core.revision = 77
    core.created = core.modified = core.last_printed = datetime(2011, 1, 1, tzinfo=UTC)
    document.add_paragraph("x")


def with_parts(package: Package) -> Package:
    app = (
        "<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/"
        f"extended-properties'><Template>{SECRET}.dotx</Template><Company>{SECRET}</Company>"
        f"<Manager>{SECRET}</Manager><TotalTime>99</TotalTime><HyperlinkBase>{SECRET}</HyperlinkBase></Properties>"
    )
    custom = (
        f"<Properties><property name='Project'><lpwstr>{SECRET}</lpwstr></property></Properties>"
    )
    settings = package.parts["word/settings.xml"].replace(
        b"</w:settings>",
        f"<w:docVars><w:docVar w:name='a' w:val='{SECRET}'/></w:docVars>"
        "<w:rsids><w:rsidRoot w:val='00AA00AA'/></w:rsids></w:settings>".encode(),
    )
    rels = package.parts["_rels/.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rIdC" Type="x/custom-properties" Target="docProps/custom.xml"/>'
        b"</Relationships>",
    )
    held = {**package.parts, "docProps/app.xml": app.encode(), CUSTOM: custom.encode()}
    held |= {"word/settings.xml": settings, "_rels/.rels": rels}
    return Package(package.name, held)


def test_nothing_of_the_template_or_its_maker_comes_along() -> None:
    made = fill(with_parts(template(of_somebody)), VIEW)
    assert properties(made) == {
        "title": "Plan voor West",
        "creator": "Coöperatie De Brug",
        "subject": "De buurt aan zet & meer",
        "language": "nl-NL",
    }
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert CUSTOM not in archive.namelist()
        for name in archive.namelist():
            data = archive.read(name)
            for trace in (SECRET, "2011", "docVar", "rsidRoot", "TotalTime"):
                assert trace.encode() not in data, (name, trace)
        assert all(entry.date_time == (1980, 1, 1, 0, 0, 0) for entry in archive.infolist())
    assert fill(with_parts(template(of_somebody)), VIEW) == made


def test_a_property_in_which_a_field_was_typed_is_filled() -> None:
    def make(document: Any) -> None:
        document.core_properties.title = "Brief namens {{ aanvrager.naam }}"
        document.core_properties.keywords = "{{ aanvraag.titel }}"

    found = properties(fill(template(make), VIEW))
    assert found["title"] == "Brief namens Coöperatie De Brug"
    assert found["keywords"] == "De buurt aan zet & meer"


def test_a_template_without_properties_gives_documents_with_them() -> None:
    whole = template(paragraphs("x"))
    parts = {name: data for name, data in whole.parts.items() if name != "docProps/core.xml"}
    made = fill(Package(whole.name, parts), VIEW)
    assert properties(made)["title"] == "Plan voor West"
    assert Document(io.BytesIO(made)).core_properties.author == "Coöperatie De Brug"


def test_the_workbook_behind_a_chart_names_nobody() -> None:
    book = io.BytesIO()
    with zipfile.ZipFile(book, "w") as archive:
        archive.writestr("docProps/core.xml", f"<p><creator>{SECRET}</creator></p>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
    whole = template(paragraphs("x"))
    rels = "word/_rels/document.xml.rels"
    link = b'<Relationship Id="rIdB" Type="x/package" Target="embeddings/b.xlsx"/></Relationships>'
    held = {**whole.parts, rels: whole.parts[rels].replace(b"</Relationships>", link)}
    held["word/embeddings/b.xlsx"] = book.getvalue()
    made = from_bytes(fill(Package(whole.name, held), VIEW), "x.docx")
    with zipfile.ZipFile(io.BytesIO(made.parts["word/embeddings/b.xlsx"])) as archive:
        assert SECRET.encode() not in archive.read("docProps/core.xml")
        assert archive.read("xl/workbook.xml") == b"<workbook/>"


def test_a_content_control_shows_its_text_and_no_property_of_the_template() -> None:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    control = (
        f"<w:sdt xmlns:w='{space}'><w:sdtPr><w:dataBinding w:xpath='/x' w:storeItemID='{{1}}'/>"
        "</w:sdtPr><w:sdtContent><w:p><w:r><w:t>Ons bedrijf</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    body = fill(template(lambda d: d.element.body.insert(0, etree.fromstring(control))), VIEW)
    document = from_bytes(body, "x.docx").parts["word/document.xml"]
    assert b"Ons bedrijf" in document
    assert b"dataBinding" not in document
