"""What commands share: how one is made, and the options that more than one has."""

from collections.abc import Callable
from pathlib import Path

import click

from generator.guard import Spoken

PROJECT = click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    metavar="MAP",
    help="De map met inputs, templates en output; anders de map waar je staat.",
)
FINAL = click.option(
    "--final", is_flag=True, help="De versie om in te dienen: alles moet ingevuld zijn."
)
PDF = click.option("--pdf", is_flag=True, help="Maak ook PDF's; daarvoor is LibreOffice nodig.")
FRESH = click.option(
    "--fresh",
    multiple=True,
    metavar="NAAM",
    help="Maak dit document zonder wat jij erin veranderde; jouw versie blijft ernaast staan.",
)
NOTES = click.option("--notes", is_flag=True, help="Laat ook de opmerkingen zien.")
JSON = click.option("--json", "as_json", is_flag=True, help="Uitkomst als JSON, voor programma's.")
DEBUG = click.option(
    "--debug",
    is_flag=True,
    hidden=True,
    expose_value=False,
    callback=lambda context, _, wanted: context.meta.update(debug=wanted),
)


def command(work: Callable[..., None]) -> click.Command:
    """A command: its name is that of the function, its help the docstring."""
    return click.command(cls=Spoken, options_metavar="[OPTIES]")(work)
