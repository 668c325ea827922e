"""``samen030 build``."""

from datetime import date
from pathlib import Path

from generator.commands.options import (
    DEBUG,
    ENVELOPE,
    FINAL,
    FRESH,
    JSON,
    NOTES,
    PDF,
    PROJECT,
    QUIET,
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
@ENVELOPE
@FRESH
@TRACE
@NOTES
@QUIET
@JSON
@DEBUG
def build(
    project: Path,
    final: bool,
    pdf: bool,
    envelope: bool,
    fresh: tuple[str, ...],
    trace: bool,
    notes: bool,
    quiet: bool,
    as_json: bool,
) -> None:
    """Lees de werkboeken, controleer ze en maak alle documenten."""
    required(project)
    if trace and (final or pdf):
        stop(
            "Koppelingen naar cellen horen in een concept: laat --trace weg, of --final en --pdf.",
            2,
        )
    if envelope and not final:
        stop("Uploaden doe je met een definitieve versie: samen030 build --final --envelope", 2)
    job = Job(
        project,
        date.today(),
        final,
        pdf=pdf or envelope,
        keep=final,
        envelope=envelope,
        trace=trace,
        fresh=fresh,
    )
    run_and_tell(job, notes=notes, as_json=as_json, quiet=quiet)
