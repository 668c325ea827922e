"""D41: whether the counter takes what lies in the folder to upload, all of it, as it lies there.

The documents themselves, and of attachments the size and kind, were looked at before (D40, K707).
"""

from collections.abc import Iterator

from generator.checks.definition import Checks, Findings
from generator.dossier import Dossier
from generator.dutch import count, enumerate_names
from generator.envelope.definition import Envelope, Piece
from generator.figures.all import Figures
from generator.figures.budget import ZERO
from generator.figures.submission_limits import megabytes, strictest, too_large, too_long
from generator.problems import Finding, Place, Severity, Stage
from generator.workbooks.cells.typed_numbers import dutch_figure
from generator.workbooks.scheme import Limit

envelope_check: Checks[[Envelope, Dossier, Figures]] = Checks(Stage.RESULTS)

_LENGTHS = (("pages", "pagina’s"), ("words", "woorden"))


def _limits(piece: Piece, figures: Figures) -> tuple[Limit, ...]:
    """Those on this file; the plans in one file are no plan."""
    return figures.limits.on_document(None if piece.joined else piece.measured)


@envelope_check("D411", Severity.GAP, "Een bestand om te uploaden is te groot of te lang")
def too_much_in_one(envelope: Envelope, dossier: Dossier, figures: Figures) -> Findings:
    """
    Op het blad Grenzen van regeling.xlsx staat hoe groot en hoe lang een bestand mag zijn. Dat
    meten we ook aan de bijlagen, met de pagina's en woorden die een pdf of Word-bestand zelf
    heeft, en aan de begroting.
    """
    for piece in envelope.pieces:
        limits = _limits(piece, figures)
        large = None if piece.given or piece.measured else too_large(limits, len(piece.data))
        if large and large.megabytes:
            size = megabytes(len(piece.data))
            message = f"{piece.title} is {size}, en het mag {_most(large)} zijn"
            yield Finding(piece.place, message, _smaller(piece), (large.at("megabytes"),))
        for field, named in _LENGTHS if piece.given or not piece.measured else ():
            length = getattr(piece, field)
            long = too_long(limits, field, length)
            if long:
                most = getattr(long, field)
                message = f"{piece.title} heeft {length} {named}, en het mogen er {most} zijn"
                yield Finding(piece.place, message, _smaller(piece), (long.at(field),))


def _most(limit: Limit) -> str:
    return f"{dutch_figure(limit.megabytes or ZERO)} MB"


def _smaller(piece: Piece) -> str:
    if piece.given:
        return "Maak het korter of kleiner, of splits het: twee bestanden met een ; ertussen"
    return "Kort de toelichtingen in begroting.xlsx in"


@envelope_check("D412", Severity.GAP, "De gemeente neemt een bestand om te uploaden niet aan")
def not_taken(envelope: Envelope, dossier: Dossier, figures: Figures) -> Findings:
    """
    Op het blad Grenzen van regeling.xlsx staat welke soorten bestanden de gemeente aanneemt. In de
    map om te uploaden ligt van elk stuk de soort die mag. Zonder LibreOffice maken we geen pdf, en
    mag alleen een pdf, dan is er niets om te uploaden.
    """
    refused = [p for p in envelope.pieces if not p.given and not _taken(p, figures)]
    for kind in sorted({piece.kind for piece in refused}):
        first, *others = (piece for piece in refused if piece.kind == kind)
        place, kinds = _refusing(first, figures)
        more = f" en {count(len(others), 'ander stuk', 'andere stukken')}" if others else ""
        message = f"{first.title}{more}: we maken {kind}, en de gemeente neemt alleen {kinds}"
        fix = "Kijk of dit klopt, en zet er een soort bij die wij maken: pdf of docx"
        if kind == "docx":
            fix = "Installeer LibreOffice (libreoffice.org): dan maken we pdf’s"
        yield Finding(place, message, fix)


def _taken(piece: Piece, figures: Figures) -> bool:
    return figures.limits.takes(piece.kind, None if piece.joined else piece.measured)


