"""Subsidieaanvraag: who is in it and who stands behind it."""

from generator.documents.blocks.statements import also_members
from generator.documents.blocks.voices import in_application
from generator.documents.blocks.wording import organisation_kind, rounding_note
from generator.documents.definition import View, shown, standing
from generator.dossier import Dossier
from generator.dutch import capital, enumerate_names, number, percent
from generator.figures.all import Figures
from generator.figures.counting import because, decided_by, how_many
from generator.printed import NOTHING
from generator.workbooks.application import Signatory
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.districts import Venue
from generator.workbooks.members import Admission, Member, Role


def founders(dossier: Dossier) -> list[View]:
    """Who took the initiative or applies too, with the part each has (A17)."""
    return [
        standing(
            {
                "naam": m.name,
                "soort": organisation_kind(shown(m, "kind")),
                "rol": because(_part(m, m.role), m.origin("role", "admission", "agreement")),
            },
            m.origin("role"),
        )
        for m in dossier.rows(Member)
        if m.role is not None and m.role is not Role.MEMBER
    ]


def _part(member: Member, role: Role) -> str:
    asked = member.admission is Admission.REQUESTED
    also = "; lidmaatschap aangevraagd" if asked else ""
    return capital(role.value) + (" en lid" if member.belongs else also)


def members(figures: Figures) -> list[View]:
    """The admitted members and the wijken where they work."""
    coverage = figures.coverage
    return [
        standing(
            {
                "naam": m.name,
                "soort": organisation_kind(shown(m, "kind")),
                "wijken": enumerate_names(coverage.homes(m)) or NOTHING,
                "pijlers": capital(enumerate_names(coverage.pillars(m))) or NOTHING,
            },
            m.origin("admission", "agreement"),
        )
        for m in coverage.members
    ]


def signatories(dossier: Dossier) -> list[View]:
    """Who signs, and by what right (Awb 4:2)."""
    return [
        {
            "functie": capital(s.role),
            "naam": shown(s, "name"),
            "bevoegdheid": shown(s, "authority"),
        }
        for s in dossier.rows(Signatory)
    ]


def support(figures: Figures) -> View:
    """Draagvlak: counts per wijk and per soort, who is member too, and some voices."""
    found = figures.support
    total = found.tally()
    return {
        "aanwezig": total.total > 0,
        "per_wijk": [
            {
                "naam": capital(figures.naming.area(area)),
                "organisaties": number(how_many(found.organisations[area])),
                "bewoners": number(how_many(found.persons[area])),
                "totaal": number(found.tally(area).total),
            }
            for area in found.organisations
        ],
        "organisaties": number(total.organisations),
        "bewoners": number(total.persons),
        "totaal": number(total.total),
        "soorten": [
            {
                "soort": organisation_kind(k),
                "aantal": number(n),
                "aandeel": percent(n, total.organisations),
            }
            for k, n in found.by_kind.items()
        ],
        "aandeel": percent(total.organisations, total.organisations),
        "afronding": rounding_note(found.by_kind.values(), total.organisations),
        "ook_lid": also_members(how_many(found.also_members)),
        "stemmen": _voices(figures),
    }


def _voices(figures: Figures) -> list[View]:
    """From each wijk one quotation."""
    voices: list[View] = []
    for area in (*(d.name for d in figures.places.districts), CITYWIDE):
        if best := in_application(area, figures):
            voices.append({**best, "van": _speaker(str(best["van"]), area, figures)})
    return voices


def _speaker(name: str, area: str, figures: Figures) -> str:
    naming = figures.naming
    here = tuple(filter(None, (naming.municipality, naming.place, area, naming.in_sentence(area))))
    return name if name.endswith(here) else f"{name}, {naming.area(area)}"


def venues(dossier: Dossier, figures: Figures) -> list[View]:
    """All accommodaties with the wijk they are in."""
    return [
        {
            "naam": v.name,
            "soort": capital(shown(v, "kind")),
            "wijk": decided_by(
                shown(v, "district", figures.places.home(v.district, v.neighbourhood)),
                v.neighbourhood,
            ),
            "beheer": v.management or NOTHING,
        }
        for v in dossier.rows(Venue)
    ]
