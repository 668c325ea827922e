"""Subsidieaanvraag: the lists at its end: risks, planning, eisen, bijlagen, sources."""

from generator.documents.blocks.applicant import population_source, unbroken
from generator.documents.blocks.statements import NOTHING
from generator.documents.definition import View, sentence, shown
from generator.dossier import Dossier
from generator.dutch import capital, short_date
from generator.workbooks.application import Attachment, Milestone, Requirement, Risk
from generator.workbooks.districts import Neighbourhood


def risks(dossier: Dossier) -> list[View]:
    """What may go wrong, with the measure against it."""
    return [
        {
            "risico": r.what,
            "kans": capital(shown(r, "chance")),
            "gevolg": capital(shown(r, "effect")),
            "maatregel": unbroken(sentence(shown(r, "measure"))),
            "wie": capital(r.owner or NOTHING),
        }
        for r in dossier.rows(Risk)
    ]


def milestones(dossier: Dossier) -> list[View]:
    """The steps in the order of the workbook."""
    return [
        {"wanneer": capital(shown(m, "when")), "mijlpaal": m.what, "wie": capital(m.who or NOTHING)}
        for m in dossier.rows(Milestone)
    ]


def requirements(dossier: Dossier) -> list[View]:
    """The eisenmatrix: each eis with the chapter that answers it (rule R24)."""
    return [
        {
            "nr": r.number,
            "eis": shown(r, "text"),
            "bron": r.source or NOTHING,
            "hoofdstuk": shown(r, "section"),
            "toelichting": sentence(r.note or ""),
        }
        for r in dossier.rows(Requirement)
    ]


def attachments(dossier: Dossier) -> list[View]:
    """The bijlagen with how they stand (rule R25)."""
    return [
        {
            "nr": a.number,
            "titel": shown(a, "title"),
            "datum": short_date(a.dated) if a.dated else NOTHING,
            "stand": _state(a),
            "openbaar": {True: "Ja", False: "Nee", None: NOTHING}[a.public],
        }
        for a in dossier.rows(Attachment)
    ]


def _state(attachment: Attachment) -> str:
    if attachment.present:
        return "Bijgevoegd"
    return shown(attachment, "present", "") if attachment.required else "Niet bijgevoegd"


def sources(dossier: Dossier) -> list[View]:
    """Where the numbers come from (rule R27)."""
    known = [n for n in dossier.rows(Neighbourhood) if n.inhabitants is not None]
    inhabitants = dict.fromkeys(population_source(n) for n in known)
    return [
        *({"cijfer": "Inwoners van buurten en wijken", "bron": source} for source in inhabitants),
        {
            "cijfer": "Buurten waar een lid werkt",
            "bron": "Eigen telling, uit de werkgebieden die de leden opgaven",
        },
        {
            "cijfer": "Steun van organisaties en bewoners",
            "bron": "Eigen telling van getekende verklaringen; zie de lijst van steunverklaringen",
        },
        {
            "cijfer": "Deelnemers, vrijwilligers en fte",
            "bron": "Eigen raming per activiteit, van wie de activiteit uitvoert",
        },
        {
            "cijfer": "Bedragen",
            "bron": "De begroting in deze aanvraag, met een toelichting per post",
        },
    ]
