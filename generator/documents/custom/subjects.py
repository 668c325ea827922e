"""What a document of her own can be made for: once, or each lid, wijk, verklaring or activiteit."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator.documents.application.document import APPLICATION
from generator.documents.blocks.activity import activity_block
from generator.documents.custom.meanings import CONTACTS, MEMBER, ONE_ACTIVITY, STATEMENT, public
from generator.documents.custom.things import member_group, statement_group, with_contacts
from generator.documents.definition import Edition, View
from generator.documents.district_plan.document import DISTRICT_PLAN
from generator.documents.meaning import Each, Group, Meanings
from generator.dossier import Dossier
from generator.figures.all import Figures
from generator.pictures import NO_PHOTO
from generator.workbooks.activities import Activity
from generator.workbooks.definition import Row
from generator.workbooks.statements import Statement

Views = Iterator[tuple[Row | None, View]]
Groups = Callable[[Dossier, Figures, bool], Iterator[tuple[Row, View]]]


@dataclass(frozen=True, eq=False)
class Subject:
    """A kind of thing that a document is made for; ``word`` is its group in a template.

    ``each`` stands behind "voor"; ``typed`` is what she may type there. ``name`` is the field that
    names a copy, ``apart`` one that tells two of the same name apart, ``key`` the cell of the name.
    ``make`` gives each thing with its view, all private fields in it when it is for internal use;
    ``own`` each with the fields of its group alone, where no other document has those.
    """

    word: str
    each: str
    typed: tuple[str, ...]
    name: str
    apart: str
    key: str
    whole: Meanings
    make: Callable[[Dossier, Figures, Edition, bool], Views]
    own: Groups = lambda _dossier, _figures, _internal: iter(())

    def meanings(self, *, internal: bool) -> Meanings:
        """What the fields mean; without the private ones in a public document."""
        group, members = self.whole.get(self.word), self.whole["leden"]
        if internal and isinstance(members, Each):
            fields = {**members.fields, **CONTACTS}
            return {**self.whole, "leden": Each(members.one, members.about, fields)}
        if isinstance(group, Group):
            return {**self.whole, self.word: public(group)}
        return self.whole


def _once(dossier: Dossier, figures: Figures, edition: Edition, internal: bool) -> Views:
    for copy in APPLICATION.copies(dossier, figures, edition):
        yield None, with_contacts(copy.view, figures) if internal else copy.view


def _districts(dossier: Dossier, figures: Figures, edition: Edition, internal: bool) -> Views:
    plans = DISTRICT_PLAN.copies(dossier, figures, edition)
    for row, plan in zip(figures.places.districts, plans, strict=True):
        yield row, with_contacts(plan.view, figures) if internal else plan.view


def _members(dossier: Dossier, figures: Figures, internal: bool) -> Iterator[tuple[Row, View]]:
    for member in figures.coverage.members:
        yield member, member_group(member, figures, dossier.photos.get(member.name, NO_PHOTO))


def _statements(dossier: Dossier, figures: Figures, internal: bool) -> Iterator[tuple[Row, View]]:
    for statement in dossier.rows(Statement):
        if statement.withdrawn_on is None:
            yield statement, statement_group(statement, figures, internal=internal)


def _activities(dossier: Dossier, figures: Figures, internal: bool) -> Iterator[tuple[Row, View]]:
    for activity in dossier.rows(Activity):
        yield activity, activity_block(activity, figures)


def _beside_all(
    word: str,
    each: str,
    typed: tuple[str, ...],
    name: str,
    apart: str,
    key: str,
    group: Group,
    things: Groups,
) -> Subject:
    """For one thing: the view of the application, with the fields of that thing beside it."""
    shown = {True: group.fields, False: public(group).fields}

    def own(dossier: Dossier, figures: Figures, internal: bool) -> Iterator[tuple[Row, View]]:
        for row, fields in things(dossier, figures, internal):
            yield row, {key: value for key, value in fields.items() if key in shown[internal]}

    def make(dossier: Dossier, figures: Figures, edition: Edition, internal: bool) -> Views:
        for _, view in _once(dossier, figures, edition, internal):
            for row, fields in own(dossier, figures, internal):
                yield row, {**view, word: fields}

    return Subject(
        word, each, typed, name, apart, key, {**APPLICATION.meanings, word: group}, make, own
    )


ONCE = Subject("", "", (), "", "", "", APPLICATION.meanings, _once)
SUBJECTS: Mapping[str, Subject] = {
    subject.word: subject
    for subject in (
        _beside_all(
            "lid", "elk lid", ("lid", "leden"), "naam", "postcode", "name", MEMBER, _members,
        ),
        Subject(
            "wijk", "elke wijk", ("wijk", "wijken"), "naam", "code", "name",
            DISTRICT_PLAN.meanings, _districts,
        ),
        _beside_all(
            "verklaring", "elke steunverklaring",
            ("steunverklaring", "steunverklaringen", "verklaring", "verklaringen"),
            "nr", "nr", "number", STATEMENT, _statements,
        ),
        _beside_all(
            "activiteit", "elke activiteit", ("activiteit", "activiteiten"), "nr", "nr", "number",
            ONE_ACTIVITY, _activities,
        ),
    )
}  # fmt: skip
