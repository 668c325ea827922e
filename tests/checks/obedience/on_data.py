"""The K messages, obeyed: in the order of their codes."""

from tests.checks.obedience import Entry
from tests.checks.obedience.word_files import text

_TWO_COSTS = """
    begroting › Lasten › 3 = rij 2
    begroting › Lasten › 3 › Nr = L02
"""
_SECOND_DISTRICT = """
    wijken › Wijken › 3 = rij 2
    wijken › Wijken › 3 › Wijk = Haven
    wijken › Wijken › 3 › Wijkcode =
    wijken › Wijken › 3 › Kaart kolom = 4
"""
SECOND_MEMBER = """
    leden › Leden › 3 = rij 2
    leden › Leden › 3 › Organisatie = De Sluis
    leden › Leden › 3 › KvK-nummer =
    leden › Leden › 3 › Website =
    leden › Leden › 3 › E-mailadres =
    leden › Werkgebieden › 3 = rij 2
    leden › Werkgebieden › 3 › Organisatie = De Sluis
"""
_SECOND_STATEMENT = """
    steunverklaringen › Steunverklaringen › 3 = rij 2
    steunverklaringen › Steunverklaringen › 3 › Nr = S002
"""
_BY_PERSONS = """
    steunverklaringen › Steunverklaringen › 2 › Organisatie of persoon = persoon
    steunverklaringen › Steunverklaringen › 2 › Organisatie =
    steunverklaringen › Steunverklaringen › 2 › Soort organisatie =
"""

