"""Plan per wijk: who does what in the buurten without a member, and which posts pay for it."""

from generator.documents.blocks.activity import activity_organiser
from generator.documents.blocks.wording import ended, place_list
from generator.documents.definition import View, shown
from generator.dutch import enumerate_names
from generator.figures.all import Figures
from generator.figures.counting import because, chosen, deciding, each_once
from generator.origins.followed_text import followed, joined
from generator.workbooks.districts import District


def in_uncovered(district: District, figures: Figures) -> View:
    """Two sentences; empty when every buurt of the wijk has a member."""
    without = figures.coverage.without_member(district.name)
    if not without:
        return {"wie_doet": "", "betaalt": ""}
    return {"wie_doet": _who(district, figures), "betaalt": _who_pays(district, figures)}


def _who(district: District, figures: Figures) -> str:
    """The activities in these buurten with who does them, and where there is none."""
    effort = figures.effort
    places = [served.place for served in figures.coverage.without_member(district.name)]
    found = each_once(a for place in places for a in effort.in_neighbourhood(place))
    done = (f"{a.number} {shown(a, 'title')}, door {activity_organiser(a, figures)}" for a in found)
    why = deciding(effort.activities, "area", "neighbourhoods")
    told = [ended(f"Wat er in deze buurten is: {joined('; ', done)}")] if found else []
    idle = [p.label for p in places if p.inhabitants and not effort.in_neighbourhood(p)]
    if idle:
        told.append(ended(f"Nog geen activiteit is er in {place_list(chosen(idle, why))}"))
    return because(joined(" ", told), why, figures.coverage.decided)


def _who_pays(district: District, figures: Figures) -> str:
    """The posts of the wijk, and those for buurten without a member wherever they are."""
    lines = figures.budget.in_area(district.name)
    shared = figures.paid_by.for_uncovered
    everywhere = enumerate_names(f"post {entry.number}" for entry in shared)
    place = figures.naming.in_sentence(district.name)
    own = enumerate_names(line.number for line in lines)
    entries = f"de {'post' if len(lines) == 1 else 'posten'} van {place} ({own})" if lines else ""
    if not entries and not everywhere:
        return ""
    whole = f", en voor alle buurten zonder lid samen uit {everywhere}" if everywhere else ""
    text = (
        f"Dat betalen wij uit {entries}{whole}."
        if entries
        else f"Dat betalen wij uit {everywhere}."
    )
    return because(followed(text), lines, shared)
