"""``samen030 watch``."""

import sys
import time
from datetime import datetime
from functools import partial
from pathlib import Path

import click

from generator.commands.options import FINAL, NOTES, PDF, PROJECT, command, required
from generator.commands.single_run import run_once


@command
@PROJECT
@FINAL
@PDF
@NOTES
def watch(project: Path, final: bool, pdf: bool, notes: bool) -> None:
    """Bouw opnieuw zodra je een werkboek of sjabloon bewaart. Stoppen: Ctrl+C."""
    from generator.watching import Rounds

    required(project)
    build = partial(run_once, project, final=final, documents=True, pdf=pdf)
    rounds = Rounds(project, build, notes, datetime.now, click.echo)
    sys.exit(rounds.run(_a_second))


def _a_second() -> None:
    from generator.reports.screen import unread

    if unread(sys.stdout):
        sys.exit(0)
    time.sleep(1)
