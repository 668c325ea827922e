"""S1: where a map or a chart may stand."""

import re
from collections.abc import Mapping
from dataclasses import replace

from generator.checks.definition import Findings
from generator.checks.on_templates import template_check
from generator.pictures import Picture
from generator.problems import Finding, Severity
from generator.word.template import Template

_BODY = "word/document.xml"
_STATEMENT = re.compile(r"\{%.*?%\}")


@template_check("S105", Severity.ERROR, "Hier kan geen kaart of grafiek staan")
def misplaced_picture(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Een kaart of grafiek staat in een eigen alinea in de tekst: alleen het veld, zonder woorden
    ervoor of erna. In een zin, een koptekst of een voettekst is er geen plaats voor. Een bijschrift
    komt in de alinea erboven.
    """
    names = "|".join(name for name, value in view.items() if isinstance(value, Picture))
    if not names:
        return
    field = re.compile(rf"\{{\{{[^{{}}]*(?<![\w.])({names})(?![\w.])[^{{}}]*\}}\}}")
    alone = re.compile(rf"\{{\{{\s*({names})\s*\}}\}}")
    for part in template.parts:
        for paragraph in part.paragraphs:
            found = field.search(paragraph.text)
            if found is None:
                continue
            rest = _STATEMENT.sub("", paragraph.text).strip()
            if part.name != _BODY or not alone.fullmatch(rest):
                yield Finding(
                    replace(paragraph.place, mark=found[0]),
                    f"“{found[1]}” is een kaart of grafiek, en die heeft een eigen alinea nodig",
                    fix=f"Zet {{{{ {found[1]} }}}} in de tekst, alleen in een nieuwe alinea",
                )
