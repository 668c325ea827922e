"""Slips of the pen in the shipped templates: each gives one message, at its place, with the way out."""

import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks import slip_texts
from generator.checks.all import minimum_check, template_check
from generator.documents.all import DOCUMENTS
from generator.documents.example_views import example_views
from generator.problems import DocumentPlace, Problem, Severity
from generator.word.inspecting.unwanted_parts import UnwantedKind
from generator.word.packaging.package import Package, open_package
from generator.word.proofreading.opened_template import Template
from generator.word.proofreading.slips import SlipKind

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
BODY = "word/document.xml"
A, L, P, I = "subsidieaanvraag", "steunverklaringen", "wijkplan", "steunverklaringen-intern"  # noqa: E741


@cache
def shipped(name: str) -> Package:
    return open_package(TEMPLATES / f"{name}.docx", f"{name}.docx")


def edited(name: str, old: str, new: str, part: str = BODY) -> Package:
    package = shipped(name)
    text = package.parts[part].decode("utf-8")
    assert old in text, old
    return replace(package, parts={**package.parts, part: text.replace(old, new, 1).encode()})


def problems(package: Package) -> list[Problem]:
    view = example_views()[package.name]
    asked = minimum_check.run(frozenset(), Template(package), view, frozenset())
    return [*template_check.run(frozenset(), Template(package), view), *asked]


@dataclass(frozen=True)
class Slip:
    """What is typed instead of what, and what must be said: code, end of the place, way out."""

    name: str
    template: str
    old: str
    new: str
    code: str
    place: str
    says: str
    part: str = BODY
    mark: str | None = None


