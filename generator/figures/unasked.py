"""Which cells this regeling does not ask, though most do."""

from collections.abc import Iterator

from generator.dossier import Dossier
from generator.figures import pillars
from generator.workbooks.activities import Activity
from generator.workbooks.application import Application
from generator.workbooks.definition import Row
from generator.workbooks.members import WorkingArea
from generator.workbooks.scheme import Occasion, RequiredAttachment, Scheme

Field = tuple[type[Row], str]
FIRST: Field = (Application, "first_application")


def derive(dossier: Dossier) -> frozenset[Field]:
    """The pijler of a row when there are none; and what Awb 4:61-4:65 asks only per boekjaar."""
    return frozenset(_unasked(dossier))


def _unasked(dossier: Dossier) -> Iterator[Field]:
    if not pillars.derive(dossier):
        yield Activity, "pillar"
        yield WorkingArea, "pillar"
    if dossier.form(Scheme).per_year is False:
        yield Application, "reserve"
        yield Application, "other_subsidies"
        depends = {Occasion.FIRST, Occasion.LATER}
        if not any(row.occasion in depends for row in dossier.rows(RequiredAttachment)):
            yield FIRST
