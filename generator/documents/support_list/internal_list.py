"""The internal list of steunverklaringen: whom to call, what is missing. Never handed in."""

from collections.abc import Iterator, Mapping, Sequence

from generator.documents.blocks.on_every_document import common
from generator.documents.blocks.statements import neighbourhood_name
from generator.documents.definition import INTERNAL, Copy, Edition, View, standing
from generator.dossier import Dossier
from generator.dutch import capital, count, enumerate_names, long_date, number, plain, short_date
from generator.figures.all import Figures
from generator.figures.counting import because, chosen, decided_by, how_many
from generator.figures.support import STANDING
from generator.figures.unfinished_statements import CONSENTS, GIVEN, answers, asked, missing
from generator.origins.followed_text import joined
from generator.printed import NOTHING
from generator.workbooks.application import Application
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.statements import Statement, SupporterKind

TITLE = "Vertrouwelijk: interne lijst van steunverklaringen"


def internal_copies(dossier: Dossier, figures: Figures, edition: Edition) -> Iterator[Copy]:
    """One file with everything, for our own use."""
    application = dossier.form(Application)
    support = figures.support
    areas = (*(d.name for d in figures.places.districts), CITYWIDE)
    first = {plain(s.organisation or ""): s for s in reversed(support.counted)}
    groups = common(dossier, figures, edition, TITLE)
    mark = groups["document"]["merk"]
    view: View = {
        **groups,
        "document": {**groups["document"], "merk": f"VERTROUWELIJK · {mark}".rstrip(" ·")},
        "bewaren_tot": long_date(application.keep_until) if application.keep_until else "",
        "totaal": _totals(figures),
        "ontbreekt": [
            {"wat": capital(what), "aantal": number(n)}
            for what, n in figures.unfinished.missed.items()
        ],
        "gebieden": [_area(figures, area) for area in areas],
        "niet_geteld": [_not_counted(s, first, figures) for s in support.not_counted],
        "aanbod": [_offer(s, figures) for s in support.counted if s.offer],
    }
    yield Copy(f"{INTERNAL}steunverklaringen-intern.docx", TITLE, view)


def _totals(figures: Figures) -> View:
    support = figures.support
    return {
        "aanwezig": bool(support.received),
        "ontvangen": _statements(support.received),
        "geteld": _statements(support.counted),
        "niet_geteld": _statements(support.not_counted),
        "onvolledig": _statements(figures.unfinished.statements),
    }


def _statements(found: Sequence[Statement]) -> str:
    return count(how_many(found), "verklaring", "verklaringen")


def _area(figures: Figures, area: str) -> View:
    support = figures.support
    groups = support.organisations[area], support.persons[area]
    rows = chosen((s for group in groups for s in group), *groups)
    return {
        "naam": capital(figures.naming.area(area)),
        "aantal": _statements(rows),
        "steun": [_line(s, figures, area) for s in rows],
    }


def _line(statement: Statement, figures: Figures, area: str) -> View:
    line = {
        "nr": statement.number,
        "naam": _name(statement),
        "ondertekenaar": _signer(statement),
        "buurt": neighbourhood_name(statement, figures, area),
        "contact": _contact(statement),
        "datum": short_date(statement.signed_on) if statement.signed_on else NOTHING,
        "ontvangen": statement.received or NOTHING,
        "toestemming": because(_consents(statement), statement.origin(*GIVEN)),
        "ontbreekt": decided_by(
            capital(", ".join(missing(statement))) or "Niets", asked(statement)
        ),
    }
    return standing(line, statement.origin(*STANDING))


def _name(statement: Statement) -> str:
    name = statement.organisation or "naam onbekend"
    if statement.supporter is SupporterKind.PERSON:
        name = f"{statement.person or 'naam onbekend'} (bewoner)"
    return decided_by(name, statement.origin("supporter"))


def _signer(statement: Statement) -> str:
    signer = joined(", ", filter(None, (statement.person, statement.person_role)))
    if not signer or statement.supporter is SupporterKind.PERSON:
        signer = NOTHING
    return decided_by(signer, statement.origin("supporter"))


def _contact(statement: Statement) -> str:
    return joined("\n", filter(None, (statement.email, statement.phone))) or NOTHING


def _consents(statement: Statement) -> str:
    """What may be printed, and below it since when and how we know."""
    names = [name for name, allowed in zip(CONSENTS, answers(statement), strict=True) if allowed]
    if not names:
        return "Geen"
    every = "Alles" if how_many(names) == how_many(CONSENTS) else capital(enumerate_names(names))
    when = short_date(statement.consent_on) if statement.consent_on else "datum onbekend"
    return f"{every}\n{when}, {statement.consent_by or 'niet bekend hoe'}"


def _not_counted(statement: Statement, first: Mapping[str, Statement], figures: Figures) -> View:
    line = {
        "nr": statement.number,
        "naam": _name(statement),
        "wijk": capital(figures.naming.area(statement.area)) if statement.area else NOTHING,
        "reden": because(
            _reason(statement, first), statement.origin("signed", "signed_on", "withdrawn_on")
        ),
        "contact": _contact(statement),
    }
    return standing(line, statement.origin(*STANDING))


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
    offer = {
        "nr": statement.number,
        "naam": _name(statement),
        "wijk": decided_by(
            capital(figures.naming.area(area)), statement.origin("area", "neighbourhood")
        ),
        "aanbod": statement.offer or "",
    }
    return standing(offer, statement.origin(*STANDING))
