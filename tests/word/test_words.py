"""Words are counted as Word counts them: what stands in the body, wherever it stands."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from generator.word.inspecting.words import count_words

MADE: dict[str, tuple[Callable[[Any], object], int]] = {
    "spaces, tabs and breaks divide words": (lambda d: d.add_paragraph("een\ttwee\ndrie  vier"), 4),
    "a dash by itself is a word, an amount with a hard space two": (lambda d: d.add_paragraph("a – b €\u00a05"), 5),
    "runs of one word are one word": (lambda d: _runs(d), 1),
    "cells of a table are words apart": (lambda d: _table(d), 4),
    "a list counts without its numbers": (lambda d: d.add_paragraph("een punt", style="List Number"), 2),
    "headers and footers do not count": (lambda d: d.sections[0].header.paragraphs[0].add_run("kop van de pagina"), 0),
    "what a field does is no word, what it shows is": (lambda d: _field(d), 1),
    "a text box counts once": (lambda d: _box(d), 2),
}  # fmt: skip


def _runs(document: Any) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run("buurt")
    paragraph.add_run("huis").bold = True


def _table(document: Any) -> None:
    table = document.add_table(2, 2)
    for cell in (cell for row in table.rows for cell in row.cells):
        cell.text = "woord"


def _add(document: Any, xml: str) -> None:
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    document.add_paragraph()._p.append(parse_xml(xml.replace("<w:r>", f"<w:r {nsdecls('w')} {space}>", 1)))  # fmt: skip


def _field(document: Any) -> None:
    _add(document, "<w:r><w:instrText>PAGEREF _Toc1 \\h</w:instrText><w:t>12</w:t></w:r>")


def _box(document: Any) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>in kader</w:t></w:r></w:p></w:txbxContent>"
    both = f'<mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>'
    _add(document, f"<w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r>")


@pytest.mark.parametrize("what", MADE)
def test_words(what: str) -> None:
    make, expected = MADE[what]
    document = Document()
    make(document)
    buffer = io.BytesIO()
    document.save(buffer)
    assert count_words(buffer.getvalue()) == expected
