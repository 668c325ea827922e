"""The D messages, obeyed: in the order of their codes."""

import io
import random
from copy import deepcopy
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import RGBColor
from PIL import Image

from tests.checks.obedience import Entry
from tests.checks.obedience.edits import do
from tests.checks.obedience.word_files import (
    Work,
    both,
    lines,
    shipped,
    word,
)  # fmt: skip

P, A, L = "wijkplan.docx", "subsidieaanvraag.docx", "steunverklaringen.docx"


def _without_tables(document: Any) -> None:
    for table in list(document.tables):
        table._element.getparent().remove(table._element)


def _without(loop: str) -> Any:
    """A template without the three paragraphs of a loop."""

    def change(document: Any) -> None:
        start = next(n for n, line in enumerate(document.paragraphs) if loop in line.text)
        for line in document.paragraphs[start : start + 3]:
            line._element.getparent().remove(line._element)

    return change


def _cell(first: str, column: int, new: str) -> Any:
    """A cell typed over, in the row that begins with these words."""

    def change(document: Any) -> None:
        for table in document.tables:
            for row in table.rows:
                if row.cells[0].text == first:
                    row.cells[column].text = new

    return change


def table(*rows: tuple[str, ...], header: bool = True, merged: bool = False, unless: str = "") -> Work:  # fmt: skip
    """A table at the end of the plan."""

    def change(document: Any) -> None:
        if unless:
            document.add_paragraph(f"{{%p if {unless} %}}")
        made = document.add_table(len(rows), len(rows[0]))
        for row, texts in zip(made.rows, rows, strict=True):
            for cell, one in zip(row.cells, texts, strict=True):
                cell.text = one
        if header:
            made.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        if merged:
            made.cell(1, 0).merge(made.cell(1, 1))
        if unless:
            document.add_paragraph("{%p else %}")
            document.add_paragraph("Er is nog niets.")
            document.add_paragraph("{%p endif %}")

    return word(P, change)


def _headings(last: int) -> Work:
    """A heading of which the one above it falls away when the document is made."""

    def change(document: Any) -> None:
        document.add_heading("Slot", 1)
        document.add_paragraph("{%p if not partners %}")
        document.add_heading("Zonder partners", 2)
        document.add_paragraph("{%p endif %}")
        document.add_heading("Tot besluit", last)
        document.add_paragraph("Dat was het.")

    return word(P, change)


def _styled(words: str, style: str) -> Work:
    return word(A, lambda d: d.add_paragraph().add_run(words, style=style))


def _coloured(colour: str) -> Work:
    def change(document: Any) -> None:
        document.add_paragraph().add_run("Lees dit").font.color.rgb = RGBColor.from_string(colour)

    return word(P, change)


def _link(words: str) -> Work:
    xml = f"<w:hyperlink {nsdecls('w')} w:anchor='x'><w:r><w:t>{words}</w:t></w:r></w:hyperlink>"
    return word(P, lambda d: d.add_paragraph("Zie ")._p.append(parse_xml(xml)))


def picture(size: int, alt: str = "Een vlak") -> Any:
    """A picture that cannot be packed much smaller."""
    noise = random.Random(size).randbytes(size * size * 3)
    buffer = io.BytesIO()
    Image.frombytes("RGB", (size, size), noise).save(buffer, "PNG")

    def change(document: Any) -> None:
        shape = document.add_picture(io.BytesIO(buffer.getvalue()))
        shape._inline.docPr.set("descr", alt)

    return change


def _doubled(tag: str) -> Any:
    """The row with this tag, twice in its loop."""

    def change(document: Any) -> None:
        rows = [row for table in document.tables for row in table.rows]
        row = next(row for row in rows if row.cells[0].text == tag)
        row._tr.addnext(deepcopy(row._tr))

    return change


ON_RESULTS = (
    Entry("D101", lines(P, "None"), "haal het daar weg", shipped(P)),
    Entry("D103", "regeling › Eisen › 2 › Hoofdstuk = Visie op sociaal makelaarschpa", "Bedoel je", "regeling › Eisen › 2 › Hoofdstuk = Visie op sociaal makelaarschap"),
    Entry("D104", word(A, _without_tables), "de meegeleverde tabel terug", shipped(A)),
    Entry("D105", word(L, _doubled("{{ steun.nr }}")), "de meegeleverde tabel terug", shipped(L)),
    Entry("D106", word(A, _cell("{{ begroting.totaal_baten.naam }}", 4, "€ 9")), "de meegeleverde tabel terug", shipped(A)),
    Entry("D107", word(A, _cell("{{ eis.nr }}", 0, "Eis {{ eis.nr }}")), "de meegeleverde tabel terug", shipped(A)),
    Entry("D108", word(P, _without_tables), "de meegeleverde tabel terug", shipped(P)),
    Entry("D109", _styled("Visie op sociaal makelaarschpa", "Verwijzing"), "Bedoel je", _styled("Visie op sociaal makelaarschap", "Verwijzing")),
    Entry("D110", lines(P, "Dat kost € {{ kosten.totaal }}."), "het veld geeft het al", lines(P, "Dat kost {{ kosten.totaal }}.")),
    Entry("D120", word(A, _without("in toegankelijkheid %}")), "{% for alinea in toegankelijkheid %}{{ alinea }}{% endfor %}", lines(A, "{% for alinea in toegankelijkheid %}{{ alinea }}{% endfor %}")),
    Entry("D130", table(("Wat", "Fte"), ("eten", "0,2"), ("sport", "0,3"), ("Totaal", "0,9")), "het totaal van die kolom", table(("Wat", "Fte"), ("eten", "0,2"), ("sport", "0,3"), ("Totaal", "0,5"))),
    Entry("D202", _headings(3), "een kop hoger", _headings(2)),
    Entry("D203", table(("Wat", "Wie"), ("eten", "wij"), header=False), "Veldnamenrij herhalen aan", table(("Wat", "Wie"), ("eten", "wij"))),
    Entry("D204", table(("Wat", "Wie"), ("eten", "wij"), merged=True), "Splits", table(("Wat", "Wie"), ("eten", "wij"))),
    Entry("D205", _coloured("AAAAAA"), "een donkerder kleur", _coloured("333333")),
    Entry("D206", _link("klik hier"), "een koppeling van woorden", _link("de verordening")),
    Entry("D301", """steunverklaringen › Steunverklaringen › 2 › Naam ondertekenaar = Ans Bol
          aanvraag › Planning › 2 › Wie = Ans Bol""", "Haal het uit", "aanvraag › Planning › 2 › Wie = stadscoöperatie"),
    Entry("D401", both(lambda p: do("regeling › Grenzen › 2 › Maximum MB = 0,3", p), word(P, picture(400))), "Verklein de plaatjes", word(P, picture(20))),
    Entry("D405", both(lambda p: do("regeling › Grenzen › 2 › Maximum woorden = 10000", p), lines(P, "woord " * 3000, "woord " * 3000, "woord " * 3000, "woord " * 3000)), "Kort de teksten in", shipped(P)),
    Entry("D406", """regeling › Grenzen › 2 › Waarvoor = alles samen
          bijlagen/akte.pdf = 11 MB""", "Verklein de grootste bestanden", "bijlagen/akte.pdf = 1 kB"),
)  # fmt: skip
