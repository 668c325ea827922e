"""Plan per wijk: who is there already, buurt by buurt."""

from collections.abc import Iterable

from generator.documents.definition import View, sentence, shown
from generator.documents.parts import CITY_COOPERATIVE
from generator.documents.statements import (
    NOTHING,
    in_order,
    in_sentence,
    place_list,
    quotes,
    support_sentence,
    supporter_name,
)
from generator.dossier import Dossier
from generator.dutch import count, enumerate_names, number, plain, words
from generator.figures.all import Figures
from generator.figures.coverage import Served
from generator.figures.places import Places, population
from generator.figures.support import may_name
from generator.workbooks.districts import District, Neighbourhood, Venue
from generator.workbooks.members import Member, Pillar, WorkingArea

_MOST_VOICES = 3
_LONGEST_VOICE = 420


def inhabited(district: District, figures: Figures) -> View:
    """Inhabitants of the wijk, with the years and sources of the numbers."""
    places = figures.places.by_district[district.name]
    known = [p for p in places if p.inhabitants is not None]
    sources = dict.fromkeys(
        p.source if str(p.year) in p.source else f"{p.source}, {p.year}"
        for p in known
        if p.source and p.year is not None
    )
    return {
        "inwoners": number(figures.places.inhabitants(district.name)) if known else NOTHING,
        "bron": "; ".join(sources),
        "aantal_buurten": count(len(places), "buurt", "buurten"),
        "aantal_leden": count(
            len(figures.coverage.in_district[district.name]), "organisatie", "organisaties"
        ),
    }


def neighbourhoods(district: District, figures: Figures) -> list[View]:
    """The buurten of the wijk with who is aan zet in each."""
    return [
        {
            "naam": served.place.label,
            "inwoners": _inhabitants(served.place),
            "aan_zet": who_acts(served),
        }
        for served in figures.coverage.by_district[district.name]
    ]


def _inhabitants(place: Neighbourhood) -> str:
    known = place.inhabitants is not None
    return number(place.inhabitants or 0) if known else shown(place, "inhabitants")


def who_acts(served: Served) -> str:
    """The members of a buurt, or the stadscoöperatie as long as there is none."""
    return enumerate_names(m.name for m in served.members) or CITY_COOPERATIVE


def members(district: District, dossier: Dossier, figures: Figures) -> list[View]:
    """The members that work in the wijk, with what they do there."""
    areas = dossier.rows(WorkingArea)
    return [
        _member(m, [a for a in areas if _here(a, m, district, figures.places)], figures.places)
        for m in figures.coverage.in_district[district.name]
    ]


def _here(area: WorkingArea, member: Member, district: District, places: Places) -> bool:
    own = plain(area.organisation) == plain(member.name)
    return own and places.home(area.district, area.neighbourhood) == district.name


def _member(member: Member, areas: list[WorkingArea], places: Places) -> View:
    return {
        "naam": member.name,
        "soort": shown(member, "kind"),
        "buurten": _where(areas, places),
        "pijlers": enumerate_names(p.value for p in Pillar if any(a.pillar is p for a in areas)),
        "over": sentence(member.about or ""),
    }


def _where(areas: Iterable[WorkingArea], places: Places) -> str:
    """The buurten by name, or the whole wijk as soon as one line names no buurt."""
    names = dict.fromkeys(
        (p.label if (p := places.neighbourhood(a.neighbourhood)) else a.neighbourhood) or ""
        for a in areas
    )
    return "hele wijk" if "" in names else "\n".join(names)


def supporters(district: District, figures: Figures) -> View:
    """Who supports us from this wijk: names with consent, the others counted."""
    support = figures.support
    organisations = support.organisations[district.name]
    named = [s for s in in_order(organisations) if may_name(s)]
    others = len(organisations) - len(named)
    return {
        "zin": support_sentence(support.tally(district.name), district.name),
        "namen": [supporter_name(s) for s in named],
        "organisaties": f"{'; '.join(supporter_name(s) for s in named)}.",
        "anderen": count(others, "organisatie", "organisaties") if others else "",
    }


def voices(district: District, figures: Figures) -> list[View]:
    """Two or three quotations, the named and not too long ones first."""
    support = figures.support
    given = quotes(
        (*support.organisations[district.name], *support.persons[district.name]), district.name
    )
    fitting = [q for q in given if len(str(q["tekst"])) <= _LONGEST_VOICE]
    return (fitting or given)[:_MOST_VOICES]


def venues(district: District, dossier: Dossier, figures: Figures) -> list[View]:
    """The accommodaties of the wijk."""
    return [
        {
            "naam": v.name,
            "soort": shown(v, "kind"),
            "buurt": _venue_place(v, figures.places),
            "beheer": v.management or NOTHING,
        }
        for v in dossier.rows(Venue)
        if figures.places.home(v.district, v.neighbourhood) == district.name
    ]


def _venue_place(venue: Venue, places: Places) -> str:
    place = places.neighbourhood(venue.neighbourhood)
    return place.label if place else venue.neighbourhood or NOTHING


def coverage(district: District, figures: Figures) -> View:
    """Where no member works yet, and what we say of that."""
    there = len(figures.coverage.with_member(district.name))
    without = figures.coverage.without_member(district.name)
    living = population(s.place for s in without)
    return {
        "zin": _coverage_sentence(there, len(without), in_sentence(district.name)),
        "inwoners": count(living, "inwoner", "inwoners") if living else "",
        "namen": place_list(s.place.label for s in without),
        "buurten": [{"naam": s.place.label, "inwoners": _inhabitants(s.place)} for s in without],
    }


def _coverage_sentence(there: int, without: int, name: str) -> str:
    if not there + without:
        return f"Van {name} staan nog geen buurten in onze gegevens."
    if not there:
        return f"In {name} is nog geen buurt- of wijkorganisatie van inwoners lid van SAMEN030."
    if not without:
        return f"In elke buurt van {name} werkt een organisatie van inwoners die lid is."
    where = "één buurt" if there == 1 else f"{words(there)} buurten"
    return (
        f"In {where} van {name} werkt een organisatie van inwoners die lid is, "
        f"in {words(without)} nog niet."
    )
