"""aanvraag.xlsx: who applies, what is asked, and what the law wants beside it (A1-A17)."""

from enum import StrEnum
from typing import Annotated

from generator.workbooks.cells.choices import YesNo, choice
from generator.workbooks.cells.dates import Date, Year
from generator.workbooks.cells.identifiers import Email, Iban, Kvk, Phone, Postcode, Rsin, Website
from generator.workbooks.cells.numbers import Money, MoneyOrNone, MoneyPerYear
from generator.workbooks.cells.text import Line, Name, Names, Story
from generator.workbooks.definition import Need, Row, Sheet, Workbook, column
from generator.workbooks.municipality import MUNICIPALITY

FINAL = Need.FINAL


class LegalForm(StrEnum):
    """What kind of legal person (Awb 4:66; BW 2)."""

    COOPERATIVE = "coöperatie"
    FOUNDATION = "stichting"
    ASSOCIATION = "vereniging"
    SOLE = "eenmanszaak"
    COMPANY = "vennootschap"
    INFORMAL = "informeel"


class GrantStatus(StrEnum):
    """How far another subsidy is (Awb 4:65)."""

    ASKED = "aangevraagd"
    GRANTED = "toegekend"
    REFUSED = "afgewezen"


class Level(StrEnum):
    """Chance or effect of a risk."""

    LOW = "klein"
    MIDDLE = "gemiddeld"
    HIGH = "groot"


class AttachmentKind(StrEnum):
    """What an attachment is, for the rules on what must be enclosed (R7, R25)."""

    DEED = "statuten of oprichtingsakte"
    REGISTER = "KvK-uittreksel"
    BANK = "kopie bankafschrift"
    ACCOUNTS = "jaarrekening"
    FINANCIAL_POSITION = "verslag financiële positie"
    BUDGET = "begroting"
    SUPPORT = "lijst steunverklaringen"
    STATEMENTS = "ondertekende steunverklaringen"
    PLANS = "plannen per wijk"
    MANDATES = "volmachten"
    COOPERATION = "samenwerkingsovereenkomst"
    MINIMIS = "de-minimisverklaring"
    RENT = "huurbewijs accommodatie"
    BOARD = "lijst van bestuursleden"
    GOVERNANCE = "verklaring goed bestuur"
    BALANCE = "balans"
    AUDIT = "accountantsverklaring"
    INTEGRITY = "Bibob-formulier"
    OTHER = "anders"


