"""The attachments to upload: of each row of bijlage B that is enclosed, the files that it names."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.delivery import b_codes
from generator.delivery.new_project import ENCLOSED
from generator.dossier import Dossier
from generator.dutch import reason
from generator.envelope.definition import LeftOut, Piece, kind_of
from generator.envelope.measuring import pages, words
from generator.envelope.upload_names import ascii_name
from generator.figures.all import Figures
from generator.figures.enclosures import bare, file_names
from generator.figures.submission_limits import strictest
from generator.problems import FilePlace, Problem
from generator.workbooks.application import Attachment
from generator.workbooks.scheme import Measured


def enclosed_files(
    inputs: Path, dossier: Dossier, figures: Figures
) -> tuple[list[Piece], list[Problem]]:
    """In the order of the sheet. What cannot be read is a problem."""
    pieces, problems = [], []
    lying = lying_files(dossier)
    for row, name in enclosed_names(dossier, figures):
        path = lying.get(bare(name), name)
        try:
            data = (inputs / ENCLOSED / path).read_bytes()
        except OSError as fault:
            place = FilePlace(f"{ENCLOSED}/{path}")
            message = f"{path} is niet te lezen: {reason(fault)}"
            fix = "Sluit het in het programma waarin het open staat, en begin opnieuw"
            problems.append(b_codes.UNREAD.at(place, message, fix=fix))
            continue
        pieces.append(_piece(row, path, data, figures))
    return pieces, problems


def enclosed_names(dossier: Dossier, figures: Figures) -> Iterator[tuple[Attachment, str]]:
    """What bijlage B calls enclosed and is no document of ours: each row with each of its files."""
    for row in dossier.rows(Attachment):
        if figures.enclosures.enclosed(row) and not figures.enclosures.made(row):
            yield from ((row, name) for name in file_names(row))


def lying_files(dossier: Dossier) -> Mapping[str, str]:
    """The files in the folder, by their bare name; of two with one name the one least deep."""
    deepest_first = sorted(dossier.enclosed or (), key=lambda path: (-path.count("/"), path))
    return {bare(path): path for path in deepest_first}


def _piece(row: Attachment, path: str, data: bytes, figures: Figures) -> Piece:
    kind, limits = kind_of(path), (*figures.limits.on_attachments, *figures.limits.on_all)
    title = row.title or path
    return Piece(
        ascii_name("bijlage", row.number, title),
        title,
        kind,
        data,
        FilePlace(f"{ENCLOSED}/{path}"),
        Measured.ATTACHMENT,
        (row.number,),
        given=True,
        pages=pages(kind, data) if strictest(limits, "pages") else None,
        words=words(kind, data) if strictest(limits, "words") else None,
    )


def left_lying(dossier: Dossier, figures: Figures) -> Iterator[LeftOut]:
    """The files in the folder that do not go along."""
    taken = {bare(name) for _, name in enclosed_names(dossier, figures)}
    made = {
        bare(name)
        for row in dossier.rows(Attachment)
        if figures.enclosures.made(row)
        for name in file_names(row)
    }
    for path in sorted(dossier.enclosed or ()):
        place = FilePlace(f"{ENCLOSED}/{path}")
        if bare(path) in made - taken:
            yield LeftOut(path, "dit stuk maken we zelf, en dat ligt er al in", place)
        elif bare(path) not in taken:
            why = "dit staat niet op het blad Bijlagen, of daar staat bij Aanwezig geen ja"
            fix = "Zet het op het blad Bijlagen, met ja bij Aanwezig, of haal het uit de map"
            yield LeftOut(path, why, place, fix)
