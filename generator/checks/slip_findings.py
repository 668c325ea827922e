"""From a slip in a template to a finding: the place, and Dutch around what was typed."""

import re
from collections.abc import Iterator, Mapping

from generator.checks.definition import Findings
from generator.checks.slip_texts import (
    CHOOSE,
    CHOOSE_COMMAND,
    CHOOSE_LIST,
    MISUSED,
    NOT_ALLOWED,
    RETYPE,
    Texts,
)
from generator.documents.example_views import example_views
from generator.problems import Finding
from generator.word.proofreading.field_names import Views
from generator.word.proofreading.lint import Judged
from generator.word.proofreading.opened_template import TaggedPart, Template
from generator.word.proofreading.remedies import proposed
from generator.word.proofreading.slips import Slip

_FOR = re.compile(r"\{\s*%.*\b(?:for|voor|in)\b")


def judgements(
    template: Template, view: Mapping[str, object]
) -> Iterator[tuple[TaggedPart, Judged]]:
    """Each part with its slips and the fields that it prints."""
    others = _elsewhere(template)
    for part in (*template.parts, template.properties):
        yield part, part.judged(view, others)


def _elsewhere(template: Template) -> Views:
    known = {n: fields for n, fields in example_views().items() if n != template.package.name}
    return {**template.elsewhere, **known}


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
        filled = tried(fix.format(*about, retype=RETYPE), template, view, part, slip)
        yield Finding(part.at(slip.line, slip.mark), message.format(*about), filled, related)


def tried(
    fix: str, template: Template, view: Mapping[str, object], part: TaggedPart, slip: Slip
) -> str:
    """A fix of which the text that it proposes does no harm: else another, or what to choose."""
    first = proposed(slip)
    if not first and fix != "Typ ":
        return fix
    found = part.remedy(slip, view, _elsewhere(template))
    if not found.text:
        return choose(slip, found.stuck)
    return fix if found.text == first else f"Typ {found.text}"


def choose(slip: Slip, stuck: Slip | None = None) -> str:
    """What she can choose from, when no text is known that sets a slip right."""
    if stuck is not None and stuck.kind in (known := {**NOT_ALLOWED, **MISUSED}):
        return known[stuck.kind][1].format(*map(shortened, stuck.about), "", "", "", retype=RETYPE)
    if stuck is not None and stuck.kind == "other loop":
        return f"Typ {stuck.mark} binnen de herhaling {stuck.about[1]}"
    for named in (stuck, slip):
        if named is not None and named.kind == "field" and named.about[2]:
            name, _, keys = named.about
            return f"Kies een veld van {name.partition('.')[0]}: {shortened(keys)}"
    if _FOR.search(slip.mark):
        return CHOOSE_LIST
    return CHOOSE_COMMAND if "%" in slip.mark else CHOOSE


def carried(template: Template, texts: Texts) -> Findings:
    """A finding for each thing that a template may not carry."""
    for found in template.carried:
        if found.kind in texts:
            message, fix = texts[found.kind]
            yield Finding(found.place, message.format(shortened(found.about)), fix=fix.format())


def shortened(text: str) -> str:
    """At most sixty characters of what was typed."""
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"
