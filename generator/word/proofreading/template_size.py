"""How long a template may be: reading one that is far longer would never end.

The limits are ten times what a dossier of the gemeente has.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.dutch import number
from generator.problems import DocumentPlace, FilePlace
from generator.word.proofreading.opened_template import Template
from generator.word.text.paragraphs import Paragraph, root_of

MOST_CHARACTERS = 20_000  # in one paragraph
MOST_PARAGRAPHS = 10_000
MOST_BRACES = 10_000
_SHOWN = 200  # characters of the paragraph, to find it by

Place = DocumentPlace | FilePlace


def too_long(template: Template) -> Iterator[tuple[Place, str]]:
    """Where a template is longer than we read, and of what there is too much, in Dutch."""
    whole = FilePlace(template.package.name)
    lines = [line for part in (*template.parts, template.properties) for line in part.lines]
    if len(lines) > MOST_PARAGRAPHS:
        yield whole, f"er zijn meer dan {number(MOST_PARAGRAPHS)} alinea’s"
    if sum(line.text.count("{") + line.text.count("}") for line in lines) > 2 * MOST_BRACES:
        yield whole, f"er staan meer dan {number(MOST_BRACES)} accolades in"
    for line in lines:
        if len(line.text) > MOST_CHARACTERS:
            shown = line.text[:_SHOWN]
            headings = tuple(heading[:_SHOWN] for heading in line.place.headings)
            place = replace(line.place, text=shown, mark="", headings=headings)
            yield place, f"deze alinea heeft meer dan {number(MOST_CHARACTERS)} tekens"
    if any(_long_attribute(part.paragraphs) for part in template.parts):
        yield whole, f"er zit een vorm in met meer dan {number(MOST_CHARACTERS)} tekens"


def _long_attribute(lines: Sequence[Paragraph]) -> bool:
    root = root_of(lines)
    values = (value for element in root.iter() for value in element.attrib.values())
    return any(len(value) > MOST_CHARACTERS and "{" in value for value in values)
