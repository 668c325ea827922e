"""The sheet Gemeente of aanvraag.xlsx: for which place this is asked, and how it is called."""

from enum import StrEnum
from typing import Annotated

from generator.workbooks.cells.choices import choice
from generator.workbooks.cells.text import Line, Names
from generator.workbooks.definition import Need, Row, Sheet, column

FINAL = Need.FINAL


class Settlement(StrEnum):
    """What people call the place as a whole."""

    CITY = "stad"
    VILLAGE = "dorp"
    MUNICIPALITY = "gemeente"


class Municipality(Row):
    """The place. Everything that is not filled in follows from its name."""

    name: Line = column("Gemeente", "Voorbeeldstad", "De naam van de gemeente", also=("naam gemeente",), need=FINAL)  # fmt: skip
    settlement: Annotated[Settlement | None, choice(Settlement)] = column("Soort plaats", "stad", "Hoe jullie het geheel noemen: de hele stad, het hele dorp of de hele gemeente; leeg is gemeente", spare="Dan schrijven we overal gemeente")  # fmt: skip
    whole: Line = column("Het geheel", "heel Voorbeeldstad", "Hoe alle wijken samen in een zin heten; leeg is “heel” met de naam van de gemeente", spare="Dan schrijven we “heel” met de naam van de gemeente")  # fmt: skip
    adjective: Line = column("Bijvoeglijk", "Voorbeeldstadse", "Zoals in: Voorbeeldstadse organisaties; leeg is “plaatselijke”", spare="Dan schrijven we “plaatselijke”")  # fmt: skip
    seats: Names = column("Plaatsen", "Voorbeeldstad; Voorbeelddorp", "De plaatsen waar een lid gevestigd moet zijn, met een puntkomma ertussen; leeg is alleen de plaats die heet als de gemeente", spare="Dan is alleen de plaats goed die heet als de gemeente")  # fmt: skip

    @property
    def seats_of_members(self) -> tuple[str, ...]:
        """The places where a member must have its seat; empty when nothing is known."""
        return self.seats or ((self.name,) if self.name else ())


MUNICIPALITY = Sheet(
    "Gemeente",
    Municipality,
    "Om welke gemeente gaat het, en hoe noemen jullie die? Vul kolom B in.",
    form=True,
    need=FINAL,
)
