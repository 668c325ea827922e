"""What a slip of the pen in a template is; the words for it are found in ``checks/``."""

from dataclasses import dataclass
from typing import Literal

SlipKind = Literal[
    # braces: where a tag begins and ends
    "braces", "command braces", "empty", "field braces", "over paragraphs", "single", "spaced",
    "unclosed", "unopened", "wrong end",
    # words: what stands in a tag
    "comma", "dutch", "hyphen", "odd quotes", "sign", "signs", "two names", "unreadable",
    # blocks: which end belongs to which beginning
    "after else", "crossing", "loop", "never closed", "no begin", "no condition", "no in",
    "no list", "no loop name", "other end", "tail", "too deep", "two loop names",
    # places: where a command stands
    "cell outside", "cells apart", "field prefix", "lost text", "row outside",
    "rows apart", "table entered", "table left", "within text",
    # fields: what a tag names
    "field", "field of list", "field of text", "loop name", "loop only", "no quotes",
    "other document", "other loop", "row of loop",
    # what a template does not do
    "call", "command", "computing", "constant", "filter", "gluing", "group", "item", "list",
    "list of texts", "no loop", "not allowed", "order", "test", "unknown command", "yes or no",
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


@dataclass(frozen=True, slots=True)
class Tag:
    """A field (``{{ }}``) or a command (``{% %}``): its prefix and the clean text inside.

    ``broken`` tags were complained of already: they count as begin or end, and that is all.
    """

    command: bool
    prefix: str
    inside: str
    typed: str
    line: int
    broken: bool = False
