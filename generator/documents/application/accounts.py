"""Subsidieaanvraag: reserve, other subsidies, and how the money is accounted for."""

from generator.documents.blocks.wording import money_or_empty, money_or_gap
from generator.documents.definition import View, shown
from generator.dossier import Dossier
from generator.dutch import capital, euro, short_date
from generator.figures.accounting import WNT_FROM
from generator.figures.all import Figures
from generator.figures.counting import because, decided_by
from generator.printed import NOTHING
from generator.workbooks.application import Application, OtherSubsidy
from generator.workbooks.scheme import Scheme


def other_subsidies(dossier: Dossier) -> dict[str, str | list[View]]:
    """The answers to Awb 4:61 lid 2 and 4:65."""
    application = dossier.form(Application)
    per_year = dossier.form(Scheme).per_year is not False
    asked = dossier.rows(OtherSubsidy) if application.other_subsidies is not False else ()
    return {
        "andere": [_other(subsidy) for subsidy in asked],
        "andere_zin": because(
            _other_sentence(application, bool(asked), per_year),
            application.origin("other_subsidies"),
        ),
        "reserve_zin": because(
            _reserve_sentence(application, per_year),
            application.origin("reserve"),
            dossier.form(Scheme).origin("per_year"),
        ),
    }


def _other(subsidy: OtherSubsidy) -> View:
    return {
        "verstrekker": subsidy.funder,
        "regeling": subsidy.scheme or NOTHING,
        "bedrag": shown(subsidy, "amount", "" if subsidy.amount is None else euro(subsidy.amount)),
        "stand": capital(shown(subsidy, "status")),
        "datum": short_date(subsidy.dated) if subsidy.dated else NOTHING,
    }


def _other_sentence(application: Application, listed: bool, per_year: bool) -> str:
    if application.other_subsidies is None and not listed and not per_year:
        return ""
    if application.other_subsidies is None and not listed:
        return shown(application, "other_subsidies")
    if application.other_subsidies is False:
        return "Voor dezelfde kosten hebben wij bij niemand anders subsidie aangevraagd."
    where = "; ze staan in het hoofdstuk Begroting" if listed else ""
    return f"Voor dezelfde kosten hebben wij ook bij anderen subsidie aangevraagd{where}."


def _reserve_sentence(application: Application, per_year: bool) -> str:
    if not per_year:
        return ""
    if application.reserve is None:
        return shown(application, "reserve", "")
    if application.reserve == 0:
        return "Wij hebben geen egalisatiereserve."
    return f"Onze egalisatiereserve is {money_or_gap(application, 'reserve')}."


def accounts(dossier: Dossier, figures: Figures) -> dict[str, str | bool]:
    """Which rules of accounting the asked amount brings along (rules R28, R29)."""
    brought = figures.accounting
    return {
        "accountant": brought.accountant,
        "accountant_grens": money_or_empty(dossier.form(Scheme).accountant_above),
        "wnt": brought.wnt_since is not None,
        "wnt_grens": euro(WNT_FROM),
        "wnt_vanaf": decided_by(str(brought.wnt_since or ""), figures.budget.subsidy.total),
    }
