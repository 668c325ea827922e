"""The S messages, obeyed: in the order of their codes. Proposals for tags: tests/checks/test_slips.py."""

from typing import Any
from xml.sax.saxutils import escape

from tests.checks.obedience import Entry, on_data
from tests.checks.obedience.edits import do
from tests.checks.obedience.on_results import table
from tests.checks.obedience.word_files import (
    Work,
    aside,
    back,
    both,
    file,
    gone,
    lines,
    own,
    parts,
    renamed,
    shipped,
    swap,
    word,
)  # fmt: skip

P, A = "wijkplan.docx", "subsidieaanvraag.docx"
_ZIN, _KOP = "{{ steun.zin }}", '<w:pStyle w:val="Heading2"/>'
_BEFORE = "{{ steun.zin }}</w:t></w:r>"
_DELETED = '<w:del w:id="1" w:author="x"><w:r><w:delText>oud</w:delText></w:r></w:del>'
_TABLE = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
_PICTURE = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:extent cx="9" cy="9"/><wp:docPr id="9" name="x"{}/></wp:inline>'
    "</w:drawing></w:r>"
)
_LINK = (
    '<Relationship Id="r99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/image" Target="http://x.example/y.png" TargetMode="External"/></Relationships>'
)


def _at_the_end(xml: str) -> tuple[str, str]:
    return "<w:sectPr", f"{xml}<w:sectPr"


def _in_own_paragraph(text: str) -> str:
    return f"</w:t></w:r></w:p><w:p><w:r><w:t>{text}</w:t></w:r></w:p><w:p><w:r><w:t>"


def _run(text: str, looks: str = "") -> str:
    return f"<w:r><w:rPr>{looks}</w:rPr><w:t>{text}</w:t></w:r>"


def _field(code: str, shown: str) -> str:
    return f'<w:fldSimple w:instr="{escape(code, {chr(34): "&quot;"})}">{_run(shown)}</w:fldSimple>'


def _end(inside: str) -> Work:
    """A paragraph at the end of the plan."""
    return swap(P, *_at_the_end(f"<w:p>{inside}</w:p>"))


def _headed(document: Any) -> None:
    document.add_heading("Onze partners", 1)
    document.add_paragraph("Wij werken samen met de school.")


def _no_table(tag: str, *instead: str) -> Any:
    """A template without the table that holds this tag; and what is typed at the end instead."""

    def change(document: Any) -> None:
        held = next(
            t for t in document.tables if tag in "".join(c.text for r in t.rows for c in r.cells)
        )
        held._element.getparent().remove(held._element)
        for text in instead:
            document.add_paragraph(text)

    return change


