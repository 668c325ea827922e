"""K4, the postcodes: do they lie in the wijk of the row? (rule R14)."""

from generator.checks.definition import Findings
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import enumerate_names, plain
from generator.figures.all import Figures
from generator.figures.places import Places
from generator.problems import Finding, Severity
from generator.workbooks.application import Applicant
from generator.workbooks.districts import Postcode
from generator.workbooks.members import Member
from generator.workbooks.municipality import Municipality

_CERTAIN = 90  # percent of its addresses in one wijk; below that two are possible


@data_check(
    "K405",
    Severity.WARNING,
    "De postcode past niet bij de wijk",
    source="R14",
    needs_whole=(Postcode,),
)
def postcode_elsewhere(dossier: Dossier, figures: Figures) -> Findings:
    """
    De eerste vier cijfers van een postcode zeggen meestal in welke wijk een adres ligt: dat staat
    op het blad Postcodes van wijken.xlsx. De wijk die je zelf invulde, geldt; kijk of hij klopt. Is
    het blad leeg, dan kijken we dit niet na.
    """
    places = figures.places
    if not places.postcodes:
        return
    for member in dossier.rows(Member):
        if not member.postcode or not member.readable("district"):
            continue
        message, fix = _about(member, dossier, places)
        if message:
            place, related = member.at("postcode"), (member.at("district"),)
            yield Finding(place, f"{member.name}: {message}", fix=fix, related=related)
    applicant = dossier.form(Applicant)
    if applicant.postcode and applicant.town and _in_city(applicant.town, dossier):
        pc4 = applicant.postcode[:4]
        if pc4 not in places.postcodes:
            message = f"{applicant.postcode} ligt niet in {applicant.town}"
            fix = "Verbeter de postcode of de plaats"
            yield Finding(
                applicant.at("postcode"), message, fix=fix, related=(applicant.at("town"),)
            )


def _in_city(town: str | None, dossier: Dossier) -> bool:
    seats = dossier.form(Municipality).seats_of_members
    return town is None or plain(town) in map(plain, seats)


def _about(member: Member, dossier: Dossier, places: Places) -> tuple[str, str]:
    """What is odd about the postcode of a member, and what to do; empty when nothing is."""
    pc4, district = (member.postcode or "")[:4], member.district
    lines = places.postcodes.get(pc4)
    if lines is None:
        message = f"de postcode {pc4} staat niet op het blad Postcodes van wijken.xlsx"
        fix = "Verbeter de postcode, of de plaats als de organisatie elders zit"
        return message if _in_city(member.town, dossier) else "", fix
    found = [line.district for line in lines if line.district]
    if not found:
        return f"{pc4} is een postcode voor postbussen", "Vul de postcode van het bezoekadres in"
    shared = (100 if lines[0].share is None else lines[0].share) < _CERTAIN
    if district is None:
        message = f"de postcode {pc4} ligt in {enumerate_names(found)}" if shared else ""
        return message, "Vul bij Wijk in welke van deze wijken het is"
    if district not in found:
        message = f"de postcode {pc4} ligt in {found[0]}, en bij Wijk staat {district}"
        return message, f"Typ bij Wijk {found[0]}, of verbeter de postcode"
    if shared and district != found[0]:
        message = f"de postcode {pc4} ligt in {enumerate_names(found)}; er staat {district}"
        return message, "Kijk of de wijk klopt; zo ja, dan hoeft er niets te gebeuren"
    return "", ""
