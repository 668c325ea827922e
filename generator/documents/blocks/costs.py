"""The costs under the names of their groups, as tables and charts show them."""

from generator.dutch import capital
from generator.figures.all import Figures
from generator.figures.budget import Amounts
from generator.figures.counting import because
from generator.workbooks.budget import CostCategory
from generator.workbooks.cells.areas import CITYWIDE

UNSORTED = "Kostensoort nog niet ingevuld"


def by_category(figures: Figures) -> list[tuple[str, Amounts]]:
    """Costs per kostensoort; what has none yet is there too, so that the sum is right."""
    groups = figures.budget.grouped(figures.budget.costs)
    return [(called(kind, figures, UNSORTED), found) for kind, found in groups.items()]


def called(kind: CostCategory | None, figures: Figures, unsorted: str) -> str:
    """A kostensoort as a line of a table is called."""
    costs = (cost for cost in figures.budget.costs if cost.category is kind)
    return because(capital(kind or unsorted), *(cost.origin("category") for cost in costs))


def by_area(figures: Figures) -> list[tuple[str, Amounts]]:
    """Costs per wijk, and those of the city as a whole."""
    budget = figures.budget
    areas = [(d.name, budget.for_area(d.name)) for d in figures.places.districts]
    return [*areas, (figures.naming.whole_line, budget.for_area(CITYWIDE))]
