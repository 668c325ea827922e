"""The lists that each document owes its reader, once each: what of every entry must be printed."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Owed:
    """A list by its path in the view, and which fields of each entry.

    ``must``: a document without it is not handed in. ``when``: what must be there before the list
    is owed at all, as a list with only zeros when nobody supports yet.
    """

    path: str
    fields: tuple[str, ...]
    called: str
    must: bool = False
    when: str = ""


def _owed(path: str, fields: str, called: str, *, must: bool = False, when: str = "") -> Owed:
    return Owed(path, tuple(fields.split(", ")), called, must, when)


# In the order in which the documents have them: a list that is gone is told beside its neighbour.
OWED: Mapping[str, tuple[Owed, ...]] = {
    "subsidieaanvraag.docx": (
        _owed("begroting.per_jaar", "jaar", "de bedragen per jaar", when="regeling.per_boekjaar"),
        _owed("initiatiefnemers", "naam, rol", "de initiatiefnemers"),
        _owed("leden", "naam", "de leden"),
        _owed("ondertekenaars", "naam, functie", "wie ondertekent"),
        _owed("pijlers.activiteiten", "nr, titel, doel", "de activiteiten"),
        _owed("middelen.pijlers", "naam", "de inzet per pijler"),
        _owed("wijken", "naam", "de wijken"),
        _owed("accommodaties", "naam", "de accommodaties"),
        _owed("risicos", "risico, maatregel", "de risico’s"),
        _owed("planning", "mijlpaal", "de planning"),
        _owed("begroting.per_soort", "naam", "de lasten per kostensoort"),
        _owed("begroting.baten", "naam", "de baten"),
        _owed("begroting.per_wijk", "naam", "de lasten per wijk", when="begroting.posten"),
        _owed("begroting.posten", "nr, naam, toelichting", "de posten van de lasten"),
        _owed("begroting.baten_posten", "nr, naam, toelichting", "de posten van de baten"),
        _owed("begroting.andere", "verstrekker", "de andere subsidies"),
        _owed("verplichtingen", "wat", "de verplichtingen"),
        _owed("eisen", "nr, eis, hoofdstuk", "de eisen"),
        _owed("bijlagen", "nr, titel", "de bijlagen"),
        _owed("bronnen", "cijfer, bron", "de bronnen"),
    ),
    "wijkplan.docx": (
        _owed("buurten", "naam, aan_zet", "de buurten"),
        _owed("leden", "naam", "de leden"),
        _owed("accommodaties", "naam", "de accommodaties"),
        _owed("stemmen", "tekst", "wat bewoners zeggen"),
        _owed("opgaven", "opgave, doel, indicator, streefwaarde", "de opgaven"),
        _owed("activiteiten", "nr, titel, doel, voor_wie", "de activiteiten"),
        _owed("partners", "naam", "de wijkpartners"),
        _owed("kosten.soorten", "soort", "de kosten per soort"),
        _owed("kosten.jaren", "jaar", "de kosten per jaar", when="kosten.aanwezig"),
        _owed("planning", "activiteiten", "de planning"),
    ),
    "steunverklaringen.docx": (
        _owed("overzicht", "wijk", "de steun per wijk", when="heeft_steun"),
        _owed("soorten", "soort", "de steun per soort organisatie"),
        _owed("wijken", "naam", "de wijken"),
        _owed("wijken.steun", "nr, organisatie", "de steunverklaringen", must=True),
        _owed("wijken.stemmen", "tekst", "wat zij zeggen"),
        _owed(
            "stedelijk.steun",
            "nr, organisatie",
            "de steunverklaringen voor de hele gemeente",
            must=True,
        ),
        _owed("stedelijk.stemmen", "tekst", "wat zij zeggen"),
        _owed("personen.namen", "naam", "de namen van bewoners"),
    ),
    "steunverklaringen-intern.docx": (
        _owed("ontbreekt", "wat", "wat er ontbreekt"),
        _owed("gebieden.steun", "nr, naam", "de verklaringen die meetellen"),
        _owed("niet_geteld", "nr, reden", "de verklaringen die niet meetellen"),
        _owed("aanbod", "nr, aanbod", "wat steunende organisaties aanbieden"),
    ),
}
