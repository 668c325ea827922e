"""S3, second half: what is hidden, forgotten or of Word itself in a template."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.checks.definition import Findings
from generator.checks.on_templates import template_check
from generator.checks.slip_findings import judgements, shortened
from generator.problems import DocumentPlace, FilePlace, Finding, Place, Severity
from generator.word.filling.hidden_text import Unseen, hides_nothing, unseen
from generator.word.filling.own_properties import left_behind
from generator.word.inspecting.forgotten_words import LeftoverKind
from generator.word.inspecting.leftovers import Leftover
from generator.word.own_words.looks import Looks
from generator.word.proofreading.opened_template import Template
from generator.word.text.paragraphs import Paragraph

_SHOW = "Maak de tekst zichtbaar (Lettertype › Verborgen uit, ook in de stijl), of haal hem weg"
_TYPED = "Haal het weg, en typ wat er moet staan of een veld tussen {{ en }}"
_DAY = "Haal het veld weg, en typ {{ aanvraag.datum }}"
_AGAIN = "Haal de verwijzing weg, en typ de titel van de kop in de stijl Verwijzing"
_ONE_LIST = "Haal de lijst weg; alleen de eerste inhoudsopgave maken wij opnieuw"
_NO_PATH = "Haal het weg; in de tekst bij een plaatje typ je wat erop te zien is"
_FIELD = "Hier staat een veld van Word ({0})"
_MARGIN = "Hier staat een opmerking in de kantlijn: “{0}”; die komt niet in het document"
_TOLD: Mapping[LeftoverKind, tuple[str, str]] = {
    "dangling": ("“{0}” verwijst naar een plek die er niet meer is", _AGAIN),
    "error of Word": ("Hier staat een foutmelding van Word: “{0}”", _AGAIN),
    "placeholder": ("Hier moet nog iets worden ingevuld: “{0}”", _TYPED),
    "changing": (f"{_FIELD} dat verandert als iemand het document opent", _DAY),
    "file facts": (f"{_FIELD} met een gegeven van het bestand", _TYPED),
    "aged list": ("Deze lijst van Word ({0}) blijft zoals zij in het sjabloon staat", _ONE_LIST),
    "path": ("Hier staat waar een bestand op een computer staat: {0}", _NO_PATH),
    "comment": (_MARGIN, "Is zij verwerkt, dan kun je haar weghalen"),
}


def _left(template: Template, view: Mapping[str, object], *kinds: LeftoverKind) -> Findings:
    """What was left of these kinds, where nothing else is wrong that is told already."""
    found = [leftover for leftover in template.leftovers if leftover.kind in kinds]
    if not found:
        return
    told = {_paragraph(carried.place) for carried in template.carried}
    doubtful: set[Place] = set()  # a field of Word that shows plan.docx looks like one of ours
    for part, judged in judgements(template, view):
        for slip in judged.slips:
            (doubtful if slip.kind == "single" else told).add(_paragraph(part.at(slip.line)))
    for leftover in found:
        here = _paragraph(leftover.place)
        silent = here in told or (here in doubtful and leftover.kind != "file facts")
        if leftover.kind == "comment" or not silent:
            yield _finding(leftover)


def _paragraph(place: DocumentPlace | FilePlace) -> Place:
    """The place of a paragraph, whatever in it is meant."""
    return replace(place, mark="", text="") if isinstance(place, DocumentPlace) else place


def _finding(found: Leftover) -> Finding:
    message, fix = _TOLD[found.kind]
    return Finding(found.place, message.format(shortened(found.about)), fix=fix)


@template_check("S310", Severity.ERROR, "Een veld staat in verborgen tekst")
def hidden_field(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Verborgen tekst ziet niemand, en zij zit wel in het bestand. Een veld daarin zou gegevens in een
    openbaar document zetten die niemand heeft nagekeken.
    """
    for line, away in _hidden(template):
        for tag in away.fields:
            place = replace(line.place, mark=tag)
            yield Finding(place, f"{tag} staat in verborgen tekst", fix=_SHOW)


@template_check("S311", Severity.NOTE, "Verborgen tekst komt niet in het document")
def hidden_text(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Tekst die in Word verborgen is, zou onzichtbaar in het bestand voor de gemeente zitten. Wij
    laten haar weg. Opdrachten zoals for en if in verborgen tekst werken gewoon.
    """
    for line, away in _hidden(template):
        if away.text and not away.fields:
            message = f"Hier staat verborgen tekst: “{shortened(away.text)}”; die laten wij weg"
            yield Finding(replace(line.place, mark=away.text), message, fix=_SHOW)


@template_check("S312", Severity.WARNING, "Een verwijzing leidt nergens heen")
def dangling(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Een verwijzing van Word wijst naar een bladwijzer. Is de tekst met die bladwijzer weg, dan drukt
    Word een foutmelding af, of doet de koppeling niets.
    """
    yield from _left(template, view, "dangling", "error of Word")


@template_check("S313", Severity.WARNING, "Hier moet nog iets worden ingevuld")
def placeholder(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Wat iemand later had willen invullen, zoals [naam invullen], TODO of “Klik of tik om tekst in te
    voeren”, komt zo in elk document. Typ wat er moet staan, of zet er een veld neer.
    """
    yield from _left(template, view, "placeholder")


@template_check("S314", Severity.WARNING, "Een veld van Word drukt iets anders af")
def of_word(template: Template, view: Mapping[str, object]) -> Findings:
    """
    De datum van vandaag, de naam van het bestand of van wie het opslaat vult Word zelf in, en
    anders bij elke lezer. In een document dat je indient, hoort wat jij vaststelt. Ook een lijst
    van tabellen of een register van Word blijft zoals die in het sjabloon staat.
    """
    yield from _left(template, view, "changing", "file facts", "aged list")


@template_check("S315", Severity.WARNING, "Hier staat een plek op een computer")
def path(template: Template, view: Mapping[str, object]) -> Findings:
    r"""
    Een plek zoals C:\Users\… of \\server\… zegt de lezer niets, en vertelt van wie het bestand
    is. Word zet haar ook in de tekst bij een plaatje.
    """
    yield from _left(template, view, "path")


@template_check("S316", Severity.NOTE, "Dit van het sjabloon komt niet in het document")
def left_out(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Opmerkingen in de kantlijn en eigenschappen van het bestand, zoals Bedrijf en Trefwoorden, horen
    bij het sjabloon. Een document krijgt zijn eigen titel, auteur en onderwerp. Een eigenschap
    waarin een veld staat, wordt wel ingevuld.
    """
    yield from _left(template, view, "comment")
    names = [f"{name} (“{shortened(text)}”)" for name, text in left_behind(template.package)]
    if names:
        message = f"Deze eigenschappen laten wij weg: {', '.join(names)}"
        fix = "Er hoeft niets te gebeuren: elk document krijgt een eigen titel, auteur en onderwerp"
        yield Finding(FilePlace(template.package.name), message, fix=fix)


def _hidden(template: Template) -> Iterator[tuple[Paragraph, Unseen]]:
    """The paragraphs with what Word hides of them."""
    if hides_nothing(template.package):
        return
    hidden = Looks(template.package)
    for part in template.parts:
        for line in part.paragraphs:
            yield line, unseen(line, hidden)
