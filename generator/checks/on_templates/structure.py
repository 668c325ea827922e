"""S3: what a template may not carry: tracked changes, macros, links to elsewhere."""

import re
from collections.abc import Mapping

from generator.checks.definition import Findings
from generator.checks.on_templates import template_check
from generator.problems import FilePlace, Finding, Severity
from generator.word.template import Template

_TRACKED = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo) ")
_EXTERNAL = re.compile(rb'<Relationship [^>]*TargetMode="External"[^>]*>')
_HYPERLINK = re.compile(rb'Type="[^"]*/hyperlink"')
_HARMLESS = re.compile(rb'Target="(?:https?://|mailto:)')
_ACTIVE = re.compile(r"vbaProject|/embeddings/.*\.bin|activeX", re.IGNORECASE)


@template_check("S301", Severity.ERROR, "Het sjabloon heeft wijzigingen die nog niet zijn aanvaard")
def tracked_changes(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Bij Wijzigingen bijhouden bewaart Word ook de tekst die is weggehaald. Die zou met alle
    velden erin in het bestand voor de gemeente komen, onzichtbaar maar wel te vinden.
    """
    for name, data in template.package.parts.items():
        if name in template.package.text_parts() and _TRACKED.search(data):
            yield Finding(
                FilePlace(template.package.name),
                "In het sjabloon staan bijgehouden wijzigingen",
                fix="Kies in Word: Controleren › Accepteren › Alle wijzigingen accepteren",
            )


@template_check("S302", Severity.ERROR, "Het sjabloon heeft een macro of ingesloten programma")
def active_content(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Een macro of ingesloten object is een programma in een document. De gemeente weigert zulke
    bestanden, en wij voeren ze niet uit.
    """
    for name in template.package.parts:
        if _ACTIVE.search(name):
            yield Finding(
                FilePlace(template.package.name),
                f"In het sjabloon zit {name.rsplit('/', 1)[-1]}",
                fix="Bewaar het als Word-document (.docx), zonder macro’s en objecten",
            )


@template_check("S303", Severity.ERROR, "Het sjabloon haalt iets van buiten op")
def outside_parts(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Een plaatje of sjabloon dat van een andere plek wordt opgehaald, is er bij de gemeente niet,
    of verraadt wie het document opent. Gewone koppelingen naar een website mogen wel.
    """
    for name, data in template.package.parts.items():
        for found in _EXTERNAL.findall(data) if name.endswith(".rels") else ():
            if not (_HYPERLINK.search(found) and _HARMLESS.search(found)):
                yield Finding(
                    FilePlace(template.package.name),
                    "Het sjabloon verwijst naar een bestand buiten het document",
                    fix="Voeg het plaatje in als onderdeel van het document, niet als koppeling",
                )
