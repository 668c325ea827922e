"""Lists that other sheets refer to: when one is empty, that is the one thing to tell."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator.dossier import Dossier
from generator.dutch import count, enumerate_names
from generator.figures.all import Figures
from generator.problems import Severity
from generator.workbooks.activities import Activity
from generator.workbooks.definition import Row
from generator.workbooks.districts import District, Goal, Neighbourhood, Venue
from generator.workbooks.members import Member, WorkingArea
from generator.workbooks.scheme import Scheme
from generator.workbooks.statements import Statement

_Amounts = Iterator[tuple[int, str, str]]


@dataclass(frozen=True)
class Referred:
    """A list: what is to stand on each of its rows, how bad it is without, and what refers to it.

    ``by`` gives amounts with the word for one and for more.
    """

    each: str
    severity: Severity
    by: Callable[[Dossier, Figures], _Amounts]


def lost(kind: type[Row], dossier: Dossier, figures: Figures) -> bool:
    """Whether nobody knows what is on this list, while other rows refer to it."""
    if dossier.rows(kind):
        return False
    return kind in dossier.damaged or bool(referring(kind, dossier, figures))


def referring(kind: type[Row], dossier: Dossier, figures: Figures) -> str:
    """What refers to a list, in words: ``138 werkgebieden en 12 uitvoerders``."""
    amounts = REFERRED[kind].by(dossier, figures)
    return enumerate_names(count(n, one, more) for n, one, more in amounts if n)


def _to_members(dossier: Dossier, figures: Figures) -> _Amounts:
    yield len(dossier.rows(WorkingArea)), "werkgebied", "werkgebieden"
    organisers = [a.organiser for a in dossier.rows(Activity) if a.organiser]
    others = sum(not figures.naming.is_applicant(name) for name in organisers)
    yield others, "activiteit met een uitvoerder", "activiteiten met een uitvoerder"


def _to_neighbourhoods(dossier: Dossier, figures: Figures) -> _Amounts:
    for kind, one, more in (
        (Statement, "steunverklaring", "steunverklaringen"),
        (WorkingArea, "werkgebied", "werkgebieden"),
        (Venue, "accommodatie", "accommodaties"),
    ):
        there = sum(getattr(row, "neighbourhood", None) is not None for row in dossier.rows(kind))
        yield there, f"{one} met een buurt", f"{more} met een buurt"
    there = sum(bool(row.neighbourhoods) for row in dossier.rows(Activity))
    yield there, "activiteit met een buurt", "activiteiten met een buurt"


def _to_areas(dossier: Dossier, figures: Figures) -> _Amounts:
    yield len(figures.coverage.members), "toegelaten lid", "toegelaten leden"


def _to_each_district(dossier: Dossier, figures: Figures) -> _Amounts:
    asked = dossier.form(Scheme).every_district is not False
    yield len(dossier.rows(District)) * asked, "wijk", "wijken"


REFERRED: Mapping[type[Row], Referred] = {
    Member: Referred("elke organisatie", Severity.ERROR, _to_members),
    WorkingArea: Referred("elk werkgebied", Severity.GAP, _to_areas),
    Neighbourhood: Referred("elke buurt", Severity.ERROR, _to_neighbourhoods),
    Activity: Referred("elke activiteit", Severity.GAP, _to_each_district),
    Goal: Referred("elke opgave", Severity.GAP, _to_each_district),
}
