"""``samen030 build``."""

from pathlib import Path

from generator.commands.options import DEBUG, FINAL, FRESH, JSON, NOTES, PDF, PROJECT, command
from generator.commands.single_run import run_and_tell


@command
@PROJECT
@FINAL
@PDF
@FRESH
@NOTES
@JSON
@DEBUG
def build(
    project: Path, final: bool, pdf: bool, fresh: tuple[str, ...], notes: bool, as_json: bool
) -> None:
    """Lees de werkboeken, controleer ze en maak alle documenten."""
    run_and_tell(
        project, final=final, documents=True, pdf=pdf, fresh=fresh, notes=notes, as_json=as_json
    )
