"""K4: wijken, buurten and postcodes: do they exist, and do they lie where the row says?"""

from collections.abc import Iterator

from generator.checks.definition import Findings, elsewhere, missing
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import did_you_mean, enumerate_names
from generator.figures.all import Figures
from generator.problems import CellPlace, Finding, Severity
from generator.utrecht import CITYWIDE, districts, neighbourhoods
from generator.workbooks.activities import Activity
from generator.workbooks.all import home
from generator.workbooks.definition import Row
from generator.workbooks.districts import District, Neighbourhood, Partner, Venue
from generator.workbooks.members import WorkingArea
from generator.workbooks.statements import Statement


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
    "K401", Severity.ERROR, "Deze buurt kennen we niet", source="R13", needs_whole=(Neighbourhood,)
)
def unknown_neighbourhood(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een buurt heet zoals op het blad Buurten van wijken.xlsx: met de naam of de code van het CBS,
    of met de eigen naam die daar is ingevuld. Bij een andere naam weten we niet in welk plan de rij
    hoort.
    """
    names = [
        n for place in figures.places.neighbourhoods for n in (place.name, place.own_name) if n
    ]
    for row, field, typed, _, _ in _named(dossier):
        if figures.places.neighbourhood(typed) is None:
            near = did_you_mean(typed, names, cutoff=0.7)
            fix = (
                f"Bedoel je {near}? Typ de naam dan zo"
                if near
                else "Kies een buurt van het blad Buurten in wijken.xlsx, of maak de cel leeg"
            )
            message = f"“{typed}” staat niet op het blad Buurten van wijken.xlsx"
            yield Finding(row.at(field), message, fix=fix)


@data_check("K402", Severity.ERROR, "Deze buurt ligt in een andere wijk", source="R13")
def neighbourhood_in_other_district(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een rij telt mee in het plan van de wijk die erin staat. Ligt de buurt in een andere wijk, dan
    komt de organisatie of de activiteit in het verkeerde plan.
    """
    for row, field, typed, area, area_field in _named(dossier):
        place = figures.places.neighbourhood(typed)
        if place and place.district and area and area not in (place.district, CITYWIDE):
            header = row.at(area_field).header
            yield Finding(
                row.at(field),
                f"{place.label} ligt in {place.district}, en bij {header} staat {area}",
                fix=f"Typ {place.district} bij {header}, of verander de buurt",
                related=(row.at(area_field), place.at("district")),
            )


@data_check(
    "K403",
    Severity.ERROR,
    "De wijken en buurten zijn niet die van het CBS",
    source="R13",
    needs_whole=(District, Neighbourhood),
)
def not_as_cbs(dossier: Dossier, figures: Figures) -> Findings:
    """
    Utrecht heeft volgens het CBS tien wijken en 111 buurten. Staat er een code die niet bestaat,
    twee keer dezelfde, of een buurt in een andere wijk dan haar code zegt, dan kloppen de
    tellingen niet meer. Voor een andere naam is er de kolom Eigen naam.
    """
    known = {place.code: place for place in neighbourhoods()}
    seen: dict[str, Neighbourhood] = {}
    for row in dossier.rows(Neighbourhood):
        first = seen.setdefault(row.code, row)
        if first is not row:
            where = elsewhere(first.at("code"), row.at("code"))
            message, related = f"Code {row.code} staat ook in {where}", (first.at("code"),)
            fix = "Haal de dubbele rij weg"
            yield Finding(row.at("code"), message, fix=fix, related=related)
        elif row.code not in known:
            fix = "Neem de code van deze buurt over van het CBS, of haal de rij weg"
            message = f"De code {row.code} is geen buurt van Utrecht"
            yield Finding(row.at("code"), message, fix=fix)
        elif row.district and row.district != known[row.code].district:
            right = known[row.code].district
            message = f"{row.label} ligt volgens de code in {right}, en hier staat {row.district}"
            yield Finding(row.at("district"), message, fix=f"Typ {right}, of verbeter de code")
    yield from _districts_as_cbs(dossier)


def _districts_as_cbs(dossier: Dossier) -> Findings:
    official = {name: code for code, name in districts().items()}
    seen: dict[str, District] = {}
    for row in dossier.rows(District):
        first = seen.setdefault(row.name, row)
        if first is not row:
            where = elsewhere(first.at("name"), row.at("name"))
            message, related = f"{row.name} staat ook in {where}", (first.at("name"),)
            fix = "Haal de dubbele rij weg"
            yield Finding(row.at("name"), message, fix=fix, related=related)
        elif row.name not in official:
            near = did_you_mean(row.name, official)
            fix = f"Bedoel je {near}?" if near else f"Kies uit {enumerate_names(official)}"
            yield Finding(row.at("name"), f"“{row.name}” is geen wijk van Utrecht", fix=fix)
        elif row.code and row.code != official[row.name]:
            message = f"De code van {row.name} is {official[row.name]}, en hier staat {row.code}"
            yield Finding(row.at("code"), message, fix=f"Typ {official[row.name]}")


@data_check(
    "K404",
    Severity.WARNING,
    "Er ontbreken wijken of buurten",
    source="R13, R15",
    needs_whole=(District, Neighbourhood),
)
def absent_places(dossier: Dossier, figures: Figures) -> Findings:
    """
    De aanvraag geldt voor de hele stad. Een wijk of buurt die niet in wijken.xlsx staat, komt in
    geen enkel plan voor.
    """
    present = {d.name for d in dossier.rows(District)}
    absent = [name for name in districts().values() if name not in present]
    if absent:
        place = CellPlace("wijken.xlsx", home(District)[1].title)
        message = f"Op dit blad ontbreken: {enumerate_names(absent)}"
        yield Finding(place, message, fix="Voeg voor elke wijk een rij toe")
    codes = {n.code for n in dossier.rows(Neighbourhood)}
    lost = [p.name for p in neighbourhoods() if p.code not in codes and p.district in present]
    if lost:
        place = CellPlace("wijken.xlsx", home(Neighbourhood)[1].title)
        shown = (
            enumerate_names(lost[:5])
            if len(lost) <= 5
            else f"{', '.join(lost[:5])} en {len(lost) - 5} andere"
        )
        message = f"Op dit blad ontbreken: {shown}"
        yield Finding(place, message, fix="Voeg voor elke buurt een rij toe")


@data_check("K406", Severity.GAP, "Over een wijk of buurt ontbreekt nog iets", source="R27")
def incomplete_places(dossier: Dossier, figures: Figures) -> Findings:
    """
    Bij een aantal inwoners horen het jaar en de bron, en bij een wijk een portret. Een cijfer
    zonder bron kan de gemeente niet nagaan. Schreef de wijk zelf een tekst (inputs/teksten), dan is
    dat het portret.
    """
    not_needed = {
        district.at(field)
        for district in dossier.rows(District)
        for field in ("strength", "vulnerability")
        if district.name in dossier.own_words
    }
    for finding in missing(dossier, District, Neighbourhood, Partner, Venue):
        if finding.place not in not_needed:
            yield finding
