"""D1, second half: what is printed agrees with the figures: amounts, rows, references."""

import re
from collections.abc import Collection
from dataclasses import replace

from generator.checks.definition import Findings
from generator.checks.on_results import Result, result_check
from generator.documents.application.document import APPLICATION
from generator.documents.meaning import as_typed
from generator.documents.support_list.document import SUPPORT_LIST
from generator.dutch import count, did_you_mean, plain
from generator.printed import GAP
from generator.problems import FilePlace, Finding, Severity
from generator.word.numbering.cross_references import has_references, meant, references


@result_check(
    "D103", Severity.WARNING, "Een eis verwijst naar een hoofdstuk dat er niet is", source="R24"
)
def lost_reference(result: Result) -> Findings:
    """
    De eisenmatrix wijst de gemeente naar het hoofdstuk met het antwoord. Staat die kop niet in de
    aanvraag, dan zoekt de lezer vergeefs.
    """
    if result.document is not APPLICATION:
        return
    for row in result.answers.requirements:
        if row.section and meant(row.section, result.paper.headings) is None:
            message = f"Bij eis {row.number} staat “{row.section}”, en die kop is er niet"
            fix = _near(row.section, result) or _as_typed(result)
            yield Finding(row.at("section"), message, fix=fix)


@result_check("D109", Severity.WARNING, "Een verwijzing wijst naar een kop die er niet is")
def lost_title(result: Result) -> Findings:
    """
    Tekst in de stijl Verwijzing wordt een verwijzing naar de kop met die naam, met het nummer
    ervoor. Is die kop er niet, dan blijft het gewone tekst en zoekt de lezer vergeefs.
    """
    told = {plain(row.section) for row in result.answers.requirements if row.section}
    for paragraph in result.paper.paragraphs if has_references(result.paper.package) else ():
        for _, text in references(paragraph.element):
            if plain(text) not in told and not text.startswith(GAP):
                message = f"Hier wordt verwezen naar “{text.strip()}”, en die kop is er niet"
                fix = (
                    _near(text, result) or f"{_as_typed(result)}, of geef de tekst een andere stijl"
                )
                yield Finding(replace(paragraph.place, mark=text), message, fix=fix)


@result_check(
    "D120", Severity.GAP, "Waar de regeling om vraagt, staat niet in de aanvraag", source="R24"
)
def lost_fact(result: Result) -> Findings:
    """
    Op het blad Eisen van regeling.xlsx vraagt een eis in de kolom Gegeven om iets van de aanvrager.
    Het is ingevuld, en toch komt het niet in de aanvraag: dan is het veld uit het sjabloon gehaald.
    """
    if result.document is not APPLICATION:
        return
    text = plain(" ".join(p.text for p in result.paper.paragraphs))
    for row, (field, shown) in zip(result.answers.requirements, result.answers.facts, strict=True):
        if shown and plain(shown) not in text:
            message = f"Eis {row.number} vraagt om {row.fact}, en dat staat er niet in"
            typed = as_typed(field, result.document.meanings)
            fix = f"Zet dit weer in {result.template}: {typed}"
            yield Finding(FilePlace(result.paper.package.name), message, fix, (row.at("fact"),))


def _near(title: str, result: Result) -> str:
    near = did_you_mean(title, [heading.text for heading in result.paper.headings])
    return f"Bedoel je {near}?" if near else ""


def _as_typed(result: Result) -> str:
    return f"Typ de kop zoals hij in {result.template} staat"


@result_check(
    "D104",
    Severity.ERROR,
    "Een bedrag uit de begroting staat niet in de aanvraag",
    source="R3, Awb 4:2",
)
def lost_amount(result: Result) -> Findings:
    """
    Het gevraagde bedrag, alle lasten samen en de lasten van elke wijk horen in de aanvraag te
    staan, zoals ze berekend zijn, in hele euro's of op de cent. Ontbreekt er een, dan is in het
    sjabloon een veld of een tabel verdwenen.
    """
    if result.document is not APPLICATION:
        return
    text = {p.text.strip() for p in result.paper.paragraphs if p.in_table}
    for name, written in result.answers.amounts.items():
        if text.isdisjoint(written[1:]):
            message = f"{written[0]}, {name}, staat in geen enkele tabel"
            fix = result.put_back
            yield Finding(FilePlace(result.paper.package.name), message, fix=fix)


def _in_a_row(result: Result, numbers: Collection[str]) -> set[str]:
    """The statements that stand in brackets behind a name: a list that is too long for a table."""
    found = (re.findall(r"\(([^()]+)\)", p.text) for p in result.paper.paragraphs if not p.in_table)
    return {one for every in found for one in every if one in numbers}


@result_check(
    "D105",
    Severity.ERROR,
    "De lijst heeft niet zoveel rijen als er verklaringen tellen",
    source="R20",
)
def lost_rows(result: Result) -> Findings:
    """
    Elke organisatie die meetelt, heeft één rij in de lijst, of staat bij een heel lange lijst met
    haar nummer in een rij namen. Klopt het aantal niet, dan is in het sjabloon een tabel of rij
    namen verdwenen, of staan er in een tabel rijen dubbel. Een tweede tabel met een keuze uit de
    lijst mag.
    """
    if result.document is not SUPPORT_LIST:
        return
    numbers = set(result.answers.statements)
    tables = [[row[0] for row in t.rows if row[0] in numbers] for t in result.paper.tables]
    listed = {number for table in tables for number in table} | _in_a_row(result, numbers)
    doubled = sum(len(table) - len(set(table)) for table in tables)
    counted = result.answers.organisations
    if len(listed) != counted or doubled:
        organisations = count(counted, "organisatie", "organisaties")
        rows = count(len(listed) + doubled, "rij", "rijen")
        tell, stand = "telt" if counted == 1 else "tellen", "staat" if rows == "1 rij" else "staan"
        message = f"Er {tell} {organisations} mee, en in de lijst {stand} {rows}"
        fix = result.put_back
        yield Finding(FilePlace(result.paper.package.name), message, fix=fix)
