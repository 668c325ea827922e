"""``samen030 new``."""

import sys
from pathlib import Path
from typing import NoReturn

import click

from generator.commands.options import PROJECT, command

_SCHEME = "Met een regeling die al klaarligt; zonder NAAM zie je welke er zijn."


@command
@click.argument("folder", metavar="MAP", required=False, type=click.Path(path_type=Path))
@click.option("--example", is_flag=True, help="Met de voorbeeldgegevens erin.")
@click.option("--gemeente", metavar="NAAM", help="Voor een andere gemeente: zonder onze wijken.")
@click.option("--regeling", "scheme", flag_value="", is_flag=False, metavar="NAAM", help=_SCHEME)
@PROJECT
def new(
    folder: Path | None, example: bool, gemeente: str | None, scheme: str | None, project: Path
) -> None:
    """Maak een nieuwe projectmap MAP, met werkboeken en sjablonen."""
    from generator.pipeline import whole
    from generator.starting_projects import instead, start

    click.echo(whole(project), nl=False, err=True)
    if said := instead(scheme, example=example):
        _answer(*said)
    if folder is None:
        raise click.MissingParameter(ctx=click.get_current_context(), param=new.params[0])
    _answer(*start(project, folder, gemeente, scheme, example=example))


def _answer(text: str, exit_code: int) -> NoReturn:
    click.echo(text, err=exit_code != 0)
    sys.exit(exit_code)
