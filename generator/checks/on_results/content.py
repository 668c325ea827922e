"""D1: nothing left unfilled, no table without rows, every counted record printed."""

import re
from collections.abc import Iterator

from generator.checks.definition import Findings
from generator.checks.on_results import Result, result_check
from generator.dossier import Dossier
from generator.problems import Finding, Severity

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}")
_TELL = "Meld dit aan de maker van het programma, met het bestand build.json"


@result_check("D101", Severity.ERROR, "Er staat nog een veld in het document")
def left_over(result: Result) -> Findings:
    """
    Na het invullen mag er geen veld of opdracht meer in het document staan, en geen woord als
    None dat alleen een programma gebruikt. Tekst die zelf accolades bevat, telt niet mee.
    """
    typed = _squeezed(" ".join(_texts(result.dossier)))
    for paragraph in result.paper.paragraphs:
        text = paragraph.text.strip()
        marks = _TAG.findall(text) + _LEFT_OVER.findall(_TAG.sub("", text))
        if text == "None" or any(_squeezed(mark) not in typed for mark in marks):
            yield Finding(paragraph.place, f"Hier staat nog “{text[:60]}”", fix=_TELL)


def _texts(dossier: Dossier) -> Iterator[str]:
    """What was typed with braces in it; all else cannot be taken for a field."""
    for words in dossier.own_words.values():
        yield from words.texts()
    for rows in dossier.tables.values():
        for row in rows:
            for value in vars(row).values():
                if isinstance(value, str) and _LEFT_OVER.search(value):
                    yield value
                elif isinstance(value, tuple):
                    yield from (v for v in value if isinstance(v, str) and _LEFT_OVER.search(v))


def _squeezed(text: str) -> str:
    return " ".join(text.casefold().split())


@result_check("D102", Severity.ERROR, "Een tabel heeft alleen een kop")
def empty_table(result: Result) -> Findings:
    """
    Een tabel zonder rijen ziet eruit alsof er iets is weggevallen. In een sjabloon hoort bij
    een lege lijst een zin, geen lege tabel.
    """
    for table in result.paper.tables:
        if len(table.rows) < 2 and table.header:
            fix = "Zet in het sjabloon een voorwaarde om de tabel, met een zin voor als hij leeg is"
            yield Finding(table.place, f"De tabel “{' | '.join(table.rows[0])}” is leeg", fix=fix)
