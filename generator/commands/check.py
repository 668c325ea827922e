"""``samen030 check``."""

from pathlib import Path

from generator.commands.options import DEBUG, JSON, NOTES, PROJECT, command, required
from generator.commands.single_run import run_and_tell


@command
@PROJECT
@NOTES
@JSON
@DEBUG
def check(project: Path, notes: bool, as_json: bool) -> None:
    """Controleer werkboeken en sjablonen, zonder documenten te maken."""
    required(project)
    run_and_tell(project, final=False, documents=False, notes=notes, as_json=as_json)
