"""D2: what a reader with a screen reader needs: title, language, heading levels, header rows."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.checks.definition import Findings
from generator.checks.on_results import Result, result_check
from generator.dutch import count, plain
from generator.pictures import Image
from generator.problems import DocumentPlace, FilePlace, Finding, Severity
from generator.word.inspecting.contrast import faint
from generator.word.inspecting.made_document import Table
from generator.word.inspecting.styles_and_headings import blank, links, silent_pictures

_VAGUE = frozenset(
    "hier|klik hier|klik|link|deze link|lees meer|lees verder|meer|meer info|meer lezen|website|"
    "deze website|deze pagina|download".split("|")
)


@result_check("D201", Severity.WARNING, "Het document heeft geen titel of taal")
def title_and_language(result: Result) -> Findings:
    """
    Een voorleesprogramma noemt eerst de titel en kiest de uitspraak naar de taal. Beide staan
    in de eigenschappen van het document (Bestand › Info).
    """
    for name, word in (("title", "titel"), ("language", "taal")):
        if not result.paper.properties.get(name):
            place = FilePlace(result.paper.package.name)
            fix = "Een document krijgt die vanzelf: meld dit aan wie het programma onderhoudt"
            yield Finding(place, f"De {word} staat niet in de eigenschappen", fix=fix)


@result_check("D202", Severity.WARNING, "Er is een niveau van koppen overgeslagen")
def skipped_level(result: Result) -> Findings:
    """
    Wie met een voorleesprogramma leest, springt van kop naar kop. Na een kop 1 komt een kop 2,
    niet meteen een kop 3.
    """
    before = 0
    for paragraph in result.paper.paragraphs:
        if paragraph.level:
            if paragraph.level > before + 1:
                message = f"Kop {paragraph.level} “{paragraph.text}” volgt op kop {before}"
                yield Finding(
                    paragraph.place, message, fix=f"Kies in {result.template} een kop hoger"
                )
            before = paragraph.level


@result_check("D203", Severity.WARNING, "Een tabel heeft geen koprij")
def no_header_row(result: Result) -> Findings:
    """
    Een koprij die als kop is aangewezen, komt op elke pagina terug en wordt voorgelezen bij
    elke cel. In Word: Tabelindeling › Veldnamenrij herhalen.
    """
    tables = [t for t in result.paper.tables if not t.header and len(t.rows) > 1]
    for table in _first_of_each(tables):
        fix = f"Zet in {result.template} Veldnamenrij herhalen aan"
        yield Finding(table.place, "De eerste rij is niet als koprij aangewezen", fix=fix)


@result_check("D204", Severity.WARNING, "Een tabel heeft samengevoegde cellen")
def merged_cells(result: Result) -> Findings:
    """
    Een voorleesprogramma noemt bij elke cel de kop van de kolom. Bij samengevoegde cellen klopt
    die niet meer, en de lezer raakt de weg kwijt.
    """
    for table in _first_of_each([t for t in result.paper.tables if t.merged and t.header]):
        fix = f"Splits in {result.template} de cellen, en zet in elke cel wat erin hoort"
        yield Finding(table.place, "In deze tabel zijn cellen samengevoegd", fix=fix)


def _first_of_each(tables: Sequence[Table]) -> list[Table]:
    """One table of those that a template has once, and prints in every round of a loop."""
    alike: dict[object, Table] = {}
    for table in tables:
        place = table.place
        spot = re.sub(r"\d+", "", place.spot) if " in " in place.spot else table.rows[0]
        alike.setdefault((place.headings[:1], spot), table)
    return list(alike.values())


@result_check("D205", Severity.WARNING, "Letters steken te weinig af", source="WCAG 2.1, 1.4.3")
def little_contrast(result: Result) -> Findings:
    """
    Wie slecht ziet, of het document op een gewone printer afdrukt, kan bleke letters niet lezen.
    Gewone letters moeten minstens 4,5 keer zo licht of donker zijn als wat erachter staat, grote
    letters (18 punten, of 14 punten vet) 3 keer.
    """
    for found in faint(result.paper.package, result.paper.paragraphs):
        ratio = f"{found.ratio:.1f}".replace(".", ",")
        yield Finding(
            replace(found.line.place, mark=found.text),
            f"De kleur van deze letters steekt {ratio} keer af, en dat moet 4,5 zijn",
            fix=f"Kies in {result.template} een donkerder kleur bij de stijl van deze tekst",
        )


@result_check("D206", Severity.WARNING, "Een koppeling zegt niet waar zij heen gaat")
def vague_link(result: Result) -> Findings:
    """
    Een voorleesprogramma kan alle koppelingen achter elkaar noemen. “Klik hier” zegt dan niets,
    en op papier ook niet.
    """
    for paragraph in result.paper.paragraphs:
        for link in links(paragraph):
            if plain(link) in _VAGUE:
                written = _written(result, paragraph.text)
                place = replace(written or paragraph.place, mark=link)
                file = written.file if written else result.template
                fix = f"Maak in {file} een koppeling van woorden die zeggen wat er staat"
                yield Finding(place, f"De tekst van deze koppeling is “{link}”", fix=fix)


def _written(result: Result, text: str) -> DocumentPlace | None:
    """Where the people of a wijk wrote this paragraph, if it is theirs."""
    for words in result.dossier.own_words.values():
        for place, written in words.placed():
            if isinstance(place, DocumentPlace) and written.strip() == text.strip():
                return place
    return None


@result_check("D207", Severity.WARNING, "Een plaatje heeft geen beschrijving")
def silent_picture(result: Result) -> Findings:
    """
    Wie niet kan zien wat er op een plaatje staat, leest of hoort de beschrijving. In Word:
    rechtermuisknop › Alternatieve tekst weergeven. Een plaatje uit een tekst van een wijk melden we
    bij die tekst.
    """
    for paragraph in silent_pictures(result.paper.paragraphs):
        texts = result.dossier.own_words.values()
        theirs = {b.data for words in texts for b in words.blocks if isinstance(b, Image)}
        if theirs.intersection(result.paper.pictures_in(paragraph)):
            continue  # T203 told it
        fix = f"Schrijf bij het plaatje in {result.template} wat erop te zien is"
        yield Finding(paragraph.place, "Dit plaatje heeft geen alternatieve tekst", fix=fix)


@result_check("D208", Severity.WARNING, "Lege regels maken ruimte")
def empty_lines(result: Result) -> Findings:
    """
    Een voorleesprogramma noemt elke lege regel, en bij een andere lettergrootte verspringt alles.
    Ruimte hoort bij een stijl: Alinea › Afstand.
    """
    found = blank(result.paper.paragraphs)
    if found:
        number = count(len(found), "lege alinea", "lege alinea’s")
        fix = f"Haal ze in {result.template} weg, en geef de stijl ruimte ervoor of erna"
        yield Finding(found[0].place, f"Hier begint het: {number} in dit document", fix=fix)
