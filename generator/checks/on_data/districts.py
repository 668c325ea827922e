"""K4: wijken, buurten and postcodes: do they exist, and do they lie where the row says?"""

from generator.checks.definition import Findings, elsewhere, missing, twins
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import enumerate_names, plain
from generator.figures.all import Figures
from generator.problems import CellPlace, Finding, Severity
from generator.utrecht import table_of
from generator.workbooks.all import home
from generator.workbooks.cells.areas import Areas
from generator.workbooks.definition import Row
from generator.workbooks.districts import District, Neighbourhood, Partner, Venue
from generator.workbooks.municipality import Municipality


@data_check(
    "K404",
    Severity.WARNING,
    "Er ontbreken wijken of buurten",
    source="R13, R15",
    needs_whole=(District, Neighbourhood),
)
def absent_places(dossier: Dossier, figures: Figures) -> Findings:
    """
    De aanvraag geldt voor alle wijken. Een wijk of buurt die niet in wijken.xlsx staat, komt in
    geen enkel plan voor; een wijk zonder buurten heeft geen inwoners en geen dekking. Van de
    gemeente waarvan wij de cijfers van het CBS hebben, kennen wij ook de wijken en buurten zelf.
    """
    present = {d.name for d in dossier.rows(District)}
    table = table_of(dossier.form(Municipality).name)
    absent = [d.name for d in table.districts if d.name not in present] if table else []
    if absent:
        yield _absent(District, enumerate_names(absent), "Voeg voor elke wijk een rij toe")
    codes = {n.code for n in dossier.rows(Neighbourhood)}
    missed = [n for n in table.neighbourhoods if n.code not in codes] if table else []
    lost = [n.name for n in missed if n.district in present]
    if lost:
        more = f"{', '.join(lost[:5])} en {len(lost) - 5} andere"
        shown = enumerate_names(lost) if len(lost) <= 5 else more
        yield _absent(Neighbourhood, shown, "Voeg voor elke buurt een rij toe")
    known = {n.district for n in missed}
    for district in dossier.rows(District):
        if not figures.places.by_district[district.name] and district.name not in known:
            message = f"Bij {district.name} staat geen enkele buurt"
            fix = f"Zet op het blad Buurten de buurten van {district.name}, met hun wijk"
            yield Finding(district.at("name"), message, fix=fix)


def _absent(kind: type[Row], shown: str, fix: str) -> Finding:
    book, sheet = home(kind)
    return Finding(CellPlace(book.file, sheet.title), f"Op dit blad ontbreken: {shown}", fix=fix)


@data_check(
    "K407",
    Severity.ERROR,
    "Een wijk of buurt staat er twee keer",
    source="R13",
    needs_whole=(District, Neighbourhood),
)
def doubled_place(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een wijk heeft een eigen naam, en een buurt een eigen code of een eigen naam binnen haar wijk.
    Staat er een twee keer, dan tellen de inwoners dubbel en weten we niet welke rij geldt.
    """
    fix = "Haal de dubbele rij weg, of geef er een een eigen naam"
    for district, other in twins(dossier.rows(District), lambda row: plain(row.name)):
        yield _double(district, other, "name", district.name, fix)
    told = set()
    rows = dossier.rows(Neighbourhood)
    for place, first in twins(rows, lambda row: plain(row.code or "")):
        told.add(place.at("name"))
        yield _double(place, first, "code", f"Code {place.code}", fix)
    for place, first in twins(rows, lambda row: f"{row.district} {plain(row.name)}"):
        if place.at("name") not in told:
            yield _double(place, first, "name", place.name, fix)


def _double(row: Row, first: Row, field: str, what: str, fix: str) -> Finding:
    there = first.at(field)
    where = elsewhere(there, row.at(field))
    return Finding(row.at(field), f"{what} staat ook in {where}", fix=fix, related=(there,))


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


@data_check("K826", Severity.ERROR, "Zo kan een wijk niet heten", source="R13")
def named_as_the_whole(dossier: Dossier, figures: Figures) -> Findings:
    """
    Met stedelijk, alle wijken of de hele stad is in de werkboeken het geheel bedoeld. Heet een wijk
    ook zo, dan weten we niet of een rij over die wijk gaat of over alle wijken samen.
    """
    whole = dossier.form(Municipality).whole
    areas = Areas((), (whole,) if whole else ())
    for row in dossier.rows(District):
        for field, called in (("name", row.name), ("phrase", row.phrase)):
            if called and areas.means_all(called):
                fix = f"{_NO_DISTRICT} Wijk {called}" if field == "name" else _OTHERWISE
                message = f"“{called}” betekent in de werkboeken: alle wijken samen"
                yield Finding(row.at(field), message, fix)


_NO_DISTRICT = "Gaat de rij over alle wijken samen, haal die dan weg. Heet de wijk zo, typ dan"
_OTHERWISE = "Typ de naam van de wijk zoals die in een zin staat, of maak de cel leeg"
