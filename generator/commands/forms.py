"""``samen030 forms``."""

import sys
from pathlib import Path

import click

from generator.commands.options import DEBUG, PROJECT, command, required, uncollected

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@command
@click.option(
    "--read",
    "folder",
    type=_FOLDER,
    metavar="MAP",
    help="Lees de ingevulde formulieren in deze map, en maak er een voorstel van.",
)
@PROJECT
@DEBUG
def forms(folder: Path | None, project: Path) -> None:
    """Maak formulieren om uit te delen, en lees ze als ze ingevuld terugkomen.

    In output/intern/formulieren komen een steunverklaring en een formulier voor leden, leeg en voor
    wie nog iets moet aanvullen, en de vragen voor een formulier op internet. Met --read komt er een
    voorstel naast je werkboeken; in de werkboeken zelf verandert niets.
    """
    required(project)
    with uncollected():
        if folder is None:
            from generator import handing_out_forms

            said = handing_out_forms.answer(project)
        else:
            from generator import taking_in_forms

            said = taking_in_forms.answer(project, folder)
    if said.text:
        click.echo(said.text)
    if said.complaint:
        click.echo(said.complaint, err=True)
    sys.exit(said.exit_code)
