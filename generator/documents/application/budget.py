"""Subsidieaanvraag: the begroting in tables, each post explained (Awb 4:63)."""

from generator.documents.application.accounts import accounts, other_subsidies
from generator.documents.application.comparison import (
    compared,
    compared_total,
    reason_for_none,
)
from generator.documents.blocks.costs import by_area, by_category
from generator.documents.blocks.wording import sentence, unbroken
from generator.documents.definition import View, shown
from generator.dossier import Dossier
from generator.dutch import capital, euro, percent
from generator.figures.all import Figures
from generator.figures.budget import Amounts, Line
from generator.figures.counting import decided_by
from generator.workbooks.application import Application
from generator.workbooks.budget import Cost
from generator.workbooks.cells.areas import CITYWIDE


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
        "subsidie": _total("Gevraagde subsidie", budget.subsidy, figures, exact=True),
        "saldo": _total("Saldo", figures.budget.balance, figures),
        "sluitend": decided_by(_closing(figures), *budget.balance.per_year.values()),
        "alles": percent(budget.total_costs.total, budget.total_costs.total),
        "posten": [_cost(c, figures) for c in budget.costs],
        "baten_posten": [_line(i, figures) for i in budget.income],
        "vergelijking": dossier.form(Application).first_application is False,
        "eerste_jaar": next((str(year) for year in budget.years), ""),
        "vergelijking_zin": reason_for_none(dossier.form(Application), figures),
        "per_jaar": [
            {"jaar": str(year), "bedrag": euro(amount, figures.budget.in_cents)}
            for year, amount in budget.subsidy.per_year.items()
        ],
        "afgerond": budget.in_cents,
        **other_subsidies(dossier),
        **accounts(dossier, figures),
    }


def _lines(groups: list[tuple[str, Amounts]], figures: Figures) -> list[View]:
    return [_total(name, amounts, figures) for name, amounts in groups]


def _total(name: str, amounts: Amounts, figures: Figures, *, exact: bool = False) -> View:
    """One line of a table over the years, in whole euros; what is asked to the cent (Awb 4:2)."""
    cents = exact and figures.budget.in_cents
    return {
        "naam": name,
        "bedragen": [euro(amounts.per_year[year], cents) for year in figures.budget.years],
        "totaal": euro(amounts.total, cents),
        "aandeel": percent(amounts.total, figures.budget.total_costs.total),
    }


def _closing(figures: Figures) -> str:
    found = figures.budget.balance
    if not (figures.budget.costs or figures.budget.income):
        return "De begroting is nog leeg."
    if any(found.per_year.values()):
        return "Lasten en baten zijn nog niet in elk jaar gelijk; het saldo laat het verschil zien."
    return "In elk jaar zijn lasten en baten gelijk: de begroting sluit."


def _cost(cost: Cost, figures: Figures) -> View:
    area = figures.naming.whole_line if cost.area == CITYWIDE else shown(cost, "area")
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
