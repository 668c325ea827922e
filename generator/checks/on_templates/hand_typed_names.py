"""S5: the name of the applicant typed by hand, which the data should fill (rule R23)."""

import re
from dataclasses import replace

from generator.checks.definition import Findings
from generator.checks.on_templates import naming_check
from generator.figures.naming import Naming
from generator.problems import Finding, Severity
from generator.word.proofreading.opened_template import Template

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")


@naming_check("S503", Severity.WARNING, "Deze naam is met de hand getypt", source="R23")
def typed_applicant(template: Template, naming: Naming) -> Findings:
    """
    Hoe de aanvrager heet, staat in aanvraag.xlsx op het blad Aanvrager. Staat de naam vast in het
    sjabloon, dan blijft daar de oude staan zodra hij verandert, en klopt het sjabloon niet voor
    een andere aanvrager.
    """
    fields = {naming.short_applicant: "aanvrager.korte_naam", naming.full_name: "aanvrager.naam"}
    names = sorted(filter(None, fields), key=len, reverse=True)
    typed = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
    for part in template.parts if names else ():
        for paragraph in part.paragraphs:
            for found in typed.finditer(_TAG.sub(" … ", paragraph.text)):
                place = replace(paragraph.place, mark=found[0])
                message = f"Hier staat “{found[0]}” in plaats van een veld"
                fix = f"Zet hier {{{{ {fields[found[0]]} }}}}"
                yield Finding(place, message, fix=fix)
