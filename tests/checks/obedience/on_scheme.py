"""The K8 messages, obeyed: what the regeling asks, and its parts. In the order of their codes."""

from tests.checks.obedience import Entry

_YEARS = range(2019, 2025)
_A_LITTLE_LESS = "\n".join(
    ("aanvraag › Aanvraag › Gevraagd bedrag = 5.999.994,00", *(
        line.format(year)
        for year in _YEARS
        for line in (
            "aanvraag › Aanvraag › Gevraagd bedrag {} = 999.999,00",
            "begroting › Lasten › 2 › {} = 999.999,00",
            "begroting › Baten › 2 › {} = 999.999,00",
        )
    ))
)  # fmt: skip
_A_WIJK_CALLED_STAD = """
    wijken › Wijken › 3 = rij 2
    wijken › Wijken › 3 › Wijk = Stad
    wijken › Wijken › 3 › Wijkcode =
    wijken › Wijken › 3 › Kaart kolom = 4
"""

ON_SCHEME = (
    Entry("K801", "regeling › Regeling › Gericht aan =", "Vul de cel in", "regeling › Regeling › Gericht aan = College"),
    Entry("K801", "regeling › Verplichtingen › 2 › Wanneer =\nregeling › Verplichtingen › 2 › Uiterlijk op =", "Vul Wanneer of Uiterlijk op in", "regeling › Verplichtingen › 2 › Wanneer = elk jaar"),
    Entry("K802", "regeling › Regeling › Eerste jaar =", "Vul het jaar in", "regeling › Regeling › Eerste jaar = 2019"),
    Entry("K802", "regeling › Regeling › Laatste jaar =\nregeling › Regeling › Hoogste aantal jaren =", "Vul dit of Hoogste aantal jaren in", "regeling › Regeling › Laatste jaar = 2024"),
    Entry("K803", "regeling › Regeling › Steun verzamelen tot en met = 1-5-2018", "Verbeter een van beide", "regeling › Regeling › Steun verzamelen tot en met = 6-4-2018"),
    Entry("K804", "regeling › Regeling › Laatste jaar = 2023", "Verbeter de jaren van de aanvraag, of die van de regeling", "regeling › Regeling › Laatste jaar = 2024"),
    Entry("K804", "regeling › Regeling › Hoogste aantal jaren = 4", "verbeter het aantal in regeling.xlsx", "regeling › Regeling › Hoogste aantal jaren = 6"),
    Entry("K805", "regeling › Regeling › Hoogste bedrag per aanvraag = 5.000.000,00", "verbeter het bedrag in regeling.xlsx", "regeling › Regeling › Hoogste bedrag per aanvraag = 6.000.000,00"),
    Entry("K806", "regeling › Grenzen › 2 › Maximum MB = 0", "maak de cel leeg als er geen grens is", "regeling › Grenzen › 2 › Maximum MB ="),
    Entry("K807", "regeling › Grenzen › 3 = rij 2", "Maak er één rij van", "regeling › Grenzen › 3 ="),
    Entry("K807", "regeling › Grenzen › 2 › Waarvoor = elke bijlage\nregeling › Grenzen › 2 › Maximum woorden ="
          "\nregeling › Grenzen › 2 › Maximum pagina's = 10", "maak deze cel leeg", "regeling › Grenzen › 2 › Maximum pagina's ="),
    Entry("K808", "regeling › Regeling › Staatssteun = de-minimis\nregeling › Regeling › De-minimisgrens =", "Vul beide in", "regeling › Regeling › De-minimisgrens = 6.000.000,00"),
    Entry("K808", "regeling › Regeling › Staatssteun = de-minimis", "zoek met de gemeente een andere grond", "regeling › Regeling › Staatssteun = DAEB"),
    Entry("K810", "regeling › Regeling › Nog niet bekend = de weging", "maak deze cel leeg", "regeling › Regeling › Nog niet bekend ="),
    Entry("K811", "aanvraag › Aanvraag › Toegankelijkheid =", "Vul de cel in", "aanvraag › Aanvraag › Toegankelijkheid = Alle zalen zijn gelijkvloers."),
    Entry("K820", "regeling › Pijlers › 2 =", "Zet elke pijler op een eigen rij van het blad Pijlers", "regeling › Pijlers › 2 › Pijler = volwassenen"),
    Entry("K820", "regeling › Pijlers › 2 =", "maak dan overal de kolom Pijler leeg", "activiteiten › Activiteiten › 2 › Pijler =\nleden › Werkgebieden › 2 › Pijler ="),
    Entry("K821", "regeling › Pijlers › 3 = rij 2", "Maak er één rij van", "regeling › Pijlers › 3 ="),
    Entry("K821", "regeling › Pijlers › 3 = rij 2", "of geef ze elk een eigen naam", "regeling › Pijlers › 3 › Pijler = jeugd\nregeling › Pijlers › 3 › Andere namen = b"),
    Entry("K821", "regeling › Pijlers › 3 › Pijler = jeugd\nregeling › Pijlers › 3 › Andere namen = volwassenen", "Laat die naam bij één van de twee staan", "regeling › Pijlers › 3 › Andere namen ="),
    Entry("K821", "regeling › Categorieën › 3 = rij 2", "of geef ze elk een eigen naam", "regeling › Categorieën › 3 › Categorie = B"),
    Entry("K822", "aanvraag › Aanvraag › Categorie =", "Typ voor welke categorie deze aanvraag is", "aanvraag › Aanvraag › Categorie = A"),
    Entry("K823", "aanvraag › Aanvraag › Categorie = wijk", "Kies uit A", "aanvraag › Aanvraag › Categorie = A"),
    Entry("K823", "aanvraag › Aanvraag › Categorie = wijk", "of zet die op het blad Categorieën van regeling.xlsx", "regeling › Categorieën › 3 = rij 2\nregeling › Categorieën › 3 › Categorie = wijk"),
    Entry("K823", "regeling › Categorieën › 2 =", "Maak de cel leeg", "aanvraag › Aanvraag › Categorie ="),
    Entry("K824", "regeling › Categorieën › 2 › Hoogste bedrag = 999.999,00", "Verlaag de aanvraag, ook in de begroting", _A_LITTLE_LESS),
    Entry("K825", "regeling › Categorieën › 2 › Per =", "kies jaar of aanvraag", "regeling › Categorieën › 2 › Per = jaar"),
    Entry("K826", _A_WIJK_CALLED_STAD, "Gaat de rij over alle wijken samen, haal die dan weg", "wijken › Wijken › 3 ="),
    Entry("K826", _A_WIJK_CALLED_STAD, "typ dan Wijk Stad", "wijken › Wijken › 3 › Wijk = Wijk Stad"),
    Entry("K826", "wijken › Wijken › 2 › In een zin = de stad", "of maak de cel leeg", "wijken › Wijken › 2 › In een zin ="),
)  # fmt: skip
