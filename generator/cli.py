"""The command line: options in, exit code out. The only place that reads the clock."""

import gettext
import os
import sys
import time
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from generator.events import Outcome

_LOCALE = Path(__file__).parent / "locale"
os.environ["LANGUAGE"] = "nl"
gettext.bindtextdomain("samen030", str(_LOCALE))
gettext.textdomain("samen030")

import click  # noqa: E402  # click asks gettext for its Dutch while it is imported

from generator.guard import Guarded, on_screens, shown, stop  # noqa: E402

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
PROJECT = click.option(
    "--project",
    type=FOLDER,
    default=".",
    metavar="MAP",
    help="De map met inputs, templates en output; anders de map waar je staat.",
)
FINAL = click.option(
    "--final", is_flag=True, help="De versie om in te dienen: alles moet ingevuld zijn."
)
PDF = click.option("--pdf", is_flag=True, help="Maak ook PDF's; daarvoor is LibreOffice nodig.")
NOTES = click.option("--notes", is_flag=True, help="Laat ook de opmerkingen zien.")
JSON = click.option("--json", "as_json", is_flag=True, help="Uitkomst als JSON, voor programma's.")
DOCUMENT = "Leg een eerste eigen sjabloon klaar in een project: brief of persbericht."
SCHEME = "Met een regeling die al klaarligt; zonder NAAM zie je welke er zijn."
DEBUG = click.option(
    "--debug",
    is_flag=True,
    hidden=True,
    expose_value=False,
    callback=lambda context, _, wanted: context.meta.update(debug=wanted),
)


@click.group(
    cls=Guarded,
    context_settings={"max_content_width": 90},
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT …",
)
@click.version_option(package_name="samen030", message="samen030 %(version)s")
def cli() -> None:
    """Van Excel-werkboeken naar een complete subsidieaanvraag in Word."""


@cli.command(options_metavar="[OPTIES]")
@PROJECT
@FINAL
@PDF
@NOTES
@JSON
@DEBUG
def build(project: Path, final: bool, pdf: bool, notes: bool, as_json: bool) -> None:
    """Lees de werkboeken, controleer ze en maak alle documenten."""
    _run(project, final=final, documents=True, pdf=pdf, notes=notes, as_json=as_json)


@cli.command(options_metavar="[OPTIES]")
@PROJECT
@NOTES
@JSON
@DEBUG
def check(project: Path, notes: bool, as_json: bool) -> None:
    """Controleer werkboeken en sjablonen, zonder documenten te maken."""
    _run(project, final=False, documents=False, notes=notes, as_json=as_json)


@cli.command(options_metavar="[OPTIES]")
@PROJECT
@FINAL
@PDF
@NOTES
def watch(project: Path, final: bool, pdf: bool, notes: bool) -> None:
    """Bouw opnieuw zodra je een werkboek of sjabloon bewaart. Stoppen: Ctrl+C."""
    from generator.watching import Rounds

    build = partial(_outcome, project, final=final, documents=True, pdf=pdf)
    rounds = Rounds(project, build, notes, datetime.now, click.echo)
    sys.exit(rounds.run(_a_second))


@cli.command(options_metavar="[OPTIES]")
@click.argument("folder", metavar="[MAP]", required=False, type=click.Path(path_type=Path))
@click.option("--example", is_flag=True, help="Met de voorbeeldgegevens erin.")
@click.option("--gemeente", metavar="NAAM", help="Voor een andere gemeente: zonder onze wijken.")
@click.option("--regeling", "scheme", flag_value="", is_flag=False, metavar="NAAM", help=SCHEME)
@click.option("--document", metavar="NAAM", help=DOCUMENT)
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
    from generator.starting import instead, lay, start

    if document is not None:
        _answer(*lay(project / folder if folder else project, document, example=example))
    click.echo(whole(project), nl=False, err=True)
    if said := instead(scheme, example=example):
        _answer(*said)
    if folder is None:
        stop("Typ ook hoe de map moet heten:  samen030 new MAP", 2)
    _answer(*start(project, folder, gemeente, scheme, example=example))


@cli.command(options_metavar="[OPTIES]")
@click.argument("words", metavar="[WOORD]", nargs=-1)
@PROJECT
@DEBUG
def fields(words: tuple[str, ...], project: Path) -> None:
    """Maak de lijst van alle velden voor de sjablonen, en zoek erin.

    Zonder woord zie je alle namen; met een woord, zoals inwoners, alleen wat daarop lijkt.
    """
    from generator.listing_fields import answer

    said = answer(project, " ".join(words))
    click.echo(said.text)
    if said.complaint:
        stop(said.complaint, said.exit_code)


@cli.command(options_metavar="[OPTIES]")
@click.argument("code", metavar="[CODE]", required=False)
def explain(code: str | None) -> None:
    """Leg een melding uit, bijvoorbeeld: samen030 explain X101. Zonder code: alle meldingen."""
    from generator.reports import explain as pages

    text = pages.explain(code) if code else pages.overview()
    if text is None:
        near = pages.nearest(code or "")
        stop(f"De code {code} bestaat niet." + (f" Bedoel je {near}?" if near else ""), 2)
    click.echo(text)


def _a_second() -> None:
    from generator.reports.screen import unread

    if unread(sys.stdout):
        sys.exit(0)
    time.sleep(1)


def _run(
    project: Path, *, final: bool, documents: bool, notes: bool, as_json: bool, pdf: bool = False
) -> NoReturn:
    from generator.reports.json_report import to_json
    from generator.reports.terminal import show

    outcome = _outcome(project, final=final, documents=documents, pdf=pdf)
    with shown(outcome):
        if as_json:
            click.echo(to_json(outcome))
        else:
            show(outcome, notes=notes)
    sys.exit(outcome.exit_code)


def _outcome(project: Path, *, final: bool, documents: bool, pdf: bool) -> "Outcome":
    from generator.pipeline import Job, run  # opens Excel and Word: not for --help
    from generator.reports.terminal import Progress

    progress = Progress()
    outcome = run(Job(project, date.today(), final, documents, pdf), tell=progress)
    progress.done()
    return outcome


def _answer(text: str, exit_code: int) -> NoReturn:
    click.echo(text, err=exit_code != 0)
    sys.exit(exit_code)


def main() -> None:
    """Entry point of ``samen030`` and ``python -m generator``."""
    with on_screens():
        cli(prog_name="samen030")
