"""S5: numbers typed by hand that the data should fill (rule R23)."""

import re
from collections.abc import Mapping
from dataclasses import replace

from generator.checks.definition import Findings
from generator.checks.on_templates import template_check
from generator.dutch import words
from generator.problems import Finding, Severity
from generator.word.template import Template

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_AMOUNT = "|".join((r"\d[\d.]*", *(words(n) for n in range(2, 21))))
_THINGS = (
    "wijken|buurten|leden|steunverklaringen|organisaties|inwoners|bewoners|activiteiten|"
    "vrijwilligers|accommodaties"
)
_TYPED = re.compile(
    rf"\b(?:{_AMOUNT})\s+(?:{_THINGS})\b|\b\d+(?:,\d+)?\s+miljoen\b|€\s?\d{{1,3}}(?:\.\d{{3}}){{2,}}",
    re.IGNORECASE,
)


@template_check("S501", Severity.WARNING, "Dit getal is met de hand getypt", source="R23")
def typed_number(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Een aantal wijken, leden of euro's verandert als de gegevens veranderen. Staat het getal vast in
    het sjabloon, dan klopt het vroeg of laat niet meer met de tabellen. Zet er het veld neer dat
    het getal invult.
    """
    for part in template.parts:
        for paragraph in part.paragraphs:
            found = _TYPED.search(_TAG.sub(" ", paragraph.text))
            if found:
                place = replace(paragraph.place, mark=found[0])
                message = f"Hier staat “{found[0]}” in plaats van een veld"
                yield Finding(place, message, fix="Vervang het getal door het veld dat erbij hoort")
