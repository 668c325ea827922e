"""D1, last part: the columns of the made tables add up, and no record was lost on the way."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from generator.checks.definition import Findings
from generator.checks.on_results import Result, result_check
from generator.documents.application.document import APPLICATION
from generator.documents.district_plan.document import path
from generator.documents.support_list.document import SUPPORT_LIST
from generator.dutch import euro, number, plain
from generator.figures.all import Figures
from generator.problems import CellPlace, DocumentPlace, FilePlace, Finding, Severity
from generator.word.inspecting.made_document import Table
from generator.workbooks.activities import Activity
from generator.workbooks.application import Attachment, Milestone, Risk
from generator.workbooks.budget import Cost, Income
from generator.workbooks.definition import Row
from generator.workbooks.districts import Goal, Partner, Venue
from generator.workbooks.scheme import Requirement

_TOTAL = re.compile(r"totaal\b|samen:?$", re.IGNORECASE)
_YEAR = re.compile(r"20\d\d")
_AMOUNT = re.compile(r"(?:€\s?)?(-?\d{1,3}(?:\.\d{3})*|-?\d+)(?:,(\d\d))?")
_NOTHING = {"", "–", "-"}
_BY_NUMBER: tuple[type[Row], ...] = (Activity, Cost, Income, Requirement, Attachment)
_BY_NAME: tuple[tuple[type[Row], str], ...] = ((Milestone, "what"), (Risk, "what"))
_IN_DISTRICT: tuple[tuple[type[Row], str], ...] = (
    (Goal, "indicator"),
    (Partner, "name"),
    (Venue, "name"),
)


@result_check("D106", Severity.WARNING, "Een tabel telt niet op", source="R2, R3")
def wrong_sum(result: Result) -> Findings:
    """
    Onder een kolom met bedragen of aantallen staat wat de rijen samen zijn. Klopt dat niet, dan is
    er in het sjabloon een rij verdwenen, of met de hand een getal getypt.
    """
    cents = result.figures.in_cents
    named = _named_like_totals(result.dossier.texts)
    for table in result.paper.tables:
        for column, there, added in (*_columns(table, cents, named), *_rows(table, cents)):
            yield Finding(
                table.place,
                f"Bij “{column}” staat {there}, en opgeteld is het {_dutch(added, there)}",
                fix=result.put_back,
            )


@result_check("D107", Severity.WARNING, "Een regel uit een werkboek staat niet in het document")
def lost_record(result: Result) -> Findings:
    """
    Elke activiteit, begrotingspost, eis, bijlage, mijlpaal en elk risico hoort in de aanvraag te
    staan, en in een plan per wijk alles van die wijk. Ontbreekt er een, dan is in het sjabloon een
    tabel of een deel ervan verdwenen.
    """
    cells = {plain(p.text) for p in result.paper.paragraphs if p.in_table}
    text = f" {' | '.join(plain(p.text) for p in result.paper.paragraphs)} "
    expected = [entry for entry in _expected(result) if entry[1]]
    lost = [
        place
        for place, name, whole in expected
        if (plain(name) not in cells if whole else f" {plain(name)} " not in text)
    ]
    if lost:
        names = ", ".join(place.row_name for place in lost[:3])
        more = f" en {len(lost) - 3} andere" if len(lost) > 3 else ""
        message = f"{names}{more} {'staat' if len(lost) == 1 else 'staan'} er niet in"
        fix = result.put_back
        names_beside = [name for place, name, _ in expected if place.sheet == lost[0].sheet]
        yield Finding(_beside(result, names_beside), message, fix, tuple(lost[:3]))


def _beside(result: Result, names: Sequence[str]) -> DocumentPlace | FilePlace:
    """The last paragraph with something of the same sheet, or the first heading of the document."""
    known = {plain(name) for name in names}
    lines = [line for line in result.paper.paragraphs if plain(line.text) in known]
    found = [*lines[-1:], *result.paper.headings, *result.paper.paragraphs]
    return found[0].place if found else FilePlace(result.paper.package.name)


@result_check("D108", Severity.ERROR, "Documenten spreken elkaar tegen", source="R3, R20")
def other_number(result: Result) -> Findings:
    """
    Wat een wijk kost en hoeveel organisaties en bewoners steunen, is in de aanvraag, in de lijst en
    in het plan hetzelfde getal. Staat het er niet, dan is er een tabel weg of een getal getypt.
    """
    text = {p.text.strip() for p in result.paper.paragraphs if p.in_table}
    for name, printed in _shared(result):
        if printed not in text:
            message = f"{printed}, {name}, staat in geen enkele tabel"
            fix = result.put_back
            yield Finding(FilePlace(result.paper.package.name), message, fix=fix)


def _differs(cell: str, total: Decimal, added: Decimal, parts: int, *, cents: bool) -> bool:
    """Whether a sum is another; of amounts with cents in whole euros each may be a half off."""
    in_whole_euros = cents and "€" in cell and "," not in cell
    return abs(added - total) > (Decimal(parts) / 2 if in_whole_euros else 0)


@lru_cache(maxsize=1)
def _named_like_totals(texts: tuple[str, ...]) -> frozenset[str]:
    """What she gave a name that begins like a total, such as the activity "Samen eten"."""
    return frozenset(plain(text) for text in texts if _TOTAL.match(text.strip()))


def _columns(
    table: Table, cents: bool, named: frozenset[str]
) -> Iterator[tuple[str, str, Decimal]]:
    """Each column of which the total is another than its rows: header, what is there, the sum.

    ``named``: names in the workbooks that begin like a total. Where a name is nothing but that
    word, a row of totals cannot be told from a record, and such a table is not judged.
    """
    body: list[Sequence[str]] = []
    for row in table.rows[1:]:
        label = next(filter(None, (cell.strip() for cell in row[:2])), "")
        whole, first = plain(label), plain(label.partition("\n")[0])
        if first in named and _TOTAL.fullmatch(first):
            return
        if not _TOTAL.match(label) or {whole, first} & named:
            body.append(row)
            continue
        for index, cell in enumerate(row if body else ()):
            parts = [_number(line[index]) if index < len(line) else None for line in body]
            total = _number(cell)
            if total is None or not cell.strip() or None in parts:
                continue
            added = sum(filter(None, parts), Decimal(0))
            if _differs(cell, total, added, len(parts), cents=cents):
                yield table.rows[0][index], cell, added
        body = []


def _rows(table: Table, cents: bool) -> Iterator[tuple[str, str, Decimal]]:
    """Each row of which the years are together something else than its total."""
    header = [cell.strip() for cell in table.rows[0]] if table.rows else []
    years = [index for index, cell in enumerate(header) if _YEAR.fullmatch(cell)]
    if len(years) < 2 or "Totaal" not in header:
        return
    last = header.index("Totaal")
    for row in table.rows[1:]:
        parts = [_number(row[index]) for index in years] if len(row) == len(header) else [None]
        total = _number(row[last]) if len(row) == len(header) else None
        if total is not None and None not in parts:
            added = sum(filter(None, parts), Decimal(0))
            if _differs(row[last], total, added, len(parts), cents=cents):
                yield next(filter(None, row)), row[last], added


def _number(cell: str) -> Decimal | None:
    """An amount or a whole number; a dash is nothing; None when it is something else."""
    text = cell.strip().replace("\xa0", " ")
    if text in _NOTHING:
        return Decimal(0)
    found = _AMOUNT.fullmatch(text)
    return Decimal(f"{found[1].replace('.', '')}.{found[2] or 0}") if found else None


def _dutch(number: Decimal, like: str) -> str:
    return euro(number, cents="," in like) if "€" in like else f"{number:,.0f}".replace(",", ".")


def _expected(result: Result) -> Iterator[tuple[CellPlace, str, bool]]:
    """What should be there: its place, its name, and whether that name is a cell of its own."""
    dossier, figures = result.dossier, result.figures
    if result.document is APPLICATION:
        for kind in _BY_NUMBER:
            for row in dossier.rows(kind):
                yield row.at("number"), str(vars(row)["number"]), True
        for kind, field in _BY_NAME:
            for row in dossier.rows(kind):
                yield row.at(field), str(vars(row)[field]), False
    elif district := _district(result):
        for activity in figures.effort.in_area(district):
            yield activity.at("number"), activity.number, False
        for member in figures.coverage.in_district[district]:
            yield member.at("name"), member.name, False
        for kind, field in _IN_DISTRICT:
            for row in dossier.rows(kind):
                if vars(row)["district"] == district:
                    yield row.at(field), str(vars(row)[field] or ""), False


def _shared(result: Result) -> Iterator[tuple[str, str]]:
    figures: Figures = result.figures
    tally = figures.support.tally()
    if result.document in {APPLICATION, SUPPORT_LIST} and tally.total:
        counts = {"organisaties": tally.organisations, "bewoners": tally.persons}
        for who, amount in counts.items():
            yield f"het aantal {who} dat steunt", number(amount)
    district = _district(result)
    if district and (costs := figures.budget.for_area(district).total):
        yield f"de kosten van {district}", euro(costs, cents=False)


def _district(result: Result) -> str:
    """The wijk that a plan is about; empty for other documents."""
    figures = result.figures
    names = {path(district, figures): district.name for district in figures.places.districts}
    return names.get(result.paper.package.name, "")
