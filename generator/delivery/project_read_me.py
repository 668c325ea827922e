"""What a coordinator reads in a new project folder: what stands where, and what to do first."""

NAME = "LEES MIJ EERST.txt"
_TEXT = """\
Jullie subsidieaanvraag
=======================

In deze map staat alles wat voor de aanvraag nodig is. Je vult werkboeken in met Excel, en het
programma maakt er de documenten van. Je mag de map verplaatsen of een andere naam geven.


Wat staat waar
--------------
inputs              de werkboeken: hier vul je alles in
inputs\\teksten      een eigen tekst per wijk, als Word-bestand met de naam van de wijk: Oost.docx
inputs\\fotos        een foto per wijk of lid, met de naam ervan: Oost.jpg
inputs\\bijlagen     stukken die mee moeten, zoals de statuten
templates           de sjablonen: de woorden en de vorm van de documenten
output              wat het programma maakt; deze map hoef je niet zelf te vullen
output\\intern       vertrouwelijk, niet voor de gemeente


Wat je eerst doet
-----------------
1. Open inputs\\aanvraag.xlsx. Lees het blad Uitleg, en vul daarna de andere bladen in.
2. Ga dan naar wijken.xlsx, leden.xlsx en steunverklaringen.xlsx, daarna naar activiteiten.xlsx
   en begroting.xlsx. In regeling.xlsx staat wat de gemeente vraagt.
   Alles mag eerst half af zijn.
3. Een grijze cel die met (bv.) begint, laat zien wat er hoort. Hij telt nooit mee: typ er
   overheen, of haal de regel weg.


Hoe je verder gaat
------------------
Op Windows dubbelklik je op:
    Controleren.cmd   kijkt alles na en zegt bij welke cel wat nog mist
    Bouwen.cmd        maakt de documenten in de map output, als concept
    Meekijken.cmd     opent het overzicht en bouwt opnieuw na elke keer bewaren

Op elke computer kun je ook een terminalvenster openen in deze map, en typen:
    samen030 check
    samen030 build
    samen030 watch --open
    samen030 status                    hoe ver is het?
    samen030 build --final --envelope  de versie om in te dienen, klaar om te uploaden

Wat er nog niet klopt, staat ook in output\\intern\\controle.xlsx: klik daar op een cel, en het
werkboek gaat open op die plek. Hoe ver het is, zie je in output\\overzicht.html.
Snap je een melding niet, typ dan  samen030 explain  met de code erachter.

In de werkboeken en in output\\intern staan namen en adressen van mensen. Geef de map aan niemand
die dat niet mag zien.
"""


def read_me() -> bytes:
    """The text for Notepad: a mark of its encoding, and ends of lines of Windows."""
    return _TEXT.replace("\n", "\r\n").encode("utf-8-sig")
