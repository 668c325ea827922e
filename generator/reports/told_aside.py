"""What a command says of a problem beside its own work: in a sentence or two, without a list."""

import textwrap
from pathlib import Path

from generator.delivery.recovery import look_over
from generator.problems import Problem
from generator.reports.lines import width_of_page


def in_sentences(problem: Problem) -> str:
    """A problem without its code and place."""
    fix = f" {problem.finding.fix}." if problem.finding.fix else ""
    said = f"{problem.finding.message}.{fix}"
    return textwrap.fill(said, width_of_page(), break_long_words=False, break_on_hyphens=False)


def whole(project: Path) -> str:
    """Put right what a killed build left in this project, and say so, for who does no more here."""
    return "".join(f"{in_sentences(problem)}\n" for problem in look_over(project / "output"))
