"""S1: where a map, a chart or a text of a wijk may stand."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import UnionType

from generator.checks.definition import Findings
from generator.checks.on_templates import template_check
from generator.own_words import OwnWords
from generator.pictures import Picture
from generator.problems import DocumentPlace, Finding, Severity
from generator.word.proofreading.opened_template import Template

_BODY = "word/document.xml"
_STATEMENT = re.compile(r"\{%.*?%\}")


@template_check("S105", Severity.ERROR, "Hier kan geen kaart of grafiek staan")
def misplaced_picture(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Een kaart, grafiek of foto staat in een eigen alinea in de tekst: alleen het veld, zonder
    woorden ervoor of erna. In een zin, een koptekst of een voettekst is er geen plaats voor. Een
    bijschrift komt in de alinea erboven.
    """
    for found, place in _misplaced(template, view, Picture):
        yield Finding(
            place,
            f"“{found}” is een kaart, grafiek of foto, en die heeft een eigen alinea nodig",
            fix=f"Zet {{{{ {found} }}}} in de tekst, alleen in een nieuwe alinea",
        )


@template_check("S106", Severity.ERROR, "Hier kan geen eigen tekst staan")
def misplaced_words(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Een tekst van een wijk heeft eigen koppen, alinea's en lijsten. Het veld staat daarom in een
    eigen alinea in de tekst, zonder woorden ervoor of erna, en niet in een tabel of koptekst.
    """
    for found, place in _misplaced(template, view, OwnWords):
        yield Finding(
            place,
            f"“{found}” is een hele tekst, en die heeft een eigen alinea nodig",
            fix=f"Zet {{{{ {found} }}}} in de tekst, alleen in een nieuwe alinea buiten een tabel",
        )


def _named(view: Mapping[str, object], kind: type | UnionType) -> Iterator[str]:
    """The fields that hold such a value, those of a group with its name before it."""
    for name, value in view.items():
        if isinstance(value, kind):
            yield name
        elif isinstance(value, Mapping):
            yield from (f"{name}.{inner}" for inner in _named(value, kind))


def _misplaced(
    template: Template, view: Mapping[str, object], kind: type | UnionType
) -> Iterator[tuple[str, DocumentPlace]]:
    """Each field with such a value that does not stand alone in its paragraph."""
    names = "|".join(re.escape(name) for name in _named(view, kind))
    if not names:
        return
    field = re.compile(rf"\{{\{{[^{{}}]*(?<![\w.])({names})(?![\w.])[^{{}}]*\}}\}}")
    alone = re.compile(rf"\{{{{2,}}\s*({names})\s*\}}{{2,}}")  # a brace too many is told of
    for part in template.parts:
        for paragraph in part.paragraphs:
            found = field.search(paragraph.text)
            if found is None:
                continue
            rest = _STATEMENT.sub("", paragraph.text).strip()
            in_table = kind is OwnWords and paragraph.in_table
            if part.name != _BODY or in_table or not alone.fullmatch(rest):
                yield found[1], replace(paragraph.place, mark=found[0])
