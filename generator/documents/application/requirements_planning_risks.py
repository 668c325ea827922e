"""Subsidieaanvraag: the lists at its end: risks, planning, eisen, bijlagen, sources."""

from generator.documents.blocks.wording import (
    counted,
    paragraphs,
    population_source,
    sentence,
    unbroken,
)
from generator.documents.definition import View, gap, shown
from generator.dossier import Dossier
from generator.dutch import capital, short_date
from generator.figures.all import Figures
from generator.figures.counting import because, each_once
from generator.figures.enclosures import Enclosures
from generator.printed import NOTHING
from generator.workbooks.application import (
    Application,
    Attachment,
    AttachmentKind,
    Milestone,
    Risk,
)
from generator.workbooks.districts import Neighbourhood
from generator.workbooks.scheme import Fact, Requirement


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
            "gewicht": r.weight or "",
            "bladzijden": f"{r.max_pages or ''}",
            "hoofdstuk": shown(r, "section"),
            "toelichting": sentence(r.note or ""),
        }
        for r in dossier.rows(Requirement)
    ]


def attachments(dossier: Dossier, figures: Figures) -> list[View]:
    """The bijlagen with how they stand (rule R25)."""
    return [
        {
            "nr": a.number,
            "titel": shown(a, "title"),
            "datum": short_date(a.dated) if a.dated else NOTHING,
            "verplicht": because(
                "Ja" if figures.enclosures.mandatory(a) else "Nee",
                a.origin("required", "kind"),
                figures.enclosures.decided,
            ),
            "stand": because(
                _state(a, figures.enclosures),
                a.origin("present", "file", "required", "kind"),
                figures.enclosures.decided,
            ),
            "openbaar": shown(a, "public", {True: "Ja", False: "Nee", None: NOTHING}[a.public]),
        }
        for a in dossier.rows(Attachment)
    ]


def _state(attachment: Attachment, enclosures: Enclosures) -> str:
    if enclosures.made(attachment):
        return _made(attachment, enclosures.plans)
    if enclosures.enclosed(attachment):
        return "Bijgevoegd"
    if not enclosures.mandatory(attachment):
        return "Niet bijgevoegd"
    if attachment.present:
        return gap(attachment, "file", "bestand")
    return shown(attachment, "present", "")


def _made(attachment: Attachment, plans: int) -> str:
    """What a build makes of it, as what it really is."""
    if attachment.kind is AttachmentKind.PLANS:
        return f"{capital(counted(plans, 'plan', 'plannen'))} bijgevoegd"
    return "In deze aanvraag" if attachment.kind is AttachmentKind.BUDGET else "Bijgevoegd"


def accessibility(dossier: Dossier) -> list[str]:
    """How people with a disability take part; a gap when the regeling asks and nothing is told."""
    application = dossier.form(Application)
    asked = any(r.fact is Fact.ACCESSIBILITY for r in dossier.rows(Requirement))
    text = shown(application, "accessibility") if asked else application.accessibility or ""
    return paragraphs(text)


def sources(dossier: Dossier) -> list[View]:
    """Where the numbers come from (rule R27)."""
    known = [n for n in dossier.rows(Neighbourhood) if n.inhabitants is not None]
    inhabitants = each_once(population_source(n) for n in known)
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
