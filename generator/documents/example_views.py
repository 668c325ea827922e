"""What a template may name: the views of the examples, with an entry in every list."""

from collections.abc import Mapping, Sequence
from functools import cache

from generator.documents.all import DOCUMENTS
from generator.documents.definition import Edition, Value, View
from generator.documents.example_dossier import example_dossier, example_row
from generator.dossier import Dossier
from generator.figures.all import derive
from generator.workbooks.activities import Activity
from generator.workbooks.all import home
from generator.workbooks.application import Application
from generator.workbooks.definition import Row
from generator.workbooks.districts import Neighbourhood
from generator.workbooks.members import Member, Pillar
from generator.workbooks.statements import Statement

_MORE: tuple[tuple[type[Row], tuple[Mapping[str, object], ...]], ...] = (
    (Application, ({"other_subsidies": "ja"},)),
    (Member, ({}, {"name": "Bewoners Voorbeeld", "role": "initiatiefnemer"})),
    (Neighbourhood, ({}, {"name": "Voorbeeldbuurt", "code": "BU03440899"})),
    (
        Activity,
        (
            *({"number": f"A{n}", "pillar": p.value} for n, p in enumerate(Pillar, start=1)),
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
        ),
    ),
)  # fmt: skip


@cache
def example_views() -> Mapping[str, View]:
    """By template: the view of the example, with what a fuller example adds to it."""
    dossiers = (example_dossier(), _fuller())
    return {
        document.template: _merged(
            [
                copy.view
                for dossier in dossiers
                for copy in document.copies(dossier, derive(dossier), Edition())
            ]
        )
        for document in DOCUMENTS
    }


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
    return values[0]
