"""What the fields of an activity mean, and those of the means that it takes."""

from generator.documents.meaning import Meanings, cells
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
