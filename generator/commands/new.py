"""``samen030 new``."""

import sys
from pathlib import Path
from typing import NoReturn

import click

from generator.commands.options import PROJECT, command
from generator.guard import stop

_DOCUMENT = "Leg een eerste eigen sjabloon klaar in een project: brief of persbericht."
_SCHEME = "Met een regeling die al klaarligt; zonder NAAM zie je welke er zijn."


@command
@click.argument("folder", metavar="[MAP]", required=False, type=click.Path(path_type=Path))
@click.option("--example", is_flag=True, help="Met de voorbeeldgegevens erin.")
@click.option("--gemeente", metavar="NAAM", help="Voor een andere gemeente: zonder onze wijken.")
@click.option("--regeling", "scheme", flag_value="", is_flag=False, metavar="NAAM", help=_SCHEME)
@click.option("--document", metavar="NAAM", help=_DOCUMENT)
@PROJECT
def new(
    folder: Path | None,
    example: bool,
    gemeente: str | None,
    scheme: str | None,
    document: str | None,
    project: Path,
) -> None:
    """Maak een nieuwe projectmap MAP, of een eigen sjabloon met --document."""
    from generator.pipeline import whole
    from generator.starting_projects import instead, lay, start

    if document is not None:
        _answer(*lay(project / folder if folder else project, document, example=example))
    click.echo(whole(project), nl=False, err=True)
    if said := instead(scheme, example=example):
        _answer(*said)
    if folder is None:
        stop("Typ ook hoe de map moet heten:  samen030 new MAP", 2)
    _answer(*start(project, folder, gemeente, scheme, example=example))


def _answer(text: str, exit_code: int) -> NoReturn:
    click.echo(text, err=exit_code != 0)
    sys.exit(exit_code)
