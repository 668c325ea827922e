"""K7: what must be enclosed."""

from generator.checks.definition import Findings, missing
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.figures.all import Figures
from generator.problems import CellPlace, Finding, Severity
from generator.workbooks.all import home
from generator.workbooks.application import Application, Attachment, AttachmentKind

_FIRST_TIME: tuple[tuple[AttachmentKind, ...], ...] = (
    (AttachmentKind.DEED,),
    (AttachmentKind.ACCOUNTS, AttachmentKind.FINANCIAL_POSITION),
    (AttachmentKind.REGISTER,),
    (AttachmentKind.BANK,),
)


@data_check(
    "K701", Severity.GAP, "Een verplichte bijlage staat niet op de lijst", source="R7, Awb 4:64"
)
def absent_attachments(dossier: Dossier, figures: Figures) -> Findings:
    """
    Bij een eerste aanvraag vraagt de wet de statuten en de jaarrekening of een verslag over de
    financiële positie. Utrecht vraagt ook een uittreksel van de KvK en een kopie van een
    bankafschrift.
    """
    if not dossier.form(Application).first_application or Attachment in dossier.damaged:
        return
    kinds = {row.kind for row in dossier.rows(Attachment)}
    place = CellPlace("aanvraag.xlsx", home(Attachment)[1].title)
    for choice in _FIRST_TIME:
        if not kinds.intersection(choice):
            message = f"Er is nog geen bijlage van de soort {' of '.join(choice)}"
            yield Finding(place, message, fix="Voeg een regel toe aan het blad Bijlagen")


@data_check("K702", Severity.GAP, "Een verplichte bijlage is er nog niet", source="R25, Awb 4:5")
def not_present(dossier: Dossier, figures: Figures) -> Findings:
    """
    Zonder een verplichte bijlage kan de gemeente de aanvraag laten liggen. Zet Aanwezig op ja
    zodra het bestand klaarligt.
    """
    for row in dossier.rows(Attachment):
        if row.required and not row.present and row.readable("present"):
            message = f"Bijlage {row.number}, {row.title or 'zonder titel'}, is nog niet aanwezig"
            yield Finding(row.at("present"), message, fix="Zet het bestand klaar en typ hier ja")
        elif row.required and row.present and not row.file and row.readable("file"):
            message = f"Bij bijlage {row.number} staat niet hoe het bestand heet"
            yield Finding(row.at("file"), message, fix="Vul de naam van het bestand in")


@data_check("K703", Severity.GAP, "Een bijlage is niet compleet", source="R25")
def incomplete_attachment(dossier: Dossier, figures: Figures) -> Findings:
    """Van elke bijlage staat in de lijst wat het is, en of die verplicht is."""
    yield from missing(dossier, Attachment)
