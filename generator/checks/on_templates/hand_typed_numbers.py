"""S5: numbers typed by hand that the data should fill (rule R23)."""

import re
from collections.abc import Mapping
from dataclasses import replace

from generator.checks.definition import Findings
from generator.checks.on_templates import template_check
from generator.dutch import words
from generator.problems import Finding, Severity
from generator.word.proofreading.opened_template import Template

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_YEAR = r"(?!(?:19|20)\d\d\b)"
_TENS = "dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd|tweehonderd|driehonderd"
_AMOUNT = "|".join(
    (rf"{_YEAR}\d+(?:[.,]\d+)*", *(words(n) for n in range(2, 21)), rf"(?:\w+en)?(?:{_TENS})")
)
_THINGS = (
    "wijken|wijkplannen|buurten|leden|initiatiefnemers|steunverklaringen|verklaringen|organisaties|"
    "buurtorganisaties|wijkorganisaties|bewonersorganisaties|bewonersinitiatieven|inwoners|"
    "bewoners|activiteiten|opgaven|vrijwilligers|deelnemers|accommodaties|buurtcentra|speeltuinen|"
    "wijkpartners|begrotingsposten|fte"
)
_TYPED = re.compile(
    rf"\b(?:{_AMOUNT})\s+(?:(?:[\w-]+[es])\s+)?(?:{_THINGS})\b"
    r"|(?:€\s?)?\b\d+(?:,\d+)?\s+(?:miljoen|mln)\b"
    r"|(?:€|\beuro|\bEUR)\s?\d{1,3}(?:\.\d{3})+(?:,\d\d)?|€\s?\d{4,}"
    r"|\b\d{1,3}(?:\.\d{3})+(?:,\d\d)?\s+euro\b",
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
            for found in _TYPED.finditer(_TAG.sub(" … ", paragraph.text)):
                place = replace(paragraph.place, mark=found[0])
                message = f"Hier staat “{found[0]}” in plaats van een veld"
                yield Finding(place, message, fix="Vervang het getal door het veld dat erbij hoort")
