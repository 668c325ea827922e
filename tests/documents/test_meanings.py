"""Every field of every template has a meaning, and every meaning is of a field that is there."""

import re
from collections.abc import Iterator, Mapping

import pytest

from generator.documents.all import DOCUMENTS
from generator.documents.definition import Edition, Value, View
from generator.documents.example_dossier import example_row
from generator.documents.example_views import _MORE, example_views
from generator.documents.meaning import Cell, Each, Group, Meaning, Meanings
from generator.dossier import Dossier
from generator.figures.all import derive
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.definition import Column, Row, columns

MEANINGS = {document.template: document.meanings for document in DOCUMENTS}
TEMPLATES = list(MEANINGS)


def shape(value: Value, path: str) -> Iterator[str]:
    """Every path in a view; a list has [] behind its name."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from shape(inner, f"{path}.{key}")
    elif isinstance(value, list | tuple):
        yield from shape(value[0] if value else "", f"{path}[]")
    else:
        yield path


def declared(meaning: Meaning | Meanings, path: str) -> Iterator[str]:
    if isinstance(meaning, Mapping):
        for key, inner in meaning.items():
            yield from declared(inner, f"{path}.{key}")
    elif isinstance(meaning, Group):
        yield from declared(meaning.fields, path)
    elif isinstance(meaning, Each):
        yield from declared(meaning.fields or "", f"{path}[]")
    else:
        yield path


def leaves(
    meanings: Meanings, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], str | Cell]]:
    for key, meaning in meanings.items():
        if isinstance(meaning, Group | Each):
            yield from leaves(meaning.fields, (*path, key))
        else:
            yield (*path, key), meaning


def groups(meanings: Meanings) -> Iterator[Group | Each]:
    for meaning in meanings.values():
        if isinstance(meaning, Group | Each):
            yield meaning
            yield from groups(meaning.fields)


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_field_has_a_meaning_and_every_meaning_a_field(template: str) -> None:
    there = set(shape(example_views()[template], ""))
    told = set(declared(MEANINGS[template], ""))
    assert there - told == set(), "give these fields a meaning in meanings.py of the document"
    assert told - there == set(), "these fields are gone"


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_meaning_is_one_sentence_of_dutch(template: str) -> None:
    for path, meaning in leaves(MEANINGS[template]):
        if isinstance(meaning, str):
            assert meaning[0].isupper() or meaning[0] in "“", path
            assert meaning.endswith("."), path
            assert 5 < len(meaning) <= 100, path
    for group in groups(MEANINGS[template]):
        assert group.about[0].isupper(), group.about
        assert not group.about.endswith("."), group.about
        assert group.about != getattr(group, "one", "")


def test_in_one_document_a_loop_never_takes_the_name_of_a_field_or_of_the_loop_around_it() -> None:
    def names(meanings: Meanings, around: frozenset[str]) -> None:
        for key, meaning in meanings.items():
            if isinstance(meaning, Each):
                assert meaning.one not in around, f"{key}: {meaning.one}"
                names(meaning.fields, around | {meaning.one})
            elif isinstance(meaning, Group):
                names(meaning.fields, around)

    for template in TEMPLATES:
        names(MEANINGS[template], frozenset(MEANINGS[template]))


CELLS = sorted(
    {(m.kind, m.field) for t in TEMPLATES for _, m in leaves(MEANINGS[t]) if isinstance(m, Cell)},
    key=lambda pair: (pair[0].__name__, pair[1]),
)
OTHER = {
    "ja": "nee", "nee": "ja", "bewonersinitiatief": "anders", "initiatiefnemer": "penvoerder",
    "coöperatie": "vereniging", "volwassenen": "kinderen en jeugd", "personeel": "scholing",
    "gevraagde subsidie": "fondsen", "buurtcentrum": "speeltuin", "gemiddeld": "groot",
    "groot": "klein", "aangevraagd": "toegekend", "geen": "1.000", "Zuidwest": "West",
    "KvK-uittreksel": "balans", "eerste aanvraag": "altijd", "geen staatssteun": "DAEB", "4": "3", "jaar": "aanvraag",
}  # fmt: skip
DECIDING = {"area", "pillar", "name"}  # a row that has another one may stand in another list
CODES = {"kvk", "rsin", "iban", "email", "phone", "postcode", "website", "code"}


def otherwise(column: Column) -> str:
    """Something else that she may type in this column; a code is emptied."""
    example = column.example
    if column.field in CODES:
        return ""
    if example in OTHER:
        return OTHER[example]
    if re.fullmatch(r"\d+-\d+-\d{4}", example):
        return "2-2-2017"
    if re.fullmatch(r"\d{4}", example):
        return "2020"
    return "7.777,00" if re.fullmatch(r"[\d.]*,\d\d|", example) else f"Anders dan {example}"


def found(value: Value, path: tuple[str, ...]) -> list[object]:
    """All values at a path, of every round of the lists on the way."""
    if isinstance(value, list | tuple):
        return [one for entry in value for one in found(entry, path)]
    if not path:
        return [value]
    return (
        found(value[path[0]], path[1:]) if isinstance(value, Mapping) and path[0] in value else []
    )


def filled(changed_kind: type[Row], column: Column | None) -> Mapping[str, list[View]]:
    """The views by template of the example with more rows, one column typed otherwise."""
    tables = {}
    for workbook in WORKBOOKS:
        for sheet in workbook.sheets:
            rows = dict(_MORE).get(sheet.kind, ({},))
            change = (
                {column.field: otherwise(column)} if column and sheet.kind is changed_kind else {}
            )
            tables[sheet.kind] = tuple(
                example_row(workbook, sheet, **{**row, **change}) for row in rows
            )
    dossier = Dossier(tables)
    figures = derive(dossier)
    return {d.template: [c.view for c in d.copies(dossier, figures, Edition())] for d in DOCUMENTS}


@pytest.mark.parametrize(("kind", "field"), CELLS, ids=lambda x: getattr(x, "__name__", x))
def test_a_field_that_names_a_column_shows_what_is_typed_there(kind: type[Row], field: str) -> None:
    column = next(c for c in columns(kind) if c.field == field)
    before, after = filled(kind, None), filled(kind, column)
    shown = {
        (template, path): (found(before[template], path), found(after[template], path))
        for template in TEMPLATES
        for path, meaning in leaves(MEANINGS[template])
        if meaning == Cell(kind, field)
    }
    assert all(old for old, _ in shown.values())
    if field in DECIDING:
        assert any(set(new) != set(old) for old, new in shown.values())
    else:
        assert [path for path, (old, new) in shown.items() if not set(new) - set(old)] == []


def test_the_workbooks_know_every_kind_that_is_named() -> None:
    known = {sheet.kind for book in WORKBOOKS for sheet in book.sheets}
    assert {kind for kind, _ in CELLS} <= known
