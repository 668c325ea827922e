"""Lines of the screen, no wider than it is."""

import shutil
import textwrap

from generator.reports.snippet import visible

LEAD = "   "


def width_of_screen() -> int:
    """Columns to write in: a line longer than a hundred is hard to read."""
    return max(40, min(shutil.get_terminal_size().columns, 100))


def wrapped(lead: str, text: str) -> list[str]:
    """A text on lines; one without spaces that is longer than the line is broken off, not lost."""
    return [
        textwrap.fill(
            visible(line),
            width_of_screen(),
            initial_indent=lead,
            subsequent_indent=" " * len(lead),
            break_on_hyphens=False,
        )
        for line in text.splitlines()
    ]
