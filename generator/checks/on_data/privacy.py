"""K6: consent that can be shown, and no personal data in free text."""

import re
from collections.abc import Iterator

from generator.checks.definition import Findings
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import long_date
from generator.figures.all import Figures
from generator.problems import CellPlace, Finding, Severity
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.statements import Statement

_CONSENTS = ("may_print_organisation", "may_print_person", "may_print_motivation")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_PHONE = re.compile(r"(?<![\d.,])(?:\+31|0031|0)[ \-]?[1-9](?:[ \-]?\d){8}(?![\d.,]?\d)")
_NINE = re.compile(r"(?<![\d.,])\d{9}(?![\d.,]?\d)")


@data_check("K601", Severity.GAP, "Toestemming is niet te bewijzen", source="R21, R22, AVG")
def consent_without_proof(dossier: Dossier, figures: Figures) -> Findings:
    """
    Toestemming geldt pas als je kunt laten zien wanneer en hoe die is gegeven. Zolang de datum of
    de weg ontbreekt, drukken we van deze verklaring geen naam en geen motivatie af; zij telt wel
    mee.
    """
    for row in dossier.rows(Statement):
        if any(getattr(row, field) for field in _CONSENTS):
            for field, what in (("consent_on", "de datum"), ("consent_by", "de weg")):
                if getattr(row, field) is None and row.readable(field):
                    message = f"Bij {row.number} ontbreekt {what} van de toestemming"
                    fix = f"Vul {row.at(field).header} in, of zet de toestemming op nee"
                    yield Finding(row.at(field), message, fix=fix)


@data_check("K602", Severity.WARNING, "De toestemming is ouder dan de verklaring", source="R22")
def consent_too_old(dossier: Dossier, figures: Figures) -> Findings:
    """
    Toestemming die voor de verklaring is gegeven, ging misschien over iets anders. Kijk of de
    datums kloppen.
    """
    for row in dossier.rows(Statement):
        if row.consent_on and row.signed_on and row.consent_on < row.signed_on:
            days = f"toestemming {long_date(row.consent_on)}, verklaring {long_date(row.signed_on)}"
            message = f"{row.number}: {days}"
            fix = "Verbeter een van beide datums, of vraag opnieuw toestemming"
            yield Finding(row.at("consent_on"), message, fix=fix, related=(row.at("signed_on"),))


@data_check(
    "K603", Severity.WARNING, "In deze tekst staat een adres of telefoonnummer", source="R21, AVG"
)
def contact_in_text(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een tekst die in een document kan komen, hoort geen e-mailadres of telefoonnummer te bevatten:
    de gemeente mag het stuk openbaar maken.
    """
    for text, place in _stories(dossier):
        found = _EMAIL.search(text) or _PHONE.search(text)
        if found:
            fix = f"Haal {found[0]} uit de tekst, of zet het in de eigen kolom"
            yield Finding(place, f"In {place.header} staat {found[0]}", fix=fix)


@data_check(
    "K604", Severity.ERROR, "Hier lijkt een burgerservicenummer te staan", source="R21, AVG"
)
def bsn_in_text(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een burgerservicenummer mag niet in deze werkboeken staan, ook niet in een kolom die we niet
    afdrukken. Negen cijfers die aan de elfproef voldoen, zien we voor een BSN aan.
    """
    from stdnum.nl import bsn

    for text, place in _stories(dossier):
        if any(bsn.is_valid(digits) for digits in _NINE.findall(text)):
            message = f"In {place.header} staan negen cijfers die een BSN kunnen zijn"
            yield Finding(place, message, fix="Haal het nummer weg")


def _stories(dossier: Dossier) -> Iterator[tuple[str, CellPlace]]:
    """Free text in all workbooks: cells of the kind "tekst", the private ones left out."""
    for workbook in WORKBOOKS:
        for sheet in workbook.sheets:
            free = [c for c in sheet.columns if c.kind.name == "tekst" and not c.private]
            for row in dossier.rows(sheet.kind):
                for column in free:
                    value = getattr(row, column.field)
                    if isinstance(value, str):
                        yield value, row.at(column.field)
