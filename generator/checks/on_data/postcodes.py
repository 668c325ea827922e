"""K4, the postcodes: do they lie in the wijk of the row? (rule R14)."""

from generator.checks.definition import Findings
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import enumerate_names, plain
from generator.figures.all import Figures
from generator.problems import Finding, Severity
from generator.utrecht import postcodes
from generator.workbooks.application import Applicant
from generator.workbooks.members import Member

VILLAGES = frozenset({"utrecht", "vleuten", "de meern", "vleuten de meern", "haarzuilens"})
_CERTAIN = 90.0  # percent of its addresses in one wijk; below that two are possible
_BOXES = frozenset(str(number) for number in range(3500, 3511))


@data_check("K405", Severity.WARNING, "De postcode past niet bij de wijk", source="R14")
def postcode_elsewhere(dossier: Dossier, figures: Figures) -> Findings:
    """
    De eerste vier cijfers van een postcode zeggen meestal in welke wijk een adres ligt. Alleen
    3521 ligt half in Zuidwest en half in Binnenstad. De wijk die je zelf invulde, geldt; kijk of
    hij klopt.
    """
    for member in dossier.rows(Member):
        if not member.postcode or not member.readable("district"):
            continue
        message, fix = _about(member.postcode[:4], member.district, _in_city(member.town))
        if message:
            place, related = member.at("postcode"), (member.at("district"),)
            yield Finding(place, f"{member.name}: {message}", fix=fix, related=related)
    applicant = dossier.form(Applicant)
    if applicant.postcode and applicant.town and _in_city(applicant.town):
        pc4 = applicant.postcode[:4]
        if pc4 not in postcodes() and pc4 not in _BOXES:
            message = f"{applicant.postcode} ligt niet in {applicant.town}"
            fix = "Verbeter de postcode of de plaats"
            yield Finding(
                applicant.at("postcode"), message, fix=fix, related=(applicant.at("town"),)
            )


def _in_city(town: str | None) -> bool:
    return town is None or plain(town) in VILLAGES


def _about(pc4: str, district: str | None, in_city: bool) -> tuple[str, str]:
    """What is odd about a postcode, and what to do; empty when nothing is."""
    shares = postcodes().get(pc4, ())
    found = [share.district for share in shares]
    shared = bool(shares) and shares[0].share < _CERTAIN
    if pc4 in _BOXES:
        return f"{pc4} is een postcode voor postbussen", "Vul de postcode van het bezoekadres in"
    if not found:
        message = f"de postcode {pc4} ligt niet in Utrecht" if in_city else ""
        return message, "Verbeter de postcode, of de plaats als de organisatie elders zit"
    if district is None:
        message = f"de postcode {pc4} ligt in {enumerate_names(found)}" if shared else ""
        return message, "Vul bij Wijk in welke van de twee het is"
    if district not in found:
        message = f"de postcode {pc4} ligt in {found[0]}, en bij Wijk staat {district}"
        return message, f"Typ bij Wijk {found[0]}, of verbeter de postcode"
    if shared and district != found[0]:
        message = f"de postcode {pc4} ligt in {enumerate_names(found)}; er staat {district}"
        return message, "Kijk of de wijk klopt; zo ja, dan hoeft er niets te gebeuren"
    return "", ""
