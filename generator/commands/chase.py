"""``samen030 chase``."""

import sys
from datetime import date
from pathlib import Path

import click

from generator.commands.options import DEBUG, PROJECT, command, required, uncollected


@command
@PROJECT
@DEBUG
def chase(project: Path) -> None:
    """Maak voor elke organisatie waar iets van ontbreekt een bericht om na te vragen.

    In output/intern komt een werkboek om in Word mee samen te voegen, en een Word-bestand met alle
    berichten. Er wordt niets verstuurd.
    """
    required(project)
    with uncollected():
        from generator.chasing import answer
        from generator.reports.lines import fitted

        said = answer(project, date.today())
    if said.text:
        click.echo(fitted(said.text, sys.stdout))
    if said.complaint:
        click.echo(fitted(said.complaint, sys.stderr), err=True)
    sys.exit(said.exit_code)
