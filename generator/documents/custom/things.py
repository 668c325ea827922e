"""One lid and one steunverklaring as a document of her own shows it."""

from generator.documents.blocks.activity import activity_block
from generator.documents.blocks.statements import (
    neighbourhood_name,
    organisation_line,
    supporter_name,
)
from generator.documents.blocks.wording import organisation_kind, sentence, written_day
from generator.documents.definition import View, shown
from generator.dutch import capital, enumerate_names, plain
from generator.figures.all import Figures
from generator.pictures import Image
from generator.workbooks.activities import Activity
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.members import Member
from generator.workbooks.statements import Statement, SupporterKind


def member_group(member: Member, figures: Figures, photo: Image) -> View:
    """All that is known of a lid, the private fields too: who prints it leaves those out."""
    coverage = figures.coverage
    served = [s.place.label for s in coverage.served if member in s.members]
    return {
        "naam": member.name,
        "soort": organisation_kind(shown(member, "kind")),
        "rol": shown(member, "role"),
        "plaats": member.town or "",
        "postcode": member.postcode or "",
        "wijk": member.district or "",
        "website": member.website or "",
        "over": sentence(member.about or ""),
        "foto": photo,
        "lid_sinds": written_day(member.member_since),
        **_contact(member),
        "wijken": enumerate_names(map(figures.naming.in_sentence, coverage.homes(member))),
        "buurten": served,
        "pijlers": enumerate_names(coverage.pillars(member)),
        "activiteiten": [
            activity_block(a, figures) for a in figures.effort.activities if _takes_part(member, a)
        ],
    }


def _contact(member: Member) -> View:
    return {
        "vertegenwoordiger": member.representative or "",
        "email": member.email or "",
        "telefoon": member.phone or "",
    }


def with_contacts(view: View, figures: Figures) -> View:
    """For internal use: in the list of members also how to reach each of them."""
    known = {member.name: _contact(member) for member in figures.coverage.members}
    listed = view["leden"]
    assert isinstance(listed, list)
    return {**view, "leden": [{**entry, **known[str(entry["naam"])]} for entry in listed]}


def _takes_part(member: Member, activity: Activity) -> bool:
    names = (activity.organiser or "", *(activity.partners or ()))
    return plain(member.name) in map(plain, names)


def statement_group(statement: Statement, figures: Figures, *, internal: bool) -> View:
    """A steunverklaring: as the public list has it, or all of it for internal use."""
    area = figures.places.home(statement.area, statement.neighbourhood) or CITYWIDE
    public = organisation_line(statement, figures, area)
    group = {
        "nr": statement.number,
        "naam": supporter_name(statement),
        "soort": public["soort"],
        "wijk": capital(figures.naming.area(area)),
        "buurt": public["buurt"],
        "datum": public["datum"],
        "motivatie": "",
        "is_organisatie": statement.supporter is not SupporterKind.PERSON,
        "telt": statement.counts,
        "ondertekenaar": statement.person or "",
        "functie": statement.person_role or "",
        "email": statement.email or "",
        "telefoon": statement.phone or "",
        "bijdrage": sentence(statement.offer or ""),
    }
    if internal or figures.private.may_quote(statement):
        group["motivatie"] = sentence(statement.motivation or "")
    if internal:
        group["naam"] = statement.organisation or statement.person or ""
        group["soort"] = organisation_kind(shown(statement, "kind")) if statement.kind else ""
        group["buurt"] = neighbourhood_name(statement, figures, area)
    return group
