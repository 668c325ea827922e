"""What is still to be filled in stands out: the text between the marks is highlighted."""

import copy
import re

from lxml import etree

from generator.word.xml import SPACE, W

_GAP = re.compile(r"(\[nog in te vullen: [^\]]*\])")
_ORDER = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
    "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight"
).split()
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
    pieces += [[_text(piece)] for piece in _GAP.split(text.text or "") if piece]
    pieces.append(children[place + 1 :])
    looks = run.find(f"{W}rPr")
    for piece in filter(None, pieces):
        new = etree.Element(f"{W}r")
        if looks is not None:
            new.append(copy.deepcopy(looks))
        if _GAP.fullmatch(piece[0].text or ""):
            _highlight(new)
        new.extend(piece)
        run.addprevious(new)
    parent = run.getparent()
    assert parent is not None
    parent.remove(run)


def _text(piece: str) -> etree._Element:
    element = etree.Element(f"{W}t")
    element.text = piece
    element.set(SPACE, "preserve")
    return element


def _highlight(run: etree._Element) -> None:
    looks = run.find(f"{W}rPr")
    if looks is None:
        looks = etree.SubElement(run, f"{W}rPr")
    for name, value in _LOOKS.items():
        for old in looks.findall(f"{W}{name}"):
            looks.remove(old)
        before = {f"{W}{earlier}" for earlier in _ORDER[: _ORDER.index(name)]}
        look = etree.Element(f"{W}{name}")
        look.set(f"{W}val", value)
        looks.insert(sum(child.tag in before for child in looks), look)
