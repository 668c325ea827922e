"""What commands share: how one is made, and the options that more than one has."""

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from generator.guard import Spoken, stop
from generator.inside import everything, project_of
from generator.reports.typed_paths import typed

_OURS = {".xlsx", ".xlsm", ".csv", ".docx"}
_GO = 'ga naar je projectmap, of maak een nieuwe met  samen030 new "mijn aanvraag"'
PROJECT = click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    metavar="MAP",
    callback=lambda _context, _option, place: project_of(place) or place,
    help="De map met inputs, templates en output; anders de map waar je staat, of die erboven.",
)
FINAL = click.option(
    "--final", is_flag=True, help="De versie om in te dienen: alles moet ingevuld zijn."
)
PDF = click.option("--pdf", is_flag=True, help="Maak ook PDF's; daarvoor is LibreOffice nodig.")
ENVELOPE = click.option(
    "--envelope",
    is_flag=True,
    help="Met --final: leg klaar wat je uploadt, met PDF's, begroting, bijlagen en een lijst.",
)
TRACE = click.option(
    "--trace", is_flag=True, help="Maak van elke waarde in het concept een koppeling naar haar cel."
)
FRESH = click.option(
    "--fresh",
    multiple=True,
    metavar="NAAM",
    help="Maak dit document zonder wat jij erin veranderde; jouw versie blijft ernaast staan.",
)
QUIET = click.option("--quiet", is_flag=True, help="Zeg alleen iets als het niet lukt.")
NOTES = click.option("--notes", is_flag=True, help="Laat ook de opmerkingen zien.")
JSON = click.option("--json", "as_json", is_flag=True, help="Uitkomst als JSON, voor programma's.")
DEBUG = click.option(
    "--debug",
    is_flag=True,
    hidden=True,
    expose_value=False,
    callback=lambda context, _, wanted: context.meta.update(debug=wanted),
)


def required(project: Path) -> None:
    """Stop with one sentence where there is no project, or only the half of one."""
    if project_of(project) is None:
        stop(
            f"Hier is geen project (“{project.resolve()}” heeft geen mappen inputs en templates, "
            f"ook niet in een map erboven): {_GO}",
            2,
        )
    there = [name for name in ("inputs", "templates") if os.path.lexists(project / name)]
    filled = (path.suffix in _OURS for name in there for path in everything(project / name))
    if there and not any(filled):
        where = " en ".join(there)
        nothing = f"in {where} staat geen werkboek of sjabloon"
        stop(f"“{project.resolve()}” is geen project, want {nothing}: {_GO}", 2)
    if there == ["inputs"]:
        stop(
            f"In “{project.resolve()}” is geen map templates: zet die terug, of zet alles over in "
            f"een nieuwe map met  samen030 new --from {typed(project)} NIEUW",
            2,
        )


@contextmanager
def uncollected() -> Iterator[None]:
    """What a run makes stays until its end: to look all the time what may go costs a fifth."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def command(work: Callable[..., None]) -> click.Command:
    """A command: its name is that of the function, its help the docstring."""
    return click.command(cls=Spoken, options_metavar="[OPTIES]")(work)
