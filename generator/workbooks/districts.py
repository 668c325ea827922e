"""wijken.xlsx: the wijken and their buurten, what matters there and who is there already."""

import re
from enum import StrEnum
from typing import Annotated

from generator.workbooks.cells.areas import DistrictName
from generator.workbooks.cells.choices import YesNo, choice
from generator.workbooks.cells.dates import Year
from generator.workbooks.cells.identifiers import PostcodeArea
from generator.workbooks.cells.numbers import Count, CountPerYear, Money, Number
from generator.workbooks.cells.percentages import Share
from generator.workbooks.cells.text import Line, Name, NeighbourhoodName, Story
from generator.workbooks.definition import OWN_EYES, Need, Row, Sheet, Workbook, column

FINAL = Need.FINAL


class VenueKind(StrEnum):
    """Kind of accommodatie."""

    CENTRE = "buurtcentrum"
    PLAYGROUND = "speeltuin"
    OTHER = "overig"


class GoalKind(StrEnum):
    """What an indicator counts: an output or an outcome."""

    OUTPUT = "prestatie"
    OUTCOME = "effect"


class District(Row):
    """One wijk with its portret. What is not filled in about its name follows from the name."""

    name: Name = column("Wijk", "Zuidwest", "De naam van de wijk", need=Need.KEY, width=20)
    code: Line = column("Wijkcode", "WK999908", "De code van het CBS, of een eigen code", width=14, absent="Daardoor staat er bij geen wijk een code")  # fmt: skip
    phrase: Line = column("In een zin", "de Molenwijk", "Hoe de wijk midden in een zin heet, als dat anders is dan de naam", width=20, spare="Dan heet elke wijk in een zin naar haar naam")  # fmt: skip
    map_column: Number = column("Kaart kolom", "2,5", "De plaats van de wijk op de kaart: de hoeveelste tegel van links; een halve mag. Leeg: dan kiezen wij een plaats", spare="Dan kiezen wij voor elke wijk een plaats op de kaart")  # fmt: skip
    map_row: Count = column("Kaart rij", "3", "De plaats van de wijk op de kaart: de hoeveelste rij van boven", spare="Dan kiezen wij voor elke wijk een plaats op de kaart")  # fmt: skip
    strength: Story = column("Kracht", "Bewoners helpen elkaar.", "Wat er goed gaat in de wijk", need=FINAL)  # fmt: skip
    vulnerability: Story = column("Kwetsbaarheid", "Niet iedereen weet de weg.", "Wat er aandacht vraagt", need=FINAL)  # fmt: skip
    contact: Line = column("Aanspreekpunt", "wijkcoördinator Zuidwest", "Een functie, geen naam", need=FINAL)  # fmt: skip
    photo: Line = column("Op de foto", "Kinderen planten bollen op het plein.", "Wat er te zien is op de foto van de wijk in inputs/fotos", unprinted="Dit is de beschrijving bij de foto in inputs/fotos; zonder foto doen we er niets mee")  # fmt: skip

    @property
    def of_cbs(self) -> bool:
        """Whether the code is one of CBS."""
        return re.fullmatch(r"WK\d{6}", self.code or "") is not None


class Neighbourhood(Row):
    """One buurt, with an own label when the people there use another name than CBS."""

    code: Line = column("Buurtcode", "BU99990832", "De code van het CBS, of een eigen code", width=14, absent="Daardoor weten we niet welke buurten van het CBS zijn")  # fmt: skip
    name: Name = column(
        "Buurt", "Molenbuurt", "De naam van het CBS, of jullie eigen naam", need=Need.KEY, width=44
    )
    district: DistrictName = column("Wijk", "Zuidwest", "De wijk waar de buurt in ligt", need=FINAL)
    own_name: Line = column("Eigen naam", "", "Als de bewoners de buurt anders noemen", spare="Dan heet elke buurt zoals het CBS haar noemt")  # fmt: skip
    inhabitants: Count = column("Inwoners", "8585", "Het aantal inwoners", need=FINAL)
    year: Year = column("Jaar", "2022", "Het jaar van dat aantal", need=FINAL)
    source: Line = column("Bron", "CBS, Kerncijfers wijken en buurten", "Waar het aantal vandaan komt", need=FINAL, width=38)  # fmt: skip

    @property
    def of_cbs(self) -> bool:
        """Whether the code is one of CBS."""
        return re.fullmatch(r"BU\d{8}", self.code or "") is not None

    @property
    def label(self) -> str:
        """The name to print; CBS shortens "en omgeving" in some names and not in others."""
        return self.own_name or self.name.replace(" e.o.", " en omgeving")


