"""D3: nothing in any part of a public file that was not consented to (rule R21)."""

from generator.checks.definition import Findings
from generator.checks.hidden_values import where_hidden
from generator.checks.lying_together import together
from generator.checks.on_results import Result, result_check
from generator.figures.privacy import Privacy, Trace
from generator.figures.private import Sort
from generator.problems import DocumentPlace, FilePlace, Finding, Severity


@result_check(
    "D301", Severity.ERROR, "Een persoonsgegeven staat in een openbaar document", source="R21, AVG"
)
def private_value(result: Result) -> Findings:
    """
    Namen, e-mailadressen, telefoonnummers en motivaties komen alleen met toestemming in een
    openbaar document. Het programma zoekt ze op in alle delen van het bestand, ook waar Word ze
    niet laat zien. De naam van een organisatie is geen persoonsgegeven: die geeft een waarschuwing.
    Dat doet ook een naam die van een ander kan zijn, zoals “mevrouw Jansen” of “J. Jansen”.
    """
    privacy = result.answers.privacy
    if not privacy:
        return
    found = privacy.found(result.paper.segments)
    paragraphs = result.paper.all_paragraphs if found else ()
    shown = privacy.found([paragraph.text for paragraph in paragraphs])
    hidden = where_hidden(found.keys() - shown.keys(), privacy, result.paper)
    nowhere = FilePlace(result.paper.package.name)
    findings = []
    for secret, (trace, _) in found.items():
        at = shown.get(secret)
        place = paragraphs[at[1]].place if at else hidden.get(secret, nowhere)
        findings.append(_finding(result, privacy, trace, place))
    yield from together(findings)


def _finding(
    result: Result, privacy: Privacy, trace: Trace, place: DocumentPlace | FilePlace
) -> Finding:
    secret = trace.secret
    typed = privacy.printed_at(secret)
    source = str(typed[0]) if typed else f"{result.template} of uit de tekst waar het in staat"
    organisation = secret.sort is Sort.ORGANISATION
    verb = "staat" if trace.sure or organisation else "staat misschien"
    return Finding(
        place,
        f"Het gegeven uit {secret.place} {verb} in het document, zonder toestemming",
        fix=f"Haal het uit {source}",
        related=(secret.place, *typed),
        milder=None if trace.sure and not organisation else Severity.WARNING,
    )
