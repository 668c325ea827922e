"""Plan per wijk: what must be better, what we do about it, with whom and with what means."""

from collections.abc import Iterable
from datetime import date

from generator.documents.definition import View, shown
from generator.documents.district_people import CITY_COOPERATIVE
from generator.documents.statements import NOTHING
from generator.dossier import Dossier
from generator.dutch import MONTHS, capital, count, enumerate_names, number
from generator.figures.all import Figures
from generator.utrecht import CITYWIDE
from generator.workbooks.activities import Activity
from generator.workbooks.districts import District, Goal, Partner


def goals(district: District, dossier: Dossier) -> list[View]:
    """The opgaven of the wijk with what we measure."""
    return [_goal(g) for g in dossier.rows(Goal) if g.district == district.name]


def _goal(goal: Goal) -> View:
    target = shown(goal, "target")
    return {
        "nr": goal.number,
        "thema": capital(goal.theme or ""),
        "opgave": shown(goal, "challenge"),
        "doel": shown(goal, "aim"),
        "indicator": shown(goal, "indicator"),
        "nu": goal.baseline or "nog niet gemeten",
        "streefwaarde": f"{target} in {goal.year}" if goal.year and goal.target else target,
        "bron": goal.source or "",
    }


def whole_district(district: District, figures: Figures) -> str:
    """The activities that are for every buurt of the wijk, in one line; empty without any."""
    own = figures.effort.in_area(district.name)
    return enumerate_names(_short(a) for a in own if not a.neighbourhoods)


def per_neighbourhood(district: District, figures: Figures) -> list[View]:
    """Per buurt the activities that are there and not everywhere."""
    everywhere = whole_district(district, figures)
    otherwise = "alleen wat voor de hele wijk is" if everywhere else "nog geen activiteit"
    return [
        {
            "naam": place.label,
            "activiteiten": "\n".join(
                _short(a) for a in figures.effort.in_neighbourhood(place) if a.neighbourhoods
            )
            or otherwise,
        }
        for place in figures.places.by_district[district.name]
    ]


def _short(activity: Activity) -> str:
    return f"{activity.number} {shown(activity, 'title')}"


def citywide(figures: Figures) -> str:
    """How many activities there are for the whole city, which this wijk shares in."""
    amount = len(figures.effort.in_area(CITYWIDE))
    return count(amount, "activiteit", "activiteiten") if amount else ""


def partners(district: District, dossier: Dossier) -> list[View]:
    """With whom we work in this wijk."""
    return [
        {
            "naam": capital(p.name),
            "rol": p.role or NOTHING,
            "afspraak": p.agreement or NOTHING,
        }
        for p in dossier.rows(Partner)
        if p.district == district.name
    ]


def effort(activities: Iterable[Activity], figures: Figures) -> View:
    """The means of the activities of this wijk together."""
    total = figures.effort.total(activities)
    return {
        "activiteiten": count(total.activities, "activiteit", "activiteiten"),
        "fte": number(total.fte, 1),
        "vrijwilligers": count(total.volunteers, "vrijwilliger", "vrijwilligers"),
        "bereik": count(total.reach, "deelnemer per jaar", "deelnemers per jaar"),
    }


def planning(activities: Iterable[Activity]) -> list[View]:
    """When each activity takes place and who carries it out."""
    return [
        {
            "nr": a.number,
            "titel": shown(a, "title"),
            "periode": _period(a),
            "hoe_vaak": a.frequency or NOTHING,
            "uitvoerder": a.organiser or CITY_COOPERATIVE,
        }
        for a in activities
    ]


def _period(activity: Activity) -> str:
    """From when until when, in months; open at the side that is not known."""
    starts, ends = activity.starts, activity.ends
    if starts and ends:
        return f"{_month(starts)} tot en met {_month(ends)}"
    if starts:
        return f"vanaf {_month(starts)}"
    return f"tot en met {_month(ends)}" if ends else "hele periode"


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"
