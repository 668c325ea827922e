"""Document 3: a plan for each wijk, always in the same order (domain 7.3)."""

from collections.abc import Iterator

from generator.documents.blocks.activity import activity_block
from generator.documents.blocks.on_every_document import common
from generator.documents.blocks.paid_by import beside_budget
from generator.documents.blocks.pictures import district_map
from generator.documents.blocks.wording import paragraphs
from generator.documents.definition import Copy, Document, Edition, View, shown
from generator.documents.district_plan.activities import (
    citywide,
    effort,
    per_neighbourhood,
    planning,
    whole_district,
)
from generator.documents.district_plan.goals_and_costs import goals, money, partners
from generator.documents.district_plan.in_uncovered import in_uncovered
from generator.documents.district_plan.meanings import MEANINGS
from generator.documents.district_plan.members_and_support import (
    coverage,
    inhabited,
    members,
    neighbourhoods,
    venues,
)
from generator.documents.district_plan.support import supporters, voices
from generator.dossier import Dossier
from generator.dutch import plain
from generator.figures.all import Figures
from generator.figures.counting import because
from generator.own_words import OwnWords
from generator.pictures import NO_PHOTO
from generator.workbooks.districts import District
from generator.workbooks.scheme import Measured

_LONGEST_NAME = 60  # a path in Windows has room for 260 characters


def copies(dossier: Dossier, figures: Figures, edition: Edition) -> Iterator[Copy]:
    """A file for each wijk, in the order of the wijken."""
    for district in figures.places.districts:
        title = f"Plan voor {figures.naming.in_sentence(district.name)}"
        yield Copy(
            path(district, figures), title, _view(district, title, dossier, figures, edition)
        )


def path(district: District, figures: Figures) -> str:
    """``wijkplannen/10-zuid-west.docx``: the place among the wijken and a plain name."""
    name = plain(district.name)[:_LONGEST_NAME].strip().replace(" ", "-")
    place = figures.places.districts.index(district) + 1
    return f"wijkplannen/{place:02}-{name or 'wijk'}.docx"


def _view(
    district: District, title: str, dossier: Dossier, figures: Figures, edition: Edition
) -> View:
    activities = figures.effort.in_area(district.name)
    own = members(district, figures)
    return {
        **common(dossier, figures, edition, title),
        "wijk": {
            **_district(district, figures),
            "foto": dossier.photos.get(district.name, NO_PHOTO),
        },
        "buurten": neighbourhoods(district, figures),
        "leden": own,
        "voorgesteld": [member for member in own if member["over"]],
        "steun": supporters(district, figures),
        "stemmen": voices(district, figures),
        "accommodaties": venues(district, dossier, figures),
        "opgaven": goals(district, dossier),
        "activiteiten": [activity_block(a, figures) for a in activities],
        "hele_wijk": whole_district(district, figures),
        "per_buurt": per_neighbourhood(district, figures),
        "stedelijk": citywide(figures),
        "aan_zet": {**coverage(district, figures), **in_uncovered(district, figures)},
        "partners": partners(district, dossier),
        "inzet": effort(activities, figures),
        "naast_begroting": beside_budget(district.name, figures),
        "kosten": money(district, figures),
        "planning": planning(activities),
        "kaart": district_map(district, figures),
        "portret": dossier.own_words.get(district.name, OwnWords()),
    }


def _district(district: District, figures: Figures) -> View:
    return {
        "naam": district.name,
        "plek": figures.naming.in_sentence(district.name),
        "code": district.code or "",
        "soort_code": because("CBS-code" if district.of_cbs else "code", district.origin("code")),
        "kracht": paragraphs(shown(district, "strength")),
        "kwetsbaarheid": paragraphs(shown(district, "vulnerability")),
        "aanspreekpunt": shown(district, "contact"),
        **inhabited(district, figures),
    }


DISTRICT_PLAN = Document("wijkplannen", "wijkplan.docx", MEANINGS, copies, measured=Measured.PLAN)
