"""D4: whether the counter of the gemeente takes what was made: sizes, kinds, numbers of pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.checks.definition import Checks, Findings
from generator.documents.definition import INTERNAL
from generator.dossier import Dossier
from generator.dutch import plain
from generator.figures.all import Figures
from generator.figures.submission_limits import ending, megabytes
from generator.problems import FilePlace, Finding, Severity
from generator.word.numbering.page_numbers import Section
from generator.workbooks.application import Requirement


@dataclass(frozen=True)
class Made:
    """What is about to be handed in: path to bytes, and path to sections where pages are known."""

    files: Mapping[str, bytes]
    pages: Mapping[str, int] = field(default_factory=dict)
    sections: Mapping[str, Sequence[Section]] = field(default_factory=dict)

    @property
    def public(self) -> list[str]:
        """The paths of what the gemeente gets."""
        return [path for path in self.files if not path.startswith(INTERNAL)]


counter_check: Checks[[Made, Dossier, Figures]] = Checks("D")


@counter_check("D401", Severity.GAP, "Een document is te groot voor het loket")
def too_large(made: Made, dossier: Dossier, figures: Figures) -> Findings:
    """
    Een loket weigert bestanden boven een grens, meestal tien MB. De grens staat op het blad
    Aanvraag. Grote plaatjes in een sjabloon maken een document zwaar.
    """
    limits = figures.limits
    for path in made.public:
        size = len(made.files[path])
        if limits.too_large(size):
            message = f"Dit document is {megabytes(size)}, en het mag {limits.megabytes} MB zijn"
            fix = "Verklein de plaatjes in het sjabloon (Afbeelding opmaken › Comprimeren)"
            yield Finding(FilePlace(path), message, fix, (limits.form.at("largest_file"),))


@counter_check("D402", Severity.WARNING, "De gemeente neemt dit soort document niet aan")
def refused_type(made: Made, dossier: Dossier, figures: Figures) -> Findings:
    """
    Op het blad Aanvraag staat welke soorten bestanden de gemeente aanneemt. Wij maken Word en,
    met `--pdf`, pdf.
    """
    limits = figures.limits
    kinds = {ending(path) for path in made.public}
    if limits.types and not kinds & limits.types:
        fix = "Maak ook pdf’s, met: samen030 build --pdf" if "pdf" in limits.types else ""
        made_kinds = " en ".join(sorted(kinds))
        message = f"We maken {made_kinds}; de gemeente neemt alleen {limits.form.file_types}"
        yield Finding(limits.form.at("file_types"), message, fix)


@counter_check("D403", Severity.GAP, "Een document heeft te veel pagina’s")
def too_many_pages(made: Made, dossier: Dossier, figures: Figures) -> Findings:
    """
    De gemeente kan een grens stellen aan het aantal pagina's. We tellen ze in de pdf; zonder
    LibreOffice weten we het aantal niet.
    """
    limits = figures.limits
    for path, pages in made.pages.items():
        field = limits.pages_field(path.split("/")[0].removesuffix(".docx"))
        most = getattr(limits.form, field) if field else None
        if most and pages > most:
            message = f"Dit document heeft {pages} pagina’s, en het mogen er {most} zijn"
            fix = "Kort de teksten in het sjabloon of in de werkboeken in"
            yield Finding(FilePlace(path), message, fix, (limits.form.at(field),))


@counter_check("D404", Severity.WARNING, "Een hoofdstuk heeft te veel pagina’s", source="R24")
def too_long_section(made: Made, dossier: Dossier, figures: Figures) -> Findings:
    """
    Op het blad Eisen staat hoeveel pagina's een antwoord mag hebben. We tellen van de kop tot de
    volgende kop van dezelfde hoogte.
    """
    sections = {
        plain(section.title): section
        for path, found in made.sections.items()
        if path.startswith("subsidieaanvraag")
        for section in reversed(found)
    }
    for row in dossier.rows(Requirement):
        section = sections.get(plain(row.section or ""))
        if section and row.max_pages and section.pages > row.max_pages:
            about = f"“{section.title}” heeft {section.pages} pagina’s"
            message = f"{about}, en het mogen er {row.max_pages} zijn"
            yield Finding(row.at("max_pages"), message, "Kort dit hoofdstuk in")
