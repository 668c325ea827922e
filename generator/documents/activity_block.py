"""One activity as it is printed everywhere: what Awb 4:62 asks of it."""

from datetime import date
from decimal import Decimal

from generator.documents.definition import View, sentence, shown
from generator.documents.parts import CITY_COOPERATIVE, money_or_gap
from generator.dutch import capital, count, enumerate_names, long_date, number
from generator.figures.all import Figures
from generator.utrecht import CITYWIDE
from generator.workbooks.activities import Activity


def activity_block(activity: Activity, figures: Figures) -> View:
    """One activity as Awb 4:62 asks: aim, audience, personnel and material means."""
    return {
        "nr": activity.number,
        "titel": shown(activity, "title"),
        "pijler": capital(shown(activity, "pillar")),
        "wijk": area_label(activity.area),
        "doel": sentence(shown(activity, "aim")),
        "voor_wie": sentence(shown(activity, "audience")),
        "aanpak": sentence(activity.approach or ""),
        "waar": capital(activity_place(activity, figures)),
        "wanneer": activity_time(activity),
        "bereik": _reach(activity.reach),
        "inzet": activity_staff(activity),
        "materieel": activity.material or "",
        "personele_kosten": money_or_gap(activity, "personnel_costs"),
        "materiele_kosten": money_or_gap(activity, "material_costs"),
        "kosten": _costs(activity),
        "resultaat": sentence(activity.result or ""),
        "indicator": activity.indicator or "",
        "uitvoerder": activity.organiser or CITY_COOPERATIVE,
        "partners": enumerate_names(activity.partners or ()),
    }


def area_label(area: str | None) -> str:
    """A wijk by its name; what is for the whole city in words."""
    return area if area and area != CITYWIDE else "Hele stad"


def activity_place(activity: Activity, figures: Figures) -> str:
    """The buurten by the names people use, the whole wijk, or the whole city."""
    names = []
    for typed in activity.neighbourhoods or ():
        place = figures.places.neighbourhood(typed)
        names.append(place.label if place else typed)
    whole = "heel Utrecht" if (activity.area or CITYWIDE) == CITYWIDE else f"heel {activity.area}"
    return enumerate_names(names) or whole


def activity_time(activity: Activity) -> str:
    """How often, and from when to when, as far as it was filled in."""
    return ", ".join(filter(None, (activity.frequency, _period(activity.starts, activity.ends))))


def _period(starts: date | None, ends: date | None) -> str:
    """Whole years as ``2019-2024``, else the days."""
    whole = starts and ends and (starts.month, starts.day, ends.month, ends.day) == (1, 1, 12, 31)
    if whole and starts and ends:
        return str(starts.year) if starts.year == ends.year else f"{starts.year}-{ends.year}"
    first = f"vanaf {long_date(starts)}" if starts else ""
    last = f"tot en met {long_date(ends)}" if ends else ""
    return " ".join(filter(None, (first, last)))


def activity_staff(activity: Activity) -> str:
    """Paid and unpaid people of an activity."""
    paid = "" if activity.fte is None else f"{fte(activity.fte)} fte"
    people = activity.volunteers
    unpaid = count(people, "vrijwilliger", "vrijwilligers") if people else ""
    return enumerate_names(filter(None, (shown(activity, "fte", paid), unpaid)))


def _reach(amount: int | None) -> str:
    return f"{count(amount, 'deelnemer', 'deelnemers')} per jaar" if amount else ""


def _costs(activity: Activity) -> str:
    personnel, material = (
        money_or_gap(activity, field) for field in ("personnel_costs", "material_costs")
    )
    return f"{personnel} aan mensen en {material} aan materiaal"


def fte(amount: Decimal) -> str:
    """``0,4`` or ``0,25``: never more digits than were meant."""
    short = amount.normalize()
    exponent = short.as_tuple().exponent
    return number(amount, max(1, -exponent) if isinstance(exponent, int) else 1)
