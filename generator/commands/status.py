"""``samen030 status``."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.options import DEBUG, PROJECT, command, required
from generator.commands.single_run import run_known
from generator.job import Job

if TYPE_CHECKING:
    from generator.events import Outcome


@command
@PROJECT
@DEBUG
def status(project: Path) -> None:
    """Hoe ver is het? Dagen, documenten en wat er nog open is, in het kort."""
    from generator.reports.status import lines

    required(project)
    today = date.today()

    def tell(outcome: "Outcome", _known: bool) -> None:
        for line in lines(outcome, today):
            click.echo(line)

    run_known(Job(project, today, documents=False), tell)
