"""Plan per wijk: who is there already, buurt by buurt."""

from collections.abc import Sequence

from generator.documents.blocks.statements import MEMBERS_NOT_KNOWN
from generator.documents.blocks.wording import (
    counted,
    ended,
    none_yet,
    organisation_kind,
    place_list,
    population_source,
    sentence,
)
from generator.documents.definition import View, shown, standing
from generator.documents.district_plan.activities import numbers_there
from generator.dossier import Dossier
from generator.dutch import capital, count, enumerate_names, number, words
from generator.figures.all import Figures
from generator.figures.counting import because, chosen, decided_by, deciding, each_once, how_many
from generator.figures.coverage import WHERE, Served
from generator.figures.naming import Naming
from generator.figures.places import Places
from generator.origins.followed_text import joined
from generator.printed import NOTHING, Printed
from generator.workbooks.districts import District, Neighbourhood, Venue
from generator.workbooks.members import Member, WorkingArea


def inhabited(district: District, figures: Figures) -> View:
    """Inhabitants of the wijk, with the years and sources of the numbers."""
    places = figures.places.by_district[district.name]
    known = [p for p in places if p.inhabitants is not None]
    told = (p for p in known if p.source and p.year is not None)
    sources = each_once(population_source(p, figures.places) for p in told)
    members = how_many(figures.coverage.in_district[district.name])
    return {
        "inwoners": number(figures.places.inhabitants(district.name)) if known else NOTHING,
        "bron": joined("; ", sources),
        "aantal_buurten": none_yet(how_many(places)),
        "aantal_leden": none_yet(members),
        "leden_zin": _members_sentence(members, figures.naming.in_sentence(district.name)),
    }


def _members_sentence(amount: int, place: str) -> str:
    verb = "werkt" if amount == 1 else "werken"
    return f"In {place} {verb} {counted(amount, 'lid', 'leden')}."


def neighbourhoods(district: District, figures: Figures) -> list[View]:
    """The buurten of the wijk with who is aan zet in each."""
    return [
        standing(
            {
                **_in_numbers(served),
                "aan_zet": who_acts(served, figures),
                "nummers": numbers_there(served.place, figures),
            },
            served.place.origin("district"),
        )
        for served in figures.coverage.by_district[district.name]
    ]


def _in_numbers(served: Served) -> View:
    return {"naam": served.place.label, "inwoners": _inhabitants(served.place)}


def _inhabitants(place: Neighbourhood) -> str:
    return (
        number(place.inhabitants) if place.inhabitants is not None else shown(place, "inhabitants")
    )


def who_acts(served: Served, figures: Figures) -> str:
    """The members of a buurt, or the stadscoöperatie as long as there is none."""
    names = enumerate_names(m.name for m in served.members)
    return because(names or capital(figures.naming.applicant), figures.coverage.decided)


def members(district: District, figures: Figures) -> list[View]:
    """The members that work in the wijk, with what they do there."""
    coverage = figures.coverage
    return [
        _member(m, coverage.areas_in(district.name, m), figures)
        for m in coverage.in_district[district.name]
    ]


def _member(member: Member, areas: Sequence[WorkingArea], figures: Figures) -> View:
    own = {area.pillar for area in areas}
    why = deciding(areas, "organisation", "pillar")
    pillars = chosen((p for p in figures.pillars if p in own), why)
    told = {
        "naam": member.name,
        "soort": organisation_kind(shown(member, "kind")),
        "buurten": _where(areas, figures.places),
        "pijlers": capital(enumerate_names(pillars)),
        "kop": ended(member.name),
        "over": sentence(member.about or ""),
    }
    return standing(told, member.origin("admission", "agreement"), deciding(areas, *WHERE))


def _where(areas: Sequence[WorkingArea], places: Places) -> str:
    """The buurten by name, or the whole wijk as soon as one line names no buurt."""
    names = dict.fromkeys(
        (p.label if (p := places.neighbourhood(a.neighbourhood, a.district)) else a.neighbourhood)
        or ""
        for a in areas
    )
    text = "Hele wijk" if "" in names else Printed(joined("\n", names), tuple(names))
    return because(text, deciding(areas, *WHERE))


def venues(district: District, dossier: Dossier, figures: Figures) -> list[View]:
    """The accommodaties of the wijk."""
    return [
        standing(
            {
                "naam": v.name,
                "soort": capital(shown(v, "kind")),
                "buurt": _venue_place(v, figures.places),
                "beheer": v.management or NOTHING,
            },
            v.origin("district", "neighbourhood"),
        )
        for v in dossier.rows(Venue)
        if figures.places.home(v.district, v.neighbourhood) == district.name
    ]


def _venue_place(venue: Venue, places: Places) -> str:
    place = places.neighbourhood(venue.neighbourhood, venue.district)
    typed = venue.neighbourhood
    return decided_by(place.label, typed, venue.district) if place else typed or NOTHING


def coverage(district: District, figures: Figures) -> View:
    """Where no member works yet, and what we say of that."""
    name = figures.naming.in_sentence(district.name)
    there = how_many(figures.coverage.with_member(district.name))
    without = figures.coverage.without_member(district.name)
    living = figures.coverage.unreached(district.name)
    unknown = MEMBERS_NOT_KNOWN if figures.coverage.undecided and without else ""
    return {
        "onbekend": unknown,
        "zin": unknown or _coverage_sentence(there, how_many(without), name, figures.naming),
        "kort": unknown or _in_short(there, how_many(without)),
        "waar": unknown or _uncovered(there, without, living, name),
        "inwoners": count(living, "inwoner", "inwoners") if living else "",
        "namen": because(place_list(s.place.label for s in without), without),
        "buurten": [standing(_in_numbers(s), without) for s in without],
    }


def _uncovered(there: int, without: Sequence[Served], living: int, name: str) -> str:
    """In which buurten no member works, and how many people live there."""
    which, together = ("deze buurt", "") if len(without) == 1 else ("deze buurten", "samen ")
    who = f" ({together}{count(living, 'inwoner', 'inwoners')})" if living else ""
    if not there:
        return f"In geen enkele buurt van {name} werkt al een lid{who}."
    names = because(place_list(served.place.label for served in without), without)
    return f"In {which} werkt nog geen lid: {names}{who}."


def _in_short(there: int, without: int) -> str:
    """In how many buurten a member works, for the last line of the table."""
    if there and without:
        return capital(f"{words(there)} met een lid, {words(without)} zonder")
    return "Overal een lid" if there else "Nergens een lid"


def _coverage_sentence(there: int, without: int, name: str, naming: Naming) -> str:
    if not there and not without:
        return f"Van {name} staan nog geen buurten in onze gegevens."
    if not there:
        who = naming.short_applicant or naming.applicant
        return f"In {name} is nog geen buurt- of wijkorganisatie van inwoners lid van {who}."
    if not without:
        return f"In elke buurt van {name} werkt een lid."
    where = counted(there, "buurt", "buurten")
    return f"In {where} van {name} werkt een lid, in {words(without)} nog niet."
