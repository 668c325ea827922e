"""A run of which nothing changed since the last: its outcome is known, and need not be worked out.

Nothing heavy is imported here: that is what makes it quick.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from generator.delivery.build_record import checksum
from generator.delivery.kept_outcome import (
    Unknown,
    keep_outcome,
    kept_outcome,
    print_of,
    program,
)
from generator.delivery.kept_sets import kept_days
from generator.events import Around, ChangedSince, Outcome, Since
from generator.job import Job
from generator.outcome_values import from_values, to_values
from generator.problems import CellPlace, Stage

Neighbours = tuple[tuple[str, str], ...]


class Asked:
    """The neighbours of cells, and which were asked for: only those are remembered.

    ``kept`` says that no more is known than what was remembered.
    """

    def __init__(self, around: Around, known: Mapping[CellPlace, Neighbours] | None = None) -> None:
        self._around, self.known, self.kept = around, dict(known or {}), known is not None

    def __call__(self, place: CellPlace) -> Neighbours:
        """As ``Around``."""
        if place not in self.known:
            self.known[place], self.kept = self._around(place), False
        return self.known[place]


def key_of(job: Job) -> str:
    """A checksum of all that decides what comes of a run; empty when it cannot be told.

    A final version is always made again: nobody should have to trust what was kept of it. So is one
    with links to cells, which nobody hands in.
    """
    if job.final or job.trace or job.fresh or not job.inputs.is_dir():
        return ""
    try:
        parts = (
            program(), print_of(job.inputs), print_of(job.templates),
            job.today, job.documents, job.pdf, job.pdf and _office(),
        )  # fmt: skip
    except (Unknown, OSError):
        return ""
    return checksum(repr(parts).encode("utf-8", "backslashreplace"))


def known(job: Job, key: str) -> Outcome | None:
    """The outcome that this run would have, if the last one of its kind was of the same."""
    of, values = kept_outcome(job.output, _kind(job))
    if not key or not of or of != _with_output(job, key):
        return None
    try:
        found, beside = from_values(values)
    except ValueError:
        return None
    return replace(found, output=job.output, around=Asked(_around(job.inputs), beside))


def remember(job: Job, key: str, outcome: Outcome) -> None:
    """Keep what came of a run, as it is when nothing changes until the next.

    Not when something is to be told of ``output/`` itself: that is looked at each time.
    """
    if not key or any(problem.stage is Stage.DELIVERY for problem in outcome.problems):
        return
    around = outcome.around
    if isinstance(around, Asked) and around.kept:
        return
    asked = around.known if isinstance(around, Asked) else {}
    if of := _with_output(job, key):
        values = to_values(_again(outcome, job.output), asked)
        keep_outcome(job.output, _kind(job), of, values)


def _again(outcome: Outcome, output: Path) -> Outcome:
    """What the next run tells: nothing is new, nothing is written."""
    written = tuple(replace(one, state="ongewijzigd", kept_as="") for one in outcome.written)
    return replace(outcome, written=written, since=Since(), changes=_since_now(outcome, output))


def _since_now(outcome: Outcome, output: Path) -> tuple[ChangedSince, ...]:
    days = kept_days(output)
    if not outcome.written or not days:
        return ()
    return (
        ChangedSince(days[-1], final=False, summary=()),
        *(one for one in outcome.changes if one.final),
    )


def _with_output(job: Job, key: str) -> str:
    """With what lies in ``output/``, that is to be as it was left; empty when it cannot be told."""
    try:
        return checksum(f"{key} {print_of(job.output)}".encode())
    except (Unknown, OSError):
        return ""


def _office() -> str | None:
    from generator.delivery.pdf_export import find  # starts programs: a draft does not

    return find()


def _kind(job: Job) -> str:
    return "build --pdf" if job.pdf else "build" if job.documents else "check"


def _around(inputs: Path) -> Around:
    def around(place: CellPlace) -> Neighbours:
        from generator.excel.reading.cell_context import Around as Read  # opens Excel

        return Read(inputs)(place)

    return around
