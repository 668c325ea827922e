"""Why a cell is no value that a document could use."""

import re
from itertools import chain
from string import ascii_uppercase, digits

from generator.events import Around, CellsRead
from generator.problems import CellPlace
from generator.tracing.asked import lies_in

_LONGEST = 60
_BLOCK = re.compile(r"[A-Z]+[0-9]+(?::[A-Z]+[0-9]+)?")


def why_unread(file: str, sheet: str, area: str, account: CellsRead, around: Around) -> str:
    """It is empty, a header, or it was left out for a cause that the account of cells knows."""
    first = area.partition(":")[0]
    column, row = first.rstrip(digits), int(first.lstrip(ascii_uppercase))
    place = CellPlace(file, sheet, row, column)
    name = f"{place.file} › {place.sheet} › {place.cell}"
    text = dict(around(place)).get(column, "")
    if not text.strip():
        return f"{name} is leeg, en komt in geen document terecht."
    line = " ".join(text.split())
    told = f"{name} (“{line if len(line) <= _LONGEST else f'{line[: _LONGEST - 1]}…'}”)"
    here = [g for g in account.left_out if (g.place.file, g.place.sheet) == (file, sheet)]
    blocks = (g for g in here if _BLOCK.fullmatch(g.area) and lies_in(column, row, g.area))
    wider = (g for g in here if not _BLOCK.fullmatch(g.area))  # "hele blad"
    group = next(chain(blocks, wider), None)
    if group is None:
        return f"{told} is een kop, een vraag of uitleg, en geen gegeven dat gelezen wordt."
    fix = f" {group.fix}." if group.fix else ""
    return f"{told} wordt niet gebruikt. {group.why}.{fix}"
