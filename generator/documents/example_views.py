"""What a template may name: the views of the examples, with an entry in every list."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from generator.documents.all import DOCUMENTS
from generator.documents.custom.document import other_fields
from generator.documents.custom.subjects import Subject
from generator.documents.definition import Document, Edition, Value, View
from generator.documents.example_dossier import example_dossier, example_row
from generator.dossier import Dossier
from generator.figures.all import Figures, derive
from generator.printed import Printed
from generator.workbooks.activities import Activity
from generator.workbooks.all import home
from generator.workbooks.application import Application
from generator.workbooks.budget import Cost, Income
from generator.workbooks.definition import Row
from generator.workbooks.districts import Neighbourhood
from generator.workbooks.members import Member
from generator.workbooks.statements import Statement

_MORE: tuple[tuple[type[Row], tuple[Mapping[str, object], ...]], ...] = (
    (Application, ({"other_subsidies": "ja"},)),
    (Cost, ({"this_year": "1000", "last_year": "900"},)),
    (Income, ({"this_year": "1000", "last_year": "900"},)),
    (Member, ({}, {"name": "Bewoners Voorbeeld", "role": "initiatiefnemer"})),
    (Neighbourhood, ({}, {"name": "Voorbeeldbuurt", "code": "BU99990899"})),
    (
        Activity,
        (
            {},
            {"number": "A8", "pillar": ""},
            {"number": "A9", "area": "stedelijk", "neighbourhoods": ""},
        ),
    ),
    (
        Statement,
        (
            {},
            {"number": "S2", "organisation": "Stad", "area": "stedelijk", "neighbourhood": ""},
            {"number": "S3", "supporter": "persoon", "organisation": "", "may_print_person": "ja"},
            {"number": "S4", "organisation": "Vereniging Voorbeeld", "signed": "nee"},
            {"number": "S5", "organisation": "Stil Voorbeeld", "may_print_organisation": "nee"},
        ),
    ),
)  # fmt: skip


@cache
def example_views() -> Mapping[str, View]:
    """By template: the view of the example, with what a fuller example adds to it."""
    return {document.template: example_view(document) for document in DOCUMENTS}


@lru_cache(maxsize=256)
def example_view(document: Document) -> View:
    """What one document may name."""
    copies = [copy for known in _examples() for copy in document.copies(*known, Edition())]
    return _merged([copy.view for copy in copies])


@cache
def subject_view(subject: Subject, *, internal: bool) -> View:
    """What a document of her own may name that is for such a thing."""
    made = [subject.make(*known, Edition(), internal) for known in _examples()]
    return _merged([view for views in made for _, view in views])


def own_shape(subject: Subject) -> View:
    """The fields that only documents for such a thing have."""
    made = (subject.own(*known, True) for known in _examples())
    return _merged([fields for groups in made for _, fields in groups])


@cache
def other_views(document: Document) -> Mapping[str, View]:
    """What documents of her own may name elsewhere and this one may not, by where that is."""
    found: dict[str, list[View]] = {}
    for where, subject, internal in other_fields(document):
        found.setdefault(where, []).append(subject_view(subject, internal=internal))
    return {where: _merged(views) for where, views in found.items()}


@cache
def _examples() -> tuple[tuple[Dossier, Figures], ...]:
    return tuple((dossier, derive(dossier)) for dossier in (example_dossier(), _fuller()))


def _fuller() -> Dossier:
    """The example with more rows, so that every list in every document has an entry."""
    tables = dict(example_dossier().tables)
    for kind, rows in _MORE:
        workbook, sheet = home(kind)
        tables[kind] = tuple(example_row(workbook, sheet, **changed) for changed in rows)
    return Dossier(tables)


def _merged(views: Sequence[View]) -> View:
    """One view with the keys of all; a list has one entry, with the keys of all its entries."""
    keys = dict.fromkeys(key for view in views for key in view)
    return {key: _one([view[key] for view in views if key in view]) for key in keys}


def _one(values: Sequence[Value]) -> Value:
    groups = [value for value in values if isinstance(value, Mapping)]
    if groups:
        return _merged(groups)
    lists = [value for value in values if isinstance(value, list | tuple)]
    if lists:
        found = [entry for value in lists for entry in value]
        return [_one(found)] if found else []
    return next((value for value in values if isinstance(value, Printed) and value), values[0])
