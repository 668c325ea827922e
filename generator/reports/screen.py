"""The screen where it fails: a full disk behind it, a pipe that was closed, no screen at all."""

import errno
import io
import os
import sys
import time
from typing import Any, TextIO


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
    """A stream that people read: UTF-8, and it never stops the program."""

    def __init__(self, number: int) -> None:
        self._raw = _Forgiving(number, "w", closefd=False)
        super().__init__(
            io.BufferedWriter(self._raw), encoding="utf-8", errors="replace", line_buffering=True
        )

    @property
    def fault(self) -> OSError | None:
        """Why the last line that did not arrive, did not."""
        return self._raw.fault


def forgiving(stream: TextIO | None) -> TextIO:
    """The stream, such that writing to it never fails; a console of Windows stays as it is."""
    if stream is None:  # closed before the program began
        return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123  # for as long as it runs
    try:
        if sys.platform != "win32" or not stream.isatty():
            return Screen(stream.fileno())
    except (OSError, ValueError):  # no stream of the system
        return stream
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="replace")
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
