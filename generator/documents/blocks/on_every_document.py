"""What stands on every document: its title and mark, the applicant, gemeente and application."""

from collections.abc import Set

from generator.documents.blocks.wording import (
    counted,
    money_or_gap,
    sentence,
    written_day,
)
from generator.documents.definition import Edition, View, shown
from generator.dossier import Dossier
from generator.dutch import capital, enumerate_names, plain
from generator.figures.all import Figures
from generator.figures.counting import because
from generator.figures.naming import Naming
from generator.figures.unasked import FIRST
from generator.origins.followed_text import followed, joined
from generator.printed import respelled
from generator.workbooks.application import Applicant, Application
from generator.workbooks.districts import Venue, VenueKind
from generator.workbooks.municipality import Municipality
from generator.workbooks.scheme import Category, Scheme

_MANY_VENUES = {VenueKind.CENTRE: "buurtcentra", VenueKind.PLAYGROUND: "speeltuinen"}


def common(dossier: Dossier, figures: Figures, edition: Edition, title: str) -> dict[str, View]:
    """The groups that every template has: ``document``, ``aanvrager``, ``aanvraag``."""
    application = dossier.form(Application)
    example = "VOORBEELD" if application.example else ""
    marks = (because(example, application.origin("example")), "" if edition.final else "CONCEPT")
    return {
        "document": {"titel": title, "merk": joined(" · ", filter(None, marks))},
        "aanvrager": _applicant(dossier.form(Applicant), figures.naming),
        "gemeente": {
            **_municipality(dossier.form(Municipality), figures.naming),
            **_venues({venue.kind for venue in dossier.rows(Venue)}),
        },
        "aanvraag": _application(application, dossier, figures),
    }


def _applicant(applicant: Applicant, naming: Naming) -> View:
    return {
        "naam": shown(applicant, "name"),
        "korte_naam": naming.short_applicant or shown(applicant, "name"),
        "in_zin": naming.applicant,
        "begin_zin": capital(naming.applicant),
        "zonder_lidwoord": naming.applicant_noun,
        "zij": naming.applicant_pronoun,
        "haar": naming.applicant_possessive,
        "vorm": naming.body,
        "vorm_begin_zin": capital(naming.body),
        "vorm_zonder_lidwoord": naming.body_noun,
        "met_leden": naming.has_members,
        "rechtsvorm": capital(shown(applicant, "legal_form")),
        "in_oprichting": applicant.being_founded is True,
        "opgericht_op": written_day(applicant.founded_on),
        "kvk": shown(applicant, "kvk"),
        "rsin": applicant.rsin or "",
        "iban": shown(applicant, "iban"),
        "rekeninghouder": shown(applicant, "account_name"),
        "straat": shown(applicant, "street"),
        "postcode": shown(applicant, "postcode"),
        "plaats": shown(applicant, "town"),
        "website": applicant.website or "",
        "contactpersoon": shown(applicant, "contact_name"),
        "functie": applicant.contact_role or "",
        "email": shown(applicant, "email"),
        "telefoon": shown(applicant, "phone"),
        "governancecode": _code(applicant.governance_code),
        "btw": because(_vat(applicant.vat_deductible), applicant.origin("vat_deductible")),
    }


def _municipality(municipality: Municipality, naming: Naming) -> View:
    return {
        "naam": shown(municipality, "name"),
        "bijvoeglijk": naming.adjective,
        "heel": naming.whole,
        "plaats": naming.place,
        "begin_zin": capital(naming.place),
        "hele_plaats": naming.whole_place,
        "breed": naming.wide,
        "brede": naming.wide_before_noun,
        "regel": naming.whole_line,
        "meer_wijken": not naming.one_district,
        "elke_wijk": naming.every_district,
        "de_wijken": naming.the_districts,
        "de_plannen": naming.the_plans,
        "per_wijk": naming.per_district,
        "team": municipality.team or "",
        "teams": municipality.teams or municipality.team or "",
        "afspraken_met": municipality.running or "scholen en bewonersgroepen",
    }


