"""Subsidieaanvraag: reserve, other subsidies, and how the money is accounted for."""

from decimal import Decimal

from generator.documents.blocks.applicant import money_or_gap
from generator.documents.blocks.statements import NOTHING
from generator.documents.definition import View, shown
from generator.dossier import Dossier
from generator.dutch import capital, euro, short_date
from generator.figures.all import Figures
from generator.workbooks.application import Application, OtherSubsidy

ACCOUNTANT_ABOVE = Decimal(100_000)  # Utrecht, verantwoordingsprotocol (domain 2.2)
WNT_FROM = Decimal(500_000)  # WNT 1.3 lid 1 c
WNT_YEARS = 3


def other_subsidies(dossier: Dossier) -> dict[str, str | list[View]]:
    """The answers to Awb 4:61 lid 2 and 4:65."""
    application = dossier.form(Application)
    asked = dossier.rows(OtherSubsidy) if application.other_subsidies is not False else ()
    return {
        "andere": [_other(subsidy) for subsidy in asked],
        "andere_zin": _other_sentence(application, bool(asked)),
        "reserve_zin": _reserve_sentence(application),
    }


def _other(subsidy: OtherSubsidy) -> View:
    return {
        "verstrekker": subsidy.funder,
        "regeling": subsidy.scheme or NOTHING,
        "bedrag": shown(subsidy, "amount", "" if subsidy.amount is None else euro(subsidy.amount)),
        "stand": capital(shown(subsidy, "status")),
        "datum": short_date(subsidy.dated) if subsidy.dated else NOTHING,
    }


def _other_sentence(application: Application, listed: bool) -> str:
    if application.other_subsidies is None and not listed:
        return shown(application, "other_subsidies")
    if application.other_subsidies is False:
        return "Voor dezelfde kosten hebben wij bij niemand anders subsidie aangevraagd."
    where = "; ze staan in de tabel hieronder" if listed else ""
    return f"Voor dezelfde kosten hebben wij ook bij anderen subsidie aangevraagd{where}."


def _reserve_sentence(application: Application) -> str:
    if application.reserve is None:
        return shown(application, "reserve", "")
    if application.reserve == 0:
        return "Wij hebben geen egalisatiereserve."
    return f"Onze egalisatiereserve is {money_or_gap(application, 'reserve')}."


def accounts(figures: Figures) -> dict[str, str | bool]:
    """Which rules of accounting the asked amount brings along (rules R28, R29)."""
    subsidy = figures.budget.subsidy.per_year
    since = _wnt_year(figures)
    return {
        "accountant": any(amount > ACCOUNTANT_ABOVE for amount in subsidy.values()),
        "accountant_grens": euro(ACCOUNTANT_ABOVE),
        "wnt": bool(since),
        "wnt_grens": euro(WNT_FROM),
        "wnt_vanaf": since,
    }


def _wnt_year(figures: Figures) -> str:
    """The fourth year after three in a row with a large subsidy that is half of all income."""
    income, row = figures.budget.total_income.per_year, 0
    for year, amount in figures.budget.subsidy.per_year.items():
        row = row + 1 if amount >= WNT_FROM and 2 * amount >= income[year] else 0
        if row == WNT_YEARS:
            return str(year + 1)
    return ""
