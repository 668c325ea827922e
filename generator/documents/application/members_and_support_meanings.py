"""What the lists of members, signatories and supporters in the subsidieaanvraag mean."""

from generator.documents.blocks.statement_meanings import KIND_COUNTS, VOICE
from generator.documents.meaning import Each, Group, Meanings, cells
from generator.workbooks.application import Signatory
from generator.workbooks.districts import Venue
from generator.workbooks.members import Member

_SUPPORT = Group(
    "De steunverklaringen, geteld",
    {
        "aanwezig": "Of er een steunverklaring is die meetelt.",
        "per_wijk": Each(
            "regel",
            "De wijken, en als laatste de hele stad",
            {
                "naam": "De wijk, of “Heel Voorbeeldstad”.",
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
        "afronding": "Waar de aandelen samen op uitkomen, als zin; leeg als dat 100% is.",
        "ook_lid": "Hoeveel steunende organisaties ook lid zijn, als zin; leeg als er geen zijn.",
        "stemmen": Each("stem", "Uit elke wijk één citaat", VOICE),
    },
)
MEMBERS_AND_SUPPORT: Meanings = {
    "steun": _SUPPORT,
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
            "pijlers": "Waar het werk van het lid over gaat.",
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
}
