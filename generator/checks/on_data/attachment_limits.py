"""K7, second half: whether the counter of the gemeente takes the files that go along."""

from generator.checks.definition import Findings
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.figures.all import Figures
from generator.figures.submission_limits import megabytes, plain_name
from generator.problems import FilePlace, Finding, Severity


@data_check("K707", Severity.GAP, "Een bijlage is te groot", source="R25")
def too_large(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een loket weigert bestanden boven een grens, meestal tien MB. Zet een andere grens op het
    blad Aanvraag als de gemeente die noemt.
    """
    limits = figures.limits
    for file, size in (dossier.enclosed or {}).items():
        if limits.too_large(size):
            yield Finding(
                FilePlace(f"bijlagen/{file}"),
                f"Dit bestand is {megabytes(size)}, en het mag {limits.megabytes} MB zijn",
                fix="Maak het kleiner (scan met minder punten), of splits het",
                related=(limits.form.at("largest_file"),),
            )


@data_check("K708", Severity.GAP, "Een bijlage is van een soort die de gemeente niet aanneemt")
def refused_type(dossier: Dossier, figures: Figures) -> Findings:
    """
    Op het blad Aanvraag staat welke soorten bestanden de gemeente aanneemt. Staat daar niets, dan
    kijken we er niet naar.
    """
    limits = figures.limits
    for file in dossier.enclosed or {}:
        if limits.refused(file):
            yield Finding(
                FilePlace(f"bijlagen/{file}"),
                f"De gemeente neemt dit soort bestand niet aan, wel {limits.form.file_types}",
                fix="Bewaar het als een van die soorten",
                related=(limits.form.at("file_types"),),
            )


@data_check("K709", Severity.NOTE, "Een bestandsnaam waar een loket moeite mee kan hebben")
def awkward_name(dossier: Dossier, figures: Figures) -> Findings:
    """
    Veel loketten weigeren namen met spaties, accenten of andere tekens. Letters, cijfers, punten
    en streepjes kunnen altijd.
    """
    for file in dossier.enclosed or {}:
        if not plain_name(file):
            message = "In deze naam staan spaties of bijzondere tekens"
            fix = "Geef het een naam met letters, cijfers en streepjes, ook op het blad Bijlagen"
            yield Finding(FilePlace(f"bijlagen/{file}"), message, fix=fix)
