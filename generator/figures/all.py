"""Step 2: from rows to every number that is printed or checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from generator.dossier import Dossier
from generator.dutch import has_cents
from generator.figures import (
    accounting,
    budget,
    coverage,
    effort,
    enclosures,
    naming,
    pillars,
    places,
    privacy,
    submission_limits,
    support,
    tiles,
    unasked,
    unfinished_statements,
)
from generator.figures.accounting import Accounting
from generator.figures.budget import Budget
from generator.figures.coverage import Coverage
from generator.figures.effort import Effort
from generator.figures.enclosures import Enclosures
from generator.figures.naming import Naming
from generator.figures.places import Places
from generator.figures.privacy import Privacy
from generator.figures.submission_limits import Limits
from generator.figures.support import Support
from generator.figures.tiles import Tile
from generator.figures.unasked import Field
from generator.figures.unfinished_statements import Unfinished


@dataclass(frozen=True)
class Figures:
    """All figures, one subject a field."""

    places: Places
    pillars: tuple[str, ...]
    naming: Naming
    tiles: Mapping[str, Tile]
    coverage: Coverage
    support: Support
    unfinished: Unfinished
    unasked: frozenset[Field]
    budget: Budget
    effort: Effort
    private: Privacy
    limits: Limits
    accounting: Accounting
    enclosures: Enclosures

    @property
    def in_cents(self) -> bool:
        """Whether amounts have cents, which tables in whole euros leave out."""
        means = ((a.personnel_costs, a.material_costs) for a in self.effort.activities)
        return self.budget.in_cents or has_cents(filter(None, chain.from_iterable(means)))


def derive(dossier: Dossier) -> Figures:
    """Compute everything once."""
    where = places.derive(dossier)
    who = coverage.derive(dossier, where)
    money = budget.derive(dossier)
    return Figures(
        places=where,
        pillars=pillars.derive(dossier),
        naming=naming.derive(dossier),
        tiles=tiles.derive(dossier),
        coverage=who,
        support=support.derive(dossier, where, who),
        unfinished=unfinished_statements.derive(dossier),
        unasked=unasked.derive(dossier),
        budget=money,
        effort=effort.derive(dossier, where),
        private=privacy.derive(dossier),
        limits=submission_limits.derive(dossier),
        accounting=accounting.derive(dossier, money),
        enclosures=enclosures.derive(dossier, money, who),
    )
