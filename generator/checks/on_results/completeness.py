"""D1: nothing left unfilled, no table without rows, every counted record printed."""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.checks.definition import Findings
from generator.checks.on_results import Result, result_check
from generator.dossier import Dossier
from generator.problems import Finding, Severity

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}")
_SUSPECT = re.compile(rf"{_LEFT_OVER.pattern}|^\s*None\s*$")
_TWICE = re.compile(r"€\s*€|%\s*%|\b([^\W\d_]{4,}) \1\b|€\s*-?[\d.]+(?:,\d\d)?,-")
_TELL = "Meld het anders aan de maker van het programma, met dat sjabloon"


@result_check("D101", Severity.ERROR, "Er staat nog een veld in het document")
def left_over(result: Result) -> Findings:
    """
    Na het invullen mag er geen veld of opdracht meer in het document staan, en geen woord als
    None dat alleen een programma gebruikt. Tekst die zelf accolades bevat, telt niet mee.
    """
    suspect = [p for p in result.paper.paragraphs if _SUSPECT.search(p.text)]
    texts = _texts(result.dossier) if suspect else ()
    typed = _squeezed(" ".join(text for text in texts if _LEFT_OVER.search(text)))
    for paragraph in suspect:
        text = paragraph.text.strip()
        marks = _TAG.findall(text) + _LEFT_OVER.findall(_TAG.sub("", text))
        if text == "None" or any(_squeezed(mark) not in typed for mark in marks):
            fix = f"Staat dit zo in {result.template}, haal het daar weg. {_TELL}"
            yield Finding(paragraph.place, f"Hier staat nog “{text[:60]}”", fix=fix)


def _texts(dossier: Dossier) -> Iterator[str]:
    """What she and the people of the wijken typed."""
    for words in dossier.own_words.values():
        yield from words.texts()
    yield from dossier.texts


def _squeezed(text: str) -> str:
    return " ".join(text.casefold().split())


@result_check("D110", Severity.WARNING, "Een woord of teken staat er twee keer")
def twice(result: Result) -> Findings:
    """
    Een veld geeft soms meer dan een getal: een bedrag heeft zijn euroteken al, een aantal het woord
    erachter. Staat dat ook in het sjabloon, dan staat het er in het document twee keer.
    """
    for paragraph in result.paper.paragraphs:
        found = _TWICE.search(paragraph.text)
        if found and not any(found[0] in typed for typed in _texts(result.dossier)):
            fix = f"Haal het in {result.template} weg: het veld geeft het al"
            place = replace(paragraph.place, mark=found[0])
            yield Finding(place, f"Hier staat “{found[0]}”", fix=fix)


@result_check("D102", Severity.ERROR, "Een tabel heeft alleen een kop")
def empty_table(result: Result) -> Findings:
    """
    Een tabel zonder rijen ziet eruit alsof er iets is weggevallen. In een sjabloon hoort bij
    een lege lijst een zin, geen lege tabel.
    """
    for table in result.paper.tables:
        if len(table.rows) < 2 and table.header:
            message = f"De tabel “{' | '.join(table.rows[0])}” is leeg"
            fix = f"Zet in {result.template} een voorwaarde om de tabel, en anders een zin"
            yield Finding(table.place, message, fix=fix)
