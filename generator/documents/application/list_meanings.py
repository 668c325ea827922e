"""What the lists of the subsidieaanvraag mean: people, places, support, and those at its end."""

from generator.documents.meaning import Each, Group, Meanings, cells
from generator.workbooks.application import Attachment, Milestone, Requirement, Risk, Signatory
from generator.workbooks.districts import Venue
from generator.workbooks.members import Member

KIND_COUNTS: Meanings = {
    "soort": "De soort organisatie.",
    "aantal": "Hoeveel organisaties van deze soort steunen.",
    "aandeel": "Welk deel van alle steunende organisaties dat is.",
}
VOICE: Meanings = {
    "tekst": "De motivatie, alleen met toestemming.",
    "van": "Wie het zegt; zonder toestemming staat er geen naam.",
}

PLACES: Meanings = {
    "wijken": Each(
        "wijk",
        "De wijken naast elkaar",
        {
            "naam": "De wijk.",
            "inwoners": "Hoeveel mensen er wonen.",
            "buurten": "Hoeveel buurten de wijk heeft.",
            "met_lid": "In hoeveel buurten een lid werkt.",
            "zonder_lid": "In hoeveel buurten nog geen lid werkt.",
            "opgaven": "Hoeveel opgaven de wijk heeft.",
            "themas": "De thema’s van de opgaven.",
            "activiteiten": "Hoeveel activiteiten er in de wijk zijn.",
            "per_jaar": "Wat de wijk gemiddeld per jaar kost.",
        },
    ),
    "stad": Group(
        "De hele stad, voor onder de tabel met wijken",
        {
            "inwoners": "Hoeveel mensen er in de stad wonen.",
            "buurten": "Hoeveel buurten de stad heeft.",
            "met_lid": "In hoeveel buurten een lid werkt.",
            "zonder_lid": "In hoeveel buurten nog geen lid werkt.",
            "opgaven": "Hoeveel opgaven er in alle wijken samen zijn.",
            "activiteiten": "Hoeveel activiteiten er in alle wijken en voor de hele stad zijn.",
            "per_jaar": "Wat alles samen gemiddeld per jaar kost.",
            "activiteiten_stedelijk": "Hoeveel activiteiten er voor de hele stad zijn.",
            "per_jaar_stedelijk": "Wat er voor de hele stad is, gemiddeld per jaar.",
            "themas": "Of er opgaven met een thema zijn.",
        },
    ),
    "aan_zet": Group(
        "De buurten waar nog geen lid werkt, en de stadscoöperatie aan zet is",
        {
            "wijken": Each(
                "regel",
                "De wijken met zulke buurten",
                {
                    "wijk": "De wijk.",
                    "buurten": "De namen van de buurten, achter elkaar.",
                    "aantal": "Hoeveel buurten het zijn.",
                    "inwoners": "Hoeveel mensen er wonen.",
                },
            ),
            "aantal": "Hoeveel buurten het in de hele stad zijn.",
            "inwoners": "Hoeveel mensen er in die buurten wonen.",
            "overal_lid": "Of er in elke buurt een lid werkt.",
        },
    ),
}
SUPPORT = Group(
    "De steunverklaringen, geteld",
    {
        "aanwezig": "Of er een steunverklaring is die meetelt.",
        "per_wijk": Each(
            "regel",
            "De wijken, en als laatste de hele stad",
            {
                "naam": "De wijk, of “Heel Utrecht”.",
                "organisaties": "Hoeveel organisaties steunen.",
                "bewoners": "Hoeveel bewoners steunen.",
                "totaal": "Organisaties en bewoners samen.",
            },
        ),
        "organisaties": "Hoeveel organisaties in de hele stad steunen, als kaal getal.",
        "bewoners": "Hoeveel bewoners in de hele stad steunen, als kaal getal.",
        "totaal": "Organisaties en bewoners samen, als kaal getal.",
        "soorten": Each("soort", "De soorten organisaties die steunen", KIND_COUNTS),
        "aandeel": "Het totaal onder de soorten: 100%, of een streepje als er nog niets is.",
        "ook_lid": "Hoeveel steunende organisaties ook lid zijn, als zin; leeg als er geen zijn.",
        "stemmen": Each("stem", "Uit elke wijk één citaat", VOICE),
    },
)
LISTS: Meanings = {
    "initiatiefnemers": Each(
        "initiatiefnemer",
        "Wie het initiatief namen of mee aanvragen",
        {
            **cells(Member, naam="name", soort="kind"),
            "rol": "De rol, en of de organisatie ook lid is.",
        },
    ),
    "leden": Each(
        "lid",
        "De organisaties die als lid zijn toegelaten",
        {
            **cells(Member, naam="name", soort="kind"),
            "wijken": "De wijken waar het lid werkt.",
        },
    ),
    "ondertekenaars": Each(
        "tekenaar",
        "Wie de aanvraag tekenen",
        cells(Signatory, functie="role", naam="name", bevoegdheid="authority"),
    ),
    "accommodaties": Each(
        "plek",
        "Buurtcentra, speeltuinen en andere plekken",
        cells(Venue, naam="name", soort="kind", wijk="district", beheer="management"),
    ),
    "risicos": Each(
        "risico",
        "Wat er mis kan gaan",
        cells(
            Risk, risico="what", kans="chance", gevolg="effect", maatregel="measure", wie="owner"
        ),
    ),
    "planning": Each(
        "stap",
        "De stappen in de tijd",
        cells(Milestone, wanneer="when", mijlpaal="what", wie="who"),
    ),
    "eisen": Each(
        "eis",
        "Wat de gemeente vraagt, en waar het antwoord staat",
        cells(
            Requirement,
            nr="number",
            eis="text",
            bron="source",
            hoofdstuk="section",
            toelichting="note",
        ),
    ),
    "bijlagen": Each(
        "bijlage",
        "De stukken die meegaan",
        {
            **cells(Attachment, nr="number", titel="title", datum="dated", openbaar="public"),
            "stand": "“Bijgevoegd”, of wat er nog ontbreekt.",
        },
    ),
    "bronnen": Each(
        "bron",
        "Waar de cijfers in de aanvraag vandaan komen",
        {"cijfer": "Welk cijfer het is.", "bron": "Waar het vandaan komt."},
    ),
}
