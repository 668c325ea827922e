"""D3: nothing in any part of a public file that was not consented to (rule R21)."""

from collections.abc import Iterator

from generator.checks.definition import Findings
from generator.checks.on_results import Result, result_check
from generator.dossier import Dossier
from generator.figures.support import may_name, may_quote
from generator.problems import CellPlace, FilePlace, Finding, Severity
from generator.workbooks.application import Applicant, Signatory
from generator.workbooks.definition import columns
from generator.workbooks.members import Member
from generator.workbooks.statements import Statement, SupporterKind

_SHORTEST = 5
_SHORTEST_STORY = 20


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
    everything = result.paper.everything
    for value, place in sorted(set(_private(result.dossier)), key=lambda found: found[0]):
        if value in everything:
            mild = place.header == "Organisatie"
            yield Finding(
                FilePlace(result.paper.package.name),
                f"Het gegeven uit {place} staat in het document, zonder toestemming",
                fix="Haal het uit het sjabloon of uit de tekst waar het in staat",
                related=(place,),
                milder=Severity.WARNING if mild else None,
            )


def _private(dossier: Dossier) -> Iterator[tuple[str, CellPlace]]:
    """Values that no public document may hold, with the cell they came from."""
    open_values = _public_values(dossier)
    for value, place in (*_contact_data(dossier), *_refused(dossier)):
        if len(value) >= _SHORTEST and not any(value in known for known in open_values):
            yield value, place


def _contact_data(dossier: Dossier) -> Iterator[tuple[str, CellPlace]]:
    """Cells of private columns; a person who consented to the own name is left out."""
    for kind in (Member, Statement):
        for row in dossier.rows(kind):
            for column in columns(kind):
                value = getattr(row, column.field)
                named = column.field.startswith("person")
                allowed = named and isinstance(row, Statement) and _person_may_show(row)
                if column.private and isinstance(value, str) and not allowed:
                    yield value, row.at(column.field)


def _refused(dossier: Dossier) -> Iterator[tuple[str, CellPlace]]:
    """Names of organisations and motivations that were not consented to."""
    for statement in dossier.rows(Statement):
        if statement.organisation and not may_name(statement):
            yield statement.organisation, statement.at("organisation")
        story = statement.motivation
        if story and len(story) >= _SHORTEST_STORY and not may_quote(statement):
            yield story, statement.at("motivation")


def _person_may_show(statement: Statement) -> bool:
    return statement.may_print_person is True and statement.consented


def _public_values(dossier: Dossier) -> set[str]:
    """Values that are public in another cell, such as a role that anyone may have."""
    applicant, kinds = dossier.form(Applicant), dossier.rows(Statement)
    shown = {s.person for s in kinds if s.supporter is SupporterKind.PERSON and may_name(s)}
    roles = {s.person_role for s in kinds} | {s.role for s in dossier.rows(Signatory)}
    stories = {s.motivation for s in kinds if may_quote(s)}
    named = {s.organisation for s in kinds if may_name(s)} | {m.name for m in dossier.rows(Member)}
    own = {applicant.contact_name, applicant.email, applicant.phone}
    return {v for v in shown | roles | stories | named | own if v}
