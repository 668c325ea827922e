"""What the page tells of: a run, what it read and what it made."""

from dataclasses import dataclass

from generator.checks.on_results.submission_limits import Made
from generator.delivery.ingredients import Ingredients
from generator.dossier import Dossier
from generator.events import ChangedSince, Outcome
from generator.figures.all import Figures
from generator.following import Followed


@dataclass(frozen=True)
class Subject:
    """Of one build. ``hands`` are the documents with her edits in them; ``followed`` is there when
    cells were asked for; ``changes`` are those since the sets that were otherwise.
    """

    outcome: Outcome
    dossier: Dossier
    figures: Figures
    went_in: Ingredients
    made: Made
    hands: frozenset[str] = frozenset()
    followed: Followed | None = None
    changes: tuple[ChangedSince, ...] = ()
