"""The list in the folder to upload: what each file is, how large, and its checksum."""

import hashlib
from collections.abc import Iterator

from generator.dutch import count, enumerate_names
from generator.envelope.definition import LIST, LOOSE, Envelope, Piece
from generator.figures.submission_limits import megabytes

_SMALL = 512 * 1024
_ABOUT = """\
Om te uploaden
==============

Upload bij het loket de bestanden hieronder, in deze volgorde.
Dit bestand ({own}) is voor jezelf.
{word}"""
_WORD = """
Let op: er zijn Word-bestanden bij, omdat op deze computer geen LibreOffice is.
Wil het loket pdf's? Open elk in Word, kies Bestand > Opslaan als > PDF, en gebruik
dezelfde naam. Of installeer LibreOffice (libreoffice.org) en maak deze map opnieuw.
"""
_LOOSE = """\
Wil het loket elk plan apart? Upload dan de bestanden uit de map {folder}
in plaats van {joined}.
"""
_CHECK = """\
Onder elk bestand staat zijn controlegetal (SHA-256). Nagaan of een bestand nog hetzelfde is,
kan in Windows zo: open de map, typ cmd in de adresbalk, druk op Enter, en typ
    certutil -hashfile "{first}" SHA256
"""


def list_of_files(envelope: Envelope) -> bytes:
    """The text for Notepad: a mark of its encoding, and ends of lines of Windows."""
    pieces = dict(envelope.named)
    word = any(piece.kind == "docx" and not piece.given for piece in envelope.pieces)
    parts = [_ABOUT.format(own=LIST, word=_WORD if word else "")]
    parts += [_entry(name, piece) for name, piece in pieces.items()]
    size = sum(len(piece.data) for piece in envelope.pieces)
    files = count(len(envelope.pieces), "bestand", "bestanden")
    parts.append(f"Samen: {files}, {_size(size)}\n")
    parts += _loose(envelope)
    parts += _left_out(envelope)
    parts.append(_CHECK.format(first=next(iter(pieces), LIST)))
    text = "\n".join(parts).replace("\n", "\r\n")
    return text.encode("utf-8-sig", "backslashreplace")


def _entry(name: str, piece: Piece) -> str:
    told = [_size(len(piece.data))]
    if piece.pages is not None:
        told.append(count(piece.pages, "pagina", "pagina's"))
    if piece.words is not None:
        told.append(count(piece.words, "woord", "woorden"))
    numbers = enumerate_names(piece.attachments)
    which = f" (bijlage {numbers})" if piece.attachments else ""
    sum_ = hashlib.sha256(piece.data).hexdigest()
    return f"{name}\n    {piece.title}{which}\n    {', '.join(told)}\n    {sum_}\n"


def _size(size: int) -> str:
    """In MB, or what is too small for that in kB."""
    return megabytes(size) if size >= _SMALL else f"{max(1, size // 1024)} kB"


def _loose(envelope: Envelope) -> Iterator[str]:
    if envelope.loose:
        joined = next(name for name, piece in envelope.named if piece.joined)
        yield _LOOSE.format(folder=LOOSE, joined=joined)
        yield from (_entry(name, piece) for name, piece in envelope.named_loose)


def _left_out(envelope: Envelope) -> Iterator[str]:
    if envelope.left_out:
        lines = (f"    {one.what}: {one.why}\n" for one in envelope.left_out)
        yield f"Niet in deze map\n{''.join(lines)}"
