"""begroting.xlsx: what it costs and who pays, per year, each post explained (Awb 4:63)."""

from enum import StrEnum
from typing import Annotated

from generator.workbooks.cells.areas import AreaName
from generator.workbooks.cells.choices import YesNo, choice
from generator.workbooks.cells.numbers import Count, Money, MoneyPerYear, Number
from generator.workbooks.cells.text import Line, Name, Story
from generator.workbooks.definition import Need, Row, Sheet, Workbook, column

FINAL = Need.FINAL


class CostCategory(StrEnum):
    """Kostensoort."""

    STAFF = "personeel"
    VOLUNTEERS = "vrijwilligers"
    VENUES = "huisvesting en accommodaties"
    ACTIVITIES = "activiteiten"
    ORGANISATION = "organisatie"
    COMMUNICATION = "communicatie"
    TRAINING = "scholing"
    UNFORESEEN = "onvoorzien"


class IncomeCategory(StrEnum):
    """Where the money comes from."""

    SUBSIDY = "gevraagde subsidie"
    OWN = "eigen bijdrage"
    RENT = "verhuur en horeca"
    FUNDS = "fondsen"
    OTHER = "overig"


class Cost(Row):
    """One line of costs, for one wijk or for the whole city."""

    number: Name = column("Nr", "L01", "Een eigen nummer", need=Need.KEY, width=8)
    category: Annotated[CostCategory | None, choice(CostCategory)] = column("Kostensoort", "personeel", "Waar de post bij hoort", need=FINAL)  # fmt: skip
    description: Line = column("Omschrijving", "Sociaal makelaars Zuidwest", "Korte naam van de post", need=FINAL, width=40)  # fmt: skip
    area: AreaName = column("Wijk", "Zuidwest", "De wijk, of: stedelijk", need=FINAL)
    amounts: MoneyPerYear = column("{jaar}", "1.000.000,00", "Het bedrag voor dat jaar")
    explanation: Story = column("Toelichting", "8 fte tegen gemiddeld € 62.000.", "Hoe het bedrag is opgebouwd (Awb 4:63)", need=FINAL)  # fmt: skip
    this_year: Money = column("Begroting lopend jaar", "", "Alleen als het geen eerste aanvraag is (Awb 4:63)", spare="Dan vergelijken we niet met de begroting van dit jaar")  # fmt: skip
    last_year: Money = column("Realisatie vorig jaar", "", "Alleen als het geen eerste aanvraag is (Awb 4:63)", spare="Dan vergelijken we niet met wat het vorig jaar kostte")  # fmt: skip
    fte: Number = column("Fte", "8", "Hoeveel voltijdbanen deze post betaalt; leeg als het geen personeel is", spare="Dan leggen we het betaalde werk in de activiteiten niet naast de begroting")  # fmt: skip
    volunteers: Count = column("Vrijwilligers", "", "Voor hoeveel vrijwilligers deze post is; leeg als hij daar niet over gaat", spare="Dan leggen we de vrijwilligers in de activiteiten niet naast de begroting")  # fmt: skip
    outside: Line = column("Niet bij een activiteit", "spreekuren en overleg in de wijk", "Waar deze post nog meer voor is dan voor de activiteiten", spare="Dan staat er niet bij waarom de begroting meer heeft dan de activiteiten", width=40)  # fmt: skip
    uncovered: YesNo = column("Buurten zonder lid", "nee", "Ja als deze post betaalt wat er gebeurt in buurten waar nog geen lid werkt", spare="Dan betaalt elke wijk zelf wat er in haar buurten zonder lid gebeurt")  # fmt: skip


class Income(Row):
    """One source of income."""

    number: Name = column("Nr", "B01", "Een eigen nummer", need=Need.KEY, width=8)
    category: Annotated[IncomeCategory | None, choice(IncomeCategory, {"subsidie": IncomeCategory.SUBSIDY})] = column("Soort", "gevraagde subsidie", "Waar het geld vandaan komt", need=FINAL)  # fmt: skip
    description: Line = column("Omschrijving", "Subsidie van de gemeente", "Korte naam van de post", need=FINAL, width=40)  # fmt: skip
    amounts: MoneyPerYear = column("{jaar}", "1.000.000,00", "Het bedrag voor dat jaar")
    explanation: Story = column("Toelichting", "Het bedrag dat we met deze aanvraag vragen.", "Hoe het bedrag is opgebouwd (Awb 4:63)", need=FINAL)  # fmt: skip
    this_year: Money = column("Begroting lopend jaar", "", "Alleen als het geen eerste aanvraag is (Awb 4:63)", spare="Dan vergelijken we niet met de begroting van dit jaar")  # fmt: skip
    last_year: Money = column("Realisatie vorig jaar", "", "Alleen als het geen eerste aanvraag is (Awb 4:63)", spare="Dan vergelijken we niet met wat er vorig jaar binnenkwam")  # fmt: skip


WORKBOOK = Workbook(
    "begroting.xlsx",
    (
        Sheet(
            "Lasten",
            Cost,
            "Wat het kost: één regel per post, een kolom per jaar.",
            summed=("amounts",),
            summed_by="category",
        ),
        Sheet(
            "Baten",
            Income,
            "Wie het betaalt: één regel per post, een kolom per jaar.",
            summed=("amounts",),
            summed_by="category",
        ),
    ),
    "De begroting over alle jaren. Lasten en baten zijn per jaar gelijk.",
    balanced=(Cost, Income),
)
