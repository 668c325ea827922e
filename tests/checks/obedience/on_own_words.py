"""The T messages, obeyed: the texts and photos of the wijken. In the order of their codes."""

from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import RGBColor

from tests.checks.obedience import Entry
from tests.checks.obedience.edits import do
from tests.checks.obedience.on_results import picture
from tests.checks.obedience.word_files import both, file, gone, photo, renamed, text


def _tracked(document: Any) -> None:
    deleted = (
        f"<w:del {nsdecls('w')} w:id='1' w:author='x'><w:r><w:delText>oud</w:delText></w:r></w:del>"
    )
    document.add_paragraph("tekst")._p.append(parse_xml(deleted))


def _hidden(document: Any) -> None:
    document.add_paragraph().add_run("stiekem").font.hidden = True


def _coloured(colour: str) -> Any:
    def change(document: Any) -> None:
        document.add_paragraph().add_run("Lees dit").font.color.rgb = RGBColor.from_string(colour)

    return change


def _bold(document: Any) -> None:
    document.add_paragraph().add_run("Plannen").bold = True
    document.add_paragraph("Wij gaan samen eten.")


def _heading(document: Any) -> None:
    document.add_heading("Plannen", 1)
    document.add_paragraph("Wij gaan samen eten.")


def _list(document: Any) -> None:
    document.add_paragraph("koffie", style="List Bullet")
    document.add_paragraph("thee", style="List Bullet")


ON_OWN_WORDS = (
    Entry("T101", text("Dag", name="Zuidwset.docx"), "Noem het bestand Zuidwest.docx", renamed("inputs/teksten/Zuidwset.docx", "inputs/teksten/Zuidwest.docx")),
    Entry("T101", both(text("Dag"), text("Dag", name="Zuidwset.docx")), "Voor Zuidwest ligt er al een tekst: haal dit bestand uit de map", gone("inputs/teksten/Zuidwset.docx")),
    Entry("T102", both(text("Dag"), text("Dag", name="zuid-west.docx")), "Haal een van beide uit de map", gone("inputs/teksten/zuid-west.docx")),
    Entry("T103", file("inputs/teksten/Zuidwest.odt", b"x"), "bewaar het als Word-document", both(gone("inputs/teksten/Zuidwest.odt"), text("Dag"))),
    Entry("T104", text("Dag", change=_tracked), "Alle wijzigingen accepteren", text("Dag", "tekst")),
    Entry("T105", text(), "Schrijf er een tekst in", text("Dag")),
    Entry("T105", text(), "haal het bestand weg", gone("inputs/teksten/Zuidwest.docx")),
    Entry("T201", text("Dag", change=_hidden), "Haal het weg", text("Dag")),
    Entry("T203", text("Dag", change=picture(20, "")), "kies Alternatieve tekst weergeven", text("Dag", change=picture(20))),
    Entry("T211", text("Dag", change=_coloured("FFFFFF")), "geef die dan een kleur en een grootte die te lezen zijn", text("Dag", change=_coloured("333333"))),
    Entry("T211", text("Dag", change=_coloured("FFFFFF")), "Haal de tekst weg als die niemand aangaat", text("Dag")),
    Entry("T212", text("Dag", "Kom op [hier de datum]."), "Vul het in", text("Dag", "Kom op 6 april.")),
    Entry("T213", text("Dag", change=_bold), "zet Vet dan uit", text("Dag", "Plannen", "Wij gaan samen eten.")),
    Entry("T213", text("Dag", change=_bold), "Kies in Word bij Start › Stijlen voor Kop 1 of Kop 2", text("Dag", change=_heading)),
    Entry("T214", text("Dag", "- koffie", "- thee"), "voor Opsommingstekens of Nummering", text("Dag", change=_list)),
    Entry("T301", photo("Zuidwset.jpg"), "Noem het bestand Zuidwest.jpg", renamed("inputs/fotos/Zuidwset.jpg", "inputs/fotos/Zuidwest.jpg")),
    Entry("T301", both(photo("Zuidwest.jpg"), photo("Zuidwset.jpg")), "Van Zuidwest ligt er al een foto: haal dit bestand uit de map", gone("inputs/fotos/Zuidwset.jpg")),
    Entry("T302", both(photo("Zuidwest.jpg"), photo("Zuidwest.png", "PNG")), "Haal een van beide uit de map", gone("inputs/fotos/Zuidwest.png")),
    Entry("T303", file("inputs/fotos/Zuidwest.jpg", b"x"), "bewaar die als jpg", photo("Zuidwest.jpg")),
    Entry("T304", both(photo("Zuidwest.jpg"), lambda p: do("wijken › Wijken › 2 › Op de foto =", p)), "Typ dat hier in een zin", "wijken › Wijken › 2 › Op de foto = Kinderen planten bollen."),
)  # fmt: skip
