"""Checks on a made document, read back before anything is written: D codes."""

from dataclasses import dataclass
from functools import cached_property

from generator.checks.definition import Checks
from generator.checks.on_results.answers import Answers, answers_for
from generator.documents.definition import Document
from generator.dossier import Dossier
from generator.figures.all import Figures
from generator.problems import Stage
from generator.word.inspecting.made_document import Paper


@dataclass
class Result:
    """A made document with what it was made from.

    A check reads the ``answers``. One that sees something odd may look in the whole ``dossier``:
    then ``looked_up`` tells that what it finds there decides too.
    """

    paper: Paper
    document: Document
    _dossier: Dossier
    _figures: Figures
    looked_up: bool = False

    @cached_property
    def answers(self) -> Answers:
        """The answers of the dossier to what the checks ask about this document."""
        return answers_for(self.document, self.paper.package.name, self._dossier, self._figures)

    @property
    def dossier(self) -> Dossier:
        """All that was read."""
        self.looked_up = True
        return self._dossier

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
