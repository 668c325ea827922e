"""The pijlers of the work, in the order of the regeling; and what this regeling does not ask."""

from generator.dossier import Dossier
from generator.workbooks.activities import Activity
from generator.workbooks.members import WorkingArea
from generator.workbooks.scheme import Pillar


def derive(dossier: Dossier) -> tuple[str, ...]:
    """Those of the sheet Pijlers, and any other that was typed."""
    known = [pillar.name for pillar in dossier.rows(Pillar)]
    typed = [row.pillar for row in dossier.rows(Activity)]
    typed += [row.pillar for row in dossier.rows(WorkingArea)]
    return tuple(dict.fromkeys(filter(None, [*known, *typed])))
