"""Each part of each template taken away in turn: it is told, or the document comes out well."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.checks.all import result_check, template_check
from generator.checks.on_results import Result
from generator.documents.all import DOCUMENTS
from generator.documents.definition import Document
from generator.documents.example_views import example_views
from generator.dossier import Dossier
from generator.excel.reading.read_dossier import read
from generator.figures.all import derive
from generator.problems import Severity
from generator.word.filling.fill import fill
from generator.word.inspecting.made_document import read_paper
from generator.word.packaging.package import NotWord, from_bytes, open_package, to_bytes
from generator.word.proofreading.commented_copy import marked
from generator.word.proofreading.opened_template import Template
from tests.word.small import paragraphs, template

ROOT = Path(__file__).resolve().parents[2]
RELS = "word/_rels/document.xml.rels"
RELATION = re.compile(rb"<Relationship [^>]*/>")
Parts = dict[str, bytes]


def lamed(parts: Parts) -> Iterator[tuple[str, Parts]]:
    """The parts with one part less, with one relationship less, or with both gone."""
    for name in parts:
        yield f"without {name}", {n: d for n, d in parts.items() if n != name}
    for rels in (n for n in parts if n.endswith(".rels")):
        for link in RELATION.findall(parts[rels]):
            less = {**parts, rels: parts[rels].replace(link, b"")}
            yield f"without {link.decode()}", less
            target = re.search(rb'Target="/?([^"]*)"', link)
            gone = f"word/{target[1].decode()}" if target and rels == RELS else ""
            if gone in less:
                yield f"without {gone} and its link", {n: d for n, d in less.items() if n != gone}
    types = "[Content_Types].xml"
    for kind in re.findall(rb"<(?:Override|Default) [^>]*/>", parts[types]):
        yield f"without {kind.decode()}", {**parts, types: parts[types].replace(kind, b"")}


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return read(ROOT / "inputs")[0]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.template)
def test_what_check_lets_pass_can_be_built(document: Document, dossier: Dossier) -> None:
    figures = derive(dossier)
    view = example_views()[document.template]
    whole = dict(open_package(ROOT / "templates" / document.template, document.template).parts)
    for what, parts in lamed(whole):
        try:
            package = from_bytes(to_bytes(parts), document.template)
        except NotWord:
            continue
        found = list(template_check.run(frozenset(), Template(package), view))
        refused = [p for p in found if p.severity is Severity.ERROR]
        assert all(p.finding.fix for p in refused), what
        if refused:
            assert marked(package, refused) is not None, what
        else:
            made = read_paper(fill(package, view), document.template)
            assert made.paragraphs, what
            list(result_check.run(frozenset(), Result(made, document, dossier, figures)))


@pytest.mark.parametrize("part", ["styles", "numbering", "theme"])
@pytest.mark.parametrize("left", ["part", "link", "nothing"])
def test_a_part_that_gives_the_text_its_looks_is_missed(part: str, left: str) -> None:
    file = {"theme": "word/theme/theme1.xml"}.get(part, f"word/{part}.xml")
    parts = dict(open_package(ROOT / "templates/wijkplan.docx", "wijkplan.docx").parts)
    if left != "part":
        del parts[file]
    if left != "link":
        link = next(
            found for found in RELATION.findall(parts[RELS]) if f'/{part}"'.encode() in found
        )
        parts[RELS] = parts[RELS].replace(link, b"")
    package = from_bytes(to_bytes(parts), "wijkplan.docx")
    found = [p for p in template_check.run(frozenset(), Template(package), {}) if p.code == "S304"]
    assert [file.rsplit("/", 1)[1] in p.finding.message for p in found] == [True]


@pytest.mark.parametrize("part", ["word/header1.xml", "word/numbering.xml", "docProps/core.xml"])
def test_a_part_of_which_nothing_says_what_it_is_is_told(part: str) -> None:
    parts = dict(open_package(ROOT / "templates/wijkplan.docx", "wijkplan.docx").parts)
    types = "[Content_Types].xml"
    parts[types] = re.sub(
        rb'<Override [^>]*PartName="/%s"[^>]*/>' % part.encode(), b"", parts[types]
    )
    package = from_bytes(to_bytes(parts), "wijkplan.docx")
    found = [p for p in template_check.run(frozenset(), Template(package), {}) if p.code == "S304"]
    assert [part.rsplit("/", 1)[1] in p.finding.message for p in found] == [True]


def test_a_plain_template_needs_no_more_than_its_text() -> None:
    parts = dict(template(paragraphs("{{ naam }}")).parts)
    parts["word/document.xml"] = re.sub(
        rb"<w:sectPr.*?</w:sectPr>", b"", parts["word/document.xml"]
    )
    bare = {n: parts[n] for n in ("[Content_Types].xml", "_rels/.rels", "word/document.xml")}
    package = from_bytes(to_bytes(bare), "sjabloon.docx")
    found = template_check.run(frozenset(), Template(package), {"naam": "West"})
    assert [p for p in found if p.severity is Severity.ERROR] == []
    assert [p.text for p in read_paper(fill(package, {"naam": "West"}), "x.docx").paragraphs] == [
        "West"
    ]
