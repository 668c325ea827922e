"""K83, lists on which nothing stands, and that other sheets, documents or checks need."""

from collections.abc import Iterator

from generator.checks.definition import Findings
from generator.checks.on_data import data_check
from generator.checks.referred_lists import REFERRED, lost, referring
from generator.dossier import Dossier
from generator.dutch import count
from generator.figures.all import Figures
from generator.problems import CellPlace, Finding, Severity
from generator.workbooks.all import home
from generator.workbooks.application import Attachment
from generator.workbooks.definition import Row
from generator.workbooks.districts import District, Postcode
from generator.workbooks.scheme import RequiredAttachment
from generator.workbooks.statements import Statement


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


@data_check("K831", Severity.GAP, "Zonder deze lijst valt er iets weg")
def nothing_listed(dossier: Dossier, figures: Figures) -> Findings:
    """
    Staat er op een blad nog geen enkele rij, dan wordt een document of een controle leeg zonder dat
    je het ziet. Vraagt de regeling niet om bijlagen, dan mag het blad Stukken leeg blijven.
    """
    for kind, consequence, severity in _consequences(dossier, figures):
        if not dossier.rows(kind) and kind not in dossier.damaged:
            book, sheet = home(kind)
            message = f"Op het blad {sheet.title} staat nog geen enkele rij. {consequence}"
            fix = "Zet er minstens één rij op"
            yield Finding(CellPlace(book.file, sheet.title), message, fix=fix, milder=severity)


def _consequences(
    dossier: Dossier, figures: Figures
) -> Iterator[tuple[type[Row], str, Severity | None]]:
    places = count(len(dossier.rows(District)), "wijk", "wijken")
    none = f"Daardoor heeft geen van de {places} steun, en is de lijst van steunverklaringen leeg"
    yield Statement, none, None
    asked = len(figures.enclosures.demands)
    of_law = f"wat de wet vraagt: {count(asked, 'bijlage', 'bijlagen')}"
    only = f"Daardoor kijken we alleen na of er is {of_law}"
    nothing = "Daardoor kijken we van geen enkele bijlage na of zij er moet zijn"
    if dossier.rows(Attachment):  # without either, the regeling asks for none
        yield RequiredAttachment, only if asked else nothing, Severity.WARNING
    addresses = "Daardoor kijken we van geen postcode na in welke wijk zij ligt"
    yield Postcode, addresses, Severity.NOTE
