"""K5: members and supporters, counted honestly."""

from collections.abc import Iterator

from rapidfuzz import fuzz, process

from generator.checks.definition import Findings, missing
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import long_date, plain
from generator.figures.all import Figures
from generator.problems import CellPlace, Finding, Severity
from generator.workbooks.application import Application
from generator.workbooks.members import Member, WorkingArea
from generator.workbooks.statements import Statement, SupporterKind

_NEAR = 92.0


@data_check("K501", Severity.GAP, "Een lid of verklaring is niet compleet", source="R17, R20")
def incomplete_rows(dossier: Dossier, figures: Figures) -> Findings:
    """
    Zonder soort, rol, wijk of datum weten we niet waar de rij bij hoort. Een verklaring zonder
    datum telt niet mee.
    """
    yield from missing(dossier, Member, WorkingArea, Statement)
    for row in dossier.rows(Statement):
        person = row.supporter is SupporterKind.PERSON
        field = "person" if person else "organisation"
        if row.supporter and getattr(row, field) is None and row.readable(field):
            message = f"Bij {row.number} ontbreekt de naam van de {row.supporter}"
            yield Finding(row.at(field), message, fix="Vul de naam in")


@data_check("K507", Severity.WARNING, "Een organisatie tekende twee keer", source="R19")
def doubled_statement(dossier: Dossier, figures: Figures) -> Findings:
    """Een organisatie telt één keer mee, ook als zij twee verklaringen tekende. De eerste geldt."""
    seen: dict[str, Statement] = {}
    for row in dossier.rows(Statement):
        name = plain(row.organisation or "")
        if row.supporter is SupporterKind.PERSON or not name:
            continue
        first = seen.setdefault(name, row)
        if first is not row:
            message = f"{row.organisation} tekende ook {first.number}"
            fix = "Haal er een weg, of laat het zo: zij telt één keer"
            yield Finding(
                row.at("organisation"), message, fix=fix, related=(first.at("organisation"),)
            )


@data_check("K508", Severity.WARNING, "Twee namen lijken erg op elkaar", source="R19")
def near_doubles(dossier: Dossier, figures: Figures) -> Findings:
    """
    Twee organisaties met bijna dezelfde naam zijn vaak één organisatie met een typefout. Zijn het
    er echt twee, dan hoeft er niets te gebeuren.
    """
    places: dict[str, tuple[str, CellPlace]] = {}
    for name, place in _organisations(dossier):
        places.setdefault(plain(name), (name, place))
    keys = list(places)
    for index, key in enumerate(keys):
        near = process.extract(key, keys[:index], scorer=fuzz.ratio, score_cutoff=_NEAR, limit=1)
        for other, _, _ in near:
            if [c for c in key if c.isdigit()] == [c for c in other if c.isdigit()]:
                (name, place), (twin, where) = places[key], places[other]
                message = f"“{name}” lijkt op “{twin}”"
                yield Finding(
                    place, message, fix="Schrijf de naam overal hetzelfde", related=(where,)
                )


def _organisations(dossier: Dossier) -> Iterator[tuple[str, CellPlace]]:
    for member in dossier.rows(Member):
        yield member.name, member.at("name")
    for row in dossier.rows(Statement):
        if row.organisation and row.supporter is not SupporterKind.PERSON:
            yield row.organisation, row.at("organisation")


@data_check("K509", Severity.WARNING, "De datum van een verklaring kan niet kloppen", source="R20")
def impossible_statement_date(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een verklaring is getekend voor de aanvraag de deur uit gaat, en kan niet zijn ingetrokken
    voor zij getekend was.
    """
    dated = dossier.form(Application).dated
    for row in dossier.rows(Statement):
        if row.signed_on and dated and row.signed_on > dated:
            days = f"{long_date(row.signed_on)}, na de aanvraag van {long_date(dated)}"
            message = f"{row.number} is van {days}"
            yield Finding(row.at("signed_on"), message, fix="Verbeter een van beide datums")
        if row.withdrawn_on and row.signed_on and row.withdrawn_on < row.signed_on:
            message = f"{row.number} is ingetrokken voor zij getekend was"
            yield Finding(row.at("withdrawn_on"), message, fix="Verbeter een van beide datums")


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
                f"{row.number} is ingetrokken",
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
    twee keer geplakt.
    """
    seen: dict[str, Statement] = {}
    for row in dossier.rows(Statement):
        first = seen.setdefault(row.number.casefold(), row)
        if first is not row:
            message = f"Nummer {row.number} staat ook in rij {first.at('number').row}"
            fix = "Geef de verklaring een eigen nummer, of haal de dubbele rij weg"
            yield Finding(row.at("number"), message, fix=fix, related=(first.at("number"),))
