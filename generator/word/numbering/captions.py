"""Captions: tables and figures get the numbers that Word would give them, and so do references."""

import re
from collections import Counter

from lxml import etree

from generator.word.numbering.word_fields import Field, fields
from generator.word.xml import W

_SEQUENCE = re.compile(r"\s*SEQ\s+(\S+)(.*)", re.DOTALL)
_RESTART = re.compile(r"\\r\s*(\d+)")
_REFERENCE = re.compile(r"\s*REF\s+(\S+)(.*)", re.DOTALL)
_OF_NUMBERS = re.compile(r"\\[nrwp]\b")
_REPEAT = "\\c"
_CODES = (f"{W}instrText", f"{W}fldSimple")


def number_captions(root: etree._Element) -> None:
    """Number the SEQ fields of a part from 1, and say the same in fields that refer to them."""
    codes = (node.text or node.get(f"{W}instr") or "" for node in root.iter(*_CODES))
    if not any(map(_SEQUENCE.match, codes)):
        return
    counted: Counter[str] = Counter()
    found = list(fields(root))
    for field in found:
        sequence = _SEQUENCE.match(field.code)
        if sequence:
            field.show(str(_next(counted, sequence[1].casefold(), sequence[2])))
    for field in found:
        _refer(root, field)


def _next(counted: Counter[str], name: str, switches: str) -> int:
    restart = _RESTART.search(switches)
    if restart:
        counted[name] = int(restart[1])
    elif _REPEAT not in switches:
        counted[name] += 1
    return counted[name]


def _refer(root: etree._Element, field: Field) -> None:
    """A cross-reference shows what its bookmark holds, when a number of a caption is in there."""
    reference = _REFERENCE.match(field.code)
    if not reference or _OF_NUMBERS.search(reference[2]):
        return
    text = _bookmarked(root, reference[1])
    if text:
        field.show(text)


def _bookmarked(root: etree._Element, name: str) -> str:
    """The text of a bookmark with a caption in it; empty for any other one."""
    nodes = root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}t", f"{W}instrText", f"{W}tab")
    number, counting = "", False
    texts: list[str] = []
    for node in nodes:
        if not number:
            if node.tag == f"{W}bookmarkStart" and node.get(f"{W}name") == name:
                number = node.get(f"{W}id", "")
        elif node.tag == f"{W}bookmarkEnd" and node.get(f"{W}id") == number:
            return "".join(texts) if counting else ""
        elif node.tag == f"{W}t":
            texts.append(node.text or "")
        elif node.tag == f"{W}instrText":
            counting = counting or bool(_SEQUENCE.match(node.text or ""))
    return ""
