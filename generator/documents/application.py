"""Subsidieaanvraag: what is asked of the gemeente, by whom, for what and at what cost."""

from collections.abc import Iterable, Iterator

from generator.documents.activity_block import activity_block
from generator.documents.application_money import budget_view
from generator.documents.application_network import (
    attachments,
    coverage_gaps,
    founders,
    members,
    milestones,
    requirements,
    risks,
    signatories,
    support_view,
    venues,
)
from generator.documents.definition import Copy, Document, Edition, View
from generator.documents.parts import common, paragraphs
from generator.dossier import Dossier
from generator.dutch import count, euro, long_date, number, words
from generator.figures.all import Figures
from generator.figures.effort import means
from generator.utrecht import CITYWIDE
from generator.workbooks.activities import Activity
from generator.workbooks.application import (
    Applicant,
    Application,
    Attachment,
    Milestone,
    OtherSubsidy,
    Requirement,
    Risk,
    Signatory,
)
from generator.workbooks.budget import Cost, Income
from generator.workbooks.districts import District, Goal, Neighbourhood, Venue
from generator.workbooks.members import Member, Pillar, WorkingArea
from generator.workbooks.statements import Statement

_PILLAR_KEYS = {
    "volwassenen": Pillar.ADULTS,
    "jeugd": Pillar.YOUTH,
    "plekken": Pillar.PLACES,
    "coordinatie": Pillar.COORDINATION,
}


def copies(dossier: Dossier, figures: Figures, edition: Edition) -> Iterator[Copy]:
    """The one application."""
    application = dossier.form(Application)
    title = application.subject or "Subsidieaanvraag"
    view: View = {
        **common(dossier, figures, edition, title),
        "cijfers": _key_figures(dossier, figures),
        "initiatiefnemers": founders(figures),
        "leden": members(figures),
        "ondertekenaars": signatories(dossier),
        "toegankelijkheid": paragraphs(application.accessibility or ""),
        "bewaren_tot": long_date(application.keep_until) if application.keep_until else "",
        "pijlers": _pillars(figures),
        "zonder_pijler": _blocks((a for a in figures.effort.activities if not a.pillar), figures),
        "wijken": [_district(d, dossier, figures) for d in figures.places.districts],
        "aan_zet": coverage_gaps(figures),
        "steun": support_view(figures),
        "accommodaties": venues(dossier, figures),
        "risicos": risks(dossier),
        "planning": milestones(dossier),
        "eisen": requirements(dossier),
        "bijlagen": attachments(dossier),
        "begroting": budget_view(dossier, figures),
        "bronnen": _sources(dossier),
    }
    yield Copy("subsidieaanvraag.docx", title, view)


def _key_figures(dossier: Dossier, figures: Figures) -> View:
    coverage, support, budget = figures.coverage, figures.support, figures.budget
    effort, tally = figures.effort.total(), figures.support.tally()
    with_member, without = coverage.with_member(), coverage.without_member()
    return {
        "wijken": words(len(figures.places.districts)),
        "buurten": number(len(figures.places.neighbourhoods)),
        "inwoners": number(figures.places.inhabitants()),
        "leden": count(len(coverage.members), "lid", "leden"),
        "initiatiefnemers": words(len(coverage.founders)),
        "met_lid": count(len(with_member), "buurt", "buurten"),
        "zonder_lid": count(len(without), "buurt", "buurten"),
        "er_is_zonder": bool(without),
        "bereikt": number(coverage.reached()),
        "organisaties": count(tally.organisations, "organisatie", "organisaties"),
        "bewoners": count(tally.persons, "bewoner", "bewoners"),
        "achter_ons": number(support.organisations_behind),
        "activiteiten": count(effort.activities, "activiteit", "activiteiten"),
        "fte": number(effort.fte, 1),
        "vrijwilligers": number(effort.volunteers),
        "bereik": number(effort.reach),
        "personeel": euro(effort.personnel),
        "materieel": euro(effort.material),
        "accommodaties": number(len(dossier.rows(Venue))),
        "opgaven": number(len(dossier.rows(Goal))),
        "lasten": euro(budget.total_costs.total),
        "overige_baten": euro(budget.other_income.total),
        "gemiddeld": euro(budget.total_costs.average),
        "subsidie_gemiddeld": euro(budget.subsidy.average),
    }


def _pillars(figures: Figures) -> dict[str, View]:
    return {
        key: {
            "activiteiten": _blocks(figures.effort.of_pillar(pillar), figures),
            "zin": _pillar_sentence(figures.effort.of_pillar(pillar)),
        }
        for key, pillar in _PILLAR_KEYS.items()
    }


def _blocks(activities: Iterable[Activity], figures: Figures) -> list[View]:
    return [
        {**activity_block(activity, figures), "per_jaar": euro(means([activity]).costs)}
        for activity in activities
    ]


def _pillar_sentence(activities: tuple[Activity, ...]) -> str:
    """How much is done under a pijler, right for none, one and many."""
    total = means(activities)
    if not total.activities:
        return "Voor deze pijler zijn nog geen activiteiten beschreven."
    volunteers = count(total.volunteers, "vrijwilliger", "vrijwilligers")
    return (
        f"Het gaat om {count(total.activities, 'activiteit', 'activiteiten')}, met "
        f"{number(total.fte, 1)} fte en {volunteers}. "
        f"Samen kosten zij {euro(total.costs)} per jaar: {euro(total.personnel)} aan personeel en "
        f"{euro(total.material)} aan materieel."
    )


def _district(district: District, dossier: Dossier, figures: Figures) -> View:
    name = district.name
    return {
        "naam": name,
        "inwoners": number(figures.places.inhabitants(name)),
        "buurten": number(len(figures.places.by_district[name])),
        "zonder_lid": number(len(figures.coverage.without_member(name))),
        "leden": number(len(figures.coverage.in_district[name])),
        "opgaven": number(sum(g.district == name for g in dossier.rows(Goal))),
        "activiteiten": number(len(figures.effort.in_area(name))),
        "per_jaar": euro(figures.budget.for_area(name).average),
    }


def _sources(dossier: Dossier) -> list[View]:
    counted = [n for n in dossier.rows(Neighbourhood) if n.inhabitants is not None]
    inhabitants = dict.fromkeys(
        f"{n.source or 'bron nog niet ingevuld'}, {n.year or 'jaar nog niet ingevuld'}"
        for n in counted
    )
    cities = len([a for a in dossier.rows(Activity) if a.area == CITYWIDE])
    return [
        *({"cijfer": "Inwoners per buurt en wijk", "bron": source} for source in inhabitants),
        {"cijfer": "Wijken en buurten", "bron": "Indeling van het CBS in wijken en buurten"},
        {"cijfer": "Leden en werkgebieden", "bron": "Ledenadministratie van de stadscoöperatie"},
        {"cijfer": "Steun", "bron": "Getekende steunverklaringen, op de datum van deze aanvraag"},
        {
            "cijfer": f"Activiteiten, waarvan {number(cities)} voor de hele stad",
            "bron": "Opgave van de leden en van de stadscoöperatie",
        },
        {"cijfer": "Bedragen", "bron": "Begroting bij deze aanvraag"},
    ]


APPLICATION = Document(
    "subsidieaanvraag",
    "subsidieaanvraag.docx",
    copies,
    uses=(
        Applicant, Application, Signatory, OtherSubsidy, Requirement, Attachment, Milestone, Risk,
        Member, WorkingArea, Statement, Activity, Cost, Income, District, Neighbourhood, Goal,
        Venue,
    ),
)  # fmt: skip
