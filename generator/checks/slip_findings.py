"""From a slip in a template to a finding: the place, and Dutch around what was typed."""

from collections.abc import Iterator, Mapping

from generator.checks.definition import Findings
from generator.checks.slip_texts import RETYPE, Texts
from generator.documents.example_views import example_views
from generator.problems import Finding
from generator.word.proofreading.lint import Judged
from generator.word.proofreading.opened_template import TaggedPart, Template
from generator.word.proofreading.slips import Slip


def judgements(
    template: Template, view: Mapping[str, object]
) -> Iterator[tuple[TaggedPart, Judged]]:
    """Each part with its slips and the fields that it prints."""
    known = {n: fields for n, fields in example_views().items() if n != template.package.name}
    others = {**template.elsewhere, **known}
    for part in (*template.parts, template.properties):
        yield part, part.judged(view, others)


def slips(
    template: Template, view: Mapping[str, object], kinds: Texts
) -> Iterator[tuple[TaggedPart, Slip]]:
    """The slips of these kinds with the part that they stand in."""
    for part, judged in judgements(template, view):
        for slip in judged.slips:
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


def carried(template: Template, texts: Texts) -> Findings:
    """A finding for each thing that a template may not carry."""
    for found in template.carried:
        if found.kind in texts:
            message, fix = texts[found.kind]
            yield Finding(found.place, message.format(shortened(found.about)), fix=fix.format())


def shortened(text: str) -> str:
    """At most sixty characters of what was typed."""
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"
