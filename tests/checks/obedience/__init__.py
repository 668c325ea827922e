"""Every message with a way out: what she did, what the message says, and doing just that.

An edit is one line in the words of a message::

    leden › Leden › 2 › Postcode = 1011 AB        a cell: workbook, sheet, row, header
    aanvraag › Aanvrager › Postcode = 1011 AB     a line of a form
    leden › Leden › 3 = rij 2                     a row pasted again; nothing after = empties it
    bijlagen/akte.pdf = 11 MB                     a file in inputs; nothing after = takes it away

A cell is text, as she types it; ``#12,5`` is a number, as Excel keeps it. What no line can say (a
Word file) is a function of the project folder.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Edit = str | Callable[[Path], object]


@dataclass(frozen=True)
class Entry:
    """A message: the code, what she did, the words of the fix, and doing what they say.

    ``at`` is the end of the place where it is told ("Leden › cel E2"). ``base`` is the project it
    happens in: "klein" has a row of examples on each sheet, "utrecht" lies where CBS counts.
    """

    code: str
    damage: Edit
    says: str
    obey: Edit
    at: str = ""
    base: str = "klein"
