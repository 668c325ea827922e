"""K3, what the activities ask beside the posts that pay for it."""

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.definition import Findings
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import count, enumerate_names, euro, number
from generator.figures.all import Figures
from generator.figures.paid_by import Asked, Beside
from generator.problems import Finding, Severity
from generator.workbooks.activities import Activity
from generator.workbooks.budget import Cost
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.members import Member


@data_check(
    "K320",
    Severity.WARNING,
    "De activiteiten vragen meer dan de posten die ze betalen",
    source="R5, R16",
    needs_whole=(Activity, Cost),
)
def more_than_budgeted(dossier: Dossier, figures: Figures) -> Findings:
    """
    Per wijk en per jaar leggen we de activiteiten naast de begroting: fte naast de fte van de
    posten, vrijwilligers naast de vrijwilligers van de posten, personele kosten naast de posten
    voor personeel, en materiële kosten naast die voor activiteiten, huisvesting, communicatie en
    scholing. Een activiteit telt alleen in de jaren dat zij er is.
    """
    filled = {year for line in dossier.rows(Cost) for year in line.amounts}
    for found in _in_each_area(figures):
        short = [b for b in found if b.left < 0 and (b.year in filled or not b.asked.money)]
        if short:
            yield _too_much(short)


def _too_much(short: list[Beside]) -> Finding:
    """The activity that asks most, in the first of the years in which it is too much together."""
    first, field = short[0], short[0].asked.field
    years = enumerate_names(str(one.year) for one in short)
    most = max(first.activities, key=lambda a: Decimal(getattr(a, field) or 0))
    needed, have = _amount(first, first.needed), _amount(first, first.budgeted)
    message = (
        f"{most.area or CITYWIDE}: de activiteiten vragen {needed} ({first.asked}) in {years}; "
        f"de posten hebben {have}"
    )
    entry = first.entries[0]
    fix = f"Verlaag dit bij de activiteiten, of verhoog het bij post {entry.number}"
    return Finding(most.at(field), message, fix=fix, related=(entry.at("number"),))


@data_check(
    "K321",
    Severity.WARNING,
    "Waar een post nog meer voor is, staat er niet bij",
    source="R5, Awb 4:63",
    needs_whole=(Activity, Cost),
)
def unexplained(dossier: Dossier, figures: Figures) -> Findings:
    """
    De begroting heeft voor een wijk meer dan de activiteiten vragen. Dat mag: niet al het werk
    hoort bij een activiteit. Het plan noemt dan beide getallen, en deze cel zegt waar het verschil
    voor is.
    """
    told: set[str] = set()
    for found in _in_each_area(figures):
        over = next((one for one in found if one.left > 0), None)
        if over is None or over.explained:
            continue
        entry = over.entries[0]
        place = entry.at("outside")
        if place.column and entry.readable("outside") and entry.number not in told:
            told.add(entry.number)
            message = (
                f"Post {entry.number} heeft in {over.year} voor {over.asked} "
                f"{_amount(over, over.left)} meer dan de activiteiten vragen"
            )
            fix = "Vul in waar deze post nog meer voor is, of maak beide gelijk"
            yield Finding(place, message, fix=fix)


@data_check(
    "K323",
    Severity.WARNING,
    "Wie betaalt in buurten zonder lid, staat nergens",
    source="R15, R16",
    needs_whole=(Activity, Cost, Member),
)
def unpaid_neighbourhoods(dossier: Dossier, figures: Figures) -> Findings:
    """
    Waar geen lid werkt, is de aanvrager zelf aan zet. Het plan van de wijk zegt wie dat betaalt: de
    posten van de wijk, en de posten met ja bij Buurten zonder lid. Zijn die er allebei niet, dan
    belooft het plan werk waar geen geld voor is.
    """
    if not dossier.rows(Cost) or figures.paid_by.for_uncovered:
        return
    for district in figures.places.districts:
        without = figures.coverage.without_member(district.name)
        if without and not figures.budget.in_area(district.name):
            where = figures.naming.in_sentence(district.name)
            message = f"Geen post betaalt wat er in {where} gebeurt in buurten zonder lid"
            fix = "Voeg een post toe voor deze wijk, of typ bij een post ja bij Buurten zonder lid"
            place = dossier.rows(Cost)[0].at("uncovered")
            yield Finding(place, message, fix=fix, related=(district.at("name"),))


def _in_each_area(figures: Figures) -> Iterator[list[Beside]]:
    """Per wijk and thing asked: the years beside each other."""
    for area in (*(d.name for d in figures.places.districts), CITYWIDE):
        found: dict[Asked, list[Beside]] = {}
        for year in figures.budget.years:
            for one in figures.paid_by.beside(area, year):
                found.setdefault(one.asked, []).append(one)
        yield from found.values()


def _amount(one: Beside, amount: Decimal) -> str:
    if one.asked.money:
        return euro(amount)
    if one.asked is Asked.VOLUNTEERS:
        return count(int(amount), "vrijwilliger", "vrijwilligers")
    return f"{number(amount, 2).rstrip('0').rstrip(',')} fte"
