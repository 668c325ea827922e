"""``samen030 new``."""

import sys
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from generator.commands.options import PROJECT, command, required
from generator.guard import stop

_DOCUMENT = "Leg een eerste eigen sjabloon klaar in een project: brief of persbericht."
_YEARS = "De jaren van de aanvraag, zoals 2027-2030."
_WHICH_YEARS = "Voor welke jaren is de aanvraag? Enter kiest wat er staat"
_FROM = "Zet alles uit de map OUD over in nieuwe werkboeken; OUD blijft zoals het is."
_SCHEME = "Met een regeling die al klaarligt; zonder NAAM zie je welke er zijn."


@command
@click.argument("folder", metavar="[MAP]", required=False, type=click.Path(path_type=Path))
@click.option("--example", is_flag=True, help="Met de voorbeeldgegevens erin.")
@click.option("--gemeente", metavar="NAAM", help="Voor een andere gemeente: zonder onze wijken.")
@click.option("--regeling", "scheme", flag_value="", is_flag=False, metavar="NAAM", help=_SCHEME)
@click.option("--years", metavar="JAREN", help=_YEARS)
@click.option("--from", "source", metavar="OUD", type=click.Path(path_type=Path), help=_FROM)
@click.option("--document", metavar="NAAM", help=_DOCUMENT)
@PROJECT
def new(
    folder: Path | None,
    example: bool,
    gemeente: str | None,
    scheme: str | None,
    years: str | None,
    source: Path | None,
    document: str | None,
    project: Path,
) -> None:
    """Maak een nieuwe projectmap MAP, of een eigen sjabloon met --document."""
    from generator.reports.told_aside import whole
    from generator.starting_projects import instead, lay, start, years_for

    if document is not None:
        place = project / folder if folder else project
        required(place)
        _answer(*lay(place, document, example=example))
    click.echo(whole(project), nl=False, err=True)
    if said := instead(scheme, example=example):
        _answer(*said)
    if folder is None:
        stop("Typ ook hoe de map moet heten:  samen030 new MAP", 2)
    if source is not None:
        if example or gemeente or scheme or years:
            stop("Met --from komt alles uit je oude map: laat de andere opties weg.", 2)
        from generator.renewed_projects import renew

        _answer(*renew(source, project / folder, folder))
    if years is not None and example:
        stop("Het voorbeeld heeft al jaren: kies --example of --years.", 2)
    if years is None and not example and sys.stdin.isatty() and sys.stderr.isatty():
        years = _asked(gemeente, scheme)
    known = years_for(years, gemeente, scheme, date.today().year)
    if isinstance(known, str):
        stop(known, 2)
    _answer(*start(project, folder, gemeente, scheme, known, example=example))


def _asked(gemeente: str | None, scheme: str | None) -> str:
    """The years as she types them, asked until they can be read."""
    from generator.reports.lines import fitted
    from generator.starting_projects import period, years_for

    usual = years_for(None, gemeente, scheme, date.today().year)
    default = usual if isinstance(usual, str) else period(usual)
    while True:
        years: str = click.prompt(_WHICH_YEARS, default=default, err=True)
        known = years_for(years, gemeente, scheme, date.today().year)
        if not isinstance(known, str):
            return years
        click.echo(fitted(known, sys.stderr), err=True)


def _answer(text: str, exit_code: int) -> NoReturn:
    from generator.reports.lines import fitted

    click.echo(fitted(text, sys.stderr if exit_code else sys.stdout), err=exit_code != 0)
    sys.exit(exit_code)