SLIPS = [
    Slip("slash for a dot", A, "{{ aanvraag.kenmerk }}", "{{ aanvraag/kenmerk }}", "S101", "alinea 7", "Typ {{ aanvraag.kenmerk }}"),
    Slip("dot too many", A, "{{ aanvraag.kenmerk }}", "{{ aanvraag.kenmerk. }}", "S101", "alinea 7", "Typ {{ aanvraag.kenmerk }}"),
    Slip("field between quotes", A, "{{ aanvraag.kenmerk }}", "{{ “aanvraag.kenmerk” }}", "S101", "alinea 7", "Typ {{ aanvraag.kenmerk }}"),
    Slip("colon behind a loop", P, "{%tr for lid in leden %}", "{%tr for lid in leden: %}", "S101", "tabel 1, rij 2, kolom 1", "Typ {%tr for lid in leden %}"),
    Slip("field with braces in a command", P, "{%tr for lid in leden %}", "{%tr for lid in {{ leden }} %}", "S101", "tabel 1, rij 2, kolom 1", "Typ {%tr for lid in leden %}"),
    Slip("a brace in a field", A, "{{ aanvraag.kenmerk }}", "{{ aanvraag{kenmerk }}", "S101", "alinea 7", "Typ {{ aanvraag.kenmerk }}"),
    Slip("an end in a field", A, "{{ aanvraag.kenmerk }}", "{{ aanvraag}kenmerk }}", "S101", "alinea 7", "Typ {{ aanvraag.kenmerk }}"),
    Slip("a brace at the end of a command", P, "{%tr for lid in leden %}", "{%tr for lid in leden } %}", "S101", "tabel 1, rij 2, kolom 1", "Typ {%tr for lid in leden %}"),
    Slip("a brace at the begin of a command", P, "{%tr for lid in leden %}", "{%tr { for lid in leden %}", "S101", "tabel 1, rij 2, kolom 1", "Typ {%tr for lid in leden %}"),
    Slip("single braces in a command", P, "{%tr for lid in leden %}", "{%tr for lid in {leden} %}", "S101", "tabel 1, rij 2, kolom 1", "Typ {%tr for lid in leden %}"),
    Slip("square brackets", A, "{{ aanvraag.kenmerk }}", "[aanvraag.kenmerk]", "S101", "alinea 7", "Typ {{ aanvraag.kenmerk }}"),
    Slip("no brackets at all", A, "{{ aanvraag.kenmerk }}", "aanvraag.kenmerk", "S101", "alinea 7", "Typ {{ aanvraag.kenmerk }}"),
    Slip("no such field of a group", A, "{{ aanvraag.kenmerk }}", "{{ aanvraag.qqq }}", "S201", "alinea 7", "Kies een veld van aanvraag: titel"),
    Slip("group left out where two have it", A, "{{ aanvraag.kenmerk }}", "{{ titel }}", "S201", "alinea 7", "Bedoel je document.titel of aanvraag.titel?"),
    Slip("misspelled in the braces of mail merge", P, "{{ steun.zin }}", "«steun.znn»", "S101", "Steun uit de wijk › alinea 1", "Typ {{ steun.zin }}"),
    Slip("a condition of handlebars", P, "{{ steun.zin }}", "{{#if leden}}{{ steun.zin }}{% endif %}", "S101", "Steun uit de wijk › alinea 1", "Typ {% if leden %}"),
    Slip("a section of mustache", P, "{{ steun.zin }}", "{{#leden}}{{ steun.zin }}{% endfor %}", "S101", "Steun uit de wijk › alinea 1", "Typ {% for regel in leden %}"),
    Slip("the end of a section", P, "{{ steun.zin }}", "{% for lid in leden %}{{ lid.naam }}{/leden}", "S101", "Steun uit de wijk › alinea 1", "Typ {% endfor %}"),
    Slip("another name with one field", P, "{{ steun.zin }}", "{% for m in leden %}{{ persoon.naam }}{% endfor %}", "S201", "Steun uit de wijk › alinea 1", "Typ {% for persoon in leden %}"),
    Slip("a row outside its loop", P, "{{ steun.zin }}", "{{ lid }} {{ steun.zin }}", "S201", "Steun uit de wijk › alinea 1", "binnen die herhaling"),
    Slip("field misspelled", A, "{{ aanvraag.kenmerk }}", "{{ aanvraag.kenmrek }}", "S201", "alinea 7", "Bedoel je aanvraag.kenmerk?"),
    Slip("group misspelled", A, "{{ aanvraag.plafond }}", "{{ aanvrag.plafond }}", "S201", "Aanbiedingsbrief › alinea 8", "Bedoel je aanvraag.plafond?"),
    Slip("field misspelled in a loop", P, "{{ buurt.aan_zet }}", "{{ buurt.aan_zt }}", "S201", "tabel 2, rij 3, kolom 3", "Bedoel je buurt.aan_zet?"),
    Slip("loop name left out", P, "{{ buurt.nummers }}", "{{ nummers }}", "S201", "tabel 2, rij 3, kolom 4", "Bedoel je buurt.nummers?"),
    Slip("loop name misspelled in a field", P, "{{ lid.soort }}", "{{ lidd.soort }}", "S201", "tabel 1, rij 3, kolom 1", "Bedoel je lid.soort?"),
    Slip("capitals", P, "{{ lid.soort }}", "{{ Lid.Soort }}", "S201", "tabel 1, rij 3, kolom 1", "Bedoel je lid.soort?"),
    Slip("field of another loop", P, "{{ partner.rol }}", "{{ plek.beheer }}", "S201", "tabel 1, rij 3, kolom 2", "Zet het veld binnen die herhaling"),
    Slip("field of another document", P, "{{ kosten.totaal }}", "{{ begroting.lasten.totaal }}", "S201", "De wijk in het kort › tabel 1, rij 2, kolom 5", "Kies een veld van dit document"),
    Slip("field of a text", P, "{{ wijk.plek }}", "{{ wijk.plek.naam }}", "S201", "De wijk in het kort › alinea 2", "Typ {{ wijk.plek }}"),
    Slip("field of a list", P, "{{ steun.zin }}", "{{ leden.naam }}", "S201", "Steun uit de wijk › alinea 1", "{% for regel in leden %}"),
    Slip("list misspelled in a loop", P, "for lid in leden", "for lid in ledn", "S201", "tabel 1, rij 2, kolom 1", "Bedoel je leden?"),
    Slip("loop name misspelled in its loop", P, "for partner in partners", "for partnr in partners", "S201", "tabel 1, rij 2, kolom 1", "Typ {%tr for partner in partners %}"),
    Slip("condition misspelled", P, "{%p if stemmen %}", "{%p if stemen %}", "S201", "Plekken in de wijk › alinea 6", "Bedoel je stemmen?"),
    Slip("only within a loop", P, "{{ steun.zin }}", "{{ loop.index }}", "S201", "Steun uit de wijk › alinea 1", "binnen een herhaling"),
    Slip("field in a header", L, "{{ document.merk }}", "{{ document.mark }}", "S201", "koptekst › alinea 1", "Bedoel je document.merk?", "word/header1.xml"),
    Slip("field in a footer", L, "{{ aanvrager.naam }}", "{{ aanvrager.name }}", "S201", "voettekst › alinea 1", "Bedoel je aanvrager.naam?", "word/footer1.xml"),
    Slip("filter unknown", P, "{{ kosten.totaal }}", "{{ kosten.totaal | qqqq }}", "S202", "De wijk in het kort › tabel 1, rij 2, kolom 5", "eenregel"),
    Slip("test unknown", P, "{%p if stemmen %}", "{%p if stemmen is leeg %}", "S202", "Plekken in de wijk › alinea 6", "defined"),
    Slip("function unknown", P, "{{ kosten.totaal }}", "{{ som(kosten.totaal) }}", "S202", "De wijk in het kort › tabel 1, rij 2, kolom 5", "Kies een veld"),
    Slip("computing", P, "{{ kosten.totaal }}", "{{ kosten.totaal * 2 }}", "S202", "De wijk in het kort › tabel 1, rij 2, kolom 5", "uitkomst"),
    Slip("list as text", P, "{{ steun.zin }}", "{{ leden }}", "S202", "Steun uit de wijk › alinea 1", "for regel in leden"),
    Slip("group as text", P, "{{ steun.zin }}", "{{ steun }}", "S202", "Steun uit de wijk › alinea 1", "Kies er een veld van: zin, namen"),
    Slip("yes or no as text", A, "{{ aanvraag.onderwerp }}", "{{ aanvrager.in_oprichting }}", "S202", "Aanbiedingsbrief › alinea 5", "{% if aanvrager.in_oprichting %}"),
    Slip("text as list", P, "for lid in leden", "for lid in wijk.naam", "S202", "tabel 1, rij 2, kolom 1", "Kies een lijst"),
    Slip("picture as list", P, "for lid in leden", "for lid in kaart", "S202", "tabel 1, rij 2, kolom 1", "Kies een lijst"),
    Slip("command unknown", P, "{%p if partners %}", "{%p toon partners %}{%p if partners %}", "S202", "Samenwerking met wijkpartners › alinea 1", "met for of if"),
    Slip("command not allowed", P, "{{ steun.zin }}", "{% set x = 1 %}{{ steun.zin }}", "S202", "Steun uit de wijk › alinea 1", "met for of if"),
    Slip("Dutch if", P, "{%p if partners %}", "{%p als partners %}", "S202", "Samenwerking met wijkpartners › alinea 1", "{%p if partners %}"),
    Slip("Dutch for", P, "{%tr for lid in leden %}", "{%tr voor lid in leden %}", "S202", "tabel 1, rij 2, kolom 1", "{%tr for lid in leden %}"),
    Slip("Dutch end", P, "{%tr endfor %}", "{%tr einde %}", "S202", "tabel 2, rij 4, kolom 1", "Typ {% endfor %}"),
    Slip("Dutch else", P, "{%p else %}", "{%p anders %}", "S202", "Portret van de wijk › alinea 3", "{%p else %}"),
    Slip("end misspelled", P, "{%tr endfor %}", "{%tr endfro %}", "S202", "tabel 2, rij 4, kolom 1", "{%tr endfor %}"),
    Slip("constant", P, "{{ steun.zin }}", "{{ True }}", "S202", "Steun uit de wijk › alinea 1", "zonder accolades"),
    Slip("a part of a text", P, "{{ kosten.totaal }}", "{{ kosten.totaal[:3] }}", "S202", "De wijk in het kort › tabel 1, rij 2, kolom 5", "Kies een veld"),
    Slip("in the middle of a text", P, "{{ steun.zin }}", "Steun {% if steun.namen %} is er:</w:t></w:r></w:p><w:p><w:r><w:t>{{ steun.zin }}{% endif %}", "S102", "Steun uit de wijk › alinea 1", "in een eigen alinea", mark="{% if steun.namen %}"),
    Slip("if the wrong way round", P, "{%p if partners %}", "{%p fi partners %}", "S202", "Samenwerking met wijkpartners › alinea 1", "{%p if partners %}"),
    Slip("space at the wrong place", P, "{%p if partners %}", "{%p ifp artners %}", "S202", "Samenwerking met wijkpartners › alinea 1", "Typ er if met een veld"),
    Slip("for glued to its name", P, "for lid in leden", "forlid in leden", "S202", "tabel 1, rij 2, kolom 1", "for lid in leden"),
    Slip("one brace too few behind", P, "{{ steun.zin }}", "{{ steun.zin }", "S101", "Steun uit de wijk › alinea 1", "Typ {{ steun.zin }}"),
    Slip("one brace too few before", P, "{{ steun.zin }}", "{ steun.zin }}", "S101", "Steun uit de wijk › alinea 1", "Typ {{ steun.zin }}"),
    Slip("three braces", P, "{{ steun.zin }}", "{{{ steun.zin }}}", "S101", "Steun uit de wijk › alinea 1", "Typ {{ steun.zin }}"),
    Slip("one brace more behind", P, "{{ steun.zin }}", "{{ steun.zin }}}", "S101", "Steun uit de wijk › alinea 1", "Typ {{ steun.zin }}"),
    Slip("space between braces", P, "{{ steun.zin }}", "{ { steun.zin } }", "S101", "Steun uit de wijk › alinea 1", "Typ {{ steun.zin }}"),
    Slip("single braces", P, "{{ steun.zin }}", "{steun.zin}", "S101", "Steun uit de wijk › alinea 1", "Typ {{ steun.zin }}"),
    Slip("never closed", P, "{{ steun.zin }}", "{{ steun.zin", "S101", "Steun uit de wijk › alinea 1", "Zet }} achter het veld", mark="{{ steun.zin"),
    Slip("never opened", P, "{{ steun.zin }}", "steun.zin }}", "S101", "Steun uit de wijk › alinea 1", "Zet het begin ervoor", mark="steun.zin }}"),
    Slip("command closed as a field", P, "{%p if partners %}", "{%p if partners }}", "S101", "Samenwerking met wijkpartners › alinea 1", "Typ {%p if partners %}"),
    Slip("field closed as a command", P, "{{ steun.zin }}", "{{ steun.zin %}", "S101", "Steun uit de wijk › alinea 1", "Typ {{ steun.zin }}"),
    Slip("command never closed", P, "{%p if partners %}", "{%p if partners", "S101", "Samenwerking met wijkpartners › alinea 1", "Zet %}"),
    Slip("comment never closed", P, "{{ steun.zin }}", "{{ steun.zin }} {# let op", "S101", "Steun uit de wijk › alinea 1", "Zet #}"),
    Slip("empty field", P, "{{ steun.zin }}", "{{ steun.zin }} {{}}", "S101", "Steun uit de wijk › alinea 1", "haal de haakjes weg", mark="{{}}"),
    Slip("empty command", P, "{{ steun.zin }}", "{{ steun.zin }} {% %}", "S101", "Steun uit de wijk › alinea 1", "haal de haakjes weg"),
    Slip("cut over two paragraphs", P, "{{ steun.zin }}", "{{ steun.</w:t></w:r></w:p><w:p><w:r><w:t>zin }}", "S101", "Steun uit de wijk › alinea 1", "in één alinea"),
    Slip("name twice", P, "{{ steun.zin }}", "{{ steun.zin steun.zin }}", "S101", "Steun uit de wijk › alinea 1", "Typ {{ steun.zin }}"),
    Slip("space for a point", P, "{{ lid.soort }}", "{{ lid soort }}", "S101", "tabel 1, rij 3, kolom 1", "Typ {{ lid.soort }}"),
    Slip("comma for a point", P, "{{ lid.soort }}", "{{ lid,soort }}", "S101", "tabel 1, rij 3, kolom 1", "Typ {{ lid.soort }}"),
    Slip("hyphen in a name", P, "{{ activiteit.voor_wie }}", "{{ activiteit.voor-wie }}", "S101", "alinea 3", "Typ {{ activiteit.voor_wie }}"),
    Slip("of for in", P, "for lid in leden", "for lid of leden", "S101", "tabel 1, rij 2, kolom 1", "Typ {%tr for lid in leden %}"),
    Slip("in left out", P, "for lid in leden", "for lid leden", "S101", "tabel 1, rij 2, kolom 1", "Typ {%tr for lid in leden %}"),
    Slip("list left out", P, "for lid in leden", "for lid in", "S101", "tabel 1, rij 2, kolom 1", "achter in"),
    Slip("loop name left out of for", P, "for lid in leden", "for in leden", "S101", "tabel 1, rij 2, kolom 1", "for regel in leden"),
    Slip("two loop names", P, "for lid in leden", "for nr, lid in leden", "S101", "tabel 1, rij 2, kolom 1", "Laat één naam staan"),
    Slip("condition left out", P, "{%p if partners %}", "{%p if %}", "S101", "Samenwerking met wijkpartners › alinea 1", "achter if"),
    Slip("single equals sign", P, "{%p if partners %}", "{%p if wijk.naam = 'Zuid' %}", "S101", "Samenwerking met wijkpartners › alinea 1", "=="),
    Slip("Dutch en", P, "{%p if partners %}", "{%p if partners en leden %}", "S101", "Samenwerking met wijkpartners › alinea 1", "and"),
    Slip("words behind an end", P, "{%tr endfor %}", "{%tr endfor buurt %}", "S101", "tabel 2, rij 4, kolom 1", "Typ {%tr endfor %}"),
    Slip("loop without end", P, "{%tr endfor %}", "", "S101", "tabel 2, rij 2, kolom 1", "Zet {% endfor %}"),
    Slip("condition without end", I, "{%p endif %}", "", "S101", "Stand van zaken › alinea 2", "Zet {% endif %}"),
    Slip("end without beginning", P, "{{ steun.zin }}", "{{ steun.zin }}{% endif %}", "S101", "Steun uit de wijk › alinea 1", "Haal het weg", mark="{% endif %}"),
    Slip("else without beginning", P, "{{ steun.zin }}", "{% else %}{{ steun.zin }}", "S101", "Steun uit de wijk › alinea 1", "Haal het weg"),
    Slip("the other end", P, "{%tr endfor %}", "{%tr endif %}", "S101", "tabel 2, rij 4, kolom 1", "Typ {% endfor %}"),
    Slip("crossing", P, "{{ steun.zin }}", "{% if leden %}{% for lid in leden %}{{ lid.naam }}{% endif %}{% endfor %}", "S101", "Steun uit de wijk › alinea 1", "Sluit eerst af", mark="{% endif %}"),
    Slip("loops too deep", P, "{{ steun.zin }}", "{% for lid in leden %}" * 25 + "{{ steun.zin }}" + "{% endfor %}" * 25, "S101", "Steun uit de wijk › alinea 1", "Haal er een paar weg"),
    Slip("else twice", P, "{{ steun.zin }}", "{% if leden %}a{% else %}b{% else %}c{% endif %}", "S101", "Steun uit de wijk › alinea 1", "Haal een van beide weg"),
    Slip("long dash in a name", A, "{{ aanvraag.kenmerk }}", "{{ aanvraag—plafond }}", "S101", "alinea 7", "Typ {{ aanvraag.plafond }}"),
    Slip("list and name in each other's place, misspelled", P, "{%tr for lid in leden %}", "{%tr for led in lid %}", "S201", "tabel 1, rij 2, kolom 1", "Typ {%tr for lid in leden %}"),
    Slip("dash for in", P, "{%tr for lid in leden %}", "{%tr for lid—leden %}", "S101", "tabel 1, rij 2, kolom 1", "Typ {%tr for lid in leden %}"),
    Slip("in left out and list misspelled", P, "{%tr for lid in leden %}", "{%tr for lid ledn %}", "S101", "tabel 1, rij 2, kolom 1", "Typ {%tr for lid in leden %}"),
    Slip("Dutch for without in", P, "{%tr for lid in leden %}", "{%tr voor lid leden %}", "S202", "tabel 1, rij 2, kolom 1", "Typ {%tr for lid in leden %}"),
    Slip("Dutch if of what is misspelled", P, "{%p if partners %}", "{%p als partnrs %}", "S202", "Samenwerking met wijkpartners › alinea 1", "Typ {%p if partners %}"),
    Slip("one sign and no quotes", P, "{%p if partners %}", "{%p if wijk.naam = Oost %}", "S101", "Samenwerking met wijkpartners › alinea 1", 'Typ {%p if wijk.naam == "Oost" %}'),
    Slip("brace too few around what is misspelled", P, "{{ steun.zin }}", "{{ steun.znn }", "S101", "Steun uit de wijk › alinea 1", "Typ {{ steun.zin }}"),
    Slip("brace too few around what is nowhere", P, "{{ steun.zin }}", "{{ qqq.vvv }", "S101", "Steun uit de wijk › alinea 1", "Typ er een veld uit"),
    Slip("field that the list does not have", P, "{{ steun.zin }}", "{{ leden.qqq }}", "S201", "Steun uit de wijk › alinea 1", "Kies een veld van regel: naam"),
    Slip("names added up with a dot", P, "{{ steun.zin }}", "{{ buurten.naam | som }}", "S203", "Steun uit de wijk › alinea 1", "Hier zijn dat: inwoners"),
    Slip("long dash in a command", P, "{%tr for lid in leden %}", "{%tr for lid in leden—x %}", "S101", "tabel 1, rij 2, kolom 1", "Typ {%tr for lid in leden %}"),
    Slip("name and list in each other's place", P, "{%tr for lid in leden %}", "{%tr for leden in lid %}", "S201", "tabel 1, rij 2, kolom 1", "Typ {%tr for lid in leden %}"),
    Slip("name twice in a loop", P, "{%tr for lid in leden %}", "{%tr for lid lid %}", "S101", "tabel 1, rij 2, kolom 1", "Typ de naam van een lijst achter in"),
    Slip("name for its own list", P, "{%tr for lid in leden %}", "{%tr for lid in lid %}", "S201", "tabel 1, rij 2, kolom 1", "Zet achter in de naam van een lijst"),
    Slip("field that no loop has", P, "{{ steun.zin }}", "{{ lid.email }}", "S201", "Steun uit de wijk › alinea 1", "Kies een veld van lid: naam"),
    Slip("field misspelled outside its loop", P, "{{ steun.zin }}", "{{ lid.naamm }}", "S201", "Steun uit de wijk › alinea 1", "Typ {{ lid.naam }} binnen de herhaling {% for lid in leden %}"),
    Slip("two spaces between braces", P, "{{ steun.zin }}", "{  { steun.zin }  }", "S101", "Steun uit de wijk › alinea 1", "Typ {{ steun.zin }}", mark="{  { steun.zin }  }"),
    Slip("remark with spaces between its braces", P, "{{ steun.zin }}", "{{ steun.zin }}{ # let op # }", "S101", "Steun uit de wijk › alinea 1", "Typ {# let op #}"),
    Slip("three braces around nothing", P, "{{ steun.zin }}", "{{ steun.zin }}{{{ }}}", "S101", "Steun uit de wijk › alinea 1", "haal de haakjes weg"),
    Slip("command without braces before one with", P, "{{ steun.zin }}", "% if leden %{{ steun.zin }}{% endif %}", "S101", "Steun uit de wijk › alinea 1", "Typ {% if leden %}"),
    Slip("end without braces before a beginning", P, "{{ steun.zin }}", "{% if leden %}a% endif %{% if leden %}{{ steun.zin }}{% endif %}", "S101", "Steun uit de wijk › alinea 1", "Typ {% endif %}", mark="% endif %"),
    Slip("wide braces in a slip", P, "{{ steun.zin }}", "｛｛ steun.zin ｝", "S101", "Steun uit de wijk › alinea 1", "Typ {{ steun.zin }}", mark="｛｛ steun.zin ｝"),
    Slip("command cut over two paragraphs", P, "{{ steun.zin }}", "{% if</w:t></w:r></w:p><w:p><w:r><w:t>leden %}{{ steun.zin }}{% endif %}", "S101", "Steun uit de wijk › alinea 1", "in één alinea"),
    Slip("else between texts of another paragraph", P, "{{ steun.zin }}", "{% if leden %}</w:t></w:r></w:p><w:p><w:r><w:t>a{% else %}b</w:t></w:r></w:p><w:p><w:r><w:t>{{ steun.zin }}{% endif %}", "S102", "Steun uit de wijk › alinea 2", "in een eigen alinea", mark="{% else %}"),
    Slip("else in another cell of a row with text", P, "{{ lid.soort }}", "{% if lid.soort %}{{ lid.soort }}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>a{% else %}b{% endif %}", "S102", "tabel 1, rij 3, kolom 2", "in dezelfde tabel of cel", mark="{% else %}"),
    Slip("row command that begins beside another row", P, "{%tr for lid in leden %}", "{%tr if leden %}a{%tr endif %}{%tr for lid in leden %}", "S103", "tabel 1, rij 2, kolom 1", "in een eigen rij", mark="{%tr for lid in leden %}"),
    Slip("else of a loop", P, "{{ steun.zin }}", "{% for lid in leden %}{{ lid.naam }}{% else %}niemand{% endfor %}", "S101", "Steun uit de wijk › alinea 1", "na de {% endfor %}, tussen {% if not leden %} en", mark="{% else %}"),
    Slip("else in a loop in a condition", P, "{{ steun.zin }}", "{% if leden %}{% for lid in leden %}{{ lid.naam }}{% else %}{% endfor %}niemand{% endif %}", "S101", "Steun uit de wijk › alinea 1", "Zet {% else %} na de {% endfor %}", mark="{% else %}"),
    Slip("elif in a loop in a condition", P, "{{ steun.zin }}", "{% if leden %}{% for lid in leden %}{{ lid.naam }}{% elif partners %}{% endfor %}niemand{% endif %}", "S101", "Steun uit de wijk › alinea 1", "Zet {% elif partners %} na de", mark="{% elif partners %}"),
    Slip("condition gone in a loop", P, "{{ steun.zin }}", "{% for lid in leden %}a{% else %}b{% endif %}{% endfor %}", "S101", "Steun uit de wijk › alinea 1", "zet het begin met if ervoor", mark="{% else %}"),
    Slip("text beside a row command", P, "{%tr for lid in leden %}", "{%tr for lid in leden %}Let op", "S103", "tabel 1, rij 2, kolom 1", "in een eigen rij"),
    Slip("field beside a row command", P, "{%tr for lid in leden %}", "{%tr for lid in leden %}{{ lid.naam }}", "S103", "tabel 1, rij 2, kolom 1", "in een eigen rij"),
    Slip("text beside a paragraph command", P, "{%p if partners %}", "{%p if partners %} Wij werken samen.", "S103", "Samenwerking met wijkpartners › alinea 1", "in een eigen alinea"),
    Slip("row command outside a table", P, "{%p if accommodaties %}", "{%tr if accommodaties %}", "S104", "Plekken in de wijk › alinea 1", "Typ {% if accommodaties %}"),
    Slip("row commands outside a table", P, "{{ steun.zin }}", "{%tr if leden %}{{ steun.zin }}{%tr endif %}", "S104", "Steun uit de wijk › alinea 1", "Typ {% if leden %} en {% endif %}"),
    Slip("two paragraph commands beside a text", P, "{{ steun.zin }}", "{%p if leden %}{{ steun.zin }}{%p endif %}", "S103", "Steun uit de wijk › alinea 1", "Zet elke opdracht in een eigen alinea"),
    Slip("text behind a paragraph command", P, "{{ steun.zin }}", "{%p if leden %}{{ steun.zin }}</w:t></w:r></w:p><w:p><w:r><w:t>{%p endif %}", "S103", "Steun uit de wijk › alinea 1", "Of typ {% if leden %}"),
    Slip("cell command outside a table", P, "{%p if accommodaties %}", "{%tc if accommodaties %}", "S104", "Plekken in de wijk › alinea 1", "Typ {% if accommodaties %}"),
    Slip("space within a name", P, "{{ regel.bedrag }}", "{{r egel.bedrag }}", "S201", "Inzet en kosten › tabel 2, rij 3, kolom 2", "Typ {{ regel.bedrag }}"),
    Slip("field with a prefix", P, "{{ steun.zin }}", "{{p steun.zin }}", "S104", "Steun uit de wijk › alinea 1", "Typ {{ steun.zin }}"),
    Slip("field in alternative text", P, "{{ steun.zin }}", '{{ steun.zin }}</w:t></w:r><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="7" name="x" descr="Kaart van {{ wijk.nam }}"/></wp:inline></w:drawing></w:r><w:r><w:t>', "S201", "alinea 1, alternatieve tekst", "Bedoel je wijk.naam?"),
    Slip("field in a text box", P, "{{ steun.zin }}", '{{ steun.zin }}</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>{{ wijk.nam }}</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>{{ wijk.nam }}</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>', "S201", "tekstvak bij alinea 1", "Bedoel je wijk.naam?"),
    Slip("own words in a sentence", P, "{{ steun.zin }}", "Wij zijn: {{ portret }}", "S106", "Steun uit de wijk › alinea 1", "in een nieuwe alinea"),
    Slip("own words in a table", P, "{{ partner.rol }}", "{{ portret }}", "S106", "Samenwerking met wijkpartners › tabel 1, rij 3, kolom 2", "buiten een tabel"),
    Slip("the same slip twice", P, "{{ steun.zin }}", '{{ wijk.nam }} en {{ wijk.nam }}', "S201", "Steun uit de wijk › alinea 1", 'Bedoel je wijk.naam?'),
    Slip("fields glued", P, "{{ steun.zin }}", '{{ wijk.naam ~ steun.zin }}', "S202", "Steun uit de wijk › alinea 1", 'elk tussen eigen accolades'),
    Slip("a list glued", P, "{{ steun.zin }}", '{{ leden ~ wijk.naam }}', "S202", "Steun uit de wijk › alinea 1", 'elk tussen eigen accolades'),
    Slip("texts added", P, "{{ steun.zin }}", '{{ wijk.naam + "x" }}', "S202", "Steun uit de wijk › alinea 1", 'elk tussen eigen accolades'),
    Slip("operation misspelled", P, "{{ steun.zin }}", "{{ leden | op('naam') | eertse(2) | opsomming('naam') }}", "S202", "Steun uit de wijk › alinea 1", 'Bedoel je eerste?'),
    Slip("operation in English", P, "{{ steun.zin }}", "{{ leden | join('naam') }}", "S202", "Steun uit de wijk › alinea 1", 'Bedoel je opsomming?'),
    Slip("operation under another name", P, "{{ steun.zin }}", '{{ leden | tel }}', "S202", "Steun uit de wijk › alinea 1", 'Bedoel je aantal?'),
    Slip("operation without brackets", P, "{{ steun.zin }}", "{{ leden | eerste 2 | opsomming('naam') }}", "S101", "Steun uit de wijk › alinea 1", 'zoals eerste(3)'),
    Slip("bracket left open", P, "{{ steun.zin }}", "{{ leden | op('naam' | opsomming('naam') }}", "S101", "Steun uit de wijk › alinea 1", 'tussen ( en )'),
    Slip("trait misspelled", P, "{{ steun.zin }}", "{{ leden | opsomming('naamm') }}", "S203", "Steun uit de wijk › alinea 1", 'Bedoel je naam?'),
    Slip("trait unknown", P, "{{ steun.zin }}", "{{ leden | opsomming('qqqq') }}", "S203", "Steun uit de wijk › alinea 1", 'Kies uit: naam, soort'),
    Slip("trait left out", P, "{{ steun.zin }}", '{{ leden | opsomming }}', "S203", "Steun uit de wijk › alinea 1", 'opsomming("naam")'),
    Slip("trait without quotes", P, "{{ steun.zin }}", '{{ leden | opsomming(naam) }}', "S203", "Steun uit de wijk › alinea 1", 'Typ opsomming("naam")'),
    Slip("names added up", P, "{{ steun.zin }}", "{{ leden | som('naam') }}", "S203", "Steun uit de wijk › alinea 1", 'een getal of bedrag is'),
    Slip("condition misspelled in brackets", P, "{{ steun.zin }}", "{{ leden | met(soortt='anders') | aantal }}", "S203", "Steun uit de wijk › alinea 1", 'Bedoel je soort?'),
    Slip("condition left out", P, "{{ steun.zin }}", '{{ leden | met | aantal }}', "S203", "Steun uit de wijk › alinea 1", 'met(naam="…")'),
    Slip("condition without a name", P, "{{ steun.zin }}", "{{ leden | met('anders') | aantal }}", "S203", "Steun uit de wijk › alinea 1", 'met(naam="…")'),
    Slip("compared with a list", P, "{{ steun.zin }}", '{{ leden | met(naam=buurten) | aantal }}', "S203", "Steun uit de wijk › alinea 1", 'een heel getal, of een veld'),
    Slip("at least of a text", P, "{{ steun.zin }}", '{{ leden | met(naam_minstens=3) | aantal }}', "S203", "Steun uit de wijk › alinea 1", 'getal, bedrag of datum'),
    Slip("at least a text", P, "{{ steun.zin }}", "{{ buurten | met(inwoners_minstens='veel') | aantal }}", "S203", "Steun uit de wijk › alinea 1", 'zonder aanhalingstekens'),
    Slip("none of them", P, "{{ steun.zin }}", '{{ leden | eerste(0) | aantal }}', "S203", "Steun uit de wijk › alinea 1", 'zo’n getal'),
    Slip("less than none", P, "{{ steun.zin }}", '{{ leden | eerste(-1) | aantal }}', "S203", "Steun uit de wijk › alinea 1", 'zo’n getal'),
    Slip("half of one", P, "{{ steun.zin }}", '{{ leden | eerste(1.5) | aantal }}', "S101", "Steun uit de wijk › alinea 1", 'een heel getal zonder punt'),
    Slip("thousands with a point", P, "{{ steun.zin }}", '{{ buurten | met(inwoners_minstens=40.000) | aantal }}', "S101", "Steun uit de wijk › alinea 1", 'zoals 40000'),
    Slip("thousands with a point in a condition", P, "{{ steun.zin }}", '{% if wijk.inwoners > 40.000 %}{{ steun.zin }}{% endif %}', "S101", "Steun uit de wijk › alinea 1", 'zoals 40000'),
    Slip("how many left out", P, "{{ steun.zin }}", '{{ leden | eerste | aantal }}', "S203", "Steun uit de wijk › alinea 1", 'zoals in dit voorbeeld: eerste(3)'),
    Slip("whole left out", P, "{{ steun.zin }}", '{{ kosten.totaal | procent }}', "S203", "Steun uit de wijk › alinea 1", 'procent(begroting.lasten.totaal)'),
    Slip("equality sign of a condition", P, "{{ steun.zin }}", '{{ leden | met(pijlers == "anders") | aantal }}', "S203", "Steun uit de wijk › alinea 1", 'Typ pijlers= voor gelijk'),
    Slip("greater between brackets", P, "{{ steun.zin }}", '{{ buurten | met(inwoners > 500) | aantal }}', "S203", "Steun uit de wijk › alinea 1", 'inwoners_minstens='),
    Slip("value without quotes", P, "{{ steun.zin }}", '{{ leden | met(pijler=volwassenen) | aantal }}', "S201", "Steun uit de wijk › alinea 1", 'Typ "volwassenen"'),
    Slip("trait with a dot", P, "{{ steun.zin }}", '{{ buurten.inwoners | som }}', "S203", "Steun uit de wijk › alinea 1", 'Typ buurten | som("inwoners")'),
    Slip("form without quotes", P, "{{ steun.zin }}", '{{ aanvraag.datum | datum(kort) }}', "S203", "Steun uit de wijk › alinea 1", 'Typ datum("kort")'),
    Slip("form misspelled", P, "{{ steun.zin }}", "{{ kosten.totaal | bedrag('milioen') }}", "S203", "Steun uit de wijk › alinea 1", 'Bedoel je miljoen?'),
    Slip("form unknown", P, "{{ steun.zin }}", "{{ kosten.totaal | bedrag('qqqq') }}", "S203", "Steun uit de wijk › alinea 1", 'Kies uit: heel, centen'),
    Slip("a name as an amount", P, "{{ steun.zin }}", '{{ wijk.naam | bedrag }}', "S203", "Steun uit de wijk › alinea 1", 'getal of bedrag is'),
    Slip("an amount as a day", P, "{{ steun.zin }}", '{{ kosten.totaal | datum }}', "S203", "Steun uit de wijk › alinea 1", 'een datum is'),
    Slip("a field counted", P, "{{ steun.zin }}", '{{ wijk.naam | aantal }}', "S203", "Steun uit de wijk › alinea 1", 'leden | aantal'),
    Slip("a share of a count", P, "{{ steun.zin }}", '{{ kosten.totaal | procent(wijk.inwoners) }}', "S203", "Steun uit de wijk › alinea 1", 'twee bedragen'),
    Slip("a share of a text", P, "{{ steun.zin }}", "{{ kosten.totaal | procent('alles') }}", "S203", "Steun uit de wijk › alinea 1", 'een veld dat een getal of bedrag is'),
    Slip("a share in money", P, "{{ steun.zin }}", '{{ kosten.aandeel | bedrag }}', "S203", "Steun uit de wijk › alinea 1", 'kies een bedrag'),
    Slip("stars between the brackets", P, "{{ steun.zin }}", '{{ leden | opsomming(*leden) }}', "S203", "Steun uit de wijk › alinea 1", 'zoals in dit voorbeeld'),
    Slip("group without its rows", P, "{{ steun.zin }}", "{% for groep in leden | per('soort') %}{{ groep.leden }}{% endfor %}", "S201", "Steun uit de wijk › alinea 1", "Herhaal hem: for regel in groep.rijen"),
    Slip("text with a trait", P, "{{ steun.zin }}", "{{ steun.namen | opsomming('naam') }}", "S203", "Steun uit de wijk › alinea 1", 'Haal weg'),
    Slip("list printed after an operation", P, "{{ steun.zin }}", "{{ leden | op('naam') }}", "S202", "Steun uit de wijk › alinea 1", 'for regel in leden | op'),
    Slip("number repeated", P, "{{ steun.zin }}", '{% for x in leden | aantal %}{{ steun.zin }}{% endfor %}', "S202", "Steun uit de wijk › alinea 1", 'Kies een lijst'),
    Slip("a day greater than a number", P, "{{ steun.zin }}", '{% if aanvraag.datum > 3 %}{{ steun.zin }}{% endif %}', "S202", "Steun uit de wijk › alinea 1", 'vergelijk met =='),
    Slip("a trait for an operation", P, "{{ steun.zin }}", '{{ leden | naam }}', "S203", "Steun uit de wijk › alinea 1", 'opsomming("naam")'),
    Slip("trait left out of a sum", P, "{{ steun.zin }}", '{{ buurten | som }}', "S203", "Steun uit de wijk › alinea 1", 'Typ bijvoorbeeld som("inwoners")'),
    Slip("greater in words", P, "{{ steun.zin }}", '{% if leden | aantal groter dan 3 %}{{ steun.zin }}{% endif %}', "S101", "Steun uit de wijk › alinea 1", '> voor groter dan'),
    Slip("a share of a list", P, "{{ steun.zin }}", '{{ wijk.inwoners | procent(leden) }}', "S203", "Steun uit de wijk › alinea 1", 'een veld dat een getal'),
    Slip("a text within a number", P, "{{ steun.zin }}", '{% if wijk.naam in 3 %}{{ steun.zin }}{% endif %}', "S202", "Steun uit de wijk › alinea 1", 'de naam van een lijst'),
    Slip("a list within a text", P, "{{ steun.zin }}", '{% if leden in wijk.naam %}{{ steun.zin }}{% endif %}', "S202", "Steun uit de wijk › alinea 1", 'de naam van een lijst'),
    Slip("a text greater than a number", P, "{{ steun.zin }}", '{% if wijk.naam > 1000 %}{{ steun.zin }}{% endif %}', "S202", "Steun uit de wijk › alinea 1", 'vergelijk met =='),
    Slip("a list greater than a number", P, "{{ steun.zin }}", '{% if leden > 3 %}{{ steun.zin }}{% endif %}', "S202", "Steun uit de wijk › alinea 1", 'vergelijk met =='),
    Slip("a negation printed", P, "{{ steun.zin }}", '{{ not leden }}', "S202", "Steun uit de wijk › alinea 1", '{% if not leden %}'),
    Slip("a comparison printed", P, "{{ steun.zin }}", '{{ wijk.naam == "Oost" }}', "S202", "Steun uit de wijk › alinea 1", '{% if wijk.naam == "Oost" %}'),
    Slip("the length of a list", P, "{{ steun.zin }}", '{{ leden|length }}', "S202", "Steun uit de wijk › alinea 1", 'Bedoel je aantal?'),
    Slip("a list of texts as text", P, "{{ steun.zin }}", '{{ steun.namen }}', "S202", "Steun uit de wijk › alinea 1", '{% for regel in steun.namen %}{{ regel }}{% endfor %}'),
    Slip("a quotation mark left out", P, "{{ steun.zin }}", "{% if wijk.naam == 'Oost %}{{ steun.zin }}{% endif %}", "S101", "Steun uit de wijk › alinea 1", 'zoals "Oost"'),
    Slip("both quotation marks left out", P, "{{ steun.zin }}", '{% if wijk.naam == Oost %}{{ steun.zin }}{% endif %}', "S201", "Steun uit de wijk › alinea 1", 'Typ "Oost"'),
    Slip("signs of other languages", P, "{{ steun.zin }}", '{% if leden &amp;&amp; partners %}{{ steun.zin }}{% endif %}', "S101", "Steun uit de wijk › alinea 1", 'Typ and in plaats van &&'),
    Slip("an exclamation mark", P, "{{ steun.zin }}", '{% if !leden %}{{ steun.zin }}{% endif %}', "S101", "Steun uit de wijk › alinea 1", 'Typ not in plaats van !'),
    Slip("a command in the braces of a field", P, "{{ steun.zin }}", '{% if leden %}{{ steun.zin }}{{ endif }}', "S101", "Steun uit de wijk › alinea 1", 'Typ {% endif %}'),
    Slip("a command in single braces", P, "{{ steun.zin }}", '{% if leden %}{{ steun.zin }}{ endif }', "S101", "Steun uit de wijk › alinea 1", 'Typ {% endif %}'),
    Slip("a field in the braces of a command", P, "{{ steun.zin }}", '{% steun.zin %}', "S101", "Steun uit de wijk › alinea 1", 'Typ {{ steun.zin }}'),
    Slip("the braces of mail merge", P, "{{ steun.zin }}", '«steun.zin»', "S101", "Steun uit de wijk › alinea 1", 'Typ {{ steun.zin }}'),
    Slip("brackets for braces", P, "{{ steun.zin }}", '[[steun.zin]]', "S101", "Steun uit de wijk › alinea 1", 'Typ {{ steun.zin }}'),
    Slip("number typed", P, "Zo liggen de activiteiten", "Zo liggen de 23 activiteiten", "S501", "Planning en contact › alinea 2", "veld", mark="23 activiteiten"),
    Slip("amount typed", P, "Zo liggen de activiteiten", "Voor € 12.500 liggen de activiteiten", "S501", "Planning en contact › alinea 2", "veld", mark="€ 12.500"),
    Slip("number typed in words", P, "Zo liggen de activiteiten", "Zo liggen onze vijfendertig activiteiten", "S501", "Planning en contact › alinea 2", "veld", mark="vijfendertig activiteiten"),
    Slip("style gone", P, '<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="MijnStijl"/>', "S601", "Portret van de wijk › alinea 4", "Kies in Word een stijl"),
    Slip("contents list gone", P, " TOC ", " PAGE ", "S602", "wijkplan.docx", "Inhoudsopgave"),
    Slip("picture without words", P, "{{ steun.zin }}", '{{ steun.zin }}</w:t></w:r><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="7" name="Afbeelding 1"/></wp:inline></w:drawing></w:r><w:r><w:t>', "S603", "Steun uit de wijk › alinea 1", "Alternatieve tekst"),
    Slip("heading one level too deep", P, '<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="Heading3"/>', "S604", "", "Kop 2"),
    Slip("heading with a typed number", P, ">Plekken in de wijk<", ">2.3 Plekken in de wijk<", "S605", "2.3 Plekken in de wijk", "Haal het weg"),
]  # fmt: skip


