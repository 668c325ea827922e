"""Lines within a paragraph (Shift+Enter): one that held only tags leaves no blank line.

Before filling, each line that begins with a loop or condition is marked; of what comes out, a
marked line with nothing to see goes, together with one line break.
"""

from dataclasses import dataclass, field

from lxml import etree

from generator.word.filling.paragraph_tags import flow
from generator.word.text.read_tags import tags
from generator.word.xml import W

_MARK = "begins-with-tag"
_BREAKS = (f"{W}br", f"{W}cr")


@dataclass
class _Line:
    before: etree._Element | None = None
    nodes: list[tuple[etree._Element, str]] = field(default_factory=list)

    @property
    def vanishes(self) -> bool:
        marked = any(_is_mark(node) for node, _ in self.nodes)
        return marked and not any(text.strip() for _, text in self.nodes)


def mark_lines(root: etree._Element) -> None:
    """Note the lines that begin with a tag, in each paragraph of more than one line."""
    for paragraph in root.iter(f"{W}p"):
        found = _lines(paragraph)
        for line in found if len(found) > 1 else ():
            first = next(((node, text) for node, text in line.nodes if text.strip()), None)
            if first is not None and _begins_with_tag(first[1]):
                first[0].addprevious(etree.PI(_MARK))


def drop_lines(root: etree._Element) -> None:
    """Take away the marked lines that came out blank, and the paragraph when none is left."""
    marks = [mark for mark in root.iter(etree.PI) if _is_mark(mark)]
    for paragraph in {next(mark.iterancestors(f"{W}p")): None for mark in marks}:
        found = _lines(paragraph)
        kept = [line for line in found if not line.vanishes]
        breaks = {line.before for line in kept[1:]}
        for line in found:
            if line.before is not None and line.before not in breaks:
                line.before.getparent().remove(line.before)  # type: ignore[union-attr]
        if not kept:
            _remove(paragraph)
    for mark in marks:
        mark.getparent().remove(mark)  # type: ignore[union-attr]


def _is_mark(node: etree._Element) -> bool:
    return isinstance(node, etree._ProcessingInstruction) and node.target == _MARK


def _lines(paragraph: etree._Element) -> list[_Line]:
    found = [_Line()]
    for node, text in flow(paragraph):
        if node.tag in _BREAKS and not text.strip():
            found.append(_Line(node))
        else:
            found[-1].nodes.append((node, text))
    return found


def _begins_with_tag(text: str) -> bool:
    start = len(text) - len(text.lstrip())
    return any(tag.start == start and tag.silent for tag in tags(text))


def _remove(paragraph: etree._Element) -> None:
    """Out of its box, unless it is the only one there or ends a section."""
    parent = paragraph.getparent()
    ends_section = paragraph.find(f"{W}pPr/{W}sectPr") is not None
    if parent is not None and len(parent.findall(f"{W}p")) > 1 and not ends_section:
        parent.remove(paragraph)
