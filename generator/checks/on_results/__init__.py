"""Checks on a made document, read back before anything is written: D codes."""

from dataclasses import dataclass

from generator.checks.definition import Checks
from generator.documents.definition import Document
from generator.dossier import Dossier
from generator.figures.all import Figures
from generator.problems import Stage
from generator.word.inspecting.made_document import Paper


@dataclass(frozen=True)
class Result:
    """A made document with what it was made from."""

    paper: Paper
    document: Document
    dossier: Dossier
    figures: Figures

    @property
    def template(self) -> str:
        """What she opens in Word to mend it, as a message says it."""
        return f"het sjabloon {self.document.template}"

    @property
    def put_back(self) -> str:
        """What to do when a table that came with the program is gone."""
        return (
            f"Zet in {self.template} de meegeleverde tabel terug: "
            "in een map die je maakt met samen030 new staat zij er nog in"
        )


result_check: Checks[[Result]] = Checks(Stage.RESULTS)