@pytest.mark.parametrize(
    "typed",
    [
        "{%p End For %}", "{%P endfor %}", "{%p END  FOR %}", "{% EndFor %}", "{%-p endfor -%}",
    ],
)  # fmt: skip
def test_a_command_may_have_capitals_and_a_space(typed: str) -> None:
    assert problems(edited(P, "{%p endfor %}", typed)) == []


@pytest.mark.parametrize(
    "typed", ["((zie www.utrecht.nl))", "[[a.b]]", "<<wie.wat>>", "« Wij. En u »", "(wijk.weg)"]
)
def test_brackets_around_what_is_no_field_are_text(typed: str) -> None:
    assert problems(edited(P, "{{ steun.zin }}", typed.replace("<", "&lt;"))) == []


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_a_slip_gives_one_message_at_its_place(slip: Slip) -> None:
    found = problems(edited(slip.template, slip.old, slip.new, slip.part))
    assert [p.code for p in found] == [slip.code], [p.finding for p in found]
    place = found[0].place
    assert str(place).startswith(f"{slip.template}.docx")
    assert str(place).endswith(slip.place), str(place)
    assert slip.says in found[0].finding.fix, found[0].finding.fix
    if isinstance(place, DocumentPlace):
        assert place.mark in place.text
        assert slip.mark is None or place.mark == slip.mark


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_a_shipped_template_gives_nothing(document) -> None:
    assert problems(shipped(document.template.removesuffix(".docx"))) == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_every_list_of_the_example_has_an_entry_so_that_its_fields_are_checked(document) -> None:
    def empty(value: object, path: str) -> list[str]:
        if isinstance(value, dict):
            return [x for key, inner in value.items() for x in empty(inner, f"{path}.{key}")]
        if isinstance(value, list | tuple):
            return empty(value[0], path) if value else [path]
        return []

    assert empty(example_views()[document.template], document.name) == []


