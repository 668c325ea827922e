"""The opgaven: how many can be measured, and what they count."""

import re
from dataclasses import dataclass

from generator.dossier import Dossier
from generator.figures.counting import chosen, deciding
from generator.workbooks.districts import Goal, GoalKind

_FIGURE = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+|\d+)(?![.,]?\d)")


@dataclass(frozen=True)
class Goals:
    """The opgaven of all wijken."""

    every: tuple[Goal, ...]

    @property
    def measured(self) -> tuple[Goal, ...]:
        """Those of which the stand at the beginning is a figure with its year."""
        why = deciding(self.every, "baseline", "baseline_year")
        return chosen((g for g in self.every if g.measured and g.baseline_year), why)

    def of_kind(self, kind: GoalKind) -> tuple[Goal, ...]:
        """Those that count an output, or an outcome."""
        return chosen((g for g in self.every if g.kind is kind), deciding(self.every, "kind"))


def figure_of(typed: str | None) -> int | None:
    """The one whole number in a few words ("1.200 per jaar"); None when there is no such."""
    found = _FIGURE.findall(typed or "")
    return int(found[0].replace(".", "")) if len(found) == 1 else None


def derive(dossier: Dossier) -> Goals:
    """The goals of this dossier."""
    return Goals(dossier.rows(Goal))
