"""A path as it is typed in a command, so that the line works as it stands on the screen."""

import os
import re
import shlex
from pathlib import Path

_READ_BY_SHELLS = re.compile(r"[$`!\"\\]")  # between double quotes


def typed(path: Path | str) -> str:
    """The path between quotes that cmd, PowerShell and bash all take; what they would read in it
    is kept from them as far as the usual shell of this system can.
    """
    text = str(path)
    if os.name == "nt":  # PowerShell reads $ and ` between double quotes; cmd knows no others
        return f"'{text}'" if re.search("[$`]", text) and "'" not in text else f'"{text}"'
    return shlex.quote(text) if _READ_BY_SHELLS.search(text) else f'"{text}"'
