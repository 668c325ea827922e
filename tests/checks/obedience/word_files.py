"""Edits that no line can say: files that come, go and are renamed, and work in Word.

A template is always changed as it was shipped, so doing what a fix says is one change and not two.
"""

import io
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from docx import Document
from openpyxl import load_workbook
from PIL import Image

from tests.checks.obedience import Edit
from tests.checks.obedience.edits import do
from tests.conftest import ROOT

Work = Callable[[Path], object]


def both(*works: Work) -> Work:
    """One after the other."""
    return lambda project: [work(project) for work in works]


def aside(path: str) -> Work:
    """A file of the project taken away, for ``back`` to find."""

    def work(project: Path) -> None:
        (project / "weg").mkdir(exist_ok=True)
        (project / path).rename(project / "weg" / Path(path).name)

    return work


def back(path: str) -> Work:
    """The file that was taken away, or spoilt, as it was."""
    return lambda project: (project / "weg" / Path(path).name).replace(project / path)


def spoilt(path: str, work: Edit) -> Work:
    """Something done to a file of which ``back`` finds the old one: she has it, or can undo."""

    def both_ways(project: Path) -> None:
        (project / "weg").mkdir(exist_ok=True)
        shutil.copy(project / path, project / "weg")
        do(work, project)

    return both_ways


def excel(name: str, change: Callable[[Any], object]) -> Work:
    """A workbook, opened in Excel and changed."""

    def work(project: Path) -> None:
        book = load_workbook(project / "inputs" / name)
        change(book)
        book.save(project / "inputs" / name)

    return work


def renamed(old: str, new: str) -> Work:
    """A file under another name."""
    return lambda project: (project / old).rename(project / new)


def file(path: str, data: bytes = b"") -> Work:
    """A file with these bytes."""

    def work(project: Path) -> None:
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_bytes(data)

    return work


def gone(path: str) -> Work:
    """A file thrown away."""
    return lambda project: (project / path).unlink()


def photo(name: str, kind: str = "JPEG") -> Work:
    """A small picture in inputs/fotos."""
    buffer = io.BytesIO()
    Image.new("RGB", (40, 30)).save(buffer, kind)
    return file(f"inputs/fotos/{name}", buffer.getvalue())


def text(*paragraphs: str, name: str = "Zuidwest.docx", change: Callable[[Any], object] | None = None) -> Work:  # fmt: skip
    """A text in inputs/teksten with these paragraphs."""
    return _document(f"inputs/teksten/{name}", paragraphs, change)


def own(name: str, *paragraphs: str) -> Work:
    """A template of her own, by its path in templates/eigen."""
    return _document(f"templates/eigen/{name}", paragraphs, None)


def _document(path: str, paragraphs: tuple[str, ...], change: Callable[[Any], object] | None) -> Work:  # fmt: skip
    def work(project: Path) -> None:
        document = Document()
        document.core_properties.title, document.core_properties.language = "Brief", "nl-NL"
        for paragraph in paragraphs:
            document.add_paragraph(paragraph)
        if change:
            change(document)
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        document.save(str(project / path))

    return work


def word(template: str, change: Callable[[Any], object] = lambda document: None) -> Work:
    """A shipped template, opened in Word and changed (or put back, without a change)."""

    def work(project: Path) -> None:
        document = Document(str(ROOT / "templates" / template))
        change(document)
        document.save(str(project / "templates" / template))

    return work


def shipped(template: str) -> Work:
    """The template as it was shipped."""
    return lambda project: (project / "templates" / template).write_bytes(
        (ROOT / "templates" / template).read_bytes()
    )


def lines(template: str, *texts: str, heading: str = "") -> Work:
    """A shipped template with paragraphs at the end."""

    def change(document: Any) -> None:
        for one in texts:
            document.add_paragraph(one)

    return word(template, change)


def swap(
    template: str, old: str, new: str, part: str = "word/document.xml", times: int = 1
) -> Work:
    """A shipped template of which the XML has other text: what Word writes for a change."""
    return parts(template, {part: (old, new)}, times=times)


def parts(template: str, changes: dict[str, Any], *, times: int = 1) -> Work:
    """A shipped template with parts changed (old, new), added (bytes) or left out (None)."""

    def work(project: Path) -> None:
        with zipfile.ZipFile(ROOT / "templates" / template) as whole:
            found = {name: whole.read(name) for name in whole.namelist()}
        for name, change in changes.items():
            if change is None:
                del found[name]
            elif isinstance(change, bytes):
                found[name] = change
            else:
                old, new = (word.encode() for word in change)
                assert old in found[name], change
                found[name] = found[name].replace(old, new, times)
        with zipfile.ZipFile(project / "templates" / template, "w") as packed:
            for name, data in found.items():
                packed.writestr(name, data)

    return work
