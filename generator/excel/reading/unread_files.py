"""The cells of a file of which no rows are made: in the account they are left out, every one."""

from collections.abc import Iterator, Mapping

from generator.events import LeftOut, SheetCells
from generator.problems import CellPlace

_WHY = "Dit bestand lezen we niet"
_FIX = "Zie het blad Controle"


def unread(file: str, cells: Mapping[str, int]) -> Iterator[SheetCells]:
    """An account of each sheet; ``cells`` says by its title how many cells hold something."""
    for title, amount in cells.items():
        left = LeftOut(CellPlace(file, title), "hele blad", amount, "", _WHY, _FIX)
        yield SheetCells(file, title, amount, left_out=(left,) if amount else ())
