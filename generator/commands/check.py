"""``samen030 check``."""

from datetime import date
from pathlib import Path

from generator.commands.options import DEBUG, JSON, NOTES, PROJECT, QUIET, command, required
from generator.commands.single_run import run_and_tell
from generator.job import Job


@command
@PROJECT
@NOTES
@QUIET
@JSON
@DEBUG
def check(project: Path, notes: bool, quiet: bool, as_json: bool) -> None:
    """Controleer werkboeken en sjablonen, zonder documenten te maken."""
    required(project)
    job = Job(project, date.today(), documents=False)
    run_and_tell(job, notes=notes, as_json=as_json, quiet=quiet)
