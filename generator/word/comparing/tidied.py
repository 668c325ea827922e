"""A part as it counts when versions are compared: without what Word writes for itself."""

import re
from collections.abc import Iterator

from lxml import etree

from generator.word.xml import SPACE, W, canonical, w

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
MARKS = frozenset(
    f"{W}{name}"
    for name in "ins del moveFrom moveTo pPrChange rPrChange sectPrChange tblPrChange trPrChange "
    "tcPrChange tblGridChange tblPrExChange numberingChange cellIns cellDel cellMerge".split()
)
RANGES = frozenset(
    f"{W}customXml{mark}Range{end}" for mark in ("Ins", "Del") for end in ("Start", "End")
)
_OF_WORD = frozenset(
    f"{W}{name}"
    for name in "proofErr permStart permEnd lastRenderedPageBreak commentRangeStart "
    "commentRangeEnd commentReference annotationRef".split()
)
_FIELD = frozenset(f"{W}{name}" for name in ("fldChar", "instrText"))
_TYPED = frozenset(f"{W}{name}" for name in "t delText instrText delInstrText".split())
_SESSION = frozenset(
    f"{W}rsid{name}" for name in ("R", "RPr", "RDefault", "P", "Tr", "Del", "Sect")
) | {f"{_W14}{name}" for name in ("paraId", "textId")}
_NUMBER = re.compile(rb'(<(?:wp:docPr|\w+:cNvPr)\b[^>]*?) id="\d*"')
_WORDS = re.compile(r"\w+")
_BLANK = frozenset(f"{W}{name}" for name in ("rPr", "pPr", "r"))


class CannotCompare(Exception):
    """Two documents of which no version with tracked changes can be made; the text says why."""


def tidied(root: etree._Element) -> etree._Element:
    """The same part: nothing that only a session of Word knew, and text in as few runs as can be.

    Comments are no part of what is compared. Raises ``CannotCompare`` when changes are tracked in
    it already.
    """
    for element in list(root.iter(etree.Element)):
        if element.tag in MARKS or element.tag in RANGES:
            raise CannotCompare("er staan al bijgehouden wijzigingen in het document")
        if element.tag in _OF_WORD or element.get(f"{W}name") == "_GoBack":
            _take_out(element)
        else:
            _clean(element)
    for field in list(root.iter(f"{W}fldSimple")):
        _spelled_out(field)
    for first in list(root.iter(f"{W}r")):
        if first.getparent() is not None:
            _with_next(first)
    for name in ("r", "rPr", "pPr"):
        for element in list(root.iter(f"{W}{name}")):
            if not len(element):
                _take_out(element)
    return root


def _clean(element: etree._Element) -> None:
    """Without the numbers of sessions, and with its spaces as Word shows them."""
    for name in _SESSION.intersection(element.attrib):
        del element.attrib[name]
    if element.tag in _TYPED:
        kept = element.get(SPACE) == "preserve"
        element.text = (element.text or "") if kept else (element.text or "").strip()
        element.set(SPACE, "preserve")
    elif (text := element.text) and not text.strip() and str(element.tag).startswith(W):
        element.text = None
    if (tail := element.tail) and not tail.strip() and str(element.tag).startswith(W):
        element.tail = None


def _take_out(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _spelled_out(field: etree._Element) -> None:
    """A simple field becomes one of runs, so that it can be marked."""
    order = w("instrText", field.get(f"{W}instr", ""), xml_space="preserve")
    signs = [w("fldChar", fldCharType=kind) for kind in ("begin", "separate", "end")]
    runs = [w("r", node) for node in (signs[0], order, signs[1])]
    for made in (*runs, *list(field), w("r", signs[2])):
        field.addprevious(made)
    _take_out(field)


def _with_next(run: etree._Element) -> None:
    """A run takes what comes behind it in the same looks."""
    looks = identity(run.find(f"{W}rPr"))
    following = run.getnext()
    while (
        following is not None
        and following.tag == f"{W}r"
        and not _FIELD & {str(part.tag) for part in (*run, *following)}
    ):
        theirs = following.find(f"{W}rPr")
        if identity(theirs) != looks:
            break
        for node in list(following):
            if node is not theirs:
                run.append(node)
        _take_out(following)
        following = run.getnext()
    before: etree._Element | None = None
    for node in list(run):
        if before is not None and node.tag == f"{W}t" == before.tag:
            before.text = (before.text or "") + (node.text or "")
            run.remove(node)
        else:
            before = node


def identity(element: etree._Element | None) -> bytes:
    """Equal for what is equal, whatever its prefixes and the numbers of its drawings."""
    if element is None or (not len(element) and element.tag in _BLANK):
        return b""
    made = canonical(element)
    return _NUMBER.sub(rb"\1", made) if b"docPr" in made else made


def shown_text(element: etree._Element) -> str:
    """Its text, paragraph by paragraph, without what fields are made of."""
    return "".join(_shown(element))


def _shown(element: etree._Element) -> Iterator[str]:
    for node in element.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}p", f"{W}tc"):
        yield (node.text or "") if node.tag == f"{W}t" else "\n"


def words_of(element: etree._Element) -> list[str]:
    """The words by which it is recognised in another version."""
    return _WORDS.findall(shown_text(element))
