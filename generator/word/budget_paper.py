"""The begroting as a Word file of its own, to become a PDF: its workbook on paper."""

from collections.abc import Iterator
from functools import partial

from lxml import etree

from generator.dutch import euro
from generator.figures.budget import Budget
from generator.figures.budget_tables import Line, Table, budget_tables
from generator.word.new_document import LANDSCAPE, Cell, package, paragraph, run, table
from generator.word.numbering.word_fields import written
from generator.word.packaging.package import Package, to_bytes
from generator.word.xml import w

_TABLE, _SMALL, _HEAD, _SIDE = "Huisstijl", "Tabelklein", "Tabelkop", "Tabelkoprechts"
_AMOUNT = "Tabelbedragklein"
_NUMBER, _NAME, _YEAR, _YEAR_IN_CENTS = 720, 4000, 1240, 1480  # twips


def budget_paper(budget: Budget, title: str, whole: str, look: Package) -> bytes:
    """The begroting in the styles of a template. Equal figures give equal bytes."""
    body = [paragraph("Title", run(title))]
    for number, found in enumerate(budget_tables(budget, whole)):
        apart = [w("pageBreakBefore")] if number else []
        body.append(paragraph("Heading1", run(found.title), more=apart))
        body.append(_amounts(found, budget))
        body += _stories(found)
    page, pages = written("PAGE", "1"), written("NUMPAGES", "1")
    counted = (run("pagina "), *page, run(" van "), *pages)
    footer = paragraph("Voettekstliggend", run(title), w("r", w("tab")), *counted)
    header = paragraph("Koptekstliggend", run(title))
    return to_bytes(package(look, title, body, header, footer, landscape=True).parts)


def _amounts(found: Table, budget: Budget) -> etree._Element:
    """What it is, with its kind and wijk under it; the years, and all years together."""
    year = _YEAR_IN_CENTS if budget.in_cents else _YEAR
    years = [*map(str, budget.years), "Totaal"]
    named = [header for header in ("Nr", "Omschrijving", "Wat") if header in found.headers]
    widths = [_NUMBER] * (named[0] == "Nr") + [0] + [year] * len(years)
    widths[len(named) - 1] = max(LANDSCAPE - sum(widths), year)
    rows: list[list[Cell]] = [
        [
            *(paragraph(_HEAD, run(header)) for header in named),
            *(paragraph(_SIDE, run(name)) for name in years),
        ],
        *map(partial(_cells, found, budget.in_cents), found.lines),
    ]
    return table(_TABLE, widths, rows, f"{found.title} per jaar")


def _cells(found: Table, cents: bool, line: Line) -> list[Cell]:
    bold = "Strong" if line.total else ""
    told = dict(zip(found.headers, line.texts, strict=True))
    number = [paragraph(_SMALL, run(told.pop("Nr"), bold))] if "Nr" in told else []
    what = told.pop("Omschrijving", "") or told.pop("Wat", "")
    under = " · ".join(filter(None, told.values()))
    about = paragraph(_SMALL, run(f"{what}\n{under}" if under else what, bold))
    amounts = (*line.amounts.per_year.values(), line.amounts.total)
    return [*number, about, *(paragraph(_AMOUNT, run(euro(a, cents), bold)) for a in amounts)]


def _stories(found: Table) -> Iterator[etree._Element]:
    """How each post was reached (Awb 4:63)."""
    told = [line for line in found.lines if line.story]
    if not told:
        return
    yield paragraph("Heading2", run(f"Toelichting bij de {found.title.casefold()}"))
    where = found.headers.index("Omschrijving")
    heads = ("Nr", "Omschrijving", "Toelichting")
    rows: list[list[Cell]] = [[paragraph(_HEAD, run(head)) for head in heads]]
    for line in told:
        texts = (line.texts[0], line.texts[where], line.story)
        rows.append([paragraph(_SMALL, run(text)) for text in texts])
    widths = [_NUMBER, _NAME, LANDSCAPE - _NUMBER - _NAME]
    yield table(_TABLE, widths, rows, f"Toelichting bij de {found.title.casefold()}")
