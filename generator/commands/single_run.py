"""One run of the pipeline, dated today and told on the screen: for build, check and watch."""

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

import click

from generator.commands.options import uncollected
from generator.guard import shown
from generator.job import Job

if TYPE_CHECKING:
    from generator.events import Outcome


def run_and_tell(job: Job, *, notes: bool, as_json: bool, quiet: bool) -> NoReturn:
    """Run, show what came of it, and end with its exit code; ``quiet``: only when it failed."""
    from generator.reports.terminal import show

    def tell(outcome: "Outcome", known: bool) -> None:
        if known and not quiet:
            click.echo("Er is niets veranderd sinds de vorige keer.", err=True)
        if as_json:
            from generator.reports.json_report import to_json

            click.echo(to_json(outcome))
        elif outcome.exit_code or not quiet:
            show(outcome, notes=notes)

    sys.exit(run_known(job, tell, quiet=quiet).exit_code)


def run_known(
    job: Job, tell: "Callable[[Outcome, bool], None]", *, quiet: bool = False
) -> "Outcome":
    """Run, or take what is known when nothing changed, and tell it; then it is known."""
    from generator.unchanged import Asked, key_of, known, remember

    key = key_of(job)
    before = known(job, key)
    outcome = before
    if outcome is None:
        outcome = run_once(job, quiet=quiet)
        outcome = replace(outcome, around=Asked(outcome.around))
    with shown(outcome):
        tell(outcome, before is not None)
    remember(job, key, outcome)
    return outcome


def run_once(job: Job, *, quiet: bool = False) -> "Outcome":
    """Run, and show on the screen how far it is."""
    from generator.pipeline import run  # opens Excel and Word: not for --help
    from generator.reports.progress import progress

    with progress(quiet=quiet) as tell, uncollected():
        return run(job, tell=tell)
