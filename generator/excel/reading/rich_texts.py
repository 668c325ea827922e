"""The texts of a workbook, with what is struck out in them apart."""

import re
from collections.abc import Callable

from generator.excel.reading.container import Shut
from generator.excel.reading.xml_stream import Walker

_MOST_TEXT = 100_000_000  # characters; ten thousand rows of a story each are some millions
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def unescape(text: str) -> str:
    """Undo Excel's way of writing characters that XML lacks: ``_x000D_`` is a carriage return."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


class Texts(Walker):
    """Collects the text of each ``si`` or ``is``: all its runs, without phonetic guides.

    Runs that are struck out are handed over apart, unless all of them are.
    """

    def __init__(
        self, keep: Callable[[str, str | None], object], too_large: Callable[[], Shut]
    ) -> None:
        self._keep, self._too_large = keep, too_large
        self._pieces: list[str] = []
        self._cut: list[str] = []
        self._struck = False
        self._wanted = False
        self._phonetic = False
        self._total = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Open a text, a run of it or a phonetic guide."""
        if name in {"si", "is"}:
            self._pieces, self._cut = [], []
        elif name == "r":
            self._struck = False
        elif name == "strike":
            self._struck = attributes.get("val", "1") not in {"0", "false"}
        self._phonetic = self._phonetic or name == "rPh"
        self._wanted = name == "t" and not self._phonetic

    def text(self, data: str) -> None:
        """Keep the letters of a run."""
        if self._wanted:
            (self._cut if self._struck else self._pieces).append(data)
            self._total += len(data)
            if self._total > _MOST_TEXT:
                raise self._too_large()

    def end(self, name: str) -> None:
        """Close it; a whole text is handed over."""
        self._wanted = False
        if name == "rPh":
            self._phonetic = False
        elif name in {"si", "is"}:
            left, cut = unescape("".join(self._pieces)), unescape("".join(self._cut))
            self._struck = False
            if not cut.strip():
                self._keep(left + cut, None)
            else:
                self._keep(left, cut) if left.strip() else self._keep(cut, "")
