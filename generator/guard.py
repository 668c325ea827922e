"""What stands around every command: help, screens that fail, unforeseen faults."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NoReturn

import click

from generator.reports.screen import coloured, forgiving, lost
from generator.spoken import spoken

if TYPE_CHECKING:
    from generator.events import Outcome


class Spoken(click.Command):
    """A command whose help is its docstring."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.help = self.help or (spoken(self.callback) if self.callback else None)


class Guarded(Spoken, click.Group):
    """No traceback reaches the coordinator: a sentence, and the place of a log."""

    command_class = Spoken

    def make_context(self, *args: Any, **settings: Any) -> click.Context:
        """With the colours that the environment asks for."""
        return super().make_context(*args, **{"color": coloured(), **settings})

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; with ``--debug`` an unforeseen fault goes on to Python."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as fault:
            if ctx.meta.get("debug"):
                raise
            stop(_told(fault), 3)


@contextmanager
def shown(outcome: "Outcome") -> Iterator[None]:
    """Show it in this block: a fault in showing doesn't change how the work itself ended."""
    try:
        yield
    except Exception as fault:
        if click.get_current_context().meta.get("debug"):
            raise
        stop(_told(fault, delivered=bool(outcome.written)), outcome.exit_code)


def _told(fault: Exception, *, delivered: bool = False) -> str:
    from generator.delivery.new_project import write_log  # not for --help
    from generator.reports.faults import DELIVERED, NOTHING, unforeseen

    return unforeseen(fault, write_log(fault), DELIVERED if delivered else NOTHING)


@contextmanager
def on_screens() -> Iterator[None]:
    """Both screens forgive in this block; what did not arrive is told where it still can be."""
    sys.stdout, sys.stderr = forgiving(sys.stdout), forgiving(sys.stderr)
    try:
        yield
    finally:
        if said := lost(sys.stdout):
            click.echo(said, err=True)


def stop(message: str, exit_code: int) -> NoReturn:
    """End with a sentence."""
    from generator.reports.lines import fitted  # not for --help

    click.echo(fitted(message, sys.stderr), err=True)
    sys.exit(exit_code)
