"""Why a cell is no value that a document could use."""

from string import ascii_uppercase, digits

from generator.events import Around, CellsRead
from generator.problems import CellPlace
from generator.tracing.asked import lies_in

_LONGEST = 60


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
    here = (
        group
        for group in account.left_out
        if (group.place.file, group.place.sheet) == (file, sheet)
        and lies_in(column, row, group.area)
    )
    group = next(here, None)
    if group is None:
        return f"{told} is een kop, een vraag of uitleg, en geen gegeven dat gelezen wordt."
    fix = f" {group.fix}." if group.fix else ""
    return f"{told} wordt niet gebruikt. {group.why}.{fix}"
