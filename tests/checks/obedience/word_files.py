"""Edits of Word files: a text of a wijk, a template as she changes it in Word."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from docx import Document

Work = Callable[[Path], object]


def text(*paragraphs: str, name: str = "Zuidwest.docx") -> Work:
    """A text in inputs/teksten with these paragraphs."""

    def work(project: Path) -> None:
        document = Document()
        for paragraph in paragraphs:
            document.add_paragraph(paragraph)
        path = project / "inputs" / "teksten" / name
        path.parent.mkdir(exist_ok=True)
        document.save(str(path))

    return work


def word(template: str, change: Callable[[Any], object]) -> Work:
    """A template, opened in Word and changed."""

    def work(project: Path) -> None:
        path = project / "templates" / template
        document = Document(str(path))
        change(document)
        document.save(str(path))

    return work
