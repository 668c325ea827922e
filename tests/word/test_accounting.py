"""Every text of a template, outside its tags, stands in the document or is named in a message.

The texts are read from the XML here, and not by what reads templates, in templates as they are
and as somebody damaged them: runs and paragraphs that were deleted, hidden or moved.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.checks.all import template_check
from generator.documents.all import DOCUMENTS
from generator.documents.example_views import example_views
from generator.problems import DocumentPlace, Problem, Severity
from generator.word.filling.fill import fill
from generator.word.filling.fill import fill as really_fill
from generator.word.packaging.package import Package, from_bytes, open_package
from generator.word.proofreading.opened_template import Template
from tests.conftest import ROOT

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = [document.template for document in DOCUMENTS]
TEXTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes)\.xml")
TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
BLOCK = re.compile(r"\{%\w*\s+(for|if|endfor|endif)\b")
BODY = "word/document.xml"
APART = "\ue000"  # where Word, or a number of ours, may stand between two texts


@cache
def shipped(name: str) -> Package:
    return open_package(ROOT / "templates" / name, name)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def typed(root: Any) -> Iterator[str]:
    """Each text that somebody typed, outside tags, blocks and what Word computes."""
    inside = within_field = 0
    for paragraph in root.iter(f"{W}p"):
        if any(True for _ in paragraph.iterancestors(f"{W}txbxContent")):
            continue
        text = ""
        for node in paragraph.iter(f"{W}t", f"{W}fldChar", f"{W}tab", f"{W}br"):
            kind = node.get(f"{W}fldCharType")
            within_field += {"begin": 1, "end": -1}.get(kind, 0)
            if kind or node.tag != f"{W}t":
                text += APART
            elif not within_field:
                numbered = node.find(f"../{W}rPr/{W}rStyle[@{W}val='Verwijzing']") is not None
                text += f"{APART if numbered else ''}{node.text or ''}"
        before = inside
        for found in BLOCK.finditer(text):
            inside += -1 if found[1].startswith("end") else 1
        if not before and not inside and not BLOCK.search(text):
            yield from (s for part in TAG.split(text) for s in part.split(APART) if s.strip())


def accounted(package: Package) -> list[str]:
    """The texts that are neither printed nor told."""
    view = example_views()[package.name]
    problems = list(template_check.run(frozenset(), Template(package), view))
    if any(p.severity is Severity.ERROR for p in problems):
        return []  # nothing is made, and it is said why
    made = from_bytes(fill(package, view), "x.docx").parts
    printed = squeezed(
        "".join(
            "".join(map(str, etree.fromstring(data).itertext(f"{W}t")))
            for name, data in made.items()
            if TEXTS.fullmatch(name)
        )
    )
    told = squeezed(" ".join(map(said, problems)))
    texts = [
        s
        for n, d in package.parts.items()
        if TEXTS.fullmatch(n)
        for s in typed(etree.fromstring(d))
    ]
    lost = (s for s in map(squeezed, texts) if s not in printed and s not in told)
    return [text for text in lost if text]


def said(problem: Problem) -> str:
    place = problem.place
    held = f"{place.text} {place.mark}" if isinstance(place, DocumentPlace) else ""
    return f"{problem.finding.message} {held}"


@pytest.mark.parametrize("name", NAMES)
def test_of_the_shipped_templates_every_text_is_printed(name: str) -> None:
    texts = list(typed(etree.fromstring(shipped(name).parts[BODY])))
    assert len(texts) > 10
    assert accounted(shipped(name)) == []


def damaged(name: str, strokes: list[tuple[str, float, float]]) -> Package:
    root = etree.fromstring(shipped(name).parts[BODY])
    for stroke, where, to in strokes:
        paragraphs = [p for p in root.iter(f"{W}p") if p.getparent().tag in {f"{W}body", f"{W}tc"}]
        runs = [r for p in paragraphs for r in p.iter(f"{W}r") if r.find(f"{W}t") is not None]
        run, home = runs[int(where * len(runs))], paragraphs[int(to * len(paragraphs))]
        line = next(run.iterancestors(f"{W}p"))
        if stroke == "delete":
            run.getparent().remove(run)
        elif stroke == "hide":
            looks = run.find(f"{W}rPr")
            if looks is None:
                looks = etree.Element(f"{W}rPr")
                run.insert(0, looks)
            etree.SubElement(looks, f"{W}vanish")
        elif stroke == "hide line":
            for inner in line.iter(f"{W}r"):
                looks = inner.find(f"{W}rPr")
                if looks is None:
                    looks = etree.Element(f"{W}rPr")
                    inner.insert(0, looks)
                etree.SubElement(looks, f"{W}vanish")
        elif stroke == "move":
            home.append(run)
        elif home is not line and line.getparent().tag == f"{W}body":
            home.addnext(line)
    parts = {**shipped(name).parts, BODY: etree.tostring(root)}
    return Package(name, parts)


STROKES = st.tuples(
    st.sampled_from(["delete", "hide", "hide line", "move", "move line"]),
    st.floats(0, 0.999),
    st.floats(0, 0.999),
)


@settings(max_examples=30, deadline=None)
@given(
    st.sampled_from(["wijkplan.docx", "steunverklaringen.docx"]),
    st.lists(STROKES, min_size=1, max_size=3),
)
def test_of_damaged_templates_every_text_is_printed_or_told(
    name: str, strokes: list[tuple[str, float, float]]
) -> None:
    assert accounted(damaged(name, strokes)) == []


def test_a_text_that_vanishes_without_a_word_would_be_noticed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def forgetful(package: Package, view: dict[str, object]) -> bytes:
        body = package.parts[BODY].replace(b"Bijlage bij de", b"")
        return really_fill(Package(package.name, {**package.parts, BODY: body}), view)

    monkeypatch.setattr("tests.word.test_accounting.fill", forgetful)
    (lost,) = accounted(shipped("wijkplan.docx"))
    assert "Bijlagebijde" in lost
