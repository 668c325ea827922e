"""S2: every name in a template is a field that exists at that point."""

from collections.abc import Mapping

from generator.checks.definition import Findings
from generator.checks.on_templates import template_check
from generator.checks.slip_findings import choose, slips, told, tried
from generator.checks.slip_texts import (
    ELSEWHERE,
    MISUSED,
    NAMED,
    NOT_ALLOWED,
    OF_OTHERS,
    RETYPE,
)
from generator.documents.custom.document import PRIVATE
from generator.problems import Finding, Severity
from generator.word.proofreading.opened_template import Template
from generator.word.proofreading.remedies import near_name
from generator.word.proofreading.slips import Slip


@template_check("S201", Severity.ERROR, "Dit veld bestaat niet")
def unknown_field(template: Template, view: Mapping[str, object]) -> Findings:
    """
    In een sjabloon staan alleen velden die het programma kan invullen. Een veld dat niet
    bestaat, zou een lege plek in de aanvraag geven. Binnen een herhaling gelden ook de velden
    van wat er herhaald wordt.
    """
    for part, slip in slips(template, view, {"field": ("", "")}):
        name, near, _ = slip.about
        place = part.at(slip.line, slip.mark)
        fix = tried(f"Bedoel je {near}? {RETYPE}", template, view, part, slip)
        if not near:
            fix = choose(slip)
        elif " of " in near:
            fix = f"Bedoel je {near}? {RETYPE}"
        yield Finding(place, f"Het veld “{name}” bestaat niet", fix=fix)
    for part, slip in slips(template, view, OF_OTHERS):
        name, where = slip.about
        if where != PRIVATE:
            message, fix = OF_OTHERS[slip.kind]
            if where in template.elsewhere:
                each = where.removeprefix("een document ")
                fix += f". Of maak het {each}, met {{# {each} #}} als eerste alinea"
            yield Finding(part.at(slip.line, slip.mark), message.format(name, where), fix=fix)
    yield from told(template, view, ELSEWHERE)


@template_check("S202", Severity.ERROR, "Dit kan hier niet in een sjabloon")
def not_allowed(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Een sjabloon kent velden, herhalingen (for), voorwaarden (if) en een vaste lijst bewerkingen,
    die in de veldenlijst staat. Andere opdrachten en bewerkingen zijn niet toegestaan.
    """
    yield from told(template, view, NOT_ALLOWED)
    for part, slip in slips(template, view, NAMED):
        message = NAMED[slip.kind][0].format(slip.about[0])
        fix = tried(_name_fix(slip), template, view, part, slip)
        yield Finding(part.at(slip.line, slip.mark), message, fix=fix)


@template_check("S203", Severity.ERROR, "Deze bewerking past hier niet")
def misused(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Een bewerking achter een streepje vraagt iets bepaalds: een lijst, een getal of een datum, en
    tussen haakjes een kenmerk, een aantal of een vorm. In de veldenlijst staat van elke bewerking
    een voorbeeld dat werkt.
    """
    yield from told(template, view, MISUSED)


def _name_fix(slip: Slip) -> str:
    name, _, known = slip.about
    if near := near_name(slip):
        return f"Bedoel je {near}?"
    return f"Haal “{name}” weg; wel kan: {known}"