class Postcode(Row):
    """Where the addresses of one postcode lie: a row for each wijk, or one without for postbussen."""

    area: PostcodeArea = column("Postcode", "1234", "De vier cijfers", need=Need.KEY, width=12, unprinted="We kijken na of een adres met deze postcode in zijn wijk ligt")  # fmt: skip
    district: DistrictName = column("Wijk", "Zuidwest", "De wijk; leeg als de postcode alleen voor postbussen is", absent="Daardoor kijken we postcodes niet na", unprinted="We kijken na of een adres met deze postcode in deze wijk ligt")  # fmt: skip
    share: Share = column("Aandeel", "100", "Hoeveel procent van de adressen in deze wijk ligt; leeg is alles", spare="Dan telt elke postcode helemaal mee in haar wijk", unprinted="Hiermee weten we bij welke wijk een postcode het meest hoort, en hoe zeker dat is")  # fmt: skip


class Goal(Row):
    """One opgave of a wijk, with what we measure."""

    number: Name = column("Nr", "Z1", "Een eigen nummer", need=Need.KEY, width=8)
    district: DistrictName = column("Wijk", "Zuidwest", "De wijk", need=FINAL)
    theme: Line = column("Thema", "meedoen", "In één woord", width=20, absent="Daardoor staat er bij geen opgave een thema")  # fmt: skip
    challenge: Story = column("Opgave", "Veel bewoners kennen hun buren niet.", "Wat er beter moet", need=FINAL)  # fmt: skip
    aim: Story = column("Doel", "Meer bewoners doen mee in hun buurt.", "Wat we willen bereiken", need=FINAL)  # fmt: skip
    indicator: Line = column("Indicator", "deelnemers per jaar", "Waaraan we het zien", need=FINAL)
    baseline: Line = column("Nu", "900", "De stand aan het begin", also=("nulwaarde",), absent="Daardoor staat er bij geen opgave hoe het nu is")  # fmt: skip
    target: Line = column("Streefwaarde", "1.200", "Waar we naartoe willen", need=FINAL)
    year: Year = column("Jaar", "2024", "Wanneer we daar willen zijn", absent="Daardoor staat er bij geen opgave wanneer we er willen zijn")  # fmt: skip
    source: Line = column("Bron", "eigen telling", "Hoe we het meten", absent="Daardoor staat er bij geen opgave hoe we het meten")  # fmt: skip
    kind: Annotated[GoalKind | None, choice(GoalKind, {"output": GoalKind.OUTPUT, "outcome": GoalKind.OUTCOME})] = column("Soort", "effect", "Een prestatie is wat wij doen, een effect is wat er voor bewoners verandert", spare="Dan staat er bij geen opgave of de indicator een prestatie of een effect telt")  # fmt: skip
    baseline_year: Year = column("Jaar van nu", "2017", "Het jaar waarin de stand bij Nu is gemeten", spare="Dan staat er bij geen opgave van wanneer de stand aan het begin is")  # fmt: skip
    baseline_source: Line = column("Bron van nu", "telling van het buurthuis", "Waar de stand bij Nu vandaan komt", spare="Dan staat er bij geen opgave waar de stand aan het begin vandaan komt")  # fmt: skip
    targets: CountPerYear = column("Streefwaarde {jaar}", "1200", "Waar we dat jaar willen zijn", spare="Dan staat er bij geen opgave waar we in de jaren ertussen willen zijn")  # fmt: skip
    measured_by: Line = column("Wie meet", "wijkcoördinator Zuidwest", "Een functie, geen naam", spare="Dan staat er bij geen opgave wie het meet")  # fmt: skip

    @property
    def measured(self) -> bool:
        """Whether the baseline is a figure, and not a word that it has still to be taken."""
        return re.match(r"\W*(?:circa |ca\.? |ongeveer )?\d", self.baseline or "") is not None


