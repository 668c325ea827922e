"""What changed in the looks of a paragraph: its own properties, and the looks of its end."""

import copy

from lxml import etree

from generator.word.comparing.revisions import Reviser
from generator.word.comparing.tidied import identity
from generator.word.xml import W, put, w


def changed_properties(
    reviser: Reviser, old: etree._Element | None, new: etree._Element | None
) -> etree._Element | None:
    """The properties of a paragraph as they are, with what they were."""
    made = w("pPr") if new is None else copy.deepcopy(new)
    before, now = _own(old), _own(new)
    if identity(before) != identity(now):
        put(made, reviser.mark("pPrChange", before))
    looks = [None if one is None else one.find(f"{W}rPr") for one in (old, new)]
    if identity(looks[0]) != identity(looks[1]):
        if looks[1] is None:
            put(made, w("rPr"))
        reviser.looks_changed(made, looks[0])
    return made if len(made) else None


def _own(properties: etree._Element | None) -> etree._Element:
    """Those of the paragraph itself, without looks of its end and without a section."""
    made = w("pPr") if properties is None else copy.deepcopy(properties)
    for name in ("rPr", "sectPr"):
        for child in made.findall(f"{W}{name}"):
            made.remove(child)
    return made
