"""K7: what must be enclosed, and whether the files are there."""

from generator.checks.definition import Findings, elsewhere, missing, same_number
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import count, did_you_mean
from generator.figures.all import Figures
from generator.figures.enclosures import bare, file_names
from generator.problems import CellPlace, FilePlace, Finding, Severity
from generator.workbooks.all import home
from generator.workbooks.application import Attachment


@data_check(
    "K701", Severity.GAP, "Een verplichte bijlage staat niet op de lijst", source="R7, Awb 4:64"
)
def absent_attachments(dossier: Dossier, figures: Figures) -> Findings:
    """
    Bij een eerste aanvraag per boekjaar vraagt de wet de statuten en de jaarrekening of een verslag
    over de financiële positie. Wat de gemeente nog meer vraagt, en wanneer, staat op het blad
    Stukken van regeling.xlsx.
    """
    if Attachment in dossier.damaged:
        return
    place = CellPlace("aanvraag.xlsx", home(Attachment)[1].title)
    for demand in figures.enclosures.demands:
        if not any(demand.met_by(row) for row in dossier.rows(Attachment)):
            asked = f" ({demand.source})" if demand.source else ""
            message = f"Er is nog geen bijlage {demand.named}{asked}"
            fix = "Voeg op dit blad een rij toe voor deze bijlage"
            yield Finding(place, message, fix=fix, related=(demand.place,) if demand.place else ())


def _of_her_own(dossier: Dossier, figures: Figures) -> list[Attachment]:
    """The attachments that she must lay ready herself."""
    return [row for row in dossier.rows(Attachment) if not figures.enclosures.made(row)]


@data_check("K702", Severity.GAP, "Een verplichte bijlage is er nog niet", source="R25, Awb 4:5")
def not_present(dossier: Dossier, figures: Figures) -> Findings:
    """
    Zonder een verplichte bijlage kan de gemeente de aanvraag laten liggen. Verplicht is wat de wet
    of de regeling vraagt, en waar je bij Verplicht ja hebt staan. Zet Aanwezig op ja zodra het
    bestand klaarligt. Wat het programma zelf maakt, is er altijd: de plannen per wijk en de lijst
    van steunverklaringen, en de begroting als hoofdstuk van de aanvraag.
    """
    for row in _of_her_own(dossier, figures):
        mandatory = figures.enclosures.mandatory(row)
        if mandatory and not row.present and row.readable("present"):
            there = dossier.enclosed and any(map(figures.enclosures.ready, file_names(row)))
            message = f"Bijlage {row.number}, {row.title or 'zonder titel'}, is nog niet aanwezig"
            fix = "Zet het bestand klaar in de map bijlagen, en typ hier ja"
            if there:
                fix = "Het bestand ligt al in de map bijlagen: typ hier ja"
            yield Finding(row.at("present"), message, fix=fix)
        elif mandatory and row.present and not row.file and row.readable("file"):
            message = f"Bij bijlage {row.number} staat nog niet hoe het bestand heet"
            yield Finding(row.at("file"), message, fix="Vul de naam van het bestand in")


@data_check("K703", Severity.GAP, "Een bijlage is niet compleet", source="R25")
def incomplete_attachment(dossier: Dossier, figures: Figures) -> Findings:
    """Van elke bijlage staat in de lijst wat het is, en of die verplicht is."""
    yield from missing(dossier, Attachment)


@data_check("K704", Severity.GAP, "Het bestand van een bijlage is er niet", source="R25, Awb 4:5")
def lost_file(dossier: Dossier, figures: Figures) -> Findings:
    """
    Op het blad Bijlagen staat dat een bijlage aanwezig is, maar het bestand ligt niet in de map
    inputs, in de map bijlagen. Bij een bijlage die niet verplicht is, is dit een waarschuwing. Ligt
    er nog geen enkel bestand in die map, dan is het één melding voor alle. De plannen per wijk en
    de lijst van steunverklaringen maakt het programma zelf: die hoeven daar niet te liggen.
    """
    lost = [
        (row, name)
        for row in _of_her_own(dossier, figures)
        for name in file_names(row)
        if row.present and not figures.enclosures.ready(name)
    ]
    if dossier.enclosed is None or not lost:
        return
    if not dossier.enclosed:
        needed = [pair for pair in lost if figures.enclosures.mandatory(pair[0])]
        row, name = (needed or lost)[0]
        more = f" en {count(len(lost) - 1, 'ander bestand', 'andere bestanden')}"
        what = f"{name}{more} liggen" if lost[1:] else f"{name} ligt"
        message = f"{what} niet klaar: de map bijlagen is leeg of is er niet"
        fix = "Maak in de map inputs de map bijlagen, en zet de bestanden daarin"
        yield Finding(row.at("file"), message, fix=fix, milder=None if needed else Severity.WARNING)
        return
    listed = {bare(name) for row in dossier.rows(Attachment) for name in file_names(row)}
    others = [file for file in dossier.enclosed if bare(file) not in listed]
    for row, name in lost:
        near = did_you_mean(name, others)
        fix = (
            f"Bedoel je {near}? Typ dan die naam"
            if near
            else "Zet het bestand in die map, of verbeter de naam"
        )
        message = f"{name} ligt niet in de map bijlagen"
        milder = None if figures.enclosures.mandatory(row) else Severity.WARNING
        yield Finding(row.at("file"), message, fix=fix, milder=milder)


@data_check("K705", Severity.NOTE, "Dit bestand staat niet op de lijst", source="R25")
def unlisted_file(dossier: Dossier, figures: Figures) -> Findings:
    """
    In de map bijlagen ligt een bestand dat op het blad Bijlagen niet genoemd wordt. De gemeente
    ziet het dan niet in de lijst van bijlagen.
    """
    if Attachment in dossier.damaged:
        return
    listed = {bare(name) for row in dossier.rows(Attachment) for name in file_names(row)}
    for file in sorted(dossier.enclosed or ()):
        if bare(file) not in listed:
            message = f"{file} ligt klaar, en staat niet op het blad Bijlagen"
            fix = "Zet het bestand op de lijst, of haal het uit de map"
            yield Finding(FilePlace(f"bijlagen/{file}"), message, fix=fix)


@data_check("K706", Severity.WARNING, "Een bijlage staat er twee keer", source="R25")
def doubled_attachment(dossier: Dossier, figures: Figures) -> Findings:
    """
    Elke bijlage heeft een eigen nummer en een eigen bestand. Wijzen twee rijen naar hetzelfde
    bestand, dan is bij een ervan vaak vergeten de naam te veranderen.
    """
    yield from same_number(dossier.rows(Attachment), "de bijlage")
    seen: dict[str, Attachment] = {}
    for row in dossier.rows(Attachment):
        for name in file_names(row):
            first = seen.setdefault(bare(name), row)
            if first.number.casefold() != row.number.casefold():
                place, there = row.at("file"), first.at("file")
                where = elsewhere(there, place)
                message = f"{name} staat ook bij bijlage {first.number}, in {where}"
                fix = "Vul bij een van beide het andere bestand in, of haal een rij weg"
                yield Finding(place, message, fix=fix, related=(there,))
