"""Our own documents to upload: as PDF where there is one, all plans in one file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.dossier import Dossier
from generator.envelope.definition import LeftOut, Piece
from generator.envelope.joined_pdf import joined
from generator.envelope.upload_names import ascii_name
from generator.figures.all import Figures
from generator.figures.submission_limits import too_large, too_long
from generator.problems import Place
from generator.workbooks.application import Attachment, AttachmentKind
from generator.workbooks.scheme import Measured

_ALL_PLANS = "Plannen per wijk"
_IN_B = {
    Measured.SUPPORT: AttachmentKind.SUPPORT,
    Measured.PLAN: AttachmentKind.PLANS,
    None: AttachmentKind.BUDGET,
}


@dataclass(frozen=True)
class Paper:
    """A document of ours: what it is called, the Word file, the PDF if there is one."""

    title: str
    docx: bytes
    pdf: bytes | None
    place: Place
    measured: Measured | None = None
    pages: int | None = None
    words: int | None = None


def as_piece(paper: Paper, dossier: Dossier, figures: Figures) -> Piece:
    """The kind that the counter takes, and rather the PDF; named after its number in bijlage B."""
    kinds = [kind for kind, data in (("pdf", paper.pdf), ("docx", paper.docx)) if data]
    taken = (kind for kind in kinds if figures.limits.takes(kind, paper.measured))
    kind = next(taken, kinds[0])
    numbers = in_b(dossier, figures, paper.measured)
    return Piece(
        _name(paper.title, numbers),
        paper.title,
        kind,
        (paper.pdf if kind == "pdf" else None) or paper.docx,
        paper.place,
        paper.measured,
        numbers,
        pages=paper.pages,
        words=paper.words,
    )


def _name(title: str, numbers: Sequence[str]) -> str:
    return ascii_name("bijlage", *numbers, title) if numbers else ascii_name(title)


def in_b(dossier: Dossier, figures: Figures, measured: Measured | None) -> tuple[str, ...]:
    """The numbers of bijlage B that a document of ours is."""
    kind = _IN_B.get(measured)
    rows = (row for row in dossier.rows(Attachment) if row.kind is kind)
    return tuple(row.number for row in rows if figures.enclosures.made(row))


def plans_together(
    plans: Sequence[Piece], figures: Figures
) -> tuple[list[Piece], list[Piece], list[LeftOut]]:
    """All plans as one piece, the plans themselves, and nothing left out.

    Where they cannot be one file, or it is more than the counter takes: the plans, and why.
    """
    if len(plans) < 2:
        return [*plans], [], []
    if any(plan.kind != "pdf" for plan in plans):
        return [*plans], [], [_not_one(plans, "zonder LibreOffice kan dat niet")]
    first = plans[0]
    one = replace(
        first,
        name=_name(_ALL_PLANS, first.attachments),
        title=_ALL_PLANS,
        data=joined({plan.title: plan.data for plan in plans}, _ALL_PLANS),
        joined=True,
        pages=_sum(plan.pages for plan in plans),
        words=_sum(plan.words for plan in plans),
    )
    limits = figures.limits.on_document(None)  # those on a plan hold for each by itself
    lengths = (("pages", one.pages), ("words", one.words))
    if too_large(limits, len(one.data)) or any(too_long(limits, *found) for found in lengths):
        return [*plans], [], [_not_one(plans, "dat is te groot of te lang voor het loket")]
    return [one], [*plans], []


def _not_one(plans: Sequence[Piece], why: str) -> LeftOut:
    return LeftOut(f"{_ALL_PLANS} in één pdf", f"{why}; de plannen liggen er los", plans[0].place)


def _sum(amounts: Iterable[int | None]) -> int | None:
    found = [*amounts]
    known = [amount for amount in found if amount is not None]
    return sum(known) if len(known) == len(found) else None
