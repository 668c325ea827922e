"""K4, the buurten as typed: is there such a buurt, and does it lie in the wijk of the row?"""

import re
from collections.abc import Iterator

from generator.checks.definition import Findings
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import capital, did_you_mean, plain
from generator.figures.all import Figures
from generator.figures.places import Places
from generator.problems import Finding, Severity
from generator.workbooks.activities import Activity
from generator.workbooks.cells.areas import CITYWIDE, Areas, Named
from generator.workbooks.definition import Row
from generator.workbooks.districts import Neighbourhood, Venue
from generator.workbooks.members import WorkingArea
from generator.workbooks.statements import Statement

_POSTCODE = re.compile("[1-9][0-9]{3} ?(?:[A-Za-z]{2})?")
_MOST = 4  # names to choose from


def _named(dossier: Dossier) -> Iterator[tuple[Row, str, str, str | None, str]]:
    """Every buurt that is typed: row, field, text, the wijk of the row and its field."""
    for statement in dossier.rows(Statement):
        if statement.neighbourhood:
            yield statement, "neighbourhood", statement.neighbourhood, statement.area, "area"
    for area in dossier.rows(WorkingArea):
        if area.neighbourhood:
            yield area, "neighbourhood", area.neighbourhood, area.district, "district"
    for venue in dossier.rows(Venue):
        if venue.neighbourhood:
            yield venue, "neighbourhood", venue.neighbourhood, venue.district, "district"
    for activity in dossier.rows(Activity):
        for typed in activity.neighbourhoods or ():
            yield activity, "neighbourhoods", typed, activity.area, "area"


@data_check(
    "K401",
    Severity.ERROR,
    "Deze buurt kennen we niet",
    source="R13",
    needs_whole=(Neighbourhood,),
    refers_to=(Neighbourhood,),
)
def unknown_neighbourhood(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een buurt heet zoals op het blad Buurten van wijken.xlsx: met de naam of de code,
    of met de eigen naam die daar is ingevuld. Bij een andere naam weten we niet in welk plan de rij
    hoort.
    """
    for row, field, typed, area, area_field in _named(dossier):
        if figures.places.neighbourhood(typed, area) is None:
            several = len(getattr(row, field)) > 1 and field == "neighbourhoods"
            without = f"haal {typed} weg uit de cel" if several else "maak de cel leeg"
            message, fix = _meant(typed, area, row.at(area_field).header, without, figures.places)
            yield Finding(row.at(field), message, fix=fix)


@data_check("K402", Severity.ERROR, "Deze buurt ligt in een andere wijk", source="R13")
def neighbourhood_in_other_district(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een rij telt mee in het plan van de wijk die erin staat. Ligt de buurt in een andere wijk, dan
    komt de organisatie of de activiteit in het verkeerde plan.
    """
    for row, field, typed, area, area_field in _named(dossier):
        place = figures.places.neighbourhood(typed, area)
        if place and place.district and area and area not in (place.district, CITYWIDE):
            header = row.at(area_field).header
            yield Finding(
                row.at(field),
                f"{place.label} ligt in {place.district}, en bij {header} staat {area}",
                fix=f"Typ {place.district} bij {header}, of verander de buurt",
                related=(row.at(area_field), place.at("district")),
            )


def _meant(
    typed: str, area: str | None, header: str, without: str, places: Places
) -> tuple[str, str]:
    """What to say of a text that is no buurt: often a wijk, a part of a name, or a slip."""
    known = Areas(tuple(Named(d.name, d.code or "", d.phrase or "") for d in places.districts))
    inside = [n.label for n in places.by_district.get(area or "", ())]
    pick = "kies een buurt van het blad Buurten in wijken.xlsx"
    if inside:
        pick = f"kies een buurt van {area}, zoals {' of '.join(inside[:2])}"
    message = f"“{typed}” staat niet op het blad Buurten van wijken.xlsx"
    fix = f"{capital(pick)}, of {without}"
    if district := known.certain(typed):
        message = f"“{typed}” is een wijk, en hier hoort een buurt"
        if district != area:
            fix = f"Typ {district} bij {header}, en {without}"
            fix += f". Of {pick}" if inside else ""
    elif _POSTCODE.fullmatch(typed):
        message = f"“{typed}” is een postcode, en hier hoort een buurt"
    elif longer := _longer_names(typed, area, places):
        fix = f"Bedoel je {' of '.join(longer)}? Typ de naam dan zo"
    elif near := did_you_mean(typed, _names(places), cutoff=0.7):
        fix = f"Bedoel je {near}? Typ de naam dan zo"
    return message, fix


def _names(places: Places) -> list[str]:
    return [n for place in places.neighbourhoods for n in (place.name, place.own_name) if n]


def _longer_names(typed: str, area: str | None, places: Places) -> list[str]:
    """The few buurten of which the name begins with this; in the wijk of the row if there are."""
    start = f"{plain(typed)} "
    found = [n for n in places.neighbourhoods if plain(n.name).startswith(start)]
    names = [n.name for n in found if n.district == area] or [n.name for n in found]
    return names if len(names) <= _MOST else []
