"""A table of which the row with fields was deleted is told, with the caption that is left."""

import io
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from generator.checks.all import template_check
from generator.documents.all import DOCUMENTS
from generator.documents.example_views import example_views
from generator.problems import Problem
from generator.word.packaging.package import from_bytes
from generator.word.proofreading.opened_template import Template
from tests.conftest import ROOT
from tests.word.small import Make, slips, table, template

VIEW: dict[str, object] = {"leden": [{"naam": "De Brug"}], "aan": True, "naam": "West"}
HEAD = ("Naam", "Soort")
FOR, END = ("{%tr for l in leden %}", ""), ("{%tr endfor %}", "")
ROW = ("{{ l.naam }}", "x")


def told(make: Make) -> list[Problem]:
    return [p for p in slips(template(make), VIEW) if p.code == "S317"]


def captioned(*rows: tuple[str, ...]) -> Make:
    def make(document: Any) -> None:
        document.add_paragraph("Tabel 1: de leden", style="Caption")
        table(*rows)(document)

    return make


def marked(*rows: tuple[str, ...]) -> Make:
    def make(document: Any) -> None:
        table(*rows)(document)
        first = document.tables[0].rows[0]._tr
        first.insert(0, parse_xml(f"<w:trPr {nsdecls('w')}><w:tblHeader/></w:trPr>"))

    return make


@pytest.mark.parametrize(
    "make",
    [
        captioned(HEAD),
        marked(HEAD),
        table(HEAD, FOR, END),
        captioned(HEAD, FOR, END, ("Totaal", "{{ naam }}")),
        table(HEAD, FOR, ("", ""), END),
        table(HEAD, FOR, ("{%tr if aan %}", ""), ("{%tr endif %}", ""), END),
    ],
)
def test_a_table_that_lost_its_row_with_fields_is_told_once(make: Make) -> None:
    (found,) = told(make)
    assert "rij" in found.finding.message
    assert "tabel 1" in str(found.place)


@pytest.mark.parametrize(
    "make",
    [
        table(HEAD),
        captioned(HEAD, FOR, ROW, END),
        marked(HEAD, FOR, ("{%tr if aan %}", ""), ROW, ("{%tr endif %}", ""), END),
        captioned(("Jaar", "2018"), ("x", "y")),
        marked(("{{ naam }}", "x")),
        table(HEAD, FOR, ("{% for m in leden %}{{ m.naam }}{% endfor %}", ""), END),
    ],
)
def test_a_table_with_something_in_it_is_not_told(make: Make) -> None:
    assert told(make) == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.template)
def test_of_every_shipped_table_the_loss_of_its_row_is_told(document: Any) -> None:
    path = ROOT / "templates" / document.template
    count = len(Document(str(path)).tables)
    for number in range(count):
        made = Document(str(path))
        rows = made.tables[number].rows
        filled = [r for r in rows if any("{{" in c.text and "{%tr" not in c.text for c in r.cells)]
        looped = [r for r in filled if "{%tr for" in "".join(c.text for c in rows[max(r._index - 1, 0)].cells)]  # fmt: skip
        if not looped:
            continue
        for row in looped:
            row._tr.getparent().remove(row._tr)
        buffer = io.BytesIO()
        made.save(buffer)
        damaged = Template(from_bytes(buffer.getvalue(), document.template))
        view = example_views()[document.template]
        found = [p for p in template_check.run(frozenset(), damaged, view) if p.code == "S317"]
        assert found, number
