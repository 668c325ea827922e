"""What is said of slips, and of what a template may not carry, with room for what was typed."""

from collections.abc import Mapping

from generator.word.inspecting.unwanted_parts import UnwantedKind
from generator.word.proofreading.slips import SlipKind

Texts = Mapping[SlipKind | UnwantedKind, tuple[str, str]]

RETYPE = "Verwijder het hele veld in Word en typ het in één keer opnieuw"
_LIST = "output/intern/veldenlijst.docx; die maak je met samen030 fields"
CHOOSE = f"Typ er een veld uit {_LIST}. Of haal het weg"
CHOOSE_LIST = f"Zet achter in de naam van een lijst uit {_LIST}"
CHOOSE_COMMAND = f"Typ er if met een veld, of for met een lijst, uit {_LIST}"
_TYPE = "Typ {0}"
_MEANT = "Typ {1}"

_BRACES: Texts = {
    "braces": ("Dit veld begint met {1} en eindigt met {2}, en niet met twee accolades", _TYPE),
    "spaced": ("Hier staat een spatie tussen de haakjes van een veld", _TYPE),
    "command braces": ("Om deze opdracht staan niet de goede haakjes", _TYPE),
    "field braces": ("Om dit veld staan niet de goede haakjes", "Typ {{{{ {0} }}}}"),
    "wrong end": ("Dit begint met {0} en eindigt met {1}", "Typ {2}"),
    "unclosed": ("Hier begint iets met {0}, maar het einde {1} ontbreekt", "Zet {1} achter het veld. Of haal {0} weg als er geen veld hoort"),
    "over paragraphs": ("Dit veld begint hier en eindigt pas in de volgende alinea", "Haal de overgang naar een nieuwe alinea weg, zodat het veld in één alinea staat"),
    "unopened": ("Hier staat {0} zonder een begin ervoor", "Zet het begin ervoor. Of haal {0} weg als er geen veld hoort"),
    "empty": ("Tussen de haakjes staat niets", "Typ er een veld tussen, of haal de haakjes weg"),
}  # fmt: skip
_WORDS: Texts = {
    "comma": ("Tussen de namen staat een komma; daar hoort een punt", _MEANT),
    "two names": ("Hier staan twee namen achter elkaar; in een veld staat één naam", _MEANT),
    "hyphen": ("In de naam “{0}” staat een streepje; dat kan niet in een veld", _MEANT),
    "signs": ("“{0}” is geen veld: er staat een teken in dat er niet hoort", _MEANT),
    "point": ("“{0}” is geen heel getal", "Typ een heel getal zonder punt of komma, zoals 40000"),
    "brackets": ("Achter “{0}” staat iets zonder haakjes, of er ontbreekt een haakje", "Zet wat erbij hoort tussen ( en ), zoals eerste(3) of op(\"naam\")"),
    "sign": ("“{0}” kan hier niet", "Typ {1} in plaats van {0}"),
    "odd quotes": ("Hier staat een aanhalingsteken te weinig of te veel", "Zet voor en na de tekst een aanhalingsteken, zoals \"Oost\""),
    "dutch": ("“{0}” hoort in een voorwaarde in het Engels", "Typ and voor en, or voor of, not voor niet, == voor gelijk aan, > voor groter dan, < voor kleiner dan"),
    "unreadable": ("“{0}” is niet te lezen: er ontbreekt iets of er staat iets te veel", "{retype}"),
}  # fmt: skip
_BLOCKS: Texts = {
    "never closed": ("De {0} wordt nergens afgesloten", "Zet {{% {1} %}} na wat erbij hoort"),
    "no begin": ("Hier staat {0}, maar er is geen begin waar het bij hoort", "Haal het weg, of zet het begin met {1} ervoor"),
    "other end": ("Hier staat {0}, maar wat openstaat is de {1}", "Typ {{% {2} %}}"),
    "crossing": ("{0} staat hier te vroeg: de {1} loopt nog", "Sluit eerst af wat het laatst begon"),
    "after else": ("Na else kan hier geen {0} meer komen", "Haal een van beide weg"),
    "else in loop": ("Hier staat {0} midden in de {1}; het hoort bij de voorwaarde daaromheen", "Zet {0} na de {{% endfor %}} van die herhaling"),
    "else of loop": ("Hier staat {0} midden in de {1}, en dat kan niet: else hoort bij een voorwaarde", "Haal {0} weg. Zet wat er moet staan als de lijst leeg is na de {{% endfor %}}, tussen {{% if not {2} %}} en {{% endif %}}"),
    "tail": ("Achter {0} hoort niets te staan, en hier staat “{1}”", "Typ {2}"),
    "too deep": ("Hier zitten meer dan {0} herhalingen en voorwaarden in elkaar", "Haal er een paar weg"),
    "no condition": ("Achter {0} staat geen voorwaarde", "Typ de naam van een veld achter {0}"),
    "no in": ("In deze herhaling ontbreekt het woord in", _TYPE),
    "no list": ("In deze herhaling staat niet wat er herhaald wordt", "Typ de naam van een lijst achter in"),
    "no loop name": ("In deze herhaling staat geen naam voor één regel uit “{0}”", "Typ een naam tussen for en in, zoals for regel in {0}"),
    "two loop names": ("Een herhaling heeft één naam voor in, en hier staan er meer", "Laat één naam staan, en gebruik naam.veld voor de velden"),
    "loop": ("Deze herhaling is niet te lezen", "Schrijf haar als for regel in lijst"),
}  # fmt: skip
UNREADABLE: Texts = {**_BRACES, **_WORDS, **_BLOCKS}


