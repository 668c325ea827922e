"""Document 1: what is asked of the gemeente, by whom, for what and at what cost (domain 7.1)."""

from collections.abc import Iterator

from generator.documents.application.activities import overview, pillars
from generator.documents.application.at_a_glance import at_a_glance
from generator.documents.application.budget import budget_view
from generator.documents.application.districts import city, districts, fallback
from generator.documents.application.key_figures import key_figures
from generator.documents.application.meanings import MEANINGS
from generator.documents.application.members_and_support import (
    founders,
    members,
    signatories,
    support,
    venues,
)
from generator.documents.application.requirements_planning_risks import (
    accessibility,
    attachments,
    milestones,
    requirements,
    risks,
    sources,
)
from generator.documents.application.running_text import sentences
from generator.documents.application.scheme import categories, duties, required, scheme
from generator.documents.blocks.on_every_document import common, subject
from generator.documents.blocks.pictures import (
    area_chart,
    category_chart,
    coverage_chart,
    coverage_map,
    support_chart,
)
from generator.documents.definition import Copy, Document, Edition, View
from generator.dossier import Dossier
from generator.dutch import long_date
from generator.figures.all import Figures
from generator.workbooks.application import Application
from generator.workbooks.scheme import Measured


def copies(dossier: Dossier, figures: Figures, edition: Edition) -> Iterator[Copy]:
    """The one application, for the whole city."""
    application = dossier.form(Application)
    title = subject(dossier)
    view: View = {
        **common(dossier, figures, edition, title),
        "cijfers": key_figures(dossier, figures),
        "zinnen": sentences(figures),
        "oogopslag": at_a_glance(dossier, figures),
        "initiatiefnemers": founders(dossier),
        "leden": members(figures),
        "ondertekenaars": signatories(dossier),
        "pijlers": pillars(dossier, figures),
        "middelen": overview(figures),
        "wijken": districts(dossier, figures),
        "stad": city(dossier, figures),
        "aan_zet": fallback(figures),
        "steun": support(figures),
        "accommodaties": venues(dossier, figures),
        "toegankelijkheid": accessibility(dossier),
        "bewaren_tot": long_date(application.keep_until) if application.keep_until else "",
        "risicos": risks(dossier),
        "planning": milestones(dossier),
        "begroting": budget_view(dossier, figures),
        "eisen": requirements(dossier),
        "bijlagen": attachments(dossier, figures),
        "regeling": scheme(dossier, figures),
        "verplichtingen": duties(dossier),
        "stukken": required(dossier),
        "categorieen": categories(dossier),
        "bronnen": sources(dossier, figures),
        "kaart": coverage_map(figures),
        "grafiek_dekking": coverage_chart(figures),
        "grafiek_steun": support_chart(figures),
        "grafiek_lasten": category_chart(figures),
        "grafiek_lasten_wijken": area_chart(figures),
    }
    yield Copy("subsidieaanvraag.docx", title, view)


APPLICATION = Document(
    "subsidieaanvraag", "subsidieaanvraag.docx", MEANINGS, copies, measured=Measured.APPLICATION
)
