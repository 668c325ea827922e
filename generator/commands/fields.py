"""``samen030 fields``."""

from pathlib import Path

import click

from generator.commands.options import DEBUG, PROJECT, command, uncollected
from generator.guard import stop


@command
@click.argument("words", metavar="[WOORD]", nargs=-1)
@PROJECT
@DEBUG
def fields(words: tuple[str, ...], project: Path) -> None:
    """Maak de lijst van alle velden voor de sjablonen, en zoek erin.

    Zonder woord zie je alle namen; met een woord, zoals inwoners, alleen wat daarop lijkt.
    """
    with uncollected():
        from generator.listing_fields import answer

        said = answer(project, " ".join(words))
    click.echo(said.text)
    if said.complaint:
        stop(said.complaint, said.exit_code)
