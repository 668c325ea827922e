"""How well letters stand out from what is behind them (WCAG 2.1, success criterion 1.4.3)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.word.inspecting.style_cascade import Styles
from generator.word.packaging.package import Package
from generator.word.text.paragraphs import Paragraph
from generator.word.text.walk import BOX
from generator.word.xml import W

ENOUGH = 4.5  # level AA
ENOUGH_LARGE = 3.0  # level AA, from 18 points, or 14 bold
_RUN, _TEXT, _LOOKS = f"{W}r", f"{W}t", f"{W}rPr"
_LARGE, _LARGE_BOLD = 36, 28  # half points: 18 points, or 14 and bold


@dataclass(frozen=True, slots=True)
class Faint:
    """Letters that stand out too little: the first place, its text, and how often."""

    line: Paragraph
    text: str
    ratio: float
    colour: str
    behind: str
    times: int = 1


def faint(package: Package, lines: Sequence[Paragraph]) -> list[Faint]:
    """The pairs of colours in a part that are too near to each other."""
    styles = Styles(package)
    found: dict[tuple[str, str], Faint] = {}
    for line in lines:
        if next(line.element.iter(BOX), None) is not None or line.spot.home.tag == BOX:
            continue  # what is behind it is a drawing
        inherited = styles.inherited(line)
        for run in line.element.iter(_RUN):
            text = "".join(node.text or "" for node in run.iter(_TEXT))
            own = run.find(_LOOKS)
            looks = inherited if own is None else map(styles.letters(own).over, inherited)
            for look in looks if text.strip() else ():
                colour = look.colour or "000000"
                behind = look.marked or look.behind or "FFFFFF"
                large = (look.size or 22) >= (_LARGE_BOLD if look.bold else _LARGE)
                ratio = contrast(colour, behind)
                if ratio < (ENOUGH_LARGE if large else ENOUGH):
                    seen = found.get((colour, behind))
                    new = Faint(line, text.strip(), ratio, colour, behind)
                    found[colour, behind] = replace(seen, times=seen.times + 1) if seen else new
    return list(found.values())


@lru_cache(maxsize=256)
def contrast(one: str, other: str) -> float:
    """The ratio between two colours, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
