"""Plan per wijk: which activities reach which buurt, when, and with what means together."""

from datetime import date

from generator.documents.blocks.paid_by import people_in_years
from generator.documents.blocks.wording import counted, ended, none_yet
from generator.documents.definition import View, shown, standing
from generator.dutch import MONTHS, capital, enumerate_names
from generator.figures.all import Figures
from generator.figures.counting import because, deciding, how_many
from generator.origins.followed_text import joined
from generator.printed import NOTHING
from generator.workbooks.activities import Activity
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.districts import District, Neighbourhood

_MOST_NAMED = 3  # of a period


def whole_district(district: District, figures: Figures) -> str:
    """The activities that are for every buurt of the wijk, in one line; empty without any."""
    own = figures.effort.in_area(district.name)
    why = deciding(figures.effort.activities, "neighbourhoods")
    return because(ended(enumerate_names(_short(a) for a in own if not a.neighbourhoods)), own, why)


def per_neighbourhood(district: District, figures: Figures) -> list[View]:
    """Per buurt the activities that are there and not everywhere."""
    otherwise = "Nog geen activiteit"
    if whole_district(district, figures):
        otherwise = "Alleen wat voor de hele wijk is"
    return [
        standing(
            {
                "naam": place.label,
                "activiteiten": _there(figures.effort.in_neighbourhood(place), otherwise),
            },
            place.origin("district"),
        )
        for place in figures.places.by_district[district.name]
    ]


def numbers_there(place: Neighbourhood, figures: Figures) -> str:
    """The numbers of the activities that are in a buurt and not in the whole wijk."""
    there = figures.effort.in_neighbourhood(place)
    return because(joined(", ", (a.number for a in there if a.neighbourhoods)) or NOTHING, there)


def _there(activities: tuple[Activity, ...], otherwise: str) -> str:
    named = joined("\n", (_short(a) for a in activities if a.neighbourhoods))
    return because(named or otherwise, activities)


def _short(activity: Activity) -> str:
    return f"{activity.number} {shown(activity, 'title')}"


def citywide(figures: Figures) -> str:
    """How many activities there are for the whole city, which this wijk shares in."""
    amount = how_many(figures.effort.in_area(CITYWIDE))
    return counted(amount, "activiteit", "activiteiten") if amount else ""


def effort(activities: tuple[Activity, ...], figures: Figures) -> View:
    """The means of the activities of this wijk together."""
    total = figures.effort.total(activities)
    return {
        "activiteiten": counted(total.activities, "activiteit", "activiteiten"),
        "aantal": none_yet(total.activities),
        "zin": _means(activities, figures),
    }


def _means(activities: tuple[Activity, ...], figures: Figures) -> str:
    """People and reach in sentences that are right for none, one and many."""
    ends = figures.paid_by.at_both_ends(activities)
    total = ends[0][1] if ends else figures.effort.total(activities)
    many = total.activities != 1
    what = counted(total.activities, "activiteit", "activiteiten")
    (when, first), *later = people_in_years(activities, figures)
    found = [f"Voor {what} rekenen wij {f'{when} ' if when else ''}op {first}."] if first else []
    found += [f"{capital(year)} is dat {then or 'niets meer'}." for year, then in later if first]
    if total.reach:
        who = counted(total.reach, "deelnemer", "deelnemers")
        found.append(f"{'Samen bereiken ze' if many else 'Zij bereikt'} {who} per jaar.")
        if many:
            found.append("Wie aan meer activiteiten meedoet, is daarin vaker geteld.")
    return joined(" ", found)


def planning(activities: tuple[Activity, ...]) -> list[View]:
    """The periods in which there are activities, in order of time, each with its activities.

    Those of the longest list are counted, when it is long: they have their planning themselves.
    """
    groups: dict[tuple[date, date], list[Activity]] = {}
    for activity in activities:
        period = (activity.starts or date.min, activity.ends or date.max)
        groups.setdefault(period, []).append(activity)
    why = deciding(activities, "starts", "ends")
    longest = max(map(len, groups.values()), default=0)
    others = "de andere " if len(groups) > 1 else "alle "
    return [
        {
            "periode": _period(*period),
            "activiteiten": because(
                f"{others}{counted(len(group), 'activiteit', 'activiteiten')}."
                if len(group) == longest > _MOST_NAMED
                else ended(enumerate_names(map(_short, group))),
                activities,
                why,
            ),
        }
        for period, group in sorted(groups.items(), key=lambda item: item[0])
    ]


def _period(starts: date, ends: date) -> str:
    """From when until when, in months; open at the side that is not known."""
    if starts == date.min:
        return "Hele periode" if ends == date.max else f"Tot en met {_month(ends)}"
    if ends == date.max:
        return f"Vanaf {_month(starts)}"
    return f"Van {_month(starts)} tot en met {_month(ends)}"


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"
