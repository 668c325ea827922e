"""How far a run is: bars on a terminal, a plain line per step elsewhere, or nothing at all."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from generator.events import Event, StepStarted, Tell
from generator.reports.snippet import visible

if TYPE_CHECKING:
    from rich.progress import ProgressColumn

_NARROW_BAR, _WIDE_BAR = 12, 24
_WIDE, _WIDEST = 76, 100  # columns for the wide bar, and for the name of the document behind it


@contextmanager
def progress(*, quiet: bool) -> Iterator[Tell]:
    """A listener for the block; when that ends, however it ends, the bars are gone."""
    if quiet:
        yield _nothing
    elif sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
        with _bars() as listener:
            yield listener
    else:
        yield _line


def _nothing(event: Event) -> None:
    """Somebody else's work is no news."""


def _line(event: Event) -> None:
    if isinstance(event, StepStarted):
        click.echo(f"{event.title} …", err=True)


@contextmanager
def _bars() -> Iterator[Tell]:
    """One bar: the step that is going on, how many of its documents are done, and since when."""
    from rich.console import Console  # only where it is seen: it takes a tenth of a second
    from rich.progress import Progress

    console = Console(file=sys.stderr, highlight=False, markup=False)
    bars = Progress(
        *_columns(console.width),
        console=console,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
        refresh_per_second=5,
    )
    with bars:
        task = bars.add_task("", total=None, name="", amount="")

        def tell(event: Event) -> None:
            if isinstance(event, StepStarted):
                title = visible(event.title)
                bars.reset(task, total=None, description=title, name="", amount="")
            else:
                amount = f"{event.number}/{event.total}"
                bars.update(task, completed=event.number, total=event.total)
                bars.update(task, name=visible(event.path), amount=amount)

        yield tell


def _columns(width: int) -> "list[ProgressColumn]":
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
    from rich.table import Column

    def text(field: str, **settings: Any) -> TextColumn:
        column = Column(no_wrap=True, overflow="ellipsis", **settings)
        return TextColumn(f"{{task.{field}}}", markup=False, table_column=column)

    bar = BarColumn(
        bar_width=_WIDE_BAR if width >= _WIDE else _NARROW_BAR,
        complete_style="cyan",
        finished_style="cyan",
        pulse_style="cyan",
    )
    name = [text("fields[name]", ratio=1)] if width >= _WIDEST else []
    return [text("description"), bar, text("fields[amount]"), TimeElapsedColumn(), *name]
