"""D4, second half: what the counter takes of all together, and what was not measured."""

from collections.abc import Iterator

from generator.checks.definition import Findings
from generator.checks.on_results.submission_limits import SHORTER, Made, submission_check
from generator.dossier import Dossier
from generator.figures.all import Figures
from generator.figures.submission_limits import megabytes, strictest
from generator.figures.submission_limits import too_large as passed
from generator.problems import CellPlace, Finding, Severity
from generator.workbooks.cells.typed_numbers import dutch_figure
from generator.workbooks.scheme import Measured, Requirement


@submission_check("D406", Severity.GAP, "Alles samen is te groot of te lang voor het loket")
def too_much(made: Made, dossier: Dossier, figures: Figures) -> Findings:
    """
    Een grens bij “alles samen” geldt voor wat er in één keer wordt ingediend. MB's tellen we van
    alle documenten en van de map bijlagen; van een document dat er in Word en als pdf is, alleen de
    soort die het loket aanneemt. Pagina's en woorden tellen we van de documenten die wij maken.
    Met --envelope meten we wat er echt in de map om te uploaden ligt.
    """
    limits = () if dossier.counted else figures.limits.on_all
    taken = frozenset(kind for limit in limits for kind in limit.kinds or ())
    size = sum(len(made.files[path]) for path in made.handed_in(taken))
    size += sum((dossier.enclosed or {}).values())
    large = passed(limits, size)
    if large and large.megabytes:
        most = dutch_figure(large.megabytes)
        message = f"Alles samen is {megabytes(size)}, en het mag {most} MB zijn"
        yield Finding(large.at("megabytes"), message, "Verklein de grootste bestanden")
    lengths = (
        ("pages", "pagina’s", sum(made.pages.values())),
        ("words", "woorden", sum(made.words.values()) if strictest(limits, "words") else 0),
    )
    for field, named, counted in lengths:
        limit = strictest(limits, field)
        if limit and counted > getattr(limit, field):
            most = getattr(limit, field)
            message = f"Alles samen heeft {counted} {named}, en het mogen er {most} zijn"
            yield Finding(limit.at(field), message, SHORTER)


@submission_check("D407", Severity.GAP, "Het aantal pagina’s is niet geteld", source="R24")
def not_measured(made: Made, dossier: Dossier, figures: Figures) -> Findings:
    """
    Er is een grens aan het aantal pagina's, en zonder LibreOffice weten we niet hoeveel het is.
    Een definitieve versie maken we dan niet: die kan over de grens zijn.
    """
    for place in _limits_in_pages(dossier, figures) if made.unpaged else ():
        message = (
            "Hier staat een grens, en het aantal pagina’s is niet te tellen zonder LibreOffice"
        )
        fix = (
            "Installeer LibreOffice (libreoffice.org). Of tel de pagina’s in Word, en "
            "maak deze cel leeg als het past"
        )
        yield Finding(place, message, fix)


def _limits_in_pages(dossier: Dossier, figures: Figures) -> Iterator[CellPlace]:
    for limit in figures.limits.rows:
        if limit.pages and limit.measured is not Measured.ATTACHMENT:
            yield limit.at("pages")
    for row in dossier.rows(Requirement):
        if row.max_pages and row.section:
            yield row.at("max_pages")
