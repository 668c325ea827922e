"""K7, second half: whether the counter of the gemeente takes the files that go along."""

from generator.checks.definition import Findings
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import enumerate_names
from generator.figures.all import Figures
from generator.figures.submission_limits import ending, megabytes, plain_name
from generator.figures.submission_limits import too_large as passed
from generator.problems import FilePlace, Finding, Severity
from generator.workbooks.cells.typed_numbers import dutch_figure


@data_check("K707", Severity.GAP, "Een bijlage is te groot", source="R25")
def too_large(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een loket weigert bestanden boven een grens. Die staat op het blad Grenzen van regeling.xlsx,
    bij elk bestand of bij elke bijlage. Staat daar niets, dan kijken we er niet naar.
    """
    for file, size in (dossier.enclosed or {}).items():
        limit = passed(figures.limits.on_attachments, size)
        if limit and limit.megabytes:
            most = dutch_figure(limit.megabytes)
            yield Finding(
                FilePlace(f"bijlagen/{file}"),
                f"Dit bestand is {megabytes(size)}, en het mag {most} MB zijn",
                fix="Maak het kleiner (scan met minder punten), of splits het",
                related=(limit.at("megabytes"),),
            )


@data_check("K708", Severity.GAP, "Een bijlage is van een soort die de gemeente niet aanneemt")
def refused_type(dossier: Dossier, figures: Figures) -> Findings:
    """
    Op het blad Grenzen van regeling.xlsx staat welke soorten bestanden de gemeente aanneemt. Staat
    daar niets, dan kijken we er niet naar.
    """
    for file in dossier.enclosed or {}:
        for limit in (*figures.limits.on_attachments, *figures.limits.on_all):
            if limit.kinds and ending(file) not in limit.kinds:
                taken = enumerate_names(limit.kinds)
                yield Finding(
                    FilePlace(f"bijlagen/{file}"),
                    f"De gemeente neemt dit soort bestand niet aan, wel {taken}",
                    fix="Bewaar het als een van die soorten",
                    related=(limit.at("kinds"),),
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
