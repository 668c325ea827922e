"""K5, the members: admitted by the rules, once, and with a working area."""

from datetime import date

from generator.checks.definition import Findings, elsewhere, twins
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import did_you_mean, enumerate_names, long_date, plain
from generator.figures.all import Figures
from generator.problems import Finding, Severity
from generator.workbooks.application import Application, LegalForm
from generator.workbooks.members import Admission, Member, WorkingArea
from generator.workbooks.municipality import Municipality


@data_check("K502", Severity.WARNING, "Een lidmaatschap is niet rond", source="R17")
def unfinished_membership(dossier: Dossier, figures: Figures) -> Findings:
    """
    Volgens de statuten is een lid in de gemeente gevestigd (de plaatsen staan op het blad Gemeente
    van aanvraag.xlsx) en is de lidmaatschapsovereenkomst getekend; staat daar nee, dan telt de
    organisatie nergens mee als lid. Een informele groep wijst met een schriftelijke volmacht één
    vertegenwoordiger aan.
    """
    where = dossier.form(Municipality)
    seats = where.seats_of_members
    for row in dossier.rows(Member):
        if row.admission is not Admission.ADMITTED:
            continue
        if row.agreement is False:
            message = f"{row.name} telt nog niet mee als lid: de overeenkomst is niet getekend"
            fix = "Laat de overeenkomst tekenen en typ hier ja, of pas de stand van het lid aan"
            yield Finding(row.at("agreement"), message, fix=fix)
        if row.legal_form is LegalForm.INFORMAL and not row.mandate and row.readable("mandate"):
            message = f"{row.name} is een informele groep, en er is nog geen volmacht"
            fix = "Vraag de groep om een volmacht, en typ hier ja als die er is"
            yield Finding(row.at("mandate"), message, fix=fix)
        if row.town and seats and plain(row.town) not in map(plain, seats):
            asked = f"de gemeente {where.name}" if where.name else enumerate_names(seats)
            message = f"{row.name} is gevestigd in {row.town}, niet in {asked}"
            fix = "Kijk of de plaats klopt, en of deze organisatie lid kan zijn"
            yield Finding(row.at("town"), message, fix=fix)


@data_check("K503", Severity.WARNING, "Het besluit over een lid kwam niet op tijd", source="R18")
def late_decision(dossier: Dossier, figures: Figures) -> Findings:
    """
    Volgens de statuten beslist het bestuur binnen een maand na het verzoek. Een besluit van voor
    het verzoek is bijna altijd een typefout.
    """
    for row in dossier.rows(Member):
        asked, decided = row.requested_on, row.decided_on
        if asked is None or decided is None:
            continue
        days, request = long_date(decided), f"het verzoek van {long_date(asked)}"
        place, related = row.at("decided_on"), (row.at("requested_on"),)
        if decided < asked:
            message = f"Het besluit over {row.name} is van {days}, en dat is voor {request}"
            fix = "Verbeter een van beide datums"
            yield Finding(place, message, fix=fix, related=related)
        elif decided > _month_later(asked):
            message = f"Het besluit over {row.name} is van {days}, meer dan een maand na {request}"
            fix = "Kijk of de datums kloppen; zo ja, dan hoeft er niets te gebeuren"
            yield Finding(place, message, fix=fix, related=related)


