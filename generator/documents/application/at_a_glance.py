"""Subsidieaanvraag: what the page In één oogopslag promises: five results of the last year."""

from collections.abc import Iterable

from generator.documents.definition import View, standing
from generator.dossier import Dossier
from generator.figures.all import Figures
from generator.figures.counting import because, chosen, deciding
from generator.workbooks.districts import Goal

_MOST = 5
_CHOOSING = ("district", "indicator", "target", "baseline", "year")


def at_a_glance(dossier: Dossier, figures: Figures) -> View:
    """The results, and the year that they are all of; empty as long as no goal has a year."""
    kept = _results(dossier, figures)
    return {"resultaten": kept, "jaar": kept[0]["jaar"] if kept else ""}


def _results(dossier: Dossier, figures: Figures) -> list[View]:
    """At most five goals of the last year that has any: the largest wijken, one of each.

    A goal that says how things stand now goes before one that does not.
    """
    goals = tuple(g for g in dossier.rows(Goal) if g.indicator and g.target and g.year)
    last = max((g.year for g in goals if g.year), default=None)
    due = [g for g in goals if g.year == last]
    due.sort(key=lambda g: (g.baseline is None, -_people(g.district, figures)))
    kept = chosen(_spread(due)[:_MOST], deciding(dossier.rows(Goal), *_CHOOSING))
    return [_result(goal) for goal in kept]


def _people(district: str | None, figures: Figures) -> int:
    known = district in figures.places.by_district
    return figures.places.inhabitants(district) if known else 0


def _spread(goals: Iterable[Goal]) -> list[Goal]:
    """The first goal of each wijk, and after those the others."""
    first: dict[str | None, Goal] = {}
    others = [goal for goal in goals if first.setdefault(goal.district, goal) is not goal]
    return [*first.values(), *others]


def _result(goal: Goal) -> View:
    line = {
        "wijk": goal.district or "",
        "wat": goal.indicator or "",
        "nu": goal.baseline or "Nog niet gemeten",
        "doel": goal.target or "",
        "jaar": because(str(goal.year or ""), goal.origin("year")),
    }
    return standing(line, goal.origin(*_CHOOSING))
