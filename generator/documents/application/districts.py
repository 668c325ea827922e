"""Subsidieaanvraag: the ten wijken side by side, and where the stadscoöperatie itself acts."""

from generator.documents.blocks.wording import place_list
from generator.documents.definition import View
from generator.dossier import Dossier
from generator.dutch import capital, enumerate_names, euro, has_cents, number
from generator.figures.all import Figures
from generator.figures.counting import because, chosen, deciding, each_once, how_many
from generator.printed import NOTHING
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.districts import District, Goal


def districts(dossier: Dossier, figures: Figures) -> list[View]:
    """One line per wijk."""
    goals = dossier.rows(Goal)
    return [_district(d, goals, figures) for d in figures.places.districts]


def _district(district: District, goals: tuple[Goal, ...], figures: Figures) -> View:
    name = district.name
    where = deciding(goals, "district")
    own = chosen((g for g in goals if g.district == name), where)
    themes = chosen(each_once(g.theme for g in own if g.theme), where)
    return {
        "naam": name,
        "inwoners": number(figures.places.inhabitants(name)),
        "buurten": number(how_many(figures.places.by_district[name])),
        "met_lid": number(how_many(figures.coverage.with_member(name))),
        "zonder_lid": number(how_many(figures.coverage.without_member(name))),
        "opgaven": number(how_many(own)),
        "themas": capital(enumerate_names(themes)) or NOTHING,
        "activiteiten": number(how_many(figures.effort.in_area(name))),
        "per_jaar": euro(figures.budget.for_area(name).average, _cents(figures)),
    }


def _cents(figures: Figures) -> bool:
    """Averages of whole amounts keep their cents, or their column would not add up."""
    areas = (*(d.name for d in figures.places.districts), CITYWIDE)
    averages = (figures.budget.for_area(area).average for area in areas)
    return not figures.budget.in_cents and has_cents(averages)


def city(dossier: Dossier, figures: Figures) -> View:
    """What is for the whole city, and the city in all."""
    budget, coverage = figures.budget, figures.coverage
    return {
        "inwoners": number(figures.places.inhabitants()),
        "buurten": number(how_many(figures.places.neighbourhoods)),
        "met_lid": number(how_many(coverage.with_member())),
        "zonder_lid": number(how_many(coverage.without_member())),
        "opgaven": number(how_many(dossier.rows(Goal))),
        "activiteiten": number(how_many(figures.effort.activities)),
        "per_jaar": euro(budget.total_costs.average, _cents(figures)),
        "activiteiten_stedelijk": number(how_many(figures.effort.in_area(CITYWIDE))),
        "per_jaar_stedelijk": euro(budget.for_area(CITYWIDE).average, _cents(figures)),
        "themas": any(goal.theme for goal in dossier.rows(Goal)),
    }


def fallback(figures: Figures) -> View:
    """The buurten where the stadscoöperatie acts until residents found an organisation."""
    without = figures.coverage.without_member()
    lines = []
    for district in figures.places.districts:
        here = figures.coverage.without_member(district.name)
        if here:
            lines.append(
                {
                    "wijk": district.name,
                    "buurten": because(place_list(s.place.label for s in here), here),
                    "aantal": number(how_many(here)),
                    "inwoners": number(figures.coverage.unreached(district.name)),
                }
            )
    return {
        "wijken": lines,
        "aantal": number(how_many(without)),
        "inwoners": number(figures.coverage.unreached()),
        "overal_lid": bool(figures.coverage.served) and not without,
    }
