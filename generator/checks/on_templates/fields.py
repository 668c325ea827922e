"""S1 and S2: every tag can be read and names a field that exists."""

from collections.abc import Iterator, Mapping

from generator.checks.definition import Findings
from generator.checks.on_templates import template_check
from generator.dutch import did_you_mean
from generator.problems import Finding, Severity
from generator.word.tags import Misfit, misfits
from generator.word.template import TaggedPart, Template

_RETYPE = "Verwijder het hele veld in Word en typ het in één keer opnieuw"


@template_check("S101", Severity.ERROR, "Dit veld is niet te lezen")
def unreadable_tag(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Een veld staat tussen {{ en }}, een herhaling of voorwaarde tussen {% en %}. Elke
    herhaling eindigt met {% endfor %}, elke voorwaarde met {% endif %}. Ontbreekt er een
    haakje of een einde, dan is niet te zien wat er bedoeld is.
    """
    for part in template.parts:
        if part.fault:
            yield Finding(part.at(part.fault.line), _in_dutch(part.fault.message), fix=_RETYPE)


@template_check("S201", Severity.ERROR, "Dit veld bestaat niet")
def unknown_field(template: Template, view: Mapping[str, object]) -> Findings:
    """
    In een sjabloon staan alleen velden die het programma kan invullen. Een veld dat niet
    bestaat, zou een lege plek in de aanvraag geven. Binnen een herhaling gelden ook de velden
    van wat er herhaald wordt.
    """
    for part, misfit in _misfits(template, view):
        if misfit.kind == "field":
            near = did_you_mean(misfit.missing, misfit.known)
            fix = f"Bedoel je {near}? {_RETYPE}" if near else _RETYPE
            place = part.at(misfit.line, misfit.path)
            yield Finding(place, f"Het veld “{misfit.path}” bestaat niet", fix=fix)


@template_check("S202", Severity.ERROR, "Dit kan hier niet in een sjabloon")
def not_allowed(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Een sjabloon kent velden, herhalingen (for) en voorwaarden (if). Andere opdrachten en
    bewerkingen zijn niet toegestaan: getallen en datums komen al in het Nederlands aan.
    """
    texts = {
        "filter": "De bewerking “{0}” kennen we niet",
        "tag": "De opdracht “{0}” kan hier niet",
        "list": "“{0}” is een lijst of een groep, en geen tekst",
        "no list": "“{0}” is geen lijst om te herhalen",
    }
    for part, misfit in _misfits(template, view):
        if misfit.kind in texts:
            known = f"Kies er een veld van: {', '.join(misfit.known)}" if misfit.known else _RETYPE
            place = part.at(misfit.line, misfit.path)
            yield Finding(place, texts[misfit.kind].format(misfit.path), fix=known)


def _misfits(template: Template, view: Mapping[str, object]) -> Iterator[tuple[TaggedPart, Misfit]]:
    for part in template.parts:
        for misfit in dict.fromkeys(misfits(part.tree, view) if part.tree else ()):
            yield part, misfit


def _in_dutch(text: str) -> str:
    if "end of template" in text or "Unexpected end" in text:
        return "Een herhaling of voorwaarde heeft geen einde"
    if "unknown tag" in text:
        return "Hier staat een einde zonder begin, of een opdracht die niet bestaat"
    return "Dit veld is niet te lezen: er ontbreekt een haakje of er staat iets te veel"
