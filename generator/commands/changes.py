"""``samen030 changes``."""

import sys
from datetime import date
from pathlib import Path

import click

from generator.commands.options import DEBUG, PROJECT, command, required
from generator.guard import stop

_SINCE = "Sinds een dag (29-11-2026, gisteren), vorige of final; anders sinds de vorige keer."


@command
@click.option("--since", default="vorige", metavar="DATUM", help=_SINCE)
@PROJECT
@DEBUG
def changes(since: str, project: Path) -> None:
    """Laat zien wat er veranderd is tussen de laatste documenten en eerdere.

    Elke veranderde cel staat op het scherm. Van elk document dat anders is, komt er een kopie
    met de wijzigingen erin, zoals Word ze bijhoudt, in output/intern/wijzigingen.
    """
    from generator.comparing_sets import NothingKept, look_back
    from generator.reports.lines import fitted
    from generator.reports.told_aside import whole
    from generator.reports.told_changes import at_length

    required(project)
    click.echo(whole(project), nl=False, err=True)
    try:
        look = look_back(project / "output", since, date.today())
    except NothingKept as nothing:
        if nothing.wrong:
            stop(nothing.sentence, 2)
        click.echo(nothing.sentence)
        return
    for line in at_length(look, project / "output"):
        click.echo(fitted(line, sys.stdout))
    for complaint in look.complaints:
        click.echo(complaint, err=True)
    sys.exit(3 if look.complaints else 0)
