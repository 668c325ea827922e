"""activiteiten.xlsx: what is done, per activity with the means that Awb 4:62 asks."""

from generator.workbooks.cells.areas import AreaName
from generator.workbooks.cells.dates import Date
from generator.workbooks.cells.numbers import Count, Money, Number
from generator.workbooks.cells.pillars import PillarName
from generator.workbooks.cells.text import Line, MemberName, Name, Names, Story
from generator.workbooks.definition import Need, Row, Sheet, Workbook, column

FINAL = Need.FINAL


class Activity(Row):
    """One activity in one wijk, or for the whole city."""

    number: Name = column(
        "Nr",
        "A01",
        "Een eigen nummer",
        also=("id", "nummer", "volgnummer"),
        need=Need.KEY,
        counted=True,
        width=8,
    )
    title: Line = column("Activiteit", "Buurtmaaltijd", "Korte naam", also=("titel",), need=FINAL, width=34)  # fmt: skip
    pillar: PillarName = column("Pijler", "volwassenen", "Waar de activiteit bij hoort: een pijler van het blad Pijlers in regeling.xlsx; leeg als de regeling er geen heeft", need=FINAL)  # fmt: skip
    area: AreaName = column("Wijk", "Zuidwest", "De wijk, of: stedelijk", need=FINAL)
    neighbourhoods: Names = column("Buurten", "Molenbuurt", "Met een puntkomma ertussen; leeg is de hele wijk", absent="Daardoor lijkt elke activiteit voor de hele wijk")  # fmt: skip
    aim: Story = column("Doel", "Buren leren elkaar kennen.", "Wat we willen bereiken (Awb 4:62)", need=FINAL)  # fmt: skip
    audience: Line = column("Doelgroep", "bewoners die weinig mensen zien", "Voor wie", need=FINAL)
    approach: Story = column("Aanpak", "Twee koks uit de buurt koken iedere week.", "Hoe we het doen", absent="Daardoor staat er bij geen activiteit hoe we het doen")  # fmt: skip
    starts: Date = column("Begin", "1-1-2019", "De eerste dag", also=("start", "startdatum"), absent="Daardoor staat er bij geen activiteit wanneer zij begint")  # fmt: skip
    ends: Date = column("Eind", "31-12-2024", "De laatste dag", also=("einde", "einddatum"), absent="Daardoor staat er bij geen activiteit wanneer zij eindigt")  # fmt: skip
    frequency: Line = column("Hoe vaak", "iedere week", "Frequentie", also=("frequentie",), absent="Daardoor staat er bij geen activiteit hoe vaak zij is")  # fmt: skip
    reach: Count = column("Deelnemers per jaar", "120", "Hoeveel mensen we bereiken", also=("bereik",), absent="Daardoor staat er bij geen activiteit hoeveel mensen we bereiken")  # fmt: skip
    volunteers: Count = column("Vrijwilligers", "8", "Hoeveel vrijwilligers meedoen", absent="Daardoor staat er bij geen activiteit hoeveel vrijwilligers meedoen")  # fmt: skip
    fte: Number = column("Fte", "0,2", "Betaalde inzet, in voltijdbanen", need=FINAL)
    personnel_costs: Money = column("Personele kosten per jaar", "12.000,00", "0 mag, leeg niet (Awb 4:62)", also=("personele kosten",), need=FINAL)  # fmt: skip
    material: Line = column("Materiële middelen", "keuken, ingrediënten", "Wat er aan spullen en ruimte nodig is", width=34, absent="Daardoor staat er bij geen activiteit wat er aan spullen en ruimte nodig is")  # fmt: skip
    material_costs: Money = column("Materiële kosten per jaar", "3.500,00", "0 mag, leeg niet (Awb 4:62)", also=("materiële kosten",), need=FINAL)  # fmt: skip
    result: Line = column("Resultaat", "120 buren eten mee", "Wat er dan anders is", width=34, absent="Daardoor staat er bij geen activiteit wat er dan anders is")  # fmt: skip
    indicator: Line = column("Indicator", "aantal eters per jaar", "Hoe we dat zien", width=28, absent="Daardoor staat er bij geen activiteit hoe we het resultaat zien")  # fmt: skip
    organiser: MemberName = column("Uitvoerder", "Buurthuis Voorbeeld", "Een lid, of leeg: dan doet de aanvrager het", also=("organisatie",), width=34, absent="Daardoor lijkt de aanvrager elke activiteit zelf te doen")  # fmt: skip
    partners: Names = column("Partners", "wijkteam; basisschool", "Met een puntkomma ertussen", absent="Daardoor staat er bij geen activiteit met wie we samenwerken")  # fmt: skip


WORKBOOK = Workbook(
    "activiteiten.xlsx",
    (
        Sheet(
            "Activiteiten",
            Activity,
            "Eén regel per activiteit.",
            summed=("reach", "volunteers", "fte", "personnel_costs", "material_costs"),
        ),
    ),
    "Alle activiteiten, met per activiteit het doel, de doelgroep en de middelen.",
    many=True,
)
