"""``samen030 watch``."""

import sys
import time
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.options import FINAL, NOTES, PDF, PROJECT, command, required
from generator.commands.single_run import run_once
from generator.job import Job

if TYPE_CHECKING:
    from generator.events import Outcome


@command
@PROJECT
@FINAL
@PDF
@NOTES
def watch(project: Path, final: bool, pdf: bool, notes: bool) -> None:
    """Bouw opnieuw zodra je een werkboek of sjabloon bewaart. Stoppen: Ctrl+C."""
    from generator.watching import Rounds

    required(project)

    def build() -> "Outcome":
        return run_once(Job(project, date.today(), final, pdf=pdf))

    rounds = Rounds(project, build, notes, datetime.now, click.echo)
    sys.exit(rounds.run(_a_second))


def _a_second() -> None:
    from generator.reports.screen import unread

    if unread(sys.stdout):
        sys.exit(0)
    time.sleep(1)
