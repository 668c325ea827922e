"""D1, last part: the columns of the made tables add up, and no record was lost on the way."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.checks.definition import Findings
from generator.checks.on_results import Result, result_check
from generator.checks.on_results.answers import TOTAL
from generator.dutch import euro, plain
from generator.problems import DocumentPlace, FilePlace, Finding, Severity
from generator.word.inspecting.made_document import Table

_YEAR = re.compile(r"20\d\d")
_AMOUNT = re.compile(r"(?:€\s?)?(-?\d{1,3}(?:\.\d{3})*|-?\d+)(?:,(\d\d))?")
_NOTHING = {"", "–", "-"}


@result_check("D106", Severity.WARNING, "Een tabel telt niet op", source="R2, R3")
def wrong_sum(result: Result) -> Findings:
    """
    Onder een kolom met bedragen of aantallen staat wat de rijen samen zijn. Klopt dat niet, dan is
    er in het sjabloon een rij verdwenen, of met de hand een getal getypt.
    """
    cents, named = result.answers.in_cents, frozenset(result.answers.like_totals)
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
    expected = [entry for entry in result.answers.expected if entry[1]]
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
    text = {_whole(p.text) for p in result.paper.paragraphs if p.in_table}
    for name, printed in result.answers.shared:
        if _whole(printed) not in text:
            message = f"{printed}, {name}, staat in geen enkele tabel"
            fix = result.put_back
            yield Finding(FilePlace(result.paper.package.name), message, fix=fix)


def _whole(amount: str) -> str:
    """An amount of whole euros, printed with or without cents."""
    return amount.strip().removesuffix(",00")


def _differs(cell: str, total: Decimal, added: Decimal, parts: int, *, cents: bool) -> bool:
    """Whether a sum is another; of amounts with cents in whole euros each may be a half off."""
    in_whole_euros = cents and "€" in cell and "," not in cell
    return abs(added - total) > (Decimal(parts) / 2 if in_whole_euros else 0)


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
        if first in named and TOTAL.fullmatch(first):
            return
        if not TOTAL.match(label) or {whole, first} & named:
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
