"""One message at length: ``samen030 explain K402``; and all of them, as a list and as a page."""

import textwrap
from itertools import groupby

from generator.checks import all as _checks
from generator.delivery import b_codes as _deliver
from generator.dutch import capital, did_you_mean
from generator.excel import x_codes as _reading
from generator.problems import CATALOGUE, Rule, Severity
from generator.word import s_codes as _templates
from generator.word.own_words import t_codes as _texts

_SOURCES = (_checks, _deliver, _reading, _templates, _texts)  # importing them fills the catalogue
_WIDTH = 80
_FAMILIES = {
    "X": "Lezen van de werkboeken",
    "K": "Gegevens die bij elkaar moeten passen",
    "S": "Sjablonen",
    "T": "Eigen teksten per wijk",
    "D": "Gemaakte documenten",
    "B": "Schrijven in de map output",
}
_MEANS = {
    Severity.ERROR: "Zolang dit er staat, worden er geen documenten gemaakt.",
    Severity.GAP: "Een concept laat de open plek geel zien; een definitieve versie wacht erop.",
    Severity.WARNING: "De documenten worden gemaakt; kijk er wel even naar.",
    Severity.NOTE: "Ter informatie; er hoeft niets te gebeuren.",
}


def explain(code: str) -> str | None:
    """Title, severity and what that means, explanation and source; None for an unknown code."""
    found = CATALOGUE.get(code.strip().upper())
    return _page(found) if found else None


def nearest(code: str) -> str | None:
    """A code that looks like this one."""
    return did_you_mean(code, CATALOGUE, cutoff=0.6)


def overview() -> str:
    """All codes with their titles, family by family."""
    blocks = []
    for letter, rules in _families():
        lines = [f"{rule.code}  {rule.title}" for rule in rules]
        blocks.append("\n".join([_FAMILIES[letter], *lines]))
    return "\n\n".join(blocks)


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
        *(f"| {s.word} | {_MEANS[s]} |" for s in sorted(Severity, reverse=True)),
    ]
    for letter, rules in _families():
        lines += ["", f"## {letter}: {_FAMILIES[letter].lower()}"]
        for rule in rules:
            source = f" Bron: {rule.source}." if rule.source else ""
            lines += ["", f"### {rule.code} {rule.title}", ""]
            lines += textwrap.wrap(f"*{capital(rule.severity.word)}.* {_why(rule)}{source}", 110)
    return "\n".join(lines) + "\n"


def _families() -> list[tuple[str, list[Rule]]]:
    order = list(_FAMILIES)
    ordered = sorted(CATALOGUE.values(), key=lambda r: (order.index(r.code[0]), r.code))
    return [(letter, list(rules)) for letter, rules in groupby(ordered, lambda r: r.code[0])]


def _page(rule: Rule) -> str:
    severity = f"{capital(rule.severity.word)}. {_MEANS[rule.severity]}"
    source = f"Bron: {rule.source}" if rule.source else ""
    parts = [f"{rule.code}  {rule.title}", severity, _why(rule), source]
    return "\n\n".join(textwrap.fill(part, _WIDTH) for part in parts if part)


def _why(rule: Rule) -> str:
    return " ".join(rule.why.split())
