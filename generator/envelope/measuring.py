"""How long a file is that somebody else made, as far as it says so itself, without LibreOffice."""

import io
from collections.abc import Callable
from typing import Any

from generator.word.inspecting.words import count_words

_ONE_PAGE = {"jpg", "png", "gif", "bmp", "webp"}
_TEXT = {"txt", "csv"}


def pages(kind: str, data: bytes) -> int | None:
    """The pages of a PDF or picture; None where only the program that made it can count them."""
    if kind in _ONE_PAGE:
        return 1
    return _asked(lambda: len(_reader(data).pages)) if kind == "pdf" else None


def words(kind: str, data: bytes) -> int | None:
    """The words of a Word file, text or PDF; None of a scan, in which there is no text to count."""
    if kind in _TEXT:
        return len(data.decode("utf-8", "replace").split())
    if kind == "docx":
        return _asked(lambda: count_words(data))
    return _asked(lambda: _words_of_pdf(data)) if kind == "pdf" else None


def _words_of_pdf(data: bytes) -> int | None:
    found = [len(page.extract_text().split()) for page in _reader(data).pages]
    return sum(found) if found and all(found) else None


def _reader(data: bytes) -> Any:
    from pypdf import PdfReader

    return PdfReader(io.BytesIO(data))


def _asked(question: Callable[[], int | None]) -> int | None:
    """The answer, or None: a file of another program can be wrong in ways that have no name."""
    try:
        return question()
    except Exception:
        return None
