"""``samen030 build``."""

from datetime import date
from pathlib import Path

from generator.commands.options import (
    DEBUG,
    FINAL,
    FRESH,
    JSON,
    NOTES,
    PDF,
    PROJECT,
    TRACE,
    command,
    required,
)
from generator.commands.single_run import run_and_tell
from generator.guard import stop
from generator.job import Job


@command
@PROJECT
@FINAL
@PDF
@FRESH
@TRACE
@NOTES
@JSON
@DEBUG
def build(
    project: Path,
    final: bool,
    pdf: bool,
    fresh: tuple[str, ...],
    trace: bool,
    notes: bool,
    as_json: bool,
) -> None:
    """Lees de werkboeken, controleer ze en maak alle documenten."""
    required(project)
    if trace and (final or pdf):
        stop(
            "Koppelingen naar cellen horen in een concept: laat --trace weg, of --final en --pdf.",
            2,
        )
    job = Job(project, date.today(), final, pdf=pdf, keep=final, trace=trace, fresh=fresh)
    run_and_tell(job, notes=notes, as_json=as_json)
