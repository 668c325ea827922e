"""What the writers of a text forgot: headings that are only bold, typed lists, gaps to fill in."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.own_words import Block, Entry, Paragraph, Table
from generator.problems import DocumentPlace, FilePlace, Problem
from generator.word.inspecting.forgotten_words import LeftoverKind
from generator.word.inspecting.forgotten_words import forgotten as left_words
from generator.word.inspecting.styles_and_headings import TYPED_MARK
from generator.word.own_words import t_codes

_LONGEST_HEADING = 80
_ENDS = (".", ",", ";", ":")
_SURE_MARK = re.compile(r"[•▪◦●■➢✓✗❖]\s*\S")
_LINE = re.compile(r"_{4,}")  # in a template somebody signs there
_HEADING = "Kies in Word bij Start › Stijlen voor Kop 1 of Kop 2; is het geen kop, zet Vet dan uit"
_LIST = "Kies in Word bij Start voor Opsommingstekens of Nummering, en haal de getypte tekens weg"
_ELISIONS = ("[…]", "[...]")  # in a template a gap, in a quotation what was left out
_TOLD: Mapping[LeftoverKind, tuple[str, str]] = {
    "placeholder": ("Hier lijkt nog iets in te vullen: “{0}”", "Vul het in, of haal het weg"),
    "error of Word": ("Hier staat een foutmelding van Word: “{0}”", "Typ wat er moet staan"),
    "path": ("Hier staat waar een bestand op een computer staat: {0}", "Haal het weg"),
}

Placed = tuple[Block, DocumentPlace | FilePlace]


def forgotten(found: Sequence[Placed]) -> Iterator[Problem]:
    """Of the blocks of a text, with their places."""
    yield from _fake_headings(found)
    yield from _typed_lists(found)
    for block, place in found:
        for text in _texts(block):
            line = _LINE.search(text)
            kind, left = left_words(text) or ("placeholder", line[0] if line else "")
            if left and left not in _ELISIONS:
                message, fix = _TOLD[kind]
                yield t_codes.UNFILLED.at(place, message.format(left), fix=fix)


def _fake_headings(found: Sequence[Placed]) -> Iterator[Problem]:
    """A short bold line of its own, above something that is not bold."""
    for (block, place), (below, _) in pairwise(found):
        if _bold_line(block) and not _bold_line(below):
            text = "".join(_texts(block)).strip()
            message = f"“{text}” lijkt een kop, maar is alleen vet: dan komt het niet in de inhoud"
            yield t_codes.FAKE_HEADING.at(place, message, fix=_HEADING)


def _bold_line(block: Block) -> bool:
    if not isinstance(block, Paragraph) or block.quote:
        return False
    text = "".join(run.text for run in block.runs).strip()
    bold = all(run.bold or not run.text.strip() for run in block.runs)
    short = 1 < len(text) <= _LONGEST_HEADING and "\n" not in text
    return bold and short and not text.endswith(_ENDS) and any(map(str.isalpha, text))


def _typed_lists(found: Sequence[Placed]) -> Iterator[Problem]:
    """The first line of each row of lines that begin with a typed mark or number."""
    lines = [(line, place) for block, place in found for line in _lines(block)]
    before: list[bool] = [False, False]
    for at, (line, place) in enumerate(lines):
        marked = bool(TYPED_MARK.match(line))
        more = at + 1 < len(lines) and bool(TYPED_MARK.match(lines[at + 1][0]))
        sure = bool(_SURE_MARK.match(line))
        listed = (marked and (more or before[0])) or sure
        if listed and not before[1]:
            message = f"“{line.strip()[:40]}” is een getypte opsomming, geen lijst van Word"
            yield t_codes.TYPED_LIST.at(place, message, fix=_LIST)
        before = [marked, listed]


def _lines(block: Block) -> list[str]:
    """The lines of a paragraph; of anything else one empty line, that ends a list."""
    if not isinstance(block, Paragraph):
        return [""]
    return "".join(run.text for run in block.runs).split("\n")


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield from ("".join(run.text for run in cell) for row in block.rows for cell in row)
    elif isinstance(block, Paragraph | Entry) or hasattr(block, "runs"):
        yield "".join(run.text for run in block.runs)