ON_DATA = (
    Entry("K101", "aanvraag › Aanvrager › Postcode =", "Vul de cel in",
          "aanvraag › Aanvrager › Postcode = 1234 AB", "Aanvrager › cel B11"),
    Entry("K101", "aanvraag › Ondertekenaars › 2 =", "Vul op dit blad in wie de aanvraag tekent", """
          aanvraag › Ondertekenaars › 2 › Functie = voorzitter
          aanvraag › Ondertekenaars › 2 › Naam = Voornaam Achternaam
          aanvraag › Ondertekenaars › 2 › Bevoegdheid = zelfstandig bevoegd"""),
    Entry("K102", "aanvraag › Aanvraag › Egalisatiereserve =", "Vul de cel in",
          "aanvraag › Aanvraag › Egalisatiereserve = geen"),
    Entry("K102", "aanvraag › Aanvraag › Andere subsidies aangevraagd = ja", "of typ hier nee",
          "aanvraag › Aanvraag › Andere subsidies aangevraagd = nee"),
    Entry("K103", "aanvraag › Aanvraag › Gevraagd bedrag 2019 = 1.000.000,01", "maak het andere daaraan gelijk",
          "aanvraag › Aanvraag › Gevraagd bedrag 2019 = 1.000.000,00"),
    Entry("K103", "aanvraag › Aanvraag › Gevraagd bedrag = 6.000.001,00", "maak het andere daaraan gelijk",
          "aanvraag › Aanvraag › Gevraagd bedrag = 6.000.000,00"),
    Entry("K104", "regeling › Regeling › Subsidieplafond = 5.999.999,00", "Verlaag de aanvraag met € 1, ook in de begroting", """
          aanvraag › Aanvraag › Gevraagd bedrag = 5.999.999,00
          aanvraag › Aanvraag › Gevraagd bedrag 2019 = 999.999,00
          begroting › Baten › 2 › 2019 = 999.999,00
          begroting › Lasten › 2 › 2019 = 999.999,00"""),
    Entry("K105", "aanvraag › Aanvrager › In oprichting = ja", "typ hier dan nee", "aanvraag › Aanvrager › In oprichting = nee"),
    Entry("K105", "aanvraag › Aanvrager › Rechtsvorm = eenmanszaak", "Laat een rechtspersoon", "aanvraag › Aanvrager › Rechtsvorm = stichting"),
    Entry("K106", "aanvraag › Aanvrager › Statutaire naam = Stadscoöperatie Voorbeeld", "zoals die in de statuten staat",
          "aanvraag › Aanvrager › Statutaire naam = Stadscoöperatie Voorbeeld U.A."),
    Entry("K116", "aanvraag › Aanvraag › Voorbeeld = ja", "typ dan hier nee", "aanvraag › Aanvraag › Voorbeeld = nee"),
    Entry("K107", "aanvraag › Aanvraag › Datum aanvraag = 1-5-2018", "Vervroeg de datum",
          "aanvraag › Aanvraag › Datum aanvraag = 23-4-2018"),
    Entry("K108", "regeling › Eisen › 2 › Hoofdstuk =", "Typ de kop van het hoofdstuk",
          "regeling › Eisen › 2 › Hoofdstuk = Visie op sociaal makelaarschap"),
    Entry("K109", "aanvraag › Aanvraag › Laatste jaar = 2018", "Verbeter een van beide jaren", "aanvraag › Aanvraag › Laatste jaar = 2024"),
    Entry("K109", "aanvraag › Aanvraag › Laatste jaar = 2023", "verander de jaren in aanvraag.xlsx",
          "aanvraag › Aanvraag › Laatste jaar = 2024"),
    Entry("K111", "aanvraag › Planning › 2 › Wanneer =", "Vul de cel in", "aanvraag › Planning › 2 › Wanneer = voorjaar 2019"),
    Entry("K112", "aanvraag › Aanvrager › Opgericht op = 24-4-2018", "Verbeter een van beide datums",
          "aanvraag › Aanvrager › Opgericht op = 23-4-2018"),
    Entry("K112", "aanvraag › Aanvraag › Gegevens bewaren tot = 31-12-2023", "Kies een dag na het laatste jaar",
          "aanvraag › Aanvraag › Gegevens bewaren tot = 1-1-2025"),
    Entry("K113", "aanvraag › Aanvraag › Gevraagd bedrag 2020 =", "Vul de bedragen in",
          "aanvraag › Aanvraag › Gevraagd bedrag 2020 = 1.000.000,00"),
    Entry("K114", """aanvraag › Andere subsidies › 2 › Verstrekker = Fonds Voorbeeld
          aanvraag › Andere subsidies › 2 › Bedrag = 10.000,00
          aanvraag › Andere subsidies › 2 › Stand = aangevraagd""", "Typ hier ja",
          "aanvraag › Aanvraag › Andere subsidies aangevraagd = ja"),
    Entry("K115", "regeling › Eisen › 3 = rij 2", "een eigen nummer", "regeling › Eisen › 3 › Nr = E2"),
    Entry("K201", "begroting › Baten › 2 › 2019 = 999.999,99", "Met € 1.000.000 in plaats van", "begroting › Baten › 2 › 2019 = 1.000.000,00"),
    Entry("K201", f"{_TWO_COSTS}begroting › Lasten › 3 › Omschrijving = Feest\n" + "\n".join(f"begroting › Lasten › 3 › {year} = {year - 2000},00" for year in range(2019, 2025)), "Telt die dubbel, haal de rij dan weg",
          "begroting › Lasten › 3 ="),
    Entry("K202", "begroting › Lasten › 2 › Toelichting =", "Vul de cel in", "begroting › Lasten › 2 › Toelichting = 8 fte."),
    Entry("K203", "aanvraag › Aanvraag › Eerste aanvraag = nee", "Vul het bedrag in; 0 mag ook", """
          begroting › Lasten › 2 › Begroting lopend jaar = 0
          begroting › Lasten › 2 › Realisatie vorig jaar = 0
          begroting › Baten › 2 › Begroting lopend jaar = 0
          begroting › Baten › 2 › Realisatie vorig jaar = 0"""),
    Entry("K205", f"{_TWO_COSTS}begroting › Lasten › 3 › Nr = L01", "Is de rij dubbel, haal die dan weg", "begroting › Lasten › 3 ="),
    Entry("K206", "\n".join(f"begroting › Lasten › 2 › {year} = 0" for year in range(2019, 2025)), "Vul de bedragen in",
          "\n".join(f"begroting › Lasten › 2 › {year} = 1.000.000,00" for year in range(2019, 2025))),
    Entry("K207", f"{_TWO_COSTS}begroting › Lasten › 3 › 2020 =", "of een 0", "begroting › Lasten › 3 › 2020 = 0"),
    Entry("K208", "wijken › Accommodaties › 2 › Huur per jaar = -18.000,00", "Haal het minteken weg",
          "wijken › Accommodaties › 2 › Huur per jaar = 18.000,00"),
    Entry("K210", "begroting › Lasten › 2 =", "Vul voor elke post een rij in", """
          begroting › Lasten › 2 = rij 2
          begroting › Lasten › 2 › Nr = L01
          begroting › Lasten › 2 › Kostensoort = personeel
          begroting › Lasten › 2 › Omschrijving = Makelaars
          begroting › Lasten › 2 › Wijk = Zuidwest
          begroting › Lasten › 2 › Toelichting = 8 fte.
          """ + "\n".join(f"begroting › Lasten › 2 › {year} = 1.000.000,00" for year in range(2019, 2025))),
    Entry("K301", "activiteiten › Activiteiten › 2 › Fte =", "Vul de cel in", "activiteiten › Activiteiten › 2 › Fte = 0,2"),
    Entry("K302", _SECOND_DISTRICT, "Voeg een rij toe", """
          activiteiten › Activiteiten › 3 = rij 2
          activiteiten › Activiteiten › 3 › Nr = A02
          activiteiten › Activiteiten › 3 › Wijk = Haven
          activiteiten › Activiteiten › 3 › Buurten =
          wijken › Opgaven › 3 = rij 2
          wijken › Opgaven › 3 › Nr = Z2
          wijken › Opgaven › 3 › Wijk = Haven"""),
    Entry("K303", "wijken › Buurten › 3 = rij 2\nwijken › Buurten › 3 › Buurt = Kade\nwijken › Buurten › 3 › Buurtcode =",
          "Zet de buurt bij een activiteit", "activiteiten › Activiteiten › 2 › Buurten = Molenbuurt; Kade"),
    Entry("K304", "activiteiten › Activiteiten › 2 › Uitvoerder = Buurthuis Vorbeeld", "Bedoel je Buurthuis Voorbeeld?",
          "activiteiten › Activiteiten › 2 › Uitvoerder = Buurthuis Voorbeeld"),
    Entry("K304", "activiteiten › Activiteiten › 2 › Uitvoerder = De Molen", "of maak de cel leeg", "activiteiten › Activiteiten › 2 › Uitvoerder ="),
    Entry("K304", "leden › Leden › 2 › Stand lidmaatschap = aangevraagd", "Werk de stand van het lid bij", "leden › Leden › 2 › Stand lidmaatschap = toegelaten"),
    Entry("K305", "activiteiten › Activiteiten › 2 › Personele kosten per jaar = 1.100.000,00", "Verlaag de kosten",
          "activiteiten › Activiteiten › 2 › Personele kosten per jaar = 12.000,00"),
    Entry("K306", "activiteiten › Activiteiten › 2 › Begin = 1-1-2024\nactiviteiten › Activiteiten › 2 › Eind = 1-1-2023", "Verbeter het begin of het eind",
          "activiteiten › Activiteiten › 2 › Eind = 2-1-2024"),
    Entry("K306", "activiteiten › Activiteiten › 2 › Eind = 1-1-2025", "Kies een dag van 2019 tot en met 2024",
          "activiteiten › Activiteiten › 2 › Eind = 31-12-2024"),
    Entry("K307", "activiteiten › Activiteiten › 3 = rij 2", "Is de rij dubbel, haal die dan weg", "activiteiten › Activiteiten › 3 ="),
    Entry("K307", "activiteiten › Activiteiten › 3 = rij 2\nactiviteiten › Activiteiten › 3 › Activiteit = Koken", "een eigen nummer",
          "activiteiten › Activiteiten › 3 › Nr = A02"),
    Entry("K308", "wijken › Opgaven › 2 › Streefwaarde =", "Vul de cel in", "wijken › Opgaven › 2 › Streefwaarde = 1.200"),
    Entry("K309", "activiteiten › Activiteiten › 2 › Fte = 0", "Vul beide in, of maak beide 0", "activiteiten › Activiteiten › 2 › Fte = 0,2"),
    Entry("K309", "activiteiten › Activiteiten › 2 › Personele kosten per jaar = 120.000,00", "Kijk of het bedrag",
          "activiteiten › Activiteiten › 2 › Personele kosten per jaar = 12.000,00"),
    Entry("K309", "activiteiten › Activiteiten › 2 › Materiële middelen =", "Vul in welke spullen", "activiteiten › Activiteiten › 2 › Materiële middelen = pannen"),
    Entry("K310", "activiteiten › Activiteiten › 3 = rij 2\nactiviteiten › Activiteiten › 3 › Nr = A02", "geef A02 een eigen naam",
          "activiteiten › Activiteiten › 3 › Activiteit = Koken"),
    Entry("K311", "wijken › Opgaven › 2 › Jaar = 2025", "Kies een jaar van 2019 tot en met 2024", "wijken › Opgaven › 2 › Jaar = 2024"),
    Entry("K312", "wijken › Opgaven › 3 = rij 2\nwijken › Opgaven › 3 › Doel = Iets anders", "een eigen nummer", "wijken › Opgaven › 3 › Nr = Z2"),
    Entry("K313", "wijken › Opgaven › 2 › Soort =", "Vul de cel in", "wijken › Opgaven › 2 › Soort = effect"),
    Entry("K313", "wijken › Opgaven › 2 › Streefwaarde 2020 =", "Typ voor elk jaar een getal", "wijken › Opgaven › 2 › Streefwaarde 2020 = #1200"),
    Entry("K314", "wijken › Opgaven › 2 › Streefwaarde 2024 = 1.100", "Typ hier 1.200", "wijken › Opgaven › 2 › Streefwaarde 2024 = 1.200"),
    Entry("K314", "wijken › Opgaven › 2 › Streefwaarde 2020 = 1.300", "Verbeter een van beide", "wijken › Opgaven › 2 › Streefwaarde 2020 = 1.200"),
    Entry("K316", "wijken › Opgaven › 2 › Nu = nog niet gemeten", "Typ het getal, met jaar en bron", "wijken › Opgaven › 2 › Nu = 900"),
    Entry("K317", "wijken › Opgaven › 2 › Soort = prestatie", "een indicator die een effect telt", "wijken › Opgaven › 2 › Soort = effect"),
    Entry("K320", "begroting › Lasten › 2 › Fte = 0,1\nbegroting › Lasten › 2 › Toelichting = Opgebouwd uit uren.", "verhoog het bij post L01",
          "begroting › Lasten › 2 › Fte = 8"),
    Entry("K321", "begroting › Lasten › 2 › Niet bij een activiteit =", "Vul in waar deze post nog meer voor is",
          "begroting › Lasten › 2 › Niet bij een activiteit = spreekuren"),
    Entry("K322", "begroting › Lasten › 2 › Fte = 7", "Maak beide gelijk", "begroting › Lasten › 2 › Fte = 8"),
    Entry("K323", "begroting › Lasten › 2 › Wijk = stedelijk\nleden › Leden › 2 › Overeenkomst getekend = nee",
          "of typ bij een post ja bij Buurten zonder lid",
          "begroting › Lasten › 2 › Buurten zonder lid = ja\nleden › Leden › 2 › Overeenkomst getekend = ja"),
    Entry("K401", "steunverklaringen › Steunverklaringen › 2 › Buurt = Molenburt", "Bedoel je Molenbuurt? Typ de naam dan zo",
          "steunverklaringen › Steunverklaringen › 2 › Buurt = Molenbuurt"),
    Entry("K401", "steunverklaringen › Steunverklaringen › 2 › Buurt = Zuidwest", "maak de cel leeg", "steunverklaringen › Steunverklaringen › 2 › Buurt ="),
    Entry("K402", f"{_SECOND_DISTRICT}steunverklaringen › Steunverklaringen › 2 › Wijk = Haven", "Typ Zuidwest bij Wijk",
          "steunverklaringen › Steunverklaringen › 2 › Wijk = Zuidwest"),
    Entry("K403", "wijken › Buurten › 2 › Buurtcode = BU03449999", "Typ BU03440832", "wijken › Buurten › 2 › Buurtcode = BU03440832", base="utrecht"),
    Entry("K403", "wijken › Buurten › 2 › Buurtcode = BU03449999\nwijken › Buurten › 2 › Buurt = Kade", "maak de cel dan leeg",
          "wijken › Buurten › 2 › Buurtcode =", base="utrecht"),
    Entry("K403", "wijken › Buurten › 3 = rij 2\nwijken › Buurten › 3 › Buurtcode = BU03440111\nwijken › Buurten › 3 › Buurt = Kade",
          "Typ West, of verbeter de code", "wijken › Buurten › 3 › Buurtcode = BU03440831", base="utrecht"),
    Entry("K403", "wijken › Wijken › 2 › Wijkcode = WK034409", "Typ WK034408", "wijken › Wijken › 2 › Wijkcode = WK034408", base="utrecht"),
    Entry("K403", "wijken › Wijken › 3 = rij 2\nwijken › Wijken › 3 › Wijk = Oots\nwijken › Wijken › 3 › Wijkcode =\nwijken › Wijken › 3 › Kaart kolom = 4",
          "Bedoel je Oost?", "wijken › Wijken › 3 › Wijk = Oost", base="utrecht"),
    Entry("K403", "wijken › Buurten › 3 = rij 2\nwijken › Buurten › 3 › Buurtcode = BU03449999", "maak de cel dan leeg",
          "wijken › Buurten › 3 =", base="utrecht"),
    Entry("K404", _SECOND_DISTRICT, "Zet op het blad Buurten de buurten van Haven", """
          wijken › Buurten › 3 = rij 2
          wijken › Buurten › 3 › Buurtcode =
          wijken › Buurten › 3 › Buurt = Kade
          wijken › Buurten › 3 › Wijk = Haven"""),
    Entry("K405", "leden › Leden › 2 › Postcode = 1299 AB", "Verbeter de postcode", "leden › Leden › 2 › Postcode = 1234 AB"),
    Entry("K405", f"""{_SECOND_DISTRICT}leden › Leden › 2 › Postcode = 1234 AB
          leden › Leden › 2 › Wijk = Haven""", "Typ bij Wijk Zuidwest", "leden › Leden › 2 › Wijk = Zuidwest"),
    Entry("K406", "wijken › Buurten › 2 › Bron =", "Vul de cel in", "wijken › Buurten › 2 › Bron = CBS"),
    Entry("K407", "wijken › Buurten › 3 = rij 2", "Haal de dubbele rij weg", "wijken › Buurten › 3 ="),
    Entry("K407", "wijken › Wijken › 3 = rij 2", "Haal de dubbele rij weg", "wijken › Wijken › 3 ="),
    Entry("K409", f"{_SECOND_DISTRICT}wijken › Wijken › 3 › Kaart kolom = 3", "zoals 2 en 3", "wijken › Wijken › 3 › Kaart kolom = 3,5"),
    Entry("K409", f"{_SECOND_DISTRICT}wijken › Wijken › 3 › Kaart kolom = 2,5\nwijken › Wijken › 3 › Kaart rij = 4", "Schuif een van de twee een halve kolom op",
          "wijken › Wijken › 3 › Kaart kolom = 3"),
    Entry("K410", "wijken › Wijken › 2 › Kaart rij =", "of maak beide cellen leeg", "wijken › Wijken › 2 › Kaart kolom ="),
    Entry("K410", "wijken › Wijken › 2 › Kaart kolom = 500", "kies een getal van hoogstens", "wijken › Wijken › 2 › Kaart kolom = 5"),
    Entry("K411", "wijken › Buurten › 2 › Inwoners = #9000", "of noem bij Bron", "wijken › Buurten › 2 › Bron = eigen telling", base="utrecht"),
    Entry("K412", "wijken › Opgaven › 2 › Jaar van nu = 2019", "Verbeter het jaar", "wijken › Opgaven › 2 › Jaar van nu = 2017"),
    Entry("K501", "steunverklaringen › Steunverklaringen › 2 › Organisatie =", "Vul de naam in", "steunverklaringen › Steunverklaringen › 2 › Organisatie = De Sluis"),
    Entry("K501", "leden › Leden › 2 › Rol =", "Vul de cel in", "leden › Leden › 2 › Rol = lid"),
    Entry("K502", "leden › Leden › 2 › Overeenkomst getekend = nee", "typ hier ja", "leden › Leden › 2 › Overeenkomst getekend = ja"),
    Entry("K502", "leden › Leden › 2 › Rechtsvorm = informeel", "typ hier ja als die er is", "leden › Leden › 2 › Volmacht aanwezig = ja"),
    Entry("K502", "leden › Leden › 2 › Plaats = Zeist", "Kijk of de plaats klopt", "leden › Leden › 2 › Plaats = Voorbeelddorp"),
    Entry("K503", "leden › Leden › 2 › Besluit op = 1-2-2018", "Verbeter een van beide datums", "leden › Leden › 2 › Besluit op = 15-3-2018"),
    Entry("K503", "leden › Leden › 2 › Aangevraagd op = 1-2-2018", "Kijk of de datums kloppen", "leden › Leden › 2 › Aangevraagd op = 15-2-2018"),
    Entry("K830", "leden › Werkgebieden › 2 =", "Zet elk werkgebied op een eigen rij", """
          leden › Werkgebieden › 2 › Organisatie = Buurthuis Voorbeeld
          leden › Werkgebieden › 2 › Wijk = Zuidwest
          leden › Werkgebieden › 2 › Pijler = volwassenen"""),
    Entry("K831", "steunverklaringen › Steunverklaringen › 2 =", "Zet er minstens één rij op", """
          steunverklaringen › Steunverklaringen › 2 › Nr = S1
          steunverklaringen › Steunverklaringen › 2 › Organisatie = De Sluis
          steunverklaringen › Steunverklaringen › 2 › Wijk = Zuidwest"""),
    Entry("K832", "steunverklaringen › Steunverklaringen › 2 › Motivatie = TODO", "Typ wat er moet staan", "steunverklaringen › Steunverklaringen › 2 › Motivatie = Goed."),
    Entry("K832", "steunverklaringen › Steunverklaringen › 2 › Motivatie = zie boven", "maak de cel leeg", "steunverklaringen › Steunverklaringen › 2 › Motivatie ="),
    Entry("K504", "leden › Werkgebieden › 2 › Organisatie = Buurthuis Vorbeeld", "Buurthuis Voorbeeld", "leden › Werkgebieden › 2 › Organisatie = Buurthuis Voorbeeld"),
    Entry("K505", "leden › Werkgebieden › 2 › Organisatie = Stichting Voorbeeld\nleden › Leden › 3 = rij 2\nleden › Leden › 3 › Organisatie = Stichting Voorbeeld\nleden › Leden › 3 › KvK-nummer =", "Voeg daar een rij toe", """
          leden › Werkgebieden › 2 › Organisatie = Buurthuis Voorbeeld
          leden › Werkgebieden › 2 › Wijk = Zuidwest
          leden › Werkgebieden › 2 › Pijler = volwassenen"""),
    Entry("K506", "leden › Leden › 3 = rij 2", "Maak van de twee rijen één rij", "leden › Leden › 3 ="),
    Entry("K506", f"{SECOND_MEMBER}leden › Leden › 3 › KvK-nummer = 12345678", "laat het nummer dan bij één van de twee leeg", "leden › Leden › 3 › KvK-nummer ="),
    Entry("K507", _SECOND_STATEMENT, "Haal een van beide rijen weg", "steunverklaringen › Steunverklaringen › 3 ="),
    Entry("K508", f"{_SECOND_STATEMENT}steunverklaringen › Steunverklaringen › 3 › Organisatie = Stichting De Brug\nsteunverklaringen › Steunverklaringen › 2 › Organisatie = De Brug",
          "schrijf de naam dan overal hetzelfde", "steunverklaringen › Steunverklaringen › 3 ="),
    Entry("K509", "steunverklaringen › Steunverklaringen › 2 › Datum = 6-4-2008", "verbeter de cel", "steunverklaringen › Steunverklaringen › 2 › Datum = 6-4-2018"),
    Entry("K509", "steunverklaringen › Steunverklaringen › 2 › Ingetrokken op = 1-4-2018", "Verbeter een van beide datums", "steunverklaringen › Steunverklaringen › 2 › Ingetrokken op ="),
    Entry("K510", "steunverklaringen › Steunverklaringen › 2 › Getekend = nee", "Typ ja zodra er een handtekening is", "steunverklaringen › Steunverklaringen › 2 › Getekend = ja"),
    Entry("K511", "steunverklaringen › Steunverklaringen › 3 = rij 2", "Is de rij dubbel, haal die dan weg", "steunverklaringen › Steunverklaringen › 3 ="),
    Entry("K512", f"{SECOND_MEMBER}leden › Leden › 3 › Website = www.voorbeeld.example", "maak er dan één rij van", "leden › Leden › 3 =\nleden › Werkgebieden › 3 ="),
    Entry("K513", f"{_BY_PERSONS}{_SECOND_STATEMENT}", "haal dan een van beide rijen weg", "steunverklaringen › Steunverklaringen › 3 ="),
    Entry("K515", "leden › Leden › 2 › Lid sinds = 14-3-2018", "Verbeter een van beide datums", "leden › Leden › 2 › Lid sinds = 15-3-2018"),
    Entry("K515", "leden › Leden › 2 › Besluit op = 2-5-2018\nleden › Leden › 2 › Aangevraagd op = 1-5-2018\nleden › Leden › 2 › Lid sinds =", "zet de stand van het lid op aangevraagd", "leden › Leden › 2 › Stand lidmaatschap = aangevraagd"),
    Entry("K516", "leden › Werkgebieden › 3 = rij 2", "Haal een van beide rijen weg", "leden › Werkgebieden › 3 ="),
    Entry("K601", "steunverklaringen › Steunverklaringen › 2 › Toestemming via =", "Vul de cel in", "steunverklaringen › Steunverklaringen › 2 › Toestemming via = formulier"),
    Entry("K601", "steunverklaringen › Steunverklaringen › 2 › Toestemming op =", "zet bij deze verklaring de toestemming op nee", """
          steunverklaringen › Steunverklaringen › 2 › Organisatienaam mag erin = nee
          steunverklaringen › Steunverklaringen › 2 › Motivatie mag erin = nee"""),
    Entry("K602", "steunverklaringen › Steunverklaringen › 2 › Toestemming op = 5-4-2018", "Verbeter een van beide datums", "steunverklaringen › Steunverklaringen › 2 › Toestemming op = 6-4-2018"),
    Entry("K603", "leden › Leden › 2 › Over de organisatie = Bel 030-286 10 00.", "Haal", "leden › Leden › 2 › Over de organisatie = Kom langs."),
    Entry("K604", "leden › Leden › 2 › Over de organisatie = Nummer 111222333.", "Haal het nummer weg", "leden › Leden › 2 › Over de organisatie = Kom langs."),
    Entry("K605", "steunverklaringen › Steunverklaringen › 2 › Toestemming op = 24-4-2018", "Verbeter een van beide datums", "steunverklaringen › Steunverklaringen › 2 › Toestemming op = 6-4-2018"),
    Entry("K606", text("Bel Ans op 030-286 10 00."), "Haal het weg", text("Bel het buurthuis.")),
    Entry("K607", text("Mijn nummer is 111222333."), "Haal het nummer weg uit het Word-bestand", text("Dag.")),
    Entry("K608", """steunverklaringen › Steunverklaringen › 2 › Naam ondertekenaar = Ans Bol
          aanvraag › Planning › 2 › Wie = Ans Bol""", "Haal het weg", "aanvraag › Planning › 2 › Wie = stadscoöperatie"),
    Entry("K608", """steunverklaringen › Steunverklaringen › 2 › Naam ondertekenaar = Ans Bol
          aanvraag › Planning › 2 › Wie = Ans Bol""", "vraag toestemming en zet die in de rij", "steunverklaringen › Steunverklaringen › 2 › Persoonsnaam mag erin = ja"),
    Entry("K608", """steunverklaringen › Steunverklaringen › 2 › Naam ondertekenaar = Ans Bol
          steunverklaringen › Steunverklaringen › 2 › Motivatie = Groet van Ans Bol.""", "Haal de naam eruit", "steunverklaringen › Steunverklaringen › 2 › Motivatie = Groet."),
    Entry("K701", "aanvraag › Bijlagen › 2 =", "Voeg op dit blad een rij toe", """
          aanvraag › Bijlagen › 2 › Nr = 1
          aanvraag › Bijlagen › 2 › Titel = Statuten
          aanvraag › Bijlagen › 2 › Soort = statuten of oprichtingsakte
          aanvraag › Bijlagen › 2 › Verplicht = ja
          aanvraag › Bijlagen › 2 › Aanwezig = ja
          aanvraag › Bijlagen › 2 › Bestand = akte.pdf"""),
    Entry("K702", "aanvraag › Bijlagen › 2 › Aanwezig = nee", "typ hier ja", "aanvraag › Bijlagen › 2 › Aanwezig = ja"),
    Entry("K702", "aanvraag › Bijlagen › 2 › Aanwezig = nee\nbijlagen/akte.pdf =", "Zet het bestand klaar in de map bijlagen, en typ hier ja", "bijlagen/akte.pdf = 1 kB\naanvraag › Bijlagen › 2 › Aanwezig = ja"),
    Entry("K703", "aanvraag › Bijlagen › 2 › Titel =", "Vul de cel in", "aanvraag › Bijlagen › 2 › Titel = Statuten"),
    Entry("K704", "bijlagen/akte.pdf =", "Zet het bestand in die map", "bijlagen/akte.pdf = 1 kB"),
    Entry("K704", "aanvraag › Bijlagen › 2 › Bestand = acte.pdf", "Bedoel je akte.pdf? Typ dan die naam", "aanvraag › Bijlagen › 2 › Bestand = akte.pdf"),
    Entry("K704", "bijlagen/akte.pdf =\nbijlagen/kvk.pdf =\nbijlagen/bank.pdf =\nbijlagen/positie.pdf =", "zet de bestanden daarin", "bijlagen/akte.pdf = 1 kB\nbijlagen/kvk.pdf = 1 kB\nbijlagen/bank.pdf = 1 kB\nbijlagen/positie.pdf = 1 kB"),
    Entry("K705", "bijlagen/foto.pdf = 1 kB", "haal het uit de map", "bijlagen/foto.pdf ="),
    Entry("K706", "aanvraag › Bijlagen › 3 › Bestand = akte.pdf", "Vul bij een van beide het andere bestand in", "aanvraag › Bijlagen › 3 › Bestand = kvk.pdf"),
    Entry("K707", "bijlagen/akte.pdf = 11 MB", "Maak het kleiner", "bijlagen/akte.pdf = 9 MB"),
    Entry("K708", "aanvraag › Bijlagen › 2 › Bestand = akte.xls\nbijlagen/akte.pdf =\nbijlagen/akte.xls = 1 kB", "Bewaar het als een van die soorten", "bijlagen/akte.xls =\nbijlagen/akte.pdf = 1 kB\naanvraag › Bijlagen › 2 › Bestand = akte.pdf"),
    Entry("K709", "aanvraag › Bijlagen › 2 › Bestand = de akte.pdf\nbijlagen/akte.pdf =\nbijlagen/de akte.pdf = 1 kB", "ook op het blad Bijlagen", "bijlagen/de akte.pdf =\nbijlagen/akte.pdf = 1 kB\naanvraag › Bijlagen › 2 › Bestand = akte.pdf"),
)  # fmt: skip
