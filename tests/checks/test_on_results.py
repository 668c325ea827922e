"""A made document is read back: what was lost, left over or leaked is found."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from docx import Document as WordDocument

from generator.checks.all import counter_check, result_check
from generator.checks.on_results import Result
from generator.checks.on_results.counter import Made
from generator.documents.all import DOCUMENTS
from generator.figures.all import derive
from generator.problems import CATALOGUE
from generator.word.paper import read_paper
from generator.workbooks.application import Application, Requirement
from generator.workbooks.statements import Statement
from tests.make import dossier_of

SECRET = {"email": "geheim@huis.example", "person": "Iemand Anders", "may_print_person": "nee"}


def codes(make: Callable[[Any], None], name: str = "wijkplannen", **changed: object) -> set[str]:
    document = WordDocument()
    document.core_properties.title = "Plan"
    document.core_properties.language = "nl-NL"
    make(document)
    buffer = io.BytesIO()
    document.save(buffer)
    dossier = dossier_of({Statement: [{**SECRET, **changed}]})
    kind = next(d for d in DOCUMENTS if d.name == name)
    result = Result(read_paper(buffer.getvalue(), f"{name}.docx"), kind, dossier, derive(dossier))
    return {p.code for p in result_check.run(frozenset(), result)}


def test_a_decent_document_has_no_problems() -> None:
    def make(document: Any) -> None:
        document.add_heading("Een", 1)
        document.add_heading("Twee", 2)
        document.add_paragraph("Tekst.")

    assert codes(make) == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Naam: {{ naam }}", "D101"),
        ("None", "D101"),
        ("Mail geheim@huis.example.", "D301"),
        ("Getekend door Iemand Anders", "D301"),
    ],
)
def test_what_may_not_be_in_a_paragraph_is_found(text: str, code: str) -> None:
    assert codes(lambda d: d.add_paragraph(text)) == {code}


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
    assert codes(lambda d: d.add_paragraph("Leeg."), "subsidieaanvraag") == {"D103", "D104"}
    section = str(dossier_of().rows(Requirement)[0].section)
    assert codes(lambda d: d.add_heading(section, 1), "subsidieaanvraag") == {"D104"}


def test_the_list_must_hold_a_row_for_every_organisation_that_counts() -> None:
    assert codes(lambda d: d.add_paragraph("Leeg."), "steunverklaringen") == {"D105"}


def test_every_code_of_a_result_is_provoked_here() -> None:
    provoked = {"D101", "D102", "D103", "D104", "D105", "D201", "D202", "D203", "D301"}
    provoked |= {"D401", "D402", "D403", "D404"}  # the last one in test_pdf.py
    assert {code for code in CATALOGUE if code.startswith("D")} == provoked


MB = 1024 * 1024


@pytest.mark.parametrize(
    ("files", "form", "expected"),
    [
        ({"subsidieaanvraag.docx": 10 * MB}, {}, set()),
        ({"subsidieaanvraag.docx": 10 * MB + 1}, {}, {"D401"}),
        ({"wijkplannen/01-west.docx": 3 * MB}, {"largest_file": "2"}, {"D401"}),
        ({"intern/steunverklaringen-intern.docx": 30 * MB}, {}, set()),
        ({"subsidieaanvraag.docx": 1}, {"file_types": "pdf, jpg"}, {"D402"}),
        ({"subsidieaanvraag.docx": 1, "subsidieaanvraag.pdf": 1}, {"file_types": "pdf"}, set()),
        ({"subsidieaanvraag.docx": 1}, {"file_types": None}, set()),
    ],
)
def test_what_the_counter_does_not_take_is_told(files, form, expected) -> None:
    base = {"largest_file": None, "file_types": None, **form}
    dossier = dossier_of({Application: [base]})
    made = Made({path: bytes(size) for path, size in files.items()})
    assert {
        p.code for p in counter_check.run(frozenset(), made, dossier, derive(dossier))
    } == expected


@pytest.mark.parametrize(
    ("path", "pages", "code"),
    [
        ("subsidieaanvraag.docx", 61, "D403"),
        ("subsidieaanvraag.docx", 60, None),
        ("steunverklaringen.docx", 21, "D403"),
        ("wijkplannen/01-west.docx", 16, "D403"),
        ("wijkplannen/01-west.docx", 15, None),
    ],
)
def test_pages_are_counted_against_the_limit_of_their_document(path, pages, code) -> None:
    dossier = dossier_of()
    made = Made({path: b""}, {path: pages})
    found = {p.code for p in counter_check.run(frozenset(), made, dossier, derive(dossier))}
    assert found == ({code} if code else set())