class Applicant(Row):
    """The legal person that applies (A1-A6, A14, A15)."""

    name: Line = column("Statutaire naam", "Stadscoöperatie Voorbeeld U.A.", "De naam uit de statuten, met U.A., B.A. of W.A.", need=FINAL)  # fmt: skip
    legal_form: Annotated[LegalForm | None, choice(LegalForm)] = column("Rechtsvorm", "coöperatie", "Subsidie per boekjaar kan alleen naar een rechtspersoon (Awb 4:66)", need=FINAL)  # fmt: skip
    being_founded: YesNo = column("In oprichting", "nee", "ja zolang de akte nog niet bij de notaris is gepasseerd", spare="Dan gaan we ervan uit dat de akte is gepasseerd")  # fmt: skip
    founded_on: Date = column("Opgericht op", "23-4-2018", "De datum van de akte", absent="Daardoor staat er niet wanneer de aanvrager is opgericht")  # fmt: skip
    kvk: Kvk = column("KvK-nummer", "12345678", "Acht cijfers, uit het Handelsregister", also=("kvk", "kamer van koophandel"), need=FINAL)  # fmt: skip
    rsin: Rsin = column("RSIN", "123456782", "Negen cijfers; staat op het KvK-uittreksel", absent="Daardoor staat er geen RSIN in de aanvraag")  # fmt: skip
    iban: Iban = column("IBAN", "NL91 ABNA 0417 1643 00", "De rekening waarop de subsidie moet komen", also=("rekeningnummer",), need=FINAL)  # fmt: skip
    account_name: Line = column("Naam rekeninghouder", "Stadscoöperatie Voorbeeld U.A.", "Zoals de naam op het bankafschrift staat", also=("tenaamstelling",), need=FINAL)  # fmt: skip
    street: Line = column("Straat en huisnummer", "Voorbeeldstraat 1", "Het adres van de aanvrager (Awb 4:2)", also=("adres",), need=FINAL)  # fmt: skip
    postcode: Postcode = column("Postcode", "1234 AB", "Vier cijfers en twee letters", need=FINAL)
    town: Line = column("Plaats", "Voorbeeldstad", "De vestigingsplaats", also=("woonplaats",), need=FINAL)  # fmt: skip
    website: Website = column("Website", "www.voorbeeld.example", "Mag leeg blijven", absent="Daardoor staat er geen website in de documenten")  # fmt: skip
    contact_name: Line = column("Contactpersoon", "Voornaam Achternaam", "Wie de gemeente kan bellen; staat in de aanvraag", need=FINAL)  # fmt: skip
    contact_role: Line = column("Functie contactpersoon", "coördinator", "De functie bij de aanvrager", absent="Daardoor staat er geen functie bij de contactpersoon")  # fmt: skip
    email: Email = column("E-mailadres", "aanvraag@voorbeeld.example", "Staat in de aanvraag", also=("e-mail", "email", "mail"), need=FINAL)  # fmt: skip
    phone: Phone = column("Telefoonnummer", "012 - 345 67 89", "Staat in de aanvraag", also=("telefoon", "tel"), need=FINAL)  # fmt: skip
    governance_code: Line = column("Governancecode", "Governancecode Sociaal Werk", "De code voor goed bestuur die jullie volgen, of: geen", absent="Daardoor zegt de aanvraag niet welke code voor goed bestuur jullie volgen")  # fmt: skip
    vat_deductible: YesNo = column("Btw aftrekbaar", "nee", "Kan de aanvrager btw terugvragen? Alleen btw die niet aftrekbaar is, telt als kosten", absent="Daardoor zegt de aanvraag niet of jullie btw kunnen terugvragen")  # fmt: skip
    short_name: Line = column("Korte naam", "Voorbeeldcoöperatie", "Zoals iedereen de aanvrager noemt; leeg is de statutaire naam", spare="Dan heet de aanvrager overal zoals in de statuten")  # fmt: skip
    phrase: Line = column("In een zin", "de stadscoöperatie", "Hoe de aanvrager midden in een zin heet, met het lidwoord; leeg is de rechtsvorm, zoals: de stichting", spare="Dan heet de aanvrager in een zin naar de rechtsvorm")  # fmt: skip
    other_names: Names = column("Andere namen", "coöperatie Voorbeeld; de coöperatie", "Waarmee in andere werkboeken ook de aanvrager bedoeld is, met een puntkomma ertussen", spare="Dan herkennen we de aanvrager alleen aan de eigen naam", unprinted="Hieraan herkennen we de aanvrager in andere werkboeken")  # fmt: skip


