"""What can go wrong in writing: B codes (1 edited by hand, 2 not writable, 3 no PDF, 4 checked copies)."""

from generator.problems import Severity, rule

EDITED = rule("B101", Severity.WARNING, "Dit document was met de hand bewerkt", "Sinds de vorige keer is dit document in Word veranderd. Het nieuwe document heeft de oude naam gekregen; jouw bewerkte versie staat ernaast en is niet gewijzigd. Neem over wat je wilt houden, liefst in het sjabloon of in het werkboek.")  # fmt: skip
LOCKED = rule("B201", Severity.ERROR, "De map output kan niet worden bijgewerkt", "Een document dat open staat in Word kan niet vervangen worden, en een map waarin je niet mag schrijven ook niet. Er is niets veranderd: de vorige documenten staan er nog allemaal.")  # fmt: skip
BUSY = rule("B202", Severity.ERROR, "Er loopt al een andere build", "Twee builds tegelijk in dezelfde map zouden documenten van de een en de ander door elkaar zetten. Wacht tot de andere klaar is.")  # fmt: skip
NO_PDF = rule("B301", Severity.WARNING, "Er zijn geen PDF’s gemaakt", "Voor PDF’s gebruiken we LibreOffice, een gratis programma dat naast Word kan staan. Zonder LibreOffice maak je ze in Word zelf, met Opslaan als. De bladzijden bij de inhoudsopgave vult Word in als je er met de rechtermuisknop op klikt en Veld bijwerken kiest.")  # fmt: skip
EDITED_ASIDE = rule("B102", Severity.WARNING, "In deze kopie was gewerkt", "Een nagekeken kopie en de controlelijst zijn er om te lezen: bij de volgende build worden ze opnieuw gemaakt, en wat je erin verandert lezen we niet. Jouw versie staat er nog, onder een andere naam. Neem je wijzigingen over in het werkboek in de map inputs.")  # fmt: skip
NOT_ASIDE = rule("B203", Severity.WARNING, "De controlelijst is van de vorige keer", "De lijst met meldingen of een nagekeken kopie staat nog open in Excel, en kon niet vervangen worden. De documenten hebben er geen last van. Sluit het bestand en bouw opnieuw voor de nieuwe lijst.")  # fmt: skip
