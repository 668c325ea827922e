"""regeling.xlsx: what the gemeente offers and demands, apart from who applies (R7, R12, R24, R25)."""

from enum import StrEnum
from typing import Annotated

from generator.workbooks.application import AttachmentKind
from generator.workbooks.cells.choices import YesNo, choice
from generator.workbooks.cells.dates import Date, Year
from generator.workbooks.cells.file_kinds import FileKinds
from generator.workbooks.cells.numbers import (
    Count,
    Money,
    MoneyOrNone,
    MostCount,
    MostMoney,
    MostNumber,
)
from generator.workbooks.cells.percentages import Percentage
from generator.workbooks.cells.text import Line, Name, Names, Story
from generator.workbooks.definition import Need, Row, Sheet, Workbook, column

FINAL = Need.FINAL


class StateAid(StrEnum):
    """By what right the grant is no forbidden state aid."""

    NONE = "geen staatssteun"
    MINIMIS = "de-minimis"
    PUBLIC_SERVICE = "DAEB"
    EXEMPTED = "vrijstelling"


class Occasion(StrEnum):
    """When an attachment is mandatory."""

    ALWAYS = "altijd"
    FIRST = "eerste aanvraag"
    LATER = "vervolgaanvraag"
    INFORMAL = "informeel lid"


class Measured(StrEnum):
    """What a limit of the counter is about."""

    EACH = "elk bestand"
    TOGETHER = "alles samen"
    APPLICATION = "subsidieaanvraag"
    SUPPORT = "lijst steunverklaringen"
    PLAN = "plan per wijk"
    ATTACHMENT = "elke bijlage"


class Fact(StrEnum):
    """A fact of the applicant that a requirement may ask for, beside what the law asks."""

    ACCESSIBILITY = "toegankelijkheid"
    GOVERNANCE = "governancecode"
    VAT = "btw"
    RSIN = "RSIN"
    FOUNDED = "oprichtingsdatum"
    KEEPING = "bewaartermijn"


