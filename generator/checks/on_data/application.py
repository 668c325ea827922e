"""K1: the legal minimum, the dates, and the amounts that are asked."""

from datetime import date, timedelta

from generator.checks.definition import Findings, missing
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import count, long_date, plain
from generator.figures.all import Figures
from generator.problems import CellPlace, Finding, Severity
from generator.workbooks.all import home
from generator.workbooks.application import (
    Applicant,
    Application,
    LegalForm,
    OtherSubsidy,
    Signatory,
)
from generator.workbooks.municipality import Municipality
from generator.workbooks.scheme import Scheme

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
    for finding in missing(dossier, Applicant, Municipality, Application, Signatory):
        if not _is_answer(dossier, finding):
            yield finding
    if not dossier.rows(Signatory) and Signatory not in dossier.damaged:
        place = CellPlace("aanvraag.xlsx", home(Signatory)[1].title)
        fix = "Vul op dit blad in wie de aanvraag tekent"
        yield Finding(place, "Er is nog geen ondertekenaar", fix=fix)


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
    empty = not dossier.rows(OtherSubsidy) and OtherSubsidy not in dossier.damaged
    if application.other_subsidies and empty:
        fix = "Vul op dat blad in welke subsidies het zijn, of typ hier nee"
        message = "Hier staat ja, en het blad Andere subsidies is nog leeg"
        yield Finding(application.at("other_subsidies"), message, fix=fix)


@data_check("K116", Severity.GAP, "Dit zijn nog voorbeeldgegevens", source="R25")
def still_example(dossier: Dossier, figures: Figures) -> Findings:
    """
    Zolang bij Voorbeeld ja staat, komt VOORBEELD op iedere pagina. Zo’n aanvraag dien je niet in.
    Zet Voorbeeld op nee zodra alle gegevens van jullie zelf zijn.
    """
    form = dossier.form(Application)
    if form.example:
        message = "Bij Voorbeeld staat ja: op iedere pagina staat VOORBEELD"
        fix = "Zijn dit jullie eigen gegevens, typ dan hier nee"
        yield Finding(form.at("example"), message, fix=fix)


@data_check(
    "K114",
    Severity.WARNING,
    "Het blad Andere subsidies past niet bij het antwoord",
    source="R8, Awb 4:65",
)
def other_answer(dossier: Dossier, figures: Figures) -> Findings:
    """
    Op de vraag naar andere subsidies staat nee, en op het blad Andere subsidies staan er wel. In de
    aanvraag komt dan het antwoord nee, en de rijen van het blad niet.
    """
    form, rows = dossier.form(Application), dossier.rows(OtherSubsidy)
    if form.other_subsidies is False and rows:
        listed = count(len(rows), "subsidie", "subsidies")
        message = f"Hier staat nee, en het blad Andere subsidies noemt {listed}"
        fix, related = "Typ hier ja, of haal de rijen weg", (rows[0].at("funder"),)
        yield Finding(form.at("other_subsidies"), message, fix=fix, related=related)


def _is_answer(dossier: Dossier, finding: Finding) -> bool:
    form = dossier.form(Application)
    return any(finding.place == form.at(field) for field in _ANSWERS)


@data_check(
    "K105", Severity.WARNING, "De aanvrager is misschien geen rechtspersoon", source="R9, Awb 4:66"
)
def no_legal_person(dossier: Dossier, figures: Figures) -> Findings:
    """
    Subsidie per boekjaar gaat naar een rechtspersoon met volledige rechtsbevoegdheid. Een
    organisatie in oprichting, een eenmanszaak of een informele groep is dat niet. Is de regeling
    niet per boekjaar, dan geldt dit niet.
    """
    if dossier.form(Scheme).per_year is False:
        return
    row = dossier.form(Applicant)
    if row.being_founded:
        fix = "Laat de akte passeren voor de aanvraag de deur uit gaat, en typ hier dan nee"
        yield Finding(row.at("being_founded"), "De aanvrager is nog in oprichting", fix=fix)
    if row.legal_form in (LegalForm.SOLE, LegalForm.INFORMAL):
        fix = "Laat een rechtspersoon de aanvraag doen"
        message = f"De rechtsvorm is {row.legal_form}; dat is geen rechtspersoon"
        yield Finding(row.at("legal_form"), message, fix=fix)


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
    De aanvraag moet binnen zijn op de uiterste indiendatum van de regeling. Is die niet ingevuld,
    dan geldt bij een subsidie per boekjaar de wet: dertien weken voor het begin van het eerste
    boekjaar.
    """
    row, scheme = dossier.form(Application), dossier.form(Scheme)
    if row.dated is None:
        return
    last, why, place = scheme.deadline, "de uiterste indiendatum is", scheme.at("deadline")
    by_law = scheme.per_year is not False and scheme.readable("deadline")
    if last is None and row.first_year is not None and by_law:
        last, place = date(row.first_year, 1, 1) - timedelta(weeks=13), row.at("first_year")
        why = f"dertien weken voor het jaar {row.first_year} is het"
    if last is not None and row.dated > last:
        message = f"De aanvraag is van {long_date(row.dated)}; {why} {long_date(last)}"
        fix = "Vervroeg de datum, of overleg met de gemeente"
        yield Finding(row.at("dated"), message, fix=fix, related=(place,))


@data_check(
    "K112",
    Severity.WARNING,
    "Twee datums van de aanvraag passen niet bij elkaar",
    source="R12, AVG",
)
def impossible_dates(dossier: Dossier, figures: Figures) -> Findings:
    """
    De coöperatie is opgericht voor zij een aanvraag doet, of zij is nog in oprichting. En de
    gegevens worden ten minste bewaard tot de subsidie voorbij is.
    """
    applicant, form = dossier.form(Applicant), dossier.form(Application)
    founded, dated, kept = applicant.founded_on, form.dated, form.keep_until
    if founded and dated and founded > dated and applicant.being_founded is False:
        message = f"Opgericht op {long_date(founded)}, na de aanvraag van {long_date(dated)}"
        fix = "Verbeter een van beide datums, of typ bij In oprichting ja"
        yield Finding(applicant.at("founded_on"), message, fix=fix, related=(form.at("dated"),))
    if kept and form.last_year and kept.year < form.last_year:
        message = f"Bewaren tot {long_date(kept)}, en de subsidie loopt tot en met {form.last_year}"
        fix = "Kies een dag na het laatste jaar"
        yield Finding(form.at("keep_until"), message, fix=fix, related=(form.at("last_year"),))
