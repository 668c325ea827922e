"""What is said when something fails that nobody foresaw, or that the computer refuses."""

import traceback
from pathlib import Path

from generator.reports.snippet import cut, visible

NOTHING = "er is niets veranderd"
KEPT = "wat in output stond, staat er nog"
DELIVERED = "de documenten in output zijn wel klaar"


def unforeseen(fault: BaseException, log: Path | None, so_far: str) -> str:
    """What it means for her, and where the maker of the program finds what happened."""
    if log:
        kept = f"Het verslag: {log}"
    else:
        kept = f"Een verslag was niet te bewaren. Wat er misging: {_in_short(fault)}"
    return f"Er ging iets mis dat niet voorzien was; {so_far}. {kept}"


def _in_short(fault: BaseException) -> str:
    """One line that says as much of a traceback as fits on it."""
    steps = traceback.extract_tb(fault.__traceback__)
    where = f" ({Path(steps[-1].filename).name}, regel {steps[-1].lineno})" if steps else ""
    return f"{cut(visible(f'{type(fault).__name__}: {fault}'), 200)}{where}"
