"""S3: what a template may not carry: tracked changes, programs, things from elsewhere."""

from collections.abc import Mapping

from generator.checks.definition import Findings
from generator.checks.on_templates import template_check
from generator.checks.slip_findings import carried
from generator.checks.slip_texts import LOOKS, OUTSIDE, PROGRAMS, TRACKED
from generator.problems import Severity
from generator.word.proofreading.opened_template import Template


@template_check("S301", Severity.ERROR, "Het sjabloon heeft wijzigingen die nog niet zijn aanvaard")
def tracked_changes(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Bij Wijzigingen bijhouden bewaart Word ook de tekst die is weggehaald. Die zou met alle
    velden erin in het bestand voor de gemeente komen, onzichtbaar maar wel te vinden.
    """
    yield from carried(template, TRACKED)


@template_check("S302", Severity.ERROR, "Het sjabloon heeft een macro of ingesloten programma")
def active_content(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Een macro of ingesloten object is een programma in een document. De gemeente weigert zulke
    bestanden, en wij voeren ze niet uit.
    """
    yield from carried(template, PROGRAMS)


@template_check("S303", Severity.ERROR, "Het sjabloon haalt iets van buiten op")
def outside_parts(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Een plaatje of sjabloon dat van een andere plek wordt opgehaald, is er bij de gemeente niet,
    of verraadt wie het document opent. Gewone koppelingen naar een website mogen wel.
    """
    yield from carried(template, OUTSIDE)


@template_check("S304", Severity.ERROR, "Aan het sjabloon ontbreekt een onderdeel")
def lost_looks(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Stijlen, nummering en thema zitten in een Word-bestand naast de tekst. Zijn ze weg, bijvoorbeeld
    doordat een ander programma het bestand bewaarde, dan komen er documenten zonder koppen en
    huisstijl uit. Word maakt bij het bewaren aan wat ontbreekt, maar niet zoals het was.
    """
    yield from carried(template, LOOKS)
