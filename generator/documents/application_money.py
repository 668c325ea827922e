"""Subsidieaanvraag: the begroting, each post explained (Awb 4:63)."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.documents.definition import View, shown
from generator.documents.parts import yearly
from generator.documents.statements import NOTHING
from generator.dossier import Dossier
from generator.dutch import capital, euro, percent, short_date
from generator.figures.all import Figures
from generator.figures.budget import Amounts
from generator.utrecht import CITYWIDE
from generator.workbooks.application import Application, OtherSubsidy
from generator.workbooks.budget import Cost, Income


def budget_view(dossier: Dossier, figures: Figures) -> View:
    """Tables of costs and income over the years, and every post with its explanation."""
    budget, years = figures.budget, figures.budget.years
    areas = [(d.name, budget.for_area(d.name)) for d in figures.places.districts]
    areas.append(("Stedelijk", budget.for_area(CITYWIDE)))
    return {
        "jaren": [str(year) for year in years],
        "per_soort": [
            money_row(capital(kind.value), amounts, years)
            for kind, amounts in budget.by_category.items()
        ],
        "per_wijk": [
            {**money_row(name, amounts, years), "aandeel": _share(amounts, figures)}
            for name, amounts in areas
        ],
        "baten": [
            money_row(shown(i, "description"), budget.sum([i]), years) for i in budget.income
        ],
        "lasten_totaal": money_row("Totaal lasten", budget.total_costs, years),
        "baten_totaal": money_row("Totaal baten", budget.total_income, years),
        "saldo": money_row("Saldo", _balance(figures), years),
        "posten": [_cost(c, figures) for c in budget.costs],
        "baten_posten": [_income(i, figures) for i in budget.income],
        "andere": [_other(o) for o in dossier.rows(OtherSubsidy)],
        "andere_zin": _other_sentence(dossier),
        "reserve_zin": _reserve_sentence(dossier.form(Application)),
        "vergelijking": dossier.form(Application).first_application is False,
        "wnt": _above(figures, Decimal(500_000)),
        "accountant": _above(figures, Decimal(100_000)),
    }


def money_row(name: str, amounts: Amounts, years: Sequence[int]) -> View:
    """One line of a money table: a cell per year and the total."""
    return {"naam": name, "bedragen": yearly(amounts, years), "totaal": euro(amounts.total)}


def _share(amounts: Amounts, figures: Figures) -> str:
    return percent(amounts.total, figures.budget.total_costs.total)


def _balance(figures: Figures) -> Amounts:
    budget = figures.budget
    costs, income = budget.total_costs.per_year, budget.total_income.per_year
    return Amounts({year: income[year] - costs[year] for year in budget.years})


def _cost(cost: Cost, figures: Figures) -> View:
    kind = capital(cost.category.value) if cost.category else shown(cost, "category")
    area = "Stedelijk" if cost.area == CITYWIDE else shown(cost, "area")
    return {**_line(cost, figures), "soort": kind, "wijk": area}


def _income(income: Income, figures: Figures) -> View:
    kind = capital(income.category.value) if income.category else shown(income, "category")
    return {**_line(income, figures), "soort": kind}


def _line(line: Cost | Income, figures: Figures) -> View:
    return {
        "nr": line.number,
        "omschrijving": shown(line, "description"),
        "totaal": euro(figures.budget.sum([line]).total),
        "toelichting": shown(line, "explanation"),
        "lopend": _compared(line, "this_year"),
        "vorig": _compared(line, "last_year"),
    }


def _compared(line: Cost | Income, field: str) -> str:
    amount = getattr(line, field)
    return shown(line, field, None if amount is None else euro(amount))


def _other(subsidy: OtherSubsidy) -> View:
    amount = None if subsidy.amount is None else euro(subsidy.amount)
    return {
        "verstrekker": subsidy.funder,
        "regeling": subsidy.scheme or NOTHING,
        "bedrag": shown(subsidy, "amount", amount),
        "stand": shown(subsidy, "status"),
        "datum": short_date(subsidy.dated) if subsidy.dated else NOTHING,
    }


def _other_sentence(dossier: Dossier) -> str:
    """The answer to Awb 4:65."""
    application = dossier.form(Application)
    if application.other_subsidies is None:
        return shown(application, "other_subsidies")
    if application.other_subsidies:
        return "Voor dezelfde kosten hebben wij ook deze subsidies aangevraagd."
    return "Voor dezelfde kosten hebben wij bij niemand anders subsidie aangevraagd."


def _reserve_sentence(application: Application) -> str:
    """The answer to Awb 4:61 lid 2."""
    if application.reserve is None:
        return shown(application, "reserve")
    if application.reserve == 0:
        return "Wij hebben geen egalisatiereserve."
    return f"De egalisatiereserve bedraagt {euro(application.reserve)}."


def _above(figures: Figures, limit: Decimal) -> bool:
    amounts: Iterable[Decimal] = figures.budget.subsidy.per_year.values()
    return any(amount >= limit for amount in amounts)
