"""From a slip in a template to a finding: the place, and Dutch around what was typed."""

from collections.abc import Iterator, Mapping

from generator.checks.definition import Findings
from generator.checks.slip_texts import RETYPE, Texts
from generator.documents.example_views import example_views
from generator.problems import Finding
from generator.word.names import Views
from generator.word.slips import Slip
from generator.word.template import TaggedPart, Template


def others(template: Template) -> Views:
    """The fields of the other documents, by template."""
    return {n: view for n, view in example_views().items() if n != template.package.name}


def slips(
    template: Template, view: Mapping[str, object], kinds: Texts
) -> Iterator[tuple[TaggedPart, Slip]]:
    """The slips of these kinds with the part that they stand in."""
    for part in template.parts:
        for slip in part.judged(view, others(template)).slips:
            if slip.kind in kinds:
                yield part, slip


def told(template: Template, view: Mapping[str, object], texts: Texts) -> Findings:
    """A finding for each slip; ``texts`` has message and fix with room for what was typed."""
    for part, slip in slips(template, view, texts):
        message, fix = texts[slip.kind]
        related = (part.at(slip.other, slip.beside),) if slip.other is not None else ()
        about = (*map(shortened, slip.about), "", "", "")
        filled = fix.format(*about, retype=RETYPE)
        filled = RETYPE if filled == "Typ " else filled
        yield Finding(part.at(slip.line, slip.mark), message.format(*about), filled, related)


def shortened(text: str) -> str:
    """At most sixty characters of what was typed."""
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"
