"""Subsidieaanvraag: the figures of the whole city, and sentences that fit none, one and many."""

from generator.documents.activity_block import fte
from generator.documents.definition import View
from generator.documents.parts import in_words
from generator.dossier import Dossier
from generator.dutch import capital, count, enumerate_names, euro, number
from generator.figures.all import Figures
from generator.figures.support import Tally
from generator.utrecht import CITYWIDE
from generator.workbooks.budget import IncomeCategory
from generator.workbooks.districts import Goal, Venue

_SOURCES = {
    IncomeCategory.OWN: "eigen bijdragen",
    IncomeCategory.RENT: "verhuur en horeca",
    IncomeCategory.FUNDS: "bijdragen van fondsen",
    IncomeCategory.OTHER: "overige inkomsten",
}


def key_figures(dossier: Dossier, figures: Figures) -> View:
    """The numbers that return in the running text."""
    coverage, support, budget = figures.coverage, figures.support, figures.budget
    means, tally = figures.effort.total(), support.tally()
    districts = len(figures.places.districts)
    return {
        "wijken": f"{in_words(districts)} {'wijk' if districts == 1 else 'wijken'}",
        "buurten": count(len(figures.places.neighbourhoods), "buurt", "buurten"),
        "inwoners": number(figures.places.inhabitants()),
        "leden": count(len(coverage.members), "lid", "leden"),
        "initiatiefnemers": _founders(len(coverage.founders)),
        "met_lid": count(len(coverage.with_member()), "buurt", "buurten"),
        "zonder_lid": count(len(coverage.without_member()), "buurt", "buurten"),
        "bereikt": number(coverage.reached()),
        "organisaties": count(tally.organisations, "organisatie", "organisaties"),
        "bewoners": count(tally.persons, "bewoner", "bewoners"),
        "achter_ons": count(support.organisations_behind, "organisatie", "organisaties"),
        "activiteiten": count(means.activities, "activiteit", "activiteiten"),
        "fte": fte(means.fte),
        "vrijwilligers": count(means.volunteers, "vrijwilliger", "vrijwilligers"),
        "bereik": number(means.reach),
        "accommodaties": count(len(dossier.rows(Venue)), "plek", "plekken"),
        "opgaven": count(len(dossier.rows(Goal)), "opgave", "opgaven"),
        "lasten": euro(budget.total_costs.total),
        "subsidie_gemiddeld": euro(budget.subsidy.average),
    }


def _founders(amount: int) -> str:
    return f"{in_words(amount)} {'initiatiefnemer' if amount == 1 else 'initiatiefnemers'}"


def sentences(figures: Figures) -> View:
    """Who, what and how much in whole sentences; an empty one is left out by the template."""
    return {
        "wie": _who(figures),
        "zonder_lid": _without(len(figures.coverage.without_member())),
        "werk": _work(figures),
        "mensen": _people(figures),
        "steun": support_given(figures.support.tally()),
        "achter_ons": _behind(figures.support.organisations_behind),
        "overige_baten": _other_income(figures),
    }


def _who(figures: Figures) -> str:
    coverage = figures.coverage
    founders, amount = len(coverage.founders), len(coverage.members)
    began = "organisatie" if founders == 1 else "organisaties"
    begun = f"Zij is een initiatief van {in_words(founders)} {began}. " if founders else ""
    if not amount:
        return f"{begun}De coöperatie heeft op dit moment nog geen leden."
    served = len(coverage.with_member())
    where = f"{in_words(served)} {'buurt' if served == 1 else 'buurten'}"
    verb = "werkt" if amount == 1 else "werken"
    reached = f", waar {number(coverage.reached())} mensen wonen" if served else ""
    return (
        f"{begun}De coöperatie telt nu {count(amount, 'lid', 'leden')}. "
        f"{'Dat' if amount == 1 else 'Samen'} {verb} {'zij ' if amount != 1 else ''}"
        f"in {where}{reached}."
    )


def _without(amount: int) -> str:
    if not amount:
        return ""
    where = f"{in_words(amount)} {'buurt' if amount == 1 else 'buurten'}"
    return f"In {where} werkt nog geen lid."


def _work(figures: Figures) -> str:
    effort = figures.effort
    whole, citywide = len(effort.activities), len(effort.in_area(CITYWIDE))
    if not whole:
        return "De activiteiten zijn nog niet beschreven."
    parts = [(whole - citywide, "in de wijken"), (citywide, "voor de hele stad")]
    split = enumerate_names(f"{in_words(n)} {where}" for n, where in parts if n)
    return f"Wij beginnen met {count(whole, 'activiteit', 'activiteiten')}: {split}."


def _people(figures: Figures) -> str:
    means = figures.effort.total()
    parts = [f"{fte(means.fte)} fte betaald werk"] if means.fte else []
    if means.volunteers:
        parts.append(count(means.volunteers, "vrijwilliger", "vrijwilligers"))
    return f"Daarvoor rekenen wij op {enumerate_names(parts)}." if parts else ""


def support_given(tally: Tally) -> str:
    """How many signed, without the members who didn't."""
    who = [
        count(amount, one, many)
        for amount, one, many in (
            (tally.organisations, "organisatie", "organisaties"),
            (tally.persons, "bewoner", "bewoners"),
        )
        if amount
    ]
    if not who:
        return "Er is nog geen steunverklaring binnen die meetelt."
    verb = "tekende" if tally.total == 1 else "tekenden"
    return f"{capital(enumerate_names(who))} {verb} een steunverklaring."


def _behind(amount: int) -> str:
    if not amount:
        return ""
    verb = "staat" if amount == 1 else "staan"
    who = "verschillende organisaties" if amount != 1 else "organisatie"
    return f"Met de leden en de initiatiefnemers erbij {verb} {number(amount)} {who} achter ons."


def _other_income(figures: Figures) -> str:
    budget = figures.budget
    if not budget.other_income.total:
        return ""
    found = {i.category for i in budget.income if i.category}
    sources = enumerate_names(text for kind, text in _SOURCES.items() if kind in found)
    start = f"De andere {euro(budget.other_income.total)}"
    return f"{start} komt uit {sources}." if sources else f"{start} komt van elders."
