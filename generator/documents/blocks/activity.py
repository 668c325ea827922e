"""One activity as it is printed everywhere: what Awb 4:62 asks of it."""

from datetime import date

from generator.documents.blocks.wording import (
    ended,
    fte,
    money_or_gap,
    place_list,
    sentence,
    written_day,
)
from generator.documents.definition import View, shown, standing
from generator.dutch import capital, count, enumerate_names
from generator.figures.all import Figures
from generator.figures.counting import because, decided_by
from generator.origins.followed_text import followed, joined
from generator.origins.sources import united
from generator.printed import NOTHING
from generator.workbooks.activities import Activity
from generator.workbooks.cells.areas import CITYWIDE


def activity_block(activity: Activity, figures: Figures) -> View:
    """One activity as Awb 4:62 asks: aim, audience, personnel and material means."""
    block = {
        "nr": activity.number,
        "titel": shown(activity, "title"),
        "pijler": capital(shown(activity, "pillar")) if figures.pillars else NOTHING,
        "wijk": area_label(activity.area, figures),
        "doel": sentence(shown(activity, "aim")),
        "voor_wie": sentence(shown(activity, "audience")),
        "aanpak": sentence(activity.approach or ""),
        "waar": capital(activity_place(activity, figures)),
        "plek": ended(_whereabouts(activity, figures)),
        "wanneer": activity_time(activity),
        "bereik": _reach(activity.reach),
        "planning": _planning(activity),
        "inzet": capital(activity_staff(activity)),
        "materieel": activity.material or "",
        **_costs(activity),
        "resultaat": sentence(activity.result or ""),
        "indicator": activity.indicator or "",
        "te_zien": ended(f"Te zien aan: {activity.indicator}") if activity.indicator else "",
        "uitvoerder": activity.organiser or figures.naming.applicant,
        "door": _by(activity, figures),
        "wie": activity.organiser or capital(figures.naming.applicant),
        "partners": enumerate_names(activity.partners or ()),
    }
    return standing(block, activity.origin("area", "pillar"))


def area_label(area: str | None, figures: Figures) -> str:
    """A wijk by its name; what is for the whole city in words."""
    return area if area and area != CITYWIDE else because(figures.naming.whole_line, united(area))


def activity_place(activity: Activity, figures: Figures) -> str:
    """The buurten by the names people use, the whole wijk, or the whole city."""
    typed_names = activity.neighbourhoods or ()
    found = {n: figures.places.neighbourhood(n, activity.area) for n in typed_names}
    names = [
        decided_by(place.label, typed, activity.area) if place else typed
        for typed, place in found.items()
    ]
    place = place_list(names) or figures.naming.all_of(activity.area or CITYWIDE)
    return decided_by(place, activity.origin("area", "neighbourhoods"))


def _whereabouts(activity: Activity, figures: Figures) -> str:
    """The wijk with the buurten, or in one go the whole of it."""
    place = activity_place(activity, figures)
    if not activity.neighbourhoods:
        return capital(place)
    return f"{area_label(activity.area, figures)}: {place}"


def _by(activity: Activity, figures: Figures) -> str:
    """Who does it, and with whom."""
    partners = enumerate_names(activity.partners or ())
    who = f"Uitvoerder: {activity.organiser or figures.naming.applicant}"
    return ended(f"{who}, met {partners}" if partners else who)


def _planning(activity: Activity) -> str:
    parts = filter(None, (activity_time(activity), _reach(activity.reach)))
    return sentence(joined(", ", parts))


def activity_time(activity: Activity) -> str:
    """How often, and from when to when, as far as it was filled in."""
    period = _period(activity.starts, activity.ends)
    return joined(", ", filter(None, (activity.frequency, period)))


def _period(starts: date | None, ends: date | None) -> str:
    """Whole years as ``2019-2024``, else the days."""
    whole = starts and ends and (starts.month, starts.day, ends.month, ends.day) == (1, 1, 12, 31)
    if whole and starts and ends:
        return str(starts.year) if starts.year == ends.year else f"{starts.year}-{ends.year}"
    first, last = written_day(starts), written_day(ends)
    return joined(" ", filter(None, (first and f"vanaf {first}", last and f"tot en met {last}")))


def activity_staff(activity: Activity) -> str:
    """Paid and unpaid people of an activity."""
    paid = "" if activity.fte is None else f"{fte(activity.fte)} fte"
    people = activity.volunteers
    unpaid = count(people, "vrijwilliger", "vrijwilligers") if people else ""
    if activity.fte == 0:
        none = because("geen betaald werk", activity.origin("fte"))
        return followed(f"{unpaid}, {none}") if unpaid else none
    return enumerate_names(filter(None, (shown(activity, "fte", paid), unpaid)))


def _reach(amount: int | None) -> str:
    return f"{count(amount, 'deelnemer', 'deelnemers')} per jaar" if amount else ""


def _costs(activity: Activity) -> dict[str, str | bool]:
    personnel, material = (
        money_or_gap(activity, field) for field in ("personnel_costs", "material_costs")
    )
    return {
        "betaald": activity.fte != 0 or activity.personnel_costs != 0,
        "personele_kosten": personnel,
        "materiele_kosten": material,
    }
