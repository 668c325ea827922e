"""One run of pytest in a process of its own: the first to see who reaches what, the others to judge."""

import json
import os
import sys
import time
from collections.abc import Generator, Mapping
from contextlib import suppress
from math import ceil
from pathlib import Path
from typing import Any

import coverage
import docx  # noqa: F401  what every run needs is imported once, before the processes part
import docxtpl  # noqa: F401
import hypothesis
import openpyxl  # noqa: F401
import pydantic  # noqa: F401
import pytest

SHARED = "fixture:"
SAID = "trial.log"
QUIET = ["-x", "-q", "--tb=line", "-p", "no:cacheprovider"]
QUIET += [
    "-W",
    "ignore::pytest.PytestAssertRewriteWarning",
]  # hypothesis is here already: see above


class Chosen:
    """Only these tests, the quickest first, and no time for finding a smaller example."""

    def __init__(self, seconds: Mapping[str, float]) -> None:
        self.seconds = seconds

    def pytest_sessionstart(self) -> None:
        phases = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
        steady = hypothesis.settings.get_profile("steady")
        hypothesis.settings.register_profile("mutation", steady, phases=phases)
        hypothesis.settings.load_profile("mutation")

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted(
            (i for i in items if i.nodeid in self.seconds), key=lambda i: self.seconds[i.nodeid]
        )


class Reach:
    """Which test, or which shared fixture, reaches which line; and how much of a processor each
    test takes: a busy machine makes no test slow.
    """

    def __init__(self, root: Path) -> None:
        source = str(root / "generator")
        self.coverage = coverage.Coverage(data_file=None, config_file=False, source=[source])
        self.seconds: dict[str, float] = {}
        self.failed: set[str] = set()
        self.fixtures: dict[str, list[str]] = {}
        self.running = ""

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, Any, Any]:
        self.fixtures[item.nodeid] = list(getattr(item, "fixturenames", ()))
        self.running = item.nodeid
        self.coverage.switch_context(item.nodeid)
        began = time.process_time()
        result = yield
        self.seconds[item.nodeid] = time.process_time() - began
        self.running = ""
        self.coverage.switch_context("")
        return result

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any) -> Generator[None, Any, Any]:
        shared = fixturedef.scope != "function"
        if shared:
            self.coverage.switch_context(SHARED + fixturedef.argname)
        result = yield
        if shared:
            self.coverage.switch_context(self.running)
        return result

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.add(report.nodeid)

    def lines(self) -> dict[str, dict[int, list[str]]]:
        """The contexts of each line of each file."""
        data = self.coverage.get_data()
        return {name: dict(data.contexts_by_lineno(name)) for name in data.measured_files()}


def reach(root: Path, tests: tuple[str, ...], answer: Path) -> None:
    """Run all tests of a room as they are, and write down what they reach."""
    noted = Reach(root)
    _silent(root)
    noted.coverage.start()
    pytest.main([*QUIET[1:], "--afresh", *tests], plugins=[noted])
    noted.coverage.stop()
    told = {
        "lines": noted.lines(),
        "seconds": noted.seconds,
        "failed": sorted(noted.failed),
        "fixtures": noted.fixtures,
    }
    answer.write_text(json.dumps(told), encoding="utf-8")


def judge(root: Path, seconds: Mapping[str, float]) -> None:
    """Run these tests until one fails; the exit code says what came of it."""
    sys.dont_write_bytecode = True
    _silent(root)
    _stopped_after(ceil(20 + 4 * sum(seconds.values())))
    files = sorted({nodeid.partition("::")[0] for nodeid in seconds})
    code = pytest.main([*QUIET, *files], plugins=[Chosen(seconds)])
    os._exit(int(code))


def _stopped_after(seconds: int) -> None:
    """A change that never ends is ended by the system, by what it computes: waiting is free."""
    with suppress(ImportError):  # Windows: whoever asked for the trial stops it in the end
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def _silent(root: Path) -> None:
    os.chdir(root)
    said = os.open(root / SAID, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(said, 1)
    os.dup2(said, 2)
