"""K5, the members: admitted by the rules, once, and with a working area."""

from datetime import date

from generator.checks.definition import Findings
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import did_you_mean, long_date, plain
from generator.figures.all import Figures
from generator.problems import Finding, Severity
from generator.workbooks.application import LegalForm
from generator.workbooks.members import Admission, Member, WorkingArea

_NEAR = 92.0


@data_check("K502", Severity.WARNING, "Een lidmaatschap is niet rond", source="R17")
def unfinished_membership(dossier: Dossier, figures: Figures) -> Findings:
    """
    Volgens de statuten is een lid in Utrecht gevestigd en is de lidmaatschapsovereenkomst
    getekend. Een informele groep wijst met een schriftelijke volmacht één vertegenwoordiger aan.
    """
    for row in dossier.rows(Member):
        if row.admission is not Admission.ADMITTED:
            continue
        if row.agreement is False:
            message = f"{row.name} is toegelaten, maar de overeenkomst is niet getekend"
            yield Finding(row.at("agreement"), message, fix="Laat tekenen, of pas de stand aan")
        if row.legal_form is LegalForm.INFORMAL and not row.mandate:
            message = f"{row.name} is informeel en heeft geen volmacht"
            yield Finding(row.at("mandate"), message, fix="Vraag de volmacht, en typ hier ja")
        if row.town and plain(row.town) != "utrecht":
            message = f"{row.name} zit in {row.town}, niet in Utrecht"
            yield Finding(row.at("town"), message, fix="Kijk of deze organisatie lid kan zijn")


@data_check("K503", Severity.WARNING, "Het besluit over een lid kwam te laat", source="R18")
def late_decision(dossier: Dossier, figures: Figures) -> Findings:
    """Volgens de statuten beslist het bestuur binnen een maand na het verzoek."""
    for row in dossier.rows(Member):
        asked, decided = row.requested_on, row.decided_on
        if asked and decided and decided < asked:
            message = f"Het besluit over {row.name} is van voor het verzoek"
            yield Finding(row.at("decided_on"), message, fix="Verbeter een van beide datums")
        elif asked and decided and decided > _month_later(asked):
            message = f"{row.name}: verzoek {long_date(asked)}, besluit {long_date(decided)}"
            yield Finding(row.at("decided_on"), message, fix="Kijk of de datums kloppen")


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
)
def area_of_nobody(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een werkgebied hoort bij een organisatie op het blad Leden. Heet die daar anders, dan telt het
    werkgebied niet mee en lijkt de buurt zonder organisatie.
    """
    names = [m.name for m in dossier.rows(Member)]
    known = {name.casefold() for name in names}
    for row in dossier.rows(WorkingArea):
        if row.organisation.casefold() not in known:
            near = did_you_mean(row.organisation, names)
            fix = f"Bedoel je {near}?" if near else "Zet de organisatie op het blad Leden"
            message = f"{row.organisation} staat niet op het blad Leden"
            yield Finding(row.at("organisation"), message, fix=fix)


@data_check(
    "K505",
    Severity.WARNING,
    "Een lid heeft geen werkgebied",
    source="R17",
    needs_whole=(WorkingArea,),
)
def member_without_area(dossier: Dossier, figures: Figures) -> Findings:
    """Een toegelaten lid zonder werkgebied telt in geen enkele buurt mee en staat in geen plan."""
    at_work = {area.organisation.casefold() for area in dossier.rows(WorkingArea)}
    for member in figures.coverage.members:
        if member.name.casefold() not in at_work:
            message = f"{member.name} heeft geen regel op het blad Werkgebieden"
            yield Finding(member.at("name"), message, fix="Voeg de buurten toe waar zij werken")


@data_check(
    "K506", Severity.ERROR, "Een organisatie staat twee keer in de ledenlijst", source="R19"
)
def doubled_member(dossier: Dossier, figures: Figures) -> Findings:
    """
    Dezelfde naam of hetzelfde KvK-nummer op twee rijen is bijna altijd dezelfde organisatie. Dan
    telt zij dubbel, en weten we niet welke rij geldt.
    """
    for field in ("name", "kvk"):
        seen: dict[str, Member] = {}
        for row in dossier.rows(Member):
            value = plain(getattr(row, field) or "")
            first = seen.setdefault(value, row) if value else row
            if first is not row and not (field == "kvk" and plain(first.name) == plain(row.name)):
                message = f"{row.name} staat ook in rij {first.at(field).row}"
                fix = "Voeg de rijen samen tot één"
                yield Finding(row.at(field), message, fix=fix, related=(first.at(field),))
