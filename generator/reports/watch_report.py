"""What ``samen030 watch`` says between two reports: what was saved, and that all is well."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import PurePosixPath

from generator.dutch import count, enumerate_names
from generator.events import Outcome
from generator.problems import Severity
from generator.reports.snippet import visible

WAITING = "Bewaar een werkboek of sjabloon, dan bouwen we opnieuw. Stoppen: Ctrl+C."
STOPPED = "Gestopt met meekijken."
_MOST_NAMES = 3  # names in one line


def saved(now: datetime, changed: Sequence[str]) -> str:
    """The line above a report: when, and which files were saved."""
    names = [visible(PurePosixPath(name).name) for name in changed]
    more = len(names) - _MOST_NAMES
    if more > 1:
        names = [*names[:_MOST_NAMES], f"nog {count(more, 'bestand', 'bestanden')}"]
    verb = "is" if len(changed) == 1 else "zijn"
    return f"{now:%H:%M:%S}  {enumerate_names(names)} {verb} veranderd; we bouwen opnieuw."


def calm(now: datetime, outcome: Outcome) -> str:
    """One line when nothing is wrong; empty when the whole report is to be shown."""
    if any(p.severity > Severity.NOTE for p in outcome.problems) or outcome.exit_code:
        return ""
    renewed = sum(written.state != "ongewijzigd" for written in outcome.written)
    kept = len(outcome.written) - renewed
    counts = [
        f"{count(amount, 'document', 'documenten')} {state}"
        for amount, state in ((renewed, "bijgewerkt"), (kept, "ongewijzigd"))
        if amount
    ]
    return f"{now:%H:%M:%S}  Alles in orde: {enumerate_names(counts)}."