@pytest.mark.parametrize(
    "typed",
    [
        "{{ steun.zin}}",
        "{{steun . zin}}",
        "{{ steun.zin if leden else wijk.naam }}",
        "{% if wijk.naam == “Zuid” %}a{% endif %}",
        "{% if wijk.naam == ‘Zuid’ %}a{% endif %}",
        "{%- if leden -%}a{%- endif -%}",
        "{{ steun.zin | eenregel }}",
        "{# een notitie voor onszelf #}",
        "{{\u00a0steun.zin\u00a0}}",
        "{\u200b{ steun\u00ad.zin }\u200d}\ufeff",
        "｛｛ steun.zin ｝｝",
        "</w:t></w:r></w:p><w:p><w:r><w:t>｛%p if leden %｝</w:t></w:r></w:p><w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>｛%pend if%｝",
        "{% if leden %}a{% else if partners %}b{%end if%}",
        "{%– if leden –%}a{%— endif —%}",
        "{% if wijk.naam == «Zuid» or wijk.naam == „Zuid” %}a{% endif %}",
        "Een { losse } accolade, 50% of {zo maar iets}",
        "{% for lid in leden %}{{ loop.index }}. {{ lid.naam }}{% if not loop.last %}; {% endif %}{% endfor %}",
        "{% for lid in leden %}{{ lid.naam }}{% endfor %}{% if not leden %}niemand{% endif %}",
        "{% for lid in leden if lid.soort %}{{ lid.naam }}{% endfor %}",
        "{% if leden and not stemmen or wijk.naam in steun.zin %}a{% elif leden %}b{% else %}c{% endif %}",
        "{% if steun.zin is defined %}a{% endif %}",
        "{% if leden AND NOT partners %}a{% endif %}{% FOR lid IN leden %}{{ lid.naam }}{% endfor %}",
        "artikel 4:61 en 2019 of 12 maanden, in één wijk",
    ],
)
def test_what_can_be_read_is_left_alone(typed: str) -> None:
    new = typed.replace("{ losse }", "{ los; dit }")
    assert problems(edited(P, "{{ steun.zin }}", f"{{{{ steun.zin }}}} {new}")) == []


