"""What a slip of the pen in a template is; the words for it are found in ``checks/``."""

from dataclasses import dataclass
from typing import Literal

from generator.word.text.pairing import PairFault
from generator.word.text.typed_tags import BraceFault

SlipKind = Literal[
    # braces: where a tag begins and ends
    BraceFault, "field braces",
    # words: what stands in a tag
    "brackets", "comma", "dutch", "hyphen", "odd quotes", "point", "sign", "signs", "two names",
    "unreadable",
    # blocks: which end belongs to which beginning
    PairFault, "loop", "no condition", "no in", "no list", "no loop name", "tail",
    "two loop names",
    # places: where a command stands
    "cell outside", "cells apart", "dragged", "field prefix", "lost text", "row outside",
    "rows apart", "table entered", "table left", "within text",
    # fields: what a tag names
    "field", "field of list", "field of text", "loop name", "loop only", "no quotes",
    "other document", "other loop", "row of loop",
    # what a template does not do
    "call", "command", "computing", "constant", "filter", "gluing", "group", "item", "list",
    "list of texts", "no loop", "not allowed", "order", "test", "unknown command", "within",
    "yes or no",
    # an operation that does not fit (``generator/operations``)
    "use: amount", "use: behind", "use: brackets", "use: compared with",
    "use: compared with number", "use: day only", "use: near form", "use: near trait",
    "use: no conditions", "use: no form", "use: no list", "use: no number",
    "use: no number or day", "use: no share", "use: no text", "use: no trait", "use: no traits",
    "use: number only", "use: other unit", "use: quotes", "use: sign", "use: text only",
    "use: trait alone", "use: which trait", "use: whole", "use: yes or no only",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slip:
    """A kind of slip, its line, the part of the text that is meant and what the words need.

    ``other`` is the line, and ``beside`` the text, of what it has to do with.
    """

    kind: SlipKind
    line: int
    mark: str
    about: tuple[str, ...] = ()
    other: int | None = None
    beside: str = ""
