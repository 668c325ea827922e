"""``samen030 check``."""

from datetime import date
from pathlib import Path

from generator.commands.options import DEBUG, JSON, NOTES, PROJECT, command, required
from generator.commands.single_run import run_and_tell
from generator.job import Job


@command
@PROJECT
@NOTES
@JSON
@DEBUG
def check(project: Path, notes: bool, as_json: bool) -> None:
    """Controleer werkboeken en sjablonen, zonder documenten te maken."""
    required(project)
    run_and_tell(Job(project, date.today(), documents=False), notes=notes, as_json=as_json)
