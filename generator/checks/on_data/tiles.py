"""K4, the map: has every wijk a place of its own?"""

from itertools import combinations

from generator.checks.definition import Findings
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import number
from generator.figures.all import Figures
from generator.figures.tiles import honeycomb, placed, touching
from generator.problems import Finding, Severity
from generator.workbooks.districts import District

_FARTHEST = 30  # a tile in column 30 is half a centimetre wide on paper


@data_check("K409", Severity.ERROR, "Twee wijken liggen over elkaar op de kaart")
def same_tile(dossier: Dossier, figures: Figures) -> Findings:
    """
    De kaart heeft voor elke wijk een zeshoek. In dezelfde rij liggen die een hele kolom uit elkaar,
    en in de rij erboven of eronder een halve. Weet je geen plaats, laat kolom en rij dan bij alle
    wijken leeg: dan kiezen wij ze.
    """
    rows = {row.name: row for row in dossier.rows(District)}
    tiles = honeycomb({name: tile for name, row in rows.items() if (tile := placed(row))})
    told: set[str] = set()
    for first, second in combinations(tiles, 2):
        if touching(tiles[first], tiles[second]) and second not in told:
            told.add(second)
            row, other = rows[second], rows[first]
            same = row.map_row == other.map_row
            message = f"{second} ligt op de kaart over {first} heen"
            fix = "Geef ze kolommen die een hele uit elkaar liggen, zoals 2 en 3"
            if not same:
                fix = "Schuif een van de twee een halve kolom op, zoals van 2 naar 2,5"
            place, related = row.at("map_column"), (other.at("map_column"),)
            yield Finding(place, message, fix=fix, related=related)


@data_check("K410", Severity.WARNING, "De plaats van een wijk op de kaart klopt niet")
def half_a_place(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een plaats op de kaart is een kolom en een rij. Is er maar een van de twee, dan kiezen wij een
    plaats onder de andere wijken. Heel hoge getallen maken de andere tegels onleesbaar klein.
    """
    for row in dossier.rows(District):
        fields = {"map_column": row.map_column, "map_row": row.map_row}
        filled = [field for field, value in fields.items() if value is not None]
        if not all(map(row.readable, fields)):
            continue
        if len(filled) == 1:
            empty = next(field for field in fields if field not in filled)
            header = row.at(empty).header
            message = f"Bij {row.name} staat geen {header}; wij kiezen zelf een plaats op de kaart"
            yield Finding(row.at(empty), message, fix=f"Vul {header} in, of maak beide cellen leeg")
            continue
        for field in filled:
            value = fields[field]
            if value is not None and value > _FARTHEST:
                message = f"{row.name} ligt op de kaart wel erg ver weg: {number(value)}"
                fix = f"Tel de tegels vanaf 1, en kies een getal van hoogstens {_FARTHEST}"
                yield Finding(row.at(field), message, fix=fix)
