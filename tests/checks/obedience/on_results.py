"""The D messages, obeyed: in the order of their codes. And T: the texts and photos of the wijken."""

import io
import random
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
    file,
    gone,
    lines,
    photo,
    renamed,
    shipped,
    text,
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


def _table(*rows: tuple[str, ...], header: bool = True, merged: bool = False, unless: str = "") -> Work:  # fmt: skip
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


def _picture(size: int, alt: str = "Een vlak") -> Any:
    """A picture that cannot be packed much smaller."""
    noise = random.Random(size).randbytes(size * size * 3)
    buffer = io.BytesIO()
    Image.frombytes("RGB", (size, size), noise).save(buffer, "PNG")

    def change(document: Any) -> None:
        shape = document.add_picture(io.BytesIO(buffer.getvalue()))
        shape._inline.docPr.set("descr", alt)

    return change


def _tracked(document: Any) -> None:
    deleted = (
        f"<w:del {nsdecls('w')} w:id='1' w:author='x'><w:r><w:delText>oud</w:delText></w:r></w:del>"
    )
    document.add_paragraph("tekst")._p.append(parse_xml(deleted))


def _hidden(document: Any) -> None:
    document.add_paragraph().add_run("stiekem").font.hidden = True


ON_RESULTS = (
    Entry("D101", lines(P, "None"), "haal het daar weg", shipped(P)),
    Entry("D102", _table(("Wat", "Wie")), "een voorwaarde om de tabel, en anders een zin", _table(("Wat", "Wie"), unless="not partners")),
    Entry("D103", "regeling › Eisen › 2 › Hoofdstuk = Visie op sociaal makelaarschpa", "Bedoel je", "regeling › Eisen › 2 › Hoofdstuk = Visie op sociaal makelaarschap"),
    Entry("D104", word(A, _without_tables), "de meegeleverde tabel terug", shipped(A)),
    Entry("D105", word(L, _without_tables), "de meegeleverde tabel terug", shipped(L)),
    Entry("D106", word(A, _cell("{{ begroting.totaal_baten.naam }}", 4, "€ 9")), "de meegeleverde tabel terug", shipped(A)),
    Entry("D107", word(A, _without_tables), "de meegeleverde tabel terug", shipped(A)),
    Entry("D108", word(P, _without_tables), "de meegeleverde tabel terug", shipped(P)),
    Entry("D109", _styled("Visie op sociaal makelaarschpa", "Verwijzing"), "Bedoel je", _styled("Visie op sociaal makelaarschap", "Verwijzing")),
    Entry("D110", lines(P, "Dat kost € {{ kosten.totaal }}."), "het veld geeft het al", lines(P, "Dat kost {{ kosten.totaal }}.")),
    Entry("D120", word(A, _without("in toegankelijkheid %}")), "Zet het veld toegankelijkheid terug", shipped(A)),
    Entry("D201", word(P, lambda d: setattr(d.core_properties, "language", "")), "bij Bestand › Info de taal in", shipped(P)),
    Entry("D202", _headings(3), "een kop hoger", _headings(2)),
    Entry("D203", _table(("Wat", "Wie"), ("eten", "wij"), header=False), "Veldnamenrij herhalen aan", _table(("Wat", "Wie"), ("eten", "wij"))),
    Entry("D204", _table(("Wat", "Wie"), ("eten", "wij"), merged=True), "Splits", _table(("Wat", "Wie"), ("eten", "wij"))),
    Entry("D205", _coloured("AAAAAA"), "een donkerder kleur", _coloured("333333")),
    Entry("D206", _link("klik hier"), "een koppeling van woorden", _link("de verordening")),
    Entry("D301", """steunverklaringen › Steunverklaringen › 2 › Naam ondertekenaar = Ans Bol
          aanvraag › Planning › 2 › Wie = Ans Bol""", "Haal het uit", "aanvraag › Planning › 2 › Wie = stadscoöperatie"),
    Entry("D401", both(lambda p: do("regeling › Grenzen › 2 › Maximum MB = 0,3", p), word(P, _picture(400))), "Verklein de plaatjes", word(P, _picture(20))),
    Entry("D405", both(lambda p: do("regeling › Grenzen › 2 › Maximum woorden = 10000", p), lines(P, "woord " * 3000, "woord " * 3000, "woord " * 3000, "woord " * 3000)), "Kort de teksten in", shipped(P)),
    Entry("D406", """regeling › Grenzen › 2 › Waarvoor = alles samen
          bijlagen/akte.pdf = 11 MB""", "Verklein de grootste bestanden", "bijlagen/akte.pdf = 1 kB"),
)  # fmt: skip

ON_OWN_WORDS = (
    Entry("T101", text("Dag", name="Zuidwset.docx"), "Noem het bestand Zuidwest.docx", renamed("inputs/teksten/Zuidwset.docx", "inputs/teksten/Zuidwest.docx")),
    Entry("T101", both(text("Dag"), text("Dag", name="Zuidwset.docx")), "Voor Zuidwest ligt er al een tekst: haal dit bestand uit de map", gone("inputs/teksten/Zuidwset.docx")),
    Entry("T102", both(text("Dag"), text("Dag", name="zuid-west.docx")), "Haal een van beide uit de map", gone("inputs/teksten/zuid-west.docx")),
    Entry("T103", file("inputs/teksten/Zuidwest.odt", b"x"), "bewaar het als Word-document", both(gone("inputs/teksten/Zuidwest.odt"), text("Dag"))),
    Entry("T104", text("Dag", change=_tracked), "Alle wijzigingen accepteren", text("Dag", "tekst")),
    Entry("T105", text(), "Schrijf er een tekst in", text("Dag")),
    Entry("T105", text(), "haal het bestand weg", gone("inputs/teksten/Zuidwest.docx")),
    Entry("T201", text("Dag", change=_hidden), "Haal het weg", text("Dag")),
    Entry("T203", text("Dag", change=_picture(20, "")), "kies Alternatieve tekst weergeven", text("Dag", change=_picture(20))),
    Entry("T301", photo("Zuidwset.jpg"), "Noem het bestand Zuidwest.jpg", renamed("inputs/fotos/Zuidwset.jpg", "inputs/fotos/Zuidwest.jpg")),
    Entry("T301", both(photo("Zuidwest.jpg"), photo("Zuidwset.jpg")), "Van Zuidwest ligt er al een foto: haal dit bestand uit de map", gone("inputs/fotos/Zuidwset.jpg")),
    Entry("T302", both(photo("Zuidwest.jpg"), photo("Zuidwest.png", "PNG")), "Haal een van beide uit de map", gone("inputs/fotos/Zuidwest.png")),
    Entry("T303", file("inputs/fotos/Zuidwest.jpg", b"x"), "bewaar die als jpg", photo("Zuidwest.jpg")),
    Entry("T304", both(photo("Zuidwest.jpg"), lambda p: do("wijken › Wijken › 2 › Op de foto =", p)), "Typ dat hier in een zin", "wijken › Wijken › 2 › Op de foto = Kinderen planten bollen."),
)  # fmt: skip
