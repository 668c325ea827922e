"""What no public document may hold: decided here alone, by what was consented to (rule R21)."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from generator.dossier import Dossier
from generator.figures.support import may_name, may_quote
from generator.problems import CellPlace
from generator.workbooks.application import Applicant, Signatory
from generator.workbooks.definition import columns
from generator.workbooks.members import Member
from generator.workbooks.statements import Statement, SupporterKind

_SHORTEST = 5
_SHORTEST_STORY = 20

Private = tuple[str, CellPlace]


class Haystack:
    """A long text in which thousands of values are looked for."""

    def __init__(self, text: str) -> None:
        """``text`` may be megabytes long."""
        self._text = text

    @cached_property
    def _starts(self) -> frozenset[str]:
        size = range(len(self._text) - _SHORTEST + 1)
        return frozenset(self._text[i : i + _SHORTEST] for i in size)

    def holds(self, value: str) -> bool:
        """Is this value (of five characters or more) somewhere in the text?"""
        return value[:_SHORTEST] in self._starts and value in self._text


def derive(dossier: Dossier) -> tuple[Private, ...]:
    """Values that no public document may hold, with the cell they came from, in order."""
    public = Haystack("\n".join(_public_values(dossier)))
    found = {*_contact_data(dossier), *_refused(dossier)}
    kept = (p for p in found if len(p[0]) >= _SHORTEST and not public.holds(p[0]))
    return tuple(sorted(kept, key=lambda p: (p[0], p[1].order)))


def _contact_data(dossier: Dossier) -> Iterator[Private]:
    """Cells of private columns; a person who consented to the own name is left out."""
    for kind in (Member, Statement):
        closed = [c.field for c in columns(kind) if c.private]
        for row in dossier.rows(kind):
            shows = isinstance(row, Statement) and _person_may_show(row)
            for field in closed:
                value = getattr(row, field)
                if isinstance(value, str) and not (shows and field.startswith("person")):
                    yield value, row.at(field)


def _refused(dossier: Dossier) -> Iterator[Private]:
    """Names of organisations and motivations that were not consented to."""
    for statement in dossier.rows(Statement):
        if statement.organisation and not may_name(statement):
            yield statement.organisation, statement.at("organisation")
        story = statement.motivation
        if story and len(story) >= _SHORTEST_STORY and not may_quote(statement):
            yield story, statement.at("motivation")


def _person_may_show(statement: Statement) -> bool:
    return statement.may_print_person is True and statement.consented


def _public_values(dossier: Dossier) -> Iterable[str]:
    """Values that are public in another cell, such as a role that anyone may have."""
    applicant, kinds = dossier.form(Applicant), dossier.rows(Statement)
    shown = {s.person for s in kinds if s.supporter is SupporterKind.PERSON and may_name(s)}
    roles = {s.person_role for s in kinds} | {s.role for s in dossier.rows(Signatory)}
    stories = {s.motivation for s in kinds if may_quote(s)}
    named = {s.organisation for s in kinds if may_name(s)} | {m.name for m in dossier.rows(Member)}
    own = {applicant.contact_name, applicant.email, applicant.phone}
    return sorted(v for v in shown | roles | stories | named | own if v)
