"""Lines of the screen, no wider than it is."""

import shutil
import textwrap
from typing import TextIO

from generator.reports.snippet import visible

LEAD = "   "
_COMMAND = "  samen030 "


def width_of_screen() -> int:
    """Columns to write in: a line longer than a hundred is hard to read."""
    return max(40, min(shutil.get_terminal_size().columns, 100))


def width_of_page() -> int:
    """Columns for running text: eighty, or fewer when the screen has fewer."""
    return min(width_of_screen(), 80)


def fitted(text: str, screen: TextIO) -> str:
    """A sentence for a terminal breaks between words, and a command in it has a line of its own, so
    that it can be copied; elsewhere it stays as it is.
    """
    if not screen.isatty():
        return text
    lines = []
    for line in text.splitlines():
        sentence, command, words = line.partition(_COMMAND)
        if len(line) <= width_of_screen() or not sentence:
            lines.append(line)
        else:
            lead = " " * (len(sentence) - len(sentence.lstrip()))
            lines += [*wrapped(lead, sentence.strip()), *([f"{command}{words}"] if command else [])]
    return "\n".join(lines)


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
