"""Subsidieaanvraag: the numbers of the whole city that return in the running text."""

from generator.documents.blocks.wording import counted, fte
from generator.documents.definition import View
from generator.dossier import Dossier
from generator.dutch import euro, number, words
from generator.figures.all import Figures
from generator.figures.counting import how_many
from generator.workbooks.budget import CostCategory
from generator.workbooks.districts import Goal, Venue


def key_figures(dossier: Dossier, figures: Figures) -> View:
    """The numbers that return in the running text."""
    coverage, support, budget = figures.coverage, figures.support, figures.budget
    means, tally = figures.effort.total(), support.tally()
    districts = how_many(figures.places.districts)
    return {
        "wijken": f"{words(districts)} {'wijk' if districts == 1 else 'wijken'}",
        "buurten": counted(how_many(figures.places.neighbourhoods), "buurt", "buurten"),
        "inwoners": number(figures.places.inhabitants()),
        "buurten_van_cbs": all(place.of_cbs for place in figures.places.neighbourhoods),
        "leden": counted(how_many(coverage.members), "lid", "leden"),
        "initiatiefnemers": counted(
            how_many(coverage.founders), "initiatiefnemer", "initiatiefnemers"
        ),
        "met_lid": counted(how_many(coverage.with_member()), "buurt", "buurten"),
        "zonder_lid": counted(how_many(coverage.without_member()), "buurt", "buurten"),
        "bereikt": number(coverage.reached()),
        "organisaties": counted(tally.organisations, "organisatie", "organisaties"),
        "bewoners": counted(tally.persons, "bewoner", "bewoners"),
        "achter_ons": counted(support.organisations_behind, "organisatie", "organisaties"),
        "activiteiten": counted(means.activities, "activiteit", "activiteiten"),
        "fte": fte(means.fte),
        "vrijwilligers": counted(means.volunteers, "vrijwilliger", "vrijwilligers"),
        "bereik": number(means.reach),
        "accommodaties": counted(how_many(dossier.rows(Venue)), "plek", "plekken"),
        "opgaven": _goals(how_many(dossier.rows(Goal))),
        "lasten": euro(budget.total_costs.total, cents=False),
        "scholing": budget.by_category.get(CostCategory.TRAINING) is not None,
    }


def _goals(amount: int) -> str:
    return counted(amount, "opgave", "opgaven") if amount else ""
