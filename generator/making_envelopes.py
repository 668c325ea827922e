"""What is handed in, laid ready: from made documents and attachments to one folder to upload."""

from collections.abc import Iterator
from pathlib import Path

from generator.checks.all import envelope_check
from generator.checks.on_results.submission_limits import Made
from generator.delivery.build_record import TO_UPLOAD
from generator.delivery.pdf_export import pdf_name
from generator.dossier import Dossier
from generator.envelope.budget_files import budget_files
from generator.envelope.definition import LIST, Envelope
from generator.envelope.enclosed_files import enclosed_files, left_lying
from generator.envelope.list_of_files import list_of_files
from generator.envelope.papers import Paper, as_piece, plans_together
from generator.figures.all import Figures
from generator.house_look import house_look
from generator.problems import FilePlace, Problem
from generator.workbooks.scheme import Measured

_TITLES = {
    Measured.APPLICATION: "Subsidieaanvraag",
    Measured.SUPPORT: "Lijst van steunverklaringen",
}


def make_envelope(
    project: Path, made: Made, dossier: Dossier, figures: Figures
) -> tuple[dict[str, bytes], list[Problem]]:
    """By path under ``output/`` the files of the folder to upload, and what is wrong with them."""
    envelope, problems = _filled(project, made, dossier, figures)
    problems += envelope_check.run(frozenset(), envelope, dossier, figures)
    files = {name: piece.data for name, piece in (*envelope.named, *envelope.named_loose)}
    files[LIST] = list_of_files(envelope)
    return {f"{TO_UPLOAD}/{name}": data for name, data in sorted(files.items())}, problems


def _filled(
    project: Path, made: Made, dossier: Dossier, figures: Figures
) -> tuple[Envelope, list[Problem]]:
    found = [as_piece(paper, dossier, figures) for paper in _papers(made, figures)]
    plans = [piece for piece in found if piece.measured is Measured.PLAN]
    first = [piece for piece in found if piece.measured is not Measured.PLAN]
    together, loose, left_out = plans_together(plans, figures)
    look = house_look(project / "templates")
    money, not_taken = budget_files(dossier, figures, look, office=not made.unpaged)
    enclosed, problems = enclosed_files(project / "inputs", dossier, figures)
    pieces = (*first, *together, *money, *enclosed)
    left = (*left_out, *not_taken, *left_lying(dossier, figures))
    return Envelope(pieces, tuple(loose), left), problems


def _papers(made: Made, figures: Figures) -> Iterator[Paper]:
    """The application, the list and the plans; her own documents are not for the counter."""
    plans = iter(figures.places.districts)  # a plan for each of them, in this order
    for wanted in (*_TITLES, Measured.PLAN):
        for path in made.words:
            if made.documents[path].measured is wanted:
                yield Paper(
                    _TITLES.get(wanted) or f"Plan {next(plans).name}",
                    made.files[path],
                    made.files.get(pdf_name(path)),
                    FilePlace(path),
                    wanted,
                    made.pages.get(path),
                    made.words[path],
                )
