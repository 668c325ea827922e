"""``samen030 verify``."""

import sys
from pathlib import Path

import click

from generator.commands.options import DEBUG, JSON, PROJECT, command, required


@command
@click.argument("folder", metavar="[MAP]", required=False, type=click.Path(path_type=Path))
@PROJECT
@JSON
@DEBUG
def verify(folder: Path | None, project: Path, as_json: bool) -> None:
    """Ga na of de documenten nog zijn zoals ze gemaakt zijn, en wat er sindsdien veranderd is.

    Met MAP: of een bewaarde definitieve versie, zoals output/definitief/2027-04-06-1, nog
    compleet en onveranderd is.
    """
    from generator.delivery.proof import was_kept_final
    from generator.reports.lines import fitted
    from generator.verifying import answer, find

    if folder is None and not was_kept_final(project.resolve()):
        required(project)
    text, beside, code = answer(find(folder, project) if folder else project, as_json=as_json)
    click.echo(beside, nl=False, err=True)
    if text:
        click.echo(text if as_json else fitted(text, sys.stdout))
    sys.exit(code)
