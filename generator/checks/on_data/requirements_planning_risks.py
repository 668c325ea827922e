"""K1, the lists beside the application: requirements, planning, risks."""

from generator.checks.definition import Findings, missing, same_number
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.figures.all import Figures
from generator.problems import Finding, Severity
from generator.workbooks.application import Milestone, Requirement, Risk


@data_check("K108", Severity.WARNING, "Een eis heeft nog geen antwoord", source="R24")
def requirement_without_section(dossier: Dossier, figures: Figures) -> Findings:
    """
    De eisenmatrix laat de gemeente zien waar elke eis beantwoord is. Een eis zonder hoofdstuk
    lijkt vergeten. Staat er wel een hoofdstuk, maar komt die kop niet in de aanvraag voor, dan
    merkt het programma dat na het maken.
    """
    for row in dossier.rows(Requirement):
        if not row.section and row.readable("section"):
            message = f"Bij eis {row.number} staat nog niet waar het antwoord te vinden is"
            fix = "Typ de kop van het hoofdstuk met het antwoord, zoals in het sjabloon"
            yield Finding(row.at("section"), message, fix=fix)


@data_check("K115", Severity.WARNING, "Een nummer van een eis komt twee keer voor", source="R24")
def doubled_requirement(dossier: Dossier, figures: Figures) -> Findings:
    """Elke eis heeft een eigen nummer, zodat een verwijzing in de aanvraag maar één eis noemt."""
    yield from same_number(dossier.rows(Requirement), "de eis")


@data_check("K111", Severity.GAP, "Een lijst bij de aanvraag is niet compleet", source="R24")
def incomplete_lists(dossier: Dossier, figures: Figures) -> Findings:
    """
    In de lijsten met eisen, mijlpalen en risico's staat een rij waarvan een deel nog leeg is. In
    het concept is die plek geel gemarkeerd.
    """
    yield from missing(dossier, Requirement, Milestone, Risk)