class Application(Row):
    """What is asked of the gemeente (A8-A13, A16)."""

    title: Line = column("Titel", "Bewoners aan zet in eigen buurt en wijk", "Staat op de voorkant", need=FINAL)  # fmt: skip
    subject: Line = column("Onderwerp", "Subsidieaanvraag sociaal makelaarschap", "Waar de aanvraag over gaat; staat op de voorkant; leeg is: Subsidieaanvraag, met het werk van de regeling erachter")  # fmt: skip
    decision: Story = column("Gevraagd besluit", "Een subsidie per boekjaar voor het sociaal makelaarschap in de hele stad.", "Wat de gemeente moet besluiten (Awb 4:2)", need=FINAL)  # fmt: skip
    first_year: Year = column("Eerste jaar", "2019", "Het eerste subsidiejaar", also=("startjaar",), need=FINAL)  # fmt: skip
    last_year: Year = column("Laatste jaar", "2024", "Het laatste subsidiejaar", also=("eindjaar",), need=FINAL)  # fmt: skip
    requested: Money = column("Gevraagd bedrag", "6.000.000,00", "Het hele bedrag over alle jaren samen", need=FINAL)  # fmt: skip
    requested_per_year: MoneyPerYear = column("Gevraagd bedrag {jaar}", "1.000.000,00", "Het bedrag voor dat jaar")  # fmt: skip
    dated: Date = column("Datum aanvraag", "23-4-2018", "De dagtekening (Awb 4:2)", also=("dagtekening", "indiendatum"), need=FINAL)  # fmt: skip
    signed_at: Line = column("Plaats ondertekening", "Voorbeeldstad", "De plaats onder de aanvraag", need=FINAL)  # fmt: skip
    first_application: YesNo = column("Eerste aanvraag", "ja", "ja als de aanvrager hiervoor in het vorige jaar geen subsidie kreeg (Awb 4:64)", need=FINAL)  # fmt: skip
    reserve: MoneyOrNone = column("Egalisatiereserve", "geen", "Het bedrag, of: geen (Awb 4:61)", need=FINAL)  # fmt: skip
    other_subsidies: YesNo = column("Andere subsidies aangevraagd", "nee", "Voor dezelfde kosten bij een ander (Awb 4:65). Bij ja: vul het blad Andere subsidies", need=FINAL)  # fmt: skip
    accessibility: Story = column("Toegankelijkheid", "Onze buurtcentra zijn bereikbaar met een rolstoel.", "Hoe mensen met een beperking mee kunnen doen; nodig als de regeling het vraagt", absent="Daardoor staat er niets over toegankelijkheid in de aanvraag")  # fmt: skip
    keep_until: Date = column("Gegevens bewaren tot", "31-12-2031", "Tot wanneer de gegevens van leden en steunverklaringen bewaard blijven (AVG)", absent="Daardoor staat er niet tot wanneer de gegevens bewaard blijven")  # fmt: skip
    about: Story = column("Waar het over gaat", "Het werk rust op drie pijlers.", "Een alinea voor de samenvatting, over de pijlers of onderdelen van het werk; leeg is geen alinea")  # fmt: skip
    categories: Names = column("Categorie", "A", "Voor welke categorie van de regeling de aanvraag is; meer met een puntkomma ertussen; leeg als de regeling er geen heeft", also=("categorieën",))  # fmt: skip
    example: YesNo = column("Voorbeeld", "nee", "ja zolang dit voorbeeldgegevens zijn: dan staat VOORBEELD op iedere pagina", absent="Daardoor staat er op geen enkele bladzijde VOORBEELD, ook niet als dit voorbeeldgegevens zijn")  # fmt: skip


class Signatory(Row):
    """Who signs, and by what right (A7)."""

    role: Name = column("Functie", "voorzitter", "De functie bij de aanvrager", need=Need.KEY)
    name: Line = column("Naam", "Voornaam Achternaam", "Staat onder de aanvraag", need=FINAL)
    authority: Line = column("Bevoegdheid", "gezamenlijk bevoegd met de secretaris", "Zoals in het Handelsregister staat", need=FINAL)  # fmt: skip


class OtherSubsidy(Row):
    """A subsidy asked elsewhere for the same costs (A13, Awb 4:65)."""

    funder: Name = column("Verstrekker", "Fonds Voorbeeld", "Bij wie", need=Need.KEY)
    scheme: Line = column("Regeling", "Buurtinitiatieven", "Onder welke regeling", absent="Daardoor staat er niet onder welke regeling die subsidies vallen")  # fmt: skip
    amount: Money = column("Bedrag", "10.000,00", "Het gevraagde of toegekende bedrag", need=FINAL)
    status: Annotated[GrantStatus | None, choice(GrantStatus)] = column("Stand", "aangevraagd", "Hoe ver het is", also=("status",), need=FINAL)  # fmt: skip
    dated: Date = column("Datum", "1-3-2018", "De datum van aanvraag of besluit", absent="Daardoor staat er niet van wanneer die subsidies zijn")  # fmt: skip


