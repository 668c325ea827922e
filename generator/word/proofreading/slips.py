"""What a slip of the pen in a template is; the words for it are found in ``checks/``."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slip:
    """A kind of slip, its line, the part of the text that is meant and what the words need.

    ``other`` is the line, and ``beside`` the text, of what it has to do with.
    """

    kind: str
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
