"""A list that a document owes can't vanish: by row, table, loop, condition or choice."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

import pytest

from generator.checks.all import copies_check
from generator.checks.example_values import value_at
from generator.checks.on_templates.legal_minimum import MINIMUM
from generator.checks.owed import OWED
from generator.documents.all import DOCUMENTS
from generator.documents.definition import Copy, Edition
from generator.excel.reading.read_dossier import read
from generator.figures.all import derive
from generator.problems import DocumentPlace, Problem, Severity
from generator.word.packaging.package import Package
from generator.word.proofreading.opened_template import Template
from generator.workbooks.activities import Activity
from generator.workbooks.members import Member
from generator.workbooks.statements import Statement
from tests.checks.test_slips import BODY, TEMPLATES, A, I, L, P, shipped


@cache
def copies() -> Mapping[str, list[Copy]]:
    dossier, _ = read(TEMPLATES.parent / "inputs")
    figures = derive(dossier)
    made = {d.template: list(d.copies(dossier, figures, Edition())) for d in DOCUMENTS}
    return {name: views[:2] for name, views in made.items()}


def told(package: Package) -> list[Problem]:
    found = copies_check.run(frozenset(), Template(package), copies()[package.name])
    return [problem for problem in found if problem.code == "S110"]


def changed(name: str, change: Callable[[str], str]) -> Package:
    package = shipped(name)
    text = package.parts[BODY].decode("utf-8")
    assert change(text) != text
    return replace(package, parts={**package.parts, BODY: change(text).encode()})


def no_table(tag: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        at = text.index(tag)
        return text[: text.rindex("<w:tbl>", 0, at)] + text[text.index("</w:tbl>", at) + 8 :]

    return change


def other(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new, 1)


MEMBERS = "{%tr for lid in leden %}"
FOUNDERS = "{%tr for initiatiefnemer in initiatiefnemers %}"
VANISHED = {
    "table": (P, no_table(MEMBERS), "Leden van {{ aanvrager.korte_naam }} › alinea 1", Severity.GAP, "nieuwe alinea hierna {% for rij in leden %}{{ rij.naam }} {% endfor %}"),
    "field": (P, other("{{ lid.naam }}", ""), "tabel 1, rij 2, kolom 1", Severity.GAP, "Typ {{ lid.naam }} tussen " + MEMBERS),
    "never true": (A, other("{%p if risicos %}", "{%p if risicos and aanvrager.naam == 'X' %}"), "Risico’s › tabel 1, rij 2, kolom 1", Severity.GAP, "een voorwaarde (if)"),
    "a part by met": (A, other(FOUNDERS, '{%tr for initiatiefnemer in initiatiefnemers | met(soort="wijkorganisatie") %}'), "tabel 1, rij 2, kolom 1", Severity.WARNING, "zoals met of eerste"),
    "a part by eerste": (P, other(MEMBERS, "{%tr for lid in leden | eerste(1) %}"), "tabel 1, rij 2, kolom 1", Severity.WARNING, "zoals met of eerste"),
    "a part by if": (A, other(FOUNDERS, "{%tr for initiatiefnemer in initiatiefnemers if 'Wijk' in initiatiefnemer.soort %}"), "tabel 1, rij 2, kolom 1", Severity.WARNING, "een voorwaarde (if)"),
    "list within a list": (L, no_table("{%tr for steun in wijk.steun %}"), "{{ wijk.naam }} › alinea 3", Severity.ERROR, "{% for rij in wijken %}{% for rij1 in rij.steun %}{{ rij1.nr }} {% endfor %}{% endfor %}"),
    "within each pijler": (A, other("{%p if pijler.activiteiten %}", "{%p if pijler.activiteiten and aanvrager.naam == 'X' %}"), "{{ pijler.kop }} › tabel 3, rij 2, kolom 1", Severity.GAP, "een voorwaarde (if)"),
    "internal": (I, no_table("{{ steun.nr }}"), "alinea 1", Severity.GAP, "nieuwe alinea hierna"),
    "column": (A, other("{{ eis.hoofdstuk }}", ""), "tabel 1, rij 2, kolom 1", Severity.GAP, "Typ {{ eis.hoofdstuk }} tussen"),
}  # fmt: skip


@pytest.mark.parametrize("name", VANISHED)
def test_what_vanishes_is_told_once_at_its_place(name: str) -> None:
    template, change, place, severity, fix = VANISHED[name]
    (found,) = told(changed(template, change))
    assert isinstance(found.place, DocumentPlace)
    assert str(found.place).endswith(place), str(found.place)
    assert found.severity is severity
    assert fix in found.finding.fix, found.finding.fix


@pytest.mark.parametrize("name", [A, L, P, I])
def test_a_shipped_template_prints_all_that_it_owes(name: str) -> None:
    assert told(shipped(name)) == []


@pytest.mark.parametrize("name", [A, L, P, I])
def test_every_list_that_is_owed_and_filled_is_missed_when_nothing_is_printed(name: str) -> None:
    nothing = re.sub(r"\{\{[^{}]*\}\}", "x", shipped(name).parts[BODY].decode("utf-8"))
    found = told(replace(shipped(name), parts={**shipped(name).parts, BODY: nothing.encode()}))
    told_of = {re.search(r"\(([\w.]+)\): ", p.finding.message)[1] for p in found}  # type: ignore[index]
    minimum = {field for one in MINIMUM.get(f"{name}.docx", ()) for field in one.fields}
    view = copies()[f"{name}.docx"][0].view
    for one in OWED[f"{name}.docx"]:
        by_law = all(f"{one.path}.{field}" in minimum for field in one.fields)
        assert one.path in told_of or by_law or not value_at(view, one.path), one.path


@pytest.mark.parametrize(
    "loop",
    ['lid in leden | op("naam")', "lid in leden | omgekeerd", "lid in leden if lid.naam"],
)
def test_another_order_loses_nothing(loop: str) -> None:
    assert told(changed(P, other(MEMBERS, f"{{%tr for {loop} %}}"))) == []


def test_a_list_may_be_printed_in_another_way() -> None:
    sentence = '{{ leden | opsomming("naam") }}'
    package = changed(P, lambda t: other("{{ wijk.leden_zin }}", sentence)(no_table(MEMBERS)(t)))
    assert told(package) == []


def test_no_list_is_missed_where_the_sound_templates_have_nothing_to_print() -> None:
    """Nobody supports, nothing is done: the lists of zeros are not shown, and not owed."""
    whole, _ = read(TEMPLATES.parent / "inputs")
    none = {Statement: (), Activity: (), Member: ()}
    dossier = replace(whole, tables={**whole.tables, **none})
    figures = derive(dossier)
    for document in DOCUMENTS:
        views = list(document.copies(dossier, figures, Edition()))[:2]
        template = Template(shipped(document.template.removesuffix(".docx")))
        found = copies_check.run(frozenset(), template, views)
        assert not [p.finding.message for p in found if p.code == "S110"], document.name
