"""Plan per wijk: what it costs here, and how that fits in the begroting of the whole city."""

from generator.documents.definition import View
from generator.dutch import capital, euro, percent
from generator.figures.all import Figures
from generator.workbooks.budget import CostCategory
from generator.workbooks.districts import District

_UNSORTED = "kostensoort niet ingevuld"


def money(district: District, figures: Figures) -> View:
    """The costs of this wijk per year and per kostensoort."""
    budget = figures.budget
    lines = budget.in_area(district.name)
    here = budget.for_area(district.name)
    kinds: tuple[CostCategory | None, ...] = (*CostCategory, None)
    groups = {c: [x for x in lines if x.category is c] for c in kinds}
    return {
        "aanwezig": bool(lines),
        "totaal": euro(here.total),
        "gemiddeld": euro(here.average),
        "begroting": euro(budget.total_costs.total),
        "aandeel": percent(here.total, budget.total_costs.total),
        "alles": percent(here.total, here.total),
        "jaren": [
            {"jaar": str(year), "bedrag": euro(here.per_year[year])} for year in budget.years
        ],
        "soorten": [
            {
                "soort": capital(kind.value if kind else _UNSORTED),
                "gemiddeld": euro(budget.sum(group).average),
                "totaal": euro(budget.sum(group).total),
                "aandeel": percent(budget.sum(group).total, here.total),
            }
            for kind, group in groups.items()
            if group
        ],
    }
