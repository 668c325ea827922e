"""K8: the regeling itself: whether it is complete, and whether its years and dates can be."""

from datetime import date

from generator.checks.definition import Findings, missing, twins
from generator.checks.facts import empty_cell
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import count, long_date
from generator.figures.all import Figures
from generator.problems import CellPlace, Finding, Severity
from generator.workbooks.all import home
from generator.workbooks.application import Application
from generator.workbooks.definition import Row
from generator.workbooks.scheme import (
    Category,
    Duty,
    Limit,
    Measured,
    RequiredAttachment,
    Requirement,
    Scheme,
)
from generator.workbooks.statements import Statement


@data_check("K801", Severity.GAP, "Van de regeling is nog iets leeg", source="R1, Awb 4:2")
def incomplete_scheme(dossier: Dossier, figures: Figures) -> Findings:
    """
    De aanvraag noemt de regeling, het bestuur dat beslist en wat er gevraagd wordt. Staat dat niet
    in regeling.xlsx, dan kunnen we het niet controleren en staat de plek in het concept geel.
    """
    yield from missing(dossier, Scheme, RequiredAttachment)
    for kind, what in ((Requirement, "eis"), (Duty, "verplichting")):
        if not dossier.rows(kind) and kind not in dossier.damaged:
            book, sheet = home(kind)
            message = f"Op het blad {sheet.title} staat nog geen {what}"
            fix = "Lees de regeling na, en vul voor elke een rij in"
            yield Finding(CellPlace(book.file, sheet.title), message, fix=fix)
    for duty in dossier.rows(Duty):
        if not duty.when and not duty.by and duty.readable("when") and duty.readable("by"):
            message = f"Wanneer “{duty.what}” moet, staat er nog niet bij"
            yield Finding(duty.at("when"), message, fix="Vul Wanneer of Uiterlijk op in")


@data_check("K802", Severity.GAP, "De regeling heeft nog geen jaren", source="R26")
def scheme_without_years(dossier: Dossier, figures: Figures) -> Findings:
    """
    Zonder jaren is niet te zien of de aanvraag binnen de regeling past. Nodig zijn het eerste jaar,
    en het laatste jaar of hoeveel jaar een aanvraag hoogstens mag zijn.
    """
    scheme = dossier.form(Scheme)
    if not scheme.first_year and scheme.readable("first_year"):
        message = "Het eerste jaar van de regeling is nog leeg"
        yield Finding(scheme.at("first_year"), message, fix="Vul het jaar in")
    readable = scheme.readable("last_year") and scheme.readable("most_years")
    if not scheme.last_year and not scheme.most_years and readable:
        message = "Tot wanneer de regeling geldt, staat er nog niet"
        yield Finding(scheme.at("last_year"), message, fix="Vul dit of Hoogste aantal jaren in")


@data_check("K803", Severity.ERROR, "De regeling spreekt zichzelf tegen", source="R12, R26")
def scheme_against_itself(dossier: Dossier, figures: Figures) -> Findings:
    """
    Steun verzamel je voordat de aanvraag de deur uit gaat, een regeling eindigt niet voor zij
    begint, en een verplichting voor daarna valt niet voor de uiterste indiendatum.
    """
    scheme = dossier.form(Scheme)
    fix = "Verbeter een van beide"
    first, last, deadline = scheme.first_year, scheme.last_year, scheme.deadline
    if first and last and last < first:
        message = f"Het laatste jaar van de regeling is {last}, en het eerste {first}"
        yield Finding(scheme.at("last_year"), message, fix, (scheme.at("first_year"),))
    if scheme.support_by and deadline and scheme.support_by > deadline:
        late, closed = long_date(scheme.support_by), long_date(deadline)
        message = f"Steun verzamelen kan tot en met {late}, en indienen maar tot en met {closed}"
        yield Finding(scheme.at("support_by"), message, fix, (scheme.at("deadline"),))
    for duty in dossier.rows(Duty):
        if duty.by and deadline and duty.by <= deadline:
            message = f"“{duty.what}” moet op {long_date(duty.by)}, en dan is er nog niet besloten"
            yield Finding(duty.at("by"), message, fix, (scheme.at("deadline"),))


@data_check(
    "K804", Severity.ERROR, "De aanvraag valt buiten de jaren van de regeling", source="R26"
)
def outside_scheme(dossier: Dossier, figures: Figures) -> Findings:
    """
    Voor een jaar waarin de regeling niet geldt, kan de gemeente geen subsidie geven, en ook niet
    voor meer jaren dan de regeling toelaat.
    """
    form, scheme = dossier.form(Application), dossier.form(Scheme)
    first, last, most = form.first_year, form.last_year, scheme.most_years
    for year, field, end, early in (
        (first, "first_year", scheme.first_year, True),
        (last, "last_year", scheme.last_year, False),
    ):
        if year and end and (year < end if early else year > end):
            edge = f"begint in {end}" if early else f"loopt tot en met {end}"
            message = f"Hier staat {year}, en de regeling {edge}"
            fix = "Verbeter de jaren van de aanvraag, of die van de regeling"
            yield Finding(form.at(field), message, fix, (scheme.at(field),))
    if first and last and most and last - first + 1 > most:
        asked = count(last - first + 1, "jaar", "jaar")
        message = f"De aanvraag is voor {asked}, en één aanvraag mag er hoogstens {most} zijn"
        fix = "Vraag minder jaren aan, of verbeter het aantal in regeling.xlsx"
        yield Finding(form.at("last_year"), message, fix, (scheme.at("most_years"),))


