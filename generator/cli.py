"""The command line: click in Dutch, the group of commands, and the way in."""

import gettext
import os
from pathlib import Path

_LOCALE = Path(__file__).parent / "locale"
os.environ["LANGUAGE"] = "nl"
gettext.bindtextdomain("samen030", str(_LOCALE))
gettext.textdomain("samen030")

import click  # noqa: E402  # click asks gettext for its Dutch while it is imported

from generator import __version__  # noqa: E402
from generator.commands.all import COMMANDS  # noqa: E402
from generator.commands.completion import completion_option  # noqa: E402
from generator.guard import Guarded, on_screens  # noqa: E402


@click.group(
    cls=Guarded,
    commands=COMMANDS,
    context_settings={"max_content_width": 90},
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT …",
)
@click.version_option(__version__, message="samen030 %(version)s")
@completion_option
def cli() -> None:
    """Van Excel-werkboeken naar een complete subsidieaanvraag in Word."""


def main() -> None:
    """Entry point of ``samen030`` and ``python -m generator``."""
    with on_screens():
        cli(prog_name="samen030")
