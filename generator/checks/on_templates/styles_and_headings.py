"""S6: the form that makes a document readable for everybody: styles, headings, pictures."""

from collections.abc import Mapping
from dataclasses import replace

from generator.checks.definition import Findings
from generator.checks.on_templates import template_check
from generator.checks.on_templates.lost_headings import lost
from generator.dutch import count
from generator.problems import FilePlace, Finding, Severity
from generator.word.inspecting import styles_and_headings
from generator.word.proofreading.opened_template import Template

_FEW = 3  # a document with so few headings needs no contents list


@template_check("S601", Severity.WARNING, "Deze stijl bestaat niet")
def missing_style(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Een alinea of tabel vraagt om een stijl die niet in het sjabloon zit. Word toont haar dan als
    gewone tekst: een kop is geen kop meer, en staat ook niet in de inhoudsopgave.
    """
    for part in template.parts:
        for missing in styles_and_headings.missing_styles(
            template.package, part.name, part.paragraphs
        ):
            times = count(missing.times, "keer", "keer")
            yield Finding(
                missing.first.place,
                f"De stijl “{missing.name}” wordt {times} gebruikt en bestaat niet",
                fix="Kies in Word een stijl uit de lijst voor deze tekst",
            )


@template_check("S602", Severity.WARNING, "Inhoudsopgave en koppen horen bij elkaar")
def contents_list(template: Template, view: Mapping[str, object]) -> Findings:
    """
    De inhoudsopgave wordt gemaakt van de koppen met de stijl Kop 1 en Kop 2. Zonder zulke koppen is
    zij leeg, en zonder inhoudsopgave is een lang document niet te overzien.
    """
    lines = template.parts[0].paragraphs
    contents = styles_and_headings.listing(lines)
    listed = [line for line in styles_and_headings.headings(lines) if line.level <= 2]
    if contents is not None and not listed:
        fix = "Geef de koppen in Word de stijl Kop 1 of Kop 2, of haal de inhoudsopgave weg"
        yield Finding(contents.place, "Er is een inhoudsopgave, en er is geen kop", fix)
    elif contents is None and len(listed) > _FEW and not _torn(template):
        yield Finding(
            FilePlace(template.package.name),
            f"Er zijn {len(listed)} koppen, en er is geen inhoudsopgave",
            fix="Kies in Word: Verwijzingen › Inhoudsopgave",
        )


def _torn(template: Template) -> bool:
    """Whether half a field of Word is left: it may have been the contents list."""
    return any(found.kind == "torn field" for found in template.carried)


@template_check("S603", Severity.WARNING, "Dit plaatje heeft geen alternatieve tekst")
def silent_picture(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Wie slecht ziet, laat zich voorlezen wat er op een plaatje staat. Documenten die de gemeente
    publiceert, moeten die tekst hebben, of zeggen dat het plaatje alleen versiering is.
    """
    for part in template.parts:
        for line in styles_and_headings.silent_pictures(part.paragraphs):
            yield Finding(
                line.place,
                "Bij dit plaatje staat niet wat erop te zien is",
                fix="Klik in Word met rechts op het plaatje en kies Alternatieve tekst bewerken",
            )


@template_check("S604", Severity.WARNING, "De koppen slaan een niveau over")
def heading_jump(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Na Kop 1 komt Kop 2, en niet meteen Kop 3. Wie een document laat voorlezen, zoekt anders naar
    een kop die er niet is.
    """
    gone = [line.place.position for line in lost(template)]
    for part in template.parts:
        for before, here in styles_and_headings.jumps(part.paragraphs):
            if any(before.place.position < at < here.place.position for at in gone):
                continue  # the heading between them lost its style: S111
            yield Finding(
                here.place,
                f"Deze kop is Kop {here.level}, en de kop ervoor is Kop {before.level}",
                fix=f"Geef de kop in Word de stijl Kop {before.level + 1}",
                related=(before.place,),
            )


@template_check("S605", Severity.WARNING, "Deze nummers of streepjes zijn met de hand getypt")
def typed_number(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Een kopnummer of opsommingsteken dat is getypt, telt niet mee: na een wijziging klopt het nummer
    niet meer, en een voorleesprogramma ziet geen lijst.
    """
    for part in template.parts:
        for line in styles_and_headings.typed_numbers(part.paragraphs):
            what = "een nummer voor deze kop" if line.level else "een opsomming"
            yield Finding(
                replace(line.place, mark=line.text.strip().split()[0]),
                f"Hier is {what} met de hand getypt",
                fix="Haal het weg, en kies in Word een stijl met nummers of opsommingstekens",
            )


@template_check("S606", Severity.WARNING, "Lege alinea’s maken hier ruimte")
def blank_paragraphs(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Ruimte tussen alinea's hoort in de stijl. Lege alinea's worden voorgelezen als “leeg”, en
    schuiven op een andere bladzijde mee.
    """
    for part in template.parts:
        lines = styles_and_headings.blank(part.paragraphs)
        if len(lines) > 1:
            amount = count(len(lines), "lege alinea", "lege alinea’s")
            fix = "Haal de lege alinea’s weg, en geef de alinea ervoor afstand erna"
            message = f"Hier begint het: {amount} in het sjabloon"
            yield Finding(lines[0].place, message, fix)
