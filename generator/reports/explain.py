"""One message at length: ``samen030 explain K402``; and all of them as a list.

The rules come from ``explanations.jsonl``, which ``catalogue.py`` makes of the rules themselves:
to have those, every check would be opened.
"""

import json
import textwrap
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from generator.dutch import capital, did_you_mean
from generator.problems import Rule, Severity, Stage
from generator.reports.lines import width_of_page
from generator.reports.spoken_sources import in_words

EXPLANATIONS = Path(__file__).with_name("explanations.jsonl")
FAMILIES = {
    Stage.READING: "Lezen van de werkboeken",
    Stage.DATA: "Gegevens die bij elkaar moeten passen",
    Stage.TEMPLATES: "Sjablonen",
    Stage.OWN_WORDS: "Eigen teksten per wijk",
    Stage.RESULTS: "Gemaakte documenten",
    Stage.DELIVERY: "Schrijven in de map output",
}
MEANS = {
    Severity.ERROR: "Zolang dit er staat, worden er geen documenten gemaakt.",
    Severity.GAP: "Een concept laat de open plek geel zien; een definitieve versie wacht erop.",
    Severity.WARNING: "De documenten worden gemaakt; kijk er wel even naar.",
    Severity.NOTE: "Ter informatie; er hoeft niets te gebeuren.",
}


def explain(code: str) -> str | None:
    """Title, severity and what that means, explanation and source; None for an unknown code."""
    found = all_rules().get(code.strip().upper())
    return _page(found) if found else None


def nearest(code: str) -> str | None:
    """A code that looks like this one."""
    return did_you_mean(code, all_rules(), cutoff=0.6)


def overview() -> str:
    """All codes with their titles, family by family."""
    blocks = []
    for stage, rules in by_family(all_rules().values()):
        lines = [f"{rule.code}  {rule.title}" for rule in rules]
        blocks.append("\n".join([FAMILIES[stage], *lines]))
    return "\n\n".join(blocks)


def all_rules() -> dict[str, Rule]:
    """Every rule by its code, as a line of the file holds it."""
    with EXPLANATIONS.open(encoding="utf-8") as lines:
        return {rule.code: rule for rule in map(_rule, lines)}


def _rule(line: str) -> Rule:
    told = json.loads(line)
    stage = Stage(told["code"][0])
    return Rule(**{**told, "severity": Severity[told["severity"]], "stage": stage})


def by_family(rules: Iterable[Rule]) -> list[tuple[Stage, list[Rule]]]:
    """The rules by stage, in the order of the work, and by code."""
    order = list(FAMILIES)
    ordered = sorted(rules, key=lambda r: (order.index(r.stage), r.code))
    return [(stage, list(found)) for stage, found in groupby(ordered, lambda r: r.stage)]


def _page(rule: Rule) -> str:
    severity = f"{capital(rule.severity.word)}. {MEANS[rule.severity]}"
    source = f"Dit komt uit {found}." if (found := in_words(rule.source)) else ""
    parts = [f"{rule.code}  {rule.title}", severity, in_one_piece(rule), source]
    return "\n\n".join(textwrap.fill(part, width_of_page()) for part in parts if part)


def in_one_piece(rule: Rule) -> str:
    """The explanation on one line."""
    return " ".join(rule.why.split())
