"""S3: what a template may not carry: tracked changes, programs, things from elsewhere."""

from collections.abc import Mapping

from generator.checks.definition import Findings
from generator.checks.on_templates import template_check
from generator.checks.slip_texts import OUTSIDE, PROGRAMS, TRACKED, Texts
from generator.checks.slips import shortened
from generator.problems import Finding, Severity
from generator.word.reading.template import Template


@template_check("S301", Severity.ERROR, "Het sjabloon heeft wijzigingen die nog niet zijn aanvaard")
def tracked_changes(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Bij Wijzigingen bijhouden bewaart Word ook de tekst die is weggehaald. Die zou met alle
    velden erin in het bestand voor de gemeente komen, onzichtbaar maar wel te vinden.
    """
    yield from _told(template, TRACKED)


@template_check("S302", Severity.ERROR, "Het sjabloon heeft een macro of ingesloten programma")
def active_content(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Een macro of ingesloten object is een programma in een document. De gemeente weigert zulke
    bestanden, en wij voeren ze niet uit.
    """
    yield from _told(template, PROGRAMS)


@template_check("S303", Severity.ERROR, "Het sjabloon haalt iets van buiten op")
def outside_parts(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Een plaatje of sjabloon dat van een andere plek wordt opgehaald, is er bij de gemeente niet,
    of verraadt wie het document opent. Gewone koppelingen naar een website mogen wel.
    """
    yield from _told(template, OUTSIDE)


def _told(template: Template, texts: Texts) -> Findings:
    for found in template.carried:
        if found.kind in texts:
            message, fix = texts[found.kind]
            yield Finding(found.place, message.format(shortened(found.about)), fix=fix)
