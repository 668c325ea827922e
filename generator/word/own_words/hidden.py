"""Which runs Word hides: by themselves, by their style, that of the paragraph or the table."""

from collections.abc import Mapping

from lxml import etree

from generator.word.packaging.package import Package
from generator.word.xml import W

_STYLES = "word/styles.xml"
_OFF = {"0", "false", "off", "none"}
_ALWAYS = ("specVanish", "webHidden")
_DEEPEST = 20


def said(looks: etree._Element | None, name: str) -> bool | None:
    """Whether a property is put on or off here; None when nothing is said."""
    found = None if looks is None else looks.find(f"{W}{name}")
    return None if found is None else found.get(f"{W}val", "1") not in _OFF


class Hidden:
    """The styles of one file, asked for what they hide.

    A toggle in more than one kind of style (table, paragraph, letters) turns itself off again;
    what the run says itself is final (ECMA-376, 17.7.3).
    """

    def __init__(self, package: Package) -> None:
        root = package.tree(_STYLES) if _STYLES in package.parts else None
        styles = [] if root is None else list(root.iter(f"{W}style"))
        self._styles = {style.get(f"{W}styleId", ""): style for style in styles}
        self._defaults: Mapping[str, str] = {
            style.get(f"{W}type", ""): style.get(f"{W}styleId", "")
            for style in styles
            if style.get(f"{W}default", "0") not in _OFF
        }
        self._everything = (
            None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        )

    def hides(self, run: etree._Element) -> bool:
        """Is this run not shown?"""
        looks = run.find(f"{W}rPr")
        own = said(looks, "vanish")
        names = self._names(run, looks)
        if any(said(looks, word) or self._any(names, word) for word in _ALWAYS):
            return True
        if own is not None:
            return own
        if said(self._everything, "vanish"):
            return True
        return sum(self._of_style(name, "vanish", 0) or False for name in names) % 2 == 1

    def _any(self, names: tuple[str, ...], word: str) -> bool:
        return any(self._of_style(name, word, 0) for name in names)

    def _names(self, run: etree._Element, looks: etree._Element | None) -> tuple[str, ...]:
        paragraph = next(run.iterancestors(f"{W}p"), None)
        table = next(run.iterancestors(f"{W}tbl"), None)
        return (
            self._named(looks, "rStyle", "character"),
            self._named(
                None if paragraph is None else paragraph.find(f"{W}pPr"), "pStyle", "paragraph"
            ),
            "" if table is None else self._named(table.find(f"{W}tblPr"), "tblStyle", "table"),
        )

    def _named(self, looks: etree._Element | None, tag: str, kind: str) -> str:
        found = None if looks is None else looks.find(f"{W}{tag}")
        return self._defaults.get(kind, "") if found is None else found.get(f"{W}val", "")

    def _of_style(self, name: str, word: str, depth: int) -> bool | None:
        style = self._styles.get(name)
        if style is None or depth > _DEEPEST:
            return None
        own = said(style.find(f"{W}rPr"), word)
        if own is not None:
            return own
        parent = style.find(f"{W}basedOn")
        return (
            None if parent is None else self._of_style(parent.get(f"{W}val", ""), word, depth + 1)
        )
