"""S7: nobody who did not consent stands in the template of a public document."""

from collections.abc import Mapping
from dataclasses import replace

from generator.checks.definition import Findings
from generator.checks.hidden_values import where_hidden
from generator.checks.lying_together import together
from generator.checks.on_templates import person_check, template_check
from generator.checks.slip_findings import slips
from generator.checks.slip_texts import OF_OTHERS, PROGRAMS
from generator.documents.custom.document import PRIVATE
from generator.figures.privacy import Privacy
from generator.figures.private import Sort
from generator.problems import FilePlace, Finding, Severity
from generator.word.inspecting.made_document import Paper
from generator.word.proofreading.opened_template import Template

_REMOVE = "Haal het weg, of vraag toestemming en zet die in de rij waar het vandaan komt"
_UNSEEN = "In de eigenschappen, bij een plaatje of op een andere plek buiten de lopende tekst"
_LOOK = (
    "Kijk in Word bij Bestand › Info › Alle eigenschappen weergeven, en bij de alternatieve tekst "
    "van plaatjes. "
)
_BEHIND = (
    "Het zit in wat hier staat: een grafiek (kies in Word Gegevens bewerken), een plaatje of een "
    "bestand. "
)


@person_check(
    "S701", Severity.ERROR, "In dit sjabloon staat een persoonsgegeven", source="R21, AVG"
)
def private_in_template(template: Template, privacy: Privacy) -> Findings:
    """
    Wat in een sjabloon van een openbaar document staat, komt in elk document dat ermee gemaakt
    wordt. Namen, e-mailadressen en telefoonnummers van wie geen toestemming gaf, horen er niet in,
    ook niet in een koptekst, in de eigenschappen of bij een plaatje. De naam van een organisatie
    of een naam die ook van een ander kan zijn (“mevrouw Jansen”), geeft een waarschuwing.
    """
    yield from together(_found(template, privacy))


def _found(template: Template, privacy: Privacy) -> Findings:
    paper = Paper(template.package)
    found = privacy.found(paper.segments)
    if not found:
        return
    lines = [line for part in template.parts for line in part.lines]
    shown = privacy.found([line.text for line in lines])
    objects = {thing.place for thing in template.carried if thing.kind in PROGRAMS}
    hidden = where_hidden(found.keys() - shown.keys(), privacy, paper)
    for secret, (trace, _) in found.items():
        at = shown.get(secret)
        place = replace(lines[at[1]].place, mark="") if at else hidden.get(secret)
        if place in objects:
            continue  # it goes away with the object, of which S302 tells
        where = "Hier" if place else _UNSEEN
        organisation = secret.sort is Sort.ORGANISATION
        verb = "staat" if trace.sure or organisation else "staat misschien"
        look = _LOOK if place is None else _BEHIND if at is None else ""
        yield Finding(
            place or FilePlace(template.package.name),
            f"{where} {verb} het gegeven uit {secret.place}, zonder toestemming",
            fix=f"{look}{_REMOVE}",
            related=(secret.place,),
            milder=None if trace.sure and not organisation else Severity.WARNING,
        )


@template_check("S702", Severity.ERROR, "Dit veld is niet openbaar", source="R21, AVG")
def private_field(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Namen van mensen, e-mailadressen en telefoonnummers kunnen alleen in een eigen document dat
    intern blijft. Een sjabloon in templates/eigen/intern mag die velden gebruiken; wat ermee
    gemaakt wordt, komt in output/intern en gaat niet naar de gemeente.
    """
    for part, slip in slips(template, view, OF_OTHERS):
        name, where = slip.about
        if where == PRIVATE:
            message = f"Het veld “{name}” is niet openbaar, en dit document is dat wel"
            fix = "Zet het sjabloon in templates/eigen/intern, of haal het veld weg"
            yield Finding(part.at(slip.line, slip.mark), message, fix=fix)