TORN: Texts = {
    "dragged": ("{0} staat in een cel van een tabel, en {1}, dat erbij hoort, staat buiten de tabel", "Zet {0} in een eigen alinea buiten de tabel"),
    "table left": ("De {0} begint in een tabel, en {1} staat daarbuiten", "Zet {1} in een eigen rij van dezelfde tabel, met tr achter {{%"),
    "table entered": ("De {0} begint buiten de tabel, en {1} staat erin", "Zet {1} in een eigen alinea na de tabel"),
    "cells apart": ("De {0} begint in een andere tabel of cel dan waar {1} staat", "Zet begin en einde in dezelfde tabel of cel"),
    "within text": ("De {0} gaat over meer alinea’s, en {1} staat midden in een zin", "Zet {1} in een eigen alinea"),
    "rows apart": ("De {0} begint en eindigt midden in verschillende rijen", "Zet begin en einde elk in een eigen rij, met tr achter {{%"),
}  # fmt: skip
CUT: Texts = {
    "cut field": ("Een herhaling of voorwaarde begint of eindigt midden in een veld van Word ({0})", "Zet begin en einde allebei buiten dat veld"),
}  # fmt: skip
LOST: Texts = {
    "lost text": ("Deze opdracht neemt de hele {1} in, en dan valt weg: {0}", "Zet de opdracht in een eigen {1}"),
}  # fmt: skip
MISPLACED: Texts = {
    "row outside": ("{{%tr hoort in een tabel, en hier is geen tabel", "Typ {0}, of zet het in een rij van een tabel"),
    "cell outside": ("{{%tc hoort in een cel van een tabel, en hier is geen tabel", "Typ {0}, of zet het in een cel"),
    "field prefix": ("“{0}” hoort niet voor in een veld", "Typ {1}"),
}  # fmt: skip
UNFILLED: Texts = {
    "unfilled": ("Hier wordt {0} niet ingevuld: het zit in een veld, formule, tekening of koppeling van Word", "Haal het daar weg, en typ het als gewone tekst"),
}  # fmt: skip
ELSEWHERE: Texts = {
    "other loop": ("Het veld “{0}” bestaat alleen binnen de herhaling {1}", "Zet het veld binnen die herhaling, of kies een ander veld"),
    "row of loop": ("De velden in deze rij bestaan alleen binnen de herhaling {1}", "Zet de rij tussen het begin en het einde van die herhaling"),
    "loop name": ("In deze herhaling heet een regel “{0}”, maar de velden erin beginnen met “{1}”", "Typ {2}"),
    "loop only": ("“{0}” bestaat alleen binnen een herhaling", "Zet het binnen een herhaling, of haal het weg"),
    "no quotes": ("“{0}” is geen veld, en staat zonder aanhalingstekens", "Typ \"{0}\" als dit een tekst is"),
    "field of list": ("“{2}” is een lijst: een veld daarvan bestaat alleen binnen een herhaling", "Zet er {{% for regel in {2} %}} omheen, en typ {{{{ regel.{1} }}}}"),
    "field of text": ("“{2}” is een tekst, en heeft geen veld “{1}”", "Typ {{{{ {2} }}}}"),
}  # fmt: skip
OF_OTHERS: Texts = {
    "other document": ("Het veld “{0}” hoort bij {1}, en bestaat niet in dit document", "Kies een veld van dit document"),
}  # fmt: skip
NOT_ALLOWED: Texts = {
    "call": ("“{0}” kan hier niet", "Kies een veld dat de tekst al geeft, of zet er een bewerking achter, zoals {{{{ leden | aantal }}}}"),
    "gluing": ("Velden aan elkaar plakken kan in een sjabloon niet", "Typ ze achter elkaar, elk tussen eigen accolades"),
    "order": ("“{0}” is geen getal: groter of kleiner kan hier niet", "Vraag of het er is ({{% if {0} %}}), of vergelijk met == of !="),
    "within": ("“{0}” staat hier achter in, en daar hoort een lijst, of een tekst als er een tekst voor staat", "Zet achter in de naam van een lijst of een tekst, en ervoor een tekst, zoals {{% if \"huis\" in lid.naam %}}"),
    "computing": ("Rekenen met + - * / kan in een sjabloon niet", "Kies een veld dat de uitkomst al geeft, of een bewerking zoals som of procent"),
    "item": ("“{0}” is hier niet met een nummer te kiezen", "Gebruik een herhaling: for regel in {0}"),
    "group": ("“{0}” is een groep velden, en geen tekst", "Kies er een veld van: {1}"),
    "list": ("“{0}” is een lijst, en geen tekst", "Herhaal hem: for regel in {0}. Kies er een veld van: {1}"),
    "list of texts": ("“{0}” is een lijst, en geen tekst", "Herhaal hem: {{% for regel in {0} %}}{{{{ regel }}}}{{% endfor %}}"),
    "yes or no": ("“{0}” is ja of nee, en geen tekst om af te drukken", "Gebruik het in een voorwaarde: {{% if {0} %}}ja{{% else %}}nee{{% endif %}}"),
    "constant": ("“{0}” is geen veld", "Typ de naam van een veld, of gewone tekst zonder accolades"),
    "no loop": ("“{0}” is geen lijst om te herhalen", "Kies een lijst, of haal de herhaling weg"),
    "not allowed": ("De opdracht “{0}” kan niet in een sjabloon", "{retype}, met for of if"),
    "unknown command": ("De opdracht “{0}” kennen we niet", "{retype}, met for of if"),
    "command": ("De opdracht “{0}” kennen we niet", "Bedoel je {1}?"),
}  # fmt: skip
MISUSED: Texts = {
    "use: no list": ("“{0}” werkt op een lijst, en dat staat er niet voor", "Zet de naam van een lijst voor {0}, zoals leden | {0}"),
    "use: number only": ("“{0}” werkt op een getal of bedrag, en dat staat er niet voor", "Zet er een veld voor dat een getal of bedrag is"),
    "use: day only": ("“{0}” werkt op een datum, en die staat er niet voor", "Zet er een veld voor dat een datum is"),
    "use: text only": ("“{0}” werkt op een tekst, en die staat er niet voor", "Zet er een veld voor dat een tekst is"),
    "use: no share": ("“{0}” werkt op een bedrag, en hier staat een percentage voor", "Haal {0} weg, of kies een bedrag"),
    "use: near trait": ("Wat in deze lijst staat, heeft geen kenmerk “{1}”", "Bedoel je {2}?"),
    "use: no trait": ("Wat in deze lijst staat, heeft geen kenmerk “{1}”", "Kies uit: {2}"),
    "use: which trait": ("Bij “{0}” hoort tussen haakjes een kenmerk, met aanhalingstekens eromheen", "Typ bijvoorbeeld {0}(\"{1}\"). Kies uit: {2}"),
    "use: no traits": ("In deze lijst staan losse teksten, en die hebben geen kenmerken", "Haal weg wat achter {0} tussen de haakjes staat, of kies een lijst met velden"),
    "use: no number": ("“{0}” rekent, en {1} is hier geen getal of bedrag", "Kies een kenmerk dat een getal of bedrag is. Hier zijn dat: {2}"),
    "use: no number or day": ("“{0}” vergelijkt, en {1} is hier geen getal, bedrag of datum", "Kies een kenmerk dat een getal, bedrag of datum is. Hier zijn dat: {2}"),
    "use: no text": ("“{0}” kan niets met {1}: dat is hier geen tekst, getal of datum", "Kies uit: {2}"),
    "use: no conditions": ("Bij “{0}” hoort een voorwaarde tussen haakjes", "Typ bijvoorbeeld {0}({1}=\"…\")"),
    "use: compared with": ("Achter {1}= staat iets wat geen tekst of getal is", "Typ er een tekst met aanhalingstekens, een heel getal, of een veld"),
    "use: compared with number": ("Achter {1}= hoort een getal of datum", "Typ er een heel getal zonder aanhalingstekens en zonder punt, of een veld dat een getal of datum is"),
    "use: yes or no only": ("{1} is ja of nee, en wordt met iets anders vergeleken", "Typ {1}=\"ja\" of {1}=\"nee\""),
    "use: trait alone": ("“{0}” is een kenmerk van wat in de lijst staat, en geen bewerking", "Typ opsomming(\"{0}\") voor een zin met allemaal, of herhaal de lijst"),
    "use: quotes": ("“{1}” staat tussen de haakjes van {0} zonder aanhalingstekens", "Typ {0}(\"{1}\")"),
    "use: sign": ("Tussen de haakjes van {0} staat een vergelijking die daar niet kan", "Typ {1}= voor gelijk aan, {1}_minstens= of {1}_hoogstens= voor een getal of datum"),
    "use: behind": ("“{1}” is een kenmerk van een lijst, en hoort hier tussen haakjes", "Typ {2}"),
    "use: brackets": ("Bij “{0}” staat er te veel of te weinig tussen de haakjes", "Typ het zoals in dit voorbeeld: {2}"),
    "use: amount": ("“{1}” kan hier niet: bij {0} hoort een heel getal {2}", "Typ zo’n getal tussen de haakjes"),
    "use: near form": ("“{1}” is geen vorm van {0}", "Bedoel je {2}?"),
    "use: no form": ("“{1}” is geen vorm van {0}", "Kies uit: {2}"),
    "use: whole": ("“{0}” heeft een getal of bedrag nodig om door te delen, en “{1}” is dat niet", "Typ tussen de haakjes een veld dat een getal of bedrag is"),
    "use: other unit": ("“{0}” deelt hier een bedrag door een aantal, of omgekeerd", "Neem twee bedragen, of twee aantallen"),
}  # fmt: skip
NAMED: Texts = {
    "filter": ("De bewerking “{0}” kennen we niet", ""),
    "test": ("De vraag “is {0}” kennen we niet", ""),
}
_ACCEPT = "Kies in Word: Controleren › Accepteren › Alle wijzigingen accepteren, en zet Wijzigingen bijhouden uit"  # fmt: skip
_REMOVE = "Haal het in Word weg"
TRACKED: Texts = {
    "tracked": ("Hier staat een bijgehouden wijziging die nog niet is aanvaard", _ACCEPT)
}
PROGRAMS: Texts = {
    "program": ("In het sjabloon zit {0}", "Bewaar het als Word-document (.docx), zonder macro’s en ingesloten bestanden"),
    "unknown part": ("In het sjabloon zit iets wat wij niet kennen: {0}", f"{_REMOVE}; plak een plaatje of tekst in plaats daarvan"),
    "object": ("Hier staat een ingesloten object, knop of bestand", f"{_REMOVE}; plak een plaatje of tekst in plaats daarvan"),
    "merge field": ("Hier staat een samenvoegveld van Word ({0})", "Haal het weg, en typ een veld tussen {{{{ en }}}}"),
    "torn field": ("Hier staat een half veld van Word: het begin of het einde is weg", f"{_REMOVE}, en voeg het opnieuw in"),
    "acting field": ("Hier staat een veld van Word ({0}) dat iets uitvoert of vraagt", f"{_REMOVE}, of maak er gewone tekst van met Ctrl+Shift+F9"),
}  # fmt: skip
OUTSIDE: Texts = {
    "outside": ("Het sjabloon verwijst naar iets buiten het document: {0}", "Voeg het plaatje in als onderdeel van het document, of maak er een koppeling met https:// van"),
    "missing part": ("Het sjabloon verwijst naar iets wat er niet in zit: {0}", "Open het in Word, kijk of alles er staat, en bewaar het opnieuw"),
    "attached template": ("Aan het sjabloon hangt een ander sjabloon: {0}", "Kies in Word: Ontwikkelaars › Documentsjabloon, en zet daar Normal neer"),
    "mail merge": ("Het sjabloon is een hoofddocument van Afdruk samenvoegen", "Kies in Word: Verzendlijsten › Afdruk samenvoegen starten › Normaal Word-document"),
    "fetching field": ("Hier staat een veld van Word ({0}) dat iets van buiten ophaalt", f"{_REMOVE}, of maak er gewone tekst van met Ctrl+Shift+F9"),
}  # fmt: skip
LOOKS: Texts = {
    "missing type": ("Het sjabloon zegt niet wat voor onderdeel {0} is", "Open het in Word, laat Word het herstellen, en bewaar het opnieuw"),
    "missing looks": ("Het sjabloon heeft {0} niet meer, en de tekst vraagt erom", "Open het in Word en bewaar het opnieuw. Ziet het er dan niet meer goed uit, zet dan een eerdere versie van het sjabloon terug"),
}  # fmt: skip
