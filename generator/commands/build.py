"""``samen030 build``."""

from pathlib import Path

from generator.commands.options import (
    DEBUG,
    FINAL,
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


@command
@PROJECT
@FINAL
@PDF
@TRACE
@NOTES
@JSON
@DEBUG
def build(project: Path, final: bool, pdf: bool, trace: bool, notes: bool, as_json: bool) -> None:
    """Lees de werkboeken, controleer ze en maak alle documenten."""
    required(project)
    if trace and (final or pdf):
        stop(
            "Koppelingen naar cellen horen in een concept: laat --trace weg, of --final en --pdf.",
            2,
        )
    run_and_tell(
        project, final=final, documents=True, pdf=pdf, trace=trace, notes=notes, as_json=as_json
    )
