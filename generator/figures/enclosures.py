"""Which attachments are mandatory for this application, by law and by the regeling (R7, R25), and
which of them really lie ready.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from generator.dossier import Dossier
from generator.dutch import plain
from generator.figures.budget import Budget
from generator.figures.counting import deciding, how_many
from generator.figures.coverage import Coverage
from generator.origins.sources import Origin, united
from generator.problems import CellPlace
from generator.workbooks.application import (
    Application,
    Attachment,
    AttachmentKind,
    LegalForm,
)
from generator.workbooks.districts import District
from generator.workbooks.members import Member
from generator.workbooks.scheme import Occasion, RequiredAttachment, Scheme

_BY_LAW = (
    (AttachmentKind.DEED,),
    (AttachmentKind.ACCOUNTS, AttachmentKind.FINANCIAL_POSITION),
)  # Awb 4:64, for who had no subsidy per boekjaar in the year before


@dataclass(frozen=True)
class Demand:
    """An attachment that must be there: one of these kinds, or this title for a kind of its own."""

    kinds: tuple[AttachmentKind, ...]
    title: str = ""
    source: str = ""
    place: CellPlace | None = None

    @property
    def named(self) -> str:
        """What is asked, in words."""
        if self.kinds == (AttachmentKind.OTHER,):
            return f"met de titel “{self.title}”"
        return f"van de soort {' of '.join(self.kinds)}"

    def met_by(self, row: Attachment) -> bool:
        """Whether this attachment is what is asked; of the kind ``anders`` its title tells."""
        if row.kind is AttachmentKind.OTHER:
            return row.kind in self.kinds and plain(row.title or "") == plain(self.title)
        return row.kind in self.kinds


@dataclass(frozen=True)
class Enclosures:
    """All that is demanded. ``lying`` are the files that lie ready; None when nobody looked.

    ``decided`` are the cells that it hangs on, when they are followed. ``plans``: how many plans
    per wijk a build makes.
    """

    demands: tuple[Demand, ...]
    lying: frozenset[str] | None = None
    decided: Origin | None = None
    plans: int = 0

    def mandatory(self, row: Attachment) -> bool:
        """Whether an attachment must be there: she says so, or it is demanded."""
        return bool(row.required) or any(demand.met_by(row) for demand in self.demands)

    def ready(self, name: str) -> bool:
        """Whether the file of this name lies ready."""
        return self.lying is None or bare(name) in self.lying

    def made(self, row: Attachment) -> bool:
        """Whether every build makes it: the plans, the list, and the begroting as a chapter of the
        application, unless the row names a file of her own for that.
        """
        if row.kind is AttachmentKind.PLANS:
            return self.plans > 0
        chapter = row.kind is AttachmentKind.BUDGET and not row.file and row.readable("file")
        return chapter or row.kind is AttachmentKind.SUPPORT

    def enclosed(self, row: Attachment) -> bool:
        """Whether an attachment goes along: she says so, and every file that it names is there."""
        names = list(file_names(row))
        named = bool(names) or self.lying is None
        return bool(row.present) and named and all(map(self.ready, names))


def derive(dossier: Dossier, budget: Budget, coverage: Coverage) -> Enclosures:
    """What holds for this applicant, this amount, and a first application or a later one."""
    found = [*_by_scheme(dossier, budget, coverage)]
    law = (d for d in _by_law(dossier) if not any({*f.kinds} <= {*d.kinds} for f in found))
    lying = None if dossier.enclosed is None else frozenset(map(bare, dossier.enclosed))
    plans = how_many(dossier.rows(District))
    return Enclosures((*law, *found), lying, _decided(dossier), plans)


def _decided(dossier: Dossier) -> Origin | None:
    asked = deciding(
        dossier.rows(RequiredAttachment), "kind", "instead", "title", "occasion", "above"
    )
    first = deciding(dossier.rows(Application), "first_application")
    per_year = deciding(dossier.rows(Scheme), "per_year")
    return united(asked, first, per_year, deciding(dossier.rows(Member), "legal_form", "admission"))


def file_names(row: Attachment) -> Iterator[str]:
    """The files that a row names: one, or more with a semicolon; of a path the last part."""
    for part in (row.file or "").split(";"):
        name = re.split(r"[\\/]", part.strip())[-1]
        if name:
            yield name


def bare(name: str) -> str:
    """A file name as Windows compares it, without its folder."""
    return unicodedata.normalize("NFC", name.rsplit("/", 1)[-1]).casefold()


def _by_law(dossier: Dossier) -> Iterator[Demand]:
    first = dossier.form(Application).first_application
    if first and dossier.form(Scheme).per_year is not False:
        for kinds in _BY_LAW:
            yield Demand(kinds, source="Awb 4:64")


def _by_scheme(dossier: Dossier, budget: Budget, coverage: Coverage) -> Iterator[Demand]:
    first = dossier.form(Application).first_application
    informal = any(member.legal_form is LegalForm.INFORMAL for member in coverage.members)
    most = max(budget.subsidy.per_year.values(), default=None)
    holds = {
        Occasion.ALWAYS: True,
        Occasion.FIRST: first is True,
        Occasion.LATER: first is False,
        Occasion.INFORMAL: informal,
    }
    for row in dossier.rows(RequiredAttachment):
        within = row.above is not None and (most is None or most <= row.above)
        if row.kind and row.occasion and holds[row.occasion] and not within:
            kinds = (row.kind, row.instead) if row.instead else (row.kind,)
            yield Demand(kinds, row.title, row.source or "", row.at("title"))
