"""All rules, for who reads them without the program: ``docs/meldingen.md``; and for ``explain``."""

import json
import textwrap

from generator import inside as _inside
from generator.checks import all as _checks
from generator.delivery import b_codes as _deliver
from generator.dutch import capital
from generator.excel import x_codes as _reading
from generator.problems import CATALOGUE, Rule, Severity
from generator.reports.explain import FAMILIES, MEANS, by_family, in_one_piece
from generator.reports.spoken_sources import in_words
from generator.word import s_codes as _templates
from generator.word.own_words import t_codes as _texts

# importing them fills the catalogue
_SOURCES = (_checks, _deliver, _inside, _reading, _templates, _texts)


def explanations() -> str:
    """``explanations.jsonl``: a rule per line, so that two who add one don't meet."""
    rules = (rule for _, found in by_family(CATALOGUE.values()) for rule in found)
    return "".join(json.dumps(_told(rule), ensure_ascii=False) + "\n" for rule in rules)


def _told(rule: Rule) -> dict[str, str]:
    return {
        "code": rule.code,
        "severity": rule.severity.name,
        "title": rule.title,
        "why": in_one_piece(rule),
        "source": rule.source,
    }


def catalogue_page() -> str:
    """docs/meldingen.md."""
    lines = [
        "# Meldingen",
        "",
        "Elke melding heeft een code die nooit verandert. Op het scherm vertelt "
        "`samen030 explain CODE` hetzelfde als deze bladzijde.",
        "",
        "| ernst | betekent |",
        "| --- | --- |",
        *(f"| {s.word} | {MEANS[s]} |" for s in sorted(Severity, reverse=True)),
    ]
    for stage, rules in by_family(CATALOGUE.values()):
        lines += ["", f"## {stage.value}: {FAMILIES[stage].lower()}"]
        for rule in rules:
            source = f" Dit komt uit {found}." if (found := in_words(rule.source)) else ""
            lines += ["", f"### {rule.code} {rule.title}", ""]
            text = f"*{capital(rule.severity.word)}.* {in_one_piece(rule)}{source}"
            lines += textwrap.wrap(text, 110)
    return "\n".join(lines) + "\n"
