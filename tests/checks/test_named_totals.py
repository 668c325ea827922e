"""A field of another total, beside the words of this one or in its column, is found."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from generator.checks.on_templates import template_check
from generator.documents.all import DOCUMENTS
from generator.documents.example_views import example_view, example_views
from generator.own_templates import own_documents
from generator.problems import Problem
from generator.word.packaging.package import Package, open_package
from generator.word.proofreading.opened_template import Template
from tests.checks.test_on_results import problems, table_of
from tests.conftest import ROOT
from tests.word.small import paragraphs, template

BODY = "word/document.xml"
PLAN, APPLICATION = "wijkplan.docx", "subsidieaanvraag.docx"


@cache
def shipped(name: str) -> Package:
    return open_package(ROOT / "templates" / name, name)


def told(name: str, package: Package) -> list[Problem]:
    return list(template_check.run(frozenset(), Template(package), example_views()[name]))


def swapped(name: str, old: str, new: str, number: int) -> Package:
    """The template with the nth time that a field is printed changed into another field."""
    pieces = shipped(name).parts[BODY].decode().split(f"{{{{ {old} }}}}")
    assert len(pieces) > number + 1, old
    body = f"{{{{ {old} }}}}".join(pieces[: number + 1])
    body += f"{{{{ {new} }}}}" + f"{{{{ {old} }}}}".join(pieces[number + 1 :])
    return Package(name, {**shipped(name).parts, BODY: body.encode()})


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.template)
def test_in_the_shipped_templates_every_field_stands_beside_its_own_words(document: object) -> None:
    name = str(vars(document)["template"])
    assert [p for p in told(name, shipped(name)) if p.code == "S318"] == []


def test_so_it_is_in_the_starters(tmp_path: Path) -> None:
    (tmp_path / "eigen").mkdir()
    for path in (ROOT / "templates" / "beginnen").rglob("*.docx"):
        (tmp_path / "eigen" / path.name).write_bytes(path.read_bytes())
    for document in own_documents(tmp_path)[0]:
        package = open_package(tmp_path / document.template, document.template)
        found = template_check.run(frozenset(), Template(package), example_view(document))
        assert [p for p in found if p.code == "S318"] == []


SWAPS = [
    (PLAN, "kosten.totaal", "kosten.gemiddeld", 0),
    (PLAN, "kosten.totaal", "kosten.begroting", 0),
    (PLAN, "kosten.totaal", "aanvraag.plafond", 1),
    (PLAN, "kosten.totaal", "kosten.begroting", 1),
    (PLAN, "kosten.gemiddeld", "kosten.totaal", 0),
    (PLAN, "kosten.begroting", "kosten.totaal", 0),
    (PLAN, "kosten.aandeel", "kosten.alles", 0),
    (PLAN, "wijk.aantal_leden", "wijk.aantal_buurten", 0),
    (PLAN, "wijk.aantal_buurten", "wijk.inwoners", 0),
    (PLAN, "inzet.aantal", "wijk.aantal_leden", 0),
    (APPLICATION, "aanvraag.gevraagd", "cijfers.lasten", 0),
    (APPLICATION, "aanvraag.gevraagd", "aanvraag.plafond", 1),
    (APPLICATION, "aanvraag.gevraagd", "begroting.totaal_baten.totaal", 2),
    (APPLICATION, "aanvraag.gevraagd", "begroting.lasten.totaal", 3),
    (APPLICATION, "aanvraag.plafond", "aanvraag.gevraagd", 0),
    (APPLICATION, "aanvraag.plafond", "regeling.hoogste_bedrag", 1),
    (APPLICATION, "cijfers.lasten", "stad.per_jaar", 0),
    (APPLICATION, "begroting.lasten.totaal", "begroting.totaal_baten.totaal", 0),
    (APPLICATION, "begroting.totaal_baten.totaal", "begroting.lasten.totaal", 0),
    (APPLICATION, "begroting.lasten.vorig", "begroting.totaal_baten.vorig", 0),
    (APPLICATION, "begroting.saldo.totaal", "begroting.lasten.totaal", 0),
    (APPLICATION, "aanvrager.kvk", "aanvrager.rsin", 0),
    (APPLICATION, "aanvrager.iban", "aanvrager.kvk", 0),
    (APPLICATION, "aanvrager.email", "aanvrager.website", 0),
    (APPLICATION, "begroting.reserve_zin", "begroting.andere_zin", 0),
    (APPLICATION, "cijfers.inwoners", "stad.buurten", 1),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "number"), SWAPS)
def test_a_field_of_another_total_is_told_once_and_the_advice_works(
    name: str, old: str, new: str, number: int
) -> None:
    before = {(p.code, p.finding.message) for p in told(name, shipped(name))}
    damaged = swapped(name, old, new, number)
    found = [p for p in told(name, damaged) if (p.code, p.finding.message) not in before]
    assert [p.code for p in found] == ["S318"], [p.finding.message for p in found]
    assert new in found[0].finding.message
    advised = found[0].finding.fix.removeprefix("Typ ").partition("}}")[0] + "}}"
    mended = swapped(name, old, advised.strip("{} "), number)
    assert {(p.code, p.finding.message) for p in told(name, mended)} <= before


@pytest.mark.parametrize(
    ("lines", "field"),
    [
        ("In totaal {{ kosten.gemiddeld }}.", "kosten.gemiddeld"),
        ("Alles bij elkaar is dat {{ aanvraag.plafond }}.", "aanvraag.plafond"),
        ("Dat is {{ kosten.totaal }} per jaar.", "kosten.totaal"),
        ("Gevraagd bedrag: {{ aanvraag.plafond }}", "aanvraag.plafond"),
        ("Wij vragen in totaal {{ kosten.totaal }}", "kosten.totaal"),
        ("Gemiddeld {{ kosten.totaal }}", "kosten.totaal"),
        ("{{ kosten.gemiddeld }} in totaal", ""),
        ("Dat kost {{ kosten.gemiddeld }} per jaar, in totaal {{ kosten.totaal }}.", ""),
        ("Wij vragen {{ aanvraag.gevraagd }} van het plafond van {{ aanvraag.plafond }}.", ""),
        ("Samen met {{ wijk.aantal_leden }} leden", ""),
    ],
)
def test_a_sentence_of_her_own_is_read_the_same_way(lines: str, field: str) -> None:
    package = Package(PLAN, template(paragraphs(lines)).parts)
    found = [p for p in told(PLAN, package) if p.code == "S318"]
    assert [field in p.finding.message for p in found] == ([True] if field else [])


def paper(*rows: tuple[str, ...]) -> list[str]:
    return [p.finding.message for p in problems(table_of(*rows)) if p.code == "D130"]


HEAD = ("Wijk", "Inwoners", "Buurten", "Leden", "Kosten")
ROWS = (("West", "1.000", "3", "2", "€ 10"), ("Oost", "500", "4", "1", "€ 5"))


@pytest.mark.parametrize(
    ("last", "wrong"),
    [
        (("Utrecht", "1.500", "7", "3", "€ 15"), ""),
        (("Utrecht", "1.500", "7", "7", "€ 15"), "Leden"),
        (("Utrecht", "7", "7", "3", "€ 15"), "Inwoners"),
        (("Utrecht", "1.500", "7", "3", "€ 3"), "Kosten"),
        (("Zuid", "900", "2", "2", "€ 8"), ""),
        (("Hele stad", "7", "7", "3", "€ 15"), "Inwoners"),
        (("Totaal", "1.500", "7", "31 plekken", "€ 15"), "Leden"),
        (("Totaal", "1.500", "7", "3", "100%"), "Kosten"),
    ],
)
def test_a_row_of_totals_is_known_by_its_other_columns(last: tuple[str, ...], wrong: str) -> None:
    found = paper(HEAD, *ROWS, last)
    assert [f"Onder “{wrong}” staat" in message for message in found] == ([True] if wrong else [])


SHARES: Mapping[str, tuple[tuple[str, ...], bool]] = {
    "all": (("Totaal", "100%", "2,5"), False),
    "another share": (("Totaal", "33%", "2,5"), True),
    "an amount": (("Totaal", "€ 33", "2,5"), True),
    "other fte": (("Totaal", "100%", "7,5"), True),
    "rounded fte": (("Totaal", "100%", "2,6"), False),
}


@pytest.mark.parametrize("which", SHARES)
def test_shares_and_fte_have_their_own_total(which: str) -> None:
    last, wrong = SHARES[which]
    rows = (("Soort", "Aandeel", "Fte"), ("a", "33%", "1,2"), ("b", "66%", "1,3"), last)
    assert bool(paper(*rows)) is wrong


def test_shares_of_something_else_need_not_be_a_hundred() -> None:
    rows = (("Wijk", "Met lid"), ("a", "80%"), ("b", "90%"), ("Totaal", "85%"))
    assert paper(*rows) == []


@pytest.mark.parametrize(("share", "wrong"), [("100%", False), ("33%", True)])
def test_a_total_whose_label_stands_in_the_second_column_is_followed_too(
    share: str, wrong: bool
) -> None:
    head, last = ("Nr", "Post", "Aandeel"), ("", "Totaal", share)
    assert bool(paper(head, ("1", "loon", "30%"), ("2", "huur", "70%"), last)) is wrong
