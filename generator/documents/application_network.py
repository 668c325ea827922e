"""Subsidieaanvraag: who is in it, who stands behind it, and the lists that go with it."""

from generator.documents.definition import View, shown
from generator.documents.statements import NOTHING, area_name, quotes
from generator.dossier import Dossier
from generator.dutch import capital, enumerate_names, number, short_date, words
from generator.figures.all import Figures
from generator.figures.places import population
from generator.utrecht import CITYWIDE
from generator.workbooks.application import Attachment, Milestone, Requirement, Risk, Signatory
from generator.workbooks.districts import Venue

_LONGEST_VOICE = 330
_SHORTEST_VOICE = 60


def founders(figures: Figures) -> list[View]:
    """The initiatiefnemers with what kind of organisation they are."""
    return [{"naam": m.name, "soort": shown(m, "kind")} for m in figures.coverage.founders]


def members(figures: Figures) -> list[View]:
    """The admitted members and the wijken where they work."""
    coverage = figures.coverage
    return [
        {
            "naam": m.name,
            "soort": shown(m, "kind"),
            "wijken": enumerate_names(d for d, here in coverage.in_district.items() if m in here)
            or NOTHING,
        }
        for m in coverage.members
    ]


def signatories(dossier: Dossier) -> list[View]:
    """Who signs (Awb 4:2)."""
    return [
        {
            "functie": capital(s.role),
            "naam": shown(s, "name"),
            "bevoegdheid": shown(s, "authority"),
        }
        for s in dossier.rows(Signatory)
    ]


def coverage_gaps(figures: Figures) -> list[View]:
    """Per wijk the buurten where the stadscoöperatie acts until residents found an organisation."""
    found: list[View] = []
    for district in figures.places.districts:
        without = figures.coverage.without_member(district.name)
        if without:
            found.append(
                {
                    "wijk": district.name,
                    "aantal": number(len(without)),
                    "buurten": "; ".join(s.place.label for s in without),
                    "inwoners": number(population(s.place for s in without)),
                }
            )
    return found


def support_view(figures: Figures) -> View:
    """Draagvlak: counts per wijk and per soort, who is member too, and some voices."""
    support = figures.support
    total = support.tally()
    return {
        "per_wijk": [
            {
                "naam": capital(area_name(area)),
                "organisaties": number(len(support.organisations[area])),
                "bewoners": number(len(support.persons[area])),
                "totaal": number(support.tally(area).total),
            }
            for area in support.organisations
        ],
        "organisaties": number(total.organisations),
        "bewoners": number(total.persons),
        "totaal": number(total.total),
        "soorten": [
            {"soort": capital(kind), "aantal": number(n)} for kind, n in support.by_kind.items()
        ],
        "ook_lid": _also_members(len(support.also_members)),
        "stemmen": _voices(figures),
    }


def _also_members(amount: int) -> str:
    if not amount:
        return "Geen van deze organisaties is ook lid."
    verb = "is" if amount == 1 else "zijn"
    who = "organisatie" if amount == 1 else "organisaties"
    return f"Van hen {verb} {words(amount)} {who} ook lid; in onze tellingen tellen zij één keer."


def _voices(figures: Figures) -> list[View]:
    """From each wijk the longest quotation that still reads at one breath."""
    support = figures.support
    voices: list[View] = []
    for area in (*(d.name for d in figures.places.districts), CITYWIDE):
        given = quotes((*support.organisations[area], *support.persons[area]), area)
        fitting = [q for q in given if _SHORTEST_VOICE <= len(str(q["tekst"])) <= _LONGEST_VOICE]
        if fitting:
            best = max(fitting, key=lambda q: len(str(q["tekst"])))
            voices.append({**best, "waar": area_name(area)})
    return voices


def venues(dossier: Dossier, figures: Figures) -> list[View]:
    """All accommodaties with the wijk they are in."""
    return [
        {
            "naam": v.name,
            "soort": shown(v, "kind"),
            "wijk": shown(v, "district", figures.places.home(v.district, v.neighbourhood)),
            "beheer": v.management or NOTHING,
        }
        for v in dossier.rows(Venue)
    ]


def risks(dossier: Dossier) -> list[View]:
    """Risks with their measures."""
    return [
        {
            "risico": r.what,
            "kans": shown(r, "chance"),
            "gevolg": shown(r, "effect"),
            "maatregel": shown(r, "measure"),
            "wie": r.owner or NOTHING,
        }
        for r in dossier.rows(Risk)
    ]


def milestones(dossier: Dossier) -> list[View]:
    """The steps in the order of the workbook."""
    return [
        {"wanneer": shown(m, "when"), "mijlpaal": m.what, "wie": m.who or NOTHING}
        for m in dossier.rows(Milestone)
    ]


def requirements(dossier: Dossier) -> list[View]:
    """The eisenmatrix: each requirement with the chapter that answers it."""
    return [
        {
            "nr": r.number,
            "eis": shown(r, "text"),
            "bron": r.source or NOTHING,
            "hoofdstuk": shown(r, "section"),
        }
        for r in dossier.rows(Requirement)
    ]


def attachments(dossier: Dossier) -> list[View]:
    """The bijlagen with how they stand."""
    return [
        {
            "nr": a.number,
            "titel": shown(a, "title"),
            "datum": short_date(a.dated) if a.dated else NOTHING,
            "stand": _state(a),
            "openbaar": "ja" if a.public else "nee",
        }
        for a in dossier.rows(Attachment)
    ]


def _state(attachment: Attachment) -> str:
    if attachment.present:
        return "bijgevoegd"
    if attachment.required is False:
        return "niet bijgevoegd"
    return shown(attachment, "present", "")
