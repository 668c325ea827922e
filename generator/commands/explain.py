"""``samen030 explain``."""

import click

from generator.commands.options import command
from generator.guard import stop


@command
@click.argument("code", metavar="[CODE]", required=False)
def explain(code: str | None) -> None:
    """Leg een melding uit, bijvoorbeeld: samen030 explain X101. Zonder code: alle meldingen."""
    from generator.reports import explain as pages

    text = pages.explain(code) if code else pages.overview()
    if text is None:
        near = pages.nearest(code or "")
        stop(f"De code {code} bestaat niet." + (f" Bedoel je {near}?" if near else ""), 2)
    click.echo(text)