def _venues(kinds: Set[VenueKind | None]) -> View:
    """What the places are called where the work is done, by the kinds that there are."""
    named = [many for kind, many in _MANY_VENUES.items() if kind in kinds]
    others = ["andere plekken"] if any(kind not in _MANY_VENUES for kind in kinds) else []
    return {
        "plekken": enumerate_names(named) or "gebouwen en plekken",
        "alle_plekken": enumerate_names([*named, *others]) if named else "plekken",
        "speeltuinen": VenueKind.PLAYGROUND in kinds,
    }


def _code(code: str | None) -> str:
    return "" if (code or "geen").casefold() in ("geen", "nee", "-") else str(code)


def _vat(deductible: bool | None) -> str:
    """What the answer means for the begroting; nothing as long as there is no answer."""
    if deductible is None:
        return ""
    if deductible:
        return "Wij kunnen btw terugvragen. De bedragen in de begroting zijn daarom zonder btw."
    return "Wij kunnen btw niet terugvragen. De bedragen in de begroting zijn daarom met btw."


def _application(application: Application, dossier: Dossier, figures: Figures) -> View:
    scheme = dossier.form(Scheme)
    first, last = shown(application, "first_year"), shown(application, "last_year")
    years = because(len(figures.budget.years), *figures.budget.years)
    return {
        "titel": shown(application, "title"),
        "onderwerp": subject(dossier),
        "werk": scheme.work or "het werk",
        "het_werk": scheme.work_phrase or "dit werk",
        "beroepskrachten": scheme.workers or "beroepskrachten",
        "elke_beroepskracht": scheme.each_worker or "elke beroepskracht",
        "regeling": shown(scheme, "name"),
        "kenmerk": scheme.reference or "",
        "gericht_aan": shown(scheme, "addressee"),
        "besluit": sentence(shown(application, "decision")),
        "eerste_jaar": first,
        "laatste_jaar": last,
        "periode": _period(first, last),
        "jaren": f"{'het jaar' if first == last else 'de jaren'} {_period(first, last)}",
        "meer_jaren": years != 1,
        "aantal_jaren": counted(years, "jaar", "jaar") if years else first,
        "gevraagd": money_or_gap(application, "requested"),
        "plafond": _or_none(scheme, "ceiling"),
        "datum": shown(application, "dated", written_day(application.dated)),
        "plaats": shown(application, "signed_at"),
        "uiterste_datum": written_day(scheme.deadline),
        "eerste_aanvraag": _first(application, figures),
        "reserve": _or_none(application, "reserve"),
        "over": sentence(application.about or ""),
        "categorie": _categories(application, dossier),
    }


def subject(dossier: Dossier) -> str:
    """What the application is called: as she typed, or after the work of the regeling."""
    work = dossier.form(Scheme).work
    named = f"Subsidieaanvraag {work}" if work else "Subsidieaanvraag"
    return dossier.form(Application).subject or named


def _period(first: str, last: str) -> str:
    if first.isdigit() and last.isdigit():
        return first if first == last else followed(f"{first}-{last}")
    return followed(f"{first} tot en met {last}")


def _first(application: Application, figures: Figures) -> str:
    if application.first_application is None and FIRST in figures.unasked:
        return ""
    answers = {True: "Ja; de stukken die daarbij horen, staan in bijlage B", False: "Nee"}
    known = application.first_application
    return shown(application, "first_application", "" if known is None else answers[known])


def _or_none(row: Application | Scheme, field: str) -> str:
    """An amount, where zero means that there is none."""
    amount = money_or_gap(row, field)
    return respelled(amount, "geen") if getattr(row, field) == 0 else amount


def _categories(application: Application, dossier: Dossier) -> str:
    """For which categories it is, with what they are for; a gap when that must still be chosen."""
    known = {plain(row.name): row for row in dossier.rows(Category)}
    named = application.categories or ()
    if known and not named:
        return shown(application, "categories")
    rows = [(name, known.get(plain(name))) for name in named]
    return joined(
        "; ",
        (f"{row.name}, {row.purpose}" if row and row.purpose else name for name, row in rows),
    )
