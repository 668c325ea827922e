"""``samen030 trace``."""

from pathlib import Path

import click

from generator.commands.options import DEBUG, JSON, PROJECT, command, required
from generator.guard import stop

_ONE = "Kijk in dit ene document, zoals subsidieaanvraag."


@command
@click.argument("asked", metavar="WAARDE-OF-CEL", nargs=-1, required=True)
@click.option("--document", metavar="NAAM", help=_ONE)
@PROJECT
@JSON
@DEBUG
def trace(asked: tuple[str, ...], document: str | None, project: Path, as_json: bool) -> None:
    """Waar komt een getal, naam, datum of zin vandaan, of waar wordt een cel gebruikt?

    Bijvoorbeeld: samen030 trace "€ 688.056,66", of: samen030 trace leden.xlsx!Leden!C17.
    """
    from generator.reports.told_aside import whole
    from generator.tracing.answer import trace as follow
    from generator.tracing.as_json import to_json
    from generator.tracing.in_sentences import in_words, nothing

    required(project)
    click.echo(whole(project), nl=False, err=True)
    answer = follow(project, " ".join(asked), document)
    if as_json:
        click.echo(to_json(answer))
    elif answer.found:
        click.echo(in_words(answer))
    if not answer.found:
        stop(nothing(answer), 2)
