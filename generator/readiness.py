"""How far it is: each document for the gemeente, and the last days of the regeling."""

from generator.checks.on_results.submission_limits import Made
from generator.dossier import Dossier
from generator.events import Deadline, Ready
from generator.word.inspecting.reading_text import parts_of
from generator.workbooks.scheme import Scheme


def ready(made: Made) -> tuple[Ready, ...]:
    """The documents that the gemeente gets, in the order in which they were made."""
    public = (path for path in made.papers if made.documents[path].public)
    return tuple(Ready(p, made.titles[p], *parts_of(made.papers[p])) for p in public)


def deadlines(dossier: Dossier) -> tuple[Deadline, ...]:
    """Those that are known, the support first."""
    scheme = dossier.form(Scheme)
    days = (("Steun verzamelen", scheme.support_by), ("Aanvraag indienen", scheme.deadline))
    return tuple(Deadline(what, day) for what, day in days if day)
