"""One run of the pipeline, dated today and told on the screen: for build, check and watch."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from generator.guard import shown

if TYPE_CHECKING:
    from generator.events import Outcome


def run_and_tell(
    project: Path,
    *,
    final: bool,
    documents: bool,
    notes: bool,
    as_json: bool,
    pdf: bool = False,
    fresh: tuple[str, ...] = (),
) -> NoReturn:
    """Run, show what came of it, and end with its exit code."""
    from generator.reports.json_report import to_json
    from generator.reports.terminal import show

    outcome = run_once(project, final=final, documents=documents, pdf=pdf, keep=final, fresh=fresh)
    with shown(outcome):
        if as_json:
            click.echo(to_json(outcome))
        else:
            show(outcome, notes=notes)
    sys.exit(outcome.exit_code)


def run_once(
    project: Path,
    *,
    final: bool,
    documents: bool,
    pdf: bool,
    keep: bool = False,
    fresh: tuple[str, ...] = (),
) -> "Outcome":
    """Run with a line of progress on the screen; ``keep`` what was made as the final version."""
    from generator.pipeline import Job, run  # opens Excel and Word: not for --help
    from generator.reports.terminal import Progress

    progress = Progress()
    job = Job(project, date.today(), final, documents, pdf, keep, fresh)
    outcome = run(job, tell=progress)
    progress.done()
    return outcome
