"""What is still to be filled in stands out: the text between the marks is highlighted."""

import copy
import re

from lxml import etree

from generator.word.xml import W, looks_of, put, run_text, w

_GAP = re.compile(r"(\[nog in te vullen: [^\]]*\])")
_LOOKS = {"color": "000000", "highlight": "yellow"}


def highlight_gaps(root: etree._Element) -> None:
    """Give every ``[nog in te vullen: …]`` black letters on yellow, whatever run it stands in."""
    for text in list(root.iter(f"{W}t")):
        run = text.getparent()
        if run is not None and run.tag == f"{W}r" and _GAP.search(text.text or ""):
            _split(run, text)


def _split(run: etree._Element, text: etree._Element) -> None:
    """Replace a run by runs of which those with a gap are highlighted."""
    children = [c for c in run if c.tag != f"{W}rPr"]
    place = children.index(text)
    pieces = [[c] for c in children[:place]]
    pieces += [[run_text(piece)] for piece in _GAP.split(text.text or "") if piece]
    pieces.append(children[place + 1 :])
    looks = run.find(f"{W}rPr")
    for piece in filter(None, pieces):
        new = w("r", copy.deepcopy(looks))
        if _GAP.fullmatch(piece[0].text or ""):
            _highlight(new)
        new.extend(piece)
        run.addprevious(new)
    parent = run.getparent()
    assert parent is not None
    parent.remove(run)


def _highlight(run: etree._Element) -> None:
    looks = looks_of(run, "rPr")
    for name, value in _LOOKS.items():
        for old in looks.findall(f"{W}{name}"):
            looks.remove(old)
        put(looks, w(name, val=value))
