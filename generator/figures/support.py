"""Who stands behind the application, counted honestly (rules R19, R20)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.dossier import Dossier
from generator.dutch import name_order, plain
from generator.figures.counting import because, chosen, deciding, how_many
from generator.figures.coverage import Coverage
from generator.figures.places import Places
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.statements import Statement, SupporterKind

NAMING = (
    "consent_on", "consent_by", "supporter", "may_print_person", "person",
    "may_print_organisation",
)  # fmt: skip


SIGNED = "signed", "signed_on", "withdrawn_on"
CHOOSING = "may_print_motivation", "motivation"  # of the quotations, which are printed
STANDING = (*SIGNED, "supporter", "organisation", "area", "neighbourhood")


@dataclass(frozen=True)
class Tally:
    """Statements of one wijk, of the city, or of all together."""

    organisations: int
    persons: int

    @property
    def total(self) -> int:
        """Organisations and persons together."""
        return self.organisations + self.persons


@dataclass(frozen=True)
class Support:
    """Support per wijk and per kind. Withdrawn and unsigned statements are not in it.

    An organisation with more statements counts once (its first one, in the wijk of that one);
    ``also_members`` are supporters that are members too. ``received`` are all statements, of which
    those that count are in ``counted``, in the order of the workbook. Of the ``undecided`` nobody
    can say whether they were signed: the column is not there.
    """

    received: tuple[Statement, ...]
    counted: tuple[Statement, ...]
    organisations: dict[str, tuple[Statement, ...]]
    persons: dict[str, tuple[Statement, ...]]
    by_kind: dict[str, int]
    also_members: tuple[Statement, ...]
    undecided: tuple[Statement, ...]
    not_signed: tuple[Statement, ...]
    withdrawn: tuple[Statement, ...]
    organisations_behind: int

    @property
    def not_counted(self) -> tuple[Statement, ...]:
        """What was received and does not count."""
        counted = {id(statement) for statement in self.counted}
        return chosen((s for s in self.received if id(s) not in counted), self.counted)

    def unnamed(self, area: str | None = None) -> int:
        """How many organisations are counted and may not be named, in a wijk or in all."""
        groups = self.organisations.values() if area is None else (self.organisations[area],)
        found = (s for group in groups for s in group if not may_name(s))
        return how_many(chosen(found, *groups, deciding(self.received, *NAMING)))

    def tally(self, area: str | None = None) -> Tally:
        """Counts for a wijk or ``stedelijk``; without an area for all together."""
        if area is not None:
            return Tally(how_many(self.organisations[area]), how_many(self.persons[area]))
        groups = self.organisations.values(), self.persons.values()
        return Tally(*(because(sum(map(how_many, found)), self.counted) for found in groups))


def may_name(statement: Statement) -> bool:
    """May the name of the supporter be printed in public? (rules R21, R22)."""
    if not statement.consented:
        return False
    if statement.supporter is SupporterKind.PERSON:
        return statement.may_print_person is True and statement.person is not None
    return statement.may_print_organisation is True


def may_quote(statement: Statement) -> bool:
    """Did who wrote the motivation consent? ``privacy.py`` also looks at who is named in it."""
    allowed = statement.may_print_motivation is True and statement.consented
    return allowed and statement.motivation is not None


def derive(dossier: Dossier, places: Places, coverage: Coverage) -> Support:
    """Count the statements that stand."""
    areas = (*(d.name for d in places.districts), CITYWIDE)
    received = dossier.rows(Statement)
    why, kept = deciding(received, *SIGNED), [s for s in received if s.withdrawn_on is None]
    by_name = deciding(received, "supporter", "organisation")
    counted = chosen(_once([s for s in received if s.counts]), why, by_name)
    members = {plain(m.name) for m in coverage.members}
    behind = {plain(m.name) for m in (*coverage.members, *coverage.founders)}
    organisations = _by_area(counted, SupporterKind.ORGANISATION, areas, places)
    every = chosen((s for group in organisations.values() for s in group), counted)
    names = {plain(s.organisation or s.number) for s in every}
    return Support(
        received=received,
        counted=counted,
        organisations=organisations,
        persons=_by_area(counted, SupporterKind.PERSON, areas, places),
        by_kind=_by_kind(every),
        also_members=chosen(
            (s for s in every if plain(s.organisation or "") in members), every, coverage.members
        ),
        undecided=tuple(s for s in kept if not s.readable("signed")),
        not_signed=chosen((s for s in kept if not s.counts and s.readable("signed")), why),
        withdrawn=chosen((s for s in received if s.withdrawn_on is not None), why),
        organisations_behind=because(
            len(names | behind), *map(how_many, (every, coverage.members, coverage.founders))
        ),
    )


def largest_kinds(statements: Iterable[Statement], most: int) -> list[tuple[str, int]]:
    """The kinds of organisation that there are most of, with how many; without a kind none."""
    return Counter(str(s.kind) for s in statements if s.kind).most_common(most)


def _by_kind(every: tuple[Statement, ...]) -> dict[str, int]:
    """How many there are of each kind, most first."""
    why = deciding(every, "kind")
    groups: dict[str, list[Statement]] = {}
    for s in every:
        groups.setdefault(s.kind.value if s.kind else "soort niet ingevuld", []).append(s)
    kinds = {
        because(kind, *(s.origin("kind") for s in group)): how_many(chosen(group, why, every))
        for kind, group in groups.items()
    }
    return dict(sorted(kinds.items(), key=lambda item: (-item[1], item[0])))


def _once(statements: list[Statement]) -> list[Statement]:
    seen: set[str] = set()
    kept = []
    for statement in statements:
        name = plain(statement.organisation or "")
        if statement.supporter is not SupporterKind.PERSON and name:
            if name in seen:
                continue
            seen.add(name)
        kept.append(statement)
    return kept


def _by_area(
    statements: tuple[Statement, ...], kind: SupporterKind, areas: tuple[str, ...], places: Places
) -> dict[str, tuple[Statement, ...]]:
    found: dict[str, list[Statement]] = {area: [] for area in areas}
    for statement in statements:
        home = places.home(statement.area, statement.neighbourhood) or CITYWIDE
        if (statement.supporter or SupporterKind.ORGANISATION) is kind:
            found.setdefault(home, []).append(statement)
    why = deciding(statements, "supporter", "area", "neighbourhood")
    return {
        area: chosen(
            sorted(group, key=lambda s: name_order(s.organisation or s.person or "")),
            why,
            statements,
        )
        for area, group in found.items()
    }