class Partner(Row):
    """Somebody we work with in a wijk."""

    name: Name = column("Partner", "het wijkteam", "De naam of de soort organisatie", need=Need.KEY, width=32)  # fmt: skip
    district: DistrictName = column("Wijk", "Zuidwest", "De wijk", need=FINAL)
    role: Line = column("Rol", "basiszorg", "Wat de partner doet", width=36, absent="Daardoor staat er bij geen partner wat die doet")  # fmt: skip
    agreement: Line = column("Afspraak", "iedere maand overleg", "Wat we met elkaar afspreken", width=46, absent="Daardoor staat er bij geen partner wat we afspreken")  # fmt: skip


class Venue(Row):
    """One buurtcentrum, speeltuin or other accommodatie."""

    name: Name = column("Accommodatie", "Buurthuis Voorbeeld", "De naam", need=Need.KEY, width=32)
    kind: Annotated[VenueKind | None, choice(VenueKind)] = column("Soort", "buurtcentrum", "Wat het is", need=FINAL)  # fmt: skip
    district: DistrictName = column("Wijk", "Zuidwest", "De wijk", need=FINAL)
    neighbourhood: NeighbourhoodName = column("Buurt", "Molenbuurt", "De buurt", absent="Daardoor staat er bij geen accommodatie in welke buurt zij ligt")  # fmt: skip
    management: Line = column("Beheer", "zelfbeheer door bewoners", "Wie het beheert", width=28, absent="Daardoor staat er bij geen accommodatie wie haar beheert")  # fmt: skip
    rent: Money = column("Huur per jaar", "18.000,00", "Als er huur is", unprinted=OWN_EYES)  # fmt: skip
    proof: YesNo = column("Huurbewijs aanwezig", "ja", "Huurovereenkomst of eigendomsbewijs", unprinted=OWN_EYES)  # fmt: skip


WORKBOOK = Workbook(
    "wijken.xlsx",
    (
        Sheet(
            "Wijken",
            District,
            "Alle wijken met een portret van elk, in de volgorde van de documenten. Schreef een wijk "
            "zelf een tekst in Word? Zet die dan als Oost.docx (de naam van de wijk) in de map "
            "inputs/teksten: die komt ervoor in de plaats.",
        ),
        Sheet(
            "Buurten",
            Neighbourhood,
            "Alle buurten, met hun wijk. Vul alleen een eigen naam in als die er is.",
        ),
        Sheet(
            "Postcodes",
            Postcode,
            "Welke postcode in welke wijk ligt. Mag leeg blijven: dan kijken we postcodes niet na.",
            need=Need.OPTIONAL,
        ),
        Sheet("Opgaven", Goal, "Wat er in elke wijk beter moet, en waaraan we dat zien."),
        Sheet(
            "Partners",
            Partner,
            "Met wie we in elke wijk samenwerken.",
            empty="Daardoor noemt geen enkel plan partners: dat hoofdstuk valt weg",
        ),
        Sheet(
            "Accommodaties",
            Venue,
            "Buurtcentra, speeltuinen en andere plekken.",
            empty="Daardoor staan er nergens accommodaties: dat hoofdstuk valt weg",
        ),
    ),
    "De wijken en buurten, met opgaven, partners en accommodaties.",
)
