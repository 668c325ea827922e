"""What is still asked of whom, as plain values: ``chasing.py`` makes it, ``excel/`` and ``word/``
show it.
"""

from dataclasses import dataclass

from generator.problems import CellPlace, Place


@dataclass(frozen=True)
class Open:
    """One thing that is missing, in words, and the cell that waits for it."""

    what: str
    place: CellPlace


@dataclass(frozen=True)
class Letter:
    """A message to an organisation or person, ready to send: what is missing and the whole text.

    ``role`` says what they are; ``person``, ``email`` and ``phone`` are empty where not known.
    ``alone``: it is to a person and not to an organisation.
    """

    name: str
    role: str
    person: str
    email: str
    phone: str
    subject: str
    missing: tuple[str, ...]
    body: str
    open: tuple[Open, ...]
    alone: bool = False


@dataclass(frozen=True)
class Own:
    """Something that concerns nobody else: what it is, what to do, and where."""

    what: str
    fix: str
    place: Place


@dataclass(frozen=True)
class Chase:
    """All messages, and what is for herself."""

    letters: tuple[Letter, ...]
    own: tuple[Own, ...]
