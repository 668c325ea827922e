"""What the fields of the two lists of steunverklaringen mean."""

from generator.documents.blocks.on_every_document_meanings import COMMON
from generator.documents.blocks.statement_meanings import KIND_COUNTS, VOICE
from generator.documents.meaning import Each, Group, Meanings, cells
from generator.workbooks.application import Application
from generator.workbooks.statements import Statement

_KEEP = cells(Application, bewaren_tot="keep_until")
_TALLY: Meanings = {
    "verklaringen": "Hoeveel steunverklaringen meetellen, met het woord erbij.",
    "organisaties": "Hoeveel organisaties steunen, met het woord erbij.",
    "bewoners": "Hoeveel bewoners steunen, met het woord erbij.",
    "aantal": "Hoeveel steunverklaringen meetellen, als kaal getal.",
    "aantal_organisaties": "Hoeveel organisaties steunen, als kaal getal.",
    "aantal_bewoners": "Hoeveel bewoners steunen, als kaal getal.",
}
_AREA: Meanings = {
    "naam": "De wijk, of “Heel Voorbeeldstad”.",
    "plek": "De wijk zoals die in een zin staat: “Zuid”, maar “de Molenwijk”.",
    "zin": "Wie van hier steunen, als zin.",
    "steun": Each(
        "steun",
        "De organisaties die steunen",
        {
            **cells(Statement, nr="number", datum="signed_on"),
            "organisatie": "De naam; zonder toestemming “Organisatie, naam bij ons bekend”.",
            "buurt": "De buurt; een streepje als de naam er niet bij mag.",
            "soort": "De soort organisatie; een streepje als de naam er niet bij mag.",
        },
    ),
    "stemmen": Each("stem", "De motivaties die openbaar mogen zijn", VOICE),
}

PUBLIC: Meanings = {
    **COMMON,
    **_KEEP,
    "peildatum": "De dag waarop geteld is: de datum van de aanvraag.",
    "heeft_steun": "Of er een steunverklaring is die meetelt.",
    "totaal": Group(
        "De hele stad",
        {
            **_TALLY,
            "van": "Van wie de steun komt: organisaties en bewoners met hun aantal.",
            "ook_lid": "Hoeveel steunende organisaties ook lid zijn, als zin; leeg als er geen zijn.",
            "aandeel": "Het totaal onder de soorten: 100%, of een streepje als er nog niets is.",
            "afronding": "Waar de aandelen samen op uitkomen, als zin; leeg als dat 100% is.",
            "achter_ons": "Hoeveel organisaties er met de leden erbij achter ons staan, als zin.",
            "niet_geteld": "Hoeveel verklaringen niet meetellen en waarom; leeg als alles meetelt.",
            "zonder_naam": "Hoeveel organisaties zonder naam in de lijst staan; leeg als er geen zijn.",
            "geen": "Dat er nog geen steun is die meetelt, als zin.",
        },
    ),
    "overzicht": Each(
        "regel",
        "De wijken, en als laatste de hele stad",
        {"wijk": "De wijk, of “Heel Voorbeeldstad”.", **_TALLY},
    ),
    "soorten": Each("regel", "De soorten organisaties die steunen", KIND_COUNTS),
    "wijken": Each("wijk", "De wijken met wie er steunen", _AREA),
    "stedelijk": Group("Wie voor de hele stad steunen", _AREA),
    "personen": Group(
        "De bewoners die steunen",
        {
            "aanwezig": "Of er bewoners zijn die steunen.",
            "aantal": "Hoeveel bewoners steunen, met het woord erbij.",
            "per_wijk": Each(
                "regel",
                "De wijken, en als laatste de hele stad",
                {
                    "wijk": "De wijk, of “Heel Voorbeeldstad”.",
                    "aantal": "Hoeveel bewoners steunen.",
                },
            ),
            "geen": "Dat er nog geen bewoners steunen, als zin.",
            "namen": Each(
                "persoon",
                "De bewoners van wie de naam erin mag",
                {"naam": "De naam.", "wijk": "De wijk, of “Heel Voorbeeldstad”."},
            ),
        },
    ),
}

_NAME = "De organisatie, of de bewoner met “(bewoner)” erachter."
_CONTACT = "E-mailadres en telefoonnummer, onder elkaar."
INTERNAL: Meanings = {
    **COMMON,
    **_KEEP,
    "totaal": Group(
        "Alle verklaringen",
        {
            "aanwezig": "Of er verklaringen zijn.",
            "ontvangen": "Hoeveel verklaringen er binnen zijn.",
            "geteld": "Hoeveel verklaringen meetellen.",
            "niet_geteld": "Hoeveel verklaringen niet meetellen.",
            "onvolledig": "Bij hoeveel verklaringen nog iets ontbreekt.",
        },
    ),
    "ontbreekt": Each(
        "regel",
        "Wat er bij de verklaringen ontbreekt, het meeste eerst",
        {"wat": "Wat er ontbreekt.", "aantal": "Bij hoeveel verklaringen."},
    ),
    "gebieden": Each(
        "gebied",
        "De wijken, en als laatste de hele stad",
        {
            "naam": "De wijk, of “Heel Voorbeeldstad”.",
            "aantal": "Hoeveel verklaringen meetellen.",
            "steun": Each(
                "steun",
                "De verklaringen die meetellen",
                {
                    **cells(Statement, nr="number", datum="signed_on", ontvangen="received"),
                    "naam": _NAME,
                    "ondertekenaar": "Wie voor de organisatie tekende, met de functie.",
                    "buurt": "De buurt, of “Hele wijk”.",
                    "contact": _CONTACT,
                    "toestemming": "Wat er openbaar mag, sinds wanneer en hoe we dat weten.",
                    "ontbreekt": "Wat er bij deze verklaring nog ontbreekt.",
                },
            ),
        },
    ),
    "niet_geteld": Each(
        "steun",
        "De verklaringen die niet meetellen",
        {
            **cells(Statement, nr="number", wijk="area"),
            "naam": _NAME,
            "reden": "Waarom de verklaring niet meetelt.",
            "contact": _CONTACT,
        },
    ),
    "aanbod": Each(
        "regel",
        "Wat mensen aanbieden",
        {
            **cells(Statement, nr="number", aanbod="offer"),
            "naam": _NAME,
            "wijk": "De wijk, of “Heel Voorbeeldstad”.",
        },
    ),
}
