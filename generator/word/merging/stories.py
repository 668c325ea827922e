"""The running texts of a document: its body, the heads and feet of its pages, its notes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from generator.word.merging.atoms import Reading
from generator.word.merging.blocks import Block, blocks
from generator.word.numbering.contents_field import contents_list
from generator.word.packaging.package import Package
from generator.word.packaging.part_names import BODY
from generator.word.packaging.relationships import relations_of
from generator.word.xml import R, W

_NOTES = {"word/footnotes.xml": "footnote", "word/endnotes.xml": "endnote"}


@dataclass(frozen=True)
class Story:
    """One text: its part, its tree, the element that holds its blocks, and those blocks."""

    part: str
    tree: etree._Element
    root: etree._Element
    blocks: Sequence[Block]

    @property
    def says(self) -> bool:
        """Whether there is anything in it."""
        return any(line.words for block in self.blocks for line in block.paragraphs())


def stories(package: Package, reading: Reading) -> dict[str, Story]:
    """By a name that does not depend on how a program calls the parts."""
    tree = package.tree(BODY)
    body = next(tree.iter(f"{W}body"))
    listed = contents_list(tree)
    without = frozenset(listed.paragraphs) if listed else frozenset()
    found = {BODY: Story(BODY, tree, body, blocks(body, reading, without))}
    seen: set[str] = set()
    for name, part in _heads_and_feet(package, tree):
        if part not in seen and part in package.parts:
            seen.add(part)
            root = package.tree(part)
            found[name] = Story(part, root, root, blocks(root, reading))
    for part, tag in _NOTES.items():
        if part in package.parts:
            root = package.tree(part)
            notes = [n for n in root.iter(f"{W}{tag}") if n.get(f"{W}type", "normal") == "normal"]
            for number, note in enumerate(notes, start=1):
                found[f"{tag} {number}"] = Story(part, root, note, blocks(note, reading))
    return found


def _heads_and_feet(package: Package, tree: etree._Element) -> Iterator[tuple[str, str]]:
    links = relations_of(package.parts, BODY)
    for section, properties in enumerate(tree.iter(f"{W}sectPr")):
        for node in properties.iter(f"{W}headerReference", f"{W}footerReference"):
            link = links.get(node.get(f"{R}id", ""))
            if link is not None:
                kind = etree.QName(node).localname
                yield f"{kind} {section} {node.get(f'{W}type', 'default')}", link.part
