"""The operations that a template may use: this list is closed."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from generator.operations import lists, single_values
from generator.operations.call import Call
from generator.operations.conditions import having, lacking
from generator.operations.misuse import Misuse


@dataclass(frozen=True)
class Operation:
    """One operation: its name as typed, what it does, and how that is told to her.

    ``examples`` work as they stand in the subsidieaanvraag. ``whole``: it gives the same field or
    list in another form or order, so nothing of it is left out.
    """

    name: str
    does: Callable[[Call], object]
    about: str
    examples: tuple[str, ...]
    whole: bool = False

    @property
    def typed(self) -> str:
        """How it is typed, with what stands between its brackets."""
        found = re.search(rf"\b{self.name}(?:\([^()]*\))?", self.examples[0])
        return found[0] if found else self.name


_ALL = (
    Operation("met", having,
        "Houdt over wat aan de voorwaarde voldoet; hoofdletters tellen niet. Staan er meer voorwaarden, dan gelden "
        "ze allemaal; tussen [ en ] mag het een van de waarden zijn. Met _bevat achter een kenmerk zoek je een stuk "
        "tekst, met _minstens en _hoogstens vergelijk je een getal of datum.",
        ('{{ leden | met(wijk="Oost") | opsomming("naam") }}',
         '{{ leden | met(pijler="volwassenen", soort=["buurtwerkkamer", "wijkorganisatie"]) | aantal }}',
         '{{ leden | met(naam_bevat="huis") | aantal }}',
         '{{ wijken | met(inwoners_minstens=40000) | opsomming("naam") }}')),
    Operation("zonder", lacking, "Houdt over wat niet aan de voorwaarde voldoet.",
        ('{{ leden | zonder(wijk="Oost") | aantal }}',)),
    Operation("op", lists.rising,
        "Zet op volgorde: namen op alfabet (van, de en het tellen niet), getallen en datums van klein naar groot. "
        "Met een tweede kenmerk achter een komma telt dat bij gelijke stand. Wat ontbreekt, komt achteraan.",
        ('{% for lid in leden | op("naam") | eerste(3) %}{{ loop.index }}. {{ lid.naam }} {% endfor %}',
         '{{ begroting.posten | op("soort", "naam") | eerste(3) | opsomming("naam") }}'), whole=True),
    Operation("aflopend", lists.falling,
        "Zet op de omgekeerde volgorde: van Z naar A, en van groot naar klein. Wat ontbreekt, komt ook dan achteraan.",
        ('{{ wijken | aflopend("inwoners") | eerste(3) | opsomming("naam") }}',), whole=True),
    Operation("omgekeerd", lists.backwards, "Draait de lijst om: het laatste eerst.",
        ('{{ wijken | omgekeerd | eerste(3) | opsomming("naam") }}',), whole=True),
    Operation("eerste", lists.first, "De eerste van de lijst, zoveel als je vraagt.",
        ('{{ wijken | eerste(3) | opsomming("naam") }}',)),
    Operation("laatste", lists.last, "De laatste van de lijst, zoveel als je vraagt.",
        ('{{ wijken | laatste(2) | opsomming("naam") }}',)),
    Operation("per", lists.groups,
        "Maakt groepen met hetzelfde kenmerk. Elke groep heeft een naam, een aantal en de rijen zelf.",
        ('{% for groep in leden | per("soort") %}{{ groep.naam }}: {{ groep.aantal }}. {% endfor %}',
         '{% for groep in begroting.posten | per("soort") | eerste(2) %}{{ groep.naam }} {{ groep.rijen | som("totaal") }}. {% endfor %}')),
    Operation("aantal", lists.how_many, "Hoeveel er in de lijst staan.",
        ("{{ leden | aantal }}", "{% if leden | aantal > 10 %}Er zijn meer dan tien leden.{% endif %}")),
    Operation("som", lists.added_up,
        "Telt getallen of bedragen op. Ontbreekt er een, of is de lijst leeg, dan komt er een streepje.",
        ('{{ wijken | som("inwoners") }}', '{{ begroting.posten | met(soort="personeel") | som("totaal") }}')),
    Operation("gemiddelde", lists.average,
        "Het gemiddelde van getallen of bedragen. Ontbreekt er een, of is de lijst leeg, dan komt er een streepje.",
        ('{{ wijken | gemiddelde("inwoners") | afgerond }}',)),
    Operation("grootste", lists.largest,
        "Het grootste getal of bedrag, of de laatste datum. Ontbreekt er een, dan komt er een streepje.",
        ('{{ begroting.posten | grootste("totaal") }}',)),
    Operation("kleinste", lists.smallest,
        "Het kleinste getal of bedrag, of de eerste datum. Ontbreekt er een, dan komt er een streepje.",
        ('{{ wijken | kleinste("inwoners") }}',)),
    Operation("uniek", lists.unique, "De verschillende waarden van een kenmerk, elk één keer.",
        ('{{ leden | uniek("soort") | op | opsomming }}',)),
    Operation("opsomming", lists.in_a_row, "Zet achter elkaar in een zin, met komma’s en “en”.",
        ('{{ accommodaties | met(wijk="Oost") | opsomming("naam") }}',)),
    Operation("procent", single_values.percentage,
        "Welk deel het is van het geheel dat je noemt; een tweede getal zegt hoeveel cijfers achter de komma. Is het "
        "geheel nul of ontbreekt er iets, dan komt er een streepje.",
        ("{{ begroting.subsidie.totaal | procent(begroting.lasten.totaal) }}",
         '{{ leden | met(wijk="Oost") | aantal | procent(cijfers.leden, 1) }}')),
    Operation("afgerond", single_values.round_off,
        "Rondt af zoals Excel (een half gaat omhoog): op hele getallen, of op zoveel cijfers achter de komma als je vraagt.",
        ("{{ stad.per_jaar | afgerond }}",), whole=True),
    Operation("bedrag", single_values.money,
        "Een bedrag in de vorm die je kiest: heel, centen, duizend of miljoen. Zonder vorm staan er alleen centen als die er zijn.",
        ('{{ aanvraag.gevraagd | bedrag("miljoen") }}', '{{ begroting.lasten.totaal | bedrag("heel") }}'), whole=True),
    Operation("getal", single_values.figure,
        "Alleen het getal, zonder woord of euroteken; met woorden staat het tot en met twintig voluit.",
        ("{{ cijfers.leden | getal }}", '{{ wijken | aantal | getal("woorden") }}'), whole=True),
    Operation("datum", single_values.day,
        "Een datum in de vorm die je kiest: lang (zonder vorm), kort, weekdag, maand of jaar.",
        ('{{ aanvraag.datum | datum("kort") }}', '{{ aanvraag.datum | datum("weekdag") }}'), whole=True),
    Operation("hoofdletter", single_values.with_capital, "De eerste letter wordt een hoofdletter.",
        ('{{ wijken | aantal | getal("woorden") | hoofdletter }}',), whole=True),
    Operation("kleineletter", single_values.without_capital, "De eerste letter wordt een kleine letter, voor midden in een zin.",
        ("{{ aanvrager.rechtsvorm | kleineletter }}",), whole=True),
)  # fmt: skip
OPERATIONS: Mapping[str, Operation] = {operation.name: operation for operation in _ALL}
OTHER_NAMES = {  # what the same is called in Excel, in English or by the first word that comes up
    "filter": "met", "where": "met", "waar": "met", "alleen": "met", "select": "met", "behalve": "zonder",
    "sorteer": "op", "sorteren": "op", "gesorteerd": "op", "sort": "op", "volgorde": "op", "reverse": "omgekeerd", "descending": "aflopend", "desc": "aflopend",
    "first": "eerste", "last": "laatste", "groepeer": "per", "groupby": "per", "groep": "per", "group": "per",
    "tel": "aantal", "count": "aantal", "length": "aantal", "lengte": "aantal", "aantallen": "aantal",
    "sum": "som", "totaal": "som", "optellen": "som", "average": "gemiddelde", "avg": "gemiddelde",
    "max": "grootste", "hoogste": "grootste", "meeste": "grootste", "min": "kleinste", "laagste": "kleinste",
    "unique": "uniek", "uniq": "uniek", "verschillende": "uniek", "join": "opsomming", "lijst": "opsomming", "namen": "opsomming",
    "percentage": "procent", "percent": "procent", "aandeel": "procent", "round": "afgerond", "afronden": "afgerond",
    "rond": "afgerond", "euro": "bedrag", "geld": "bedrag", "number": "getal", "int": "getal", "date": "datum",
    "upper": "hoofdletter", "capitalize": "hoofdletter", "capital": "hoofdletter", "lower": "kleineletter",
}  # fmt: skip


def use(
    name: str,
    value: object,
    args: Sequence[object],
    named: Mapping[str, object],
    *,
    example: bool = False,
) -> object:
    """What comes out. Raises ``Misuse`` when the operation does not fit the value or its brackets.

    With ``example`` the value is that of the example: what comes out tells its kind.
    """
    operation = OPERATIONS[name]
    try:
        return operation.does(Call(name, value, args, named, example))
    except Misuse as fault:
        if fault.kind == "brackets":
            fault.more = operation.typed
        raise
