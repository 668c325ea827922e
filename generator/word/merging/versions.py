"""One version of a document, with its texts and how they are read."""

from dataclasses import dataclass, replace

from generator.word.merging.atoms import Reading
from generator.word.merging.reading_styles import reading_of
from generator.word.merging.stories import Story, stories
from generator.word.packaging.package import Package
from generator.word.packaging.part_names import BODY


@dataclass
class Version:
    """As made, as edited, or as made now."""

    package: Package
    reading: Reading
    stories: dict[str, Story]

    @property
    def body(self) -> Story:
        """Its running text."""
        return self.stories[BODY]


def version_of(package: Package, *, office: bool, coarse: bool) -> Version:
    """``office``: this one was saved by another program than Word; ``coarse``: hers was."""
    reading = replace(reading_of(package), office=office, coarse=coarse)
    return Version(package, reading, stories(package, reading))