def test_all_slips_are_told_at_once_also_beside_a_broken_tag() -> None:
    package = edited(P, "{{ steun.zin }}", "{{ steun.zin }")
    for old, new in (("{{ lid.soort }}", "{{ lid.sort }}"), ("{%tr endfor %}", "{%tr eindfor %}")):
        text = package.parts[BODY].decode("utf-8").replace(old, new, 1)
        package = replace(package, parts={**package.parts, BODY: text.encode()})
    assert sorted(p.code for p in problems(package)) == ["S101", "S201", "S202"]


def test_a_loop_that_leaves_its_table_is_told_with_both_places() -> None:
    text = shipped(P).parts[BODY].decode("utf-8")
    start = text.index("{%tr for lid in leden %}")
    end = text.index("{%tr endfor %}", start)
    after = text.index("{%p else %}", end)
    moved = text[:end] + text[end + 14 : after] + "{%p endfor %}" + text[after:]
    package = replace(shipped(P), parts={**shipped(P).parts, BODY: moved.encode()})
    (found,) = [p for p in problems(package) if p.code == "S102"]
    assert str(found.place).endswith("Leden van {{ aanvrager.korte_naam }} › alinea 4")
    assert [str(p).split(" › ")[-1] for p in found.finding.related] == ["tabel 1, rij 2, kolom 1"]