@data_check("K810", Severity.GAP, "Van deze regeling is nog niet alles bekend")
def known_in_part(dossier: Dossier, figures: Figures) -> Findings:
    """
    Bij Nog niet bekend staat wat er van deze regeling niet gevonden is. Zoek het uit voordat je
    indient: lees de regeling zelf, of vraag het de gemeente.
    """
    scheme = dossier.form(Scheme)
    if scheme.unknown:
        message = "Niet alles van deze regeling staat in het werkboek; hier staat wat er ontbreekt"
        fix = "Zoek dat uit, vul het in op de andere plekken, en maak deze cel leeg"
        yield Finding(scheme.at("unknown"), message, fix=fix)


@data_check(
    "K811", Severity.GAP, "Een gegeven waar de regeling om vraagt, is nog leeg", source="R24"
)
def unanswered_requirement(dossier: Dossier, figures: Figures) -> Findings:
    """
    Bij een eis staat in de kolom Gegeven waar die om vraagt, zoals toegankelijkheid of een
    governancecode. Dat gegeven staat in aanvraag.xlsx, en daar is het nog leeg.
    """
    for row in dossier.rows(Requirement):
        empty = empty_cell(dossier, row.fact) if row.fact else None
        if empty:
            place, header = empty
            message = f"“{header}” is nog leeg, en eis {row.number} vraagt erom"
            yield Finding(place, message, "Vul de cel in", (row.at("fact"),))


@data_check("K812", Severity.NOTE, "Verklaringen van na de dag waarop je ze wilde hebben")
def late_support(dossier: Dossier, figures: Figures) -> Findings:
    """De verklaringen tellen gewoon mee. Zo zie je hoeveel er na die dag nog kwamen."""
    scheme, rows = dossier.form(Scheme), dossier.rows(Statement)
    late = [row for row in rows if row.signed_on and _after(row.signed_on, scheme.support_by)]
    if late:
        message = f"{count(len(late), 'verklaring is', 'verklaringen zijn')} van na deze dag"
        places = tuple(row.at("signed_on") for row in late[:3])
        yield Finding(scheme.at("support_by"), message, "Er hoeft niets te gebeuren", places)


def _after(day: date, last: date | None) -> bool:
    return last is not None and day > last


_LIMITS: tuple[tuple[type[Row], tuple[str, ...]], ...] = (
    (Limit, ("pages", "words", "megabytes")),
    (Requirement, ("max_pages",)),
    (Scheme, ("most", "most_per_year", "most_years", "minimis_ceiling", "minimis_years")),
    (Category, ("most",)),
)


@data_check("K806", Severity.ERROR, "Een grens van nul kan niet", source="R25")
def zero_limit(dossier: Dossier, figures: Figures) -> Findings:
    """Onder een grens van nul past geen enkel stuk. Is er geen grens, dan blijft de cel leeg."""
    for kind, fields in _LIMITS:
        for row in dossier.rows(kind):
            for field in fields:
                if getattr(row, field) == 0:
                    fix = "Typ hoeveel het mag zijn, of maak de cel leeg als er geen grens is"
                    yield Finding(row.at(field), "Hier staat een grens van 0", fix=fix)


@data_check("K807", Severity.GAP, "Een grens is zo niet te gebruiken", source="R25")
def unclear_limit(dossier: Dossier, figures: Figures) -> Findings:
    """
    Staat hetzelfde stuk er twee keer, dan geldt de strengste grens. Van bijlagen kennen we alleen
    de grootte en de soort: hoeveel pagina's of woorden ze hebben, tellen we niet. Dan maken we geen
    definitieve versie: die kan over de grens zijn.
    """
    rows = dossier.rows(Limit)
    for row, first in twins(rows, lambda row: row.measured):
        message = f"“{row.measured}” staat er al; van elke grens geldt de strengste"
        fix, related = "Maak er één rij van", (first.at("measured"),)
        yield Finding(row.at("measured"), message, fix, related, milder=Severity.WARNING)
    for row in rows:
        for field, what in (("pages", "pagina’s"), ("words", "woorden")):
            if row.measured is Measured.ATTACHMENT and getattr(row, field):
                message = f"Hoeveel {what} een bijlage heeft, tellen we niet"
                yield Finding(row.at(field), message, "Tel ze zelf na, en maak deze cel leeg")
