"""A made document is read back: what was lost, left over or leaked is found."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document as WordDocument
from docx.enum.dml import MSO_THEME_COLOR
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from PIL import Image

from generator.checks.all import result_check, submission_check
from generator.checks.follow_ons import not_told_before
from generator.checks.on_results import Result
from generator.checks.on_results.submission_limits import Made
from generator.documents.all import DOCUMENTS
from generator.dossier import Dossier
from generator.dutch import euro
from generator.excel.reading.read_dossier import read
from generator.figures.all import derive
from generator.own_words import OwnWords, Run
from generator.own_words import Paragraph as OwnParagraph
from generator.problems import CATALOGUE, DocumentPlace, FilePlace, Problem
from generator.word.inspecting.contrast import faint
from generator.word.inspecting.made_document import Paper, read_paper
from generator.word.numbering.page_numbers import sections_between
from generator.word.packaging.package import Package
from generator.workbooks.activities import Activity
from generator.workbooks.application import Attachment, Milestone, Risk
from generator.workbooks.budget import Cost, Income
from generator.workbooks.districts import Goal, Partner, Venue
from generator.workbooks.scheme import Limit, Requirement
from generator.workbooks.statements import Statement
from tests.make import dossier_of
from tests.rows import rows

Make = Callable[[Any], object]
LOST = {"D107", "D108"}  # what a document of three lines does not hold
BY_NAME = {document.name: document for document in DOCUMENTS}
PLANS = {f"wijkplannen/{n}.docx": BY_NAME["wijkplannen"] for n in (1, 2, 3)}
DOCUMENT_OF = {
    "subsidieaanvraag.docx": BY_NAME["subsidieaanvraag"],
    "subsidieaanvraag.pdf": BY_NAME["subsidieaanvraag"],
    "steunverklaringen.docx": BY_NAME["steunverklaringen"],
    "wijkplannen/01-west.docx": BY_NAME["wijkplannen"],
    "wijkplannen/05-oost.docx": BY_NAME["wijkplannen"],
    "intern/steunverklaringen-intern.docx": BY_NAME["steunverklaringen-intern"],
}
SECRET = {"email": "geheim@huis.example", "person": "Iemand Anders", "may_print_person": "nee"}


def problems(make: Make, name: str = "wijkplannen", **changed: object) -> list[Problem]:
    document = WordDocument()
    document.core_properties.title = "Plan"
    document.core_properties.language = "nl-NL"
    for level in (1, 2, 3):  # the blue of python-docx is too light for letters
        document.styles[f"Heading {level}"].font.color.rgb = RGBColor(0, 0, 0)
    make(document)
    buffer = io.BytesIO()
    document.save(buffer)
    dossier = dossier_of({Statement: [{**SECRET, **changed}]})
    kind = next(d for d in DOCUMENTS if d.name == name)
    result = Result(read_paper(buffer.getvalue(), f"{name}.docx"), kind, dossier, derive(dossier))
    return list(result_check.run(frozenset(), result))


def codes(make: Make, name: str = "wijkplannen", **changed: object) -> set[str]:
    return {p.code for p in problems(make, name, **changed)} - LOST


def test_a_decent_document_has_no_problems() -> None:
    def make(document: Any) -> None:
        document.add_heading("Een", 1)
        document.add_heading("Twee", 2)
        document.add_paragraph("Tekst.")

    assert codes(make) == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Dat kost € € 12.000.", "D110"),
        ("Dat kost € 12.000,- per jaar.", "D110"),
        ("Dat is 12% % van alles.", "D110"),
        ("In tien wijken wijken.", "D110"),
        ("Naam: {{ naam }}", "D101"),
        ("None", "D101"),
        ("Mail geheim@huis.example.", "D301"),
        ("Getekend door Iemand Anders", "D301"),
    ],
)
def test_what_may_not_be_in_a_paragraph_is_found(text: str, code: str) -> None:
    assert codes(lambda d: d.add_paragraph(text)) == {code}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_the_way_out_names_the_template_to_open(document: Any) -> None:
    def make(made: Any) -> None:
        made.add_paragraph("Dat kost € € 12.000.")
        made.add_heading("Te diep", 4)

    found = {p.code: p.finding.fix for p in problems(make, document.name) if p.code not in LOST}
    assert document.template in found["D110"]
    assert all(f"het sjabloon {document.template}" in fix for fix in found.values()), found


def test_what_was_typed_twice_in_a_workbook_is_hers() -> None:
    assert (
        codes(lambda d: d.add_paragraph("Club Bora Bora"), organisation="Club Bora Bora") == set()
    )


def test_a_secret_in_a_property_or_a_comment_is_found_too() -> None:
    def in_property(document: Any) -> None:
        document.core_properties.comments = "geheim@huis.example"

    def in_comment(document: Any) -> None:
        run = document.add_paragraph("Tekst").runs[0]
        document.add_comment(run, text="geheim@huis.example", author="x", initials="x")

    assert codes(in_property) == {"D301"}
    assert codes(in_comment) == {"D301"}


def test_the_internal_list_may_hold_contact_data() -> None:
    assert (
        codes(lambda d: d.add_paragraph("geheim@huis.example"), "steunverklaringen-intern") == set()
    )


def test_a_name_with_consent_may_be_printed() -> None:
    consent = {"supporter": "persoon", "may_print_person": "ja"}
    assert codes(lambda d: d.add_paragraph("Iemand Anders"), **consent) == set()


def test_a_refused_organisation_is_a_warning() -> None:
    refused = {"organisation": "Koor De Stille Trom", "may_print_organisation": "nee"}
    assert codes(lambda d: d.add_paragraph("Koor De Stille Trom"), **refused) == {"D301"}


def test_an_empty_table_a_skipped_heading_and_a_table_without_header_are_found() -> None:
    def empty(document: Any) -> None:
        row = document.add_table(1, 1).rows[0]
        properties = row._tr.get_or_add_trPr()
        properties.append(properties.makeelement(f"{{{properties.nsmap['w']}}}tblHeader", {}))

    assert codes(empty) == {"D102"}
    assert codes(lambda d: d.add_table(2, 1)) == {"D203"}
    assert codes(lambda d: (d.add_heading("Een", 1), d.add_heading("Drie", 3))) == {"D202"}


def test_a_document_without_title_is_found() -> None:
    def make(document: Any) -> None:
        document.core_properties.title = ""

    assert codes(make) == {"D201"}


def test_an_application_must_hold_its_amounts_and_the_chapters_of_the_requirements() -> None:
    empty = codes(lambda d: d.add_paragraph("Leeg."), "subsidieaanvraag")
    assert empty == {"D103", "D104", "D120"}
    section = str(dossier_of().rows(Requirement)[0].section)
    assert codes(lambda d: d.add_heading(section, 1), "subsidieaanvraag") == {"D104", "D120"}


def test_a_fact_that_a_requirement_asks_for_stands_in_the_application() -> None:
    told = "Onze buurtcentra zijn bereikbaar met een rolstoel."
    assert "D120" not in codes(lambda d: d.add_paragraph(told), "subsidieaanvraag")


def test_a_fact_that_is_a_list_is_put_back_with_its_loop() -> None:
    found = problems(lambda d: d.add_paragraph("Leeg."), "subsidieaanvraag")
    (fix,) = [p.finding.fix for p in found if p.code == "D120"]
    assert fix.endswith("{% for alinea in toegankelijkheid %}{{ alinea }}{% endfor %}")


def test_a_reference_to_a_heading_that_is_not_there_is_told_at_its_paragraph() -> None:
    def make(title: str) -> Make:
        def referring(document: Any) -> None:
            document.add_heading("Planning", 1)
            document.styles.add_style("Verwijzing", WD_STYLE_TYPE.CHARACTER)
            document.add_paragraph("Zie hoofdstuk ").add_run(title, style="Verwijzing")

        return referring

    found = [p for p in problems(make("Planing")) if p.code not in LOST]
    assert [(p.code, p.finding.fix) for p in found] == [("D109", "Bedoel je Planning?")]
    assert found[0].place.spot == "alinea 1"  # type: ignore[union-attr]
    assert codes(make("Heel iets anders")) == {"D109"}
    assert codes(make("[nog in te vullen: Hoofdstuk, aanvraag.xlsx › Eisen › D2]")) == set()


def test_the_list_must_hold_a_row_for_every_organisation_that_counts() -> None:
    assert codes(lambda d: d.add_paragraph("Leeg."), "steunverklaringen") == {"D105"}


def listed(*tables: tuple[str, ...]) -> Make:
    """A document with tables of which the rows begin with these numbers."""

    def make(document: Any) -> None:
        for numbers in tables:
            table = document.add_table(len(numbers) + 1, 2)
            table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
            for row, text in enumerate(("Nr", *numbers)):
                table.cell(row, 0).text = text

    return make


@pytest.mark.parametrize(
    ("tables", "says"),
    [
        ([("S1", "S2", "S3")], None),
        ([("S1",), ("S2", "S3")], None),
        ([("S1", "S2", "S3"), ("S2",)], None),  # a second table with a choice of them
        ([("S1", "S2", "S3"), ("S3", "S2", "S1")], None),
        ([("S1", "S2")], "in de lijst staan 2 rijen"),
        ([("S1", "S2"), ("S2",)], "in de lijst staan 2 rijen"),
        ([("S1", "S2", "S3", "S3")], "in de lijst staan 4 rijen"),
    ],
)
def test_a_choice_from_the_list_may_stand_beside_it(
    tables: list[tuple[str, ...]], says: str | None
) -> None:
    signed = {"supporter": "organisatie", "area": "Oost", "signed": "ja", "signed_on": "2018-01-01"}
    rows = [{**signed, "number": f"S{n}", "organisation": f"Club {n}"} for n in (1, 2, 3)]
    dossier = dossier_of({Statement: rows})
    document = WordDocument()
    listed(*tables)(document)
    buffer = io.BytesIO()
    document.save(buffer)
    kind = next(d for d in DOCUMENTS if d.name == "steunverklaringen")
    paper = read_paper(buffer.getvalue(), "steunverklaringen.docx")
    found = result_check.run(frozenset(), Result(paper, kind, dossier, derive(dossier)))
    told_of = [p.finding.message for p in found if p.code == "D105"]
    assert len(told_of) == (says is not None)
    assert says is None or says in told_of[0]


@pytest.mark.parametrize(
    ("amount", "total", "told"),
    [("10,50", "€ 21", False), ("10,50", "€ 23", False), ("10,50", "€ 24", True), ("10", "€ 21", True), ("10", "€ 22", False)],
)  # fmt: skip
def test_whole_euros_of_amounts_with_cents_may_be_half_a_euro_off_each(
    amount: str, total: str, told: bool
) -> None:
    def make(document: Any) -> None:
        table = document.add_table(4, 2)
        rows = [("Post", "Bedrag"), ("a", "€ 11"), ("b", "€ 11"), ("Totaal", total)]
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                table.cell(row, column).text = text.replace("€ ", EURO)

    document = WordDocument()
    make(document)
    buffer = io.BytesIO()
    document.save(buffer)
    costs = [{"number": f"L{n}", "description": n, "amounts": {2019: amount}} for n in "12"]
    dossier = dossier_of({Cost: costs})
    kind = next(d for d in DOCUMENTS if d.name == "wijkplannen")
    paper = read_paper(buffer.getvalue(), "plan.docx")
    found = result_check.run(frozenset(), Result(paper, kind, dossier, derive(dossier)))
    assert any(p.code == "D106" for p in found) is told


def test_every_code_of_a_result_is_provoked_here() -> None:
    provoked = {
        "D101",
        "D102",
        "D103",
        "D104",
        "D105",
        "D106",
        "D107",
        "D108",
        "D109",
        "D110",
        "D201",
        "D202",
        "D203",
        "D301",
    }
    provoked |= {"D204", "D205", "D206", "D207", "D208", "D130"}  # the last in test_named_totals
    provoked |= {
        "D120",
        "D401",
        "D402",
        "D403",
        "D404",
        "D405",
        "D406",
        "D407",
    }  # the last one in test_pdf.py
    provoked |= {"D411", "D412", "D413", "D414", "D415"}  # tests/test_envelope.py
    assert {code for code in CATALOGUE if code.startswith("D")} == provoked


MB = 1024 * 1024


@pytest.mark.parametrize(
    ("files", "form", "expected"),
    [
        ({"subsidieaanvraag.docx": 10 * MB}, {}, set()),
        ({"subsidieaanvraag.docx": 10 * MB + 1}, {}, {"D401"}),
        ({"subsidieaanvraag.docx": 99 * MB}, {"megabytes": None}, set()),
        ({"wijkplannen/01-west.docx": 3 * MB}, {"megabytes": "2,5"}, {"D401"}),
        ({"subsidieaanvraag.docx": 3 * MB}, {"measured": "plan per wijk", "megabytes": "2"}, set()),
        ({"intern/steunverklaringen-intern.docx": 30 * MB}, {}, set()),
        ({"subsidieaanvraag.docx": 1}, {"kinds": "pdf, jpg"}, {"D402"}),
        ({"subsidieaanvraag.docx": 1, "subsidieaanvraag.pdf": 1}, {"kinds": "pdf"}, set()),
        ({"subsidieaanvraag.docx": 1}, {"kinds": None}, set()),
        (
            {"subsidieaanvraag.docx": 6 * MB, "steunverklaringen.docx": 5 * MB},
            {"measured": "alles samen"},
            {"D406"},
        ),
        (
            {"subsidieaanvraag.docx": 6 * MB, "subsidieaanvraag.pdf": 5 * MB},
            {"measured": "alles samen"},
            set(),
        ),
    ],
)
def test_what_the_counter_does_not_take_is_told(files, form, expected) -> None:
    dossier = dossier_of({Limit: [{"words": None, **form}]})
    made = Made({path: bytes(size) for path, size in files.items()}, DOCUMENT_OF)
    assert {
        p.code for p in submission_check.run(frozenset(), made, dossier, derive(dossier))
    } == expected


@pytest.mark.parametrize(
    ("path", "pages", "code"),
    [
        ("subsidieaanvraag.docx", 16, "D403"),
        ("subsidieaanvraag.docx", 15, None),
        ("steunverklaringen.docx", 21, "D403"),
        ("wijkplannen/01-west.docx", 9, "D403"),
        ("wijkplannen/01-west.docx", 8, None),
    ],
)
def test_pages_are_counted_against_the_limit_of_their_document(path, pages, code) -> None:
    made = Made({path: document_of("Tekst")}, DOCUMENT_OF, {path: pages})
    assert told_by_the_counter(LIMITS, made) == ({code} if code else set())


LIMITS = """
    | Waarvoor              | Maximum pagina's | Maximum woorden | Maximum MB | Soorten bestanden |
    | subsidieaanvraag      | 15               | 5000            |            |                   |
    | lijst steunverklaringen | 20             |                 |            |                   |
    | plan per wijk         | 8                |                 |            |                   |
    | elk bestand           |                  |                 | 10         | docx              |