def test_an_else_dragged_into_a_loop_is_told_with_both_lines() -> None:
    text = shipped(P).parts[BODY].decode("utf-8")
    end = text.index("{%p endfor %}", text.index("{%p for activiteit in activiteiten %}"))
    turn = text.index("{%p else %}", end)
    line = "{%p else %}</w:t></w:r></w:p><w:p><w:r><w:t>"
    dragged = text[:end] + line + text[end:turn] + text[turn + len("{%p else %}") :]
    package = replace(shipped(P), parts={**shipped(P).parts, BODY: dragged.encode()})
    (found,) = [p for p in problems(package) if p.code == "S101"]
    assert isinstance(found.place, DocumentPlace)
    assert found.place.mark == "{%p else %}"
    (begin,) = found.finding.related
    assert isinstance(begin, DocumentPlace)
    assert begin.mark == "{%p for activiteit in activiteiten %}"
    assert found.finding.fix == "Zet {%p else %} na de {% endfor %} van die herhaling"


@pytest.mark.parametrize(
    ("name", "title", "style"),
    [(P, "Wat we gaan doen", "Kop 1 of Kop 2"), (A, "De leden", "Kop 2"), (P, "Leden van", "Kop 1 of Kop 2"), (L, "Hoe we tellen", "Kop 2")],
)  # fmt: skip
def test_a_heading_that_lost_its_style_is_told_once(name: str, title: str, style: str) -> None:
    text = shipped(name).parts[BODY].decode("utf-8")
    found = re.search(rf'<w:pStyle w:val="Heading\d"/>(?=(?:(?!</w:p>).)*{title})', text)
    assert found
    plain = text[: found.start()] + text[found.end() :]
    package = replace(shipped(name), parts={**shipped(name).parts, BODY: plain.encode()})
    (problem,) = problems(package)
    assert isinstance(problem.place, DocumentPlace)
    assert (problem.code, problem.place.text.startswith(title)) == ("S111", True)
    assert f"de stijl {style}, zoals" in problem.finding.fix


