"""K1: the legal minimum, the dates, and the amounts that are asked."""

from datetime import date, timedelta

from generator.checks.definition import Findings, missing
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import long_date, plain
from generator.figures.all import Figures
from generator.problems import CellPlace, Finding, Severity
from generator.workbooks.all import home
from generator.workbooks.application import (
    Applicant,
    Application,
    LegalForm,
    Milestone,
    OtherSubsidy,
    Requirement,
    Risk,
    Signatory,
)

_ANSWERS = ("reserve", "other_subsidies")


@data_check(
    "K101", Severity.GAP, "Een gegeven dat de wet vraagt, is nog leeg", source="R1, Awb 4:2"
)
def legal_minimum(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een aanvraag bevat in ieder geval de naam en het adres van de aanvrager, de datum, wat er
    gevraagd wordt en wie tekent. Ontbreekt er iets, dan kan de gemeente de aanvraag laten liggen
    tot het is aangevuld. In het concept staat de plek geel gemarkeerd.
    """
    for finding in missing(dossier, Applicant, Application, Signatory):
        if not _is_answer(dossier, finding):
            yield finding
    if not dossier.rows(Signatory) and Signatory not in dossier.damaged:
        place = CellPlace("aanvraag.xlsx", home(Signatory)[1].title)
        yield Finding(place, "Er is nog geen ondertekenaar", fix="Vul in wie de aanvraag tekent")


@data_check(
    "K102", Severity.GAP, "Een vraag van de wet is nog niet beantwoord", source="R8, Awb 4:61, 4:65"
)
def unanswered(dossier: Dossier, figures: Figures) -> Findings:
    """
    De wet vraagt of er een egalisatiereserve is en of elders subsidie is gevraagd voor dezelfde
    kosten. “Geen” en “nee” zijn ook een antwoord; een lege cel niet.
    """
    for finding in missing(dossier, Application):
        if _is_answer(dossier, finding):
            yield finding
    yield from missing(dossier, OtherSubsidy)
    application = dossier.form(Application)
    if application.other_subsidies and not dossier.rows(OtherSubsidy):
        fix = "Vul het blad Andere subsidies, of zet hier nee"
        message = "Er is ja geantwoord, maar het blad Andere subsidies is leeg"
        yield Finding(application.at("other_subsidies"), message, fix=fix)


def _is_answer(dossier: Dossier, finding: Finding) -> bool:
    form = dossier.form(Application)
    return any(finding.place == form.at(field) for field in _ANSWERS)


@data_check(
    "K105", Severity.WARNING, "De aanvrager is misschien geen rechtspersoon", source="R9, Awb 4:66"
)
def no_legal_person(dossier: Dossier, figures: Figures) -> Findings:
    """
    Subsidie per boekjaar gaat naar een rechtspersoon met volledige rechtsbevoegdheid. Een
    organisatie in oprichting, een eenmanszaak of een informele groep is dat niet.
    """
    row = dossier.form(Applicant)
    if row.being_founded:
        fix = "Zorg dat de akte er is voor de indiening, en zet hier dan nee"
        yield Finding(row.at("being_founded"), "De aanvrager is nog in oprichting", fix=fix)
    if row.legal_form in (LegalForm.SOLE, LegalForm.INFORMAL):
        fix = "Laat een rechtspersoon de aanvraag doen"
        yield Finding(row.at("legal_form"), f"De rechtsvorm is {row.legal_form}", fix=fix)


@data_check(
    "K106",
    Severity.WARNING,
    "De naam van de coöperatie is niet compleet",
    source="R10, BW 2:54, 2:56",
)
def incomplete_name(dossier: Dossier, figures: Figures) -> Findings:
    """
    De naam van een coöperatie eindigt op U.A., B.A. of W.A. en staat zo op alle stukken. Neem de
    naam over uit de statuten.
    """
    row = dossier.form(Applicant)
    cooperative = row.legal_form is LegalForm.COOPERATIVE
    if (
        cooperative
        and row.name
        and not plain(row.name).endswith(("u a", "b a", "w a", " ua", " ba", " wa"))
    ):
        message = f"“{row.name}” eindigt niet op U.A., B.A. of W.A."
        yield Finding(
            row.at("name"), message, fix="Neem de naam over zoals die in de statuten staat"
        )


@data_check("K107", Severity.WARNING, "De aanvraag komt te laat", source="R12, Awb 4:60")
def too_late(dossier: Dossier, figures: Figures) -> Findings:
    """
    De aanvraag moet binnen zijn op de uiterste indiendatum. Is die niet ingevuld, dan geldt de
    wet: dertien weken voor het begin van het eerste boekjaar.
    """
    row = dossier.form(Application)
    if row.dated is None:
        return
    last, why = row.deadline, "de uiterste indiendatum"
    if last is None and row.first_year is not None:
        last, why = date(row.first_year, 1, 1) - timedelta(weeks=13), "dertien weken vooraf"
    if last is not None and row.dated > last:
        message = f"De aanvraag is van {long_date(row.dated)}, {why} is {long_date(last)}"
        yield Finding(row.at("dated"), message, fix="Vervroeg de datum, of overleg met de gemeente")


@data_check("K108", Severity.WARNING, "Een eis heeft nog geen antwoord", source="R24")
def requirement_without_section(dossier: Dossier, figures: Figures) -> Findings:
    """
    De eisenmatrix laat de gemeente zien waar elke eis beantwoord is. Een eis zonder hoofdstuk
    lijkt vergeten. Staat er wel een hoofdstuk, maar komt die kop niet in de aanvraag voor, dan
    merkt het programma dat na het maken.
    """
    for row in dossier.rows(Requirement):
        if not row.section and row.readable("section"):
            message = f"Bij eis {row.number} staat geen hoofdstuk"
            yield Finding(row.at("section"), message, fix="Vul de kop in waar het antwoord staat")


@data_check("K111", Severity.GAP, "Een lijst bij de aanvraag is niet compleet", source="R24")
def incomplete_lists(dossier: Dossier, figures: Figures) -> Findings:
    """
    In de lijsten met eisen, mijlpalen en risico's staat een rij waarvan een deel nog leeg is. In
    het concept is die plek geel gemarkeerd.
    """
    yield from missing(dossier, Requirement, Milestone, Risk)
