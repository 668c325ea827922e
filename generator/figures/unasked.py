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
RESERVE: Field = (Application, "reserve")
OTHERS: Field = (Application, "other_subsidies")
CEILING: Field = (Scheme, "ceiling")
PER_BOEKJAAR: Field = (Scheme, "per_year")  # what only a grant per boekjaar is asked


def derive(dossier: Dossier) -> frozenset[Field]:
    """The pijler of a row when there are none, what is asked only per boekjaar, no plafond."""
    return frozenset(_unasked(dossier))


def _unasked(dossier: Dossier) -> Iterator[Field]:
    if not pillars.derive(dossier):
        yield Activity, "pillar"
        yield WorkingArea, "pillar"
    if dossier.form(Scheme).per_year is False:
        yield from (PER_BOEKJAAR, RESERVE, OTHERS)
        depends = {Occasion.FIRST, Occasion.LATER}
        if not any(row.occasion in depends for row in dossier.rows(RequiredAttachment)):
            yield FIRST
    if dossier.form(Scheme).ceiling == 0:
        yield CEILING
