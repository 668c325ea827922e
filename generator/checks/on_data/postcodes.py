"""K4, the postcodes: do they lie in the wijk of the row? (rule R14)."""

from generator.checks.definition import Findings
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import enumerate_names
from generator.figures.all import Figures
from generator.problems import Finding, Severity
from generator.utrecht import postcodes
from generator.workbooks.members import Member

_CERTAIN = 90.0


@data_check("K405", Severity.WARNING, "De postcode past niet bij de wijk", source="R14")
def postcode_elsewhere(dossier: Dossier, figures: Figures) -> Findings:
    """
    De eerste vier cijfers van een postcode zeggen meestal in welke wijk een adres ligt. Alleen
    3521 ligt half in Zuidwest en half in Binnenstad. De wijk die je zelf invulde, geldt; kijk of
    hij klopt.
    """
    for member in dossier.rows(Member):
        if not member.postcode:
            continue
        pc4 = member.postcode[:4]
        shares = postcodes().get(pc4, ())
        message, fix = _about(
            pc4,
            [s.district for s in shares],
            bool(shares) and shares[0].share < _CERTAIN,
            member.district,
        )
        if message:
            yield Finding(
                member.at("postcode"),
                f"{member.name}: {message}",
                fix=fix,
                related=(member.at("district"),),
            )


def _about(pc4: str, found: list[str], shared: bool, district: str | None) -> tuple[str, str]:
    """What is odd about a postcode, and what to do; empty when nothing is."""
    if not found and 3500 <= int(pc4) <= 3510:
        return f"{pc4} is meestal een postbus", "Vul de postcode van het bezoekadres in"
    if not found:
        return f"{pc4} ligt niet in Utrecht", "Kijk of de postcode klopt"
    if district is None:
        if not shared:
            return "", ""
        return f"{pc4} ligt in {enumerate_names(found)}", "Vul in welke wijk het is"
    if district not in found:
        return f"{pc4} ligt in {found[0]}, niet in {district}", "Verander de postcode of de wijk"
    if shared and district != found[0]:
        message = f"{pc4} ligt in {enumerate_names(found)}; er staat {district}"
        return message, "Kijk of de wijk klopt; zo ja, dan hoeft er niets"
    return "", ""
