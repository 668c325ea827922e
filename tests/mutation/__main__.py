"""Change the code of a room in many small ways, and see whether its tests notice.

    python -m tests.mutation figures inside        two rooms
    python -m tests.mutation --sample 0            all rooms, every mutant: hours

Works on a copy of the repository: nothing here is changed.
"""

import importlib.util
import json
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from tests.mutation import mutants as made
from tests.mutation import trial
from tests.mutation.rooms import ROOMS, ROOT, Room

ACCEPTED = "tests/mutation/accepted.toml"
IN_COPY = "MUTATION_IN_COPY"
LEFT_BEHIND = (".git", "__pycache__", "output", ".hypothesis", ".*_cache")
SURVIVED, NO_TESTS = 0, 5
MOST_SECONDS = 5  # a slower test judges nothing: another one should have noticed
LONGEST = 3600  # seconds by the clock for all tests of a room, on a machine that is busy
WAITING = 600  # by the clock too: what takes so long waits for what never comes


@click.command(help=__doc__)
@click.argument("rooms", nargs=-1, type=click.Choice(list(ROOMS)))
@click.option("--sample", type=int, help="mutants per room; 0 is all; by default what the map says")
@click.option(
    "--at", multiple=True, help="only what stands at this file:line, as a survivor is told"
)
def main(rooms: tuple[str, ...], sample: int | None, at: tuple[str, ...]) -> None:
    if IN_COPY not in os.environ:
        sys.exit(_in_a_copy())
    accepted = {
        (a["file"], a["was"], a["becomes"]): a["why"]
        for a in tomllib.loads((ROOT / ACCEPTED).read_text(encoding="utf-8")).get("accepted", [])
    }
    for name in rooms or ROOMS:
        room = ROOMS[name]
        found = [p for path in room.files(ROOT) for p in made.places(ROOT, path)]
        size = room.sample if sample is None else sample
        chosen = [p for p in found if f"{p.file}:{p.line}" in at] if at else found
        drawn = made.sample(chosen, len(chosen) if at or not size else size)
        tried = [m for m in (made.mutant(ROOT, place) for place in drawn) if m]
        if tried:
            _room(name, room, tried, accepted)
            click.echo(f"    of {len(found)} that are possible")


def _in_a_copy() -> int:
    with tempfile.TemporaryDirectory(prefix="mutation-") as folder:
        copy = Path(folder).resolve() / "repo"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*LEFT_BEHIND))
        there = os.environ | {IN_COPY: "1", "PYTHONPATH": str(copy)}
        command = [sys.executable, "-m", "tests.mutation", *sys.argv[1:]]
        return subprocess.run(command, cwd=copy, env=there, check=False).returncode


@dataclass(frozen=True)
class Reached:
    """What the tests of a room reach when nothing is changed."""

    lines: Mapping[str, Mapping[str, list[str]]]
    seconds: Mapping[str, float]
    failed: list[str]
    fixtures: Mapping[str, list[str]]

    def by(self, mutant: made.Mutant) -> dict[str, float]:
        """The tests that reach a mutant; all of them where a line runs at import."""
        of_file = self.lines.get(str(ROOT / mutant.file), {})
        near = range(mutant.statement, mutant.line + 1)
        contexts = {c for line in near for c in of_file.get(str(line), [])}
        shared = {c.removeprefix(trial.SHARED) for c in contexts if c.startswith(trial.SHARED)}
        return {
            test: seconds
            for test, seconds in self.seconds.items()
            if test not in self.failed
            and seconds <= MOST_SECONDS
            and ("" in contexts or test in contexts or shared & set(self.fixtures[test]))
        }


def _room(
    name: str,
    room: Room,
    tried: list[made.Mutant],
    accepted: Mapping[tuple[str, str, str], str],
) -> None:
    started = time.monotonic()
    reached = _reach(room)
    for test in reached.failed:
        click.echo(f"{name}: is red without any change and judges nothing: {test}")
    survivors = 0
    for number, m in enumerate(tried, start=1):
        if _survives(m, reached):
            survivors += 1
            click.echo(f"  {m.file}:{m.line}  {m.was}  ->  {m.becomes}")
            click.echo(f"      {accepted.get(m.key, 'NOT ACCEPTED')} ({number} of {len(tried)})")
    caught = len(tried) - survivors
    minutes = (time.monotonic() - started) / 60
    share = 100 * caught / len(tried)
    click.echo(f"{name}: {caught} of {len(tried)} caught ({share:.0f}%), {minutes:.1f} min")


def _reach(room: Room) -> Reached:
    answer = ROOT / "reach.json"
    if _process(trial.reach, (ROOT, room.tests, answer), timeout=LONGEST) != 0:
        raise click.ClickException((ROOT / trial.SAID).read_text(encoding="utf-8"))
    for path in _cached(room):
        path.unlink(missing_ok=True)
    return Reached(**json.loads(answer.read_text(encoding="utf-8")))


def _cached(room: Room) -> Iterator[Path]:
    for path in room.files(ROOT):
        yield Path(importlib.util.cache_from_source(str(path)))


def _survives(mutant: made.Mutant, reached: Reached) -> bool:
    judges = reached.by(mutant)
    if not judges:
        return True
    path = ROOT / mutant.file
    whole = path.read_bytes()
    path.write_text(mutant.source, encoding="utf-8", newline="")
    try:
        code = _process(trial.judge, (ROOT, judges), timeout=WAITING)
    finally:
        path.write_bytes(whole)
    if code == NO_TESTS:
        raise click.ClickException(f"geen toets gedraaid voor {mutant.file}:{mutant.line}")
    return code == SURVIVED


def _process(target: object, arguments: tuple[object, ...], timeout: float) -> int | None:
    """Run in a process of its own; one that takes too long is ended, and then something changed."""
    ways = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in ways else "spawn")
    if "forkserver" in ways:
        context.set_forkserver_preload(["tests.mutation.trial"])
    process = context.Process(target=target, args=arguments)  # type: ignore[attr-defined]
    process.start()
    process.join(timeout)
    if process.is_alive():
        process.kill()
        process.join()
    return process.exitcode


if __name__ == "__main__":
    main()
