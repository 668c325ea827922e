"""What was measured, as the page of ``docs/speed.md``."""

import os
import platform
import time
from collections.abc import Sequence
from importlib.metadata import version
from statistics import median

from tests.benchmarks.cases import EMPTY, Case
from tests.benchmarks.measured import Compared, Took, peak
from tests.benchmarks.node import PEERS, versions
from tests.benchmarks.runs import OFTEN, Peers

PACKAGES = ("docxtpl", "openpyxl", "pydantic", "lxml", "jinja2", "click")
_HEAD = """# How fast it is

Written by `python -m tests.benchmarks run --write`; not by hand. What is measured, and how, stands in
[tests/benchmarks](../tests/benchmarks/README.md).

"""
_PLAIN = """Below 1 is faster than the plain script, which reads the same workbooks and fills the same templates, and checks
nothing.

"""
_PEERS = """
## Beside other engines

The same rows and views in simple documents that every engine knows (each text of a view, a table per list), with
the same workbooks read: no checks, nothing computed. docxtpl in the plain script is 1.00.

"""


def page(
    rounds: int,
    results: Sequence[tuple[Case, Compared]],
    peers: Sequence[Peers],
    engines: Sequence[str],
) -> str:
    """The whole page."""
    parts = [_HEAD, _circumstances(rounds), _PLAIN, *_table(results), *_told(peers, engines)]
    return "".join(parts)


def _circumstances(rounds: int) -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    counted = "CPU seconds" if hasattr(os, "wait4") else "seconds on the clock"
    return (
        f"{time.strftime('%Y-%m-%d')}, {rounds} {'round' if rounds == 1 else 'rounds'} of each "
        f"({OFTEN} times as many beside an empty Python), {counted} of whole processes.\n"
        f"{platform.system()} on {platform.machine()} with {os.cpu_count()} cores{_busy()}; "
        f"Python {platform.python_version()}, {packages}.\n\n"
    )


def _busy() -> str:
    """How many processes wanted a core while this was measured, where that is known."""
    if not hasattr(os, "getloadavg"):
        return ""
    return f" (on average {os.getloadavg()[2]:.1f} processes wanted one)"


def _table(results: Sequence[tuple[Case, Compared]]) -> list[str]:
    lines = ["| | set beside | takes | ratio | from – to | goal | peak MiB, ours / theirs |"]
    lines.append("| --- | --- | ---: | ---: | --- | ---: | --- |")
    for case, compared in results:
        goal = f"{case.goal:g}" if case.goal else ""
        if not compared.ones:
            lines.append(_row(case.name, case.beside, "", "does not end well", "", goal, ""))
            continue
        cells = (case.name, case.beside, *_numbers(compared, 1 if case.beside == EMPTY else 2))
        lines.append(_row(*cells[:5], goal, cells[5]))
    return [line + "\n" for line in lines]


def _told(peers: Sequence[Peers], engines: Sequence[str]) -> list[str]:
    lines = [_PEERS]
    if peers:
        lines.append(
            "| | engine | docxtpl takes | ratio | from – to | peak MiB, theirs / docxtpl |\n"
        )
        lines.append("| --- | --- | ---: | ---: | --- | --- |\n")
        for one in peers:
            for engine, compared in one.compared.items():
                lines.append(_row(one.name, engine, *_numbers(compared, 2)) + "\n")
        lines.append(f"\nMeasured with {', '.join(versions([*engines, 'xlsx']))}.\n")
    missing = [engine for engine in PEERS if engine not in engines]
    if missing:
        names = " and ".join(missing)
        lines.append(f"\nNot measured: {names}; Node or a package was not found on this machine.\n")
    return lines


def _numbers(compared: Compared, decimals: int) -> tuple[str, str, str, str]:
    """What the other takes, the ratio and its spread, and the memory of both."""
    takes = median(took.seconds for took in compared.others)
    ratios = compared.ratios
    return (
        f"{takes:.2f} s",
        f"{compared.ratio:.{decimals}f}",
        f"{min(ratios):.{decimals}f} – {max(ratios):.{decimals}f}",
        f"{_mib(compared.ones)} / {_mib(compared.others)}",
    )


def _mib(rounds: Sequence[Took]) -> str:
    known = peak(rounds)
    return "?" if known is None else f"{known:.0f}"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
