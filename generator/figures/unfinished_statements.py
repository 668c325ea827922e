"""What is still to be asked or done for the steunverklaringen, and for how many."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from generator.dossier import Dossier
from generator.figures.counting import because, chosen, deciding
from generator.origins.sources import Origin
from generator.workbooks.statements import Statement, SupporterKind

_ASKED = (
    "supporter", "organisation", "person", "area", "signed", "signed_on", "email", "phone",
    "motivation", "may_print_organisation", "may_print_person", "may_print_motivation",
    "consent_on", "consent_by", "file",
)  # fmt: skip
GIVEN = ("may_print_organisation", "may_print_person", "may_print_motivation")
CONSENTS = ("organisatienaam", "persoonsnaam", "motivatie")


@dataclass(frozen=True)
class Unfinished:
    """The statements that miss something, and how many miss each thing, most missed first."""

    statements: tuple[Statement, ...]
    missed: Mapping[str, int]


def derive(dossier: Dossier) -> Unfinished:
    """Of all that were not withdrawn."""
    every = dossier.rows(Statement)
    open_ones = [s for s in every if s.withdrawn_on is None]
    missed = Counter(item for s in open_ones for item in missing(s))
    why = deciding(every, "withdrawn_on", *_ASKED)
    found = chosen((s for s in open_ones if missing(s)), why)
    each = {what: because(amount, why) for what, amount in missed.most_common()}
    return Unfinished(found, each)


def asked(statement: Statement) -> Origin | None:
    """The cells that tell what is missing."""
    return statement.origin(*_ASKED)


def missing(statement: Statement) -> list[str]:
    """What is still to be asked or done for one statement, in the order of the form."""
    person = statement.supporter is SupporterKind.PERSON
    asked = not person, True, bool(statement.motivation)
    unanswered = [
        f"antwoord: mag de {what} erin"
        for what, needed, answer in zip(CONSENTS, asked, answers(statement), strict=True)
        if needed and answer is None
    ]
    there = {
        "organisatie of persoon": statement.supporter is not None,
        "naam van de organisatie": person or statement.organisation is not None,
        "naam van wie tekende": statement.person is not None,
        "wijk": statement.area is not None,
        "handtekening": statement.signed is True,
        "datum": statement.signed_on is not None,
        "e-mailadres of telefoonnummer": bool(statement.email or statement.phone),
        **dict.fromkeys(unanswered, False),
        "datum van de toestemming": not _allows(statement) or statement.consent_on is not None,
        "hoe de toestemming is gegeven": not _allows(statement) or statement.consent_by is not None,
        "scan van de verklaring": statement.file is not None,
    }
    return [what for what, present in there.items() if not present]


def answers(statement: Statement) -> tuple[bool | None, ...]:
    """What may be printed, for each of ``CONSENTS``; None where there is no answer."""
    return (
        statement.may_print_organisation,
        statement.may_print_person,
        statement.may_print_motivation,
    )


def _allows(statement: Statement) -> bool:
    return True in answers(statement)
