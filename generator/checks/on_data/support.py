"""K5: members and supporters, counted honestly."""

from datetime import timedelta
from functools import partial

from generator.checks.definition import Findings, elsewhere, missing, same_number, twins
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import long_date, plain
from generator.figures.all import Figures
from generator.problems import Finding, Severity
from generator.workbooks.application import Application
from generator.workbooks.members import Member, WorkingArea
from generator.workbooks.statements import Statement, SupporterKind

_LONG_AGO = timedelta(days=2 * 365)  # support for an earlier plan, probably


@data_check("K501", Severity.GAP, "Een lid of verklaring is niet compleet", source="R17, R20")
def incomplete_rows(dossier: Dossier, figures: Figures) -> Findings:
    """
    Zonder soort, rol of wijk weten we niet waar de rij bij hoort. Een verklaring zonder datum
    telt nog niet mee.
    """
    yield from missing(dossier, Member, WorkingArea, Statement)
    for row in dossier.rows(Statement):
        person = row.supporter is SupporterKind.PERSON
        field = "person" if person else "organisation"
        if row.supporter and getattr(row, field) is None and row.readable(field):
            who = "wie er tekende" if person else "welke organisatie er steunt"
            message = f"Bij {row.number} staat nog niet {who}"
            yield Finding(row.at(field), message, fix="Vul de naam in")


@data_check("K507", Severity.WARNING, "Een organisatie tekende twee keer", source="R19")
def doubled_statement(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een organisatie telt één keer mee, ook als zij twee verklaringen tekende. De eerste die meetelt,
    staat in de lijst. Een verklaring die is ingetrokken, blijft hier buiten.
    """
    standing = [
        row
        for row in dossier.rows(Statement)
        if row.supporter is not SupporterKind.PERSON and row.withdrawn_on is None
    ]
    for row, first in twins(standing, lambda row: plain(row.organisation or "")):
        place, there = row.at("organisation"), first.at("organisation")
        message = f"{row.organisation} tekende ook {first.number}, in {elsewhere(there, place)}"
        fix = "Haal een van beide rijen weg, of laat het zo: de organisatie telt één keer"
        yield Finding(place, message, fix=fix, related=(there,))


@data_check("K513", Severity.WARNING, "Iemand tekende misschien twee keer", source="R19")
def doubled_person(dossier: Dossier, figures: Figures) -> Findings:
    """
    Twee verklaringen van personen met dezelfde naam of hetzelfde e-mailadres kunnen van één mens
    zijn. Wij tellen ze als twee. Zijn het er echt twee, dan hoeft er niets te gebeuren.
    """
    standing = [
        row
        for row in dossier.rows(Statement)
        if row.supporter is SupporterKind.PERSON and row.withdrawn_on is None
    ]
    for field, what in (("person", "dezelfde naam"), ("email", "hetzelfde e-mailadres")):
        for row, first in twins(standing, partial(_bare, field)):
            if field == "person" or _bare("person", row) != _bare("person", first):
                place, there = row.at(field), first.at(field)
                message = f"{row.number} heeft {what} als {first.number}"
                fix = "Is het dezelfde mens, haal dan een van beide rijen weg"
                where = elsewhere(there, place)
                yield Finding(place, f"{message} in {where}", fix=fix, related=(there,))


def _bare(field: str, row: Statement) -> str:
    return plain(getattr(row, field) or "")


@data_check("K514", Severity.NOTE, "Een lid tekende ook een steunverklaring", source="R19")
def statement_of_member(dossier: Dossier, figures: Figures) -> Findings:
    """
    Dat mag. Bij het aantal organisaties achter de aanvraag telt zo’n organisatie één keer: als
    lid en als steun samen. Er hoeft niets te gebeuren.
    """
    members: dict[str, Member] = {}
    for member in dossier.rows(Member):
        members.setdefault(plain(member.name), member)
    for statement in figures.support.also_members:
        member = members[plain(statement.organisation or "")]
        message = f"{statement.organisation} is ook lid en telt één keer mee"
        yield Finding(
            statement.at("organisation"),
            message,
            fix="Er hoeft niets te gebeuren",
            related=(member.at("name"),),
        )


@data_check("K509", Severity.WARNING, "De datum van een verklaring kan niet kloppen", source="R20")
def impossible_statement_date(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een verklaring is getekend voor de aanvraag de deur uit gaat, en meestal in de maanden ervoor:
    ligt zij meer dan twee jaar terug, dan is het jaar vaak verkeerd getypt. Intrekken kan pas na
    het tekenen.
    """
    form = dossier.form(Application)
    dated = form.dated
    for row in dossier.rows(Statement):
        signed, withdrawn = row.signed_on, row.withdrawn_on
        if signed and dated and (signed > dated or dated - signed > _LONG_AGO):
            when = "na" if signed > dated else "meer dan twee jaar voor"
            days = f"{long_date(signed)}, {when} de aanvraag van {long_date(dated)}"
            yield Finding(
                row.at("signed_on"),
                f"{row.number} is van {days}",
                fix="Kijk op de verklaring welke datum erop staat, en verbeter de cel",
                related=(form.at("dated"),),
            )
        if withdrawn and signed and withdrawn < signed:
            days = f"getekend op {long_date(signed)}, ingetrokken op {long_date(withdrawn)}"
            yield Finding(
                row.at("withdrawn_on"),
                f"{row.number} is {days}",
                fix="Verbeter een van beide datums",
                related=(row.at("signed_on"),),
            )


@data_check("K510", Severity.NOTE, "Deze verklaring telt niet mee", source="R20")
def not_counted(dossier: Dossier, figures: Figures) -> Findings:
    """
    Alleen een getekende verklaring met een datum, die niet is ingetrokken, telt als steun. De
    verklaring blijft wel in de interne lijst staan.
    """
    for row in dossier.rows(Statement):
        if row.withdrawn_on:
            yield Finding(
                row.at("withdrawn_on"),
                f"{row.number} is ingetrokken op {long_date(row.withdrawn_on)}",
                fix="Er hoeft niets te gebeuren",
            )
        elif not row.signed and row.readable("signed"):
            yield Finding(
                row.at("signed"),
                f"{row.number} is niet getekend",
                fix="Typ ja zodra er een handtekening is",
            )


@data_check(
    "K511", Severity.ERROR, "Een nummer van een verklaring komt twee keer voor", source="R19"
)
def doubled_number(dossier: Dossier, figures: Figures) -> Findings:
    """
    Elke verklaring heeft een eigen nummer, dat ook op de scan staat. Vaak is een rij per ongeluk
    twee keer geplakt, of hebben twee wijken allebei vanaf S001 geteld.
    """
    yield from same_number(dossier.rows(Statement), "de verklaring")
