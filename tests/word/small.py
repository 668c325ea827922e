"""Small templates made on the spot, what comes out when they are filled, and what is said of them."""

import io
from collections.abc import Callable, Mapping
from typing import Any

from docx import Document

from generator.checks.all import template_check
from generator.problems import Problem
from generator.word.filling.fill import fill
from generator.word.inspecting.made_document import Paper, read_paper
from generator.word.packaging.package import Package, from_bytes
from generator.word.proofreading.opened_template import Template

Make = Callable[[Any], object]


def template(make: Make) -> Package:
    """A template that python-docx writes; ``make`` puts something in it."""
    document = Document()
    document.core_properties.comments = ""  # python-docx names itself there
    make(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return from_bytes(buffer.getvalue(), "sjabloon.docx")


def filled(make: Make, view: Mapping[str, object]) -> Paper:
    """The document that comes out, read back."""
    return read_paper(fill(template(make), view), "gevuld.docx")


def lines(paper: Paper) -> list[str]:
    """The text of every paragraph."""
    return [p.text for p in paper.paragraphs]


def slips(package: Package, view: Mapping[str, object]) -> list[Problem]:
    """What the checks say of the tags, given the fields of a view."""
    found = template_check.run(frozenset(), Template(package), view)
    return [p for p in found if p.code[:2] in {"S1", "S2", "S3"}]


def paragraphs(*texts: str) -> Make:
    """A document of these paragraphs."""
    return lambda document: [document.add_paragraph(text) for text in texts]


def table(*rows: tuple[str, ...]) -> Make:
    """A document with one table."""

    def make(document: Any) -> None:
        made = document.add_table(len(rows), len(rows[0]))
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                made.cell(row, column).text = text

    return make