class Scheme(Row):
    """The regeling itself: for whom it decides, how much there is, from when and until when."""

    name: Line = column("Naam van de regeling", "Beleidsregel Buurtwerk gemeente Voorbeeldstad 2019-2024", "De regeling waarop de aanvraag steunt", also=("regeling", "naam"), need=FINAL)  # fmt: skip
    reference: Line = column("Kenmerk", "Gemeenteblad 2018, 12345", "Nummer of vindplaats van de regeling of de uitvraag", also=("kenmerk uitvraag",), absent="Daardoor staat het kenmerk van de regeling in geen enkel document")  # fmt: skip
    addressee: Line = column("Gericht aan", "College van burgemeester en wethouders van Voorbeeldstad", "Het bestuur dat beslist", need=FINAL)  # fmt: skip
    basis: Line = column("Grondslag", "Algemene subsidieverordening, artikel 3", "De verordening of wet waarop de regeling rust", absent="Daardoor staat in de aanvraag niet waarop de regeling rust")  # fmt: skip
    file_at: Line = column("Indienen bij", "het digitale loket van de gemeente, met eHerkenning", "Waar en hoe de aanvraag binnenkomt", absent="Daardoor staat in de aanvraag niet waar zij binnenkomt")  # fmt: skip
    per_year: YesNo = column("Per boekjaar", "ja", "Is dit een subsidie per boekjaar? Dan gelden Awb 4:60 tot en met 4:80", need=FINAL)  # fmt: skip
    first_year: Year = column("Eerste jaar", "2019", "Het eerste jaar waarvoor de regeling geldt", absent="Daardoor weten we niet vanaf welk jaar de regeling geldt")  # fmt: skip
    last_year: Year = column("Laatste jaar", "2024", "Het laatste jaar waarvoor de regeling geldt; mag leeg als hieronder staat hoeveel jaar het is", absent="Daardoor weten we niet tot welk jaar de regeling geldt")  # fmt: skip
    most_years: MostCount = column("Hoogste aantal jaren", "6", "Voor hoeveel jaar één aanvraag hoogstens mag zijn", spare="Dan kijken we niet na of jullie voor te veel jaren vragen")  # fmt: skip
    ceiling: MoneyOrNone = column("Subsidieplafond", "38.400.000,00", "Het hoogste bedrag dat de gemeente beschikbaar heeft (Awb 4:25), of: geen", need=FINAL)  # fmt: skip
    most: MostMoney = column("Hoogste bedrag per aanvraag", "6.000.000,00", "Wat één aanvrager hoogstens mag vragen, over alle jaren samen; leeg is geen grens", spare="Dan kijken we niet na of jullie in het geheel te veel vragen")  # fmt: skip
    most_per_year: MostMoney = column("Hoogste bedrag per jaar", "1.000.000,00", "Wat één aanvrager hoogstens mag vragen in één jaar; leeg is geen grens", spare="Dan kijken we niet na of jullie in een jaar te veel vragen")  # fmt: skip
    support_by: Date = column("Steun verzamelen tot en met", "6-4-2018", "De laatste dag waarop jullie steunverklaringen willen hebben", absent="Daardoor staat in de aanvraag niet tot wanneer we steun verzamelden")  # fmt: skip
    deadline: Date = column("Uiterste indiendatum", "30-4-2018", "De laatste dag waarop de aanvraag binnen mag zijn; bij “voor 1 mei” is dat 30 april", also=("deadline",), absent="Daardoor weten we niet wanneer de aanvraag binnen moet zijn")  # fmt: skip
    accountant_above: Money = column("Accountant boven", "100.000,00", "Boven welk bedrag per jaar een verklaring van een accountant nodig is; leeg is niet gevraagd", absent="Daardoor weten we niet of er een verklaring van een accountant nodig is")  # fmt: skip
    protocol: Line = column("Verantwoordingsprotocol", "het verantwoordingsprotocol van de gemeente", "Volgens welk stuk je de subsidie verantwoordt, zoals het in een zin staat", absent="Daardoor noemt de aanvraag het protocol van de gemeente niet")  # fmt: skip
    social_return: Percentage = column("Social return in %", "5", "Welk deel van de subsidie naar werk gaat voor mensen die moeilijk werk vinden; leeg is niet gevraagd", spare="Dan staat er niets over social return in de aanvraag")  # fmt: skip
    social_return_above: Money = column("Social return boven", "100.000,00", "Boven welk bedrag per jaar dat gevraagd wordt; leeg is altijd", spare="Dan geldt social return bij elk bedrag")  # fmt: skip
    state_aid: Annotated[StateAid | None, choice(StateAid)] = column("Staatssteun", "geen staatssteun", "Op welke grond de subsidie mag", spare="Dan staat er niets over staatssteun in de aanvraag")  # fmt: skip
    minimis_ceiling: MostMoney = column("De-minimisgrens", "300.000,00", "Hoeveel de-minimissteun hoogstens mag in de periode hieronder", spare="Dan kijken we de grens van de de-minimissteun niet na")  # fmt: skip
    minimis_years: MostCount = column("De-minimisperiode in jaren", "3", "Over hoeveel jaar die grens geldt", spare="Dan kijken we de periode van de de-minimissteun niet na")  # fmt: skip
    keep_years: Count = column("Administratie bewaren in jaren", "7", "Hoe lang de administratie bewaard blijft; leeg is zeven jaar (Awb 4:69)", spare="Dan gaan we uit van zeven jaar (Awb 4:69)")  # fmt: skip
    work: Line = column("Het werk", "sociaal makelaarschap", "Hoe het werk heet waar de subsidie voor is, zonder de of het ervoor; leeg is: het werk")  # fmt: skip
    work_phrase: Line = column("Het werk in een zin", "het sociaal makelaarschap", "Hetzelfde, zoals het midden in een zin staat; leeg is: dit werk")  # fmt: skip
    workers: Line = column("Beroepskrachten", "sociaal makelaars en beheerders", "Hoe de mensen heten die er betaald voor werken; leeg is: beroepskrachten")  # fmt: skip
    each_worker: Line = column("Elke beroepskracht", "elke sociaal makelaar en elke sociaal beheerder", "Hetzelfde, als je er één van noemt; leeg is: elke beroepskracht")  # fmt: skip
    every_district: YesNo = column("Voor alle wijken", "ja", "Moet de aanvraag over alle wijken gaan? Bij nee mag een wijk zonder opgave of activiteit zijn; leeg is ja")  # fmt: skip
    unknown: Story = column("Nog niet bekend", "", "Wat van deze regeling nog niet gevonden is. Maak de cel leeg als alles erin staat", spare="Dan zien we niet of er van de regeling nog iets ontbreekt")  # fmt: skip


