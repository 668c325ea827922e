"""K6: consent that can be shown, and no personal data in free text."""

import re
from collections.abc import Iterator

from generator.checks.definition import Findings
from generator.checks.on_data import data_check
from generator.checks.personal_data import contact_details, house_addresses, service_numbers
from generator.dossier import Dossier
from generator.dutch import enumerate_names, long_date
from generator.figures.all import Figures
from generator.problems import CellPlace, Finding, Severity
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.application import Applicant, Application
from generator.workbooks.cells.kind import Content
from generator.workbooks.definition import Row
from generator.workbooks.members import Member
from generator.workbooks.scheme import Scheme
from generator.workbooks.statements import Statement

_CONSENTS = ("may_print_organisation", "may_print_person", "may_print_motivation")


@data_check("K601", Severity.GAP, "Toestemming is niet te bewijzen", source="R21, R22, AVG")
def consent_without_proof(dossier: Dossier, figures: Figures) -> Findings:
    """
    Toestemming geldt pas als je kunt laten zien wanneer en hoe die is gegeven. Zolang de datum of
    de weg ontbreekt, drukken we van deze verklaring geen naam en geen motivatie af; zij telt wel
    mee.
    """
    for row in dossier.rows(Statement):
        if any(getattr(row, field) for field in _CONSENTS):
            for field, what in (("consent_on", "wanneer"), ("consent_by", "hoe")):
                if getattr(row, field) is None and row.readable(field):
                    message = f"Bij {row.number} staat niet {what} de toestemming is gegeven"
                    fix = "Vul de cel in, of zet bij deze verklaring de toestemming op nee"
                    yield Finding(row.at(field), message, fix=fix)


@data_check("K602", Severity.WARNING, "De toestemming is ouder dan de verklaring", source="R22")
def consent_too_old(dossier: Dossier, figures: Figures) -> Findings:
    """
    Toestemming die voor de verklaring is gegeven, ging misschien over iets anders. Kijk of de
    datums kloppen.
    """
    for row in dossier.rows(Statement):
        if row.consent_on and row.signed_on and row.consent_on < row.signed_on:
            days = f"{long_date(row.consent_on)}, de verklaring van {long_date(row.signed_on)}"
            message = f"{row.number}: de toestemming is van {days}"
            fix = "Verbeter een van beide datums, of vraag opnieuw toestemming"
            yield Finding(row.at("consent_on"), message, fix=fix, related=(row.at("signed_on"),))


@data_check("K605", Severity.WARNING, "De toestemming is van na de aanvraag", source="R22, AVG")
def consent_too_young(dossier: Dossier, figures: Figures) -> Findings:
    """
    Op de dag van de aanvraag moet de toestemming er al zijn: dan gaat de naam of de motivatie de
    deur uit. Een latere datum is vaak een typefout.
    """
    form = dossier.form(Application)
    for row in dossier.rows(Statement):
        if row.consent_on and form.dated and row.consent_on > form.dated:
            days = f"{long_date(row.consent_on)}, de aanvraag van {long_date(form.dated)}"
            yield Finding(
                row.at("consent_on"),
                f"{row.number}: de toestemming is van {days}",
                fix="Verbeter een van beide datums",
                related=(form.at("dated"),),
            )


@data_check("K603", Severity.WARNING, "In deze tekst staan contactgegevens", source="R21, AVG")
def contact_in_text(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een tekst die in een document kan komen, hoort geen e-mailadres, telefoonnummer, rekeningnummer
    of huisadres van iemand te bevatten: de gemeente mag het stuk openbaar maken. Het adres van een
    buurthuis mag er wel in staan.
    """
    own = _own_contact(dossier)
    for row, text, place in _stories(dossier, private=False):
        found = [match for match in contact_details(text) if _bare(match) not in own]
        addresses = house_addresses(text) if not isinstance(row, Applicant) else []
        if found or addresses:
            what = enumerate_names([*found, *addresses])
            about_people = isinstance(row, Statement | Member)
            fix = (
                "Haal dit uit de tekst: die kan openbaar worden"
                if found
                else "Haal het uit de tekst, tenzij het het adres van een buurthuis is"
            )
            milder = None if found or about_people else Severity.NOTE
            yield Finding(place, f"Bij {place.header} staat {what}", fix=fix, milder=milder)


@data_check(
    "K604", Severity.ERROR, "Hier lijkt een burgerservicenummer te staan", source="R21, AVG"
)
def bsn_in_text(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een burgerservicenummer mag niet in deze werkboeken staan, ook niet in een kolom die we niet
    afdrukken. Negen cijfers die aan de elfproef voldoen, zien we voor een BSN aan. Is het een ander
    nummer, schrijf het dan met punten tussen de groepen van drie cijfers.
    """
    rsin = dossier.form(Applicant).rsin
    for _, text, place in _stories(dossier, private=True):
        found = [number for number in service_numbers(text) if number != rsin]
        if found:
            ending = enumerate_names(number[-2:] for number in found)
            message = f"Bij {place.header} staat een nummer dat een BSN kan zijn; het eindigt op"
            fix = "Haal het nummer weg, ook uit de mail of het formulier waar het vandaan komt"
            yield Finding(place, f"{message} {ending}", fix=fix)


def _own_contact(dossier: Dossier) -> set[str]:
    """What the application itself prints of the applicant, and where it is handed in."""
    row = dossier.form(Applicant)
    counter = contact_details(dossier.form(Scheme).file_at or "")
    return {_bare(value) for value in (row.email, row.phone, row.iban, *counter) if value}


def _bare(text: str) -> str:
    return re.sub(r"[\s()./-]", "", text).casefold()


def _stories(dossier: Dossier, *, private: bool) -> Iterator[tuple[Row, str, CellPlace]]:
    """Typed text in all workbooks: cells with words and with names."""
    for workbook in WORKBOOKS:
        for sheet in workbook.sheets:
            free = [
                c for c in sheet.columns
                if c.kind.content is Content.WORDS and (private or not c.private)
            ]  # fmt: skip
            for row in dossier.rows(sheet.kind):
                for column in free:
                    value = getattr(row, column.field)
                    if value:
                        text = value if isinstance(value, str) else "; ".join(value)
                        yield row, text, row.at(column.field)
