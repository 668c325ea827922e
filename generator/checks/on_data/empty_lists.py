"""K83, lists that other sheets refer to and on which nothing stands."""

from generator.checks.definition import Findings
from generator.checks.on_data import data_check
from generator.checks.referred_lists import REFERRED, lost, referring
from generator.dossier import Dossier
from generator.figures.all import Figures
from generator.problems import CellPlace, Finding, Severity
from generator.workbooks.all import home


@data_check("K830", Severity.ERROR, "Een lijst waar andere rijen naar verwijzen, is leeg")
def empty_list(dossier: Dossier, figures: Figures) -> Findings:
    """
    Staat er op een blad nog geen enkele rij, en verwijzen andere rijen ernaar, dan zou elk van die
    rijen een melding geven. De oorzaak is deze ene: de lijst is leeg. Zonder leden of buurten weten
    we niet waar een rij bij hoort; zonder werkgebieden, activiteiten of opgaven vallen hoofdstukken
    weg.
    """
    for kind, referred in REFERRED.items():
        if kind in dossier.damaged or not lost(kind, dossier, figures):
            continue
        book, sheet = home(kind)
        asked = referring(kind, dossier, figures)
        message = f"Op het blad {sheet.title} staat nog niets, en elders wel: {asked}"
        fix = f"Zet {referred.each} op een eigen rij van het blad {sheet.title}"
        place = CellPlace(book.file, sheet.title)
        milder = None if referred.severity is Severity.ERROR else referred.severity
        yield Finding(place, message, fix=fix, milder=milder)
