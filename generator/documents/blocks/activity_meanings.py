"""What the fields of an activity mean, and those of the means that it takes."""

from generator.documents.meaning import Each, Meanings, cells
from generator.workbooks.activities import Activity

ACTIVITY: Meanings = {
    **cells(
        Activity,
        nr="number",
        titel="title",
        pijler="pillar",
        wijk="area",
        doel="aim",
        voor_wie="audience",
        aanpak="approach",
        materieel="material",
        personele_kosten="personnel_costs",
        materiele_kosten="material_costs",
        resultaat="result",
        indicator="indicator",
        uitvoerder="organiser",
        partners="partners",
    ),
    "waar": "De buurten waar de activiteit is, of “de hele wijk”, of “heel Voorbeeldstad”.",
    "plek": "De wijk met de buurten erbij, als zin.",
    "wanneer": "Hoe vaak de activiteit er is, en van wanneer tot wanneer.",
    "bereik": "Hoeveel deelnemers per jaar, met het woord erbij.",
    "planning": "Hoe vaak, wanneer en voor hoeveel deelnemers, in één zin.",
    "inzet": "De fte en de vrijwilligers samen, met de woorden erbij.",
    "betaald": "Of er betaald werk of een bedrag voor mensen bij staat.",
    "te_zien": "Waaraan we het resultaat zien, als zin; leeg zonder indicator.",
    "door": "Wie het doet en met welke partners, als zin.",
    "wie": "Wie het doet, met een hoofdletter, voor in een tabel.",
}
MEANS: Meanings = {
    "aantal": "Hoeveel activiteiten, als kaal getal voor in een tabel.",
    "fte": "De betaalde inzet in voltijdbanen, als kaal getal.",
    "vrijwilligers": "Hoeveel vrijwilligers, als kaal getal.",
    "deelnemers": "Hoeveel deelnemers per jaar, als kaal getal.",
    "personeel": "De personele kosten per jaar.",
    "materiaal": "De materiële kosten per jaar.",
    "per_jaar": "Personele en materiële kosten samen, per jaar.",
}
BESIDE: Meanings = {
    "jaar": "Het eerste jaar van de aanvraag.",
    "regels": Each(
        "regel",
        "Wat de activiteiten dat jaar vragen naast wat de begroting heeft",
        {
            "wat": "Betaald werk, vrijwilligers, personele of materiële kosten.",
            "activiteiten": "Wat de activiteiten samen vragen.",
            "begroting": "Wat de posten van de wijk ervoor hebben.",
            "verschil": "Wat de begroting meer heeft dan de activiteiten vragen.",
        },
    ),
    "uitleg": "Waar de posten nog meer voor zijn; leeg als dat nergens staat.",
}
YEARS: Meanings = {
    "jaar": "Het jaar.",
    "aantal": "Hoeveel activiteiten er dat jaar zijn.",
    "fte": "Hoeveel voltijdbanen die vragen.",
    "vrijwilligers": "Hoeveel vrijwilligers die vragen.",
    "personeel": "Wat die aan personele kosten vragen, in hele euro’s.",
    "personeel_begroot": "Wat de posten voor personeel dat jaar hebben, in hele euro’s.",
    "materiaal": "Wat die aan materiële kosten vragen, in hele euro’s.",
    "materiaal_begroot": "Wat de posten voor activiteiten, plekken, communicatie en scholing hebben.",
}
