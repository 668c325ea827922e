"""The XML of Word, and the one way in which it is read, made and written.

Read with ``parsed``, written with ``xml_bytes``, made by calling a namespace:

    w("p", w("pPr", w("pStyle", val=style)) if style else None, w("r", w("t", "Dag")))

gives ``<w:p><w:pPr><w:pStyle w:val="…"/></w:pPr><w:r><w:t>Dag</w:t></w:r></w:p>``. Children are
elements or text, and None is nothing. Attributes of ``w`` are in its namespace, as Word has them,
those of the others in none; ``r_id=…`` is ``r:id`` in any element.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from lxml import etree

# Nesting of more than 256 elements is refused by the parser itself.
_STRICT = etree.XMLParser(recover=False, resolve_entities=False, no_network=True)

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_MICROSOFT = "http://schemas.microsoft.com/office/word/2010"
NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": f"{_DRAWING}/main",
    "c": f"{_DRAWING}/chart",
    "pic": f"{_DRAWING}/picture",
    "wp": f"{_DRAWING}/wordprocessingDrawing",
    "wpg": f"{_MICROSOFT}/wordprocessingGroup",
    "wps": f"{_MICROSOFT}/wordprocessingShape",
    "w14": f"{_MICROSOFT}/wordml",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
# To find elements: ``f"{W}p"``.
_SOUGHT = ("w", "r", "a", "m", "v", "mc", "wp", "w14")
W, R, A, M, V, MC, WP, W14 = (f"{{{NAMESPACES[p]}}}" for p in _SOUGHT)
_IGNORABLE = f"{MC}Ignorable"
SPACE = f"{{{NAMESPACES['xml']}}}space"

# The order in which the schema (ISO 29500) wants properties; in another one Word repairs the file.
_ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
    "suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct "
    "topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind "
    "contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
    "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect "
    "bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection "
    "tcFitText vAlign hideMark headers cellIns cellDel cellMerge tcPrChange",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW "
    "jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption "
    "tblDescription tblPrChange",
}

_NOT_HELD = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # by any XML


@dataclass(frozen=True)
class Maker:
    """Makes elements of one namespace; without a prefix that is the default one.

    ``qualified``: its attributes are in the namespace too.
    """

    prefix: str | None
    space: str
    qualified: bool = False

    def __call__(
        self,
        name: str,
        /,
        *children: etree._Element | str | None,
        declare: str = "",
        **attributes: str | int,
    ) -> etree._Element:
        """An element; ``declare`` are prefixes that what lies in it shares."""
        values = {self._attribute(key): _held(str(value)) for key, value in attributes.items()}
        used = {*declare.split(), *(key.partition("_")[0] for key in attributes if "_" in key)}
        known: dict[Any, str] = {p: NAMESPACES[p] for p in sorted(used - {"xml"})}
        made = etree.Element(f"{{{self.space}}}{name}", values, {self.prefix: self.space} | known)
        for child in children:
            if isinstance(child, str):
                made.text = (made.text or "") + _held(child)
            elif child is not None:
                made.append(child)
        return made

    def _attribute(self, key: str) -> str:
        prefix, apart, name = key.partition("_")
        if apart:
            return f"{{{NAMESPACES[prefix]}}}{name}"
        return f"{{{self.space}}}{key}" if self.qualified else key


w = Maker("w", NAMESPACES["w"], qualified=True)
w14 = Maker("w14", NAMESPACES["w14"], qualified=True)
a, c, mc, pic, wp, wpg, wps = (
    Maker(prefix, NAMESPACES[prefix]) for prefix in ("a", "c", "mc", "pic", "wp", "wpg", "wps")
)


def _held(text: str) -> str:
    return _NOT_HELD.sub("\N{REPLACEMENT CHARACTER}", text)


def run_text(piece: str) -> etree._Element:
    """Text as it stands in a run, with the spaces around it."""
    return w("t", piece, xml_space="preserve")


def with_inside(
    home: etree._Element, inside: Iterable[etree._Element], also: etree._Element | None = None
) -> etree._Element:
    """The same element with these things in it and no others.

    ``also``: a root whose prefixes it knows too, and which of them an older Word may ignore.
    """
    prefixes: dict[Any, str] = dict(home.nsmap)
    attributes = {str(key): str(value) for key, value in home.attrib.items()}
    if also is not None:
        prefixes = {**also.nsmap, **prefixes}
        ignored = [*home.get(_IGNORABLE, "").split(), *also.get(_IGNORABLE, "").split()]
        if ignored:
            attributes[_IGNORABLE] = " ".join(dict.fromkeys(ignored))
    made = etree.Element(home.tag, attributes, nsmap=prefixes)
    made.extend(inside)
    return made


def looks_of(element: etree._Element, name: str = "pPr") -> etree._Element:
    """The properties of a paragraph (``pPr``) or a run (``rPr``); made when it has none."""
    found = element.find(f"{W}{name}")
    if found is None:
        found = w(name)
        element.insert(0, found)
    return found


def put(looks: etree._Element, made: etree._Element) -> None:
    """A property among the others, where the schema wants it."""
    order = [f"{W}{name}" for name in _ORDER[etree.QName(looks).localname].split()]
    before = order[: order.index(str(made.tag))]
    looks.insert(sum(child.tag in before for child in looks), made)


def put_first(paragraph: etree._Element, made: etree._Element) -> None:
    """Before all that a paragraph shows, behind its properties."""
    paragraph.insert(0 if paragraph.find(f"{W}pPr") is None else 1, made)


def whole(text: str | None, default: int) -> int:
    """A whole number as Word writes it; ``default`` for whatever else stands there."""
    try:
        return int(text or "")
    except ValueError:
        return default


def parsed(data: bytes) -> etree._Element:
    """A part, read strictly. Raises ``XMLSyntaxError``."""
    return etree.fromstring(data, _STRICT)


def xml_bytes(root: etree._Element) -> bytes:
    """A part as it is written: UTF-8, with a declaration."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def canonical(element: etree._Element) -> bytes:
    """Equal for elements that are equal, whatever their prefixes and the order of attributes."""
    return etree.tostring(element, method="c14n", exclusive=True, with_tail=False)


def xml_text(root: etree._Element) -> str:
    """The same as text without a declaration, to be searched or filled."""
    return etree.tostring(root, encoding="unicode")
