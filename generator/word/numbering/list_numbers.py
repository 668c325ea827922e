"""Lists of Word: which styles make them, and a list like another that begins again at 1."""

import copy
from collections.abc import Mapping

from lxml import etree

from generator.word.packaging.package import Package
from generator.word.text.paragraphs import heading_levels
from generator.word.xml import W, w, whole

_LEVELS = range(9)  # as many as Word has


def counting_styles(package: Package) -> frozenset[str]:
    """The styles of lists with numbers or bullets: not those of headings."""
    return frozenset(style_numbers(package)) - frozenset(heading_levels(package))


def style_numbers(package: Package) -> dict[str, str]:
    """Style id to the number of its list, also for styles based on another."""
    styles = {s.get(f"{W}styleId", ""): s for s in package.styles()}
    return {name: found for name in styles if (found := _style_number(name, styles, 0)) != "0"}


def _style_number(name: str, styles: Mapping[str, etree._Element], depth: int) -> str:
    style = styles.get(name)
    if style is None or depth > 20:
        return "0"
    number = style.find(f"{W}pPr/{W}numPr/{W}numId")
    if number is not None:
        return number.get(f"{W}val", "0")
    parent = style.find(f"{W}basedOn")
    return "0" if parent is None else _style_number(parent.get(f"{W}val", ""), styles, depth + 1)


def copy_list(numbering: etree._Element, old: str) -> str:
    """Add a list like this one, that begins at 1; gives its number."""
    lists = numbering.findall(f"{W}num")
    taken = [whole(found.get(f"{W}numId"), 0) for found in lists]
    number = str(max(taken) + 1)
    made = copy.deepcopy(next(found for found in lists if found.get(f"{W}numId") == old))
    made.set(f"{W}numId", number)
    for override in made.findall(f"{W}lvlOverride"):
        made.remove(override)
    for level in _LEVELS:
        made.append(w("lvlOverride", w("startOverride", val=1), ilvl=level))
    lists[-1].addnext(made)
    return number
