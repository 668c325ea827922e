"""Subsidieaanvraag: sentences on the whole city that fit none, one and many."""

from generator.documents.blocks.statements import MEMBERS_NOT_KNOWN, NOT_KNOWN, behind, givers
from generator.documents.blocks.wording import counted, fte
from generator.documents.definition import View
from generator.dutch import capital, enumerate_names, euro, number, words
from generator.figures.all import Figures
from generator.figures.counting import because, decided_by, how_many
from generator.figures.support import Support
from generator.origins.followed_text import followed, joined
from generator.workbooks.budget import IncomeCategory
from generator.workbooks.cells.areas import CITYWIDE

_SOURCES = {
    IncomeCategory.OWN: "eigen bijdragen",
    IncomeCategory.RENT: "verhuur en horeca",
    IncomeCategory.FUNDS: "bijdragen van fondsen",
    IncomeCategory.OTHER: "overige inkomsten",
}


def sentences(figures: Figures) -> View:
    """Who, what and how much in whole sentences; an empty one is left out by the template."""
    return {
        "geld": _money(figures),
        "wie": _who(figures),
        "leden": _members(figures),
        "zonder_lid": _without(figures),
        "werk": _work(figures),
        "mensen": _people(figures),
        "personeel": _paid_work(figures),
        "vrijwilligers": _volunteers(figures),
        "steun": support_given(figures.support),
        "achter_ons": behind(figures.support.organisations_behind),
        "verschil": _difference(figures),
    }


def _money(figures: Figures) -> str:
    """What it comes to per year, the whole begroting, and what is not asked of the gemeente."""
    budget = figures.budget
    if not budget.total_costs.total:
        return "De begroting is nog leeg."
    found = [f"De hele begroting is {euro(budget.total_costs.total, cents=False)}."]
    if budget.subsidy.total and len(budget.years) > 1:
        average = euro(budget.subsidy.rounded_average)
        found.insert(0, f"Gemiddeld is dat afgerond {average} per jaar.")
    return joined(" ", (*found, _other_income(figures))).rstrip()


def _who(figures: Figures) -> str:
    coverage = figures.coverage
    founders, amount = how_many(coverage.founders), how_many(coverage.members)
    body = figures.naming.body
    began = "organisatie" if founders == 1 else "organisaties"
    begun = f"Zij is een initiatief van {words(founders)} {began}. " if founders else ""
    if not amount and coverage.undecided:
        return f"{begun}{MEMBERS_NOT_KNOWN}"
    if not amount:
        return f"{begun}{capital(body)} heeft op dit moment nog geen leden."
    telling = f"{begun}{capital(body)} telt nu {counted(amount, 'lid', 'leden')}."
    served = counted(how_many(coverage.with_member()), "buurt", "buurten")
    if not coverage.reached():
        return telling
    verb = "Dat werkt" if amount == 1 else "Samen werken zij"
    return f"{telling} {verb} in {served}, waar {number(coverage.reached())} mensen wonen."


def _members(figures: Figures) -> str:
    """How many members there are and where they work, for the table with their names."""
    coverage = figures.coverage
    amount, served = how_many(coverage.members), how_many(coverage.with_member())
    if not amount and coverage.undecided:
        return because(MEMBERS_NOT_KNOWN, coverage.members)
    if not amount:
        body = capital(figures.naming.body)
        none = f"{body} heeft op de datum van deze aanvraag nog geen leden die zijn toegelaten."
        return because(followed(none), amount)
    told = counted(amount, "lid", "leden")
    found = [f"Op de datum van deze aanvraag heeft {figures.naming.body} {told}."]
    if served:
        verb = "Dat werkt" if amount == 1 else "Zij werken"
        found.append(f"{verb} in {counted(served, 'buurt', 'buurten')}.")
    if not all(coverage.homes(member) for member in coverage.members):
        found.append("Wie niet bij een wijk staat, werkt nog niet in een vaste buurt.")
    return joined(" ", found)


def _without(figures: Figures) -> str:
    without, whole = figures.coverage.without_member(), how_many(figures.places.neighbourhoods)
    amount = how_many(without)
    if amount and figures.coverage.undecided:
        return because(MEMBERS_NOT_KNOWN, without)
    if amount and amount == whole:
        return f"In geen van de {counted(whole, 'buurt', 'buurten')} werkt al een lid."
    return f"In {counted(amount, 'buurt', 'buurten')} werkt nog geen lid." if amount else ""


def _work(figures: Figures) -> str:
    effort = figures.effort
    whole = how_many(effort.activities)
    if not whole:
        return "De activiteiten zijn nog niet beschreven."
    parts = [
        (how_many(effort.in_districts()), f"in {figures.naming.the_districts}"),
        (how_many(effort.in_area(CITYWIDE)), f"voor {figures.naming.whole_place}"),
    ]
    kept = [(n, where) for n, where in parts if n]
    alike = words if words(whole).isalpha() else number
    split = enumerate_names(f"{alike(n)} {where}" for n, where in kept)
    telling = f"Wij beginnen met {counted(whole, 'activiteit', 'activiteiten')}"
    if len(kept) > 1:
        return f"{telling}: {split}."
    return f"{telling} {kept[0][1]}."


def _people(figures: Figures) -> str:
    means = figures.effort.total()
    parts = [f"{fte(means.fte)} fte betaald werk"] if means.fte else []
    if means.volunteers:
        parts.append(counted(means.volunteers, "vrijwilliger", "vrijwilligers"))
    return f"Daarvoor rekenen wij op {enumerate_names(parts)}." if parts else ""


def _paid_work(figures: Figures) -> str:
    found = figures.effort.total().fte
    if not found:
        return "Hoeveel betaald werk er nodig is, staat nog niet in onze gegevens."
    return f"Voor de activiteiten in dit plan is {fte(found)} fte betaald werk nodig."


def _volunteers(figures: Figures) -> str:
    found = figures.effort.total().volunteers
    if not found:
        return "Hoeveel vrijwilligers er nodig zijn, staat nog niet in onze gegevens."
    return f"De activiteiten rekenen op {counted(found, 'vrijwilliger', 'vrijwilligers')}."


def support_given(support: Support) -> str:
    """How many signed, without the members who didn't; or that nobody can say."""
    tally = support.tally()
    who = givers(tally)
    if not who and support.undecided:
        return NOT_KNOWN
    if not who:
        return "Er is nog geen steunverklaring binnen die meetelt."
    verb = "tekende" if tally.total == 1 else "tekenden"
    return f"{capital(who)} {verb} een steunverklaring."


def _difference(figures: Figures) -> str:
    """That one wijk is not the other, by the example of two."""
    apart = figures.budget.farthest_apart(figures.places)
    if apart is None:
        return ""
    here, there = map(figures.naming.in_sentence, apart)
    names = [district.name for district in figures.places.districts]
    spent = (figures.budget.for_area(name).total for name in names)
    people = map(figures.places.inhabitants, names)
    text = followed(f"Wat in {here} nodig is, hoeft in {there} niet te werken.")
    return decided_by(text, *spent, *people)


def _other_income(figures: Figures) -> str:
    budget = figures.budget
    if not budget.other_income.total:
        return ""
    found = {i.category for i in budget.income if i.category}
    sources = enumerate_names(text for kind, text in _SOURCES.items() if kind in found)
    start = f"De andere {euro(budget.other_income.total, cents=False)}"
    return f"{start} komt uit {sources}." if sources else f"{start} komt van elders."