def test_a_begin_that_was_dragged_into_a_cell_is_told_once_with_both_places() -> None:
    text = shipped(P).parts[BODY].decode("utf-8")
    at = text.index("{%p for activiteit in activiteiten %}")
    start, end = text.rindex("<w:p>", 0, at), text.index("</w:p>", at) + 6
    rest = text[:start] + text[end:]
    cell = rest.index("</w:tcPr>", rest.rindex("<w:tc>", 0, rest.index("{{ plek.buurt }}"))) + 9
    moved = rest[:cell] + text[start:end] + rest[cell:]
    package = replace(shipped(P), parts={**shipped(P).parts, BODY: moved.encode()})
    (found,) = [p for p in problems(package) if p.code == "S102"]
    assert (found.code, str(found.place).split(" › ")[-1]) == ("S102", "tabel 2, rij 3, kolom 3")
    assert found.finding.fix.endswith("in een eigen alinea buiten de tabel")
    assert len(found.finding.related) == 1


OBJECT = '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdX"/></w:object></w:r></w:p>'
CHUNK = '<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdX"/>'
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@pytest.mark.parametrize(
    ("xml", "kind", "part", "place"),
    [
        (OBJECT, "oleObject", "embeddings/oleObject1.bin", "Steun uit de wijk › alinea 2"),
        (OBJECT, "package", "embeddings/Blad1.xlsx", "Steun uit de wijk › alinea 2"),
        (CHUNK, "aFChunk", "afchunk.htm", "Steun uit de wijk › alinea 1"),
    ],
)  # fmt: skip
def test_a_file_within_a_template_is_told_once_at_its_paragraph(
    xml: str, kind: str, part: str, place: str
) -> None:
    package = edited(P, "{{ steun.zin }}", "{{ steun.zin }}")
    text = package.parts[BODY].decode("utf-8")
    end = text.index("</w:p>", text.index("{{ steun.zin }}")) + 6
    links = package.parts["word/_rels/document.xml.rels"].decode("utf-8")
    link = f'<Relationship Id="rIdX" Type="{KIND}/{kind}" Target="{part}"/></Relationships>'
    types = package.parts["[Content_Types].xml"].decode("utf-8")
    default = (
        f'<Default Extension="{part.rpartition(".")[2]}" ContentType="application/x"/></Types>'
    )
    parts = {
        **package.parts,
        BODY: (text[:end] + xml + text[end:]).encode(),
        "word/_rels/document.xml.rels": links.replace("</Relationships>", link).encode(),
        "[Content_Types].xml": types.replace("</Types>", default).encode(),
        f"word/{part}": b"x",
    }
    found = problems(replace(package, parts=parts))
    assert [(p.code, str(p.place).endswith(place)) for p in found] == [("S302", True)]


