"""Subsidieaanvraag: the begroting in tables, each post explained (Awb 4:63)."""

from generator.documents.application.accounts import accounts, other_subsidies
from generator.documents.application.comparison import (
    compared,
    compared_total,
    reason_for_none,
)
from generator.documents.blocks.applicant import unbroken
from generator.documents.definition import View, sentence, shown
from generator.dossier import Dossier
from generator.dutch import capital, euro, percent
from generator.figures.all import Figures
from generator.figures.budget import Amounts, Line
from generator.utrecht import CITYWIDE
from generator.workbooks.application import Application
from generator.workbooks.budget import Cost

UNSORTED = "Kostensoort nog niet ingevuld"
WHOLE_CITY = "Hele stad"


def budget_view(dossier: Dossier, figures: Figures) -> View:
    """Lasten and baten per year, in all the ways they are looked at."""
    budget = figures.budget
    return {
        "jaren": [str(year) for year in budget.years],
        "per_soort": _lines(by_category(figures), figures),
        "per_wijk": _lines(by_area(figures), figures),
        "baten": _lines(
            [(shown(i, "description"), budget.sum([i])) for i in budget.income], figures
        ),
        "lasten": {
            **_total("Totaal lasten", budget.total_costs, figures),
            **compared_total(budget.costs, figures),
        },
        "totaal_baten": {
            **_total("Totaal baten", budget.total_income, figures),
            **compared_total(budget.income, figures),
        },
        "subsidie": _total("Gevraagde subsidie", budget.subsidy, figures),
        "saldo": _total("Saldo", balance(figures), figures),
        "sluitend": _closing(figures),
        "alles": percent(budget.total_costs.total, budget.total_costs.total),
        "posten": [_cost(c, figures) for c in budget.costs],
        "baten_posten": [_line(i, figures) for i in budget.income],
        "vergelijking": dossier.form(Application).first_application is False,
        "eerste_jaar": next((str(year) for year in budget.years), ""),
        "vergelijking_zin": reason_for_none(dossier.form(Application)),
        "per_jaar": [
            {"jaar": str(year), "bedrag": euro(amount, figures.budget.in_cents)}
            for year, amount in budget.subsidy.per_year.items()
        ],
        **other_subsidies(dossier),
        **accounts(figures),
    }


def by_category(figures: Figures) -> list[tuple[str, Amounts]]:
    """Costs per kostensoort; what has none yet is there too, so that the sum is right."""
    budget = figures.budget
    groups = [(capital(kind.value), amounts) for kind, amounts in budget.by_category.items()]
    rest = [c for c in budget.costs if c.category is None]
    return [*groups, (UNSORTED, budget.sum(rest))] if rest else groups


def by_area(figures: Figures) -> list[tuple[str, Amounts]]:
    """Costs per wijk, and those of the city as a whole."""
    budget = figures.budget
    areas = [(d.name, budget.for_area(d.name)) for d in figures.places.districts]
    return [*areas, (WHOLE_CITY, budget.for_area(CITYWIDE))]


def _lines(groups: list[tuple[str, Amounts]], figures: Figures) -> list[View]:
    return [_total(name, amounts, figures) for name, amounts in groups]


def _total(name: str, amounts: Amounts, figures: Figures) -> View:
    """One line of a table over the years."""
    cents = figures.budget.in_cents
    return {
        "naam": name,
        "bedragen": [euro(amounts.per_year[year], cents) for year in figures.budget.years],
        "totaal": euro(amounts.total, cents),
        "aandeel": percent(amounts.total, figures.budget.total_costs.total),
    }


def balance(figures: Figures) -> Amounts:
    """Income less costs, per year (rule R2)."""
    budget = figures.budget
    costs, income = budget.total_costs.per_year, budget.total_income.per_year
    return Amounts({year: income[year] - costs[year] for year in budget.years})


def _closing(figures: Figures) -> str:
    found = balance(figures)
    if not (figures.budget.costs or figures.budget.income):
        return "De begroting is nog leeg."
    if any(found.per_year.values()):
        return "Lasten en baten zijn nog niet in elk jaar gelijk; het saldo laat het verschil zien."
    return "In elk jaar zijn lasten en baten gelijk: de begroting sluit."


def _cost(cost: Cost, figures: Figures) -> View:
    area = WHOLE_CITY if cost.area == CITYWIDE else shown(cost, "area")
    return {**_line(cost, figures), "wijk": area}


def _line(line: Line, figures: Figures) -> View:
    amounts = figures.budget.sum([line])
    return {
        **_total(shown(line, "description"), amounts, figures),
        "nr": line.number,
        "soort": capital(shown(line, "category")),
        "toelichting": unbroken(sentence(shown(line, "explanation"))),
        **compared(line, figures),
    }