class Per(StrEnum):
    """Over what the maximum of a category goes."""

    YEAR = "jaar"
    APPLICATION = "aanvraag"


class Category(Row):
    """One kind of application that the regeling knows, with a maximum of its own."""

    name: Name = column("Categorie", "A", "Hoe de regeling deze soort noemt: een letter, een nummer of een woord", need=Need.KEY)  # fmt: skip
    purpose: Line = column("Waarvoor", "grote initiatieven", "Waar de categorie voor is, in een paar woorden", width=38)  # fmt: skip
    most: MostMoney = column("Hoogste bedrag", "1.000.000,00", "Wat één aanvraag in deze categorie hoogstens mag vragen; leeg is geen grens")  # fmt: skip
    per: Annotated[Per | None, choice(Per)] = column("Per", "jaar", "Geldt dat bedrag voor elk jaar, of voor de hele aanvraag?")  # fmt: skip
    source: Line = column("Bron", "Regeling, artikel 3", "Waar het staat")


class Pillar(Row):
    """One part of the work as the regeling divides it, and what we say of it."""

    name: Name = column("Pijler", "volwassenen", "Een deel van het werk, zoals de regeling het noemt en zoals het midden in een zin staat", also=("onderdeel", "thema"), need=Need.KEY, width=29)  # fmt: skip
    other_names: Names = column("Andere namen", "a; sociale samenhang", "Hoe deze pijler ook heet in andere werkboeken, met een puntkomma ertussen", width=29)  # fmt: skip
    heading: Line = column(
        "Kop in de visie", "Pijler 1: volwassenen", "Leeg is de naam van de pijler"
    )
    vision: Story = column("Visie", "Deze pijler gaat over samenhang.", "Wat jullie er in het hoofdstuk over de visie van zeggen; leeg is geen kopje daar")  # fmt: skip
    opening: Story = column("Begin in het activiteitenplan", "Buren leren elkaar kennen door samen iets te doen.", "Waarmee de paragraaf met de activiteiten begint; mag leeg")  # fmt: skip


class Requirement(Row):
    """One requirement of the gemeente and the section that answers it (rule R24)."""

    number: Name = column("Nr", "E1", "Een eigen nummer", need=Need.KEY)
    text: Line = column("Eis", "Eén aanvraag voor de hele stad", "Wat de gemeente vraagt, in het kort", need=FINAL)  # fmt: skip
    source: Line = column("Bron", "Beleidsregel, artikel 1", "Waar het staat", absent="Daardoor staat in de eisenmatrix niet waar elke eis vandaan komt")  # fmt: skip
    weight: Line = column("Gewicht", "20 punten", "Hoe zwaar het telt, als dat bekend is", spare="Dan staat er geen gewicht in de eisenmatrix")  # fmt: skip
    max_pages: MostCount = column("Maximum pagina's", "4", "Als de gemeente een grens stelt", spare="Dan staat er geen grens bij de eisen, en kijken we die niet na")  # fmt: skip
    fact: Annotated[Fact | None, choice(Fact)] = column("Gegeven", "toegankelijkheid", "Vraagt deze eis naar een van deze gegevens? Dan mag dat in aanvraag.xlsx niet leeg zijn", spare="Dan kijken we niet na of een gevraagd gegeven in de aanvraag staat")  # fmt: skip
    section: Line = column("Hoofdstuk", "Visie op sociaal makelaarschap", "De kop in de aanvraag waar het antwoord staat", also=("paragraaf", "sectie"), width=38, absent="Daardoor wijst geen enkele eis naar een hoofdstuk")  # fmt: skip
    note: Line = column("Toelichting", "Zie ook de plannen per wijk", "Mag leeg blijven", absent="Daardoor vallen alle toelichtingen bij de eisen weg")  # fmt: skip


