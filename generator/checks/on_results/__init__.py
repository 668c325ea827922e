"""Checks on a made document, read back before anything is written: D codes."""

from dataclasses import dataclass

from generator.checks.definition import Checks
from generator.documents.definition import Document
from generator.dossier import Dossier
from generator.figures.all import Figures
from generator.word.made.paper import Paper


@dataclass(frozen=True)
class Result:
    """A made document with what it was made from."""

    paper: Paper
    document: Document
    dossier: Dossier
    figures: Figures


# What a check on the template tells as well, with a better place: then the result is silent.
TOLD_IN_TEMPLATE = {"D202": "S604", "D207": "S603", "D208": "S606"}

result_check: Checks[[Result]] = Checks("D")
