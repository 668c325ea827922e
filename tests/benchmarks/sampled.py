"""A command of the product, with the CPU seconds of each step; in a process of its own.

    python -m tests.benchmarks.sampled ANSWER.json build --project MAP

Every few thousandths of a second is looked which function is at work, and the CPU seconds since the
last look are its. Unlike cProfile this does not make small functions seem slow, and it counts what
C does for the function that asked for it.
"""

import json
import sys
import threading
import time
from collections import defaultdict
from pathlib import Path
from types import FrameType

from tests.benchmarks.steps import REST, START, WAYS_IN

_BETWEEN = 0.002


class Sampler(threading.Thread):
    """Looks at the thread that made it, until it is told to stop."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.seconds: dict[str, float] = defaultdict(float, {START: time.process_time()})
        self._watched = threading.get_ident()
        self._ended = threading.Event()

    def run(self) -> None:
        last = time.process_time()
        while not self._ended.wait(_BETWEEN):
            step = step_of(sys._current_frames()[self._watched])
            now = time.process_time()
            self.seconds[step] += now - last
            last = now

    def stop(self) -> None:
        self._ended.set()
        self.join()


def step_of(frame: FrameType | None) -> str:
    """The step of the innermost function that is a way in."""
    while frame:
        name = f"{frame.f_globals.get('__name__')}.{frame.f_code.co_qualname}"
        if name in WAYS_IN:
            return WAYS_IN[name]
        frame = frame.f_back
    return REST


def main(answer: str, *asked: str) -> None:
    sampler = Sampler()
    sampler.start()
    try:
        from generator.cli import cli

        cli(asked, prog_name="samen030")
    finally:
        sampler.stop()
        Path(answer).write_text(json.dumps(sampler.seconds), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
