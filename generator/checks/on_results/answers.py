"""What the checks on a made document ask of the dossier, before the document is there."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.checks.facts import fact_of
from generator.documents.application.document import APPLICATION
from generator.documents.definition import Document
from generator.documents.district_plan.document import path as plan_path
from generator.documents.support_list.document import SUPPORT_LIST
from generator.dossier import Dossier
from generator.dutch import euro, number, plain
from generator.figures.all import Figures
from generator.figures.privacy import Privacy
from generator.problems import CellPlace
from generator.workbooks.activities import Activity
from generator.workbooks.application import Attachment, Milestone, Risk
from generator.workbooks.budget import Cost, Income
from generator.workbooks.definition import Row
from generator.workbooks.districts import Goal, Partner, Venue
from generator.workbooks.scheme import Requirement
from generator.workbooks.statements import Statement

TOTAL = re.compile(r"totaal\b|samen:?$", re.IGNORECASE)
_BY_NUMBER: tuple[type[Row], ...] = (Activity, Cost, Income, Requirement, Attachment)
_BY_NAME: tuple[tuple[type[Row], str], ...] = ((Milestone, "what"), (Risk, "what"))
_IN_DISTRICT: tuple[tuple[type[Row], str], ...] = (
    (Goal, "indicator"),
    (Partner, "name"),
    (Venue, "name"),
)


@dataclass(frozen=True)
class Answers:
    """The answers for one document, empty where it has nothing to do with the question.

    ``facts``: of each requirement the field and the text that it wants; ``amounts``: what costs
    how much; ``expected``: what should be printed, its cell, its name and whether that is a cell of
    its own; ``shared``: the numbers that other documents print too; ``privacy``: of a public one.
    """

    requirements: tuple[Requirement, ...]
    facts: tuple[tuple[str, str], ...]
    amounts: Mapping[str, tuple[str, str, str]]
    statements: tuple[str, ...]
    organisations: int
    in_cents: bool
    like_totals: tuple[str, ...]
    expected: tuple[tuple[CellPlace, str, bool], ...]
    shared: tuple[tuple[str, str], ...]
    privacy: Privacy | None

    @property
    def values(self) -> tuple[object, ...]:
        """The same as plain values: as long as these are equal, every check finds the same."""
        rows = tuple((vars(row), row.at("number")) for row in self.requirements)
        private = self.privacy.checksum if self.privacy else ""
        others = replace(self, requirements=(), privacy=None)
        return (*vars(others).values(), rows, private)


def answers_for(document: Document, path: str, dossier: Dossier, figures: Figures) -> Answers:
    """All questions of all checks about the document with this path, answered."""
    district, requirements = _district(path, figures), tuple(dossier.rows(Requirement))
    whole, listed = document is APPLICATION, document is SUPPORT_LIST
    return Answers(
        requirements,
        tuple(fact_of(dossier, row) for row in requirements) if whole else (),
        _amounts(figures) if whole else {},
        tuple(row.number for row in dossier.rows(Statement)) if listed else (),
        figures.support.tally().organisations,
        figures.in_cents,
        _named_like_totals(dossier.texts),
        tuple(_expected(document, district, dossier, figures)),
        tuple(_shared(document, district, figures)),
        figures.private if document.public else None,
    )


def _district(path: str, figures: Figures) -> str:
    """The wijk that a plan is about; empty for other documents."""
    names = {plan_path(district, figures): district.name for district in figures.places.districts}
    return names.get(path, "")


def _amounts(figures: Figures) -> dict[str, tuple[str, str, str]]:
    """As messages say it, in whole euros, and in cents."""
    budget = figures.budget
    wanted = {"alle lasten samen": budget.total_costs.total} if budget.costs else {}
    for district in figures.places.districts:
        wanted[f"de lasten van {district.name}"] = budget.for_area(district.name).total
    return {
        name: (euro(amount), euro(amount, cents=False), euro(amount, cents=True))
        for name, amount in wanted.items()
    }


@lru_cache(maxsize=1)
def _named_like_totals(texts: tuple[str, ...]) -> tuple[str, ...]:
    """What she gave a name that begins like a total, such as the activity "Samen eten"."""
    return tuple(sorted({plain(text) for text in texts if TOTAL.match(text.strip())}))


def _expected(
    document: Document, district: str, dossier: Dossier, figures: Figures
) -> Iterator[tuple[CellPlace, str, bool]]:
    if document is APPLICATION:
        for kind in _BY_NUMBER:
            for row in dossier.rows(kind):
                yield row.at("number"), str(vars(row)["number"]), True
        for kind, field in _BY_NAME:
            for row in dossier.rows(kind):
                yield row.at(field), str(vars(row)[field]), False
    elif district:
        for activity in figures.effort.in_area(district):
            yield activity.at("number"), activity.number, False
        for member in figures.coverage.in_district[district]:
            yield member.at("name"), member.name, False
        for kind, field in _IN_DISTRICT:
            for row in dossier.rows(kind):
                if vars(row)["district"] == district:
                    yield row.at(field), str(vars(row)[field] or ""), False


def _shared(document: Document, district: str, figures: Figures) -> Iterator[tuple[str, str]]:
    tally = figures.support.tally()
    if document in {APPLICATION, SUPPORT_LIST} and tally.total:
        counts = {"organisaties": tally.organisations, "bewoners": tally.persons}
        for who, amount in counts.items():
            yield f"het aantal {who} dat steunt", number(amount)
    if district and (costs := figures.budget.for_area(district).total):
        yield f"de kosten van {district}", euro(costs, cents=False)
