"""D4: whether the counter of the gemeente takes each document: its size, kind and length."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from generator.checks.definition import Checks, Findings
from generator.documents.application.document import APPLICATION
from generator.documents.definition import Document
from generator.dossier import Dossier
from generator.dutch import count, enumerate_names, plain
from generator.events import TemplateParts
from generator.figures.all import Figures
from generator.figures.submission_limits import ending, megabytes, strictest
from generator.figures.submission_limits import too_large as passed
from generator.problems import FilePlace, Finding, Severity, Stage
from generator.word.inspecting.made_document import Paper
from generator.word.inspecting.words import count_words
from generator.word.numbering.page_numbers import Section
from generator.workbooks.cells.typed_numbers import dutch_figure
from generator.workbooks.scheme import Measured, Requirement

SHORTER = "Kort de teksten in het sjabloon of in de werkboeken in"


@dataclass(frozen=True)
class Made:
    """What is about to be delivered: by its path each file, the document that it is of, and where
    they are known its pages and sections. ``unpaged``: pages were wanted and could not be counted.
    ``titles`` and ``papers``: how each is called, and the document as it was filled, read back;
    ``templates``: what became of all that stands in them.
    """

    files: Mapping[str, bytes]
    documents: Mapping[str, Document]
    pages: Mapping[str, int] = field(default_factory=dict)
    sections: Mapping[str, Sequence[Section]] = field(default_factory=dict)
    unpaged: bool = False
    titles: Mapping[str, str] = field(default_factory=dict)
    papers: Mapping[str, Paper] = field(default_factory=dict)
    templates: tuple[TemplateParts, ...] = ()

    @property
    def public(self) -> list[str]:
        """The paths of what the gemeente gets."""
        return [path for path in self.files if self.documents[path].public]

    @cached_property
    def words(self) -> Mapping[str, int]:
        """The words of each document that the gemeente gets, as Word counts them."""
        documents = [path for path in self.public if ending(path) == "docx"]
        return {path: count_words(self.files[path]) for path in documents}

    def handed_in(self, taken: frozenset[str]) -> list[str]:
        """Of each document one file: a kind that is taken, and rather the PDF than the docx."""
        best: dict[str, str] = {}
        for path in sorted(self.public, key=lambda p: (ending(p) in taken, ending(p) == "pdf")):
            best[str(PurePosixPath(path).with_suffix(""))] = path
        return [*best.values()]


submission_check: Checks[[Made, Dossier, Figures]] = Checks(Stage.RESULTS)


@submission_check("D401", Severity.GAP, "Een document is te groot voor het loket")
def too_large(made: Made, dossier: Dossier, figures: Figures) -> Findings:
    """
    Een loket weigert bestanden boven een grens. De grens staat op het blad Grenzen van
    regeling.xlsx. Grote plaatjes in een sjabloon maken een document zwaar.
    """
    for path in made.public:
        size = len(made.files[path])
        limit = passed(figures.limits.on_document(made.documents[path].measured), size)
        if limit and limit.megabytes:
            most = dutch_figure(limit.megabytes)
            message = f"Dit document is {megabytes(size)}, en het mag {most} MB zijn"
            fix = "Verklein de plaatjes in het sjabloon (Afbeelding opmaken › Comprimeren)"
            yield Finding(FilePlace(path), message, fix, (limit.at("megabytes"),))


@submission_check("D402", Severity.WARNING, "De gemeente neemt dit soort document niet aan")
def refused_type(made: Made, dossier: Dossier, figures: Figures) -> Findings:
    """
    Op het blad Grenzen van regeling.xlsx staat welke soorten bestanden de gemeente aanneemt. Wij
    maken Word en, met `--pdf`, pdf. Met `--envelope` kijken we naar wat er om te uploaden ligt.
    """
    for limit in figures.limits.rows if not dossier.counted else ():
        about = [
            path
            for path in made.public
            if limit in figures.limits.on_document(made.documents[path].measured)
        ]
        about = made.public if limit.measured is Measured.TOGETHER else about
        kinds = {ending(path) for path in about}
        if limit.kinds and kinds and not kinds.intersection(limit.kinds):
            fix = "Maak ook pdf’s, met: samen030 build --pdf" if "pdf" in limit.kinds else ""
            taken = enumerate_names(limit.kinds)
            message = f"We maken {' en '.join(sorted(kinds))}; de gemeente neemt alleen {taken}"
            yield Finding(limit.at("kinds"), message, fix)


@submission_check("D403", Severity.GAP, "Een document heeft te veel pagina’s")
def too_many_pages(made: Made, dossier: Dossier, figures: Figures) -> Findings:
    """
    De gemeente kan een grens stellen aan het aantal pagina's. We tellen ze in de pdf; zonder
    LibreOffice weten we het aantal niet.
    """
    for path, pages in made.pages.items():
        limit = strictest(figures.limits.on_document(made.documents[path].measured), "pages")
        if limit and limit.pages and pages > limit.pages:
            counted = count(pages, "pagina", "pagina’s")
            message = f"Dit document heeft {counted}, en het mogen er {limit.pages} zijn"
            yield Finding(FilePlace(path), message, SHORTER, (limit.at("pages"),))


@submission_check("D404", Severity.WARNING, "Een hoofdstuk heeft te veel pagina’s", source="R24")
def too_long_section(made: Made, dossier: Dossier, figures: Figures) -> Findings:
    """
    Op het blad Eisen staat hoeveel pagina's een antwoord mag hebben. We tellen van de kop tot de
    volgende kop van dezelfde hoogte.
    """
    sections = {
        plain(section.title): section
        for path, found in made.sections.items()
        if made.documents[path] is APPLICATION
        for section in reversed(found)
    }
    for row in dossier.rows(Requirement):
        section = sections.get(plain(row.section or ""))
        if section and row.max_pages and section.pages > row.max_pages:
            about = f"“{section.title}” heeft {section.pages} pagina’s"
            message = f"{about}, en het mogen er {row.max_pages} zijn"
            yield Finding(row.at("max_pages"), message, "Kort dit hoofdstuk in")


@submission_check("D405", Severity.GAP, "Een document heeft te veel woorden")
def too_many_words(made: Made, dossier: Dossier, figures: Figures) -> Findings:
    """
    De gemeente kan een grens stellen aan het aantal woorden. We tellen zoals Word telt: alles in de
    tekst, ook tabellen, lijsten, tekstvakken, noten en de inhoudsopgave, en niet wat boven en onder
    aan elke bladzijde staat. Daar is geen LibreOffice voor nodig.
    """
    for path, words in (made.words if figures.limits.in_words else {}).items():
        limit = strictest(figures.limits.on_document(made.documents[path].measured), "words")
        if limit and limit.words and words > limit.words:
            message = f"Dit document heeft {words} woorden, en het mogen er {limit.words} zijn"
            yield Finding(FilePlace(path), message, SHORTER, (limit.at("words"),))
