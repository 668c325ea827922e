"""K2, first part: is the begroting balanced, and if not, which post makes the difference?"""

from generator.checks.definition import Findings
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import enumerate_names, euro
from generator.figures.all import Figures
from generator.figures.budget import Budget
from generator.figures.budget_gap import Slip, Suspect, digits_may_be_swapped, suspects
from generator.problems import Finding, Severity
from generator.workbooks.budget import Cost, Income

_CLOSES = "Met {meant} in plaats van {amount} zijn lasten en baten gelijk"
_ADVICE = {
    Slip.OTHER_YEARS: f"Kijk {{post}} na: in alle andere jaren is die {{meant}}. {_CLOSES}",
    Slip.DOUBLED: "Staat {post} er dubbel? Rij {row} is dezelfde; haal dan een van de twee weg",
    Slip.MINUS: f"Haal bij {{post}} het minteken weg. {_CLOSES}",
    Slip.OTHER_SHEET: "Hoort {post}, {amount}, op het blad {other}? Zet de rij dan daar: "
    "dan zijn lasten en baten gelijk",
    Slip.WHOLE_GAP: "Het verschil is precies {post}. Telt die dubbel, haal de rij dan weg; "
    "of staat die nog niet op het blad {other}?",
    Slip.SHIFTED: f"Is bij {{post}} de komma verschoven, of een nul te veel? {_CLOSES}",
    Slip.TWICE: f"Is {{post}} het dubbele van wat het moet zijn? {_CLOSES}",
    Slip.SWAPPED: f"Zijn bij {{post}} twee cijfers verwisseld? {_CLOSES}",
}


@data_check(
    "K201",
    Severity.ERROR,
    "Lasten en baten zijn niet gelijk",
    source="R2",
    needs_whole=(Cost, Income),
)
def unbalanced(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een begroting sluit als de lasten in elk jaar gelijk zijn aan de baten. De gemeente vraagt een
    sluitende begroting; een verschil van een cent valt op. Maakt één post het verschil (op het
    verkeerde blad, dubbel, een cijfer verwisseld, een komma verschoven), dan noemen we die.
    """
    budget = figures.budget
    if not budget.costs or not budget.income:
        return
    likely = suspects(budget)
    together: dict[object, list[int]] = {}
    for year in (year for year in budget.years if budget.balance.per_year[year]):
        found = likely.get(year)
        together.setdefault((found.line.at("number"), found.slip) if found else year, []).append(
            year
        )
    for years in together.values():
        yield _not_equal(budget, years, likely.get(years[0]))


def _not_equal(budget: Budget, years: list[int], found: Suspect | None) -> Finding:
    """One finding for a year, or for all years that the same post keeps apart."""
    year = years[0]
    costs, income = budget.total_costs.per_year[year], budget.total_income.per_year[year]
    higher = "lasten" if costs > income else "baten"
    message = (
        f"In {year} zijn de lasten samen {euro(costs)} en de baten {euro(income)}. "
        f"De {higher} zijn {euro(abs(costs - income))} hoger"
    )
    if len(years) > 1:
        message += f". Ook in {enumerate_names(map(str, years[1:]))} is er een verschil"
    fix = f"Kijk de kolom {year} na op de bladen Lasten en Baten, tot beide gelijk zijn"
    if found:
        other = found.twin or (budget.income if isinstance(found.line, Cost) else budget.costs)[0]
        return Finding(
            found.line.at("amounts", year), message, _to_close(found), (other.at("amounts", year),)
        )
    if digits_may_be_swapped(costs - income):
        fix += ". Het verschil is deelbaar door 9: vaak zijn dan twee cijfers verwisseld"
    return Finding(
        budget.income[0].at("amounts", year), message, fix, (budget.costs[0].at("amounts", year),)
    )


def _to_close(found: Suspect) -> str:
    """What to look at in the post that makes the difference, and what then closes the year."""
    return _ADVICE[found.slip].format(
        post=f"post {found.line.number}",
        amount=euro(found.amount),
        meant=euro(found.meant),
        other="Baten" if isinstance(found.line, Cost) else "Lasten",
        row=found.twin.at("number").row if found.twin else "",
    )
