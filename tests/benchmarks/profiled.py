"""Where the CPU of a build goes, step by step."""

import json
import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measured import measured
from tests.benchmarks.steps import STEPS


def shares(project: Path, rounds: int) -> Iterator[tuple[str, float, float]]:
    """Each step with its share and its seconds per build; the project itself is left alone."""
    seconds: dict[str, float] = defaultdict(float)
    for _ in range(rounds):
        with tempfile.TemporaryDirectory(prefix="profile-") as folder:
            work = Path(folder).resolve()
            for name in ("inputs", "templates"):
                shutil.copytree(project / name, work / name)
            answer = work / "seconds.json"
            asked = ["build", "--project", str(work)]
            measured([sys.executable, "-m", "tests.benchmarks.sampled", str(answer), *asked])
            for step, taken in json.loads(answer.read_text(encoding="utf-8")).items():
                seconds[step] += taken
    whole = sum(seconds.values())
    for step in STEPS:
        yield step, seconds[step] / whole, seconds[step] / rounds
