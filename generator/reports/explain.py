"""One message at length: ``samen030 explain K402``."""

from generator.checks import all as _checks
from generator.delivery import rules as _deliver
from generator.dutch import capital, did_you_mean
from generator.excel import rules as _reading
from generator.problems import CATALOGUE, Rule
from generator.word import rules as _templates

_SOURCES = (_checks, _deliver, _reading, _templates)  # importing them fills the catalogue


def explain(code: str) -> str | None:
    """Title, severity, explanation and source of a code; None when there is no such code."""
    found = CATALOGUE.get(code.strip().upper())
    return _page(found) if found else None


def nearest(code: str) -> str | None:
    """A code that looks like this one."""
    return did_you_mean(code, CATALOGUE, cutoff=0.6)


def _page(rule: Rule) -> str:
    source = f"\n\nBron: {rule.source}" if rule.source else ""
    why = " ".join(rule.why.split())
    return f"{rule.code}  {rule.title}\n{capital(rule.severity.word)}\n\n{why}{source}"
