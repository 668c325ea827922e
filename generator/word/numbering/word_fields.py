"""Fields of Word: what Word computes itself, with what it last came to."""

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from generator.word.xml import W, run_text, w

_CHAR, _CODE, _TEXT, _SIMPLE = f"{W}fldChar", f"{W}instrText", f"{W}t", f"{W}fldSimple"


@dataclass
class Field:
    """One field: its codes, the marks in the text, and the texts of its result.

    ``end`` is None when the field never ends; then what looks like its result is the document.
    """

    begin: etree._Element
    codes: list[str] = field(default_factory=list)
    separate: etree._Element | None = None
    result: list[etree._Element] = field(default_factory=list)
    end: etree._Element | None = None
    code_nodes: list[etree._Element] = field(default_factory=list)

    @property
    def code(self) -> str:
        """The whole code, of which Word may have made several pieces."""
        return "".join(self.codes)

    def show(self, text: str) -> None:
        """Make this the result, in the letters of the result that was there."""
        if self.end is None or not self.result:
            return
        for node in self.result:
            node.text = ""
        self.result[0].text = text


def fields(root: etree._Element) -> Iterator[Field]:
    """Every field of a part, in order of their ends; those that never end come last."""
    unfinished: list[Field] = []
    for node in root.iter(_CHAR, _CODE, _TEXT, _SIMPLE):
        kind = node.get(f"{W}fldCharType") if node.tag == _CHAR else ""
        if node.tag == _SIMPLE:
            yield Field(node, [node.get(f"{W}instr", "")], node, list(node.iter(_TEXT)), node)
        elif kind == "begin":
            unfinished.append(Field(node))
        elif not unfinished:
            continue
        elif node.tag == _CODE:
            unfinished[-1].codes.append(node.text or "")
            unfinished[-1].code_nodes.append(node)
        elif kind == "separate":
            unfinished[-1].separate = node
        elif kind == "end":
            unfinished[-1].end = node
            yield unfinished.pop()
        else:
            for open_ in unfinished:
                if open_.separate is not None:
                    open_.result.append(node)
    yield from unfinished


def torn(root: etree._Element) -> Iterator[etree._Element]:
    """The marks of fields that begin and never end, or end without having begun."""
    open_: list[etree._Element] = []
    for mark in root.iter(_CHAR):
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            open_.append(mark)
        elif not open_:
            yield mark
        elif kind == "end":
            open_.pop()
    yield from open_


def written(code: str, result: str, looks: etree._Element | None = None) -> list[etree._Element]:
    """The runs of a new field, in these looks (an rPr); those of plain text without a code."""
    nodes = [run_text(result)]
    if code:
        asked = w("instrText", f" {code} ", xml_space="preserve")
        nodes = [_mark("begin"), asked, _mark("separate"), *nodes, _mark("end")]
    return [w("r", copy.deepcopy(looks), node) for node in nodes]


def _mark(kind: str) -> etree._Element:
    return w("fldChar", fldCharType=kind)
