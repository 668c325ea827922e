"""What can be said of an expression by the values of the example, and what can't be."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.word.proofreading.slips import SlipKind

LOOP = {"index": 1, "index0": 0, "first": True, "last": True, "length": 1, "revindex": 1}


class _Unknown:
    """A value about which nothing can be said, so nothing is complained of."""


UNKNOWN = _Unknown()
Scope = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Misfit:
    """What can't be: its kind, the whole path as typed, what was wrong, what is known there."""

    kind: SlipKind
    path: str
    missing: str = ""
    known: tuple[str, ...] = ()