@data_check(
    "K515", Severity.WARNING, "De datums van een lidmaatschap passen niet bij elkaar", source="R18"
)
def unlikely_membership(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een lidmaatschap begint na het besluit, en dat besluit valt voor de datum van de aanvraag:
    anders noemt de aanvraag een lid dat er op die dag nog geen was.
    """
    dated = dossier.form(Application).dated
    for row in dossier.rows(Member):
        since, decided = row.member_since, row.decided_on
        if since and decided and since < decided:
            days = f"{long_date(since)}, en het besluit is van {long_date(decided)}"
            related = (row.at("decided_on"),)
            yield Finding(
                row.at("member_since"),
                f"{row.name} is lid sinds {days}",
                fix="Verbeter een van beide datums",
                related=related,
            )
        if row.admission is Admission.ADMITTED and dated and decided and decided > dated:
            days = f"{long_date(decided)}, na de aanvraag van {long_date(dated)}"
            yield Finding(
                row.at("decided_on"),
                f"Het besluit over {row.name} is van {days}",
                fix="Verbeter de datum, of zet de stand van het lid op aangevraagd",
                related=(dossier.form(Application).at("dated"),),
            )


def _month_later(day: date) -> date:
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, last)
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")


@data_check(
    "K504",
    Severity.ERROR,
    "Dit werkgebied is van een onbekend lid",
    source="R19",
    needs_whole=(Member,),
    refers_to=(Member,),
)
def area_of_nobody(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een werkgebied hoort bij een organisatie op het blad Leden. Heet die daar anders, dan telt het
    werkgebied niet mee en lijkt de buurt zonder organisatie.
    """
    names = [m.name for m in dossier.rows(Member)]
    known = {plain(name) for name in names}
    for row in dossier.rows(WorkingArea):
        if plain(row.organisation) not in known:
            near = did_you_mean(row.organisation, names)
            fix = (
                f"Bedoel je {near}? Typ de naam dan precies zo"
                if near
                else "Zet de organisatie op het blad Leden, of verbeter de naam"
            )
            message = f"“{row.organisation}” staat niet op het blad Leden"
            yield Finding(row.at("organisation"), message, fix=fix)


@data_check(
    "K505",
    Severity.WARNING,
    "Een lid heeft geen werkgebied",
    source="R17",
    needs_whole=(WorkingArea,),
    refers_to=(WorkingArea,),
)
def member_without_area(dossier: Dossier, figures: Figures) -> Findings:
    """Een toegelaten lid zonder werkgebied telt in geen enkele buurt mee en staat in geen plan."""
    at_work = {plain(area.organisation) for area in dossier.rows(WorkingArea)}
    for member in figures.coverage.members:
        if plain(member.name) not in at_work:
            message = f"{member.name} heeft nog geen rij op het blad Werkgebieden"
            fix = "Voeg daar een rij toe voor elke wijk of buurt waar dit lid werkt"
            yield Finding(member.at("name"), message, fix=fix)


@data_check(
    "K506", Severity.ERROR, "Een organisatie staat twee keer in de ledenlijst", source="R19"
)
def doubled_member(dossier: Dossier, figures: Figures) -> Findings:
    """
    Dezelfde naam of hetzelfde KvK-nummer op twee rijen is bijna altijd dezelfde organisatie. Dan
    telt zij dubbel, en weten we niet welke rij geldt.
    """
    fix = "Maak van de twee rijen één rij"
    for row, first in twins(dossier.rows(Member), lambda row: plain(row.name)):
        message = f"{row.name} staat ook in {elsewhere(first.at('name'), row.at('name'))}"
        yield Finding(row.at("name"), message, fix=fix, related=(first.at("name"),))
    for row, first in twins(dossier.rows(Member), lambda row: row.kvk or ""):
        if plain(row.name) != plain(first.name):
            where = elsewhere(first.at("kvk"), row.at("kvk"))
            message = f"{row.name} heeft hetzelfde KvK-nummer als {first.name} in {where}"
            how = f"{fix}. Zijn het twee afdelingen, laat het nummer dan bij één van de twee leeg"
            yield Finding(row.at("kvk"), message, fix=how, related=(first.at("kvk"),))


@data_check("K516", Severity.NOTE, "Een werkgebied staat er twee keer", source="R17")
def doubled_area(dossier: Dossier, figures: Figures) -> Findings:
    """Twee rijen met dezelfde organisatie, wijk, buurt en pijler. Het telt één keer mee."""

    def whole(row: WorkingArea) -> str:
        parts = (row.organisation, row.district, row.neighbourhood, row.pillar)
        return " | ".join(plain(part or "") for part in parts)

    fields = ("district", "neighbourhood", "pillar")
    rows = [row for row in dossier.rows(WorkingArea) if all(map(row.readable, fields))]
    for row, first in twins(rows, whole):
        where = elsewhere(first.at("organisation"), row.at("organisation"))
        message = f"Deze rij van {row.organisation} is gelijk aan {where}"
        fix = "Haal een van beide rijen weg, of laat het zo"
        yield Finding(row.at("organisation"), message, fix=fix, related=(first.at("organisation"),))
