"""D2: what a reader with a screen reader needs: title, language, heading levels, header rows."""

from generator.checks.definition import Findings
from generator.checks.on_results import Result, result_check
from generator.problems import FilePlace, Finding, Severity


@result_check("D201", Severity.WARNING, "Het document heeft geen titel of taal")
def title_and_language(result: Result) -> Findings:
    """
    Een voorleesprogramma noemt eerst de titel en kiest de uitspraak naar de taal. Beide staan
    in de eigenschappen van het document (Bestand › Info).
    """
    for name, word in (("title", "titel"), ("language", "taal")):
        if not result.paper.properties.get(name):
            place = FilePlace(result.paper.package.name)
            fix = f"Vul in het sjabloon bij Bestand › Info de {word} in"
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
                yield Finding(paragraph.place, message, fix="Kies in het sjabloon een kop hoger")
            before = paragraph.level


@result_check("D203", Severity.WARNING, "Een tabel heeft geen koprij")
def no_header_row(result: Result) -> Findings:
    """
    Een koprij die als kop is aangewezen, komt op elke pagina terug en wordt voorgelezen bij
    elke cel. In Word: Tabelindeling › Veldnamenrij herhalen.
    """
    for table in result.paper.tables:
        if not table.header and len(table.rows) > 1:
            fix = "Zet in het sjabloon Veldnamenrij herhalen aan"
            yield Finding(table.place, "De eerste rij is niet als koprij aangewezen", fix=fix)
