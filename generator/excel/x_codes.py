"""What can be wrong in reading: X codes (1 value, 2 row, 3 sheet and header, 4 workbook)."""

from generator.problems import Rules, Severity, Stage

rule = Rules(Stage.READING)

ERROR, GAP, WARNING, NOTE = Severity.ERROR, Severity.GAP, Severity.WARNING, Severity.NOTE

rule("X101", ERROR, "Dit is geen datum", "Een datum mag een datumcel zijn, of tekst als 6-4-2018 of vrijdag 6 april 2018. Een dag die niet bestaat, zoals 31-2-2018, lezen we niet: dan weten we niet wat er bedoeld is. Ook een jaar van twee cijfers, zoals in 4/6/18, is niet zeker genoeg.", "R30")  # fmt: skip
rule("X102", ERROR, "Dit is geen jaartal", "Een jaar heeft vier cijfers, zoals 2019.", "R30")
rule("X103", ERROR, "Dit bedrag is niet met zekerheid te lezen", "Een bedrag is een getal, of tekst als 1.234,50 of € 1.234,-. Staat er 12.50, dan kan dat 12,50 of 1250 zijn. Bij geld raden we niet. Soms maakt Excel een datum van een bedrag: 1-2 wordt dan 1 februari.", "R30")  # fmt: skip
rule("X104", ERROR, "Dit is geen getal", "In deze kolom hoort alleen een getal van nul of meer te staan. Woorden als “ongeveer” of “fte” horen in een andere kolom.", "R30")  # fmt: skip
rule("X105", ERROR, "Dit is geen ja en geen nee", "Bruikbaar zijn ja en nee, j en n, x, een vinkje, waar en onwaar, 1 en 0. Een streepje of een kruis in een hokje kan ja en nee betekenen, en “ja, mits …” is geen heel ja. Een lege cel mag ook: dan is de vraag nog niet beantwoord.")  # fmt: skip
rule("X106", ERROR, "Deze keuze kennen we niet", "In deze kolom staat een vaste lijst met keuzes. Ze staan in de keuzelijst van de cel en op het blad Uitleg.")  # fmt: skip
rule("X107", ERROR, "Deze wijk bestaat niet", "Welke wijken er zijn, staat op het blad Wijken van wijken.xlsx. De naam mag met of zonder nummer staan (“Wijk 08 Zuidwest”), en de code mag ook. Waar alle wijken samen bedoeld zijn, staat: stedelijk.", "R13")  # fmt: skip
rule("X108", ERROR, "Dit is geen KvK-nummer", "Een KvK-nummer heeft acht cijfers. Het nummer van een vestiging heeft er twaalf; dat is hier niet bedoeld.", "R11")  # fmt: skip
rule(
    "X109",
    ERROR,
    "Dit is geen RSIN",
    "Een RSIN heeft negen cijfers en staat op het uittreksel van de KvK. De cijfers passen bij elkaar (de elfproef); zo valt een typefout op.",
    "R11",
)
rule("X110", ERROR, "Dit rekeningnummer klopt niet", "De controlecijfers van een IBAN verraden een typefout. Met een fout nummer komt de subsidie niet aan.", "R11")  # fmt: skip
rule(
    "X111",
    ERROR,
    "Dit is geen postcode",
    "Een postcode heeft vier cijfers en twee letters: 1234 AB.",
    "R11",
)
rule("X112", ERROR, "Dit is geen e-mailadres", "Een e-mailadres heeft één apenstaartje en een naam met een punt erachter. Vaak is het een komma in plaats van een punt.", "R11")  # fmt: skip
rule("X113", ERROR, "Dit is geen telefoonnummer", "Een Nederlands nummer heeft tien cijfers en begint met een 0. Excel laat die nul soms weg; maak van de cel dan eerst tekst. In een cel hoort één nummer te staan.", "R11")  # fmt: skip
rule(
    "X114",
    ERROR,
    "Dit is geen webadres",
    "Een webadres is iets als www.naam.nl of https://naam.nl, zonder spaties.",
    "R11",
)
READ_AS = rule("X120", NOTE, "Zo hebben we deze cel gelezen", "De cel was niet getypt zoals gevraagd, maar er is maar één lezing mogelijk. Bij de melding staat wat wij lezen. Klopt dat, dan hoeft er niets te gebeuren.")  # fmt: skip
EXCEL_ERROR = rule("X121", ERROR, "In deze cel staat een fout van Excel", "Excel kon hier geen uitkomst geven, zoals #N/B of #VERW!. Herstel de formule of typ de waarde zelf.")  # fmt: skip
NOT_COMPUTED = rule("X122", ERROR, "Van deze formule is de uitkomst niet bewaard", "Een ander programma dan Excel heeft het werkboek bewaard zonder te rekenen. Open het in Excel, bewaar het en bouw opnieuw; dan staat de uitkomst erin.")  # fmt: skip
FORMULAS = rule("X123", NOTE, "Hier staan formules", "Van een formule lezen we de uitkomst die Excel het laatst bewaarde. Is er daarna iets veranderd buiten Excel om, open en bewaar het werkboek dan nog een keer.")  # fmt: skip
NO_NAME_COMPUTED = rule("X124", ERROR, "Deze formule geeft niets", "Aan het nummer of de naam herkennen we een rij, en aan de kop een kolom. Geeft een formule daar een lege tekst, dan zou wat erbij hoort uit de documenten wegvallen zonder dat je het ziet. Typ het zelf in plaats van de formule. Klaargezette formules in een rij die verder leeg is, mogen blijven staan.")  # fmt: skip
MONTH_FIRST = rule("X131", ERROR, "In deze kolom staat de maand soms vooraan", "03/13/2018 kan alleen 13 maart zijn: daar staat de maand voorop, zoals in Amerika. Dan weten we ook van 04/03/2018 in dezelfde kolom niet meer of het 4 maart of 3 april is. Datums raden we niet: we lezen er geen een van tot ze allemaal met de dag vooraan staan.")  # fmt: skip
UNSEEN_SIGNS = rule("X132", NOTE, "Onzichtbare tekens zijn weggelaten", "Bij kopiëren uit een website, een pdf of een chat komen soms tekens mee die niemand ziet, zoals een spatie zonder breedte. We laten ze weg voor we de cel lezen. Wat een emoji of een letter van een ander schrift bij elkaar houdt, blijft staan.")  # fmt: skip
NO_NAME = rule("X201", GAP, "Deze rij heeft nog geen naam of nummer", "Zonder naam of nummer weten we niet waar de rij over gaat. De rij telt pas mee als die er is; de rest van de rij blijft staan.")  # fmt: skip
TOTALS_ROW = rule("X203", WARNING, "Deze rij met totalen telt niet mee", "Een regel die met Totaal of Subtotaal begint, is geen post: zou die meetellen, dan stond elk bedrag er dubbel. Dat geldt ook voor een rij zonder nummer of naam die in elk jaar precies de som is van de rijen erboven. De totalen rekenen we zelf uit.")  # fmt: skip
HIDDEN_ROWS = rule("X210", WARNING, "Verborgen rijen tellen mee", "Rijen die verborgen of weggefilterd zijn, lezen we net als de andere: een filter is om te kijken, niet om weg te gooien. Wat niet mee mag tellen, moet van het blad af.")  # fmt: skip
HIDDEN_COLUMN = rule("X211", WARNING, "Een verborgen kolom telt mee", "Een kolom die verborgen is, lezen we net als de andere. Wat niet mee mag tellen, moet van het blad af.")  # fmt: skip
STRUCK_OUT = rule("X212", WARNING, "Wat doorgestreept is, telt mee", "Een streep door een rij of een cel kan “weg ermee” betekenen, of “dit is klaar”. Wij weten dat niet en gooien niets weg: het telt mee tot je het verwijdert.")  # fmt: skip
STRUCK_PART = rule("X217", WARNING, "Doorgestreepte woorden laten we weg", "In één cel zijn sommige woorden doorgestreept en andere niet, zoals bij een verbetering. We lezen alleen wat niet doorgestreept is.")  # fmt: skip
UNSEEN_CELL = rule("X218", WARNING, "Wat je niet ziet, telt mee", "Letters in de kleur van de cel, of een getalnotatie als ;;;, laten een cel leeg lijken. Wat erin staat, komt wel in de documenten. Wat niet mee mag tellen, moet uit de cel.")  # fmt: skip
FOOTER_ROW = rule("X213", WARNING, "Deze regel onder de tabel telt niet mee", "Onder een tabel staat soms een regel als “Aantal leden: 57”, “Bron: …” of “Laatst bijgewerkt op …”. Dat is geen lid, geen post en geen activiteit. De aantallen rekenen we zelf uit.")  # fmt: skip
MAYBE_TOTAL = rule("X214", WARNING, "Is dit een regel met totalen?", "De rij begint als een totaal of is precies de som van de rijen erboven, maar heeft ook iets van een eigen rij. We laten niets weg waar we niet zeker van zijn: de rij telt mee tot je haar weghaalt.")  # fmt: skip
SECOND_HEADERS = rule("X215", WARNING, "Verderop op het blad staan weer koppen", "Onder de tabel is een tweede tabel geplakt, met haar eigen rij met koppen. De rijen eronder lezen we met die koppen, ook als de kolommen daar in een andere volgorde staan.")  # fmt: skip
SAME_ROW = rule("X216", WARNING, "Deze rij staat er twee keer", "Alle cellen van deze rij zijn gelijk aan die van een rij erboven. Beide tellen mee. Is het een kopie, haal er dan een weg; bedoel je twee verschillende dingen, laat dan zien waarin ze verschillen.")  # fmt: skip
COLUMN_MISSING = rule("X301", ERROR, "Deze kolom ontbreekt", "De kop staat niet op het blad. Is de kolom hernoemd of weggehaald, zet de kop dan terug zoals op het blad Uitleg. Een kop die er bijna op lijkt, lezen we niet: het kan een andere kolom zijn.")  # fmt: skip
HEADER_TWICE = rule("X302", ERROR, "Deze kop staat er twee keer", "Bij twee kolommen met dezelfde kop weten we niet welke geldt. Haal er een weg of geef die een andere kop.")  # fmt: skip
COLUMN_UNUSED = rule("X303", WARNING, "Deze kolom gebruiken we niet", "De kop, of de regel van een formulier, hoort niet bij dit blad. Wat er staat, komt niet in de documenten. De kolom mag blijven staan: we veranderen er niets aan. Begint de kop met “eigen”, dan is het een opmerking: wij weten dan dat de kolom van jullie zelf is.")  # fmt: skip
SHEET_MISSING = rule("X304", ERROR, "Dit blad ontbreekt", "Het werkboek heeft dit blad nodig. Is het hernoemd, geef het dan de oude naam terug; een leeg blad met alleen de koppen mag.")  # fmt: skip
NO_HEADERS = rule("X305", ERROR, "De rij met koppen is niet gevonden", "We zoeken in de eerste dertig rijen naar de koppen van dit blad, en herkennen de rij als er minstens twee in staan.")  # fmt: skip
MERGED_CELLS = rule("X306", ERROR, "Hier zijn cellen samengevoegd", "Van samengevoegde cellen heeft alleen de eerste een inhoud; de rijen eronder zijn voor ons leeg. Hef het samenvoegen op en vul elke cel apart in.")  # fmt: skip
OTHER_SHEET_NAME = rule("X307", NOTE, "Dit blad heet anders", "Het blad heet niet zoals verwacht, maar de naam of de koppen laten maar één lezing toe. Er hoeft niets te gebeuren.")  # fmt: skip
TOO_FAR_RIGHT = rule("X308", WARNING, "Zo ver naar rechts lezen we niet", "We lezen de eerste 300 kolommen van een blad. Wat verder naar rechts staat, komt niet in de documenten.")  # fmt: skip
OTHER_HEADER = rule("X309", NOTE, "Deze kop heet anders", "De kop is anders dan op het blad Uitleg, maar we kennen hem als een andere naam voor dezelfde kolom. Er hoeft niets te gebeuren.")  # fmt: skip
OWN_NUMBERS = rule("X310", NOTE, "Deze rijen nummeren we zelf", "Een uitvoer van een formulier heeft niet altijd een kolom met nummers. De rijen krijgen dan het nummer van hun rij in Excel. Zet je er later een kolom Nr bij, dan gelden die nummers.")  # fmt: skip
NO_DISTRICTS = rule("X311", ERROR, "Er staat nog geen wijk in wijken.xlsx", "Alles hangt aan de wijken: de plannen, de telling van steun en de begroting per wijk. Een naam van een wijk in een ander werkboek kunnen wij pas lezen als die wijk op het blad Wijken staat.", "R13")  # fmt: skip
ALSO_IN_SCHEME = rule("X312", WARNING, "Dit gegeven hoort nu in regeling.xlsx", "Wat de gemeente vraagt, staat in een eigen werkboek: regeling.xlsx. Dat vervang je in zijn geheel voor een andere regeling of een ander jaar. Is dat werkboek er, dan lezen we alleen daar; wat nog in aanvraag.xlsx staat, telt niet mee.")  # fmt: skip
ANSWERS_MISSING = rule("X320", ERROR, "De kolom met antwoorden ontbreekt", "Op een blad met een regel per gegeven staat het antwoord in de kolom Invullen. Is die kolom weg, dan staat ernaast alleen de uitleg van het programma, en die is geen antwoord.")  # fmt: skip
SHEET_TOO = rule("X321", WARNING, "Dit blad lezen we ook", "Het blad heeft de koppen van een blad dat we kennen, en in dit werkboek mogen dat er meer zijn. De rijen tellen mee, ook als het blad verborgen is.")  # fmt: skip
SHEET_LEFT_OUT = rule("X322", WARNING, "Dit blad met gegevens lezen we niet", "Het blad heeft de koppen van een blad dat we kennen, maar het is een kopie daarvan, of van dit blad mag er maar één zijn. De rijen tellen niet mee.")  # fmt: skip
SHEET_UNKNOWN = rule("X323", NOTE, "Dit blad kennen we niet", "De naam en de koppen horen bij geen blad van de zeven werkboeken. Het blad mag blijven staan: we lezen het niet en veranderen er niets aan.")  # fmt: skip
SHEET_HIDDEN = rule("X324", NOTE, "Dit blad is verborgen", "In Excel zie je het blad niet, maar wat erop staat, komt wel in de documenten. Met de rechtermuisknop op een tabblad en Zichtbaar maken zie je het weer.")  # fmt: skip
LIST_EMPTY = rule("X325", GAP, "Deze lijst is nog leeg", "Op het blad staan alleen de koppen. Wat de documenten van deze lijst maken, valt dan in zijn geheel weg, zonder dat het in het document te zien is.")  # fmt: skip
OF_THE_FORM = rule("X330", NOTE, "Deze kolom is van het formulier zelf", "Microsoft Forms en Google Forms zetten eigen kolommen in een uitvoer: wanneer iemand begon, punten, feedback, en een naam of adres dat leeg is of “anonymous”. Daar hoeft niets mee te gebeuren.")  # fmt: skip
GUESSED = rule("X331", NOTE, "Deze kop hebben we zo begrepen", "De kop staat niet op het blad Uitleg, maar de woorden van één kolom staan erin, wat eronder staat kan niets anders zijn, en geen andere kop komt ervoor in aanmerking. We lezen de kolom dus. Klopt het niet, geef de kop dan een andere naam.")  # fmt: skip
PROPOSED = rule("X332", WARNING, "Deze kolom lijkt op een kolom van ons", "De kop kennen we niet, dus de kolom telt niet mee. Aan de woorden in de kop of aan wat eronder staat, zie je wel welke kolom het kan zijn. We raden niet: verander de kop, dan lezen we de kolom.")  # fmt: skip
WORKBOOK_MISSING = rule("X401", ERROR, "Dit werkboek ontbreekt", "De aanvraag wordt uit zeven werkboeken gemaakt. Met `samen030 new` maak je een map met lege werkboeken, waar je het ontbrekende uit kunt halen.")  # fmt: skip
NOT_EXCEL = rule("X402", ERROR, "Dit bestand is geen Excel-werkboek", "Alleen .xlsx is te lezen, en voor leden, steunverklaringen en activiteiten ook csv. Een ouder bestand (.xls) of een bestand uit een ander programma moet je eerst in Excel openen en bewaren als Excel-werkmap (.xlsx).")  # fmt: skip
ENCRYPTED = rule("X403", ERROR, "Dit werkboek heeft een wachtwoord", "Een werkboek met een wachtwoord is versleuteld. Haal het wachtwoord eraf in Excel: Bestand › Info › Werkmap beveiligen.")  # fmt: skip
DAMAGED = rule("X404", ERROR, "Dit werkboek gaat niet open", "Het bestand is beschadigd, bijvoorbeeld doordat een download of een kopie niet af is. Open het in Excel en bewaar het opnieuw, of neem een oudere versie.")  # fmt: skip
MACROS = rule("X405", ERROR, "Dit werkboek bevat macro’s", "Een macro is een programma in een werkboek, en dat openen we niet. Bewaar het in Excel als gewone Excel-werkmap (.xlsx): de gegevens blijven, de macro gaat eruit.")  # fmt: skip
TOO_LARGE = rule("X406", ERROR, "Dit werkboek is te groot", "Uitgepakt is het bestand zo groot dat er iets mis moet zijn, zoals opmaak tot onderaan het blad. Kopieer de gevulde rijen naar een nieuw werkboek.")  # fmt: skip
NO_FOLDER = rule("X407", ERROR, "De map met werkboeken ontbreekt", "We zoeken de werkboeken in de map inputs van het project. Ga in de projectmap staan of wijs haar aan met --project.")  # fmt: skip
STYLES_DAMAGED = rule("X408", WARNING, "De opmaak van dit werkboek is beschadigd", "De inhoud is gelezen, maar we weten niet zeker welke getallen een datum zijn. Open het werkboek in Excel, laat het herstellen en bewaar het.")  # fmt: skip
STILL_OPEN = rule("X409", WARNING, "Dit werkboek staat nog open", "We lezen het bestand zoals het het laatst bewaard is. Wat nog niet bewaard is, zit niet in de documenten.")  # fmt: skip
NOT_CALCULATING = rule("X410", WARNING, "Dit werkboek rekent niet vanzelf", "Berekenen staat op Handmatig. Een uitkomst kan dan van voor de laatste wijziging zijn.")  # fmt: skip
UNREADABLE = rule("X411", ERROR, "Dit werkboek is niet te lezen", "Een ander programma houdt het bestand vast, je hebt er geen rechten op, of het is een verwijzing naar iets dat er niet is.")  # fmt: skip
NOT_READ = rule("X412", NOTE, "Dit bestand lezen we niet", "In de map inputs zelf lezen we alleen de werkboeken. Eigen teksten, foto’s en bijlagen hebben een eigen map: teksten, fotos en bijlagen. Er gaat niets verloren dat we anders zouden tellen.")  # fmt: skip
UNREAD_DATA = rule("X420", WARNING, "Deze gegevens tellen niet mee", "In de map inputs ligt een bestand met gegevens dat we niet lezen: een soort die we niet openen, of een werkboek waarvan we de koppen niet kennen. Wat erin staat, komt niet in de documenten. Van leden, steunverklaringen en activiteiten mogen er meer bestanden zijn (.xlsx of csv), als de naam zo begint of de koppen kloppen: leden-zuid.xlsx.")  # fmt: skip
COPY = rule("X421", WARNING, "Dit bestand is een kopie", "In dit bestand staan dezelfde rijen als in een ander. Zouden we allebei lezen, dan telde alles dubbel. We lezen alleen het bestand dat bij de melding staat; wat alleen in de kopie staat, telt dus niet mee.")  # fmt: skip
OTHER_FILE_NAME = rule("X422", WARNING, "Dit bestand telt mee onder een andere naam", "De koppen passen bij leden, steunverklaringen of activiteiten, en daarvan mogen er meer bestanden zijn. De rijen tellen dus mee, ook al begint de naam niet zo of klinkt die als een oude versie. Kijk of dat de bedoeling is.")  # fmt: skip
SECOND_FILE = rule("X423", WARNING, "Van dit werkboek ligt er al een", "Van dit werkboek kan er maar één zijn, en er liggen er meer in de map inputs. We lezen het bestand met de gewone naam. Wat alleen in het andere staat, telt niet mee.")  # fmt: skip
WRONG_FOLDER = rule("X424", WARNING, "Dit bestand ligt niet in zijn map", "Een eigen tekst of foto van een wijk of lid, of een bijlage die in aanvraag.xlsx staat, doet pas mee als die in de map teksten, fotos of bijlagen ligt. Hier, in de map inputs zelf, gebruiken we het bestand niet.")  # fmt: skip
SCHEME_ELSEWHERE = rule("X414", WARNING, "De regeling staat nog in aanvraag.xlsx", "Vroeger stond in aanvraag.xlsx ook wat de gemeente vraagt. Zolang er geen regeling.xlsx is, lezen we het daar. Een leeg werkboek zit in elke map die je maakt met `samen030 new`; zet het in de map inputs en neem de gegevens over.")  # fmt: skip
OLDER_FORM = rule("X430", WARNING, "Dit werkboek is van een ouder formulier", "Op het blad Uitleg staat met welke versie van het formulier een werkboek is gemaakt, en welke kolommen het had. Zijn er sindsdien kolommen of bladen bij gekomen, dan hoor je welke. Alles wat er staat, lezen we gewoon; alleen wat je in de nieuwe kolommen zou typen, kan er nog niet in. `samen030 new --from OUD NIEUW` maakt nieuwe werkboeken met al je gegevens, je opmaak en je eigen kolommen; de oude blijven zoals ze zijn.")  # fmt: skip
NEWER_FORM = rule("X431", WARNING, "Dit werkboek is van een nieuwer formulier", "Het werkboek is gemaakt met een nieuwere versie van samen030 dan deze. Kolommen die deze versie niet kent, lezen we niet.")  # fmt: skip
NO_FORM = rule("X432", NOTE, "Dit werkboek is niet uit ons formulier gemaakt", "Een eigen werkboek of een uitvoer uit een ander programma lezen we net zo goed, als de koppen kloppen. Alleen de uitleg bij de koppen en de keuzelijsten ontbreken erin.")  # fmt: skip