def _refusing(piece: Piece, figures: Figures) -> tuple[Place, str]:
    limits = (*_limits(piece, figures), *figures.limits.on_all)
    limit = next(one for one in limits if one.kinds and piece.kind not in one.kinds)
    return limit.at("kinds"), enumerate_names(limit.kinds or ())


@envelope_check("D413", Severity.GAP, "Alles om te uploaden is samen te groot of te lang")
def too_much_together(envelope: Envelope, dossier: Dossier, figures: Figures) -> Findings:
    """
    Een grens bij “alles samen” meten we aan wat er echt in de map om te uploaden ligt: onze
    documenten, de begroting en de bijlagen. De losse plannen tellen niet dubbel mee.
    """
    limits = figures.limits.on_all
    size = sum(len(piece.data) for piece in envelope.pieces)
    large = too_large(limits, size)
    if large and large.megabytes:
        message = f"Alles om te uploaden is {megabytes(size)}, en het mag {_most(large)} zijn"
        yield Finding(large.at("megabytes"), message, "Verklein de grootste bijlagen")
    for field, named in _LENGTHS:
        known = [found for piece in _counted(envelope) if (found := getattr(piece, field))]
        long = too_long(limits, field, sum(known))
        if long:
            most = getattr(long, field)
            told = f"{sum(known)} {named}, en het mogen er {most} zijn"
            message = f"Alles om te uploaden heeft {told}"
            yield Finding(long.at(field), message, "Kort de teksten in, of laat bijlagen weg")


def _counted(envelope: Envelope) -> Iterator[Piece]:
    """The workbook of the begroting says what its paper says already."""
    return (piece for piece in envelope.pieces if piece.kind != "xlsx" or piece.given)


@envelope_check("D414", Severity.GAP, "Een grens is niet te meten")
def unmeasured(envelope: Envelope, dossier: Dossier, figures: Figures) -> Findings:
    """
    Er is een grens aan het aantal pagina's of woorden, en van een bestand om te uploaden is dat
    niet te tellen. Een pdf kunnen we tellen, een plaatje is één pagina; van een scan zijn de
    woorden niet te tellen, en van een Word- of Excel-bestand van een ander niet de pagina's.
    """
    for piece in _counted(envelope):
        limits = (*_limits(piece, figures), *figures.limits.on_all)
        for field, named in _LENGTHS:
            limit = strictest(limits, field)
            if limit and getattr(piece, field) is None and _ours_to_tell(piece, field):
                message = f"Van {piece.title} ({piece.kind}) is het aantal {named} niet te tellen"
                yield Finding(piece.place, message, _how(piece, field), (limit.at(field),))


def _ours_to_tell(piece: Piece, field: str) -> bool:
    """Of our documents without LibreOffice, D407 tells it for all of them."""
    return piece.given or field == "words" or piece.measured is None


def _how(piece: Piece, field: str) -> str:
    count_it = "Tel ze zelf, en maak de cel met de grens leeg als het past"
    if piece.given and piece.kind != "pdf" and (field == "pages" or piece.kind != "docx"):
        return f"Bewaar het als pdf, en typ die naam op het blad Bijlagen. Of: {count_it}"
    if not piece.given:
        return f"Installeer LibreOffice (libreoffice.org). Of: {count_it}"
    return count_it


@envelope_check("D415", Severity.WARNING, "Een bestand gaat niet mee om te uploaden")
def staying_behind(envelope: Envelope, dossier: Dossier, figures: Figures) -> Findings:
    """
    In de map om te uploaden ligt wat in bijlage B staat. Dit ligt wel klaar, en gaat niet mee: het
    staat niet op het blad Bijlagen, of wij maken het zelf, of het loket neemt het niet aan.
    """
    for one in envelope.left_out:
        milder = None if one.fix else Severity.NOTE
        yield Finding(one.place, f"{one.what}: {one.why}", one.fix, milder=milder)
