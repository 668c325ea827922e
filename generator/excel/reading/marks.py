"""What is hidden, unseen or struck out on a sheet, and how rows are named."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.dutch import count, enumerate_names
from generator.excel.reading.styles import Unseen

Cell = tuple[int, str]
_SHOWN = 20  # of more rows than this, only where they begin and end


@dataclass(slots=True)
class Marks:
    """Rows and columns that are hidden, cells that are struck out or show nothing, and what was
    cut from a cell.
    """

    rows: set[int] = field(default_factory=set)
    columns: list[range] = field(default_factory=list)
    filtered: bool = False
    struck: set[Cell] = field(default_factory=set)
    cut: dict[Cell, str] = field(default_factory=dict)
    unseen: dict[Cell, Unseen] = field(default_factory=dict)

    @property
    def any(self) -> bool:
        """True when there is something to tell."""
        return bool(self.rows or self.columns or self.struck or self.cut or self.unseen)


def numbered(rows: Sequence[int]) -> str:
    """``rij 4``, ``rij 4 en 7``, ``rij 4 tot en met 9, en 12``."""
    runs: list[list[int]] = []
    for row in rows:
        if runs and runs[-1][-1] == row - 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    if len(runs) > _SHOWN:
        return f"{count(len(rows), 'rij', 'rijen')} van rij {rows[0]} tot en met {rows[-1]}"
    named = [
        name
        for run in runs
        for name in ([f"{run[0]} tot en met {run[-1]}"] if len(run) > 2 else map(str, run))
    ]
    return f"rij {enumerate_names(named)}"
