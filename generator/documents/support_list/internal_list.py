"""The internal list of steunverklaringen: whom to call, what is missing. Never handed in."""

from collections import Counter
from collections.abc import Iterator, Mapping

from generator.documents.blocks.applicant import common
from generator.documents.blocks.statements import NOTHING, area_name, neighbourhood_name
from generator.documents.definition import INTERNAL, Copy, Edition, View
from generator.dossier import Dossier
from generator.dutch import capital, count, enumerate_names, long_date, number, plain, short_date
from generator.figures.all import Figures
from generator.utrecht import CITYWIDE
from generator.workbooks.application import Applicant, Application
from generator.workbooks.districts import District, Neighbourhood
from generator.workbooks.statements import Statement, SupporterKind

TITLE = "Vertrouwelijk: interne lijst van steunverklaringen"
CONSENTS = ("organisatienaam", "persoonsnaam", "motivatie")
INTERNAL_USES = (Applicant, Application, District, Neighbourhood, Statement)


def internal_copies(dossier: Dossier, figures: Figures, edition: Edition) -> Iterator[Copy]:
    """One file with everything, for our own use."""
    application = dossier.form(Application)
    kept = _counted(figures)
    rows = dossier.rows(Statement)
    areas = (*(d.name for d in figures.places.districts), CITYWIDE)
    first = {plain(s.organisation or ""): s for s in reversed(rows) if id(s) in kept}
    todo = Counter(item for s in rows if s.withdrawn_on is None for item in missing(s))
    groups = common(dossier, figures, edition, TITLE)
    mark = groups["document"]["merk"]
    view: View = {
        **groups,
        "document": {**groups["document"], "merk": f"VERTROUWELIJK · {mark}".rstrip(" ·")},
        "bewaren_tot": long_date(application.keep_until) if application.keep_until else "",
        "totaal": _totals(rows, kept),
        "ontbreekt": [
            {"wat": capital(what), "aantal": number(n)} for what, n in todo.most_common()
        ],
        "gebieden": [_area(figures, area) for area in areas],
        "niet_geteld": [_not_counted(s, first) for s in rows if id(s) not in kept],
        "aanbod": [_offer(s, figures) for s in rows if s.offer and id(s) in kept],
    }
    yield Copy(f"{INTERNAL}steunverklaringen-intern.docx", TITLE, view)


def missing(statement: Statement) -> list[str]:
    """What is still to be asked or done for one statement, in the order of the form."""
    person = statement.supporter is SupporterKind.PERSON
    asked = not person, True, bool(statement.motivation)
    unanswered = [
        f"antwoord: mag de {what} erin"
        for what, needed, answer in zip(CONSENTS, asked, _answers(statement), strict=True)
        if needed and answer is None
    ]
    there = {
        "organisatie of persoon": statement.supporter is not None,
        "naam van de organisatie": person or statement.organisation is not None,
        "naam van wie tekende": statement.person is not None,
        "wijk": statement.area is not None,
        "handtekening": statement.signed is True,
        "datum": statement.signed_on is not None,
        "e-mailadres of telefoonnummer": bool(statement.email or statement.phone),
        **dict.fromkeys(unanswered, False),
        "datum van de toestemming": not _allows(statement) or statement.consent_on is not None,
        "hoe de toestemming is gegeven": not _allows(statement) or statement.consent_by is not None,
        "scan van de verklaring": statement.file is not None,
    }
    return [what for what, present in there.items() if not present]


def _allows(statement: Statement) -> bool:
    return True in _answers(statement)


def _answers(statement: Statement) -> tuple[bool | None, ...]:
    return (
        statement.may_print_organisation,
        statement.may_print_person,
        statement.may_print_motivation,
    )


def _counted(figures: Figures) -> frozenset[int]:
    support = figures.support
    groups = (*support.organisations.values(), *support.persons.values())
    return frozenset(id(s) for group in groups for s in group)


def _totals(rows: tuple[Statement, ...], kept: frozenset[int]) -> View:
    incomplete = sum(bool(missing(s)) for s in rows if s.withdrawn_on is None)
    return {
        "aanwezig": bool(rows),
        "ontvangen": count(len(rows), "verklaring", "verklaringen"),
        "geteld": count(len(kept), "verklaring", "verklaringen"),
        "niet_geteld": count(len(rows) - len(kept), "verklaring", "verklaringen"),
        "onvolledig": count(incomplete, "verklaring", "verklaringen"),
    }


def _area(figures: Figures, area: str) -> View:
    support = figures.support
    rows = (*support.organisations[area], *support.persons[area])
    return {
        "naam": capital(area_name(area)),
        "aantal": count(len(rows), "verklaring", "verklaringen"),
        "steun": [_line(s, figures, area) for s in rows],
    }


def _line(statement: Statement, figures: Figures, area: str) -> View:
    return {
        "nr": statement.number,
        "naam": _name(statement),
        "ondertekenaar": _signer(statement),
        "buurt": neighbourhood_name(statement, figures.places, area),
        "contact": _contact(statement),
        "datum": short_date(statement.signed_on) if statement.signed_on else NOTHING,
        "ontvangen": statement.received or NOTHING,
        "toestemming": _consents(statement),
        "ontbreekt": capital(", ".join(missing(statement))) or "Niets",
    }


def _name(statement: Statement) -> str:
    if statement.supporter is SupporterKind.PERSON:
        return f"{statement.person or 'naam onbekend'} (bewoner)"
    return statement.organisation or "naam onbekend"


def _signer(statement: Statement) -> str:
    if statement.supporter is SupporterKind.PERSON:
        return NOTHING
    return ", ".join(filter(None, (statement.person, statement.person_role))) or NOTHING


def _contact(statement: Statement) -> str:
    return "\n".join(filter(None, (statement.email, statement.phone))) or NOTHING


def _consents(statement: Statement) -> str:
    """What may be printed, and below it since when and how we know."""
    names = [name for name, allowed in zip(CONSENTS, _answers(statement), strict=True) if allowed]
    if not names:
        return "Geen"
    every = "Alles" if len(names) == len(CONSENTS) else capital(enumerate_names(names))
    when = short_date(statement.consent_on) if statement.consent_on else "datum onbekend"
    return f"{every}\n{when}, {statement.consent_by or 'niet bekend hoe'}"


def _not_counted(statement: Statement, first: Mapping[str, Statement]) -> View:
    return {
        "nr": statement.number,
        "naam": _name(statement),
        "wijk": capital(area_name(statement.area)) if statement.area else NOTHING,
        "reden": _reason(statement, first),
        "contact": _contact(statement),
    }


def _reason(statement: Statement, first: Mapping[str, Statement]) -> str:
    if statement.withdrawn_on is not None:
        return f"Ingetrokken op {long_date(statement.withdrawn_on)}"
    if statement.signed is not True:
        return "Niet getekend"
    if statement.signed_on is None:
        return "Zonder datum"
    same = first.get(plain(statement.organisation or ""))
    return f"Dezelfde organisatie telt al mee als {same.number}" if same else "Telt al mee"


def _offer(statement: Statement, figures: Figures) -> View:
    area = figures.places.home(statement.area, statement.neighbourhood) or CITYWIDE
    return {
        "nr": statement.number,
        "naam": _name(statement),
        "wijk": capital(area_name(area)),
        "aanbod": statement.offer or "",
    }
