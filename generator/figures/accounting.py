"""Which rules the asked amount brings along: accountant, topinkomens, social return (R28, R29)."""

from dataclasses import dataclass
from decimal import Decimal

from generator.dossier import Dossier
from generator.figures.budget import Budget
from generator.workbooks.scheme import Scheme

WNT_FROM = Decimal(500_000)  # WNT 1.3 lid 1 c
_WNT_YEARS = 3
KEEP_BY_LAW = 7  # years, Awb 4:69


@dataclass(frozen=True)
class Accounting:
    """What goes with the amounts: ``wnt_since`` is None when that law does not hold.

    ``most`` is the highest amount of a year, ``social_return`` the percentage that is due.
    """

    most: Decimal
    accountant: bool
    wnt_since: int | None
    social_return: Decimal | None


def derive(dossier: Dossier, budget: Budget) -> Accounting:
    """The thresholds of the regeling, and that of the law, against the highest year."""
    scheme = dossier.form(Scheme)
    most = max(budget.subsidy.per_year.values(), default=Decimal(0))
    due = most > (scheme.social_return_above or 0)
    return Accounting(
        most=most,
        accountant=scheme.accountant_above is not None and most > scheme.accountant_above,
        wnt_since=_wnt_since(budget),
        social_return=scheme.social_return if due else None,
    )


def _wnt_since(budget: Budget) -> int | None:
    """The fourth year after three in a row with a large subsidy that is half of all income."""
    income, row = budget.total_income.per_year, 0
    for year, amount in budget.subsidy.per_year.items():
        row = row + 1 if amount >= WNT_FROM and 2 * amount >= income[year] else 0
        if row == _WNT_YEARS:
            return year + 1
    return None
