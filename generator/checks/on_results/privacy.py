"""D3: nothing in any part of a public file that was not consented to (rule R21)."""

from generator.checks.definition import Findings
from generator.checks.on_results import Result, result_check
from generator.figures.private import Haystack
from generator.problems import FilePlace, Finding, Severity


@result_check(
    "D301", Severity.ERROR, "Een persoonsgegeven staat in een openbaar document", source="R21, AVG"
)
def private_value(result: Result) -> Findings:
    """
    Namen, e-mailadressen, telefoonnummers en motivaties komen alleen met toestemming in een
    openbaar document. Het programma zoekt ze op in alle delen van het bestand, ook waar Word ze
    niet laat zien. De naam van een organisatie is geen persoonsgegeven: die geeft een waarschuwing.
    """
    if not result.document.public:
        return
    everything = Haystack(result.paper.everything)
    for value, place in result.figures.private:
        if everything.holds(value):
            mild = place.header == "Organisatie"
            yield Finding(
                FilePlace(result.paper.package.name),
                f"Het gegeven uit {place} staat in het document, zonder toestemming",
                fix=f"Haal het uit {result.template} of uit de tekst waar het in staat",
                related=(place,),
                milder=Severity.WARNING if mild else None,
            )
