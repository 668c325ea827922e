"""What the fields of the plan of a wijk mean."""

from generator.documents.blocks.activity_meanings import ACTIVITY
from generator.documents.blocks.on_every_document_meanings import COMMON
from generator.documents.blocks.statement_meanings import VOICE
from generator.documents.meaning import Each, Group, Meanings, cells, text
from generator.workbooks.districts import District, Goal, Partner, Venue
from generator.workbooks.members import Member

_MEMBER: Meanings = {
    **cells(Member, naam="name", soort="kind", over="about"),
    "buurten": "De buurten van deze wijk waar het lid werkt, onder elkaar.",
    "pijlers": "Waar het werk in deze wijk over gaat.",
    "kop": "De naam met een punt erachter, voor aan het begin van een alinea.",
}

MEANINGS: Meanings = {
    **COMMON,
    "wijk": Group(
        "De wijk van dit plan",
        {
            **cells(District, naam="name", code="code", aanspreekpunt="contact"),
            "soort_code": "Of het een code van het CBS is, of een eigen code.",
            "plek": "De naam zoals die in een zin staat: “Zuid”, maar “de Molenwijk”.",
            "kracht": text("alinea", "Wat er goed gaat in de wijk, in alinea’s"),
            "kwetsbaarheid": text("alinea", "Wat er aandacht vraagt in de wijk, in alinea’s"),
            "inwoners": "Hoeveel mensen er in de wijk wonen.",
            "bron": "Waar dat aantal vandaan komt, met het jaar.",
            "aantal_buurten": "Hoeveel buurten de wijk heeft, als kaal getal.",
            "aantal_leden": "Hoeveel leden er in de wijk werken, als kaal getal.",
            "leden_zin": "Hoeveel leden er in de wijk werken, als zin.",
            "foto": "De foto van de wijk uit inputs/fotos; leeg als die er niet is.",
        },
    ),
    "portret": "De tekst uit inputs/teksten die mensen van de wijk zelf schreven; leeg als die er niet is.",
    "buurten": Each(
        "buurt",
        "De buurten van de wijk",
        {
            "naam": "De buurt, met de eigen naam als die er is.",
            "inwoners": "Hoeveel mensen er wonen.",
            "aan_zet": "De leden die er werken, of de stadscoöperatie zolang er geen zijn.",
        },
    ),
    "leden": Each("lid", "De leden die in de wijk werken", _MEMBER),
    "voorgesteld": Each("lid", "De leden waarover een tekst is geschreven", _MEMBER),
    "steun": Group(
        "Wie uit deze wijk steunen",
        {
            "zin": "Wie uit deze wijk steunen, als zin.",
            "namen": text("naam", "De organisaties van wie de naam erin mag"),
            "organisaties": "Diezelfde namen achter elkaar, in één zin.",
            "anderen": "Hoeveel organisaties zonder naam steunen; leeg als er geen zijn.",
        },
    ),
    "stemmen": Each("stem", "Hoogstens drie citaten uit de wijk", VOICE),
    "accommodaties": Each(
        "plek",
        "Buurtcentra, speeltuinen en andere plekken in de wijk",
        cells(Venue, naam="name", soort="kind", buurt="neighbourhood", beheer="management"),
    ),
    "opgaven": Each(
        "opgave",
        "Wat er in de wijk beter moet",
        {
            **cells(
                Goal,
                nr="number",
                thema="theme",
                opgave="challenge",
                doel="aim",
                indicator="indicator",
                nu="baseline",
                bron="source",
            ),
            "streefwaarde": "Waar we naartoe willen, met het jaar erbij.",
        },
    ),
    "activiteiten": Each("activiteit", "De activiteiten in de wijk", ACTIVITY),
    "hele_wijk": "De activiteiten voor de hele wijk, achter elkaar; leeg als er geen zijn.",
    "per_buurt": Each(
        "buurt",
        "De buurten met wat er is",
        {"naam": "De buurt.", "activiteiten": "De activiteiten in de buurt, onder elkaar."},
    ),
    "stedelijk": "Hoeveel activiteiten er voor de hele stad zijn; leeg als er geen zijn.",
    "aan_zet": Group(
        "De buurten waar nog geen lid werkt",
        {
            "onbekend": "Dat nog niet bekend is wie als lid is toegelaten; meestal leeg.",
            "zin": "In hoeveel buurten van de wijk een lid werkt en in hoeveel niet, als zin.",
            "kort": "Hetzelfde in een paar woorden, voor onder een tabel.",
            "waar": "In welke buurten nog geen lid werkt en hoeveel mensen er wonen, als zin.",
            "inwoners": "Hoeveel mensen er in die buurten wonen; leeg als er geen zijn.",
            "namen": "De namen van die buurten, achter elkaar.",
            "buurten": Each(
                "buurt",
                "Die buurten",
                {"naam": "De buurt.", "inwoners": "Hoeveel mensen er wonen."},
            ),
        },
    ),
    "partners": Each(
        "partner",
        "Met wie we in de wijk samenwerken",
        cells(Partner, naam="name", rol="role", afspraak="agreement"),
    ),
    "inzet": Group(
        "Wat de activiteiten in de wijk vragen",
        {
            "activiteiten": "Hoeveel activiteiten er zijn, met het woord erbij.",
            "aantal": "Hoeveel activiteiten er zijn, als kaal getal.",
            "zin": "Op hoeveel mensen wij rekenen en hoeveel we er bereiken, in zinnen.",
        },
    ),
    "kosten": Group(
        "Wat de wijk kost",
        {
            "aanwezig": "Of er posten voor deze wijk in de begroting staan.",
            "totaal": "Wat de wijk in alle jaren samen kost.",
            "gemiddeld": "Wat de wijk gemiddeld per jaar kost.",
            "begroting": "De hele begroting, voor alle wijken en de stad.",
            "aandeel": "Welk deel daarvan voor deze wijk is.",
            "alles": "Het totaal onder de soorten: 100%, of een streepje als er nog niets is.",
            "afronding": "Waar de aandelen samen op uitkomen, als zin; leeg als dat 100% is.",
            "afgerond": "Of er centen wegvallen, omdat bedragen in hele euro’s staan.",
            "jaren": Each(
                "regel", "De jaren", {"jaar": "Het jaar.", "bedrag": "Wat de wijk dat jaar kost."}
            ),
            "soorten": Each(
                "regel",
                "De kostensoorten",
                {
                    "soort": "De kostensoort.",
                    "bedrag": "Wat die in alle jaren samen kost.",
                    "aandeel": "Welk deel van de kosten van de wijk dat is.",
                },
            ),
        },
    ),
    "planning": Each(
        "regel",
        "De periodes waarin er activiteiten zijn",
        {"periode": "Van wanneer tot wanneer.", "activiteiten": "Welke activiteiten er dan zijn."},
    ),
    "kaart": "De kaart van de stad, met deze wijk gemarkeerd.",
}
