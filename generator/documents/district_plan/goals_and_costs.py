"""Plan per wijk: what must be better, with whom we do it, and what it costs."""

from generator.documents.blocks.costs import called
from generator.documents.blocks.wording import rounding_note
from generator.documents.definition import View, shown, standing
from generator.dossier import Dossier
from generator.dutch import capital, euro, percent
from generator.figures.all import Figures
from generator.printed import NOTHING
from generator.workbooks.districts import District, Goal, Partner

_UNSORTED = "kostensoort niet ingevuld"


def goals(district: District, dossier: Dossier) -> list[View]:
    """The opgaven of the wijk with what we measure."""
    return [_goal(g) for g in dossier.rows(Goal) if g.district == district.name]


def _goal(goal: Goal) -> View:
    target = shown(goal, "target")
    line = {
        "nr": goal.number,
        "thema": capital(goal.theme or ""),
        "opgave": shown(goal, "challenge"),
        "doel": shown(goal, "aim"),
        "indicator": shown(goal, "indicator"),
        "nu": goal.baseline or "Nog niet gemeten",
        "streefwaarde": f"{target} in {goal.year}" if goal.year and goal.target else target,
        "bron": goal.source or "",
    }
    return standing(line, goal.origin("district"))


def partners(district: District, dossier: Dossier) -> list[View]:
    """With whom we work in this wijk."""
    return [
        standing(
            {
                "naam": capital(p.name),
                "rol": p.role or NOTHING,
                "afspraak": p.agreement or NOTHING,
            },
            p.origin("district"),
        )
        for p in dossier.rows(Partner)
        if p.district == district.name
    ]


def money(district: District, figures: Figures) -> View:
    """The costs of this wijk per year and per kostensoort, in whole euros."""
    budget = figures.budget
    lines = budget.in_area(district.name)
    here = budget.for_area(district.name)
    kinds = budget.grouped(lines)
    return {
        "aanwezig": bool(lines),
        "totaal": euro(here.total, cents=False),
        "gemiddeld": euro(here.average, cents=False),
        "begroting": euro(budget.total_costs.total, cents=False),
        "afgerond": budget.in_cents,
        "aandeel": percent(here.total, budget.total_costs.total),
        "alles": percent(here.total, here.total),
        "afronding": rounding_note((found.total for found in kinds.values()), here.total),
        "jaren": [
            {"jaar": str(y), "bedrag": euro(here.per_year[y], cents=False)} for y in budget.years
        ],
        "soorten": [
            {
                "soort": called(kind, figures, _UNSORTED),
                "bedrag": euro(found.total, cents=False),
                "aandeel": percent(found.total, here.total),
            }
            for kind, found in kinds.items()
        ],
    }
