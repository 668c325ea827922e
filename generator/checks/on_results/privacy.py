"""D3: nothing in any part of a public file that was not consented to (rule R21)."""

from collections.abc import Iterator

from generator.checks.definition import Findings
from generator.checks.on_results import Result, result_check
from generator.dossier import Dossier
from generator.figures.support import may_name, may_quote
from generator.problems import FilePlace, Finding, Place, Severity
from generator.workbooks.application import Applicant, Signatory
from generator.workbooks.definition import columns
from generator.workbooks.members import Member
from generator.workbooks.statements import Statement, SupporterKind

_SHORTEST = 5


@result_check(
    "D301", Severity.ERROR, "Een persoonsgegeven staat in een openbaar document", source="R21, AVG"
)
def private_value(result: Result) -> Findings:
    """
    Namen van personen, e-mailadressen, telefoonnummers en motivaties komen alleen met
    toestemming in een openbaar document. Het programma zoekt ze op in alle delen van het
    bestand, ook waar Word ze niet laat zien.
    """
    if not result.document.public:
        return
    everything = result.paper.everything
    for value, place in sorted(set(_private(result.dossier)), key=lambda found: found[0]):
        if value in everything:
            yield Finding(
                FilePlace(result.paper.package.name),
                f"Het gegeven uit {place} staat in het document, zonder toestemming",
                fix="Haal het uit het sjabloon of uit de tekst waar het in staat",
                related=(place,),
            )


def _private(dossier: Dossier) -> Iterator[tuple[str, Place]]:
    """Values that no public document may hold, with the cell they came from."""
    open_values = _public_values(dossier)
    for kind in (Member, Statement):
        for row in dossier.rows(kind):
            for column in columns(kind):
                value = getattr(row, column.field)
                if not column.private or not isinstance(value, str) or len(value) < _SHORTEST:
                    continue
                named = column.field.startswith("person")
                allowed = named and isinstance(row, Statement) and _person_may_show(row)
                if not allowed and value not in open_values:
                    yield value, row.at(column.field)
    for statement in dossier.rows(Statement):
        story = statement.motivation
        if story and len(story) >= 20 and not may_quote(statement) and story not in open_values:
            yield story, statement.at("motivation")


def _person_may_show(statement: Statement) -> bool:
    return statement.may_print_person is True and statement.consented


def _public_values(dossier: Dossier) -> set[str]:
    """Values that are public in another cell, such as a role that anyone may have."""
    applicant, kinds = dossier.form(Applicant), dossier.rows(Statement)
    shown = {s.person for s in kinds if s.supporter is SupporterKind.PERSON and may_name(s)}
    roles = {s.person_role for s in kinds} | {s.role for s in dossier.rows(Signatory)}
    stories = {s.motivation for s in kinds if may_quote(s)}
    own = {applicant.contact_name, applicant.email, applicant.phone}
    return {v for v in shown | roles | stories | own if v}
