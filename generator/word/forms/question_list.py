"""The questions for an online form, to copy one by one into Microsoft Forms or Google Forms."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from lxml import etree

from generator.paper_forms import Part, Question, Way
from generator.word.new_document import Cell, package, paragraph, run, table
from generator.word.packaging.package import Package, to_bytes
from generator.word.xml import w

TITLE = "Vragen voor een formulier op internet"
_WIDTHS = (680, 5000, 2258, 1134)
_MOST = 15  # options that fit in the table; more are a list of their own below
_HEADS = ("Nr", "Vraag en opties", "Soort antwoord", "Verplicht")
_SMALL, _HEAD = "Tabelklein", "Tabelkop"
_WAYS = {
    Way.LINE: "Tekst",
    Way.STORY: "Tekst, lang antwoord (Google: Alinea)",
    Way.CHOICE: "Keuze, als vervolgkeuzelijst (Google: Dropdownmenu)",
    Way.CHOICE_OR_OWN: "Keuze, als vervolgkeuzelijst (Google: Dropdownmenu)",
    Way.DAY: "Datum",
    Way.TICKS: "Keuze, één antwoord (Google: Meerkeuze)",
}
_HOW = (
    "Maak een nieuw formulier, en neem elke vraag precies zo over: aan de vraag herkennen we "
    "later de kolom.",
    "Plak de opties in één keer: elke regel wordt een optie. Zet “Anders” niet aan: dan past het "
    "antwoord niet in de lijst.",
    "Heb je antwoorden, download ze dan als Excel-werkmap (of uit Google als .xlsx of .csv), en "
    "zet het bestand in de map inputs.",
    "Bij “Mogen wij dit formulier en uw gegevens bewaren?” hoort geen kolom; de melding daarover "
    "mag blijven staan. Zegt iemand nee, haal die rij dan uit het bestand met antwoorden.",
)


# Of a form its title, the name of the file with answers, the text above, the parts, the text below.
Chapter: TypeAlias = tuple[str, str, str, Sequence[Part], str]


def question_list(forms: Sequence[Chapter], look: Package) -> bytes:
    """The questions in the styles of a template. Equal input gives equal bytes."""
    body = [paragraph("Heading1", run(TITLE), more=_bare())]
    body += [paragraph("ListBullet", run(text)) for text in _HOW]
    for number, (title, file, lead, parts, notes) in enumerate(forms):
        apart = [w("pageBreakBefore")] if number else []
        body.append(paragraph("Heading1", run(title), more=[*apart, *_bare()]))
        body.append(paragraph("", run("Noem het bestand met antwoorden: "), run(file, "Strong")))
        body += _copied("Tekst boven het formulier", lead)
        body += _copied("Tekst onder het formulier, of bij de toestemming", notes)
        body.append(paragraph("Heading2", run("De vragen"), more=_bare()))
        body.append(_table(title, parts))
        body += _long_lists(parts)
    header = paragraph("Header", run(TITLE), w("r", w("tab")), run("Voor eigen gebruik", "Merk"))
    footer = paragraph("Footer", run("samen030 forms"))
    return to_bytes(package(look, TITLE, body, header, footer).parts)


def _copied(title: str, text: str) -> Iterator[etree._Element]:
    yield paragraph("Heading2", run(title), more=_bare())
    yield paragraph("", run(text))


def _table(title: str, parts: Sequence[Part]) -> etree._Element:
    rows: list[list[Cell]] = [[paragraph(_HEAD, run(head)) for head in _HEADS]]
    questions = [question for part in parts for question in part.questions]
    for number, one in enumerate(questions, start=1):
        rows.append(
            [
                paragraph(_SMALL, run(str(number))),
                tuple(_question(one)),
                paragraph(_SMALL, run(_WAYS[one.way])),
                paragraph(_SMALL, run("ja" if one.needed else "nee")),
            ]
        )
    return table("Huisstijl", _WIDTHS, rows, f"De vragen: {title}")


def _question(question: Question) -> Iterator[etree._Element]:
    yield paragraph(_SMALL, run(question.text, "Strong"))
    if question.help:
        yield paragraph(_SMALL, run(f"Uitleg: {question.help}", "Emphasis"))
    if len(question.options) > _MOST:
        yield paragraph(_SMALL, run(f"Opties: zie de lijst “{question.text}” onder de tabel"))
    else:
        yield from (paragraph(_SMALL, run(option)) for option in question.options)


def _long_lists(parts: Sequence[Part]) -> Iterator[etree._Element]:
    for question in (q for part in parts for q in part.questions):
        if len(question.options) > _MOST:
            yield paragraph("Heading2", run(f"Opties bij: {question.text}"), more=_bare())
            yield from (paragraph("Adresregel", run(option)) for option in question.options)


def _bare() -> list[etree._Element]:
    return [w("numPr", w("numId", val=0)), w("ind", left=0, firstLine=0)]
