"""A look is found once in a workbook: of each next cell it is copied."""

from collections.abc import Callable
from copy import copy
from functools import wraps
from typing import Any
from weakref import WeakKeyDictionary

Paint = Callable[..., None]
_PAINTED: WeakKeyDictionary[Any, dict[object, Any]] = WeakKeyDictionary()


def once_in_a_workbook(paint: Paint) -> Paint:
    """The next cell that looked as this one did, and is painted so, gets the numbers of its look.

    For openpyxl a look is a few numbers; finding those of each font and border takes it long.
    """

    @wraps(paint)
    def painted(cell: Any, *how: object) -> None:
        known = _PAINTED.setdefault(cell.parent.parent, {})
        key = (paint, how, *(cell._style or ()))
        if key not in known:
            paint(cell, *how)
            known[key] = copy(cell._style)
        cell._style = copy(known[key])

    return painted
