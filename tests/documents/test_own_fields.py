"""What a document of her own may name: every field has a meaning, and none of them is private."""

import pytest

from generator.documents.custom.meanings import closed
from generator.documents.custom.subjects import ONCE, SUBJECTS, Subject
from generator.documents.example_views import subject_view
from generator.documents.meaning import Cell
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.definition import columns
from tests.documents.test_meanings import declared, leaves, shape

EVERY = [ONCE, *SUBJECTS.values()]


@pytest.mark.parametrize("internal", [False, True])
@pytest.mark.parametrize("subject", EVERY, ids=lambda s: s.word or "once")
def test_every_field_has_a_meaning_and_every_meaning_a_field(
    subject: Subject, internal: bool
) -> None:
    there = set(shape(subject_view(subject, internal=internal), ""))
    told = set(declared(subject.meanings(internal=internal), ""))
    assert there - told == set()
    assert told - there == set()


@pytest.mark.parametrize("subject", EVERY, ids=lambda s: s.word or "once")
def test_no_field_of_a_public_document_shows_a_private_column(subject: Subject) -> None:
    for path, meaning in leaves(subject.meanings(internal=False)):
        assert not closed(meaning), path


def test_what_is_private_is_what_the_columns_say() -> None:
    kinds = {sheet.kind for book in WORKBOOKS for sheet in book.sheets}
    private = {(k, c.field) for k in kinds for c in columns(k) if c.private or c.kept}
    assert {(k, c) for k, c in private if closed(Cell(k, c))} == private
    group = SUBJECTS["lid"].meanings(internal=True)["lid"]
    assert {"email", "telefoon", "vertegenwoordiger"} <= set(group.fields)  # type: ignore[union-attr]
    hidden = SUBJECTS["lid"].meanings(internal=False)["lid"]
    assert set(group.fields) - set(hidden.fields) == {  # type: ignore[union-attr]
        "email", "telefoon", "vertegenwoordiger",
    }  # fmt: skip


@pytest.mark.parametrize("subject", SUBJECTS.values(), ids=lambda s: s.word)
def test_the_field_that_names_a_copy_is_there(subject: Subject) -> None:
    group = subject_view(subject, internal=False)[subject.word]
    assert {subject.name, subject.apart} <= set(group)  # type: ignore[arg-type]