class RequiredAttachment(Row):
    """One attachment that the gemeente demands, and when (rules R7, R25)."""

    title: Name = column("Stuk", "Uittreksel uit het Handelsregister", "Wat de gemeente vraagt", need=Need.KEY, width=42)  # fmt: skip
    kind: Annotated[AttachmentKind | None, choice(AttachmentKind)] = column("Soort", "KvK-uittreksel", "Aan deze soort herkennen we de bijlage in aanvraag.xlsx; bij “anders” aan de titel", need=FINAL)  # fmt: skip
    instead: Annotated[AttachmentKind | None, choice(AttachmentKind)] = column("Of", "", "Een andere soort die ook goed is", spare="Dan is bij elk stuk alleen de eerste soort goed")  # fmt: skip
    occasion: Annotated[Occasion | None, choice(Occasion)] = column("Wanneer", "eerste aanvraag", "Wanneer dit stuk verplicht is", need=FINAL)  # fmt: skip
    above: Money = column("Boven bedrag", "", "Alleen boven dit bedrag per jaar; leeg is bij elk bedrag", spare="Dan is elk stuk nodig, hoe groot het bedrag ook is")  # fmt: skip
    source: Line = column("Bron", "Subsidieloket van de gemeente", "Waar het staat", absent="Daardoor staat er niet bij waar de gemeente een stuk vraagt")  # fmt: skip


class Limit(Row):
    """How much the counter takes; an empty cell is no limit (rules R24, R25)."""

    measured: Annotated[Measured, choice(Measured)] = column("Waarvoor", "elk bestand", "Voor welk stuk de grens geldt", also=("document",), need=Need.KEY)  # fmt: skip
    pages: MostCount = column("Maximum pagina's", "60", "Hoeveel pagina's het mag hebben; we tellen ze met LibreOffice", spare="Dan kijken we het aantal bladzijden niet na")  # fmt: skip
    words: MostCount = column("Maximum woorden", "40000", "Hoeveel woorden het mag hebben, geteld zoals Word telt", spare="Dan kijken we het aantal woorden niet na")  # fmt: skip
    megabytes: MostNumber = column("Maximum MB", "10", "Hoe groot het mag zijn", also=("grootste bestand in mb",), spare="Dan kijken we niet na hoe groot de bestanden zijn")  # fmt: skip
    kinds: FileKinds = column("Soorten bestanden", "pdf, docx, jpg", "Welke soorten de gemeente aanneemt", also=("bestandstypen",), spare="Dan kijken we de soorten bestanden niet na")  # fmt: skip
    source: Line = column("Bron", "Subsidieloket van de gemeente", "Waar het staat")


class Duty(Row):
    """What must be done after the grant, and when."""

    what: Name = column("Verplichting", "Tussentijds verslag van activiteiten en kosten", "Wat jullie na de toekenning moeten doen", need=Need.KEY, width=46)  # fmt: skip
    when: Line = column("Wanneer", "elk jaar voor 1 september", "In woorden: elk jaar voor 1 april, meteen, binnen dertien weken", absent="Daardoor staat er niet bij wanneer een verplichting klaar moet zijn")  # fmt: skip
    by: Date = column("Uiterlijk op", "31-8-2019", "De eerste dag waarop het klaar moet zijn, als die bekend is", spare="Dan staat er geen dag bij de verplichtingen")  # fmt: skip
    source: Line = column("Bron", "Beleidsregel, artikel 9", "Waar het staat", absent="Daardoor staat er niet bij waar een verplichting vandaan komt")  # fmt: skip


WORKBOOK = Workbook(
    "regeling.xlsx",
    (
        Sheet("Regeling", Scheme, "Welke regeling is het? Vul kolom B in.", form=True),
        Sheet(
            "Pijlers",
            Pillar,
            "In welke delen verdeelt de regeling het werk? Geen? Laat dit blad leeg.",
            need=Need.OPTIONAL,
        ),
        Sheet(
            "Categorieën",
            Category,
            "Kent de regeling soorten aanvragen, met een eigen grens? Geen? Laat dit blad leeg.",
            also=("categorieen",),
            need=Need.OPTIONAL,
        ),
        Sheet(
            "Eisen",
            Requirement,
            "Wat vraagt de gemeente, en waar staat ons antwoord?",
            empty="Daardoor is er in de aanvraag geen eisenmatrix: dat hoofdstuk valt weg",
        ),
        Sheet("Stukken", RequiredAttachment, "Welke bijlagen vraagt de gemeente, en wanneer?"),
        Sheet("Grenzen", Limit, "Wat neemt het loket aan? Geen grenzen? Laat dit blad leeg."),
        Sheet("Verplichtingen", Duty, "Wat moeten jullie doen als de subsidie er is?"),
    ),
    "Wat er te vragen is, wat de gemeente daarbij vraagt, en wat er daarna moet. Voor een andere "
    "regeling of een ander jaar vervang je dit werkboek in zijn geheel.",
)
