"""Who stands behind the application, counted honestly (rules R19, R20)."""

from collections import Counter
from dataclasses import dataclass

from generator.dossier import Dossier
from generator.dutch import name_order, plain
from generator.figures.coverage import Coverage
from generator.figures.places import Places
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.statements import Statement, SupporterKind


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
        return tuple(statement for statement in self.received if id(statement) not in counted)

    def unnamed(self, area: str | None = None) -> int:
        """How many organisations are counted and may not be named, in a wijk or in all."""
        groups = self.organisations.values() if area is None else (self.organisations[area],)
        return sum(not may_name(s) for group in groups for s in group)

    def tally(self, area: str | None = None) -> Tally:
        """Counts for a wijk or ``stedelijk``; without an area for all together."""
        if area is not None:
            return Tally(len(self.organisations[area]), len(self.persons[area]))
        return Tally(
            sum(map(len, self.organisations.values())), sum(map(len, self.persons.values()))
        )


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
    counted = _once([s for s in dossier.rows(Statement) if s.counts])
    members = {plain(m.name) for m in coverage.members}
    behind = {plain(m.name) for m in (*coverage.members, *coverage.founders)}
    organisations = _by_area(counted, SupporterKind.ORGANISATION, areas, places)
    every = [s for group in organisations.values() for s in group]
    kinds = Counter(s.kind.value if s.kind else "soort niet ingevuld" for s in every)
    names = {plain(s.organisation or s.number) for s in every}
    undecided = tuple(
        s for s in dossier.rows(Statement) if s.withdrawn_on is None and not s.readable("signed")
    )
    return Support(
        received=dossier.rows(Statement),
        counted=tuple(counted),
        organisations=organisations,
        persons=_by_area(counted, SupporterKind.PERSON, areas, places),
        by_kind=dict(sorted(kinds.items(), key=lambda item: (-item[1], item[0]))),
        also_members=tuple(s for s in every if plain(s.organisation or "") in members),
        undecided=undecided,
        not_signed=tuple(
            s
            for s in dossier.rows(Statement)
            if not s.counts and s.withdrawn_on is None and s.readable("signed")
        ),
        withdrawn=tuple(s for s in dossier.rows(Statement) if s.withdrawn_on is not None),
        organisations_behind=len(names | behind),
    )


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
    statements: list[Statement], kind: SupporterKind, areas: tuple[str, ...], places: Places
) -> dict[str, tuple[Statement, ...]]:
    found: dict[str, list[Statement]] = {area: [] for area in areas}
    for statement in statements:
        home = places.home(statement.area, statement.neighbourhood) or CITYWIDE
        if (statement.supporter or SupporterKind.ORGANISATION) is kind:
            found.setdefault(home, []).append(statement)
    return {
        area: tuple(sorted(group, key=lambda s: name_order(s.organisation or s.person or "")))
        for area, group in found.items()
    }
