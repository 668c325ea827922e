"""``samen030 build``."""

from pathlib import Path

from generator.commands.options import DEBUG, FINAL, JSON, NOTES, PDF, PROJECT, command, required
from generator.commands.single_run import run_and_tell


@command
@PROJECT
@FINAL
@PDF
@NOTES
@JSON
@DEBUG
def build(project: Path, final: bool, pdf: bool, notes: bool, as_json: bool) -> None:
    """Lees de werkboeken, controleer ze en maak alle documenten."""
    required(project)
    run_and_tell(project, final=final, documents=True, pdf=pdf, notes=notes, as_json=as_json)
