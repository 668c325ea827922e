"""What can go wrong in writing: B codes (1 edited by hand, 2 not writable, 3 no PDF, 4 checked copies)."""

from generator.problems import Severity, rule

EDITED = rule("B101", Severity.WARNING, "Dit document was met de hand bewerkt", "Sinds de vorige keer is dit document in Word veranderd. Het nieuwe document heeft de oude naam gekregen; jouw bewerkte versie staat ernaast en is niet gewijzigd. Neem over wat je wilt houden, liefst in het sjabloon of in het werkboek.")  # fmt: skip
LOCKED = rule("B201", Severity.ERROR, "De map output kan niet worden bijgewerkt", "Een document dat open staat in Word kan niet vervangen worden, en een map waarin je niet mag schrijven ook niet. Er is niets veranderd: de vorige documenten staan er nog allemaal.")  # fmt: skip
BUSY = rule("B202", Severity.ERROR, "Er loopt al een andere build", "Twee builds tegelijk in dezelfde map zouden documenten van de een en de ander door elkaar zetten. Wacht tot de andere klaar is.")  # fmt: skip
NO_PDF = rule("B301", Severity.WARNING, "Er zijn geen PDF’s gemaakt", "Voor PDF’s gebruiken we LibreOffice, een gratis programma dat naast Word kan staan. Zonder LibreOffice maak je ze in Word zelf, met Opslaan als. De bladzijden bij de inhoudsopgave vult Word in als je er met de rechtermuisknop op klikt en Veld bijwerken kiest.")  # fmt: skip
NOT_CHECKED = rule("B411", Severity.WARNING, "Een nagekeken kopie is niet bijgewerkt", "Bij problemen in een sjabloon komt er in output/nagekeken een kopie met opmerkingen op de plekken waar het om gaat. Een kopie die open staat in Word kan niet vervangen worden. Met de documenten zelf is niets aan de hand.")  # fmt: skip
