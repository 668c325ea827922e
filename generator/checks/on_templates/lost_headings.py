"""S1: a heading that lost its style, or never had one."""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.checks.definition import Findings
from generator.checks.on_templates import template_check
from generator.problems import Finding, Severity
from generator.word.inspecting.styles_and_headings import headings
from generator.word.proofreading.opened_template import Template
from generator.word.text.paragraphs import Paragraph

_TAG = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}")
_TITLE = re.compile(r"[A-ZÀ-Þ0-9][^.,:;!?…\t\n]{2,59}")
_PLAIN = frozenset(("", "Normal", "Standaard", "Standard"))
_FEW = 3  # a document with fewer headings has none to lose


@template_check("S111", Severity.WARNING, "Deze kop heeft geen stijl van een kop")
def lost_heading(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Een korte regel zonder punt boven een stuk tekst leest als een kop. Heeft zij niet de stijl Kop
    1, 2 of 3, dan staat zij niet in de inhoudsopgave, krijgt zij geen nummer, en slaat een
    voorleesprogramma haar over. Dat gebeurt als je tekst plakt, of in Word een andere stijl kiest.
    """
    known = headings(template.parts[0].paragraphs)
    for line in lost(template):
        style = f"{_style(known, line)}, zoals de koppen eromheen"
        fix = f"Kies in Word de stijl {style}. Is het geen kop, zet er dan een punt achter"
        yield Finding(line.place, f"“{line.text.strip()}” leest als een kop", fix=fix)


def lost(template: Template) -> Iterator[Paragraph]:
    """Short lines in the style of plain text, above other text; not two under each other."""
    lines = [line for line in template.parts[0].paragraphs if _TAG.sub("", line.text).strip()]
    if len(headings(lines)) < _FEW:
        return
    for before, line, after in zip([None, *lines], lines, lines[1:], strict=False):
        alone = not (before and _looks_like_one(before)) and not _looks_like_one(after)
        if alone and _looks_like_one(line):
            yield line


def _looks_like_one(line: Paragraph) -> bool:
    plain = not line.level and not line.in_table and line.style in _PLAIN
    plain = plain and "{%" not in line.text
    return plain and _TITLE.fullmatch(_TAG.sub("x", line.text.strip())) is not None


def _style(known: Sequence[Paragraph], line: Paragraph) -> str:
    """The styles of the headings before and after it."""
    here = line.place.position
    before = [heading.level for heading in known if heading.place.position < here]
    after = [heading.level for heading in known if heading.place.position > here]
    levels = sorted({*before[-1:], *after[:1]})
    return " of ".join(f"Kop {level}" for level in levels)
