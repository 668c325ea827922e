"""Where a map or a chart may stand in a template, and what is said where it may not."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from generator.checks.all import template_check
from generator.pictures import BarChart, Series, Unit
from generator.problems import DocumentPlace, Problem
from generator.word.packaging.package import from_bytes, open_package
from generator.word.proofreading.opened_template import Template

ROOT = Path(__file__).resolve().parents[2]
CHART = BarChart("Steun.", "Wijk", ("West",), (Series("Leden", (1,)),), Unit.COUNT, 12, 5)
_FIELDS = ("grafiek_dekking", "grafiek_steun", "grafiek_lasten", "grafiek_lasten_wijken")
VIEW = {"grafiek": CHART, "lid": {"grafiek": "tekst"}, "naam": "West"}


def found(make: Callable[[Any], None]) -> list[Problem]:
    document = Document()
    document.core_properties.comments = ""  # python-docx names itself there
    make(document)
    buffer = io.BytesIO()
    document.save(buffer)
    template = Template(from_bytes(buffer.getvalue(), "sjabloon.docx"))
    return list(template_check.run(frozenset(), template, VIEW))


def in_header(document: Any) -> None:
    document.sections[0].header.paragraphs[0].text = "{{ grafiek }}"


@pytest.mark.parametrize(
    "make",
    [
        lambda d: d.add_paragraph("Zie {{ grafiek }}"),
        lambda d: d.add_paragraph("{{ grafiek }} {{ naam }}"),
        lambda d: d.add_paragraph("{{ grafiek|eenregel }}"),
        lambda d: d.add_paragraph("{{ grafiek }}{{ grafiek }}"),
        in_header,
    ],
)
def test_a_picture_among_words_or_in_a_header_is_named(make: Callable[[Any], None]) -> None:
    (problem,) = found(make)
    assert problem.code == "S105"
    assert "een eigen alinea" in problem.finding.message
    assert "{{ grafiek }}" in problem.finding.fix
    assert isinstance(problem.place, DocumentPlace)
    assert problem.place.mark in problem.place.text


@pytest.mark.parametrize(
    "line",
    [
        "{{ grafiek }}",
        "  {{grafiek}} ",
        "{% if grafiek %}{{ grafiek }}{% endif %}",
        "{% if grafiek %}ja{% endif %}",
        "Over {{ lid.grafiek }} en {{ naam }}",
    ],
)
def test_a_picture_with_a_paragraph_of_its_own_is_well(line: str) -> None:
    assert found(lambda d: d.add_paragraph(line)) == []


@pytest.mark.parametrize("name", ["subsidieaanvraag", "wijkplan"])
def test_the_shipped_templates_are_well(name: str) -> None:
    package = open_package(ROOT / "templates" / f"{name}.docx", name)
    assert b"{{ kaart }}" in package.parts["word/document.xml"]
    view = dict.fromkeys(("kaart", *_FIELDS), CHART)
    assert not [
        p for p in template_check.run(frozenset(), Template(package), view) if p.code == "S105"
    ]
