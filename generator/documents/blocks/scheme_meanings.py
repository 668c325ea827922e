"""What the fields of the regeling mean."""

from generator.documents.meaning import Each, Group, Meanings, cells
from generator.workbooks.scheme import Category, Duty, RequiredAttachment, Scheme

SCHEME: Meanings = {
    "regeling": Group(
        "De regeling van de gemeente",
        {
            **cells(
                Scheme,
                grondslag="basis",
                indienen_bij="file_at",
                hoogste_bedrag="most",
                hoogste_bedrag_per_jaar="most_per_year",
                steun_tot="support_by",
                protocol="protocol",
                staatssteun="state_aid",
            ),
            "heeft_plafond": "Of er een plafond is; ook zolang het nog niet bekend is.",
            "per_boekjaar": "Of het een subsidie per boekjaar is; ook zolang het antwoord er niet is.",
            "jaar": "Boekjaar bij een subsidie per boekjaar, en anders jaar.",
            "jaren": "Het eerste en het laatste jaar van de regeling.",
            "social_return": "Het percentage, als het bij dit bedrag gevraagd wordt; anders leeg.",
            "bewaartermijn": "Hoe lang de administratie bewaard blijft, in woorden.",
        },
    ),
    "categorieen": Each(
        "categorie",
        "De categorieën die de regeling kent",
        cells(
            Category,
            naam="name",
            waarvoor="purpose",
            hoogste_bedrag="most",
            per="per",
            bron="source",
        ),
    ),
    "verplichtingen": Each(
        "plicht",
        "Wat er na de toekenning moet",
        {
            **cells(Duty, wat="what", uiterlijk="by", bron="source"),
            "wanneer": "Wanneer het moet, in woorden of als datum.",
        },
    ),
    "stukken": Each(
        "stuk",
        "De bijlagen die de gemeente vraagt",
        cells(RequiredAttachment, stuk="title", soort="kind", wanneer="occasion", bron="source"),
    ),
}
