"""The screen where it fails: a full disk behind it, a pipe that was closed, no screen at all.

And where it shows less: without colours, or without the signs that we write.
"""

import codecs
import errno
import io
import os
import sys
import time
import unicodedata
from typing import Any, TextIO

_NEAREST = "samen030-nearest"
_PLAINER = {
    **dict.fromkeys("‘’‚‛", "'"), **dict.fromkeys("“”„‟", '"'), **dict.fromkeys("–—‑‒−·•", "-"),
    **dict.fromkeys("━╸╺─█", "-"), "…": "...", "€": "EUR", "›": ">", "‹": "<", "→": "->", "↵": "/",
    "×": "x", "≤": "<=", "≥": ">=",
}  # fmt: skip


def _nearest(fault: UnicodeError) -> tuple[str, int]:
    """For a sign that the screen does not have one that says the same, as far as there is one."""
    if not isinstance(fault, UnicodeEncodeError):
        raise fault
    sign = fault.object[fault.start]
    bare = unicodedata.normalize("NFKD", sign).encode("ascii", "ignore").decode()
    return _PLAINER.get(sign) or bare or "?", fault.start + 1


codecs.register_error(_NEAREST, _nearest)


def coloured() -> bool | None:
    """Whether the environment wants colours; None when it leaves that to the screen."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return True if os.environ.get("FORCE_COLOR", "0") != "0" else None


class _Forgiving(io.FileIO):
    """Takes all that is written; what does not arrive is remembered as a fault."""

    fault: OSError | None = None

    def write(self, data: Any) -> int:
        """Never fails: what was made is not undone because nobody could read of it."""
        try:
            while (sent := super().write(data)) is None:
                time.sleep(0.01)  # the reader of a pipe is slow
            return sent
        except OSError as fault:
            self.fault = fault
            return len(memoryview(data))


class Screen(io.TextIOWrapper):
    """A stream that people read: it never stops the program."""

    def __init__(self, number: int, encoding: str) -> None:
        self._raw = _Forgiving(number, "w", closefd=False)
        super().__init__(
            io.BufferedWriter(self._raw), encoding=encoding, errors=_NEAREST, line_buffering=True
        )

    @property
    def fault(self) -> OSError | None:
        """Why the last line that did not arrive, did not."""
        return self._raw.fault


def forgiving(stream: TextIO | None) -> TextIO:
    """The stream, such that writing to it never fails; a console of Windows stays as it is.

    A terminal gets the signs that it says it has. A file or another program gets UTF-8, unless
    ``PYTHONIOENCODING`` asks for something else.
    """
    if stream is None:  # closed before the program began
        return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123  # for as long as it runs
    try:
        seen = stream.isatty()
        if sys.platform != "win32" or not seen:
            asked = seen or os.environ.get("PYTHONIOENCODING")
            return Screen(stream.fileno(), stream.encoding if asked else "utf-8")
    except (OSError, ValueError):  # no stream of the system
        return stream
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors=_NEAREST)
    return stream


def unread(stream: TextIO) -> bool:
    """Whether nobody reads this any more: the other end of the pipe is closed."""
    fault = stream.fault if isinstance(stream, Screen) else None
    return fault is not None and fault.errno in {errno.EPIPE, errno.EINVAL}


def lost(stream: TextIO) -> str:
    """A sentence when something did not arrive that somebody would have read."""
    fault = stream.fault if isinstance(stream, Screen) else None
    if fault is None or unread(stream):
        return ""
    from generator.dutch import reason  # not for --help

    return f"Niet alles is op het scherm gekomen: {reason(fault)}."
