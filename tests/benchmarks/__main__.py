"""Inputs of any size, the product beside a plain script and others, and where its time goes.

Whoever measures imports little (see ``measured.py``): what is heavy is imported where it is used.
"""

import tempfile
from pathlib import Path

import click

from tests.benchmarks.cases import OTHER, cases
from tests.benchmarks.measured import ROOT
from tests.benchmarks.node import engines_there
from tests.benchmarks.runs import run, run_peers
from tests.benchmarks.size import Size

FOLDER = click.argument("folder", metavar="MAP", type=click.Path(path_type=Path))
ROWS = [
    click.option(f"--{name}", default=least, show_default=True)
    for name, least in vars(Size()).items()
]


def sized(command: click.decorators.FC) -> click.decorators.FC:
    for option in reversed(ROWS):
        command = option(command)
    return command


@click.group(help=__doc__)
def main() -> None:
    pass


@main.command("make")
@FOLDER
@sized
def make_(folder: Path, **rows: int) -> None:
    """A project from the example with invented rows added."""
    from tests.benchmarks.inputs import make

    size = Size(**rows)
    if size.less:
        raise click.UsageError("The example has more rows than that.")
    if folder.exists():
        raise click.UsageError(f"{folder} is there already.")
    make(folder, size)


@main.command(hidden=True)
@FOLDER
@sized
def lay(folder: Path, **rows: int) -> None:
    """A project with what the other programs need of it beside it."""
    from tests.benchmarks.exported import export
    from tests.benchmarks.inputs import make, retyped

    make(folder / "project", Size(**rows))
    export(folder / "project", folder)
    retyped(folder / "project", folder / OTHER)


@main.command("run")
@click.option("--sizes", default="3000,10000", show_default=True, help="numbers of statements")
@click.option("--rounds", default=3, show_default=True, help="how often each is measured")
@click.option("--only", default="", help="the cases with these words in their name")
@click.option("--write", is_flag=True, help="write docs/speed.md")
def run_(sizes: str, rounds: int, only: str, write: bool) -> None:
    """The product and what it is set beside, in turn; prints the page of docs/speed.md."""
    chosen = [c for c in cases([int(s) for s in sizes.split(",") if s]) if only in c.name]
    engines = engines_there()
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as folder:
        work = Path(folder).resolve()
        results = list(run(chosen, rounds, work, _say))
        peers = list(run_peers(chosen, rounds, work, engines, _say))
    from tests.benchmarks.table import page

    text = page(rounds, results, peers, engines)
    if write:
        (ROOT / "docs" / "speed.md").write_text(text, encoding="utf-8", newline="\n")
    click.echo(text)


@main.command()
@FOLDER
@click.option("--rounds", default=2, show_default=True, help="how many builds are added up")
def profile(folder: Path, rounds: int) -> None:
    """Which share of the CPU each step of a build takes, with nothing kept of an earlier one."""
    from tests.benchmarks.profiled import shares

    for step, share, seconds in shares(folder, rounds):
        click.echo(f"{share:6.1%}  {seconds:7.2f} s  {step}")


def _say(line: str) -> None:
    click.echo(line, err=True)


if __name__ == "__main__":
    main()
