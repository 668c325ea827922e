"""Document 2: who stands behind the application, wijk by wijk (domain 7.2)."""

from collections.abc import Iterator

from generator.documents.blocks.on_every_document import common
from generator.documents.blocks.statements import (
    NOT_KNOWN,
    also_members,
    behind,
    givers,
    in_order,
    organisation_line,
    quotes,
    support_sentence,
    supporter_name,
)
from generator.documents.blocks.wording import counted, organisation_kind, rounding_note
from generator.documents.definition import Copy, Document, Edition, View, shown
from generator.documents.support_list.internal_list import internal_copies
from generator.documents.support_list.meanings import INTERNAL, PUBLIC
from generator.dossier import Dossier
from generator.dutch import capital, enumerate_names, long_date, name_order, number, percent
from generator.figures.all import Figures
from generator.figures.counting import how_many
from generator.figures.support import Support, Tally, may_name
from generator.workbooks.application import Application
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.scheme import Measured

TITLE = "Lijst van steunverklaringen"
_NO_PERSONS = "Er zijn nog geen verklaringen van bewoners die voor zichzelf tekenden."


def copies(dossier: Dossier, figures: Figures, edition: Edition) -> Iterator[Copy]:
    """One file, fit to be published."""
    application = dossier.form(Application)
    districts = [d.name for d in figures.places.districts]
    view: View = {
        **common(dossier, figures, edition, TITLE),
        "peildatum": shown(application, "dated", _day(application)),
        "bewaren_tot": long_date(application.keep_until) if application.keep_until else "",
        "heeft_steun": figures.support.tally().total > 0,
        "totaal": {**_totals(figures.support), "geen": _none(application, figures.support)},
        "overzicht": [_tally(figures, area) for area in (*districts, CITYWIDE)],
        "soorten": _kinds(figures.support),
        "wijken": [_area(figures, area) for area in districts],
        "stedelijk": _area(figures, CITYWIDE),
        "personen": _persons(figures, districts),
    }
    yield Copy("steunverklaringen.docx", TITLE, view)


def _none(application: Application, support: Support) -> str:
    """That nobody supports yet; whoever can't know says so."""
    if support.undecided:
        return NOT_KNOWN
    day = shown(application, "dated", _day(application))
    return f"Op {day} is er nog geen steunverklaring die meetelt."


def _day(application: Application) -> str:
    return long_date(application.dated) if application.dated else ""


def _tally_words(tally: Tally) -> View:
    """Counts with their nouns, for running text, and bare for a table."""
    return {
        "verklaringen": counted(tally.total, "steunverklaring", "steunverklaringen"),
        "organisaties": counted(tally.organisations, "organisatie", "organisaties"),
        "bewoners": counted(tally.persons, "bewoner", "bewoners"),
        "aantal": number(tally.total),
        "aantal_organisaties": number(tally.organisations),
        "aantal_bewoners": number(tally.persons),
    }


def _totals(support: Support) -> View:
    return {
        **_tally_words(support.tally()),
        "van": givers(support.tally()),
        "ook_lid": also_members(how_many(support.also_members)),
        "aandeel": percent(support.tally().organisations, support.tally().organisations),
        "afronding": rounding_note(support.by_kind.values(), support.tally().organisations),
        "achter_ons": behind(support.organisations_behind),
        "niet_geteld": _not_counted(support),
        "zonder_naam": _unnamed(support),
    }


def _not_counted(support: Support) -> str:
    """How many statements do not count, and why."""
    unsigned, gone = how_many(support.not_signed), how_many(support.withdrawn)
    reasons = []
    if support.undecided:
        unknown = counted(len(support.undecided), "verklaring", "verklaringen")
        reasons.append(f"{unknown} waarvan nog niet bekend is of er een handtekening onder staat")
    if unsigned:
        reasons.append(
            f"{counted(unsigned, 'verklaring', 'verklaringen')} zonder handtekening of datum"
        )
    if gone:
        reasons.append(
            f"{counted(gone, 'verklaring', 'verklaringen')} waarvan de steun is ingetrokken"
        )
    return enumerate_names(reasons)


def _unnamed(support: Support) -> str:
    amount = support.unnamed()
    return counted(amount, "organisatie", "organisaties") if amount else ""


def _tally(figures: Figures, area: str) -> View:
    tally = figures.support.tally(area)
    return {"wijk": capital(figures.naming.area(area)), **_tally_words(tally)}


def _kinds(support: Support) -> list[View]:
    whole = support.tally().organisations
    return [
        {
            "soort": organisation_kind(kind),
            "aantal": number(amount),
            "aandeel": percent(amount, whole),
        }
        for kind, amount in support.by_kind.items()
    ]


def _area(figures: Figures, area: str) -> View:
    support = figures.support
    organisations = in_order(support.organisations[area])
    return {
        "naam": capital(figures.naming.area(area)),
        "plek": figures.naming.in_sentence(area),
        "zin": support_sentence(area, figures),
        "steun": [organisation_line(s, figures, area) for s in organisations],
        "stemmen": quotes((*organisations, *support.persons[area]), area, figures),
    }


def _persons(figures: Figures, districts: list[str]) -> View:
    support, called = figures.support, figures.naming.area
    areas = (*districts, CITYWIDE)
    present = support.tally().persons > 0
    named = [(s, a) for a in areas for s in support.persons[a] if may_name(s)]
    named.sort(key=lambda pair: name_order(pair[0].person or ""))
    return {
        "aanwezig": present,
        "aantal": counted(support.tally().persons, "bewoner", "bewoners"),
        "per_wijk": [
            {"wijk": capital(called(a)), "aantal": number(how_many(support.persons[a]))}
            for a in (areas if present else ())
        ],
        "geen": NOT_KNOWN if support.undecided else _NO_PERSONS,
        "namen": [{"naam": supporter_name(s), "wijk": capital(called(a))} for s, a in named],
    }


SUPPORT_LIST = Document(
    "steunverklaringen", "steunverklaringen.docx", PUBLIC, copies, measured=Measured.SUPPORT
)
SUPPORT_LIST_INTERNAL = Document(
    "steunverklaringen-intern",
    "steunverklaringen-intern.docx",
    INTERNAL,
    internal_copies,
    public=False,
)
