"""What the tables of wijken in the subsidieaanvraag mean."""

from generator.documents.meaning import Each, Group, Meanings

DISTRICTS: Meanings = {
    "wijken": Each(
        "wijk",
        "De wijken naast elkaar",
        {
            "naam": "De wijk.",
            "inwoners": "Hoeveel mensen er wonen.",
            "buurten": "Hoeveel buurten de wijk heeft.",
            "met_lid": "In hoeveel buurten een lid werkt.",
            "zonder_lid": "In hoeveel buurten nog geen lid werkt.",
            "buurten_zonder_lid": "De namen van die buurten, achter elkaar; een streepje zonder.",
            "inwoners_zonder_lid": "Hoeveel mensen er in die buurten wonen.",
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
            "alle_buurten": "Dat er in elke buurt iets is, of in hoeveel buurten nog niets.",
            "betaalt": "Welke posten er voor buurten zonder lid zijn, als zin; leeg als er geen zijn.",
            "overal_lid": "Of er in elke buurt een lid werkt.",
        },
    ),
}
