"""Step 2: from rows to every number that is printed or checked."""

from dataclasses import dataclass

from generator.dossier import Dossier
from generator.figures import budget, coverage, effort, places, private, submission_limits, support
from generator.figures.budget import Budget
from generator.figures.coverage import Coverage
from generator.figures.effort import Effort
from generator.figures.places import Places
from generator.figures.private import Private
from generator.figures.submission_limits import Limits
from generator.figures.support import Support


@dataclass(frozen=True)
class Figures:
    """All figures, one subject a field."""

    places: Places
    coverage: Coverage
    support: Support
    budget: Budget
    effort: Effort
    private: tuple[Private, ...]
    limits: Limits


def derive(dossier: Dossier) -> Figures:
    """Compute everything once."""
    where = places.derive(dossier)
    who = coverage.derive(dossier, where)
    return Figures(
        places=where,
        coverage=who,
        support=support.derive(dossier, where, who),
        budget=budget.derive(dossier),
        effort=effort.derive(dossier, where),
        private=private.derive(dossier),
        limits=submission_limits.derive(dossier),
    )