ON_TEMPLATES = (
    Entry("S001", aside(f"templates/{P}"), "Zet het terug", back(f"templates/{P}")),
    Entry("S002", both(aside(f"templates/{P}"), file(f"templates/{P}", b"oud")), "bewaar het als Word-document (.docx)", back(f"templates/{P}")),
    Entry("S003", lines(P, "x" * 20_001), "haal weg wat er niet hoort", shipped(P)),
    Entry("S011", own("a.docx", "{# voor elk lidd #}", "Beste {{ lid.naam }}"), "Typ {# voor elk lid #}", own("a.docx", "{# voor elk lid #}", "Beste {{ lid.naam }}")),
    Entry("S011", own("a.docx", "Beste", "{# voor elk lid #}"), "Zet het in de eerste alinea", own("a.docx", "{# voor elk lid #}", "Beste")),
    Entry("S011", own("a {{ lid.naam }}.docx", "{# voor elke wijk #}", "Dag"), "Kies één van beide", own("a {{ lid.naam }}.docx", "{# voor elk lid #}", "Dag")),
    Entry("S012", own("a {{ lid.naan }}.docx", "Dag"), "Bedoel je {{ lid.naam }}?", renamed("templates/eigen/a {{ lid.naan }}.docx", "templates/eigen/a {{ lid.naam }}.docx")),
    Entry("S012", own("CON.docx", "Dag"), "Geef het sjabloon een andere naam", renamed("templates/eigen/CON.docx", "templates/eigen/brief.docx")),
    Entry("S013", both(lambda p: do(on_data.SECOND_MEMBER, p), own("brief {{ lid.plaats }}.docx", "Dag")), "maak de namen verschillend",
          renamed("templates/eigen/brief {{ lid.plaats }}.docx", "templates/eigen/brief {{ lid.plaats }} {{ lid.naam }}.docx")),
    Entry("S014", file("templates/eigen/notitie.txt", b"x"), "Haal het uit de map eigen", gone("templates/eigen/notitie.txt")),
    Entry("S015", both(lambda p: do("leden › Leden › 2 › Telefoonnummer =", p), own("intern/bel {{ lid.telefoon }}.docx", "Dag")), "Vul de cellen in", "leden › Leden › 2 › Telefoonnummer = 012 - 345 67 89"),
    Entry("S015", both(lambda p: do("leden › Leden › 2 › Telefoonnummer =", p), own("intern/bel {{ lid.telefoon }}.docx", "{# voor elk lid #}", "Dag")), "haal het veld uit de bestandsnaam",
          renamed("templates/eigen/intern/bel {{ lid.telefoon }}.docx", "templates/eigen/intern/bel.docx")),
    Entry("S101", lines(P, "{{ steun.zin }"), "Typ {{ steun.zin }}", lines(P, _ZIN)),
    Entry("S101", lines(P, "{% if partners %}ja"), "Zet {% endif %} na wat erbij hoort", lines(P, "{% if partners %}ja{% endif %}")),
    Entry("S101", lines(P, "Dag {% endif %}"), "Haal het weg", lines(P, "Dag")),
    Entry("S102", swap(P, *_at_the_end(_TABLE.format("{% if partners %}ja") + "<w:p><w:r><w:t>{% endif %}</w:t></w:r></w:p>")), "Zet {% endif %}",
          swap(P, *_at_the_end(_TABLE.format("{% if partners %}ja{% endif %}") + "<w:p/>"))),
    Entry("S103", lines(P, "Dit zijn wij. {%p if partners %}", "ja", "{%p endif %}"), "Zet de opdracht in een eigen alinea", lines(P, "Dit zijn wij.", "{%p if partners %}", "ja", "{%p endif %}")),
    Entry("S104", lines(P, "{%tr if partners %}", "ja", "{%tr endif %}"), "of zet het in een rij van een tabel", lines(P, "{% if partners %}", "ja", "{% endif %}")),
    Entry("S104", lines(P, "{{p steun.zin }}"), "Typ {{ steun.zin }}", lines(P, _ZIN)),
    Entry("S105", lines(P, "Zie {{ kaart }}"), "alleen in een nieuwe alinea", lines(P, "Zie", "{{ kaart }}")),
    Entry("S106", lines(P, "Zie {{ portret }}"), "in een nieuwe alinea buiten een tabel", lines(P, "Zie", "{{ portret }}")),
    Entry("S110", swap(P, "{{ lid.naam }}", ""), "Typ {{ lid.naam }} tussen {%tr for lid in leden %} en zijn einde", shipped(P)),
    Entry("S110", word(A, _no_table("{{ lid.naam }}")), "Typ in een nieuwe alinea hierna {% for rij in leden %}{{ rij.naam }} {% endfor %}", word(A, _no_table("{{ lid.naam }}", "{% for rij in leden %}{{ rij.naam }} {% endfor %}"))),
    Entry("S110", word(A, _no_table("{{ lid.naam }}")), "zet de meegeleverde tabel terug", shipped(A)),
    Entry("S110", swap(P, "{%tr for lid in leden %}", "{%tr for lid in leden if lid.naam == 'x' %}"), "Haal weg wat er bij", shipped(P)),
    Entry("S111", lines(P, "Onze partners", "Wij werken samen met de school."), "Kies in Word de stijl Kop 1", word(P, _headed)),
    Entry("S111", lines(P, "Onze partners", "Wij werken samen met de school."), "zet er dan een punt achter", lines(P, "Onze partners.", "Wij werken samen met de school.")),
    Entry("S201", lines(P, "{{ steun.zinn }}"), "Bedoel je steun.zin?", lines(P, _ZIN)),
    Entry("S202", lines(P, "{{ leden }}"), "for regel in leden", lines(P, "{% for regel in leden %}{{ regel.naam }}{% endfor %}")),
    Entry("S202", lines(P, "{% set x = 1 %}"), "Verwijder het hele veld", shipped(P)),
    Entry("S203", lines(P, "{{ steun.zin | aantal }}"), "Zet de naam van een lijst voor aantal", lines(P, "{{ leden | aantal }}")),
    Entry("S301", swap(P, *_at_the_end(f"<w:p>{_DELETED}</w:p>")), "Alle wijzigingen accepteren", shipped(P)),
    Entry("S302", parts(P, {"word/vbaProject.bin": b"x"}), "zonder macro’s", shipped(P)),
    Entry("S303", parts(P, {"word/_rels/document.xml.rels": ("</Relationships>", _LINK)}), "Voeg het plaatje in als onderdeel van het document", shipped(P)),
    Entry("S304", parts(P, {"word/styles.xml": None}), "zet dan een eerdere versie van het sjabloon terug", shipped(P)),
    Entry("S310", _end(_run("{{ steun.zin }}", "<w:vanish/>")), "Maak de tekst zichtbaar (Lettertype › Verborgen uit", _end(_run("{{ steun.zin }}"))),
    Entry("S311", _end(_run("stiekem", "<w:vanish/>")), "of haal hem weg", shipped(P)),
    Entry("S312", _end(_field(" REF _Ref999 ", "Contact")), "typ de titel van de kop in de stijl Verwijzing", _end(_run("Contact", '<w:rStyle w:val="Verwijzing"/>'))),
    Entry("S312", lines(P, "Zie Fout! Verwijzingsbron niet gevonden."), "typ de titel van de kop in de stijl Verwijzing", _end(_run("Contact", '<w:rStyle w:val="Verwijzing"/>'))),
    Entry("S313", lines(P, "Wij zijn [naam invullen]."), "of een veld tussen {{ en }}", lines(P, "Wij zijn {{ aanvrager.naam }}.")),
    Entry("S314", _end(_field(" DATE ", "6-4-2018")), "Haal het veld weg, en typ {{ aanvraag.datum }}", lines(P, "{{ aanvraag.datum }}")),
    Entry("S314", _end(_field(" FILENAME ", "plan.docx")), "typ wat er moet staan", lines(P, "Dit is het plan.")),
    Entry("S314", _end(_field(' TOC \\c "Tabel" ', "Tabel 1")), "Haal de lijst weg", shipped(P)),
    Entry("S315", lines(P, "Zie C:\\Users\\ans\\plan.docx voor meer."), "Haal het weg", lines(P, "Zie het plan voor meer.")),
    Entry("S317", table(("Wat", "Wie")), "of haal de hele tabel weg", shipped(P)),
    Entry("S318", swap(P, "{{ kosten.totaal }}", "{{ kosten.gemiddeld }}"), "Typ {{ kosten.totaal }}", shipped(P)),
    Entry("S501", lines(P, "Samen werken wij in tien wijken."), "Vervang het getal door het veld", lines(P, "Samen werken wij in de wijken.")),
    Entry("S502", swap(A, "{{ aanvrager.iban }}", "staat elders"), "Typ hierachter {{ aanvrager.iban }}", swap(A, "{{ aanvrager.iban }}", "staat elders {{ aanvrager.iban }}")),
    Entry("S601", swap(P, _KOP, '<w:pStyle w:val="MijnStijl"/>'), "Kies in Word een stijl uit de lijst", shipped(P)),
    Entry("S602", swap(P, " TOC ", " PAGE "), "Verwijzingen › Inhoudsopgave", shipped(P)),
    Entry("S603", swap(P, _BEFORE, _BEFORE + _PICTURE.format("")), "kies Alternatieve tekst bewerken", swap(P, _BEFORE, _BEFORE + _PICTURE.format(' descr="Een plein"'))),
    Entry("S604", swap(P, _KOP, '<w:pStyle w:val="Heading3"/>'), "de stijl Kop 2", shipped(P)),
    Entry("S605", swap(P, ">Plekken in de wijk<", ">2.3 Plekken in de wijk<"), "Haal het weg", shipped(P)),
    Entry("S606", swap(P, *_at_the_end("<w:p><w:r><w:t>x</w:t></w:r></w:p><w:p/><w:p/><w:p/><w:p><w:r><w:t>x</w:t></w:r></w:p>")), "Haal de lege alinea’s weg", shipped(P)),
    Entry("S503", both(lambda p: do("aanvraag › Aanvrager › Korte naam = Dorpskracht", p), lines(P, "Dorpskracht doet mee.")), "Zet hier {{ aanvrager.korte_naam }}", lines(P, "{{ aanvrager.korte_naam }} doet mee.")),
    Entry("S701", both(lambda p: do("steunverklaringen › Steunverklaringen › 2 › Naam ondertekenaar = Ans Bol", p), lines(P, "Met dank aan Ans Bol.")), "Haal", shipped(P)),
    Entry("S702", own("a.docx", "{# voor elk lid #}", "{{ lid.email }}"), "Zet het sjabloon in templates/eigen/intern", both(own("intern/a.docx", "{# voor elk lid #}", "{{ lid.email }}"), gone("templates/eigen/a.docx"))),
    Entry("S702", own("a.docx", "{# voor elk lid #}", "{{ lid.email }}"), "haal het veld weg", own("a.docx", "{# voor elk lid #}", "Dag")),
)  # fmt: skip
