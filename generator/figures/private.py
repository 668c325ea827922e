"""What no public document may hold of whom: decided here alone, by person and consent (rule R21).

Whether a name is private depends on whose it is and what was consented to; never on whether some
text that may be printed happens to hold it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from generator.dossier import Dossier
from generator.dutch import plain
from generator.figures.person_names import first_names
from generator.figures.support import may_name, may_quote
from generator.problems import CellPlace
from generator.workbooks.application import Applicant, Signatory
from generator.workbooks.definition import columns
from generator.workbooks.members import Member
from generator.workbooks.statements import Statement, SupporterKind

_SHORTEST_SURNAME = 4
_SHORTEST_FIRST_NAME = 3
_SHORTEST_STORY = 20
_NAMES = frozenset(("person", "representative"))
_ANYBODYS = frozenset(("person_role",))  # a role says nothing of who has it


class Sort(Enum):
    """What a private value is."""

    PERSON = auto()
    CONTACT = auto()
    ORGANISATION = auto()
    STORY = auto()


@dataclass(frozen=True)
class Secret:
    """A private value and the cell that it came from."""

    text: str
    place: CellPlace
    sort: Sort


def secrets(dossier: Dossier) -> tuple[Secret, ...]:
    """Values that no public document may hold, with the cell they came from, in order."""
    found = {*_personal(dossier), *_refused(dossier)}
    return tuple(sorted(found, key=lambda s: (s.text, s.place.order)))


def _personal(dossier: Dossier) -> Iterator[Secret]:
    """Cells of private columns; a person who consented to the own name is left out."""
    for kind in (Member, Statement):
        closed = [c.field for c in columns(kind) if c.private and c.field not in _ANYBODYS]
        for row in dossier.rows(kind):
            shows = isinstance(row, Statement) and _person_may_show(row)
            for field in closed:
                value = getattr(row, field)
                if isinstance(value, str) and not (shows and field in _NAMES):
                    sort = Sort.PERSON if field in _NAMES else Sort.CONTACT
                    yield Secret(value, row.at(field), sort)


def _refused(dossier: Dossier) -> Iterator[Secret]:
    """Names of organisations and motivations that were not consented to."""
    public = {plain(name) for name, _ in public_names(dossier)}
    for statement in dossier.rows(Statement):
        named = may_name(statement) or plain(statement.organisation or "") in public
        if statement.organisation and not named:
            yield Secret(statement.organisation, statement.at("organisation"), Sort.ORGANISATION)
        story = statement.motivation
        if story and len(story) >= _SHORTEST_STORY and not may_quote(statement):
            yield Secret(story, statement.at("motivation"), Sort.STORY)


def _person_may_show(statement: Statement) -> bool:
    return statement.may_print_person is True and statement.consented


def public_people(dossier: Dossier) -> Iterator[tuple[str, CellPlace]]:
    """Who consented, and who is public by role: who signs, and whom the gemeente may call."""
    for statement in dossier.rows(Statement):
        if statement.person and _person_may_show(statement):
            yield statement.person, statement.at("person")
    for signatory in dossier.rows(Signatory):
        if signatory.name:
            yield signatory.name, signatory.at("name")
    applicant = dossier.form(Applicant)
    if applicant.contact_name:
        yield applicant.contact_name, applicant.at("contact_name")


def public_names(dossier: Dossier) -> Iterator[tuple[str, CellPlace]]:
    """Organisations that may be named: members, and who consented."""
    for member in dossier.rows(Member):
        yield member.name, member.at("name")
    for statement in dossier.rows(Statement):
        person = statement.supporter is SupporterKind.PERSON
        if statement.organisation and not person and may_name(statement):
            yield statement.organisation, statement.at("organisation")


def own_contact(dossier: Dossier) -> tuple[str, ...]:
    """How the gemeente reaches the applicant: that stands in the application."""
    applicant = dossier.form(Applicant)
    return tuple(filter(None, (applicant.email, applicant.phone)))


def revealed(statement: Statement) -> Secret | None:
    """What its own motivation betrays of who wrote it, without consent (rule R21)."""
    motivation = statement.motivation or ""
    text = f" {plain(motivation)} "
    for field, sort, value in _hidden(statement):
        if plain(value) and f" {plain(value)} " in text:
            return Secret(value, statement.at(field), sort)
    for first in () if _person_may_show(statement) else first_names(statement.person or ""):
        if _stands_in(first, motivation):
            return Secret(first, statement.at("person"), Sort.PERSON)
    phone = "".join(filter(str.isdigit, statement.phone or ""))
    if phone and phone in "".join(filter(str.isdigit, motivation)):
        return Secret(statement.phone or "", statement.at("phone"), Sort.CONTACT)
    return None


def _stands_in(first: str, motivation: str) -> bool:
    """Whether a first name is written as one: other than a surname it may also be a plain word."""
    long = len(first) >= _SHORTEST_FIRST_NAME
    return long and re.search(rf"(?<!\w){re.escape(first)}(?!\w)", motivation) is not None


def _hidden(statement: Statement) -> Iterator[tuple[str, Sort, str]]:
    """What may not be read in the motivation: names without consent, and always the address."""
    yield "email", Sort.CONTACT, statement.email or ""
    person = statement.supporter is SupporterKind.PERSON
    if statement.person and not (person and may_name(statement)):
        surname = statement.person.split()[-1]
        yield "person", Sort.PERSON, statement.person
        yield "person", Sort.PERSON, surname if len(surname) >= _SHORTEST_SURNAME else ""
    if statement.organisation and not may_name(statement):
        yield "organisation", Sort.ORGANISATION, statement.organisation
