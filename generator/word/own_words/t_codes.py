"""What can be wrong with a text of a wijk: T codes (1 the file, 2 what is left out, 3 photos)."""

from generator.problems import Rules, Severity, Stage

rule = Rules(Stage.OWN_WORDS)

UNKNOWN = rule("T101", Severity.WARNING, "Deze tekst hoort bij geen wijk", "Een tekst in inputs/teksten heet naar de wijk, zoals Oost.docx of Vleuten-De Meern.docx. Hoofdletters, spaties en streepjes maken niet uit.")  # fmt: skip
TWICE = rule("T102", Severity.ERROR, "Voor deze wijk zijn er twee teksten", "Van elke wijk kan één tekst in het plan komen. Welke van de twee het is, kunnen we niet weten.")  # fmt: skip
NOT_WORD = rule("T103", Severity.ERROR, "Deze tekst is geen Word-document", "Een tekst van een wijk is een gewoon Word-document (.docx). Open het bestand in Word of LibreOffice, en bewaar het als Word-document.")  # fmt: skip
TRACKED = rule("T104", Severity.ERROR, "In deze tekst staan wijzigingen die nog niet zijn aanvaard", "Bij Wijzigingen bijhouden staan oude en nieuwe woorden door elkaar. Wat er in het plan moet komen, beslissen de schrijvers: niet wij.")  # fmt: skip
EMPTY = rule("T105", Severity.WARNING, "In deze tekst staat niets", "Het bestand is er, maar er staan geen woorden in. Het plan krijgt dan de tekst uit wijken.xlsx.")  # fmt: skip
LEFT_OUT = rule("T201", Severity.WARNING, "Iets uit deze tekst komt niet in het plan", "Grafieken, SmartArt, ingesloten bestanden en plaatjes van buiten kunnen niet mee. Een plaatje dat als png of jpg is ingevoegd wel. Ook tekst die verborgen of doorgestreept is, komt niet mee.")  # fmt: skip
CHANGED = rule("T202", Severity.NOTE, "Iets uit deze tekst ziet er in het plan anders uit", "De tekst komt in de huisstijl van het plan: kleuren, lettertypen en witregels vervallen, koppen, lijsten, vet en schuin blijven.")  # fmt: skip
NO_ALT = rule("T203", Severity.WARNING, "Bij een plaatje in deze tekst staat niet wat erop te zien is", "Wie het plaatje niet kan zien, leest of hoort die beschrijving. In Word: rechtermuisknop op het plaatje, Alternatieve tekst weergeven.")  # fmt: skip
VEILED = rule("T211", Severity.ERROR, "In deze tekst staat iets dat niemand kan lezen", "Zwart op zwart, wit op wit of letters van een paar punten: Word toont ze niet, maar ze staan wel in het bestand. Is het afgeplakt omdat het niemand aangaat, dan mag het niet in het plan komen. Moet het er wel in, dan moet het te lezen zijn.")  # fmt: skip
UNFILLED = rule("T212", Severity.WARNING, "In deze tekst is iets nog niet ingevuld", "Een invulveld van Word waar niemand iets in typte (Klik of tik om tekst in te voeren) komt niet in het plan. Een getypte plek als [hier de datum], een foutmelding van Word of de plek van een bestand komt er wel in, zoals die er staat.")  # fmt: skip
FAKE_HEADING = rule("T213", Severity.WARNING, "Deze regel lijkt een kop, maar is alleen vet", "Een kop met een stijl (Kop 1, Kop 2) komt in de inhoudsopgave, en wie voorgelezen wordt kan ernaartoe springen. Een vette regel is dat niet.")  # fmt: skip
TYPED_LIST = rule("T214", Severity.WARNING, "Deze opsomming is getypt", "Streepjes, bolletjes en nummers die met de hand zijn getypt, springen niet in en worden niet als lijst voorgelezen. Met de knop Opsommingstekens of Nummering van Word wel.")  # fmt: skip
SUMS = rule("T215", Severity.NOTE, "Niet alles uit deze tekst komt in het plan", "We tellen elk woord, teken en plaatje dat de schrijvers zien. Wat niet in het plan komt, wordt bij zijn eigen plaats gemeld; hier staat hoeveel het samen is.")  # fmt: skip
PHOTO_OF_NOBODY = rule("T301", Severity.WARNING, "Deze foto hoort bij geen wijk en geen lid", "Een foto in inputs/fotos heet naar een wijk of een lid, zoals Oost.jpg. Hoofdletters, spaties en streepjes maken niet uit.")  # fmt: skip
TWO_PHOTOS = rule("T302", Severity.ERROR, "Er zijn twee foto’s voor hetzelfde", "Van elke wijk en elk lid kan één foto in de documenten komen. Welke van de twee het is, kunnen we niet weten.")  # fmt: skip
NO_PHOTO = rule("T303", Severity.ERROR, "Dit is geen foto die we kunnen gebruiken", "Een foto is een jpg- of png-bestand. Open het bestand in een programma voor foto’s, en bewaar het als jpg.")  # fmt: skip
NOT_DESCRIBED = rule("T304", Severity.WARNING, "Van deze foto staat er niet wat erop te zien is", "Wie de foto niet kan zien, leest of hoort die beschrijving. Zet die in de kolom Op de foto van het blad Wijken of Leden.")  # fmt: skip
