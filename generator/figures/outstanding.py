"""What is still to be asked of each organisation, as member or supporter, and of each person."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.dossier import Dossier
from generator.dutch import name_order, plain
from generator.figures import unasked
from generator.figures.unfinished_statements import GIVEN, missing
from generator.problems import CellPlace
from generator.workbooks.application import LegalForm
from generator.workbooks.definition import Row
from generator.workbooks.members import Admission, Member, WorkingArea
from generator.workbooks.statements import Statement, SupporterKind

# What misses from a statement, by the field that waits for it. Whether it is of an organisation,
# and where the scan lies, nobody else can tell.
_FIELDS = {
    "naam van de organisatie": "organisation",
    "naam van wie tekende": "person",
    "wijk": "area",
    "handtekening": "signed",
    "datum": "signed_on",
    "e-mailadres of telefoonnummer": "email",
    "antwoord: mag de organisatienaam erin": GIVEN[0],
    "antwoord: mag de persoonsnaam erin": GIVEN[1],
    "antwoord: mag de motivatie erin": GIVEN[2],
    "datum van de toestemming": "consent_on",
    "hoe de toestemming is gegeven": "consent_by",
}


@dataclass(frozen=True)
class Asked:
    """One answer that is asked: of which kind of row, which field, at which cell."""

    kind: type[Row]
    field: str
    place: CellPlace


@dataclass(frozen=True)
class Debtor:
    """Who still owes something. ``alone``: a person who supports for himself or herself."""

    name: str
    member: bool = False
    supporter: bool = False
    alone: bool = False
    person: str = ""
    email: str = ""
    phone: str = ""
    asked: tuple[Asked, ...] = ()

    def with_more(self, other: "Debtor") -> "Debtor":
        """The same organisation met again: what was known of it first, counts."""
        return replace(
            self,
            member=self.member or other.member,
            supporter=self.supporter or other.supporter,
            person=self.person or other.person,
            email=self.email or other.email,
            phone=self.phone or other.phone,
            asked=(*self.asked, *other.asked),
        )


def outstanding(dossier: Dossier) -> tuple[Debtor, ...]:
    """Everybody of whom something misses: organisations by name, then persons.

    Whom nobody can find is not in it.
    """
    found: dict[str, Debtor] = {}
    for key, debtor in (*_members(dossier), *_supporters(dossier)):
        found[key] = found[key].with_more(debtor) if key in found else debtor
    owing = [debtor for debtor in map(_reachable, found.values()) if debtor.asked]
    return tuple(sorted(owing, key=lambda debtor: (debtor.alone, name_order(debtor.name))))


def _reachable(debtor: Debtor) -> Debtor:
    """Whose address is known in one place, is not asked for it in another."""
    known = debtor.email or debtor.phone
    asked = (one for one in debtor.asked if not (known and one.field == "email"))
    return replace(debtor, asked=tuple(asked))


def _members(dossier: Dossier) -> Iterator[tuple[str, Debtor]]:
    areas = dossier.rows(WorkingArea)
    spared = unasked.derive(dossier)
    for row in dossier.rows(Member):
        own = [area for area in areas if plain(area.organisation) == plain(row.name)]
        asked = [*_of_member(row, bool(own) or WorkingArea in dossier.damaged)]
        for area in own:
            fields = [f for f in ("district", "pillar") if (WorkingArea, f) not in spared]
            asked += _empty(area, *fields)
        gone = row.admission in {Admission.REFUSED, Admission.ENDED}
        yield (
            plain(row.name),
            Debtor(
                row.name,
                member=True,
                person=row.representative or "",
                email=row.email or "",
                phone=row.phone or "",
                asked=() if gone else tuple(asked),
            ),
        )


def _of_member(row: Member, at_work: bool) -> Iterator[Asked]:
    yield from _empty(row, "kind")
    if row.admission is Admission.ADMITTED:
        if not row.agreement and row.readable("agreement"):
            yield Asked(Member, "agreement", row.at("agreement"))
        if row.legal_form is LegalForm.INFORMAL and not row.mandate and row.readable("mandate"):
            yield Asked(Member, "mandate", row.at("mandate"))
        if not at_work:
            yield Asked(Member, "name", row.at("name"))
    yield from _empty(row, "representative")
    if not row.phone:
        yield from _empty(row, "email")
    yield from _empty(row, "about")


def _empty(row: Row, *fields: str) -> Iterator[Asked]:
    for field in fields:
        if getattr(row, field) is None and row.readable(field):
            yield Asked(type(row), field, row.at(field))


def _supporters(dossier: Dossier) -> Iterator[tuple[str, Debtor]]:
    for row in dossier.rows(Statement):
        alone = row.supporter is SupporterKind.PERSON
        name = (row.person if alone else row.organisation or row.person) or ""
        reachable = bool(name or row.email or row.phone)
        fields = [_FIELDS[what] for what in missing(row) if what in _FIELDS]
        asked = [Asked(Statement, f, row.at(f)) for f in fields if row.readable(f)]
        owes = reachable and row.withdrawn_on is None and row.supporter is not None
        known = not alone and row.organisation
        yield (
            plain(row.organisation or "") if known else f"verklaring {row.number}",
            Debtor(
                name or row.number,
                supporter=True,
                alone=alone,
                person=row.person or "",
                email=row.email or "",
                phone=row.phone or "",
                asked=tuple(asked) if owes else (),
            ),
        )
