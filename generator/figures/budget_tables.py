"""The begroting as tables over the years, for a file of its own: overview, costs, income."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.dutch import capital
from generator.figures.budget import Amounts, Budget
from generator.workbooks.cells.areas import CITYWIDE


@dataclass(frozen=True)
class Line:
    """One row: a text for each header, euros over the years, how they were reached; or a total."""

    texts: tuple[str, ...]
    amounts: Amounts
    story: str = ""
    total: bool = False


@dataclass(frozen=True)
class Table:
    """Its title, the headers before the years, and its rows; ``explained``: with their story."""

    title: str
    headers: tuple[str, ...]
    lines: tuple[Line, ...]
    explained: bool = True


def budget_tables(budget: Budget, whole: str) -> tuple[Table, ...]:
    """All of the begroting; ``whole`` is what a post for all wijken together is called."""
    costs = (
        *(
            Line(
                (
                    cost.number,
                    capital(cost.category or ""),
                    cost.description or "",
                    whole if cost.area == CITYWIDE else cost.area or "",
                ),
                budget.sum([cost]),
                cost.explanation or "",
            )
            for cost in budget.costs
        ),
        Line(("", "", "Totaal lasten", ""), budget.total_costs, total=True),
    )
    income = (
        *(
            Line(
                (found.number, capital(found.category or ""), found.description or ""),
                budget.sum([found]),
                found.explanation or "",
            )
            for found in budget.income
        ),
        Line(("", "", "Totaal baten"), budget.total_income, total=True),
    )
    return (
        Table("Overzicht", ("Wat",), (*_overview(budget),), explained=False),
        Table("Lasten", ("Nr", "Kostensoort", "Omschrijving", "Wijk"), costs),
        Table("Baten", ("Nr", "Soort", "Omschrijving"), income),
    )


def _overview(budget: Budget) -> Iterator[Line]:
    for category, amounts in budget.by_category.items():
        yield Line((capital(category),), amounts)
    yield Line(("Totaal lasten",), budget.total_costs, total=True)
    for income in budget.income:
        yield Line((income.description or income.number,), budget.sum([income]))
    yield Line(("Totaal baten",), budget.total_income, total=True)
    yield Line(("Saldo: baten min lasten",), budget.balance, total=True)
