"""Which paragraphs are entries of a list, and of what kind."""

import re

from lxml import etree

from generator.word.packaging.package import Package
from generator.word.xml import W

_NUMBERING = "word/numbering.xml"
_DEEPER = re.compile(r"(?:list|lijst)\D*([2-9])", re.IGNORECASE)
_PLAIN_MARKS = {"bullet", "none", ""}


class Lists:
    """The lists of a file."""

    def __init__(self, package: Package) -> None:
        self._kinds: dict[tuple[str, str], str] = {}
        self._styles = {style.get(f"{W}styleId", ""): style for style in package.styles()}
        if _NUMBERING in package.parts:
            self._read(package.tree(_NUMBERING))

    def _read(self, numbering: etree._Element) -> None:
        abstract = {
            (a.get(f"{W}abstractNumId", ""), level.get(f"{W}ilvl", "0")): _value(level, "numFmt")
            for a in numbering.iter(f"{W}abstractNum")
            for level in a.iter(f"{W}lvl")
        }
        for number in numbering.iter(f"{W}num"):
            name, kind = number.get(f"{W}numId", ""), _value(number, "abstractNumId")
            for (owner, level), marks in abstract.items():
                if owner == kind:
                    self._kinds[name, level] = marks

    def of(self, paragraph: etree._Element, style: str) -> tuple[bool, int, str] | None:
        """Whether the entry is counted, its level (0-8), and the number of its list."""
        looks = paragraph.find(f"{W}pPr/{W}numPr")
        named = self._of_style(style, 0)
        number = _value(looks, "numId") or _value(named, "numId")
        level = _value(looks, "ilvl") or _value(named, "ilvl") or "0"
        if number in {"", "0"} or (number, level) not in self._kinds:
            return None
        depth = min(int(level), 8) if level.isdecimal() else 0
        if not depth and (deeper := _DEEPER.fullmatch(style)):
            depth = int(deeper[1]) - 1  # List Bullet 2
        return self._kinds[number, level] not in _PLAIN_MARKS, depth, number

    def _of_style(self, name: str, depth: int) -> etree._Element | None:
        style = self._styles.get(name)
        if style is None or depth > 20:
            return None
        found = style.find(f"{W}pPr/{W}numPr")
        return self._of_style(_value(style, "basedOn"), depth + 1) if found is None else found


def _value(parent: etree._Element | None, name: str) -> str:
    node = None if parent is None else parent.find(f"{W}{name}")
    return "" if node is None else node.get(f"{W}val", "")
