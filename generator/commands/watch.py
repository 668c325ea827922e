"""``samen030 watch``."""

import sys
import time
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.options import FINAL, NOTES, PDF, PROJECT, QUIET, command, required
from generator.commands.single_run import run_once
from generator.job import Job

if TYPE_CHECKING:
    from generator.events import Outcome


_OPEN = "Open het overzicht in de browser; na elke build staat daar het nieuwe."


@command
@PROJECT
@FINAL
@PDF
@NOTES
@QUIET
@click.option("--open", "opened", is_flag=True, help=_OPEN)
def watch(project: Path, final: bool, pdf: bool, notes: bool, quiet: bool, opened: bool) -> None:
    """Bouw opnieuw zodra je een werkboek of sjabloon bewaart. Stoppen: Ctrl+C."""
    import webbrowser

    from generator.delivery.overview_file import NAME
    from generator.watching import Rounds

    required(project)

    def build() -> "Outcome":
        nonlocal opened
        outcome = run_once(Job(project, date.today(), final, pdf=pdf), quiet=quiet)
        page = project.absolute() / "output" / NAME
        if opened and page.is_file():
            opened = False
            webbrowser.open(page.as_uri())  # it looks by itself whether there is a newer one
        return outcome

    rounds = Rounds(project, build, notes, datetime.now, _say, quiet=quiet)
    sys.exit(rounds.run(_a_moment))


def _say(text: str) -> None:
    from generator.reports.lines import fitted

    click.echo(fitted(text, sys.stdout))


def _a_moment() -> None:
    from generator.reports.screen import unread

    if unread(sys.stdout):
        sys.exit(0)
    time.sleep(0.4)