class Attachment(Row):
    """One enclosed file (rules R7, R25)."""

    number: Name = column("Nr", "1", "Het nummer van de bijlage", need=Need.KEY)
    title: Line = column("Titel", "Statuten van de coöperatie", "Zoals het in de bijlagenlijst staat", need=FINAL)  # fmt: skip
    kind: Annotated[AttachmentKind | None, choice(AttachmentKind)] = column("Soort", "statuten of oprichtingsakte", "Waar de wet of de gemeente naar vraagt", need=FINAL)  # fmt: skip
    required: YesNo = column(
        "Verplicht",
        "ja",
        "Moet deze bijlage erbij? Wat de regeling vraagt, moet er altijd bij",
        need=FINAL,
        unprinted="Bij ja moet deze bijlage klaarliggen, ook als de regeling er niet om vraagt",
    )
    file: Line = column("Bestand", "statuten.pdf", "De naam van het bestand in de map bijlagen; leeg bij wat het programma zelf maakt: de plannen, de lijst en de begroting", absent="Daardoor staat bij geen bijlage de naam van het bestand, en kijken we niet na of het er ligt")  # fmt: skip
    present: YesNo = column("Aanwezig", "ja", "Ligt het bestand klaar? Bij wat het programma zelf maakt, doet dit er niet toe", absent="Daardoor weten we van geen bijlage of zij klaarligt")  # fmt: skip
    dated: Date = column("Datum", "25-4-2018", "De datum op het stuk", spare="Dan staat er bij geen bijlage een datum")  # fmt: skip
    public: YesNo = column("Openbaar", "ja", "Mag de gemeente dit openbaar maken?", spare="Dan staat er van geen bijlage of zij openbaar mag worden")  # fmt: skip


class Milestone(Row):
    """One step in time."""

    what: Name = column("Mijlpaal", "Start in alle wijken", "Wat er dan klaar is of begint", need=Need.KEY, width=46)  # fmt: skip
    when: Line = column("Wanneer", "1e kwartaal 2019", "Kwartaal, maand of dag", need=FINAL)
    who: Line = column("Wie", "stadscoöperatie", "Wie zorgt dat het gebeurt", absent="Daardoor staat er in de planning niet wie ervoor zorgt")  # fmt: skip


class Risk(Row):
    """What may go wrong, and what is done about it."""

    what: Name = column("Risico", "Vrijwilligers raken overbelast", "Wat er mis kan gaan", need=Need.KEY, width=38)  # fmt: skip
    chance: Annotated[Level | None, choice(Level)] = column("Kans", "gemiddeld", "Hoe groot is de kans?", need=FINAL)  # fmt: skip
    effect: Annotated[Level | None, choice(Level)] = column("Gevolg", "groot", "Hoe groot is het gevolg?", need=FINAL)  # fmt: skip
    measure: Story = column("Maatregel", "We verdelen taken en bieden scholing.", "Wat we eraan doen", need=FINAL)  # fmt: skip
    owner: Line = column("Wie", "bestuur", "Wie erop let", absent="Daardoor staat er bij de risico’s niet wie erop let")  # fmt: skip


WORKBOOK = Workbook(
    "aanvraag.xlsx",
    (
        Sheet("Aanvrager", Applicant, "Wie vraagt de subsidie aan? Vul kolom B in.", form=True),
        Sheet(
            "Aanvraag", Application, "Wat vragen we, voor welke jaren? Vul kolom B in.", form=True
        ),
        MUNICIPALITY,
        Sheet("Ondertekenaars", Signatory, "Wie tekent de aanvraag? Eén regel per persoon."),
        Sheet(
            "Andere subsidies",
            OtherSubsidy,
            "Subsidies voor dezelfde kosten bij een ander. Geen? Laat dit blad leeg.",
        ),
        Sheet("Bijlagen", Attachment, "Alle stukken die met de aanvraag meegaan."),
        Sheet(
            "Planning",
            Milestone,
            "De stappen, in volgorde van tijd.",
            also=("mijlpalen",),
            empty="Daardoor zijn er in de aanvraag geen mijlpalen: dat hoofdstuk valt weg",
        ),
        Sheet(
            "Risico's",
            Risk,
            "Wat kan er misgaan, en wat doen we eraan?",
            also=("risicos",),
            empty="Daardoor zijn er in de aanvraag geen risico’s: dat hoofdstuk valt weg",
        ),
    ),
    "De aanvrager, de aanvraag zelf, en alles wat er van jullie kant bij hoort.",
)