def test_a_row_outside_its_loop_is_told_once() -> None:
    text = shipped(P).parts[BODY].decode("utf-8")
    start = text.rindex("<w:tr>", 0, text.index("{{ lid.soort }}"))
    end = text.index("</w:tr>", start) + 7
    after = text.index("</w:tr>", end) + 7
    moved = text[:start] + text[end:after] + text[start:end] + text[after:]
    (found,) = problems(replace(shipped(P), parts={**shipped(P).parts, BODY: moved.encode()}))
    assert (found.code, str(found.place).split(", ")[-2]) == ("S201", "rij 4")
    assert "Zet de rij tussen" in found.finding.fix


def test_a_beginning_without_end_names_where_the_end_was_expected() -> None:
    text = shipped(P).parts[BODY].decode("utf-8")
    kept = text.replace("{%p if buurten %}", "", 1).replace("{%p else %}", "", 1)
    kept = kept.replace("{%p endif %}", "", 1).replace("{%tr endfor %}", "", 1)
    package = replace(shipped(P), parts={**shipped(P).parts, BODY: kept.encode()})
    found = [p for p in problems(package) if p.code == "S101"]
    assert [str(p.place).split(" › ")[-1] for p in found] == ["tabel 2, rij 2, kolom 1"]
    related = [str(p).split(" › ")[-1] for p in found[0].finding.related]
    assert related == ["alinea 9"]


def test_an_end_that_closes_wrongly_is_named_beside_the_beginning() -> None:
    (found,) = problems(edited(P, "{%tr endfor %}", ""))
    assert [str(p).split(" › ")[-1] for p in found.finding.related] == ["alinea 9"]


@pytest.mark.parametrize(
    ("loop", "gone"),
    [
        ("buurt in buurten | op(“naam”) | omgekeerd", False),
        ("buurt in buurten | op(“inwoners”)", False),
        ("buurt in buurten | aflopend(“inwoners”)", False),
        ("buurt in buurten | met(inwoners_minstens=5000)", True),
        ("buurt in buurten | eerste(3)", True),
    ],
)
def test_a_list_in_another_order_is_whole_and_a_choice_from_it_is_not(
    loop: str, gone: bool
) -> None:
    found = problems(edited(P, "{%tr for buurt in buurten %}", f"{{%tr for {loop} %}}"))
    assert [p.code for p in found] == (["S502"] if gone else [])
    assert all("aan zet" in p.finding.message for p in found)


def test_groups_and_other_forms_print_the_field_itself() -> None:
    begin, end = "{%tr for buurt in buurten %}", "{%tr endfor %}"
    text = shipped(P).parts[BODY].decode("utf-8")
    rows = text[text.index(begin) : text.index(end, text.index(begin))]
    for old, new in (
        (rows, rows.replace(begin, "{%tr for buurt in groep.rijen %}")),
        ("{%p if buurten %}", "{%p for groep in buurten | per(“aan_zet”) %}"),
        ("{{ kosten.totaal }}", "{{ kosten.totaal | bedrag(“heel”) }}"),
    ):
        text = text.replace(old, new)
    text = text.replace("{%p else %}", "{%p endfor %}{%p if not buurten %}", 1)
    package = replace(shipped(P), parts={**shipped(P).parts, BODY: text.encode()})
    assert not [p for p in problems(package) if p.code == "S502"]
    assert [
        p.code for p in problems(edited(P, "{{ buurt.aan_zet }}", "{{ buurten | aantal }}"))
    ] == ["S502"]


def test_what_the_law_asks_and_is_gone_is_an_open_point() -> None:
    text = shipped(A).parts[BODY].decode("utf-8")
    for field in ("aanvraag.gevraagd", "begroting.subsidie.totaal", "aanvrager.iban"):
        text = text.replace(f"{{{{ {field} }}}}", "het bedrag")
    package = replace(shipped(A), parts={**shipped(A).parts, BODY: text.encode()})
    found = problems(package)
    assert [p.code for p in found] == ["S502", "S502"]
    assert {p.severity for p in found} == {Severity.GAP}
    assert [p.finding.message for p in found] == [
        "Het rekeningnummer staat niet meer in subsidieaanvraag.docx (de gemeente)",
        "De gevraagde subsidie staat niet meer in subsidieaanvraag.docx (Awb 4:61)",
    ]


def test_single_braces_around_something_unknown_are_a_warning() -> None:
    (found,) = problems(edited(P, "{{ steun.zin }}", "{{ steun.zin }} {optioneel}"))
    assert (found.code, found.severity) == ("S101", Severity.WARNING)


def test_empty_paragraphs_are_told_once_with_their_number() -> None:
    empty = "<w:p/>" * 3
    package = edited(P, "{{ steun.zin }}", "{{ steun.zin }}")
    text = package.parts[BODY].decode("utf-8")
    end = text.index("</w:p>", text.index("{{ steun.zin }}")) + 6
    package = replace(
        package, parts={**package.parts, BODY: (text[:end] + empty + text[end:]).encode()}
    )
    (found,) = problems(package)
    assert (found.code, "3 lege alinea’s" in found.finding.message) == ("S606", True)


PIECES = st.sampled_from(
    ["{", "}", "{{", "}}", "{%", "%}", "{#", "#}", "%", " ", ".", ",", "-", "=", "for", "if", "in",
     "endfor", "endif", "else", "lid", "leden", "naam", "p ", "tr ", "“", "'", "(", ")", "[", "|",
     "not", "is", "1", "\u200b", "é", "&amp;", "als", "einde"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.lists(PIECES, max_size=14).map("".join),
    st.sampled_from(["{{ steun.zin }}", "{%tr endfor %}"]),
)
def test_no_text_in_a_tag_stops_the_check(typed: str, old: str) -> None:
    for problem in problems(edited(P, old, typed)):
        assert problem.finding.message
        assert isinstance(problem.place.order, tuple)


def test_every_code_on_tags_wording_and_form_is_provoked_here() -> None:
    provoked = {slip.code for slip in SLIPS} | {"S102", "S105", "S111", "S502", "S606", "S702"}
    codes = {check.rule.code for check in (*template_check.all, *minimum_check.all)}
    assert {code for code in codes if not code.startswith("S3")} == provoked


def test_every_kind_of_slip_has_its_words_once() -> None:
    texts = (
        slip_texts.UNREADABLE, slip_texts.TORN, slip_texts.CUT, slip_texts.LOST, slip_texts.MISPLACED,
        slip_texts.UNFILLED, slip_texts.ELSEWHERE, slip_texts.NOT_ALLOWED, slip_texts.NAMED,
        slip_texts.TRACKED, slip_texts.PROGRAMS, slip_texts.OUTSIDE, slip_texts.MISUSED, slip_texts.LOOKS,
        slip_texts.OF_OTHERS,
    )  # fmt: skip
    told = sorted(kind for some in texts for kind in some)
    of_their_own = ["field", "single"]  # told with the names that were probably meant
    assert sorted([*told, *of_their_own]) == sorted([*get_args(SlipKind), *get_args(UnwantedKind)])
