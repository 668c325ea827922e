"""The blocks of three versions beside each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from generator.word.merging.blocks import Block
from generator.word.merging.certain import NotCertain
from generator.word.xml import W


@dataclass
class ThreeRows:
    """Three rows of blocks, and which is which."""

    made: Sequence[Block]
    hers: Sequence[Block]
    new: Sequence[Block]
    to_hers: Mapping[int, int]
    to_new: Mapping[int, int]
    home: etree._Element

    @cached_property
    def made_of_hers(self) -> dict[int, int]:
        """From hers to made."""
        return {j: i for i, j in self.to_hers.items()}

    @cached_property
    def made_of_new(self) -> dict[int, int]:
        """From new to made."""
        return {j: i for i, j in self.to_new.items()}

    def hers_of(self, index: int) -> Block | None:
        """Hers, of a made one."""
        return self.hers[self.to_hers[index]] if index in self.to_hers else None

    def new_of(self, index: int) -> Block | None:
        """The new one, of a made one."""
        return self.new[self.to_new[index]] if index in self.to_new else None

    def near(self, index: int) -> etree._Element:
        """A paragraph that stays, as near as may be to what is not there any more."""
        before = max((i for i in self.to_new if i < index), default=-1)
        slot = self.to_new.get(before, -1) + index - before  # what stands there instead
        if slot < len(self.new) and slot not in self.made_of_new:
            return line_of(self.new[slot].element)
        stays = [i for i in self.to_new if i in self.to_hers]
        if stays:
            nearest = min(stays, key=lambda i: (abs(i - index), i > index))
            return line_of(self.new[self.to_new[nearest]].element)
        return line_of(self.home)

    def anchor(self, index: int) -> tuple[Block | None, bool]:
        """Beside which new block something of hers comes, and whether that is behind it."""
        before = [j for j in range(index - 1, -1, -1) if j in self.made_of_hers]
        behind = [j for j in range(index + 1, len(self.hers)) if j in self.made_of_hers]
        steps = [(j, True) for j in before[:1]] + [(j, False) for j in behind[:1]]
        steps += [(j, True) for j in before[1:]] + [(j, False) for j in behind[1:]]
        for j, after in steps:
            found = self.new_of(self.made_of_hers[j])
            if found is not None:
                return found, after
        return None, True

    def put_last(self, element: etree._Element) -> None:
        """Behind everything, where nothing of it is known."""
        last = self.home[-1] if len(self.home) else None
        if last is not None and last.tag == f"{W}sectPr":
            last.addprevious(element)
        else:
            self.home.append(element)


def line_of(element: etree._Element) -> etree._Element:
    """The first paragraph in it, or before it."""
    if element.tag == f"{W}p":
        return element
    inside = next(element.iter(f"{W}p"), None)
    if inside is not None:
        return inside
    for before in element.itersiblings(preceding=True):
        if (found := next(before.iter(f"{W}p"), None)) is not None:
            return found
    raise NotCertain("er is geen plek voor een opmerking")