"""


def document_of(text: str) -> bytes:
    buffer = io.BytesIO()
    document = WordDocument()
    document.add_paragraph(text)
    document.save(buffer)
    return buffer.getvalue()


def told_by_the_counter(limits: str, made: Made) -> set[str]:
    tables = {**dossier_of().tables, Limit: rows(Limit, limits), Requirement: ()}
    dossier = Dossier(tables)
    found = submission_check.run(frozenset(), made, dossier, derive(dossier))
    return {problem.code for problem in found}


@pytest.mark.parametrize(("kinds", "advised"), [("pdf, jpg", True), ("odt", False)])
def test_a_pdf_is_advised_where_one_is_taken(kinds: str, advised: bool) -> None:
    made = Made({"subsidieaanvraag.docx": document_of("Tekst")}, DOCUMENT_OF)
    limits = f"| Waarvoor | Soorten bestanden |\n| subsidieaanvraag | {kinds} |"
    dossier = Dossier({**dossier_of().tables, Limit: rows(Limit, limits), Requirement: ()})
    (found,) = submission_check.run(frozenset(), made, dossier, derive(dossier))
    assert (found.code, "samen030 build --pdf" in found.finding.fix) == ("D402", advised)


@pytest.mark.parametrize(("words", "expected"), [(5000, set()), (5001, {"D405"})])
def test_words_are_counted_without_libreoffice(words: int, expected: set[str]) -> None:
    made = Made({"subsidieaanvraag.docx": document_of("woord " * words)}, DOCUMENT_OF)
    assert told_by_the_counter(LIMITS, made) == expected


@pytest.mark.parametrize(
    ("limit", "made", "expected"),
    [
        ("| alles samen | 100 | |", {"pages": {"a.docx": 60, "b.docx": 41}}, {"D406"}),
        ("| alles samen | 100 | |", {"pages": {"a.docx": 60, "b.docx": 40}}, set()),
        ("| alles samen | | 3 |", {}, {"D406"}),
        ("| alles samen | | 4 |", {}, set()),
        ("| subsidieaanvraag | 15 | |", {"unpaged": True}, {"D407"}),
        ("| alles samen | 15 | |", {"unpaged": True}, {"D407"}),
        ("| elke bijlage | 15 | |", {"unpaged": True}, set()),
        ("| subsidieaanvraag | | 5000 |", {"unpaged": True}, set()),
    ],
)
def test_what_is_limited_together_or_cannot_be_measured(limit, made, expected) -> None:
    files = {"a.docx": document_of("Een twee"), "b.docx": document_of("Drie vier")}
    table = f"| Waarvoor | Maximum pagina's | Maximum woorden |\n{limit}"
    assert (
        told_by_the_counter(
            table, Made(files, dict.fromkeys(files, BY_NAME["wijkplannen"]), **made)
        )
        == expected
    )


def test_what_is_internal_is_so_by_its_document_and_not_by_its_folder() -> None:
    internal, public = BY_NAME["steunverklaringen-intern"], BY_NAME["wijkplannen"]
    files = {"lijst.docx": b"", "intern/plan.docx": b""}
    made = Made(files, {"lijst.docx": internal, "intern/plan.docx": public})
    assert made.public == ["intern/plan.docx"]


def coloured(colour: str, size: int = 11, *, bold: bool = False, behind: str = "") -> Make:
    def make(document: Any) -> None:
        run = document.add_paragraph().add_run("Lees dit")
        run.font.color.rgb = RGBColor.from_string(colour)
        run.font.size, run.font.bold = Pt(size), bold
        if behind:
            shading = OxmlElement("w:shd")
            shading.set(qn("w:fill"), behind)
            run._r.rPr.append(shading)

    return make


def highlighted(colour: str, marker: str, behind: str = "") -> Make:
    """Letters under a marker of Word, which lies over any shading."""

    def make(document: Any) -> None:
        coloured(colour, behind=behind)(document)
        marked = OxmlElement("w:highlight")
        marked.set(qn("w:val"), marker)
        document.paragraphs[-1].runs[0]._r.rPr.append(marked)

    return make


def header_row(colour: str) -> Make:
    """White letters in the first row of a table with a style of its own."""

    def make(document: Any) -> None:
        style = document.styles.add_style("Onze tabel", WD_STYLE_TYPE.TABLE)
        part = parse_xml(
            f"<w:tblStylePr {nsdecls('w')} w:type='firstRow'><w:rPr><w:color w:val='FFFFFF'/></w:rPr>"
            f"<w:tcPr><w:shd w:val='clear' w:fill='{colour}'/></w:tcPr></w:tblStylePr>"
        )
        style.element.append(part)
        table = document.add_table(2, 1, style)
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for row in table.rows:
            row.cells[0].text = "tekst"

    return make


def merged(document: Any) -> None:
    table = document.add_table(2, 2)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    table.cell(0, 0).text = table.cell(1, 0).text = "tekst"
    table.cell(1, 0).merge(table.cell(1, 1))


def link(words: str) -> Make:
    xml = f"<w:hyperlink {nsdecls('w')} w:anchor='x'><w:r><w:t>{words}</w:t></w:r></w:hyperlink>"
    return lambda document: document.add_paragraph("Zie ")._p.append(parse_xml(xml))


def empty_lines(document: Any) -> None:
    for text in ("een", "", "", "twee"):
        document.add_paragraph(text)


def silent(document: Any) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (4, 4)).save(buffer, "PNG")
    document.add_picture(buffer)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (coloured("767676"), None),
        (coloured("777777"), "D205"),
        (coloured("999999", 18), "D205"),
        (coloured("949494", 18), None),
        (coloured("949494", 14, bold=True), None),
        (coloured("949494", 14), "D205"),
        (coloured("FFFFFF"), "D205"),
        (coloured("FFFFFF", behind="1F4E5F"), None),
        (coloured("333333", behind="1F4E5F"), "D205"),
        (highlighted("000000", "yellow", "1F4E5F"), None),
        (highlighted("FFFFFF", "yellow", "1F4E5F"), "D205"),
        (highlighted("FFFFFF", "darkBlue"), None),
        (highlighted("FFFFFF", "none", "1F4E5F"), None),
        (header_row("1F4E5F"), None),
        (header_row("A9B8BD"), "D205"),
        (merged, "D204"),
        (link("klik hier"), "D206"),
        (link("Hier."), "D206"),
        (link("de verordening"), None),
        (empty_lines, "D208"),
        (silent, "D207"),
    ],
)
def test_what_shuts_a_reader_out_is_told(make: Make, code: str | None) -> None:
    assert codes(make) == ({code} if code else set())


def test_a_colour_of_the_theme_is_the_one_that_the_theme_has_now() -> None:
    def make(document: Any) -> None:
        run = document.add_paragraph().add_run("Lees dit")
        run.font.color.theme_color = MSO_THEME_COLOR.ACCENT_1
        run._r.rPr.find(qn("w:color")).set(qn("w:val"), "000000")

    document = WordDocument()
    make(document)
    buffer = io.BytesIO()
    document.save(buffer)
    paper = read_paper(buffer.getvalue(), "x.docx")
    (theme,) = [name for name in paper.package.parts if "/theme/" in name]
    changed = re.sub(
        rb"<a:accent1>.*?</a:accent1>",
        b'<a:accent1><a:srgbClr val="EEEEEE"/></a:accent1>',
        paper.package.parts[theme],
        flags=re.DOTALL,
    )
    package = Package("x.docx", {**paper.package.parts, theme: changed})
    assert [f.colour for f in faint(package, Paper(package).paragraphs)] == ["EEEEEE"]


def test_what_the_template_told_already_is_not_told_of_every_document() -> None:
    place = FilePlace("wijkplannen/05-oost.docx")
    fault = CATALOGUE["D208"].at(place, "leeg")
    there = CATALOGUE["S606"].at(FilePlace("wijkplan.docx"), "leeg")
    assert not_told_before([fault], [], DOCUMENT_OF) == [fault]
    assert not_told_before([fault], [there], DOCUMENT_OF) == []
    other = CATALOGUE["S606"].at(FilePlace("subsidieaanvraag.docx"), "leeg")
    assert not_told_before([fault], [other], DOCUMENT_OF) == [fault]


def merged(name: str, heading: str = "Wie er al zijn", spot: str = "tabel 1") -> Problem:
    return CATALOGUE["D204"].at(DocumentPlace(name, (heading,), spot), "samengevoegd")


def test_what_all_plans_have_from_their_template_is_told_once() -> None:
    plans = [merged(f"wijkplannen/{n}.docx", spot=f"tabel {n}") for n in (1, 2, 3)]
    (once,) = not_told_before(plans, [], PLANS)
    assert str(once.place) == "wijkplannen/1.docx › Wie er al zijn › tabel 1"
    assert once.finding.message == "samengevoegd; zo ook in twee andere documenten"
    assert not_told_before(plans[:2], [], PLANS)[0].finding.message.endswith(
        "in een ander document"
    )


def test_what_one_plan_has_twice_and_what_differs_is_told_each_time() -> None:
    faults = [
        merged("wijkplannen/1.docx"),
        merged("wijkplannen/1.docx", spot="tabel 2"),
        merged("wijkplannen/2.docx", heading="Portret"),
        merged("subsidieaanvraag.docx"),
        merged("intern/steunverklaringen-intern.docx"),
    ]
    assert not_told_before(faults, [], {**DOCUMENT_OF, **PLANS}) == faults


EURO = "€\xa0"


def table_of(*rows: tuple[str, ...]) -> Make:
    """A table with a header row."""

    def make(document: Any) -> None:
        table = document.add_table(len(rows), len(rows[0]))
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                table.cell(row, column).text = text.replace("€ ", EURO)

    return make


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([("Post", "Bedrag"), ("a", "€ 1.000"), ("b", "€ 250,50"), ("Totaal", "€ 1.250,50")], None),
        ([("Post", "Bedrag"), ("a", "€ 1.000"), ("b", "€ 250"), ("Totaal", "€ 1.205")], "opgeteld is het"),
        ([("Wijk", "Mensen"), ("a", "1.200"), ("b", "–"), ("Totaal", "1.200")], None),
        ([("Wijk", "Mensen"), ("a", "1.200"), ("b", "3"), ("Totaal", "1.200")], "opgeteld is het 1.203"),
        ([("Nr", "Wijk", "Mensen"), ("1", "a", "2"), ("", "Totaal", "3")], "opgeteld is het 2"),
        ([("Soort", "Deel"), ("a", "33%"), ("b", "66%"), ("Totaal", "100%")], None),
        ([("Soort", "Fte"), ("a", "1,3"), ("b", "1,3"), ("Totaal", "2,5")], None),
        ([("Post", "2019", "2020", "Totaal"), ("a", "€ 1", "€ 2", "€ 3")], None),
        ([("Post", "2019", "2020", "Totaal"), ("a", "€ 1", "€ 2", "€ 4")], "Bij “a” staat"),
        ([("Post", "2019", "2020", "Totaal"), ("a", "[nog in te vullen: x]", "€ 2", "€ 4")], None),
        ([("Post", "2019", "2020", "Totaal"), ("a", "€ 1", "€ 2", "€ 2")], "opgeteld is het € 3"),
        ([("Post", "2019", "Totaal"), ("a", "€ 1", "€ 9")], None),
        ([("Wijk", "Mensen"), ("a", "1"), ("Samen", "1"), ("b", "2"), ("Samen", "2")], None),
        ([("Wijk", "Mensen"), ("a", "1"), ("Samen", "1"), ("b", "2"), ("Samen", "3")], "opgeteld is het 2"),
    ],
)  # fmt: skip
def test_a_table_adds_up_or_it_is_told(rows: list[tuple[str, ...]], says: str | None) -> None:
    found = [p for p in problems(table_of(*rows)) if p.code == "D106"]
    assert len(found) == (says is not None)
    assert says is None or says.replace("€ ", EURO) in found[0].finding.message


def test_every_amount_of_the_begroting_is_asked_for_in_a_table() -> None:
    def said(make: Make) -> list[str]:
        found = [p for p in problems(make, "subsidieaanvraag") if p.code == "D104"]
        return [p.finding.message for p in found]

    budget = derive(dossier_of()).budget
    whole, west = budget.total_costs.total, budget.for_area("West").total
    assert whole > west > 0
    lost = said(lambda d: d.add_paragraph("Leeg."))
    assert len(lost) == 11
    assert lost[0] == f"{euro(whole)}, alle lasten samen, staat in geen enkele tabel"
    assert lost[1] == f"{euro(west)}, de lasten van West, staat in geen enkele tabel"
    assert said(lambda d: d.add_paragraph(euro(whole))) == lost
    header = ("Post", "Bedrag")
    assert said(table_of(header, ("a", euro(whole)))) == lost[1:]
    assert said(table_of(header, ("a", euro(whole, True)), ("b", euro(west, True)))) == []


@pytest.mark.parametrize(
    ("numbers", "told"), [(["S001"], False), (["S001", "S001"], True), (["S002"], True)]
)
def test_an_organisation_has_one_row_in_the_list(numbers: list[str], told: bool) -> None:
    table = table_of(("Nr", "Wie"), *((number, "De Trom") for number in numbers))
    assert ("D105" in codes(table, "steunverklaringen")) is told


def test_what_somebody_typed_with_braces_is_no_field() -> None:
    def make(document: Any) -> None:
        document.add_paragraph("Wij zeggen {{ Welkom }}.")

    assert codes(make, motivation="Wij zeggen {{  welkom }}.") == set()
    assert codes(make, motivation="Wij zeggen {{ dag }}.") == {"D101"}


def test_without_support_no_number_of_supporters_is_missed() -> None:
    def missed(**changed: object) -> bool:
        found = problems(lambda d: d.add_paragraph("Leeg."), "steunverklaringen", **changed)
        return "D108" in {p.code for p in found}

    assert missed()
    assert not missed(signed="nee")


@pytest.mark.parametrize(("most", "told"), [("2", False), ("1", True), (None, False)])
def test_a_chapter_has_the_pages_that_its_requirement_leaves_it(most: str | None, told: bool) -> None:  # fmt: skip
    dossier = dossier_of({Requirement: [{"section": "Onze visie", "max_pages": most}]})
    path = "subsidieaanvraag.docx"
    sections = {path: sections_between([(1, "Onze Visie", 2), (1, "Geld", 4)], 9)}
    made = Made({path: document_of("Tekst")}, DOCUMENT_OF, sections=sections)
    found = [p.code for p in submission_check.run(frozenset(), made, dossier, derive(dossier))]
    assert found == (["D404"] if told else [])


def test_braces_that_people_of_a_wijk_wrote_themselves_are_no_field() -> None:
    document = WordDocument()
    document.add_paragraph("Zet {{ naam }} op de brief.")
    buffer = io.BytesIO()
    document.save(buffer)
    paper = read_paper(buffer.getvalue(), "wijkplannen.docx")
    text = OwnWords((OwnParagraph((Run("Zet {{ naam }} op de brief."),)),), "teksten/Oost.docx")
    for written, told in (({}, True), ({"Oost": text}, False)):
        dossier = replace(dossier_of(), own_words=written)
        result = Result(paper, BY_NAME["wijkplannen"], dossier, derive(dossier))
        found = {p.code for p in result_check.run(frozenset(), result)}
        assert ("D101" in found) is told


def lost_from_plan(*lines: str) -> list[tuple[str, list[str]]]:
    """What D107 says of a plan of Zuidwest with these lines, and the sheets it points at."""
    document = WordDocument()
    for line in lines:
        document.add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    dossier = dossier_of(
        {
            Activity: [{"number": "A7", "area": "Zuidwest"}, {"number": "A8", "area": "West"}],
            Goal: [{"number": "Z1", "indicator": "rapportcijfer"}, {"indicator": None}],
            Partner: [{"name": "de school"}, {"name": "de kerk", "district": "West"}],
            Venue: [{"name": "De Loods"}],
        }
    )
    kind = next(d for d in DOCUMENTS if d.name == "wijkplannen")
    paper = read_paper(buffer.getvalue(), "wijkplannen/08-zuidwest.docx")
    found = result_check.run(frozenset(), Result(paper, kind, dossier, derive(dossier)))
    return [
        (p.finding.message, [getattr(place, "sheet", "") for place in p.finding.related])
        for p in found
        if p.code == "D107"
    ]


PLAN = {
    "Activiteiten": "Dit is A7.",
    "Leden": "Met Buurthuis Voorbeeld.",
    "Opgaven": "Een hoger rapportcijfer.",
    "Partners": "Samen met de school.",
    "Accommodaties": "In De Loods.",
}


def test_a_plan_with_all_of_its_wijk_misses_nothing_of_another() -> None:
    assert lost_from_plan(*PLAN.values()) == []


@pytest.mark.parametrize("sheet", PLAN)
def test_what_a_plan_has_lost_is_named_with_its_sheet(sheet: str) -> None:
    ((message, sheets),) = lost_from_plan(*(line for s, line in PLAN.items() if s != sheet))
    assert message.endswith(" staat er niet in")
    assert sheets == [sheet]


def test_of_much_that_was_lost_the_first_three_are_named() -> None:
    ((message, sheets),) = lost_from_plan("Leeg.")
    assert message == "A7, Buurthuis Voorbeeld, Z1 en 2 andere staan er niet in"
    assert sheets == ["Activiteiten", "Leden", "Opgaven"]


@pytest.fixture(scope="module")
def whole(built: Path) -> Dossier:
    """What the shipped example holds."""
    return read(built / "inputs")[0]


def cut(document: bytes, first: str, column: int, new: str) -> bytes:
    """A made document with a cell typed over, in the row that begins with these words."""
    made = WordDocument(io.BytesIO(document))
    for table in made.tables:
        for row in table.rows:
            if row.cells[0].text == first:
                row.cells[column].text = new
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("path", "first", "column", "new", "code"),
    [
        ("subsidieaanvraag.docx", "Totaal lasten", 7, "€\xa01,00", "D106"),
        ("subsidieaanvraag.docx", "E3", 0, "", "D107"),
        ("subsidieaanvraag.docx", "Eigen inkomsten vallen tegen", 0, "weg", "D107"),
        ("wijkplannen/05-oost.docx", "De zorginstellingen in Oost", 0, "weg", "D107"),
        ("steunverklaringen.docx", "Totaal", 1, "213", "D108"),
        ("steunverklaringen.docx", "S283", 0, "", "D105"),
    ],
)  # fmt: skip
def test_what_was_lost_from_a_made_document_is_noticed(
    built: Path, whole: Dossier, path: str, first: str, column: int, new: str, code: str
) -> None:
    figures = derive(whole)
    kind = next(d for d in DOCUMENTS if d.name == path.split("/")[0].removesuffix(".docx"))
    data = (built / "output" / path).read_bytes()
    sound = Result(read_paper(data, path), kind, whole, figures)
    before = {p.code for p in result_check.run(frozenset(), sound)}
    assert not before & {"D104", "D105", "D106", "D107", "D108"}
    broken = Result(read_paper(cut(data, first, column, new), path), kind, whole, figures)
    after = {p.code for p in result_check.run(frozenset(), broken)}
    assert after - before >= {code}


def test_a_number_is_there_as_a_cell_of_its_own_and_not_within_a_text() -> None:
    dossier = dossier_of()
    kinds = (Activity, Cost, Income, Requirement, Attachment)
    numbers = [row.number for kind in kinds for row in dossier.rows(kind)]
    whats = [row.what for kind in (Milestone, Risk) for row in dossier.rows(kind)]

    def lost(make: Make) -> bool:
        def made(document: Any) -> None:
            make(document)
            document.add_paragraph(f"Dit zijn {' en '.join(whats)}.")

        return "D107" in {p.code for p in problems(made, "subsidieaanvraag")}

    assert not lost(table_of(("Nr", "Wat"), *((number, "x") for number in numbers)))
    assert lost(table_of(("Nr", "Wat"), *((f"nr {number}", "x") for number in numbers)))
    assert lost(lambda d: d.add_paragraph(" ".join(numbers)))


@pytest.mark.parametrize(
    ("cell", "told"),
    [("€ 100.000", False), ("€ 100.000,00", False), ("€ 100.001", True), ("", True)],
)
def test_a_plan_shows_what_its_wijk_costs(cell: str, told: bool) -> None:
    costs = [{"number": "L1", "area": "Zuidwest", "amounts": {2019: "100.000,00"}}]
    dossier = dossier_of({Cost: costs})
    document = WordDocument()
    table_of(("Post", "Bedrag"), ("Kosten", cell))(document)
    buffer = io.BytesIO()
    document.save(buffer)
    paper = read_paper(buffer.getvalue(), "wijkplannen/08-zuidwest.docx")
    result = Result(paper, BY_NAME["wijkplannen"], dossier, derive(dossier))
    assert ("D108" in {p.code for p in result_check.run(frozenset(), result)}) is told


@pytest.mark.parametrize(("text", "verb"), [("Getekend door Iemand Anders", "staat in"), ("Mevrouw Anders tekende", "staat misschien in")])  # fmt: skip
def test_a_name_that_may_be_of_somebody_else_is_said_to_be_perhaps_there(text: str, verb: str) -> None:  # fmt: skip
    (found,) = [p for p in problems(lambda d: d.add_paragraph(text)) if p.code == "D301"]
    assert f" {verb} het document" in found.finding.message


EATING = {Activity: [{"number": "A1", "title": "Samen eten"}, {"number": "A2", "title": "Totaal"}]}


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([("Activiteit", "Mensen"), ("Koken", "5"), ("Samen eten", "8")], False),
        ([("Activiteit", "Mensen"), ("Koken", "5"), ("Samen eten", "8"), ("Samen", "13")], False),
        ([("Activiteit", "Mensen"), ("Koken", "5"), ("Samen eten", "8"), ("Samen", "14")], True),
        ([("Activiteit", "Mensen"), ("Koken", "5"), ("Samen eten\nOost", "8")], False),
        ([("Activiteit", "Mensen"), ("Koken", "5"), ("Totaal", "8"), ("Totaal", "13")], False),
        ([("Nr", "Activiteit", "Mensen"), ("A1", "Koken", "5"), ("A2", "Totaal", "8")], False),
        ([("Activiteit", "Mensen"), ("Koken", "5"), ("Samen wandelen", "8")], False),
    ],
)  # fmt: skip
def test_an_activity_with_a_name_like_that_is_no_total(rows: list[tuple[str, ...]], told: bool) -> None:  # fmt: skip
    document = WordDocument()
    table_of(*rows)(document)
    buffer = io.BytesIO()
    document.save(buffer)
    dossier = dossier_of(EATING)
    paper = read_paper(buffer.getvalue(), "wijkplannen.docx")
    result = Result(paper, BY_NAME["wijkplannen"], dossier, derive(dossier))
    assert ("D106" in {p.code for p in result_check.run(frozenset(), result)}) is told


def test_a_total_is_named_in_one_of_the_first_two_columns() -> None:
    rows = (("Nr", "Wat", "Soort", "Mensen"), ("1", "a", "x", "2"), ("2", "b", "Totaal pakket", "3"), ("3", "c", "y", "4"))  # fmt: skip
    assert "D106" not in codes(table_of(*rows))
    assert "D106" in codes(table_of(*rows, ("", "Totaal", "", "8")))
